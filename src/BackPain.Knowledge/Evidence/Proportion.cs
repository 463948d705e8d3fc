using System;
using System.Globalization;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>A share from 0 to 1: one number, or a range where a source gives only that.</summary>
/// <remarks>The default value is the share 0.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public readonly record struct Proportion
{
    /// <summary>Makes a share.</summary>
    /// <param name="value">The share, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is below 0 or above 1.</exception>
    public Proportion(decimal value)
        : this(value, value)
    {
    }

    /// <summary>Makes a range of shares, such as the least and the greatest of several studies.</summary>
    /// <param name="lower">The least share, 0 to 1.</param>
    /// <param name="upper">The greatest share, 0 to 1; not below <paramref name="lower"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is below 0 or above 1, or <paramref name="upper"/> is below <paramref name="lower"/>.</exception>
    public Proportion(decimal lower, decimal upper)
    {
        if (lower is < 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(lower), lower, "A share is from 0 to 1.");
        }

        if (upper > 1 || upper < lower)
        {
            throw new ArgumentOutOfRangeException(nameof(upper), upper, "A share is from 0 to 1, and a range does not run backwards.");
        }

        Lower = lower;
        Upper = upper;
    }

    /// <summary>The least share; equal to <see cref="Upper"/> for a single number.</summary>
    public decimal Lower { get; }

    /// <summary>The greatest share; equal to <see cref="Lower"/> for a single number.</summary>
    public decimal Upper { get; }

    /// <summary>Whether only a range is known.</summary>
    public bool IsRange => Lower != Upper;

    /// <summary>The share, for example <c>0.47</c>, or the range, for example <c>0.60 to 0.88</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString()
    {
        string lower = Lower.ToString(CultureInfo.InvariantCulture);
        return IsRange ? lower + " to " + Upper.ToString(CultureInfo.InvariantCulture) : lower;
    }

    internal static Proportion? From(TableReader table)
    {
        if (!table.Flag())
        {
            return null;
        }

        decimal? lower = table.OptionalDecimal();
        decimal? upper = table.OptionalDecimal();
        return lower.HasValue && upper.HasValue ? new Proportion(lower.GetValueOrDefault(), upper.GetValueOrDefault()) : null;
    }
}
