using System;

namespace BackPain.Knowledge.Assessment;

/// <summary>What one comparison works in; used again for the next, empty in between.</summary>
internal sealed class MatchScratch
{
    public MatchScratch(MatchRules rules)
    {
        Support = new SupportScratch(rules.Index);
        IsInPopulation = new bool[rules.Populations.Count];
        ClustersFor = new int[rules.Conditions.Length];
        int most = 0;
        foreach (MatchRules.RankedCondition condition in rules.Conditions)
        {
            most = Math.Max(most, condition.Length);
        }

        Counted = new int[most];
    }

    public SupportScratch Support { get; }

    public bool[] IsInPopulation { get; }

    public int[] Counted { get; }

    /// <summary>How many clusters speak for each condition.</summary>
    public int[] ClustersFor { get; }

    public void Clear()
    {
        Support.Clear();
        Array.Clear(ClustersFor, 0, ClustersFor.Length);
        Array.Clear(IsInPopulation, 0, IsInPopulation.Length);
        Array.Clear(Counted, 0, Counted.Length);
    }
}
