using System.Collections.Immutable;

namespace BackPain.Knowledge;

/// <summary>How one source orders the treatments of one condition; or lists them without order, and then says so.</summary>
/// <remarks>A ladder is never altered or merged with another: each source speaks for itself.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class TreatmentLadder
{
    internal TreatmentLadder(ConditionId condition, Source source, bool isOrdered, ImmutableArray<Rung> rungs)
    {
        ConditionId = condition;
        Source = source;
        IsOrdered = isOrdered;
        Rungs = rungs;
    }

    /// <summary>The condition.</summary>
    public ConditionId ConditionId { get; }

    /// <summary>The source that arranges the treatments so.</summary>
    public Source Source { get; }

    /// <summary>Whether the source claims an order; <see langword="false"/> for a mere list.</summary>
    public bool IsOrdered { get; }

    /// <summary>The rungs; by <see cref="Rung.Order"/>, and as the source lists them where that is equal or missing. At least one.</summary>
    public ImmutableArray<Rung> Rungs { get; }

    /// <summary>Condition, source and number of rungs, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() =>
        System.FormattableString.Invariant($"{ConditionId.Value} by {Source.ShortName}: {Rungs.Length} {(IsOrdered ? "rungs" : "treatments, no order")}");
}
