using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Assessment;

/// <summary>The findings of a base by number, with what each implies and excludes: made once per assessor.</summary>
internal sealed class FindingGraph
{
    private readonly FindingNumbers numbers;
    private readonly Dictionary<ObservableId, int> observableIndices = new();

    public FindingGraph(KnowledgeBase knowledge)
    {
        Knowledge = knowledge;
        Count = knowledge.Findings.Count;
        Findings = new Finding[Count];
        for (int i = 0; i < Count; i++)
        {
            Findings[i] = knowledge.Findings[i];
        }

        numbers = new FindingNumbers(Findings);
        ById = SortById(Findings);
        Implied = new int[Count][];
        Excluded = new int[Count][];
        Implying = new int[Count][];
        var implying = new List<int>[Count];
        var derived = new List<int>();
        for (int i = 0; i < Count; i++)
        {
            Implied[i] = Sorted(Findings[i].Implies);
            Excluded[i] = Sorted(Findings[i].Excludes);
            implying[i] = new List<int>();
            if (Findings[i].Definition is not null)
            {
                derived.Add(i);
            }
        }

        for (int i = 0; i < Count; i++)
        {
            foreach (int implied in Implied[i])
            {
                implying[implied].Add(i);
            }
        }

        for (int i = 0; i < Count; i++)
        {
            Implying[i] = implying[i].ToArray();
        }

        Observables = new Observable[knowledge.Observables.Count];
        for (int i = 0; i < Observables.Length; i++)
        {
            Observables[i] = knowledge.Observables[i];
            observableIndices.Add(Observables[i].Id, i);
        }

        Derived = derived.ToArray();
        var onFindings = new List<int>();
        Definitions = new CompiledCriterion?[Count];
        foreach (int index in Derived)
        {
            Definitions[index] = CompiledCriterion.Of(Findings[index].Definition!, this);
        }

        Named = new int[Count][];
        for (int i = 0; i < Count; i++)
        {
            Named[i] = NamedBy(i);
            if (Named[i].Length > 0)
            {
                onFindings.Add(i);
            }
        }

        DerivedFromFindings = onFindings.ToArray();

        NamedIn = FindNamedIn();
    }

    public KnowledgeBase Knowledge { get; }

    public int Count { get; }

    public Finding[] Findings { get; }

    /// <summary>The numbers of all findings in the ordinal order of their ids.</summary>
    public int[] ById { get; }

    /// <summary>What each finding implies, itself left out; sorted.</summary>
    public int[][] Implied { get; }

    /// <summary>What each finding excludes; sorted.</summary>
    public int[][] Excluded { get; }

    /// <summary>What implies each finding.</summary>
    public int[][] Implying { get; }

    /// <summary>The findings that are worked out from others.</summary>
    public int[] Derived { get; }

    /// <summary>Those of them whose definition names a finding: what else is worked out can change them.</summary>
    public int[] DerivedFromFindings { get; }

    /// <summary>The definition of each finding, ready to evaluate; null for what has none.</summary>
    public CompiledCriterion?[] Definitions { get; }

    public Observable[] Observables { get; }

    /// <summary>The findings that each definition names, also over the definitions of these; sorted, empty for what has no definition.</summary>
    public int[][] Named { get; }

    /// <summary>The findings whose definitions name each, also over other definitions.</summary>
    public int[][] NamedIn { get; }

    public int IndexOf(FindingId finding) => numbers.TryGet(finding, out int index) ? index : throw new KeyNotFoundException("The base does not hold the finding '" + finding.Value + "'.");

    /// <summary>Whether one of the sorted lists of this graph holds a finding.</summary>
    public static bool Contains(int[] sorted, int finding) => Array.BinarySearch(sorted, finding) >= 0;

    public bool TryGetIndex(FindingId finding, out int index) => numbers.TryGet(finding, out index);

    /// <summary>The number of an observable; -1 when the base does not hold it.</summary>
    public int ObservableIndexOf(ObservableId observable) => observableIndices.TryGetValue(observable, out int index) ? index : -1;

    private static int[] SortById(Finding[] findings)
    {
        var sorted = new int[findings.Length];
        for (int i = 0; i < sorted.Length; i++)
        {
            sorted[i] = i;
        }

        Array.Sort(sorted, (a, b) => findings[a].Id.CompareTo(findings[b].Id));
        return sorted;
    }

    private int[][] FindNamedIn()
    {
        var all = new int[Count][];
        for (int i = 0; i < Count; i++)
        {
            all[i] = Array.FindAll(Derived, rule => Contains(Named[rule], i));
        }

        return all;
    }

    private int[] NamedBy(int finding)
    {
        var named = new SortedSet<int>();
        var open = new Stack<Criterion>();
        if (Findings[finding].Definition is { } definition)
        {
            open.Push(definition);
        }

        while (open.Count > 0)
        {
            Criterion criterion = open.Pop();
            foreach (Criterion part in criterion.Parts)
            {
                open.Push(part);
            }

            if (criterion is Criterion.FindingPresent present && TryGetIndex(present.Finding, out int index) && named.Add(index)
                && Findings[index].Definition is { } inner)
            {
                open.Push(inner);
            }
        }

        int[] all = new int[named.Count];
        named.CopyTo(all);
        return all;
    }

    private int[] Sorted(System.Collections.Immutable.ImmutableArray<FindingId> ids)
    {
        int[] sorted = new int[ids.Length];
        for (int i = 0; i < sorted.Length; i++)
        {
            sorted[i] = IndexOf(ids[i]);
        }

        Array.Sort(sorted);
        return sorted;
    }
}
