using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>A red flag of which a part is known to be met and the rest is not known.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class NearMiss
{
    internal NearMiss(RedFlag flag, TriageLevel? heldLevel, ImmutableArray<CriterionResult> missing)
    {
        Flag = flag;
        HeldLevel = heldLevel;
        Missing = missing;
    }

    /// <summary>The red flag.</summary>
    public RedFlag Flag { get; }

    /// <summary>The level that holds until the rest is known; <see langword="null"/> for most flags.</summary>
    public TriageLevel? HeldLevel { get; }

    /// <summary>What is not known and would decide.</summary>
    public ImmutableArray<CriterionResult> Missing { get; }

    /// <summary>The flag, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Flag.Id.Value;
}
