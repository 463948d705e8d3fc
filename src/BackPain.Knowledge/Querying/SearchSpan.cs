using System;
using System.Globalization;

namespace BackPain.Knowledge;

/// <summary>A word of a search text, as a place in the text that the caller gave.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public readonly struct SearchSpan : IEquatable<SearchSpan>
{
    internal SearchSpan(int start, int length)
    {
        Start = start;
        Length = length;
    }

    /// <summary>The position of its first character, from 0, in UTF-16 units.</summary>
    public int Start { get; }

    /// <summary>How many UTF-16 units it has; at least 1, and 0 for the default value.</summary>
    public int Length { get; }

    /// <summary>Whether two spans are the same place.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(SearchSpan left, SearchSpan right) => left.Equals(right);

    /// <summary>Whether two spans are different places.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(SearchSpan left, SearchSpan right) => !left.Equals(right);

    /// <summary>Whether this is the same place.</summary>
    /// <param name="other">The other span.</param>
    /// <returns>Whether start and length are equal.</returns>
    public bool Equals(SearchSpan other) => Start == other.Start && Length == other.Length;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SearchSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Start * 397) ^ Length);

    /// <summary>Start and end, for developers, for example <c>4..11</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Start.ToString(CultureInfo.InvariantCulture) + ".." + (Start + Length).ToString(CultureInfo.InvariantCulture);
}
