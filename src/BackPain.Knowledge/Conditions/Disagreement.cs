namespace BackPain.Knowledge;

/// <summary>
/// One source is for a treatment, another is against it or against a sort of it, for one condition and for people who may be the same.
/// </summary>
/// <remarks>
/// Derived from the recommendations, not stored: different sources, opposed stances, populations not known to be apart, and no declared
/// difference of scope. <see cref="RecommendationPair.First"/> is for, <see cref="RecommendationPair.Second"/> against.
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Disagreement : RecommendationPair
{
    internal Disagreement(Recommendation pro, Recommendation contra, PopulationOverlap overlap)
        : base(pro, contra, overlap)
    {
    }

    /// <inheritdoc/>
    public override string Text => Positioned() + (Overlap == PopulationOverlap.Possible ? " It is not certain that both mean the same people." : "");
}
