using System;

namespace BackPain.Knowledge.Assessment;

/// <summary>The ranked conditions of one person, by number.</summary>
internal sealed class Ranking
{
    private readonly int[] winners;

    public Ranking(MatchRules rules, FindingStates states, MatchScratch scratch)
    {
        Rules = rules;
        States = states;
        Support = scratch.Support.Totals.AsSpan().ToArray();
        ClustersFor = scratch.Support.SlotsFor.AsSpan().ToArray();
        Populations = scratch.Populations.AsSpan().ToArray();
        winners = scratch.Support.Winner.AsSpan().ToArray();
    }

    private Ranking(Ranking other)
    {
        Rules = other.Rules;
        States = other.States;
        Support = other.Support.AsSpan().ToArray();
        ClustersFor = other.ClustersFor.AsSpan().ToArray();
        Populations = other.Populations;
        winners = other.winners;
    }

    public MatchRules Rules { get; }

    /// <summary>What is known of the person.</summary>
    public FindingStates States { get; }

    public int[] Support { get; }

    public int[] ClustersFor { get; }

    /// <summary>Whether the person is in each population in which some figures hold.</summary>
    public CriterionOutcome[] Populations { get; }

    /// <summary>What is listed, in order; kinds stand right after their parent.</summary>
    public int[] Listed { get; set; } = Array.Empty<int>();

    public int[] Contributors { get; set; } = Array.Empty<int>();

    /// <summary>The best band of a cause that findings can point to.</summary>
    public SupportBand BestCause { get; set; } = SupportBand.BelowWeak;

    /// <summary>The best band of a cause that only imaging or exclusion decides.</summary>
    public SupportBand BestHeld { get; set; } = SupportBand.BelowWeak;

    /// <summary>Whether what is left when nothing specific is found has an entry criterion that is not met.</summary>
    public bool IsRemainderDenied { get; set; }

    /// <summary>Whether what is left when nothing specific is found, or a contributor that leads, has support.</summary>
    public bool IsLeftOverSupported { get; set; }

    /// <summary>How many findings were denied that would tell something.</summary>
    public int Denied { get; set; }

    /// <summary>How many present findings tell something.</summary>
    public int Informative { get; set; }

    public SupportBand BandOf(int condition) => MatchRules.BandOf(Support[condition], ClustersFor[condition]);

    /// <summary>The same support of all conditions, to suppose other support for some; nothing is listed yet.</summary>
    public Ranking Copy() => new(this);

    /// <summary>The entry that counts in a slot; -1 for none.</summary>
    public int CountedIn(int slot) => winners[slot] - 1;
}
