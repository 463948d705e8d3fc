using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace BackPain.Knowledge.Assessment;

/// <summary>
/// A presentation closed over a base: implications followed both ways, exclusions, and what is worked out from others. For safety it is
/// careful in one direction: two statements that a finding is present both count even where one excludes the other, and an absence counts
/// only when it was asked or handed over, or follows from that.
/// </summary>
internal sealed class PersonState : IFindingState
{
    private readonly FindingGraph graph;
    private readonly Presentation presentation;
    private readonly CareState? care;
    private readonly bool countsTextDenials;
    private readonly FindingStatus[] status;
    private readonly KnownBy[] knownBy;
    private readonly bool[] isAsked;
    private readonly List<Contradiction> contradictions = new();

    /// <summary>Closes a presentation over a base.</summary>
    /// <param name="graph">The findings of the base.</param>
    /// <param name="presentation">What is known of the person.</param>
    /// <param name="care">The care that was tried; null when nothing is known of it.</param>
    /// <param name="countsTextDenials">Whether a denial read from text makes absent: for a comparison with conditions it does, for safety never.</param>
    public PersonState(FindingGraph graph, Presentation presentation, CareState? care = null, bool countsTextDenials = false)
    {
        this.graph = graph;
        this.presentation = presentation;
        this.care = care;
        this.countsTextDenials = countsTextDenials;
        States = new FindingStates(graph.Count);
        status = States.Status;
        knownBy = States.KnownBy;
        isAsked = new bool[graph.Count];
        List<FindingStatement> counted = CountedStatements();
        AddPresent(counted);
        AddAbsent(counted);
        WorkOut();
    }

    public IReadOnlyList<Contradiction> Contradictions => contradictions;

    /// <summary>Statements on findings that the base does not hold, and values that it does not allow.</summary>
    public List<string> Ignored { get; } = new();

    /// <summary>Whether a finding is known, or was asked and answered with "not sure".</summary>
    public bool IsAnswered(int finding) => status[finding] != FindingStatus.Unknown || isAsked[finding];

    public FindingStatus StatusOf(int finding) => status[finding];

    /// <summary>How it came to be known; meaningless for what is unknown.</summary>
    public KnownBy HowKnown(int finding) => knownBy[finding];

    /// <summary>What is known of every finding, by number; not to be changed.</summary>
    public FindingStates States { get; }

    public FindingStatus GetFinding(FindingId finding) => graph.TryGetIndex(finding, out int index) ? status[index] : FindingStatus.Unknown;

    public bool TryGetNumber(ObservableId observable, out decimal value)
    {
        decimal? number = presentation.Find(observable)?.Number;
        bool isKnown = number is { } n && graph.Knowledge.TryGet(observable, out Observable? known) && known.Allows(n);
        value = isKnown ? number!.Value : 0;
        return isKnown;
    }

    public bool TryGetChoice(ObservableId observable, [NotNullWhen(true)] out string? choice)
    {
        choice = presentation.Find(observable)?.Choice;

        // "Other" and "not stated" say nothing about what goes with one sex: unknown, never absent.
        bool isSilent = observable == ObservableIds.Sex && choice is "other" or "not-stated";
        if (choice is null || isSilent || !graph.Knowledge.TryGet(observable, out Observable? known) || !known.Allows(choice))
        {
            choice = null;
            return false;
        }

        return true;
    }

    public ImmutableArray<TriedCare> GetCare(TreatmentId treatment) => care?.GetCare(treatment) ?? ImmutableArray<TriedCare>.Empty;

    /// <summary>Of several statements about one finding the one that counts; "not sure" never silences what somebody else said is present.</summary>
    private List<FindingStatement> CountedStatements()
    {
        var counted = new List<FindingStatement>();
        foreach (FindingStatement statement in presentation.Statements)
        {
            if (!graph.TryGetIndex(statement.Finding, out int index))
            {
                Ignored.Add("finding " + statement.Finding.Value);
                continue;
            }

            isAsked[index] |= statement.Origin == StatementOrigin.Asked;
            int last = counted.Count - 1;
            if (last < 0 || counted[last].Finding != statement.Finding)
            {
                counted.Add(statement);
            }
            else if (counted[last].Status == FindingStatus.Unknown)
            {
                CountBehindNotSure(counted, statement);
            }
            else if (statement.Status != FindingStatus.Unknown && statement.Status != counted[last].Status)
            {
                contradictions.Add(new Contradiction(counted[last], statement));
            }
        }

        foreach (Observation observation in presentation.Observations)
        {
            bool isAllowed = graph.Knowledge.TryGet(observation.Observable, out Observable? known)
                && (observation.Number is { } number ? known.Allows(number) : known.Allows(observation.Choice));
            if (!isAllowed)
            {
                Ignored.Add("value of " + observation.Observable.Value);
            }
        }

        return counted;
    }

    /// <summary>After "not sure", an absence from elsewhere stays unknown and a presence counts, against an absence too.</summary>
    private void CountBehindNotSure(List<FindingStatement> counted, FindingStatement statement)
    {
        if (statement.Status != FindingStatus.Present)
        {
            return;
        }

        counted[counted.Count - 1] = statement;
        foreach (FindingStatement other in presentation.Statements)
        {
            if (other.Finding == statement.Finding && other.Status == FindingStatus.Absent && other.Origin < statement.Origin)
            {
                contradictions.Add(new Contradiction(statement, other));
            }
        }
    }

