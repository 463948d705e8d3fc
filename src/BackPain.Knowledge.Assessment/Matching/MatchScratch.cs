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
        Support = new SupportScratch(rules.Index);
        IsInPopulation = new bool[rules.Populations.Count];
        ClustersFor = new int[rules.Conditions.Length];
        Weighed = new WeighedEntry[rules.Entries.Length];
        WeighedCount = new int[rules.Conditions.Length];
    }

    public SupportScratch Support { get; }

    public bool[] IsInPopulation { get; }

    /// <summary>How many clusters speak for each condition.</summary>
    public int[] ClustersFor { get; }

    /// <summary>For each condition, from where its entries begin, those of known findings with what each weighs; in the order of ids.</summary>
    public WeighedEntry[] Weighed { get; }

    public int[] WeighedCount { get; }

    /// <summary>Causes that findings can point to.</summary>
    public List<Standing> Causes { get; } = new();

    /// <summary>Causes that only imaging or exclusion decides.</summary>
    public List<Standing> Held { get; } = new();

    /// <summary>What is left when nothing specific is found.</summary>
    public List<int> Remainder { get; } = new();

    public void Clear()
    {
        for (int i = 0; i < WeighedCount.Length; i++)
        {
            Array.Clear(Weighed, conditions[i].Start, WeighedCount[i]);
        }

        Array.Clear(WeighedCount, 0, WeighedCount.Length);
        Causes.Clear();
        Held.Clear();
        Remainder.Clear();
        Support.Clear();
        Array.Clear(ClustersFor, 0, ClustersFor.Length);
        Array.Clear(IsInPopulation, 0, IsInPopulation.Length);
    }
}
