using System;
using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>What a host may choose for a place on a ladder.</summary>
/// <remarks>
/// <para>What is held back is only <see cref="LadderPosition.Next"/>; the steps themselves are listed in any case.</para>
/// <para>Equal when all choices are equal, <see cref="SetAside"/> one by one.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record LocateOptions
{
    private readonly TriageOptions triage = TriageOptions.Default;
    private readonly ImmutableArray<TreatmentId> setAside = ImmutableArray<TreatmentId>.Empty;

    /// <summary>No choice made: no next step where help comes first, out of scope, or once care helped enough; nothing set aside.</summary>
    public static LocateOptions Default { get; } = new();

    /// <summary>The choices for the triage that comes first.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public TriageOptions Triage
    {
        get => triage;
        init
        {
            Throw.IfNull(value, nameof(Triage));
            triage = value;
        }
    }

    /// <summary>Whether a next step is named also where help is needed the same day or at once.</summary>
    public bool NextWhenHelpComesFirst { get; init; }

    /// <summary>Whether a next step is named also for people outside what the knowledge is made for.</summary>
    public bool NextWhenOutOfScope { get; init; }

    /// <summary>Whether a next step is named also when the care of the step reached helped enough.</summary>
    public bool NextWhenHelpedEnough { get; init; }

    /// <summary>
    /// Treatments, with their sorts, that the host knows do not come into question: not wanted, not suitable, or without a reason, such as
    /// help to stop smoking for a person who does not smoke. A step of which nothing is left is passed over, and listed. The order does not
    /// matter; none is the default value; empty for none.
    /// </summary>
    public ImmutableArray<TreatmentId> SetAside
    {
        get => setAside;
        init => setAside = value.IsDefault ? ImmutableArray<TreatmentId>.Empty : value;
    }

    /// <summary>Whether two make the same choices.</summary>
    /// <param name="other">Other options, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when all choices are equal, what is set aside one by one and in the same order.</returns>
    public bool Equals(LocateOptions? other) =>
        other is not null
        && Triage == other.Triage
        && NextWhenHelpComesFirst == other.NextWhenHelpComesFirst
        && NextWhenOutOfScope == other.NextWhenOutOfScope
        && NextWhenHelpedEnough == other.NextWhenHelpedEnough
        && SetAside.AsSpan().SequenceEqual(other.SetAside.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(
        ((((Triage.GetHashCode() * 31) + SetAside.Length) * 8) + (NextWhenHelpComesFirst ? 4 : 0)) + (NextWhenOutOfScope ? 2 : 0) + (NextWhenHelpedEnough ? 1 : 0));

    /// <summary>How many treatments are set aside, never which.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{SetAside.Length} treatments set aside");
}
