using System;
using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>How an assessor weighs findings. Triage does not depend on it.</summary>
/// <remarks>With the default every association weighs exactly what its <see cref="Association.WhenPresent"/> and <see cref="Association.WhenAbsent"/> say.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record AssessorOptions
{
    private readonly RoleWeights roles = RoleWeights.Default;
    private readonly int absentPercent = 100;
    private readonly ImmutableArray<SourceId> sources = ImmutableArray<SourceId>.Empty;

    /// <summary>No choice made.</summary>
    public static AssessorOptions Default { get; } = new();

    /// <summary>What roles weigh where no published ratio is used.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public RoleWeights Roles
    {
        get => roles;
        init
        {
            Throw.IfNull(value, nameof(Roles));
            roles = value;
        }
    }

    /// <summary>
    /// How much absent findings count, in percent of their weight: 0 to 100, 100 by default. Published cases ranked worse with absences at
    /// the full strength of made-up figures; ours are small by default and can be made smaller.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public int AbsentPercent
    {
        get => absentPercent;
        init => absentPercent = value is >= 0 and <= 100
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Absent findings count 0 to 100 percent.");
    }

    /// <summary>
    /// The sources that count; empty for all. An association that none of them reports weighs nothing, and only their figures are used.
    /// Sources that the base does not hold never match.
    /// </summary>
    public ImmutableArray<SourceId> Sources
    {
        get => sources;
        init => sources = value.IsDefault ? ImmutableArray<SourceId>.Empty : value;
    }

    /// <summary>Whether two sets of options choose the same.</summary>
    /// <param name="other">Other options, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when all choices are equal, the sources one by one.</returns>
    public bool Equals(AssessorOptions? other) =>
        other is not null && Roles == other.Roles && AbsentPercent == other.AbsentPercent && Sources.AsSpan().SequenceEqual(other.Sources.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Roles.GetHashCode() * 31) + AbsentPercent + Sources.Length);
}
