using System;
using System.Collections.Generic;
using System.Text.Json;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using BackPain.Knowledge.Assessment.Serialization;

namespace BackPain.Interview;

/// <summary>A line of the batch mode with <c>--match</c>: a presentation, or an object of a presentation, care and a condition.</summary>
/// <param name="Person">What is known.</param>
/// <param name="History">The care that was tried.</param>
/// <param name="Condition">The condition for which the position is wanted; null for none.</param>
internal sealed record BatchLine(Presentation Person, CareHistory History, ConditionId? Condition)
{
    private static readonly string[] Parts = ["presentation", "care", "locate"];

    /// <summary>Whether a line is an object of such parts. What is no JSON is not; the reader of presentations says why.</summary>
    public static bool HasParts(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("presentation"u8) || reader.ValueTextEquals("care"u8) || reader.ValueTextEquals("locate"u8))
                {
                    return true;
                }

                reader.Skip();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The latter of an escaped half of a surrogate pair.
            return false;
        }

        return false;
    }

    /// <summary>Reads such a line; all that is wrong with it goes to <paramref name="problems"/>, and then there is none.</summary>
    public static BatchLine? Read(ReadOnlySpan<byte> line, KnowledgeBase knowledge, List<string> problems)
    {
        if (JsonParts.Parse(line.ToArray(), problems) is not { } document)
        {
            return null;
        }

        using (document)
        {
            Dictionary<string, JsonElement> parts = JsonParts.Of(document.RootElement, Parts, problems);
            Presentation? person = null;
            if (parts.TryGetValue("presentation", out JsonElement known))
            {
                person = JsonParts.Read(known, "$.presentation", AssessmentJsonContext.Default.Presentation, problems);
            }
            else
            {
                problems.Add("At $: 'presentation' is missing.");
            }

            CareHistory? history = parts.TryGetValue("care", out JsonElement care) ? JsonParts.Read(care, "$.care", AssessmentJsonContext.Default.CareHistory, problems) : CareHistory.Empty;
            ConditionId? condition = null;
            if (parts.TryGetValue("locate", out JsonElement locate))
            {
                condition = JsonParts.ReadCondition(locate, "$.locate", problems);
                if (condition is { } id && !knowledge.TryGet(id, out Condition? _))
                {
                    problems.Add("At $.locate: the knowledge holds no condition '" + id.Value + "'.");
                }
            }
            else if (parts.ContainsKey("care"))
            {
                problems.Add("At $: 'care' needs 'locate', the condition for which it is looked at.");
            }

            return problems.Count == 0 && person is not null && history is not null ? new BatchLine(person, history, condition) : null;
        }
    }
}
