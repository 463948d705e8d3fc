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

    public SupposedStates(FindingGraph graph, PersonState person)
    {
        this.graph = graph;
        States = new FindingStates(graph.Count, graph.Observables.Length);
        changed = new int[graph.Count];
        rules = new int[graph.Derived.Length];
        isQueued = new bool[graph.Count];
        Reset(person);
    }

    public FindingStates States { get; }

    /// <summary>The findings that the answer makes known, itself first.</summary>
    public ReadOnlySpan<int> Changed => changed.AsSpan(0, ChangedCount);

    public int ChangedCount { get; private set; }

    public void Reset(PersonState known)
    {
        known.States.Status.CopyTo(States.Status, 0);
        known.States.KnownBy.CopyTo(States.KnownBy, 0);
        known.States.Values.CopyTo(States.Values, 0);
        States.Care = known.States.Care;
        ChangedCount = 0;
    }

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

        for (int seen = 0; seen < ChangedCount; seen++)
        {
            foreach (int rule in graph.NamedIn[changed[seen]])
            {
                if (!isQueued[rule] && States.Status[rule] == FindingStatus.Unknown)
                {
                    isQueued[rule] = true;
                    rules[rulesCount++] = rule;
                }
            }
        }

        WorkOut(rulesCount);
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
            States.Status[changed[i]] = FindingStatus.Unknown;
            States.KnownBy[changed[i]] = KnownBy.Unspecified;
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
                int rule = rules[i];
                CriterionOutcome outcome = States.Status[rule] == FindingStatus.Unknown ? graph.Definitions[rule]!.Evaluate(States) : CriterionOutcome.Unknown;
                if (outcome == CriterionOutcome.Met)
                {
                    MarkPresent(rule, KnownBy.Definition);
                    progress = true;
                }
                else if (outcome == CriterionOutcome.Unmet)
                {
                    MarkAbsent(rule, KnownBy.Definition);
                    progress = true;
                }
            }
        }
    }

    private void MarkPresent(int finding, KnownBy by)
    {
        Mark(finding, FindingStatus.Present, by);
        foreach (int implied in graph.Implied[finding])
        {
            Mark(implied, FindingStatus.Present, KnownBy.Implication);
        }
    }

    private void MarkAbsent(int finding, KnownBy by)
    {
        if (States.Status[finding] != FindingStatus.Unknown)
        {
            return;
        }

        Mark(finding, FindingStatus.Absent, by);
        KnownBy further = by == KnownBy.Exclusion ? by : KnownBy.Implication;
        foreach (int implying in graph.Implying[finding])
        {
            Mark(implying, FindingStatus.Absent, further);
        }
    }

    private void Mark(int finding, FindingStatus status, KnownBy by)
    {
        if (States.Status[finding] == FindingStatus.Unknown)
        {
            States.Status[finding] = status;
            States.KnownBy[finding] = by;
            changed[ChangedCount++] = finding;
        }
    }
}
