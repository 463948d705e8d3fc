using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge.Assessment;

/// <summary>
/// A criterion with numbers in the place of ids, so that it is evaluated without looking anything up. For every person it comes to what
/// <see cref="Criterion.Evaluate"/> comes to.
/// </summary>
internal sealed class CompiledCriterion
{
    private static readonly CompiledCriterion[] NoParts = Array.Empty<CompiledCriterion>();

    private readonly Form form;
    private readonly CompiledCriterion[] parts;

    /// <summary>What must be present, of which any or all must be: red flags name up to thirty in a row.</summary>
    private readonly FindingSet findings = FindingSet.Empty;

    /// <summary>The number of the observable; for a count, how many parts.</summary>
    private readonly int number;
    private readonly Comparison comparison;
    private readonly decimal bound;
    private readonly string choice = "";
    private readonly Criterion.TreatmentTried? tried;

    private CompiledCriterion(Form form, int number, CompiledCriterion[] parts)
    {
        this.form = form;
        this.number = number;
        this.parts = parts;
    }

    private CompiledCriterion(Form form, FindingSet findings, CompiledCriterion[] parts)
        : this(form, 0, parts) => this.findings = findings;

    private CompiledCriterion(int observable, Criterion.NumberCompared criterion)
        : this(Form.Number, observable, NoParts)
    {
        comparison = criterion.Comparison;
        bound = criterion.Bound;
    }

    private CompiledCriterion(int observable, Criterion.ChoiceMade criterion)
        : this(Form.Choice, observable, NoParts) => choice = criterion.Value;

    private CompiledCriterion(Criterion.TreatmentTried criterion)
        : this(Form.Tried, 0, NoParts) => tried = criterion;

    private enum Form
    {
        // Words, and what the base does not hold: nothing is ever known of it.
        Unknown,
        Number,
        Choice,
        Tried,
        All,
        Any,
        Not,
        AtLeast,
    }

    /// <summary>Compiles a criterion for people closed over the base of a graph.</summary>
    public static CompiledCriterion Of(Criterion criterion, FindingGraph graph)
    {
        switch (criterion)
        {
            case Criterion.FindingPresent present:
                return graph.TryGetIndex(present.Finding, out int finding) ? new CompiledCriterion(Form.Any, FindingSet.Of(new[] { finding }), NoParts) : new CompiledCriterion(Form.Unknown, 0, NoParts);
            case Criterion.NumberCompared compared:
                int measured = graph.ObservableIndexOf(compared.Observable);
                return measured < 0 ? new CompiledCriterion(Form.Unknown, 0, NoParts) : new CompiledCriterion(measured, compared);
            case Criterion.ChoiceMade made:
                int chosen = graph.ObservableIndexOf(made.Observable);
                return chosen < 0 ? new CompiledCriterion(Form.Unknown, 0, NoParts) : new CompiledCriterion(chosen, made);
            case Criterion.AllOf:
                return Joined(Form.All, criterion.Parts, graph);
            case Criterion.AnyOf:
                return Joined(Form.Any, criterion.Parts, graph);
            case Criterion.Negation:
                return new CompiledCriterion(Form.Not, 0, PartsOf(criterion.Parts, graph));
            case Criterion.CountOf count:
                return new CompiledCriterion(Form.AtLeast, count.Count, PartsOf(criterion.Parts, graph));
            case Criterion.TreatmentTried care:
                return new CompiledCriterion(care);
            case Criterion.InWords:
                return new CompiledCriterion(Form.Unknown, 0, NoParts);
            default:
                throw new ArgumentException("There is a form of criterion that is not compiled: " + criterion, nameof(criterion));
        }
    }

    /// <summary>Whether what is known of a person meets the criterion.</summary>
    public CriterionOutcome Evaluate(FindingStates states) => form switch
    {
        Form.Number => Compare(states.Values[number]?.Number),
        Form.Choice => Compare(states.Values[number]?.Choice),
        Form.Tried => states.Care is { } care ? tried!.Evaluate(care) : CriterionOutcome.Unknown,
        Form.All => All(states),
        Form.Any => parts.Length == 0 ? findings.Any(states) : Any(states),
        Form.Not => Turned(parts[0].Evaluate(states)),
        Form.AtLeast => AtLeast(states),
        _ => CriterionOutcome.Unknown,
    };

