using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackPain.Knowledge.Assessment.Serialization;

/// <summary>Writes and reads the care that a person has tried as JSON, without reflection.</summary>
/// <remarks>
/// <para>The shape: <c>{ "tried": [ { "treatment": "physical-therapy", "weeks": 8, "outcome": "no-benefit" } ], "notTried": [ "acupuncture" ]
/// }</c>. Every part may be left out; of an episode only <c>treatment</c> is asked for. Weeks are a whole number, 0 or more. Two equal
/// episodes are two; a treatment stands once in <c>notTried</c>, and not in both.</para>
/// <para>Properties stand in a fixed order, episodes in that of <see cref="CareHistory.Episodes"/>. A fault gives a <see cref="JsonException"/>
/// that names every fault with its path.</para>
/// </remarks>
/// <threadsafety>Without state; safe to share between threads.</threadsafety>
public sealed class CareHistoryJsonConverter : JsonConverter<CareHistory>
{
    /// <inheritdoc/>
    public override CareHistory Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StrictJson.Read(ref reader, "history of care", static (element, problems) => Read(element, problems));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CareHistory value, JsonSerializerOptions options)
    {
        Throw.IfNull(writer);
        Throw.IfNull(value);
        writer.WriteStartObject();
        writer.WriteStartArray("tried");
        foreach (CareEpisode episode in value.Episodes)
        {
            if (episode.IsTried)
            {
                WriteEpisode(writer, episode);
            }
        }

        writer.WriteEndArray();
        writer.WriteStartArray("notTried");
        foreach (CareEpisode episode in value.Episodes)
        {
            if (!episode.IsTried)
            {
                writer.WriteStringValue(episode.Treatment.Value);
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal static void WriteEpisode(Utf8JsonWriter writer, CareEpisode episode)
    {
        writer.WriteStartObject();
        WriteContent(writer, episode);
        writer.WriteEndObject();
    }

    internal static void WriteContent(Utf8JsonWriter writer, CareEpisode episode)
    {
        writer.WriteString("treatment", episode.Treatment.Value);
        if (episode.Care.Weeks is { } weeks)
        {
            writer.WriteNumber("weeks", weeks);
        }

        if (episode.Care.Outcome != CareOutcome.Unspecified)
        {
            writer.WriteString("outcome", LadderWords.CareOutcomes[(int)episode.Care.Outcome]);
        }
    }

    private static CareHistory Read(JsonElement root, List<string> problems)
    {
        var episodes = new List<CareEpisode>();
        var denials = new List<CareEpisode>();
        var denialPaths = new List<string>();
        foreach (JsonProperty property in StrictJson.Properties(root, "$", problems))
        {
            switch (property.Name)
            {
                case "tried":
                    ReadTried(episodes, property.Value, problems);
                    break;
                case "notTried":
                    ReadNotTried(denials, denialPaths, property.Value, problems);
                    break;
                default:
                    problems.Add("At $." + property.Name + ": there is no such property; there are 'tried', 'notTried'.");
                    break;
            }
        }

        var tried = new HashSet<TreatmentId>();
        foreach (CareEpisode episode in episodes)
        {
            tried.Add(episode.Treatment);
        }

        for (int i = 0; i < denials.Count; i++)
        {
            if (tried.Contains(denials[i].Treatment))
            {
                problems.Add("At " + denialPaths[i] + ": the treatment stands under 'tried' too.");
            }
        }

        episodes.AddRange(denials);
        return CareHistory.Empty.With(episodes);
    }

    private static void ReadTried(List<CareEpisode> episodes, JsonElement element, List<string> problems)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            problems.Add("At $.tried: expected an array of episodes.");
            return;
        }

        int index = 0;
        foreach (JsonElement item in element.EnumerateArray())
        {
            string path = FormattableString.Invariant($"$.tried[{index++}]");
            ReadEpisode(episodes, item, path, problems);
        }
    }

    private static void ReadEpisode(List<CareEpisode> episodes, JsonElement item, string path, List<string> problems)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            problems.Add("At " + path + ": expected an object.");
            return;
        }

        int before = problems.Count;
        TreatmentId treatment = default;
        int? weeks = null;
        int outcome = 0;
        foreach (JsonProperty property in StrictJson.Properties(item, path, problems))
        {
            switch (property.Name)
            {
                case "treatment":
                    _ = TreatmentId.TryParse(TextOf(property.Value), out treatment);
                    break;
                case "weeks":
                    weeks = property.Value.ValueKind == JsonValueKind.Number && property.Value.TryGetInt32(out int number) && number >= 0 ? number : null;
                    if (weeks is null)
                    {
                        problems.Add("At " + path + ".weeks: expected a whole number, 0 or more; leave it out when it is not known.");
                    }

                    break;
                case "outcome":
                    outcome = Array.IndexOf(LadderWords.CareOutcomes, TextOf(property.Value));
                    if (outcome < 1)
                    {
                        problems.Add("At " + path + ".outcome: expected one of 'benefit', 'some-benefit', 'no-benefit', 'harm'; leave it out when it is not known.");
                    }

                    break;
                default:
                    problems.Add("At " + path + "." + property.Name + ": there is no such property; there are 'treatment', 'weeks', 'outcome'.");
                    break;
            }
        }

        if (treatment.IsDefault)
        {
            problems.Add("At " + path + ".treatment: expected the identifier of a treatment.");
        }

        if (problems.Count == before)
        {
            episodes.Add(new CareEpisode(treatment, TriedCare.Tried(weeks, (CareOutcome)outcome)));
        }
    }

    private static void ReadNotTried(List<CareEpisode> denials, List<string> paths, JsonElement element, List<string> problems)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            problems.Add("At $.notTried: expected an array of treatments.");
            return;
        }

        int index = 0;
        var seen = new HashSet<TreatmentId>();
        foreach (JsonElement item in element.EnumerateArray())
        {
            string path = FormattableString.Invariant($"$.notTried[{index++}]");
            if (!TreatmentId.TryParse(TextOf(item), out TreatmentId treatment))
            {
                problems.Add("At " + path + ": expected the identifier of a treatment.");
            }
            else if (!seen.Add(treatment))
            {
                problems.Add("At " + path + ": the treatment stands twice.");
            }
            else
            {
                denials.Add(new CareEpisode(treatment, TriedCare.NotTried));
                paths.Add(path);
            }
        }
    }

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
