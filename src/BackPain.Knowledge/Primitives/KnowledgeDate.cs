using System;
using System.Diagnostics.CodeAnalysis;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>A calendar date without time or zone, on every target alike; written <c>yyyy-MM-dd</c>.</summary>
/// <remarks>
/// <para>Proleptic Gregorian calendar, years 1 to 9999. Ordered by time; the same text in every culture.</para>
/// <para>The default value is no date: <see cref="IsDefault"/> is <see langword="true"/>, it prints as empty text and comes before every date.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public readonly struct KnowledgeDate : IEquatable<KnowledgeDate>, IComparable<KnowledgeDate>, IFormattable
{
    private readonly int number;

    /// <summary>Makes a date.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month, 1 to its last.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date; the exception names the first argument that is out of range.</exception>
    public KnowledgeDate(int year, int month, int day)
    {
        if (!DateText.IsValid(year, month, day))
        {
            string faulty = year is < 1 or > 9999 ? nameof(year) : month is < 1 or > 12 ? nameof(month) : nameof(day);
            throw new ArgumentOutOfRangeException(faulty, FormattableString.Invariant($"There is no date with year {year}, month {month} and day {day}."));
        }

        number = (year * 10_000) + (month * 100) + day;
    }

    // The build has checked what stands in a table.
    internal KnowledgeDate(TableReader table) => number = table.Number();

    /// <summary>Whether this is the default value, which is no date.</summary>
    public bool IsDefault => number == 0;

    /// <summary>The year, 1 to 9999; 0 for the default value.</summary>
    public int Year => number / 10_000;

    /// <summary>The month, 1 to 12; 0 for the default value.</summary>
    public int Month => number / 100 % 100;

    /// <summary>The day of the month, 1 to 31; 0 for the default value.</summary>
    public int Day => number % 100;

    /// <summary>Reads a date.</summary>
    /// <param name="s">Text of the form <c>yyyy-MM-dd</c> in ASCII digits, nothing around it.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not such a date.</exception>
    public static KnowledgeDate Parse(string s)
    {
        Throw.IfNull(s);
        return TryParse(s, out KnowledgeDate result)
            ? result
            : throw new FormatException("'" + s + "' is not a date; it is written as yyyy-MM-dd, for example 2026-01-31.");
    }

    /// <summary>Reads a date if the text is one. Does not throw.</summary>
    /// <param name="s">The text, or <see langword="null"/>.</param>
    /// <param name="result">The date, or the default value.</param>
    /// <returns>Whether <paramref name="s"/> is a date of the form <c>yyyy-MM-dd</c>.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out KnowledgeDate result)
    {
        if (s is not null && DateText.TryParse(s, out int year, out int month, out int day))
        {
            result = new KnowledgeDate(year, month, day);
            return true;
        }

        result = default;
        return false;
    }

#if NET8_0_OR_GREATER
    /// <summary>The same date as the type of the base class library.</summary>
    /// <returns>The date.</returns>
    /// <exception cref="InvalidOperationException">This is the default value, which is no date.</exception>
    public DateOnly ToDateOnly() => IsDefault ? throw new InvalidOperationException("The default KnowledgeDate is no date.") : new DateOnly(Year, Month, Day);
#endif

    /// <inheritdoc/>
    public bool Equals(KnowledgeDate other) => number == other.number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is KnowledgeDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => number;

    /// <inheritdoc/>
    public int CompareTo(KnowledgeDate other) => number.CompareTo(other.number);

    /// <summary>The date as <c>yyyy-MM-dd</c>, the same in every culture; empty for the default value.</summary>
    /// <returns>The text that <see cref="Parse"/> reads.</returns>
    public override string ToString() => IsDefault ? "" : DateText.Format(Year, Month, Day);

    /// <summary>The date as <c>yyyy-MM-dd</c>, whatever the format and culture, so that it is the same inside interpolated text.</summary>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used.</param>
    /// <returns>The text that <see cref="Parse"/> reads.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Whether two dates are the same.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another date.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public static bool operator ==(KnowledgeDate left, KnowledgeDate right) => left.Equals(right);

    /// <summary>Whether two dates differ.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another date.</param>
    /// <returns><see langword="true"/> when they are not equal.</returns>
    public static bool operator !=(KnowledgeDate left, KnowledgeDate right) => !left.Equals(right);

    /// <summary>Whether one date comes before another.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another date.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is earlier.</returns>
    public static bool operator <(KnowledgeDate left, KnowledgeDate right) => left.number < right.number;

    /// <summary>Whether one date comes after another.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another date.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is later.</returns>
    public static bool operator >(KnowledgeDate left, KnowledgeDate right) => left.number > right.number;

    /// <summary>Whether one date comes before another or is the same.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another date.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is not later.</returns>
    public static bool operator <=(KnowledgeDate left, KnowledgeDate right) => left.number <= right.number;

    /// <summary>Whether one date comes after another or is the same.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">Another date.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> is not earlier.</returns>
    public static bool operator >=(KnowledgeDate left, KnowledgeDate right) => left.number >= right.number;
}