    /// <summary>Adds what it names, at any depth: findings by number, then observables by number after all findings, then care as one more.</summary>
    public void AddNamed(SortedSet<int> named, FindingGraph graph)
    {
        foreach (FindingSet.Part part in findings.Parts)
        {
            for (ulong left = part.Bits; left != 0; left &= left - 1)
            {
                named.Add((part.Word << 6) + Bits.LeastOf(left));
            }
        }

        switch (form)
        {
            case Form.Number:
            case Form.Choice:
                named.Add(graph.Count + number);
                break;
            case Form.Tried:
                named.Add(graph.Count + graph.Observables.Length);
                break;
        }

        foreach (CompiledCriterion part in parts)
        {
            part.AddNamed(named, graph);
        }
    }

    /// <summary>All or any of some parts, those that only name a finding apart from the others.</summary>
    private static CompiledCriterion Joined(Form form, ImmutableArray<Criterion> criteria, FindingGraph graph)
    {
        var named = new List<int>();
        var others = new List<Criterion>();
        foreach (Criterion criterion in criteria)
        {
            if (criterion is Criterion.FindingPresent present && graph.TryGetIndex(present.Finding, out int finding))
            {
                named.Add(finding);
            }
            else
            {
                others.Add(criterion);
            }
        }

        return new CompiledCriterion(form, FindingSet.Of(named), PartsOf(others, graph));
    }

    private static CompiledCriterion[] PartsOf(IReadOnlyList<Criterion> criteria, FindingGraph graph)
    {
        var compiled = new CompiledCriterion[criteria.Count];
        for (int i = 0; i < compiled.Length; i++)
        {
            compiled[i] = Of(criteria[i], graph);
        }

        return compiled;
    }

    private static CriterionOutcome Turned(CriterionOutcome outcome) => outcome switch
    {
        CriterionOutcome.Met => CriterionOutcome.Unmet,
        CriterionOutcome.Unmet => CriterionOutcome.Met,
        _ => CriterionOutcome.Unknown,
    };

    private CriterionOutcome Compare(decimal? known)
    {
        if (known is not { } value)
        {
            return CriterionOutcome.Unknown;
        }

        bool isMet = comparison switch
        {
            Comparison.AtLeast => value >= bound,
            Comparison.Over => value > bound,
            Comparison.AtMost => value <= bound,
            Comparison.Under => value < bound,
            _ => value == bound,
        };
        return isMet ? CriterionOutcome.Met : CriterionOutcome.Unmet;
    }

    private CriterionOutcome Compare(string? known) =>
        known is null ? CriterionOutcome.Unknown
        : string.Equals(known, choice, StringComparison.Ordinal) ? CriterionOutcome.Met
        : CriterionOutcome.Unmet;

    private CriterionOutcome All(FindingStates states)
    {
        CriterionOutcome all = findings.All(states);
        if (all == CriterionOutcome.Unmet)
        {
            return all;
        }

        foreach (CompiledCriterion part in parts)
        {
            switch (part.Evaluate(states))
            {
                case CriterionOutcome.Unmet:
                    return CriterionOutcome.Unmet;
                case CriterionOutcome.Unknown:
                    all = CriterionOutcome.Unknown;
                    break;
            }
        }

        return all;
    }

    private CriterionOutcome Any(FindingStates states)
    {
        CriterionOutcome any = findings.Any(states);
        if (any == CriterionOutcome.Met)
        {
            return any;
        }

        foreach (CompiledCriterion part in parts)
        {
            switch (part.Evaluate(states))
            {
                case CriterionOutcome.Met:
                    return CriterionOutcome.Met;
                case CriterionOutcome.Unknown:
                    any = CriterionOutcome.Unknown;
                    break;
            }
        }

        return any;
    }

    private CriterionOutcome AtLeast(FindingStates states)
    {
        int met = 0;
        int possible = 0;
        foreach (CompiledCriterion part in parts)
        {
            CriterionOutcome outcome = part.Evaluate(states);
            met += outcome == CriterionOutcome.Met ? 1 : 0;
            possible += outcome == CriterionOutcome.Unmet ? 0 : 1;
        }

        return met >= number ? CriterionOutcome.Met : possible < number ? CriterionOutcome.Unmet : CriterionOutcome.Unknown;
    }
}
