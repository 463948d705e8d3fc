using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Assessment;

/// <summary>The findings of a base by number, with what each implies and excludes: made once per assessor.</summary>
internal sealed class FindingGraph
{
    private readonly Dictionary<FindingId, int> indices;
    private readonly Dictionary<ObservableId, int> observableIndices = new();

    public FindingGraph(KnowledgeBase knowledge)
    {
        Knowledge = knowledge;
        Count = knowledge.Findings.Count;
        Findings = new Finding[Count];
        indices = new Dictionary<FindingId, int>(Count);
        for (int i = 0; i < Count; i++)
        {
            Findings[i] = knowledge.Findings[i];
            indices.Add(Findings[i].Id, i);
        }

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
        Definitions = new CompiledCriterion?[Count];
        foreach (int index in Derived)
        {
            Definitions[index] = CompiledCriterion.Of(Findings[index].Definition!, this);
        }

        Named = new int[Count][];
        for (int i = 0; i < Count; i++)
        {
            Named[i] = NamedBy(i);
        }

        NamedIn = new int[Count][];
        var namedIn = new List<int>();
        for (int i = 0; i < Count; i++)
        {
            namedIn.Clear();
            foreach (int rule in Derived)
            {
                if (FindingGraph.Contains(Named[rule], i))
                {
                    namedIn.Add(rule);
                }
            }

            NamedIn[i] = namedIn.ToArray();
        }
    }

    public KnowledgeBase Knowledge { get; }

    public int Count { get; }

    public Finding[] Findings { get; }

    /// <summary>What each finding implies, itself left out; sorted.</summary>
    public int[][] Implied { get; }

    /// <summary>What each finding excludes; sorted.</summary>
    public int[][] Excluded { get; }

    /// <summary>What implies each finding.</summary>
    public int[][] Implying { get; }

    /// <summary>The findings that are worked out from others.</summary>
    public int[] Derived { get; }

    /// <summary>The definition of each finding, ready to evaluate; null for what has none.</summary>
    public CompiledCriterion?[] Definitions { get; }

    public Observable[] Observables { get; }

    /// <summary>The findings that each definition names, also over the definitions of these; sorted, empty for what has no definition.</summary>
    public int[][] Named { get; }

    /// <summary>The findings whose definitions name each, also over other definitions.</summary>
    public int[][] NamedIn { get; }

    public int IndexOf(FindingId finding) => indices[finding];

    /// <summary>Whether one of the sorted lists of this graph holds a finding.</summary>
    public static bool Contains(int[] sorted, int finding) => Array.BinarySearch(sorted, finding) >= 0;

    public bool TryGetIndex(FindingId finding, out int index) => indices.TryGetValue(finding, out index);

    /// <summary>The number of an observable; -1 when the base does not hold it.</summary>
    public int ObservableIndexOf(ObservableId observable) => observableIndices.TryGetValue(observable, out int index) ? index : -1;

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

            if (criterion is Criterion.FindingPresent present && indices.TryGetValue(present.Finding, out int index) && named.Add(index)
                && Findings[index].Definition is { } inner)
            {
                open.Push(inner);
            }
        }

        int[] numbers = new int[named.Count];
        named.CopyTo(numbers);
        return numbers;
    }

    private int[] Sorted(System.Collections.Immutable.ImmutableArray<FindingId> ids)
    {
        int[] numbers = new int[ids.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = indices[ids[i]];
        }

        Array.Sort(numbers);
        return numbers;
    }
}
