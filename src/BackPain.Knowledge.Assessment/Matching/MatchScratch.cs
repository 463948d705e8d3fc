using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Assessment;

/// <summary>What one comparison works in; used again for the next, empty in between.</summary>
internal sealed class MatchScratch
{
    private readonly MatchRules.RankedCondition[] conditions;

    public MatchScratch(MatchRules rules)
    {
        conditions = rules.Conditions;
        Support = new int[conditions.Length];
        IsInPopulation = new bool[rules.Populations.Count];
        ClustersFor = new int[conditions.Length];
        Weighed = new WeighedEntry[rules.Entries.Length];
        Winners = new int[rules.Index.SlotCount];
        WeighedEnds = Array.ConvertAll(conditions, static c => c.Start);
    }

    public int[] Support { get; }

    public bool[] IsInPopulation { get; }

    /// <summary>How many clusters speak for each condition.</summary>
    public int[] ClustersFor { get; }

    /// <summary>For each condition, from where its entries begin, those of known findings with what each weighs; in the order of ids.</summary>
    public WeighedEntry[] Weighed { get; }

    /// <summary>Room to choose in.</summary>
    public int[] Winners { get; }

    /// <summary>Where those of each condition end.</summary>
    public int[] WeighedEnds { get; }

    /// <summary>What is known of the associations of a condition.</summary>
    public Span<WeighedEntry> WeighedOf(MatchRules.RankedCondition condition) => Weighed.AsSpan(condition.Start, WeighedEnds[condition.Number] - condition.Start);

    /// <summary>Causes that findings can point to.</summary>
    public List<Standing> Causes { get; } = new();

    /// <summary>Causes that only imaging or exclusion decides.</summary>
    public List<Standing> Held { get; } = new();

    /// <summary>What is left when nothing specific is found.</summary>
    public List<int> Remainder { get; } = new();

    public void Clear()
    {
        foreach (MatchRules.RankedCondition condition in conditions)
        {
            WeighedOf(condition).Clear();
        }

        Causes.Clear();
        Held.Clear();
        Remainder.Clear();
        Array.Clear(Winners, 0, Winners.Length);
        Array.Clear(Support, 0, Support.Length);
        Array.Clear(ClustersFor, 0, ClustersFor.Length);
        Array.Clear(IsInPopulation, 0, IsInPopulation.Length);
    }
}
