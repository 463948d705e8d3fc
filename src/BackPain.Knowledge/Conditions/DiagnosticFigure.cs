using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>What one study measured of a finding for a condition.</summary>
/// <remarks>A ratio that was not published is <see langword="null"/>; it is not worked out from sensitivity and specificity.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class DiagnosticFigure
{
    internal DiagnosticFigure(FigureRecord record)
    {
        Key = record.Key;
        Positive = LikelihoodRatio.From(record.Positive);
        Negative = LikelihoodRatio.From(record.Negative);
        Sensitivity = record.Sensitivity;
        Specificity = record.Specificity;
        Population = Population.From(record.Population);
        Comparator = (ComparatorKind)record.Comparator switch
        {
            ComparatorKind.Condition => Comparator.Against(new ConditionId(record.ComparatorCondition!)),
            ComparatorKind.None => Comparator.None,
            _ => Comparator.Others,
        };
        Confidence = (Confidence)record.Confidence;
        IsPreferred = record.IsPreferred;
        PreferredReason = record.PreferredReason;
        Citation = Citation.From(record.Citation);
    }

    /// <summary>What tells it from other figures of the same source for the same pair; <see langword="null"/> when it is the only one.</summary>
    public string? Key { get; }

    /// <summary>The likelihood ratio when the finding is present; <see langword="null"/> when none was published.</summary>
    public LikelihoodRatio? Positive { get; }

    /// <summary>The likelihood ratio when the finding is absent; <see langword="null"/> when none was published.</summary>
    public LikelihoodRatio? Negative { get; }

    /// <summary>The share of people with the condition who have the finding, 0 to 1; <see langword="null"/> when not published.</summary>
    public decimal? Sensitivity { get; }

    /// <summary>The share of people without the condition who do not have the finding, 0 to 1; <see langword="null"/> when not published.</summary>
    public decimal? Specificity { get; }

    /// <summary>In whom it was measured; <see langword="null"/> when not stated in what was read.</summary>
    public Population? Population { get; }

    /// <summary>Against whom it was measured.</summary>
    public Comparator Comparator { get; }

    /// <summary>How sure we are that the figure was read as its source has it.</summary>
    public Confidence Confidence { get; }

    /// <summary>Whether this is the figure to use for the pair: the only one, or the one that was chosen among several.</summary>
    public bool IsPreferred { get; }

    /// <summary>Why it is the one to use; <see langword="null"/> when it is not, or when there is only one.</summary>
    public string? PreferredReason { get; }

    /// <summary>Where it was read.</summary>
    public Citation Citation { get; }

    /// <summary>The ratios and the citation, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => "LR+ " + (Positive?.ToString() ?? "not published") + ", LR- " + (Negative?.ToString() ?? "not published") + " [" + Citation.ToString() + "]";
}
