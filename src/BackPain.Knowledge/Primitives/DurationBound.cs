using System;
using System.Diagnostics.CodeAnalysis;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>One end of a duration as a source gives it: <c>12 weeks</c>, or just <c>months</c> where the source is that loose.</summary>
/// <remarks>
/// <para>Equal when value and unit are equal: <c>14 days</c> and <c>2 weeks</c> are different statements.</para>
/// <para>The default value is no bound: <see cref="IsDefault"/> is <see langword="true"/> and it prints as empty text.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public readonly record struct DurationBound
{
    /// <summary>Makes a bound.</summary>
    /// <param name="value">How many units, 0 to 100,000; <see langword="null"/> where the source names only the unit.</param>
    /// <param name="unit">The unit; not <see cref="DurationUnit.Unspecified"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative or above 100,000, or <paramref name="unit"/> is not a unit.</exception>
    public DurationBound(int? value, DurationUnit unit)
    {
        if (value is < 0 or > 100_000)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A duration has 0 to 100,000 units.");
        }

        if (unit is <= DurationUnit.Unspecified or > DurationUnit.Years)
        {
            throw new ArgumentOutOfRangeException(nameof(unit), unit, "A duration has a unit.");
        }

        Value = value;
        Unit = unit;
    }

    // The default value where the unit is 0; the build has checked the rest.
    internal DurationBound(TableReader table)
    {
        Value = table.OptionalNumber();
        Unit = (DurationUnit)table.Number();
    }

    /// <summary>How many units; <see langword="null"/> where the source names only the unit.</summary>
    public int? Value { get; }

    /// <summary>The unit; <see cref="DurationUnit.Unspecified"/> only for the default value.</summary>
    public DurationUnit Unit { get; }

    /// <summary>Whether this is the default value, which is no bound.</summary>
    public bool IsDefault => Unit == DurationUnit.Unspecified;

    /// <summary>
    /// The bound in weeks where that is exact: for days that make whole weeks, and for weeks; else <see langword="null"/>, because a
    /// month has no fixed number of weeks.
    /// </summary>
    public int? Weeks => Unit switch
    {
        DurationUnit.Weeks => Value,
        DurationUnit.Days when Value % 7 == 0 => Value / 7,
        _ => null,
    };

    /// <summary>
    /// The bound in days, a month as 30.4375 days and a year as 365.25 days; <see langword="null"/> where there is no value. Durations
    /// that are worked out in this way compare exactly.
    /// </summary>
    public decimal? Days => Value is { } value ? DurationText.DaysIn(value, (int)Unit) : null;

    /// <summary>Reads a bound.</summary>
    /// <param name="s">A number and a unit (<c>12 weeks</c>, <c>1 day</c>), or a unit alone (<c>months</c>).</param>
    /// <returns>The bound.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not a bound.</exception>
    public static DurationBound Parse(string s)
    {
        Throw.IfNull(s);
        return TryParse(s, out DurationBound result)
            ? result
            : throw new FormatException("'" + s + "' is not a duration; write " + DurationText.Description + ".");
    }

    /// <summary>Reads a bound if the text is one. Does not throw.</summary>
    /// <param name="s">The text, or <see langword="null"/>.</param>
    /// <param name="result">The bound, or the default value.</param>
    /// <returns>Whether <paramref name="s"/> is a bound.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out DurationBound result)
    {
        if (s is not null && DurationText.TryParse(s, out int? value, out int unit))
        {
            result = new DurationBound(value, (DurationUnit)unit);
            return true;
        }

        result = default;
        return false;
    }

    /// <summary>The bound in English, for example <c>12 weeks</c>, <c>1 day</c> or <c>months</c>; empty for the default value.</summary>
    /// <returns>The text that <see cref="Parse"/> reads.</returns>
    public override string ToString() => IsDefault ? "" : DurationText.Format(Value, (int)Unit);
}
