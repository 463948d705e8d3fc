using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Assessment;

/// <summary>The ranked conditions of one person, by number.</summary>
internal sealed class Ranking
{
    private readonly WeighedEntry[] weighed;
    private readonly int[] starts;

    public Ranking(MatchRules.RankedCondition[] ranked, MatchScratch scratch)
    {
        int conditions = ranked.Length;
        starts = new int[conditions + 1];
        for (int i = 0; i < conditions; i++)
        {
            starts[i + 1] = starts[i] + scratch.WeighedOf(ranked[i]).Length;
        }

        weighed = new WeighedEntry[starts[conditions]];
        for (int i = 0; i < conditions; i++)
        {
            scratch.WeighedOf(ranked[i]).CopyTo(weighed.AsSpan(starts[i]));
        }

        Listed = new List<int>(conditions);
        Support = (int[])scratch.Support.Clone();
        ClustersFor = (int[])scratch.ClustersFor.Clone();
        Band = new SupportBand[conditions];
    }

    /// <summary>What is known of the associations of a condition, with what each weighs; in the order of ids.</summary>
    public ReadOnlySpan<WeighedEntry> WeighedOf(int condition) => weighed.AsSpan(starts[condition], starts[condition + 1] - starts[condition]);

    public int[] Support { get; }

    public int[] ClustersFor { get; }

    public SupportBand[] Band { get; }

    /// <summary>What is listed, in order; kinds stand right after their parent.</summary>
    public List<int> Listed { get; }

    public List<int> Contributors { get; } = new();

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
}
