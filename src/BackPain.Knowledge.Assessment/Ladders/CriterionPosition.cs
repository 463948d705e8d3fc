using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>When one source considers a treatment, and whether that is met for a person.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class CriterionPosition
{
    internal CriterionPosition(Source source, string? text, CriterionExplanation? explanation, ImmutableArray<Citation> citations)
    {
        Source = source;
        Text = text;
        Explanation = explanation;
        Citations = citations;
    }

    /// <summary>The source.</summary>
    public Source Source { get; }

    /// <summary>When it considers the treatment, in plain words: the end of "this is considered"; <see langword="null"/> where only the criterion is held.</summary>
    public string? Text { get; }

    /// <summary>Whether it is met. Unknown where it is stated only in words.</summary>
    public CriterionOutcome Outcome => Explanation?.Result.Outcome ?? CriterionOutcome.Unknown;

    /// <summary>The criterion part by part, with the unknowns that would decide it; <see langword="null"/> where it is only words.</summary>
    public CriterionExplanation? Explanation { get; }

    /// <summary>Where it was read; at least one.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>The source and the outcome, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Source + ": " + Outcome.ToString();
}
