using System;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>How long something lasts or takes, as a source gives it: <c>12 weeks or more</c>, <c>6 to 12 weeks</c>, <c>months to years</c>.</summary>
/// <remarks>
/// <para>Either end may be open, never both. Loose words stay loose: a bound may be a unit without a number.</para>
/// <para>The default value is no range; it prints as empty text.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public readonly record struct DurationRange
{
    // The default value stands for an open end.
    private readonly DurationBound minimum;
    private readonly DurationBound maximum;

    /// <summary>Makes a range.</summary>
    /// <param name="minimum">The shorter end, inclusive; <see langword="null"/> when open.</param>
    /// <param name="maximum">The longer end, inclusive; <see langword="null"/> when open.</param>
    /// <exception cref="ArgumentException">Both ends are open, an end is the default value, or the shorter end is surely longer than the longer one.</exception>
    public DurationRange(DurationBound? minimum, DurationBound? maximum)
    {
        if (minimum is null && maximum is null)
        {
            throw new ArgumentException("A duration has at least one end.", nameof(minimum));
        }

        if (minimum is { IsDefault: true })
        {
            throw new ArgumentException("The default bound is no bound; pass null for an open end.", nameof(minimum));
        }

        if (maximum is { IsDefault: true })
        {
            throw new ArgumentException("The default bound is no bound; pass null for an open end.", nameof(maximum));
        }

        if (minimum is { Value: { } low } && maximum is { Value: { } high } && DurationText.IsLonger(low, (int)minimum.Value.Unit, high, (int)maximum.Value.Unit))
        {
            throw new ArgumentException("The shorter end is longer than the longer end.", nameof(maximum));
        }

        this.minimum = minimum.GetValueOrDefault();
        this.maximum = maximum.GetValueOrDefault();
    }

    // The build has checked what stands in a table.
    private DurationRange(TableReader table)
    {
        minimum = new DurationBound(table);
        maximum = new DurationBound(table);
    }

    /// <summary>The shorter end, inclusive; <see langword="null"/> when open.</summary>
    public DurationBound? Minimum => minimum.IsDefault ? null : minimum;

    /// <summary>The longer end, inclusive; <see langword="null"/> when open.</summary>
    public DurationBound? Maximum => maximum.IsDefault ? null : maximum;

    /// <summary>Whether this is the default value, which is no range.</summary>
    public bool IsDefault => minimum.IsDefault && maximum.IsDefault;

    /// <summary>The range in English, for example <c>12 weeks or more</c>, <c>up to 3 months</c>, <c>6 to 12 weeks</c> or <c>months to years</c>.</summary>
    /// <returns>The text, the same in every culture; empty for the default value.</returns>
    public override string ToString()
    {
        if (Minimum is not { } low)
        {
            return Maximum is { } longest ? "up to " + longest : "";
        }

        if (Maximum is not { } high)
        {
            return low + " or more";
        }

        if (low == high)
        {
            return low.ToString();
        }

        return low.Unit == high.Unit && low.Value is { } number && high.Value is not null
            ? FormattableString.Invariant($"{number} to {high}")
            : low + " to " + high;
    }

    /// <summary>The duration of a table, or the default value where it holds none.</summary>
    internal static DurationRange From(TableReader table) => table.Flag() ? new DurationRange(table) : default;

    internal static DurationRange RequiredFrom(TableReader table) => new(table);

    internal DurationRange? OrNull() => IsDefault ? null : this;
}
