using System.Collections.Immutable;

namespace BackPain.Knowledge;

/// <summary>How one source orders the treatments of one condition; or lists them without order, and then says so.</summary>
/// <remarks>A ladder is never altered or merged with another: each source speaks for itself.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class TreatmentLadder
{
    private readonly string conditionName;
    private readonly Rung[] rungs;

    internal TreatmentLadder(ConditionId condition, string conditionName, Source source, bool isOrdered, Rung[] rungs)
    {
        this.conditionName = conditionName;
        ConditionId = condition;
        Source = source;
        IsOrdered = isOrdered;
        this.rungs = rungs;
    }

    /// <summary>The condition.</summary>
    public ConditionId ConditionId { get; }

    /// <summary>The source that arranges the treatments so.</summary>
    public Source Source { get; }

    /// <summary>Whether the source claims an order; <see langword="false"/> for a mere list.</summary>
    public bool IsOrdered { get; }

    /// <summary>The rungs; by <see cref="Rung.Order"/>, and as the source lists them where that is equal or missing. At least one.</summary>
    public ImmutableArray<Rung> Rungs => ImmutableArrays.Own(rungs);

    /// <summary>The ladder as a Mermaid flowchart: the rungs from top to bottom; without arrows where the source claims no order.</summary>
    /// <returns>The text, the same for the same knowledge; lines end with LF.</returns>
    public string ToMermaid() => MermaidText.Of(this, conditionName);

    /// <summary>Condition, source and number of rungs, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() =>
        System.FormattableString.Invariant($"{ConditionId.Value} by {Source.ShortName}: {Rungs.Length} {(IsOrdered ? "rungs" : "treatments, no order")}");
}
