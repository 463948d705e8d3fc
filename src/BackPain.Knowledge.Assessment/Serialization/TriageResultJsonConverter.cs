using System;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackPain.Knowledge.Assessment.Serialization;

/// <summary>Writes the result of a triage as JSON, without reflection: identifiers as strings, levels as words, in a fixed order.</summary>
/// <remarks>A result is worked out, never read: to keep one, keep the presentation and the trace.</remarks>
/// <threadsafety>Without state; safe to share between threads.</threadsafety>
public sealed class TriageResultJsonConverter : JsonConverter<TriageResult>
{
    /// <summary>Not supported: a result is worked out from a presentation.</summary>
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override TriageResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A triage result is worked out from a presentation; read the presentation and call Assessor.Triage.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TriageResult value, JsonSerializerOptions options)
    {
        Throw.IfNull(writer);
        Throw.IfNull(value);
        writer.WriteStartObject();
        writer.WriteString("level", TriageWords.Levels[(int)value.Level]);
        WriteLevel(writer, "citedUrgency", value.CitedUrgency);
        WriteLevel(writer, "policyLevel", value.PolicyLevel);
        writer.WriteNumber("coreItemsKnown", value.CoreItemsKnown);
        writer.WriteNumber("coreItems", value.CoreItems);
        WriteTriggered(writer, value.Triggered);
        WriteNearMisses(writer, value.NearMisses);
        WriteGroups(writer, "unasked", value.Unasked);
        WriteGroups(writer, "notSure", value.NotSure);
        writer.WriteStartArray("alsoReported");
        foreach (Finding finding in value.AlsoReported)
        {
            writer.WriteStringValue(finding.Id.Value);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("outOfScope");
        foreach (ScopeReason reason in value.OutOfScope)
        {
            writer.WriteStringValue(TriageWords.Of(reason));
        }

        writer.WriteEndArray();
        WriteContradictions(writer, value.Contradictions);
        JsonParts.WriteTexts(writer, "ignored", value.Ignored);
        JsonParts.WriteTexts(writer, "texts", value.Texts);
        writer.WriteString("sentence", value.Sentence);
        writer.WriteString("summary", value.Summary);
        writer.WriteStartObject("trace");
        JsonParts.WriteTraceMembers(writer, value.Trace);
        writer.WriteStartObject("options");
        writer.WriteBoolean("askAboutMood", value.Options.AskAboutMood);
        WriteText(writer, "emergencyNumber", value.Options.EmergencyNumber);
        WriteText(writer, "crisisNumber", value.Options.CrisisNumber);
        WriteText(writer, "urgentCareNumber", value.Options.UrgentCareNumber);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteTriggered(Utf8JsonWriter writer, ImmutableArray<TriggeredFlag> flags)
    {
        writer.WriteStartArray("triggered");
        foreach (TriggeredFlag flag in flags)
        {
            writer.WriteStartObject();
            writer.WriteString("flag", flag.Flag.Id.Value);
            writer.WriteString("name", flag.Flag.Name);
            WriteLevel(writer, "level", flag.Level);
            WriteLevel(writer, "citedUrgency", flag.Flag.CitedUrgency);
            if (flag.Flag.SeriousCauseId is { } cause)
            {
                writer.WriteString("seriousCause", cause.Value);
            }

            WriteCriteria(writer, "answers", flag.Answers);
            writer.WriteStartArray("furtherLevels");
            foreach (RedFlagLevel level in flag.FurtherLevels)
            {
                writer.WriteStringValue(level.CriterionText);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("modifiers");
            foreach (RedFlag modifier in flag.Modifiers)
            {
                writer.WriteStringValue(modifier.Id.Value);
            }

            writer.WriteEndArray();
            JsonParts.WriteCitations(writer, flag.Flag.Citations);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteNearMisses(Utf8JsonWriter writer, ImmutableArray<NearMiss> nearMisses)
    {
        writer.WriteStartArray("nearMisses");
        foreach (NearMiss nearMiss in nearMisses)
        {
            writer.WriteStartObject();
            writer.WriteString("flag", nearMiss.Flag.Id.Value);
            WriteLevel(writer, "heldLevel", nearMiss.HeldLevel);
            WriteCriteria(writer, "missing", nearMiss.Missing);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteContradictions(Utf8JsonWriter writer, ImmutableArray<Contradiction> contradictions)
    {
        writer.WriteStartArray("contradictions");
        foreach (Contradiction contradiction in contradictions)
        {
            writer.WriteStartObject();
            WriteStatement(writer, "counted", contradiction.Counted);
            WriteStatement(writer, "setAside", contradiction.SetAside);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteStatement(Utf8JsonWriter writer, string name, FindingStatement statement)
    {
        writer.WriteStartObject(name);
        writer.WriteString("finding", statement.Finding.Value);
        writer.WriteString("status", TriageWords.Statuses[(int)statement.Status]);
        writer.WriteString("origin", TriageWords.Origins[(int)statement.Origin]);
        writer.WriteEndObject();
    }

    private static void WriteCriteria(Utf8JsonWriter writer, string name, ImmutableArray<CriterionResult> results)
    {
        writer.WriteStartArray(name);
        foreach (CriterionResult result in results)
        {
            writer.WriteStringValue(result.Criterion is Criterion.FindingPresent present ? present.Finding.Value : result.Criterion.ToString());
        }

        writer.WriteEndArray();
    }

    private static void WriteGroups(Utf8JsonWriter writer, string name, ImmutableArray<QuestionGroup> groups)
    {
        writer.WriteStartArray(name);
        foreach (QuestionGroup group in groups)
        {
            writer.WriteStringValue(group.Id.Value);
        }

        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteLevel(Utf8JsonWriter writer, string name, TriageLevel? level)
    {
        if (level is { } known)
        {
            writer.WriteString(name, TriageWords.Levels[(int)known]);
        }
    }
}
