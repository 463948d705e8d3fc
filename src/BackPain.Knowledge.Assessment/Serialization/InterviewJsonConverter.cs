using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackPain.Knowledge.Assessment.Serialization;

/// <summary>Writes and reads the transcript of an interview as JSON, without reflection.</summary>
/// <remarks>
/// <para>The shape: <c>{ "trace": { "edition": "0.2.0", "contentHash": "...", "overlays": [], "algorithmVersion": 1 }, "start": {}, "answers":
/// [ { "question": "finding:worse-standing", "said": { "findings": { "worse-standing": "present" } } }, { "question": "value:age", "declined":
/// true } ] }</c>. <c>start</c> and <c>said</c> are presentations. Every part but <c>question</c> may be left out.</para>
/// <para>A fault gives a <see cref="JsonException"/> that names every fault with its path.</para>
/// </remarks>
/// <threadsafety>Without state; safe to share between threads.</threadsafety>
public sealed class InterviewJsonConverter : JsonConverter<Interview>
{
    private static readonly PresentationJsonConverter Presentations = new();

    /// <inheritdoc/>
    public override Interview Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StrictJson.Read(ref reader, "interview", static (element, problems) => Read(element, problems));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Interview value, JsonSerializerOptions options)
    {
        Throw.IfNull(writer);
        Throw.IfNull(value);
        writer.WriteStartObject();
        if (value.Trace is { } trace)
        {
            writer.WriteStartObject("trace");
            JsonParts.WriteTraceMembers(writer, trace);
            writer.WriteEndObject();
        }

        writer.WritePropertyName("start");
        Presentations.Write(writer, value.Start, options);
        writer.WriteStartArray("answers");
        foreach (InterviewAnswer answer in value.Answers)
        {
            writer.WriteStartObject();
            writer.WriteString("question", answer.QuestionKey);
            writer.WritePropertyName("said");
            Presentations.Write(writer, answer.Said, options);
            if (answer.IsDeclined)
            {
                writer.WriteBoolean("declined", true);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static Interview Read(JsonElement root, List<string> problems)
    {
        Presentation start = Presentation.Empty;
        ImmutableArray<InterviewAnswer> answers = ImmutableArray<InterviewAnswer>.Empty;
        ResultTrace? trace = null;
        foreach (JsonProperty property in StrictJson.Properties(root, "$", problems))
        {
            switch (property.Name)
            {
                case "trace":
                    trace = ReadTrace(property.Value, problems);
                    break;
                case "start":
                    start = ReadPresentation(property.Value, "$.start", problems);
                    break;
                case "answers":
                    answers = ReadAnswers(property.Value, problems);
                    break;
                default:
                    problems.Add("At $." + property.Name + ": there is no such property; there are 'trace', 'start', 'answers'.");
                    break;
            }
        }

        return new Interview(start, answers, trace);
    }

    private static ImmutableArray<InterviewAnswer> ReadAnswers(JsonElement element, List<string> problems)
    {
        ImmutableArray<InterviewAnswer>.Builder answers = ImmutableArray.CreateBuilder<InterviewAnswer>();
        if (element.ValueKind != JsonValueKind.Array)
        {
            problems.Add("At $.answers: expected an array.");
            return answers.ToImmutable();
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        int index = 0;
        foreach (JsonElement item in element.EnumerateArray())
        {
            string path = FormattableString.Invariant($"$.answers[{index++}]");
            if (ReadAnswer(item, path, problems) is not { } answer)
            {
                continue;
            }

            if (keys.Add(answer.QuestionKey))
            {
                answers.Add(answer);
            }
            else
            {
                problems.Add("At " + path + ".question: the question stands twice.");
            }
        }

        return answers.ToImmutable();
    }

    private static InterviewAnswer? ReadAnswer(JsonElement item, string path, List<string> problems)
    {
        string? question = null;
        Presentation said = Presentation.Empty;
        bool isDeclined = false;
        foreach (JsonProperty property in StrictJson.Properties(item, path, problems))
        {
            switch (property.Name)
            {
                case "question":
                    question = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() : null;
                    break;
                case "said":
                    said = ReadPresentation(property.Value, path + ".said", problems);
                    break;
                case "declined" when property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                    isDeclined = property.Value.GetBoolean();
                    break;
                case "declined":
                    problems.Add("At " + path + ".declined: expected true or false.");
                    break;
                default:
                    problems.Add("At " + path + "." + property.Name + ": there is no such property; there are 'question', 'said', 'declined'.");
                    break;
            }
        }

        if (question is null || !IsKey(question))
        {
            problems.Add("At " + path + ".question: expected 'group:', 'value:' or 'finding:' and an identifier.");
            return null;
        }

        return new InterviewAnswer(question, said, isDeclined);
    }

    private static bool IsKey(string question)
    {
        int colon = question.IndexOf(':');
        string id = question.Substring(colon + 1);
        return question.Substring(0, Math.Max(0, colon)) switch
        {
            "group" => QuestionGroupId.TryParse(id, out _),
            "value" => ObservableId.TryParse(id, out _),
            "finding" => FindingId.TryParse(id, out _),
            _ => false,
        };
    }

    private static ResultTrace ReadTrace(JsonElement element, List<string> problems)
    {
        string edition = "";
        string hash = "";
        int version = 0;
        ImmutableArray<string>.Builder overlays = ImmutableArray.CreateBuilder<string>();
        foreach (JsonProperty property in StrictJson.Properties(element, "$.trace", problems))
        {
            string path = "$.trace." + property.Name;
            switch (property.Name)
            {
                case "edition" when property.Value.ValueKind == JsonValueKind.String:
                    edition = property.Value.GetString()!;
                    break;
                case "contentHash" when property.Value.ValueKind == JsonValueKind.String:
                    hash = property.Value.GetString()!;
                    break;
                case "algorithmVersion" when property.Value.ValueKind == JsonValueKind.Number && property.Value.TryGetInt32(out version):
                    break;
                case "overlays" when property.Value.ValueKind == JsonValueKind.Array:
                    foreach (JsonElement overlay in property.Value.EnumerateArray())
                    {
                        if (overlay.ValueKind == JsonValueKind.String)
                        {
                            overlays.Add(overlay.GetString()!);
                        }
                        else
                        {
                            problems.Add("At " + path + ": expected texts.");
                        }
                    }

                    break;
                case "edition" or "contentHash" or "algorithmVersion" or "overlays":
                    problems.Add("At " + path + ": the value is of the wrong kind.");
                    break;
                default:
                    problems.Add("At " + path + ": there is no such property; there are 'edition', 'contentHash', 'overlays', 'algorithmVersion'.");
                    break;
            }
        }

        return new ResultTrace(edition, hash, overlays.ToImmutable(), version);
    }

    private static Presentation ReadPresentation(JsonElement element, string path, List<string> problems)
    {
        var own = new List<string>();
        Presentation presentation = PresentationJsonConverter.Read(element, own);
        foreach (string problem in own)
        {
            // The problems of a presentation begin with "At $".
            problems.Add(problem.Remove("At ".Length, 1).Insert("At ".Length, path));
        }

        return presentation;
    }
}
