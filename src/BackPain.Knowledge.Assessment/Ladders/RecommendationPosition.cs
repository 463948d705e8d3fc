namespace BackPain.Knowledge.Assessment;

/// <summary>What one source says of a treatment, and whether it speaks of people like this one.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class RecommendationPosition
{
    internal RecommendationPosition(Recommendation recommendation, PopulationFit fit, CriterionPosition? indication)
    {
        Recommendation = recommendation;
        Fit = fit;
        Indication = indication;
    }

    /// <summary>What the source says: stance, strength, population and place.</summary>
    public Recommendation Recommendation { get; }

    /// <summary>
    /// Whether the person is among those of whom it speaks, by what it states as a measure: age, duration, a criterion such as the sex.
    /// <see cref="Population.IsIndirect"/> is apart from it: the source then speaks of people with another condition.
    /// </summary>
    public PopulationFit Fit { get; }

    /// <summary>When it says so; <see langword="null"/> where it sets no condition.</summary>
    public CriterionPosition? Indication { get; }

    /// <summary>Source, stance and fit, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Recommendation + ": " + Fit.ToString();
}