    private void AddPresent(List<FindingStatement> counted)
    {
        // By origin, the strongest first: a denial that is itself overruled by a stronger presence denies nothing.
        for (StatementOrigin origin = StatementOrigin.Asked; origin <= StatementOrigin.Text; origin++)
        {
            foreach (FindingStatement statement in counted)
            {
                if (statement.Status != FindingStatus.Present || statement.Origin != origin)
                {
                    continue;
                }

                // What is asked to be absent beats what another origin says is present, also by what that implies.
                int index = graph.IndexOf(statement.Finding);
                if (FindStrongerDenial(counted, index, statement) is { } denial)
                {
                    contradictions.Add(new Contradiction(denial, statement));
                    continue;
                }

                MarkPresent(index, KnownBy.Statement);
            }
        }

        foreach (FindingStatement statement in counted)
        {
            if (IsCountedPresent(statement))
            {
                NoteExclusions(counted, statement);
            }
        }
    }

    private bool IsCountedPresent(FindingStatement statement) =>
        statement.Status == FindingStatus.Present && status[graph.IndexOf(statement.Finding)] == FindingStatus.Present;

    private FindingStatement? FindStrongerDenial(List<FindingStatement> counted, int index, FindingStatement statement)
    {
        foreach (FindingStatement denial in counted)
        {
            if (denial.Status == FindingStatus.Absent
                && denial.Origin < statement.Origin
                && status[graph.IndexOf(denial.Finding)] != FindingStatus.Present
                && Contains(graph.Implied[index], graph.IndexOf(denial.Finding)))
            {
                return denial;
            }
        }

        return null;
    }

    private void NoteExclusions(List<FindingStatement> counted, FindingStatement statement)
    {
        int index = graph.IndexOf(statement.Finding);
        foreach (FindingStatement other in counted)
        {
            if (IsCountedPresent(other)
                && string.CompareOrdinal(statement.Finding.Value, other.Finding.Value) < 0
                && Contains(graph.Excluded[index], graph.IndexOf(other.Finding)))
            {
                contradictions.Add(other.Origin < statement.Origin ? new Contradiction(other, statement) : new Contradiction(statement, other));
            }
        }
    }

    private void AddAbsent(List<FindingStatement> counted)
    {
        foreach (FindingStatement statement in counted)
        {
            if (statement.Status != FindingStatus.Absent)
            {
                continue;
            }

            int index = graph.IndexOf(statement.Finding);
            if (status[index] == FindingStatus.Present)
            {
                contradictions.Add(new Contradiction(PresentThatImplies(counted, index), statement));
            }

            // For safety, a negation read from text alone clears nothing: it is shown, and the finding stays unknown.
            if (statement.Origin != StatementOrigin.Text || countsTextDenials)
            {
                MarkAbsent(index, KnownBy.Statement);
            }
        }

        foreach (FindingStatement statement in counted)
        {
            if (IsCountedPresent(statement) && (statement.Origin != StatementOrigin.Text || countsTextDenials))
            {
                foreach (int excluded in graph.Excluded[graph.IndexOf(statement.Finding)])
                {
                    MarkAbsent(excluded, KnownBy.Exclusion);
                }
            }
        }
    }

    private FindingStatement PresentThatImplies(List<FindingStatement> counted, int index)
    {
        foreach (FindingStatement statement in counted)
        {
            if (IsCountedPresent(statement) && Contains(graph.Implied[graph.IndexOf(statement.Finding)], index))
            {
                return statement;
            }
        }

        throw new InvalidOperationException("A finding is present only because a counted statement says or implies so.");
    }

    /// <summary>Works out what has a definition until nothing more follows. What is stated is never overridden.</summary>
    private void WorkOut()
    {
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (int index in graph.Derived)
            {
                if (status[index] != FindingStatus.Unknown)
                {
                    continue;
                }

                CriterionOutcome outcome = graph.Findings[index].Definition!.Evaluate(this);
                if (outcome == CriterionOutcome.Met)
                {
                    MarkPresent(index, KnownBy.Definition);
                    changed = true;
                }
                else if (outcome == CriterionOutcome.Unmet)
                {
                    MarkAbsent(index, KnownBy.Definition);
                    changed = true;
                }
            }
        }
    }

    private void MarkPresent(int index, KnownBy by)
    {
        status[index] = FindingStatus.Present;
        knownBy[index] = by;
        foreach (int implied in graph.Implied[index])
        {
            if (status[implied] != FindingStatus.Present)
            {
                status[implied] = FindingStatus.Present;
                knownBy[implied] = KnownBy.Implication;
            }
        }
    }

    private void MarkAbsent(int index, KnownBy by)
    {
        if (status[index] == FindingStatus.Absent && by == KnownBy.Statement)
        {
            knownBy[index] = by;
        }

        if (status[index] != FindingStatus.Unknown)
        {
            return;
        }

        // What implies an absent finding is absent too; an absence inferred from an exclusion hands on no more than that.
        status[index] = FindingStatus.Absent;
        knownBy[index] = by;
        KnownBy further = by == KnownBy.Exclusion ? by : KnownBy.Implication;
        foreach (int implying in graph.Implying[index])
        {
            if (status[implying] == FindingStatus.Unknown)
            {
                status[implying] = FindingStatus.Absent;
                knownBy[implying] = further;
            }
        }
    }

    private static bool Contains(int[] sorted, int value) => Array.BinarySearch(sorted, value) >= 0;
}
