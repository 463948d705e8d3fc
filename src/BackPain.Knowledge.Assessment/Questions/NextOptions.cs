using System;
using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>What a host may choose for the next question.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record NextOptions
{
    private readonly int mostQuestions = 12;
    private readonly TriageOptions triage = TriageOptions.Default;
    private readonly ImmutableArray<ObservableId> declined = ImmutableArray<ObservableId>.Empty;

    /// <summary>No choice made.</summary>
    public static NextOptions Default { get; } = new();

    /// <summary>
    /// After how many questions that tell conditions apart an <see cref="Interview"/> stops; 12 by default, 0 or more. Questions on warning
    /// signs and for values do not count. A presentation alone does not say how often somebody was asked: there the host counts.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MostQuestions
    {
        get => mostQuestions;
        init => mostQuestions = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A number of questions is 0 or more.");
    }

    /// <summary>Values that the person did not want to give, so that they are not asked again; empty by default.</summary>
    public ImmutableArray<ObservableId> Declined
    {
        get => declined;
        init => declined = value.IsDefault ? ImmutableArray<ObservableId>.Empty : value;
    }

    /// <summary>The choices for the triage inside.</summary>
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

    /// <summary>Whether two sets of options choose the same.</summary>
    /// <param name="other">Other options, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when all choices are equal, the declined values one by one.</returns>
    public bool Equals(NextOptions? other) =>
        other is not null && MostQuestions == other.MostQuestions && Triage == other.Triage && Declined.AsSpan().SequenceEqual(other.Declined.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Triage.GetHashCode() * 31) + MostQuestions + Declined.Length);
}
