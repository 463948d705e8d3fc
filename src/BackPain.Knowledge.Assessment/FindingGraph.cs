using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Assessment;

/// <summary>The findings of a base by number, with what each implies and excludes: made once per assessor.</summary>
internal sealed class FindingGraph
{
    private readonly Dictionary<FindingId, int> indices;

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

        Derived = derived.ToArray();
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

    public int IndexOf(FindingId finding) => indices[finding];

    public bool TryGetIndex(FindingId finding, out int index) => indices.TryGetValue(finding, out index);

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
