using System;

namespace BackPain.Knowledge;

/// <summary>What is known of one treatment in one person: whether it was tried, for how long, and what came of it.</summary>
/// <remarks>The default value is <see cref="Unknown"/>: it is not known whether the treatment was tried.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public readonly record struct TriedCare
{
    private TriedCare(FindingStatus status, int? weeks, CareOutcome outcome)
    {
        Status = status;
        Weeks = weeks;
        Outcome = outcome;
    }

    /// <summary>It is not known whether the treatment was tried.</summary>
    public static TriedCare Unknown => default;

    /// <summary>The treatment is known not to have been tried.</summary>
    public static TriedCare NotTried { get; } = new(FindingStatus.Absent, null, CareOutcome.Unspecified);

    /// <summary><see cref="FindingStatus.Present"/> when tried, <see cref="FindingStatus.Absent"/> when known not to have been.</summary>
    public FindingStatus Status { get; }

    /// <summary>For how many whole weeks it was tried, 0 or more; <see langword="null"/> when not known or not tried.</summary>
    public int? Weeks { get; }

    /// <summary>What came of it; <see cref="CareOutcome.Unspecified"/> when not known or not tried.</summary>
    public CareOutcome Outcome { get; }

    /// <summary>The treatment was tried.</summary>
    /// <param name="weeks">For how many whole weeks, 0 or more; <see langword="null"/> when not known.</param>
    /// <param name="outcome">What came of it; <see cref="CareOutcome.Unspecified"/> when not known.</param>
    /// <returns>What is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weeks"/> is negative, or <paramref name="outcome"/> is not a named outcome.</exception>
    public static TriedCare Tried(int? weeks = null, CareOutcome outcome = CareOutcome.Unspecified)
    {
        if (weeks < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(weeks), weeks, "A treatment was tried for 0 weeks or more.");
        }

        if (outcome is < CareOutcome.Unspecified or > CareOutcome.Harm)
        {
            throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome.");
        }

        return new TriedCare(FindingStatus.Present, weeks, outcome);
    }
}
