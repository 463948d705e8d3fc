using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackPain.Knowledge.Assessment.Serialization;

/// <summary>Writes and reads a presentation as JSON, without reflection.</summary>
/// <remarks>
/// <para>The shape: <c>{ "findings": { "leg-pain": "present", "new-saddle-numbness": "absent" }, "observables": { "age": 68, "sex":
/// "female" }, "laterality": "left", "statements": [ { "finding": "leg-pain", "status": "present", "origin": "text" } ] }</c>. Every part may
/// be left out. <c>findings</c> holds what was asked; <c>statements</c> what came from the host or from text. A duration may be written as
/// text: <c>"pain-duration": "6 months"</c>.</para>
/// <para>Properties stand in a fixed order, findings and observables in ordinal order. A fault gives a <see cref="JsonException"/> that names
/// every fault with its path.</para>
/// </remarks>
/// <threadsafety>Without state; safe to share between threads.</threadsafety>
public sealed class PresentationJsonConverter : JsonConverter<Presentation>
{
    /// <inheritdoc/>
    public override Presentation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StrictJson.Read(ref reader, "presentation", static (element, problems) => Read(element, problems));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Presentation value, JsonSerializerOptions options)
    {
        Throw.IfNull(writer);
        Throw.IfNull(value);
        writer.WriteStartObject();
        writer.WriteStartObject("findings");
        foreach (FindingStatement statement in value.Statements)
        {
            if (statement.Origin == StatementOrigin.Asked)
            {
                writer.WriteString(statement.Finding.Value, TriageWords.Statuses[(int)statement.Status]);
            }
        }

        writer.WriteEndObject();
        writer.WriteStartObject("observables");
        foreach (Observation observation in value.Observations)
        {
            if (observation.Number is { } number)
            {
                writer.WriteNumber(observation.Observable.Value, number);
            }
            else
            {
                writer.WriteString(observation.Observable.Value, observation.Choice);
            }
        }

        writer.WriteEndObject();
        if (value.Laterality != Laterality.NotStated)
        {
            writer.WriteString("laterality", TriageWords.Lateralities[(int)value.Laterality]);
        }

        WriteOthers(writer, value);
        writer.WriteEndObject();
    }

    internal static Presentation Read(JsonElement root, List<string> problems)
    {
        Presentation presentation = Presentation.Empty;
        var statements = new Dictionary<(FindingId Finding, StatementOrigin Origin), FindingStatement>();
        foreach (JsonProperty property in StrictJson.Properties(root, "$", problems))
        {
            switch (property.Name)
            {
                case "findings":
                    ReadFindings(statements, property.Value, problems);
                    break;
                case "observables":
                    presentation = presentation.WithOnly(ReadObservables(property.Value, problems));
                    break;
                case "laterality":
                    int side = WordOf(property.Value, TriageWords.Lateralities);
                    if (side < 0)
                    {
                        problems.Add("At $.laterality: expected one of " + Listed(TriageWords.Lateralities) + ".");
                    }
                    else
                    {
                        presentation = presentation.On((Laterality)side);
                    }

                    break;
                case "statements":
                    ReadStatements(statements, property.Value, problems);
                    break;
                default:
                    problems.Add("At $." + property.Name + ": there is no such property; there are 'findings', 'observables', 'laterality', 'statements'.");
                    break;
            }
        }

        return presentation.With(statements.Values);
    }

    private static void WriteOthers(Utf8JsonWriter writer, Presentation value)
    {
        bool isOpen = false;
        foreach (FindingStatement statement in value.Statements)
        {
            if (statement.Origin == StatementOrigin.Asked)
            {
                continue;
            }

            if (!isOpen)
            {
                writer.WriteStartArray("statements");
                isOpen = true;
            }

            writer.WriteStartObject();
            writer.WriteString("finding", statement.Finding.Value);
            writer.WriteString("status", TriageWords.Statuses[(int)statement.Status]);
            writer.WriteString("origin", TriageWords.Origins[(int)statement.Origin]);
            writer.WriteEndObject();
        }

        if (isOpen)
        {
            writer.WriteEndArray();
        }
    }

    private static void ReadFindings(Dictionary<(FindingId Finding, StatementOrigin Origin), FindingStatement> statements, JsonElement element, List<string> problems)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add("At $.findings: expected an object of findings.");
            return;
        }

        foreach (JsonProperty property in element.EnumerateObject())
        {
            string path = "$.findings['" + property.Name + "']";
            int status = WordOf(property.Value, TriageWords.Statuses);
            if (!FindingId.TryParse(property.Name, out FindingId finding))
            {
                problems.Add("At " + path + ": this is no identifier of a finding.");
            }
            else if (status < 0)
            {
                problems.Add("At " + path + ": expected one of " + Listed(TriageWords.Statuses) + ".");
            }
            else
            {
                Add(statements, new FindingStatement(finding, (FindingStatus)status, StatementOrigin.Asked), path, problems);
            }
        }
    }

    private static List<Observation> ReadObservables(JsonElement element, List<string> problems)
    {
        var observations = new List<Observation>();
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add("At $.observables: expected an object of values.");
            return observations;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string path = "$.observables['" + property.Name + "']";
            if (!ObservableId.TryParse(property.Name, out ObservableId observable))
            {
                problems.Add("At " + path + ": this is no identifier of an observable.");
            }
            else if (!seen.Add(property.Name))
            {
                problems.Add("At " + path + ": the observable stands twice.");
            }
            else if (property.Value.ValueKind == JsonValueKind.Number && property.Value.TryGetDecimal(out decimal number))
            {
                observations.Add(new Observation(observable, number, null));
            }
            else if (property.Value.ValueKind == JsonValueKind.String && property.Value.GetString() is { Length: > 0 } text)
            {
                observations.Add(Presentation.FromText(observable, text));
            }
            else
            {
                problems.Add("At " + path + ": expected a number, a choice or a duration such as '6 months'.");
            }
        }

        return observations;
    }

    private static void ReadStatements(Dictionary<(FindingId Finding, StatementOrigin Origin), FindingStatement> statements, JsonElement element, List<string> problems)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            problems.Add("At $.statements: expected an array.");
            return;
        }

        int index = 0;
        foreach (JsonElement item in element.EnumerateArray())
        {
            string path = FormattableString.Invariant($"$.statements[{index++}]");
            if (item.ValueKind != JsonValueKind.Object)
            {
                problems.Add("At " + path + ": expected an object.");
                continue;
            }

            bool hasFinding = FindingId.TryParse(TextOf(item, "finding"), out FindingId finding);
            int status = Array.IndexOf(TriageWords.Statuses, TextOf(item, "status"));
            int origin = Array.IndexOf(TriageWords.Origins, TextOf(item, "origin"));
            if (!hasFinding)
            {
                problems.Add("At " + path + ".finding: expected the identifier of a finding.");
            }

            if (status < 0)
            {
                problems.Add("At " + path + ".status: expected one of " + Listed(TriageWords.Statuses) + ".");
            }

            if (origin < 1)
            {
                problems.Add("At " + path + ".origin: expected one of " + Listed(TriageWords.Origins) + ".");
            }

            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (JsonProperty property in item.EnumerateObject())
            {
                if (!seen.Add(property.Name))
                {
                    problems.Add("At " + path + "." + property.Name + ": the property stands twice.");
                }
                else if (property.Name is not ("finding" or "status" or "origin"))
                {
                    problems.Add("At " + path + "." + property.Name + ": there is no such property; there are 'finding', 'status', 'origin'.");
                }
            }

            if (hasFinding && status >= 0 && origin >= 1)
            {
                Add(statements, new FindingStatement(finding, (FindingStatus)status, (StatementOrigin)origin), path, problems);
            }
        }
    }

    private static void Add(
        Dictionary<(FindingId Finding, StatementOrigin Origin), FindingStatement> statements, FindingStatement statement, string path, List<string> problems)
    {
        if (statements.ContainsKey((statement.Finding, statement.Origin)))
        {
            problems.Add("At " + path + ": the finding stands twice with one origin.");
            return;
        }

        statements.Add((statement.Finding, statement.Origin), statement);
    }

    private static string? TextOf(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int WordOf(JsonElement value, string[] words) => value.ValueKind == JsonValueKind.String ? Array.IndexOf(words, value.GetString()) : -1;

    private static string Listed(string[] words) => "'" + string.Join("', '", Array.FindAll(words, static w => w.Length > 0)) + "'";
}
