using System;

namespace BackPain.Knowledge.Assessment;

/// <summary>
/// What would be known if one more question were answered: a copy of what is known, on which an answer is put with all that follows from it,
/// and taken away again. Used for one choice at a time.
/// </summary>
internal sealed class SupposedStates
{
    private readonly FindingGraph graph;
    private readonly int[] changed;
    private readonly int[] rules;
    private readonly bool[] isQueued;
    private FindingStates? withoutExclusions;

    public SupposedStates(FindingGraph graph, PersonState person)
    {
        this.graph = graph;
        States = new FindingStates(graph.Count, graph.Observables.Length);
        withoutExclusions = new FindingStates(graph.Count, graph.Observables.Length);
        changed = new int[graph.Count];
        rules = new int[graph.Derived.Length];
        isQueued = new bool[graph.Derived.Length];
        States.CopyFrom(person.States);
    }

    public FindingStates States { get; }

    /// <summary>The findings that the answer makes known, itself first.</summary>
    public ReadOnlySpan<int> Changed => changed.AsSpan(0, ChangedCount);

    public int ChangedCount { get; private set; }

    /// <summary>Puts an answer to a finding that is not known.</summary>
    public void Suppose(int finding, FindingStatus answer)
    {
        int rulesCount = 0;
        if (answer == FindingStatus.Present)
        {
            MarkPresent(finding, KnownBy.Statement);
            foreach (int excluded in graph.Excluded[finding])
            {
                MarkAbsent(excluded, KnownBy.Exclusion);
            }
        }
        else
        {
            MarkAbsent(finding, KnownBy.Statement);
        }

        int seen = 0;
        do
        {
            for (; seen < ChangedCount; seen++)
            {
                foreach (int rule in graph.NamedIn[changed[seen]])
                {
                    if (!isQueued[rule] && States.IsUnknown(graph.Derived[rule]))
                    {
                        isQueued[rule] = true;
                        rules[rulesCount++] = rule;
                    }
                }
            }

            // What is worked out may imply something that further definitions name.
            WorkOut(rulesCount);
        }
        while (seen < ChangedCount);

        for (int i = 0; i < rulesCount; i++)
        {
            isQueued[rules[i]] = false;
        }
    }

    /// <summary>Takes the answer away.</summary>
    public void Undo()
    {
        for (int i = 0; i < ChangedCount; i++)
        {
            States.SetUnknown(changed[i]);
        }

        ChangedCount = 0;
    }

    private void WorkOut(int rulesCount)
    {
        for (bool progress = true; progress;)
        {
            progress = false;
            for (int i = 0; i < rulesCount; i++)
            {
                int finding = graph.Derived[rules[i]];
                CriterionOutcome outcome = States.IsUnknown(finding) ? graph.Definitions[rules[i]].Evaluate(States) : CriterionOutcome.Unknown;
                if (outcome == CriterionOutcome.Met)
                {
                    MarkPresent(finding, KnownBy.Definition);
                    progress = true;
                }
                else if (outcome == CriterionOutcome.Unmet)
                {
                    MarkAbsent(finding, States.IsUnmetByExclusion(graph.Definitions[rules[i]], ref withoutExclusions) ? KnownBy.Exclusion : KnownBy.Definition);
                    progress = true;
                }
            }
        }
    }

    private void MarkPresent(int finding, KnownBy by)
    {
        AddPresent(finding, by);
        foreach (int implied in graph.Implied[finding])
        {
            AddPresent(implied, KnownBy.Implication);
        }
    }

    private void MarkAbsent(int finding, KnownBy by)
    {
        if (!States.IsUnknown(finding))
        {
            return;
        }

        AddAbsent(finding, by);
        KnownBy further = by == KnownBy.Exclusion ? by : KnownBy.Implication;
        foreach (int implying in graph.Implying[finding])
        {
            AddAbsent(implying, further);
        }
    }

    private void AddPresent(int finding, KnownBy by)
    {
        if (States.IsUnknown(finding))
        {
            States.SetPresent(finding, by);
            changed[ChangedCount++] = finding;
        }
    }

    private void AddAbsent(int finding, KnownBy by)
    {
        if (States.IsUnknown(finding))
        {
            States.SetAbsent(finding, by);
            changed[ChangedCount++] = finding;
        }
    }
}
