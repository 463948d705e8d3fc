using System;

namespace BackPain.Knowledge.Assessment;

/// <summary>What a host may choose for one comparison.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record MatchOptions
{
    private readonly int leastSupport = 200;
    private readonly TriageOptions triage = TriageOptions.Default;

    /// <summary>No choice made.</summary>
    public static MatchOptions Default { get; } = new();

    /// <summary>
    /// The least support in millibans with which a condition is listed; 200 by default, the border of <see cref="SupportBand.Weak"/>.
    /// What is left when nothing specific is found is always listed, and the parent of a listed kind.
    /// </summary>
    public int LeastSupport { get => leastSupport; init => leastSupport = value; }

    /// <summary>Whether conditions are listed although the answers can be signs of an emergency; the outcome still says <see cref="MatchOutcome.EmergencyFirst"/>.</summary>
    public bool ListDespiteEmergency { get; init; }

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
}
