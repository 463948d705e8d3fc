using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge.Assessment;

/// <summary>
/// A presentation closed over a base: implications followed both ways, exclusions, and what is worked out from others. For safety it is
/// careful in one direction: two statements that a finding is present both count even where one excludes the other, and an absence counts
/// only when it was asked or handed over, or follows from that.
/// </summary>
internal sealed class PersonState : IFindingState
{
    // Longer working lists are allocated.
    private const int MostOnStack = 128;

    private readonly FindingGraph graph;
    private readonly Presentation presentation;
    private readonly CareState? care;
    private readonly bool countsTextDenials;
    private List<Contradiction>? contradictions;
    private List<string>? ignored;
    private FindingSet? asked;
    private FindingStates? withoutExclusions;

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
        TakeValues();
        int length = presentation.Statements.Length;
        Span<Counted> room = length <= MostOnStack ? stackalloc Counted[length] : new Counted[length];
        ReadOnlySpan<Counted> statements = room.Slice(0, CountStatements(room));
        AddPresent(statements);
        AddAbsent(statements);
        WorkOut();
    }

    public ImmutableArray<Contradiction> Contradictions => contradictions is null ? ImmutableArray<Contradiction>.Empty : contradictions.ToImmutableArray();

    /// <summary>Values that the base does not allow, statements on findings that it does not hold, and those read from text that a value speaks against.</summary>
    public ImmutableArray<string> Ignored => ignored is null ? ImmutableArray<string>.Empty : ignored.ToImmutableArray();

    /// <summary>Whether a finding is known because somebody said so.</summary>
    public bool IsStated(FindingId finding) => graph.TryGetIndex(finding, out int index) && !States.IsUnknown(index) && States.HowKnown(index) == KnownBy.Statement;

    /// <summary>Whether a finding is known, or was asked and answered with "not sure".</summary>
    public bool IsAnswered(int finding) => !States.IsUnknown(finding) || Asked.Contains(finding);

    /// <summary>Whether each of some findings is known, or was asked and answered with "not sure".</summary>
    public bool IsAllAnswered(FindingSet findings)
    {
        foreach (ref readonly FindingSet.Part part in findings.Parts)
        {
            for (ulong open = part.Bits & ~States.Words[part.Word].Known; open != 0; open &= open - 1)
            {
                if (!Asked.Contains((part.Word << 6) + Bits.LeastOf(open)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    public FindingStatus StatusOf(int finding) => States.StatusOf(finding);

    /// <summary>Whether anything was read from free text.</summary>
    public bool HasReadText { get; private set; }

    /// <summary>What is known of every finding, by number; not to be changed.</summary>
    public FindingStates States { get; }

    public FindingStatus GetFinding(FindingId finding) => graph.TryGetIndex(finding, out int index) ? States.StatusOf(index) : FindingStatus.Unknown;

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

    // Only "not sure" needs to be looked up: everything else that was asked is known.
    private FindingSet Asked => asked ??= FindAsked();

    private FindingSet FindAsked()
    {
        var found = new List<int>();
        foreach (FindingStatement statement in presentation.Statements)
        {
            if (statement.Origin == StatementOrigin.Asked && graph.TryGetIndex(statement.Finding, out int index))
            {
                found.Add(index);
            }
        }

        return FindingSet.Of(found);
    }

    /// <summary>Of several statements about one finding the one that counts; "not sure" never silences what somebody else said is present.</summary>
    private int CountStatements(Span<Counted> counted)
    {
        int length = 0;
        ImmutableArray<FindingStatement> statements = presentation.Statements;
        for (int i = 0; i < statements.Length; i++)
        {
            FindingStatement statement = statements[i];
            HasReadText |= statement.Origin == StatementOrigin.Text;
            if (!graph.TryGetIndex(statement.Finding, out int index))
            {
                (ignored ??= new List<string>()).Add("finding " + statement.Finding.Value);
                continue;
            }

            if (IsOverruledByValue(index, in statement))
            {
                (ignored ??= new List<string>()).Add("finding " + statement.Finding.Value + " as read from text, at odds with a value");
                continue;
            }

            int last = length - 1;
            if (last < 0 || counted[last].Finding != index)
            {
                counted[length++] = new Counted(i, index, in statement);
            }
            else if (counted[last].Status == FindingStatus.Unknown)
            {
                // After "not sure", an absence from elsewhere stays unknown and a presence counts, against an absence too.
                if (statement.Status == FindingStatus.Present)
                {
                    counted[last] = new Counted(i, index, in statement);
                    ContradictDenials(statement);
                }
            }
            else if (statement.Status != FindingStatus.Unknown && statement.Status != counted[last].Status)
            {
                Contradict(statements[counted[last].Place], statement);
            }
        }

        return length;
    }

    /// <summary>Whether a value that was given, such as an age, says otherwise than what was read from text.</summary>
    private bool IsOverruledByValue(int finding, in FindingStatement statement)
    {
        if (statement.Origin != StatementOrigin.Text || statement.Status == FindingStatus.Unknown || graph.ByValue[finding] is not { } byValue)
        {
            return false;
        }

        CriterionOutcome outcome = byValue.Evaluate(States);
        return outcome != CriterionOutcome.Unknown && (outcome == CriterionOutcome.Met) != (statement.Status == FindingStatus.Present);
    }

    private void ContradictDenials(FindingStatement present)
    {
        foreach (FindingStatement other in presentation.Statements)
        {
            if (other.Finding == present.Finding && other.Status == FindingStatus.Absent && other.Origin < present.Origin)
            {
                Contradict(present, other);
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
            else if (observation.Choice is not ("other" or "not-stated") || observation.Observable != ObservableIds.Sex)
            {
                // "Other" and "not stated" say nothing about what goes with one sex: unknown, never absent.
                States.Values[index] = observation;
            }
        }
    }

    private Observation? Find(ObservableId observable) => graph.ObservableIndexOf(observable) is >= 0 and int index ? States.Values[index] : null;

    private void Contradict(FindingStatement counts, FindingStatement other) => (contradictions ??= new List<Contradiction>()).Add(new Contradiction(counts, other));

    private FindingStatement StatementOf(in Counted counted) => presentation.Statements[counted.Place];

    private void AddPresent(ReadOnlySpan<Counted> statements)
    {
        int origins = 0;
        foreach (ref readonly Counted statement in statements)
        {
            origins |= 1 << (int)statement.Origin;
        }

        // By origin, the strongest first: a denial that is itself overruled by a stronger presence denies nothing.
        for (StatementOrigin origin = StatementOrigin.Asked; origin <= StatementOrigin.Text; origin++)
        {
            if ((origins >> (int)origin & 1) != 0)
            {
                AddPresent(statements, origin);
            }
        }

        foreach (ref readonly Counted statement in statements)
        {
            if (graph.Excluded[statement.Finding].Length > 0 && IsCountedPresent(in statement))
            {
                NoteExclusions(statements, in statement);
            }
        }
    }

    private void AddPresent(ReadOnlySpan<Counted> statements, StatementOrigin origin)
    {
        foreach (ref readonly Counted statement in statements)
        {
            if (statement.Status != FindingStatus.Present || statement.Origin != origin)
            {
                continue;
            }

            // What is asked to be absent beats what another origin says is present, also by what that implies.
            if (FindStrongerDenial(statements, in statement) is { } denial)
            {
                Contradict(denial, StatementOf(in statement));
                continue;
            }

            MarkPresent(statement.Finding, KnownBy.Statement, default);
        }
    }

    private bool IsCountedPresent(in Counted statement) => statement.Status == FindingStatus.Present && States.IsPresent(statement.Finding);

    private FindingStatement? FindStrongerDenial(ReadOnlySpan<Counted> statements, in Counted statement)
    {
        if (statement.Origin == StatementOrigin.Asked)
        {
            return null;
        }

        foreach (ref readonly Counted denial in statements)
        {
            if (denial.Status == FindingStatus.Absent
                && denial.Origin < statement.Origin
                && !States.IsPresent(denial.Finding)
                && FindingGraph.Contains(graph.Implied[statement.Finding], denial.Finding))
            {
                return StatementOf(in denial);
            }
        }

        return null;
    }

    private void NoteExclusions(ReadOnlySpan<Counted> statements, in Counted statement)
    {
        foreach (ref readonly Counted other in statements)
        {
            // Each pair once: findings are numbered in the order of their ids.
            if (statement.Finding < other.Finding && IsCountedPresent(in other) && FindingGraph.Contains(graph.Excluded[statement.Finding], other.Finding))
            {
                (FindingStatement one, FindingStatement two) = (StatementOf(in statement), StatementOf(in other));
                Contradict(two.Origin < one.Origin ? two : one, two.Origin < one.Origin ? one : two);
            }
        }
    }

    private void AddAbsent(ReadOnlySpan<Counted> statements)
    {
        foreach (ref readonly Counted statement in statements)
        {
            if (statement.Status != FindingStatus.Absent)
            {
                continue;
            }

            if (States.IsPresent(statement.Finding))
            {
                Contradict(PresentThatImplies(statements, statement.Finding), StatementOf(in statement));
            }

            // For safety, a negation read from text alone clears nothing: it is shown, and the finding stays unknown.
            if (statement.Origin != StatementOrigin.Text || countsTextDenials)
            {
                MarkAbsent(statement.Finding, KnownBy.Statement, default);
            }
        }

        foreach (ref readonly Counted statement in statements)
        {
            if (IsCountedPresent(in statement) && (statement.Origin != StatementOrigin.Text || countsTextDenials))
            {
                foreach (int excluded in graph.Excluded[statement.Finding])
                {
                    MarkAbsent(excluded, KnownBy.Exclusion, default);
                }
            }
        }
    }

    private FindingStatement PresentThatImplies(ReadOnlySpan<Counted> statements, int finding)
    {
        foreach (ref readonly Counted statement in statements)
        {
            if (IsCountedPresent(in statement) && FindingGraph.Contains(graph.Implied[statement.Finding], finding))
            {
                return StatementOf(in statement);
            }
        }

        throw new InvalidOperationException("A finding is present only because a counted statement says or implies so.");
    }

    /// <summary>
    /// Works out what has a definition, in turn, until nothing more follows from any of them. What is stated is never overridden. A definition is
    /// looked at again only when something that it names has become known: otherwise it says what it said.
    /// </summary>
    private void WorkOut()
    {
        int length = (graph.Derived.Length + 63) >> 6;
        Span<ulong> waiting = length <= MostOnStack ? stackalloc ulong[length] : new ulong[length];
        waiting.Clear();
        foreach (ref readonly FindingSet.Part part in graph.NamedByDefinitions.Parts)
        {
            for (ulong known = part.Bits & States.Words[part.Word].Known; known != 0; known &= known - 1)
            {
                Await((part.Word << 6) + Bits.LeastOf(known), waiting);
            }
        }

        for (int i = 0; i < States.Values.Length; i++)
        {
            if (States.Values[i] is not null)
            {
                Await(graph.Count + i, waiting);
            }
        }

        if (States.Care is not null)
        {
            Await(graph.Count + States.Values.Length, waiting);
        }

        while (WorkOutOnce(waiting))
        {
        }

        withoutExclusions = null;
    }

    private void Await(int named, Span<ulong> waiting)
    {
        foreach (int definition in graph.DefinitionsNaming[named])
        {
            waiting[definition >> 6] |= 1UL << definition;
        }
    }

    /// <summary>One round over the definitions that wait, in order; whether there were any.</summary>
    private bool WorkOutOnce(Span<ulong> waiting)
    {
        bool hadAny = false;
        for (int word = 0; word < waiting.Length; word++)
        {
            // Behind the one looked at: what comes to wait before it waits for the next round.
            ulong ahead = ulong.MaxValue;
            while ((waiting[word] & ahead) != 0)
            {
                int definition = Bits.LeastOf(waiting[word] & ahead);
                ulong bit = 1UL << definition;
                ahead = unchecked(0 - (bit << 1));
                waiting[word] &= ~bit;
                hadAny = true;
                WorkOut((word << 6) + definition, waiting);
            }
        }

        return hadAny;
    }

    private void WorkOut(int definition, Span<ulong> waiting)
    {
        int finding = graph.Derived[definition];
        if (!States.IsUnknown(finding))
        {
            return;
        }

        CriterionOutcome outcome = graph.Definitions[definition].Evaluate(States);
        if (outcome == CriterionOutcome.Met)
        {
            MarkPresent(finding, KnownBy.Definition, waiting);
        }
        else if (outcome == CriterionOutcome.Unmet)
        {
            MarkAbsent(finding, States.IsUnmetByExclusion(graph.Definitions[definition], ref withoutExclusions) ? KnownBy.Exclusion : KnownBy.Definition, waiting);
        }
    }

    private void MarkPresent(int finding, KnownBy by, Span<ulong> waiting)
    {
        States.SetPresent(finding, by);
        Changed(finding, waiting);
        foreach (int implied in graph.Implied[finding])
        {
            if (!States.IsPresent(implied))
            {
                States.SetPresent(implied, KnownBy.Implication);
                Changed(implied, waiting);
            }
        }
    }

    private void MarkAbsent(int finding, KnownBy by, Span<ulong> waiting)
    {
        if (!States.IsUnknown(finding))
        {
            if (by == KnownBy.Statement && States.IsAbsent(finding))
            {
                States.SetAbsent(finding, by);
            }

            return;
        }

        // What implies an absent finding is absent too; an absence inferred from an exclusion hands on no more than that.
        States.SetAbsent(finding, by);
        Changed(finding, waiting);
        KnownBy further = by == KnownBy.Exclusion ? by : KnownBy.Implication;
        foreach (int implying in graph.Implying[finding])
        {
            if (States.IsUnknown(implying))
            {
                States.SetAbsent(implying, further);
                Changed(implying, waiting);
            }
        }
    }

    private void Changed(int finding, Span<ulong> waiting)
    {
        if (!waiting.IsEmpty)
        {
            Await(finding, waiting);
        }
    }

    /// <summary>A statement that counts.</summary>
    private readonly struct Counted
    {
        public Counted(int place, int finding, in FindingStatement statement)
        {
            Place = place;
            Finding = finding;
            Status = statement.Status;
            Origin = statement.Origin;
        }

        /// <summary>Its place among all statements.</summary>
        public readonly int Place;

        /// <summary>The number of its finding.</summary>
        public readonly int Finding;
        public readonly FindingStatus Status;
        public readonly StatementOrigin Origin;
    }
}
