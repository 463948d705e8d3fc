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
    private readonly Counted[] counted;
    private int countedLength;
    private List<Contradiction>? contradictions;
    private List<string>? ignored;
    private int[]? saidPresent;
    private bool[]? isAsked;

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
        States = new FindingStates(graph.Count, graph.Observables.Length);
        States.Care = care is null ? null : this;
        status = States.Status;
        knownBy = States.KnownBy;
        counted = new Counted[presentation.Statements.Length];
        CountStatements();
        TakeValues();
        AddPresent();
        AddAbsent();
        WorkOut();
        Known = FindKnown();
    }

    public ImmutableArray<Contradiction> Contradictions => contradictions is null ? ImmutableArray<Contradiction>.Empty : contradictions.ToImmutableArray();

    /// <summary>Statements on findings that the base does not hold, and values that it does not allow.</summary>
    public ImmutableArray<string> Ignored => ignored is null ? ImmutableArray<string>.Empty : ignored.ToImmutableArray();

    /// <summary>The findings that are present or absent, by number, in the order of their ids; not to be changed.</summary>
    public int[] Known { get; }

    /// <summary>Whether a finding is known, or was asked and answered with "not sure".</summary>
    public bool IsAnswered(int finding) => status[finding] != FindingStatus.Unknown || (isAsked ??= FindAsked())[finding];

    public FindingStatus StatusOf(int finding) => status[finding];

    /// <summary>How it came to be known; meaningless for what is unknown.</summary>
    public KnownBy HowKnown(int finding) => knownBy[finding];

    /// <summary>What is known of every finding, by number; not to be changed.</summary>
    public FindingStates States { get; }

    public FindingStatus GetFinding(FindingId finding) => graph.TryGetIndex(finding, out int index) ? status[index] : FindingStatus.Unknown;

    public bool TryGetNumber(ObservableId observable, out decimal value)
    {
        decimal? number = Find(observable)?.Number;
        value = number ?? 0;
        return number is not null;
    }

    public bool TryGetChoice(ObservableId observable, [NotNullWhen(true)] out string? choice)
    {
        choice = Find(observable)?.Choice;
        return choice is not null;
    }

    public ImmutableArray<TriedCare> GetCare(TreatmentId treatment) => care?.GetCare(treatment) ?? ImmutableArray<TriedCare>.Empty;

    /// <summary>The findings that were said to be present and count, by number, in the order of their ids.</summary>
    public int[] SaidPresent() => saidPresent ??= FindSaidPresent();

    private int[] FindSaidPresent()
    {
        var said = new int[countedLength];
        int length = 0;
        foreach (ref readonly Counted statement in Statements)
        {
            if (statement.Status == FindingStatus.Present && status[statement.Finding] == FindingStatus.Present && knownBy[statement.Finding] == KnownBy.Statement)
            {
                said[length++] = statement.Finding;
            }
        }

        Array.Resize(ref said, length);
        return said;
    }

    private bool[] FindAsked()
    {
        var asked = new bool[graph.Count];
        foreach (FindingStatement statement in presentation.Statements)
        {
            if (statement.Origin == StatementOrigin.Asked && graph.TryGetIndex(statement.Finding, out int index))
            {
                asked[index] = true;
            }
        }

        return asked;
    }

    private int[] FindKnown()
    {
        int length = 0;
        foreach (FindingStatus known in status)
        {
            length += known != FindingStatus.Unknown ? 1 : 0;
        }

        var found = new int[length];
        int at = 0;
        foreach (int finding in graph.ById)
        {
            if (status[finding] != FindingStatus.Unknown)
            {
                found[at++] = finding;
            }
        }

        return found;
    }

    private ReadOnlySpan<Counted> Statements => counted.AsSpan(0, countedLength);

    /// <summary>Of several statements about one finding the one that counts; "not sure" never silences what somebody else said is present.</summary>
    private void CountStatements()
    {
        foreach (FindingStatement statement in presentation.Statements)
        {
            if (!graph.TryGetIndex(statement.Finding, out int index))
            {
                (ignored ??= new List<string>()).Add("finding " + statement.Finding.Value);
                continue;
            }

            int last = countedLength - 1;
            if (last < 0 || counted[last].Finding != index)
            {
                counted[countedLength++] = new Counted(statement, index);
            }
            else if (counted[last].Status == FindingStatus.Unknown)
            {
                CountBehindNotSure(statement, index);
            }
            else if (statement.Status != FindingStatus.Unknown && statement.Status != counted[last].Status)
            {
                Contradict(counted[last].Statement, statement);
            }
        }
    }

    /// <summary>After "not sure", an absence from elsewhere stays unknown and a presence counts, against an absence too.</summary>
    private void CountBehindNotSure(FindingStatement statement, int index)
    {
        if (statement.Status != FindingStatus.Present)
        {
            return;
        }

        counted[countedLength - 1] = new Counted(statement, index);
        foreach (FindingStatement other in presentation.Statements)
        {
            if (other.Finding == statement.Finding && other.Status == FindingStatus.Absent && other.Origin < statement.Origin)
            {
                Contradict(statement, other);
            }
        }
    }

    private void TakeValues()
    {
        foreach (Observation observation in presentation.Observations)
        {
            int index = graph.ObservableIndexOf(observation.Observable);
            bool isAllowed = index >= 0
                && (observation.Number is { } number ? graph.Observables[index].Allows(number) : graph.Observables[index].Allows(observation.Choice));
            if (!isAllowed)
            {
                (ignored ??= new List<string>()).Add("value of " + observation.Observable.Value);
            }
            else if (observation.Observable != ObservableIds.Sex || observation.Choice is not ("other" or "not-stated"))
            {
                // "Other" and "not stated" say nothing about what goes with one sex: unknown, never absent.
                States.Values[index] = observation;
            }
        }
    }

    private Observation? Find(ObservableId observable) => graph.ObservableIndexOf(observable) is >= 0 and int index ? States.Values[index] : null;

    private void Contradict(FindingStatement counts, FindingStatement other) => (contradictions ??= new List<Contradiction>()).Add(new Contradiction(counts, other));

    private void AddPresent()
    {
        // By origin, the strongest first: a denial that is itself overruled by a stronger presence denies nothing.
        for (StatementOrigin origin = StatementOrigin.Asked; origin <= StatementOrigin.Text; origin++)
        {
            foreach (ref readonly Counted statement in Statements)
            {
                if (statement.Status != FindingStatus.Present || statement.Origin != origin)
                {
                    continue;
                }

                // What is asked to be absent beats what another origin says is present, also by what that implies.
                if (FindStrongerDenial(in statement) is { } denial)
                {
                    Contradict(denial, statement.Statement);
                    continue;
                }

                MarkPresent(statement.Finding, KnownBy.Statement);
            }
        }

        foreach (ref readonly Counted statement in Statements)
        {
            if (IsCountedPresent(in statement))
            {
                NoteExclusions(in statement);
            }
        }
    }

    private bool IsCountedPresent(in Counted statement) =>
        statement.Status == FindingStatus.Present && status[statement.Finding] == FindingStatus.Present;

    private FindingStatement? FindStrongerDenial(in Counted statement)
    {
        if (statement.Origin == StatementOrigin.Asked)
        {
            return null;
        }

        foreach (ref readonly Counted denial in Statements)
        {
            if (denial.Status == FindingStatus.Absent
                && denial.Origin < statement.Origin
                && status[denial.Finding] != FindingStatus.Present
                && FindingGraph.Contains(graph.Implied[statement.Finding], denial.Finding))
            {
                return denial.Statement;
            }
        }

        return null;
    }

    private void NoteExclusions(in Counted statement)
    {
        int[] excluded = graph.Excluded[statement.Finding];
        if (excluded.Length == 0)
        {
            return;
        }

        foreach (ref readonly Counted other in Statements)
        {
            if (IsCountedPresent(in other)
                && FindingGraph.Contains(excluded, other.Finding)
                && string.CompareOrdinal(statement.Statement.Finding.Value, other.Statement.Finding.Value) < 0)
            {
                bool isOtherStronger = other.Origin < statement.Origin;
                Contradict(isOtherStronger ? other.Statement : statement.Statement, isOtherStronger ? statement.Statement : other.Statement);
            }
        }
    }

    private void AddAbsent()
    {
        foreach (ref readonly Counted statement in Statements)
        {
            if (statement.Status != FindingStatus.Absent)
            {
                continue;
            }

            if (status[statement.Finding] == FindingStatus.Present)
            {
                Contradict(PresentThatImplies(statement.Finding), statement.Statement);
            }

            // For safety, a negation read from text alone clears nothing: it is shown, and the finding stays unknown.
            if (statement.Origin != StatementOrigin.Text || countsTextDenials)
            {
                MarkAbsent(statement.Finding, KnownBy.Statement);
            }
        }

        foreach (ref readonly Counted statement in Statements)
        {
            if (IsCountedPresent(in statement) && (statement.Origin != StatementOrigin.Text || countsTextDenials))
            {
                foreach (int excluded in graph.Excluded[statement.Finding])
                {
                    MarkAbsent(excluded, KnownBy.Exclusion);
                }
            }
        }
    }

    private FindingStatement PresentThatImplies(int finding)
    {
        foreach (ref readonly Counted statement in Statements)
        {
            if (IsCountedPresent(in statement) && FindingGraph.Contains(graph.Implied[statement.Finding], finding))
            {
                return statement.Statement;
            }
        }

        throw new InvalidOperationException("A finding is present only because a counted statement says or implies so.");
    }

    /// <summary>Works out what has a definition, in turn, until nothing more follows from any of them. What is stated is never overridden.</summary>
    private void WorkOut()
    {
        // What rests on values alone is settled after the first round.
        bool hasChanged = WorkOut(graph.Derived);
        while (hasChanged)
        {
            hasChanged = WorkOut(graph.DerivedFromFindings);
        }
    }

    private bool WorkOut(int[] derived)
    {
        bool hasChanged = false;
        foreach (int index in derived)
        {
            if (status[index] != FindingStatus.Unknown)
            {
                continue;
            }

            CriterionOutcome outcome = graph.Definitions[index]!.Evaluate(States);
            if (outcome == CriterionOutcome.Met)
            {
                MarkPresent(index, KnownBy.Definition);
                hasChanged = true;
            }
            else if (outcome == CriterionOutcome.Unmet)
            {
                MarkAbsent(index, KnownBy.Definition);
                hasChanged = true;
            }
        }

        return hasChanged;
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

    /// <summary>A statement that counts, with the number of its finding.</summary>
    private readonly struct Counted
    {
        public Counted(FindingStatement statement, int finding)
        {
            Statement = statement;
            Finding = finding;
        }

        public readonly FindingStatement Statement;
        public readonly int Finding;

        public FindingStatus Status => Statement.Status;

        public StatementOrigin Origin => Statement.Origin;
    }
}
