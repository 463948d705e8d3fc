using System;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackPain.Knowledge.Assessment.Serialization;

/// <summary>Writes the result of a comparison as JSON, without reflection: identifiers as strings, choices as words, in a fixed order.</summary>
/// <remarks>A result is worked out, never read: to keep one, keep the presentation and the trace. It names findings of the person: treat it as health data.</remarks>
/// <threadsafety>Without state; safe to share between threads.</threadsafety>
public sealed class MatchResultJsonConverter : JsonConverter<MatchResult>
{
    private static readonly TriageResultJsonConverter Triage = new();

    /// <summary>Not supported: a result is worked out from a presentation.</summary>
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override MatchResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A match result is worked out from a presentation; read the presentation and call Assessor.Match.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MatchResult value, JsonSerializerOptions options)
    {
        Throw.IfNull(writer);
        Throw.IfNull(value);
        writer.WriteStartObject();
        writer.WriteString("outcome", MatchWords.Outcomes[(int)value.Outcome]);
        writer.WritePropertyName("triage");
        Triage.Write(writer, value.Triage, options);
        WriteMatches(writer, "matches", value.Matches);
        WriteMatches(writer, "contributors", value.Contributors);
        writer.WriteNumber("informativeFindings", value.InformativeFindings);
        WriteFindings(writer, "unexplained", value.Unexplained);
        writer.WriteStartObject("trace");
        JsonParts.WriteTraceMembers(writer, value.Trace);
        WriteOptions(writer, value);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter writer, MatchResult value)
    {
        writer.WriteStartObject("options");
        writer.WriteNumber("leastSupport", value.Options.LeastSupport);
        writer.WriteBoolean("listDespiteEmergency", value.Options.ListDespiteEmergency);
        writer.WriteNumber("absentPercent", value.Weighing.AbsentPercent);
        writer.WriteStartArray("sources");
        foreach (SourceId source in value.Weighing.Sources)
        {
            writer.WriteStringValue(source.Value);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("roles");
        writer.WriteNumber("characteristic", value.Weighing.Roles.Characteristic);
        writer.WriteNumber("common", value.Weighing.Roles.Common);
        writer.WriteNumber("occasional", value.Weighing.Roles.Occasional);
        writer.WriteNumber("arguesAgainst", value.Weighing.Roles.ArguesAgainst);
        writer.WriteNumber("characteristicAbsent", value.Weighing.Roles.CharacteristicAbsent);
        writer.WriteNumber("requiredAbsent", value.Weighing.Roles.RequiredAbsent);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteMatches(Utf8JsonWriter writer, string name, ImmutableArray<ConditionMatch> matches)
    {
        writer.WriteStartArray(name);
        foreach (ConditionMatch match in matches)
        {
            writer.WriteStartObject();
            writer.WriteString("condition", match.Condition.Id.Value);
            writer.WriteString("name", match.Condition.Name);
            writer.WriteNumber("support", match.Support);
            writer.WriteString("band", MatchWords.Bands[(int)match.Band]);
            if (match.UnmetEntry is { } entry)
            {
                writer.WriteString("unmetEntry", entry.Id.Value);
            }

            writer.WriteNumber("clustersFor", match.ClustersFor);
            if (match.ParentId is { } parent)
            {
                writer.WriteString("parent", parent.Value);
            }

            writer.WriteStartArray("contributions");
            foreach (Contribution contribution in match.Contributions)
            {
                WriteContribution(writer, contribution);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("unconfirmed");
            foreach (Association association in match.Unconfirmed)
            {
                writer.WriteStringValue(association.Finding.Id.Value);
            }

            writer.WriteEndArray();
            WriteFindings(writer, "unexplained", match.Unexplained);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteContribution(Utf8JsonWriter writer, Contribution contribution)
    {
        writer.WriteStartObject();
        writer.WriteString("finding", contribution.Finding.Id.Value);
        writer.WriteString("status", TriageWords.Statuses[(int)contribution.Status]);
        writer.WriteString("knownBy", MatchWords.KnownBy[(int)contribution.KnownBy]);
        writer.WriteNumber("millibans", contribution.Millibans);
        writer.WriteNumber("weight", contribution.Weight);
        writer.WriteString("basis", MatchWords.Bases[(int)contribution.Basis]);
        writer.WriteString("use", MatchWords.Uses[(int)contribution.Use]);
        if (contribution.Instead is { } instead)
        {
            writer.WriteString("instead", instead.Id.Value);
        }

        writer.WriteString("cluster", contribution.Cluster.Key);
        if (contribution.Ratio is { } ratio)
        {
            writer.WriteStartObject("ratio");
            writer.WriteNumber("value", ratio.Value);
            if (ratio.Lower is { } lower && ratio.Upper is { } upper)
            {
                writer.WriteNumber("lower", lower);
                writer.WriteNumber("upper", upper);
            }

            writer.WriteEndObject();
        }

        if (contribution.Population is { } population)
        {
            writer.WriteString("population", population.Text);
        }

        if (contribution.IsInPopulation is { } membership)
        {
            writer.WriteString("isInPopulation", MatchWords.Of(membership));
        }

        JsonParts.WriteCitations(writer, contribution.Citations);
        writer.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter writer, string name, ImmutableArray<Finding> findings)
    {
        writer.WriteStartArray(name);
        foreach (Finding finding in findings)
        {
            writer.WriteStringValue(finding.Id.Value);
        }

        writer.WriteEndArray();
    }
}
