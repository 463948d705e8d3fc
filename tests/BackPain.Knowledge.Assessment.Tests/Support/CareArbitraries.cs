using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>What somebody tells of care, in the order of telling.</summary>
public sealed record ToldCare(CareEpisode[] Episodes)
{
    public CareHistory ToHistory() => Add(Episodes);

    public CareHistory ToHistoryBackwards() => Add(Episodes.Reverse());

    public override string ToString() => string.Join(", ", Episodes.Select(e => e.Treatment.Value + " " + e.Care.Status + " " + e.Care.Weeks + " " + e.Care.Outcome));

    private static CareHistory Add(IEnumerable<CareEpisode> episodes)
    {
        CareHistory history = CareHistory.Empty;
        foreach (CareEpisode episode in episodes)
        {
            history = episode.IsTried
                ? history.Tried(episode.Treatment, episode.Care.Weeks, episode.Care.Outcome)
                : history.NotTried(episode.Treatment);
        }

        return history;
    }
}

/// <summary>A condition of the base.</summary>
public sealed record AnyCondition(Condition Condition)
{
    public override string ToString() => Condition.Id.Value;
}

/// <summary>Random care: mostly treatments of the base, tried or not, and some that it does not hold.</summary>
public static class CareArbitraries
{
    private static readonly TreatmentId[] Known = [.. KnowledgeBase.Default.Treatments.Select(t => t.Id)];
    private static readonly TreatmentId[] Foreign = [TreatmentId.Parse("acme.laser"), TreatmentId.Parse("no-such-care")];

    public static Gen<CareEpisode> Episode { get; } =
        from treatment in Gen.Frequency((20, Gen.Elements(Known)), (1, Gen.Elements(Foreign)))
        from isTried in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        from weeks in Gen.Frequency((1, Gen.Constant<int?>(null)), (3, Gen.Choose(0, 30).Select(w => (int?)w)))
        from outcome in Gen.Choose((int)CareOutcome.Unspecified, (int)CareOutcome.Harm)
        select new CareEpisode(treatment, isTried ? TriedCare.Tried(weeks, (CareOutcome)outcome) : TriedCare.NotTried);

    public static Arbitrary<CareEpisode> CareEpisode() => Arb.From(Episode);

    public static Arbitrary<AnyCondition> AnyCondition() => Arb.From(Gen.Elements(KnowledgeBase.Default.Conditions.Select(c => new AnyCondition(c)).ToArray()));

    public static Arbitrary<ToldCare> ToldCare() => Arb.From(
        from count in Gen.Choose(0, 12)
        from episodes in Gen.ListOf(Episode, count)
        select new ToldCare([.. episodes]),
        told => Enumerable.Range(0, told.Episodes.Length).Select(i => new ToldCare([.. told.Episodes[..i], .. told.Episodes[(i + 1)..]])));
}
