using System.Collections.Generic;
using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>Finds the published times of a treatment and compares an episode with them. No time is made up.</summary>
internal static class JudgingTimes
{
    /// <summary>The times for a condition: those of the treatment, or where it has none of the wider ones, and those that rungs give; the shortest first.</summary>
    public static ImmutableArray<JudgingTime> Of(Treatment treatment, Condition condition, List<(TreatmentLadder Ladder, Rung Rung)> rungs)
    {
        var times = new List<JudgingTime>();
        AddPublished(times, treatment, condition.Id);
        foreach ((TreatmentLadder ladder, Rung rung) in rungs)
        {
            if (rung.TimeBeforeEscalating is { } duration && NamesSortOf(rung, treatment) && !Holds(times, duration, ladder.Source))
            {
                times.Add(new JudgingTime(duration, "In its order of care, " + LadderTexts.NameOf(ladder.Source) + " gives it " + duration + ".", rung.Citations));
            }
        }

        // An insertion sort keeps the order of the files among equals.
        for (int i = 1; i < times.Count; i++)
        {
            for (int j = i; j > 0 && ShortestDays(times[j]) < ShortestDays(times[j - 1]); j--)
            {
                (times[j], times[j - 1]) = (times[j - 1], times[j]);
            }
        }

        return times.ToImmutableArray();
    }

    public static EpisodeStanding StandingOf(TriedCare care, ImmutableArray<JudgingTime> times)
    {
        if (care.Status != FindingStatus.Present)
        {
            return EpisodeStanding.NotTried;
        }

        // What helped enough or did harm can be told at any time.
        if (care.Outcome is CareOutcome.Benefit or CareOutcome.Harm)
        {
            return EpisodeStanding.Judged;
        }

        decimal shortest = times.IsEmpty ? 0 : ShortestDays(times[0]);
        if (shortest > 0 && care.Weeks is null && care.Outcome != CareOutcome.Unspecified)
        {
            return EpisodeStanding.TimeIsUnknown;
        }

        // Weeks are whole: 13 of them may be the three months that a source gives, 12 cannot.
        if (shortest > 0 && care.Weeks is { } weeks && ((weeks + 1m) * 7) <= shortest)
        {
            return EpisodeStanding.TooEarly;
        }

        return care.Outcome == CareOutcome.Unspecified ? EpisodeStanding.OutcomeIsUnknown : EpisodeStanding.Judged;
    }

    private static void AddPublished(List<JudgingTime> times, Treatment treatment, ConditionId condition)
    {
        foreach (TimeToJudge time in treatment.TimesToJudge)
        {
            if (time.ConditionId is null || time.ConditionId == condition)
            {
                times.Add(new JudgingTime(time.Duration, time.Text, time.Citations));
            }
        }

        for (int i = 0; times.Count == 0 && i < treatment.IsA.Length; i++)
        {
            AddPublished(times, treatment.IsA[i], condition);
        }
    }

    private static bool Holds(List<JudgingTime> times, DurationRange duration, Source source)
    {
        foreach (JudgingTime time in times)
        {
            if (time.Duration == duration && time.Citations[0].SourceId == source.Id)
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesSortOf(Rung rung, Treatment treatment)
    {
        foreach (Treatment named in rung.Treatments)
        {
            if (treatment.Is(named.Id))
            {
                return true;
            }
        }

        return false;
    }

    // A time with only a longest end ("up to 6 weeks") or without a number ("months") rules nothing out.
    private static decimal ShortestDays(JudgingTime time) => time.Duration.Minimum?.Days ?? 0;
}
