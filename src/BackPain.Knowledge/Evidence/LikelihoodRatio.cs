using System;
using System.Globalization;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>How much a finding that is present (LR+) or absent (LR−) changes the odds of a condition, with its interval.</summary>
/// <remarks>
/// <para>A ratio above 1 raises the odds, below 1 lowers them. It holds only in the population and against the comparator it was
/// measured in. An odds ratio is not a likelihood ratio and is never stored as one.</para>
/// <para>Exact decimals as published, not rounded. Equal when value and interval are equal. The default value is no ratio.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public readonly record struct LikelihoodRatio
{
    /// <summary>Makes a ratio.</summary>
    /// <param name="value">The ratio; above 0.</param>
    /// <param name="lower">The lower end of the published interval, 0 or more; <see langword="null"/> when none was published.</param>
    /// <param name="upper">The upper end; <see langword="null"/> exactly when <paramref name="lower"/> is.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not above 0, or <paramref name="lower"/> is negative.</exception>
    /// <exception cref="ArgumentException">Only one end is given, or the value is not between the ends.</exception>
    public LikelihoodRatio(decimal value, decimal? lower = null, decimal? upper = null)
    {
        if (value <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A likelihood ratio is above 0.");
        }

        if (lower < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(lower), lower, "An interval starts at 0 or above.");
        }

        if (lower.HasValue != upper.HasValue || lower > value || value > upper)
        {
            throw new ArgumentException("An interval has both ends, with the value between them.", nameof(upper));
        }

        Value = value;
        Lower = lower;
        Upper = upper;
    }

    private LikelihoodRatio(TableReader table)
    {
        Value = table.OptionalDecimal().GetValueOrDefault();
        Lower = table.OptionalDecimal();
        Upper = table.OptionalDecimal();
    }

    /// <summary>The ratio, above 0; 0 only for the default value.</summary>
    public decimal Value { get; }

    /// <summary>The lower end of the interval as published, usually 95 %; <see langword="null"/> when none was published.</summary>
    public decimal? Lower { get; }

    /// <summary>The upper end of the interval; <see langword="null"/> when none was published.</summary>
    public decimal? Upper { get; }

    /// <summary>Whether a published interval contains 1: then the figure does not show that the finding changes the odds at all.</summary>
    public bool IntervalContainsOne => Lower <= 1 && Upper >= 1;

    /// <summary>The ratio and its interval, for example <c>7.4 (1.9 to 30)</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString()
    {
        string value = Value.ToString(CultureInfo.InvariantCulture);
        return Lower is { } lower && Upper is { } upper
            ? value + " (" + lower.ToString(CultureInfo.InvariantCulture) + " to " + upper.ToString(CultureInfo.InvariantCulture) + ")"
            : value;
    }

    /// <summary>The ratio of a table, or the default value where it holds none.</summary>
    internal static LikelihoodRatio From(TableReader table) => table.Flag() ? new LikelihoodRatio(table) : default;

    internal LikelihoodRatio? OrNull() => Value == 0 ? null : this;
}
