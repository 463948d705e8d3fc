using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackPain.Knowledge.Assessment.Serialization;

/// <summary>Writes the next step of an interview as JSON, without reflection: identifiers as strings, choices as words, in a fixed order.</summary>
/// <remarks>A step is worked out, never read: to go on later, keep the interview.</remarks>
/// <threadsafety>Without state; safe to share between threads.</threadsafety>
public sealed class NextStepJsonConverter : JsonConverter<NextStep>
{
    private static readonly TriageResultJsonConverter Triage = new();

    /// <summary>Not supported: a step is worked out from an interview.</summary>
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override NextStep Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A step is worked out from an interview; read the interview and call Assessor.Next.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, NextStep value, JsonSerializerOptions options)
    {
        Throw.IfNull(writer);
        Throw.IfNull(value);
        writer.WriteStartObject();
        writer.WriteString("kind", QuestionWords.Kinds[(int)value.Kind]);
        if (value.IsStop)
        {
            writer.WriteString("stopReason", QuestionWords.Stops[(int)value.StopReason]);
        }
        else
        {
            writer.WriteString("key", value.QuestionKey);
            writer.WriteString("question", value.Question);
        }

        writer.WriteString("reason", value.Reason);
        writer.WriteStartArray("items");
        foreach (Finding item in value.Items)
        {
            writer.WriteStartObject();
            writer.WriteString("finding", item.Id.Value);
            writer.WriteString("name", item.Name);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("leaders");
        foreach (ConditionId leader in value.Leaders)
        {
            writer.WriteStringValue(leader.Value);
        }

        writer.WriteEndArray();
        writer.WriteNumber("separation", value.Separation);
        writer.WriteStartArray("effects");
        foreach (AnswerEffect effect in value.Effects)
        {
            WriteEffect(writer, effect);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("triage");
        Triage.Write(writer, value.Triage, options);
        writer.WriteStartObject("options");
        writer.WriteNumber("mostQuestions", value.Options.MostQuestions);
        writer.WriteStartArray("declined");
        foreach (ObservableId declined in value.Options.Declined)
        {
            writer.WriteStringValue(declined.Value);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteEffect(Utf8JsonWriter writer, AnswerEffect effect)
    {
        writer.WriteStartObject();
        writer.WriteString("finding", effect.Finding.Id.Value);
        writer.WriteString("answer", TriageWords.Statuses[(int)effect.Answer]);
        writer.WriteStartObject("changes");
        foreach (SupportChange change in effect.Changes)
        {
            writer.WriteNumber(change.ConditionId.Value, change.Change);
        }

        writer.WriteEndObject();
        if (effect.First is { } first)
        {
            writer.WriteString("first", first.Value);
        }

        writer.WriteEndObject();
    }
}
