using System;
using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>A requirement on what is known of a person: met, unmet or unknown.</summary>
/// <remarks>
/// <para>A closed algebra over identifiers: it serves derived findings, red flags, escalation criteria and indications alike. No other
/// cases can be added. It holds identifiers and prints them; the words for people stand beside it, on the rung or red flag.</para>
/// <para>Three-valued by the strong logic of Kleene (Introduction to Metamathematics, 1952, section 64): what is not known stays
/// unknown unless the known parts decide the whole. A criterion that a source gives only in words (<see cref="InWords"/>) is always unknown.</para>
/// <para>Equal when form and all parts are equal; the order of parts counts.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public abstract partial class Criterion : IEquatable<Criterion>
{
    private protected Criterion()
    {
    }

    /// <summary>The criteria directly inside this one, in order; empty for one that stands alone.</summary>
    public virtual ImmutableArray<Criterion> Parts => ImmutableArray<Criterion>.Empty;

    /// <summary>A finding must be present.</summary>
    /// <param name="finding">The finding; not the default value.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="finding"/> is the default value.</exception>
    public static Criterion Present(FindingId finding) => new FindingPresent(finding);

    /// <summary>A number must compare with a bound as stated.</summary>
    /// <param name="observable">An observable of kind <see cref="ObservableKind.Number"/>; not the default value.</param>
    /// <param name="comparison">How to compare; not <see cref="Comparison.Unspecified"/>.</param>
    /// <param name="bound">The bound, in the unit of the observable.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="observable"/> is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="comparison"/> is not a comparison.</exception>
    public static Criterion Number(ObservableId observable, Comparison comparison, decimal bound) => new NumberCompared(observable, comparison, bound, null);

    /// <summary>A number of days must compare with a duration as stated.</summary>
    /// <param name="observable">An observable of kind <see cref="ObservableKind.Number"/> in days; not the default value.</param>
    /// <param name="comparison">How to compare; not <see cref="Comparison.Unspecified"/>.</param>
    /// <param name="duration">The duration, with a value; a month counts as 30.4375 days and a year as 365.25 days.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="observable"/> is the default value, or <paramref name="duration"/> has no value.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="comparison"/> is not a comparison.</exception>
    public static Criterion Number(ObservableId observable, Comparison comparison, DurationBound duration) => duration.Days is { } days
        ? new NumberCompared(observable, comparison, days, duration.ToString())
        : throw new ArgumentException("A duration to compare with has a value.", nameof(duration));

    /// <summary>A choice must have a value.</summary>
    /// <param name="observable">An observable of kind <see cref="ObservableKind.Choice"/>; not the default value.</param>
    /// <param name="choice">The value; not empty.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="choice"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="observable"/> is the default value, or <paramref name="choice"/> is empty.</exception>
    public static Criterion Choice(ObservableId observable, string choice) => new ChoiceMade(observable, choice);

    /// <summary>All parts must be met.</summary>
    /// <param name="parts">At least one criterion, none <see langword="null"/>.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="parts"/> is empty or holds <see langword="null"/>.</exception>
    public static Criterion All(params Criterion[] parts) => new AllOf(Checked(parts));

    /// <summary>At least one part must be met.</summary>
    /// <param name="parts">At least one criterion, none <see langword="null"/>.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="parts"/> is empty or holds <see langword="null"/>.</exception>
    public static Criterion Any(params Criterion[] parts) => new AnyOf(Checked(parts));

    /// <summary>A part must be unmet; unknown stays unknown.</summary>
    /// <param name="part">The criterion; not <see langword="null"/>.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="part"/> is <see langword="null"/>.</exception>
    public static Criterion Not(Criterion part)
    {
        Throw.IfNull(part);
        return new Negation(part);
    }

    /// <summary>At least so many of the parts must be met.</summary>
    /// <param name="count">How many, 1 up to the number of parts.</param>
    /// <param name="parts">At least one criterion, none <see langword="null"/>.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="parts"/> is empty or holds <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1 or above the number of parts.</exception>
    public static Criterion AtLeast(int count, params Criterion[] parts) => new CountOf(count, Checked(parts));

    /// <summary>A treatment, or one of its sort, must have been tried; any one try may fit.</summary>
    /// <param name="treatment">The treatment; not the default value.</param>
    /// <param name="weeks">For at least how many weeks, 1 or more; <see langword="null"/> for any time.</param>
    /// <param name="outcome">With which outcome; <see cref="CareOutcome.Unspecified"/> for any.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="treatment"/> is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="outcome"/> is not an outcome, or <paramref name="weeks"/> is below 1.</exception>
    public static Criterion Tried(TreatmentId treatment, int? weeks = null, CareOutcome outcome = CareOutcome.Unspecified) => new TreatmentTried(treatment, weeks, outcome);

    /// <summary>A requirement that the literature gives only in words. It is always unknown, and it is shown.</summary>
    /// <param name="words">The words; not empty.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="words"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="words"/> is empty or white space.</exception>
    public static Criterion Words(string words) => new InWords(words);

    /// <summary>Whether two criteria have the same form and equal parts in the same order.</summary>
    /// <param name="other">Another criterion, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(Criterion? other) => ReferenceEquals(this, other) || (other is not null && other.GetType() == GetType() && HasEqualContent(other));

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Criterion);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>The criterion with its identifiers, for developers, for example <c>all(present(leg-pain), age >= 60)</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public abstract override string ToString();

    /// <summary>Whether two criteria are equal.</summary>
    /// <param name="left">A criterion, or <see langword="null"/>.</param>
    /// <param name="right">Another criterion, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when both are <see langword="null"/> or they are equal.</returns>
    public static bool operator ==(Criterion? left, Criterion? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two criteria differ.</summary>
    /// <param name="left">A criterion, or <see langword="null"/>.</param>
    /// <param name="right">Another criterion, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when they are not equal.</returns>
    public static bool operator !=(Criterion? left, Criterion? right) => !(left == right);

    internal static Criterion? OptionalFrom(TableReader table) => table.Flag() ? From(table) : null;

    internal static Criterion From(TableReader table)
    {
        var form = (CriterionForm)table.Number();
        string id = table.OptionalText() ?? "";
        var comparison = (Comparison)table.Number();
        decimal bound = table.OptionalDecimal().GetValueOrDefault();
        string? text = table.OptionalText();
        int? count = table.OptionalNumber();
        var outcome = (CareOutcome)table.Number();
        var parts = new Criterion[table.Count()];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = From(table);
        }

        return form switch
        {
            CriterionForm.Present => new FindingPresent(new FindingId(id)),
            CriterionForm.Number => new NumberCompared(new ObservableId(id), comparison, bound, text),
            CriterionForm.Choice => new ChoiceMade(new ObservableId(id), text!),
            CriterionForm.All => new AllOf(parts),
            CriterionForm.Any => new AnyOf(parts),
            CriterionForm.Not => new Negation(parts[0]),
            CriterionForm.AtLeast => new CountOf(count.GetValueOrDefault(), parts),
            CriterionForm.Tried => new TreatmentTried(new TreatmentId(id), count, outcome),
            CriterionForm.InWords => new InWords(text!),
            _ => throw TableReader.Damaged(),
        };
    }

    private protected abstract bool HasEqualContent(Criterion other);

    private protected static bool AreEqual(ImmutableArray<Criterion> a, ImmutableArray<Criterion> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        for (int i = 0; i < a.Length; i++)
        {
            if (!a[i].Equals(b[i]))
            {
                return false;
            }
        }

        return true;
    }

    private protected static int HashOf(int seed, ImmutableArray<Criterion> parts)
    {
        int hash = seed;
        foreach (Criterion part in parts)
        {
            hash = Combine(hash, part.GetHashCode());
        }

        return hash;
    }

    private protected static int Combine(int a, int b) => unchecked((a * 31) + b);

    private static Criterion[] Checked(Criterion[] parts)
    {
        Throw.IfNull(parts);
        if (parts.Length == 0)
        {
            throw new ArgumentException("A list of criteria is never empty.", nameof(parts));
        }

        foreach (Criterion part in parts)
        {
            if (part is null)
            {
                throw new ArgumentException("A list of criteria holds no null.", nameof(parts));
            }
        }

        return (Criterion[])parts.Clone();
    }
}
