using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace BackPain.Knowledge.Tests;

/// <summary>What is known of one person about a fixed small vocabulary of atoms; immutable, and asking it allocates nothing.</summary>
public sealed class KnownState : IFindingState
{
    public static readonly FindingId[] Findings = { FindingId.Parse("f0"), FindingId.Parse("f1"), FindingId.Parse("f2"), FindingId.Parse("f3"), FindingId.Parse("f4") };
    public static readonly ObservableId[] Numbers = { ObservableId.Parse("n0"), ObservableId.Parse("n1") };
    public static readonly ObservableId[] Choices = { ObservableId.Parse("c0"), ObservableId.Parse("c1") };
    public static readonly TreatmentId[] Treatments = { TreatmentId.Parse("t0"), TreatmentId.Parse("t1"), TreatmentId.Parse("t2") };

    private readonly Dictionary<FindingId, FindingStatus> findings;
    private readonly Dictionary<ObservableId, decimal> numbers;
    private readonly Dictionary<ObservableId, string> choices;
    private readonly Dictionary<TreatmentId, ImmutableArray<TriedCare>> care;

    public KnownState()
        : this(new(), new(), new(), new())
    {
    }

    private KnownState(
        Dictionary<FindingId, FindingStatus> findings, Dictionary<ObservableId, decimal> numbers, Dictionary<ObservableId, string> choices, Dictionary<TreatmentId, ImmutableArray<TriedCare>> care)
    {
        this.findings = findings;
        this.numbers = numbers;
        this.choices = choices;
        this.care = care;
    }

    /// <summary>The names of all atoms: everything that one can know something about.</summary>
    public static IReadOnlyList<string> Atoms { get; } =
        Findings.Select(static f => f.Value).Concat(Numbers.Select(static n => n.Value)).Concat(Choices.Select(static c => c.Value)).Concat(Treatments.Select(static t => t.Value)).ToArray();

    /// <summary>The atom that a single requirement asks for; null for one in words.</summary>
    public static string? AtomOf(Criterion leaf) => leaf switch
    {
        Criterion.FindingPresent present => present.Finding.Value,
        Criterion.NumberCompared number => number.Observable.Value,
        Criterion.ChoiceMade choice => choice.Observable.Value,
        Criterion.TreatmentTried tried => tried.Treatment.Value,
        Criterion.InWords => null,
        _ => throw new ArgumentException("Not a single requirement: " + leaf, nameof(leaf)),
    };

    public FindingStatus GetFinding(FindingId finding) => findings.TryGetValue(finding, out FindingStatus status) ? status : FindingStatus.Unknown;

    public bool TryGetNumber(ObservableId observable, out decimal value) => numbers.TryGetValue(observable, out value);

    public bool TryGetChoice(ObservableId observable, [NotNullWhen(true)] out string? choice) => choices.TryGetValue(observable, out choice);

    public ImmutableArray<TriedCare> GetCare(TreatmentId treatment) => care.TryGetValue(treatment, out ImmutableArray<TriedCare> known) ? known : [];

    public KnownState With(FindingId finding, FindingStatus status) => new(new(findings) { [finding] = status }, numbers, choices, care);

    public KnownState With(ObservableId observable, decimal value) => new(findings, new(numbers) { [observable] = value }, choices, care);

    public KnownState With(ObservableId observable, string choice) => new(findings, numbers, new(choices) { [observable] = choice }, care);

    public KnownState With(TreatmentId treatment, params TriedCare[] known) => new(findings, numbers, choices, new(care) { [treatment] = [.. known] });

    /// <summary>Only the named atoms stay known.</summary>
    public KnownState Only(ISet<string?> atoms) => new(
        Where(findings, f => atoms.Contains(f.Value)), Where(numbers, n => atoms.Contains(n.Value)), Where(choices, c => atoms.Contains(c.Value)), Where(care, t => atoms.Contains(t.Value)));

    /// <summary>This state, with what is known of the named atoms in another.</summary>
    public KnownState With(KnownState other, ISet<string?> atoms)
    {
        KnownState taken = other.Only(atoms);
        return new(Over(findings, taken.findings), Over(numbers, taken.numbers), Over(choices, taken.choices), Over(care, taken.care));
    }

    public override string ToString() => string.Join(
        ", ",
        findings.Select(static f => f.Key + "=" + f.Value).Concat(numbers.Select(static n => n.Key + "=" + FormattableString.Invariant($"{n.Value}")))
            .Concat(choices.Select(static c => c.Key + "=" + c.Value)).Concat(care.Select(static t => t.Key + "=" + string.Join(" & ", t.Value))));

    private static Dictionary<TKey, TValue> Where<TKey, TValue>(Dictionary<TKey, TValue> table, Func<TKey, bool> keep)
        where TKey : notnull => table.Where(e => keep(e.Key)).ToDictionary(static e => e.Key, static e => e.Value);

    private static Dictionary<TKey, TValue> Over<TKey, TValue>(Dictionary<TKey, TValue> table, Dictionary<TKey, TValue> other)
        where TKey : notnull
    {
        var all = new Dictionary<TKey, TValue>(table);
        foreach (KeyValuePair<TKey, TValue> entry in other)
        {
            all[entry.Key] = entry.Value;
        }

        return all;
    }
}
