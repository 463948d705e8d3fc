using System;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackPain.Knowledge.Assessment.Serialization;

/// <summary>Writes a place on a ladder as JSON, without reflection: identifiers as strings, choices as words, in a fixed order.</summary>
/// <remarks>
/// <para>A position is worked out, never read: to keep one, keep the presentation, the history and the trace.</para>
/// <para>It holds health data: the care that was tried, whether each criterion is met and which unknowns would decide it, and the triage with
/// the answers that met its flags. The rest of the presentation is not written.</para>
/// </remarks>
/// <threadsafety>Without state; safe to share between threads.</threadsafety>
public sealed class LadderPositionJsonConverter : JsonConverter<LadderPosition>
{
    private static readonly TriageResultJsonConverter TriageConverter = new();

    /// <summary>Not supported: a position is worked out from a presentation and a history.</summary>
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override LadderPosition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A position is worked out from a presentation and a history of care; read both and call Assessor.Locate.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LadderPosition value, JsonSerializerOptions options)
    {
        Throw.IfNull(writer);
        Throw.IfNull(value);
        writer.WriteStartObject();
        writer.WritePropertyName("triage");
        TriageConverter.Write(writer, value.Triage, options);
        writer.WriteString("condition", value.Condition.Id.Value);
        if (value.Source is { } source)
        {
            writer.WriteString("source", source.Id.Value);
            writer.WriteBoolean("isOrdered", value.Ladder?.IsOrdered ?? false);
        }

        writer.WriteString("outcome", LadderWords.Outcomes[(int)value.Outcome]);
        WriteOrder(writer, "current", value.Current);
        WriteOrder(writer, "next", value.Next);
        WriteSteps(writer, "steps", value.Steps);
        writer.WriteStartArray("passedOver");
        foreach (StepPosition step in value.PassedOver)
        {
            writer.WriteNumberValue(step.Order ?? 0);
        }

        writer.WriteEndArray();
        WriteTreatments(writer, "contested", value.Contested);
        WriteTreatments(writer, "advisedAgainst", value.AdvisedAgainst);
        WriteTreatments(writer, "sourceOnly", value.SourceOnly);
        WriteEpisodes(writer, "tooEarly", value.TooEarly);
        WriteEpisodes(writer, "elsewhere", value.Elsewhere);
        WriteDisagreements(writer, value.Disagreements);
        JsonParts.WriteTexts(writer, "ignored", value.Ignored);
        JsonParts.WriteTexts(writer, "texts", value.Texts);
        writer.WriteString("summary", value.Summary);
        WriteTrace(writer, value);
        writer.WriteEndObject();
    }

    private static void WriteSteps(Utf8JsonWriter writer, string name, ImmutableArray<StepPosition> steps)
    {
        writer.WriteStartArray(name);
        foreach (StepPosition step in steps)
        {
            writer.WriteStartObject();
            WriteOrder(writer, "order", step);
            writer.WriteString("standing", LadderWords.Standings[(int)step.Standing]);
            writer.WriteString("outcome", LadderWords.CriterionOutcomes[(int)step.Outcome]);
            if (step.OrdersContradict)
            {
                writer.WriteBoolean("ordersContradict", true);
            }

            WriteTreatments(writer, "treatments", step.Treatments);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTreatments(Utf8JsonWriter writer, string name, ImmutableArray<TreatmentPosition> treatments)
    {
        writer.WriteStartArray(name);
        foreach (TreatmentPosition treatment in treatments)
        {
            writer.WriteStartObject();
            writer.WriteString("treatment", treatment.Treatment.Id.Value);
            writer.WriteString("name", treatment.Treatment.Name);
            WriteWord(writer, "place", LadderWords.Places[(int)treatment.Place]);
            WriteWord(writer, "rung", treatment.Rung?.Id.Value);
            WriteWord(writer, "role", treatment.Rung?.Role);
            writer.WriteString("status", TriageWords.Statuses[(int)treatment.Status]);
            writer.WriteBoolean("isDone", treatment.IsDone);
            writer.WriteBoolean("isForOthers", treatment.IsForOthers);
            writer.WriteBoolean("isSetAside", treatment.IsSetAside);
            WriteEpisodes(writer, "tried", treatment.Tried);
            WriteWord(writer, "considered", treatment.Considered is { } considered ? LadderWords.CriterionOutcomes[(int)considered] : null);
            writer.WriteStartArray("criteria");
            foreach (CriterionPosition criterion in treatment.Criteria)
            {
                WriteCriterion(writer, criterion);
            }

            writer.WriteEndArray();
            WriteViews(writer, treatment.Views);
            if (treatment.Rung is { } rung)
            {
                JsonParts.WriteCitations(writer, rung.Citations);
            }

            WriteWord(writer, "safetyNote", treatment.SafetyNote);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteViews(Utf8JsonWriter writer, ImmutableArray<RecommendationPosition> views)
    {
        writer.WriteStartArray("views");
        foreach (RecommendationPosition view in views)
        {
            Recommendation recommendation = view.Recommendation;
            writer.WriteStartObject();
            WriteRecommendation(writer, recommendation);
            WriteWord(writer, "fit", LadderWords.Fits[(int)view.Fit]);
            if (view.Indication is { } indication)
            {
                writer.WritePropertyName("indication");
                WriteCriterion(writer, indication);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteRecommendation(Utf8JsonWriter writer, Recommendation recommendation)
    {
        writer.WriteString("source", recommendation.Source.Id.Value);
        writer.WriteString("locator", recommendation.Citation.Locator);
        writer.WriteString("treatment", recommendation.Treatment.Id.Value);
        writer.WriteString("stance", LadderWords.Stances[(int)recommendation.Stance]);
        if (recommendation.Population is { } population)
        {
            writer.WriteString("population", population.Text);
            if (population.IsIndirect)
            {
                writer.WriteBoolean("isIndirect", true);
            }
        }
    }

    private static void WriteCriterion(Utf8JsonWriter writer, CriterionPosition criterion)
    {
        writer.WriteStartObject();
        WriteWord(writer, "text", criterion.Text);
        writer.WriteString("outcome", LadderWords.CriterionOutcomes[(int)criterion.Outcome]);
        if (criterion.Explanation is { } explanation)
        {
            writer.WriteString("criterion", explanation.Result.Criterion.ToString());
            WriteSets(writer, "wouldMeet", explanation.WouldMeet);
            WriteSets(writer, "wouldRuleOut", explanation.WouldRuleOut);
        }

        JsonParts.WriteCitations(writer, criterion.Citations);
        writer.WriteEndObject();
    }

    private static void WriteSets(Utf8JsonWriter writer, string name, ImmutableArray<ImmutableArray<Criterion>> sets)
    {
        writer.WriteStartArray(name);
        foreach (ImmutableArray<Criterion> set in sets)
        {
            writer.WriteStartArray();
            foreach (Criterion criterion in set)
            {
                writer.WriteStringValue(criterion is Criterion.FindingPresent present ? present.Finding.Value : criterion.ToString());
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void WriteEpisodes(Utf8JsonWriter writer, string name, ImmutableArray<EpisodePosition> episodes)
    {
        writer.WriteStartArray(name);
        foreach (EpisodePosition episode in episodes)
        {
            writer.WriteStartObject();
            CareHistoryJsonConverter.WriteContent(writer, episode.Episode);
            writer.WriteString("standing", LadderWords.EpisodeStandings[(int)episode.Standing]);
            writer.WriteStartArray("times");
            foreach (JudgingTime time in episode.Times)
            {
                writer.WriteStartObject();
                writer.WriteString("duration", time.Duration.ToString());
                writer.WriteString("text", time.Text);
                JsonParts.WriteCitations(writer, time.Citations);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDisagreements(Utf8JsonWriter writer, ImmutableArray<Disagreement> disagreements)
    {
        writer.WriteStartArray("disagreements");
        foreach (Disagreement disagreement in disagreements)
        {
            writer.WriteStartObject();
            writer.WriteString("treatment", disagreement.Treatment.Id.Value);
            writer.WriteString("text", disagreement.Text);
            writer.WriteStartArray("positions");
            foreach (Recommendation recommendation in disagreement.Positions)
            {
                writer.WriteStartObject();
                WriteRecommendation(writer, recommendation);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTrace(Utf8JsonWriter writer, LadderPosition value)
    {
        writer.WriteStartObject("trace");
        JsonParts.WriteTraceMembers(writer, value.Trace);
        writer.WriteStartObject("options");
        writer.WriteBoolean("nextWhenHelpComesFirst", value.Options.NextWhenHelpComesFirst);
        writer.WriteBoolean("nextWhenOutOfScope", value.Options.NextWhenOutOfScope);
        writer.WriteBoolean("nextWhenHelpedEnough", value.Options.NextWhenHelpedEnough);
        writer.WriteStartArray("setAside");
        foreach (TreatmentId treatment in value.Options.SetAside)
        {
            writer.WriteStringValue(treatment.Value);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteOrder(Utf8JsonWriter writer, string name, StepPosition? step)
    {
        if (step?.Order is { } order)
        {
            writer.WriteNumber(name, order);
        }
    }

    private static void WriteWord(Utf8JsonWriter writer, string name, string? word)
    {
        if (!string.IsNullOrEmpty(word))
        {
            writer.WriteString(name, word);
        }
    }
}
