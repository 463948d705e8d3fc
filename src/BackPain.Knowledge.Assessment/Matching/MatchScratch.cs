using System;

namespace BackPain.Knowledge.Assessment;

/// <summary>What one comparison works in; used again for the next, empty in between.</summary>
internal sealed class MatchScratch
{
    public MatchScratch(MatchRules rules)
    {
        int conditions = rules.Conditions.Length;
        Support = new int[conditions];
        IsInPopulation = new bool[rules.Populations.Count];
        ClustersFor = new int[conditions];
        Weighed = new WeighedEntry[rules.Entries.Length];
        Winners = new int[rules.Index.SlotCount];
        WeighedCounts = new int[conditions];
    }

    public int[] Support { get; }

    public bool[] IsInPopulation { get; }

    /// <summary>How many clusters speak for each condition.</summary>
    public int[] ClustersFor { get; }

    /// <summary>For each condition, from where its entries begin, those of known findings with what each weighs; in the order of ids.</summary>
    public WeighedEntry[] Weighed { get; }

    /// <summary>Room to choose in.</summary>
    public int[] Winners { get; }

    /// <summary>How many these are for each condition.</summary>
    public int[] WeighedCounts { get; }

    /// <summary>What is known of the associations of a condition.</summary>
    public Span<WeighedEntry> WeighedOf(MatchRules.RankedCondition condition) => Weighed.AsSpan(condition.Start, WeighedCounts[condition.Number]);

    /// <summary>Empties it, so that nothing of a person stays behind.</summary>
    public void Clear(MatchRules.RankedCondition[] conditions)
    {
        foreach (MatchRules.RankedCondition condition in conditions)
        {
            WeighedOf(condition).Clear();
        }

        Array.Clear(WeighedCounts, 0, WeighedCounts.Length);
        Array.Clear(Winners, 0, Winners.Length);
        Array.Clear(Support, 0, Support.Length);
        Array.Clear(ClustersFor, 0, ClustersFor.Length);
        Array.Clear(IsInPopulation, 0, IsInPopulation.Length);
    }
}
