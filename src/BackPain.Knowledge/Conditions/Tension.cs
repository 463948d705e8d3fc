using System.Collections.Immutable;

namespace BackPain.Knowledge;

/// <summary>Two recommendations that differ without being for and against for the same people.</summary>
/// <remarks>Derived from the recommendations; a difference of scope may be declared in the knowledge files, with its reason.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Tension : RecommendationPair
{
    internal Tension(Recommendation first, Recommendation second, PopulationOverlap overlap, TensionKind kind, ScopeDifference? declared)
        : base(first, second, overlap)
    {
        Kind = kind;
        DeclaredReason = declared?.Text;
        Citations = declared is null ? base.Citations : ImmutableArrays.Own(declared.Citations);
    }

    /// <summary>In what way they differ.</summary>
    public TensionKind Kind { get; }

    /// <summary>Why both can be true, as the knowledge declares it; <see langword="null"/> when the difference is worked out.</summary>
    public string? DeclaredReason { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Citation> Citations { get; }

    /// <inheritdoc/>
    public override string Text => Positioned() + " " + (DeclaredReason ?? Kind switch
    {
        TensionKind.Scope => "They mean different people, so both can be true.",
        TensionKind.Strength => "They point the same way, with a different strength.",
        TensionKind.Insufficient => "One takes a side; the other finds that the evidence does not decide.",
        _ => "A result and a view, or two results, do not fit together.",
    });
}
