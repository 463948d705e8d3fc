using System;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>Against whom a figure was measured: the other people of the study, one other condition, or nobody that matters here.</summary>
/// <remarks>A figure is used only for the comparison it was measured in. The default value is unspecified.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public readonly record struct Comparator
{
    private readonly ConditionId condition;

    private Comparator(ComparatorKind kind, ConditionId condition)
    {
        Kind = kind;
        this.condition = condition;
    }

    /// <summary>Against the other people of the study.</summary>
    public static Comparator Others { get; } = new(ComparatorKind.Others, default);

    /// <summary>The figure is about something else; it is shown and never weighed.</summary>
    public static Comparator None { get; } = new(ComparatorKind.None, default);

    /// <summary>What is compared.</summary>
    public ComparatorKind Kind { get; }

    /// <summary>The other condition; <see langword="null"/> unless <see cref="Kind"/> is <see cref="ComparatorKind.Condition"/>.</summary>
    public ConditionId? ConditionId => condition.IsDefault ? null : condition;

    /// <summary>Against one other condition.</summary>
    /// <param name="condition">The condition; not the default value.</param>
    /// <returns>The comparator.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    public static Comparator Against(ConditionId condition) => condition.IsDefault
        ? throw new ArgumentException("A comparator names a condition.", nameof(condition))
        : new Comparator(ComparatorKind.Condition, condition);

    /// <summary>The comparator as the knowledge files write it: <c>others</c>, <c>none</c>, or the identifier of a condition.</summary>
    /// <returns>The text; empty for the default value.</returns>
    public override string ToString() => ConditionId?.Value ?? Format.Words.ComparatorKind[(int)Kind];

    internal static Comparator From(TableReader table)
    {
        var kind = (ComparatorKind)table.Number();
        string? other = table.OptionalText();
        return new Comparator(kind, other is null ? default : new ConditionId(other));
    }
}
