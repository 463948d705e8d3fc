using System.Collections.Immutable;

namespace BackPain.Knowledge;

/// <summary>Why a comparison of findings alone may mislead: an app shows it with the comparison.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class ComparisonCaveat
{
    internal ComparisonCaveat(ComparisonCaveatKind kind, ConditionId condition, CitedText? words = null)
    {
        Kind = kind;
        ConditionId = condition;
        Text = words?.Text;
        Citations = words?.Citations ?? ImmutableArray<Citation>.Empty;
    }

    internal ComparisonCaveat(ComparisonCaveatKind kind, ConditionRelation relation)
    {
        Kind = kind;
        ConditionId = relation.FromId;
        OtherId = relation.ToId;
        Text = relation.Text;
        Citations = relation.Citations;
    }

    /// <summary>Why.</summary>
    public ComparisonCaveatKind Kind { get; }

    /// <summary>The condition that it is about.</summary>
    public ConditionId ConditionId { get; }

    /// <summary>The other condition, where it is about two; else <see langword="null"/>.</summary>
    public ConditionId? OtherId { get; }

    /// <summary>The words of the knowledge, such as what a scan can decide or how the two hang together; <see langword="null"/> where the kind says all.</summary>
    public string? Text { get; }

    /// <summary>Where the words were read; empty when there are none.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>Kind and conditions, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Kind + ": " + ConditionId.Value + (OtherId is { } other ? ", " + other.Value : "");
}
