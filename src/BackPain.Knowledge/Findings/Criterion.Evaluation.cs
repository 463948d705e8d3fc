using System;
using System.Collections.Immutable;

namespace BackPain.Knowledge;

/// <content>Evaluation, with and without an explanation.</content>
public abstract partial class Criterion
{
    /// <summary>Whether what is known of a person meets this criterion. Allocates nothing itself.</summary>
    /// <param name="state">What is known; not <see langword="null"/>.</param>
    /// <returns>Met, unmet or unknown.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="state"/> is <see langword="null"/>.</exception>
    public CriterionOutcome Evaluate(IFindingState state)
    {
        Throw.IfNull(state);
        return EvaluateCore(state);
    }

    /// <summary>Whether what is known meets this criterion, with the outcome of every part: what decided it, and what could.</summary>
    /// <param name="state">What is known; not <see langword="null"/>.</param>
    /// <returns>The result as a tree of the same shape as the criterion; its outcome is that of <see cref="Evaluate"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="state"/> is <see langword="null"/>.</exception>
    public CriterionResult Explain(IFindingState state)
    {
        Throw.IfNull(state);
        return ExplainCore(state);
    }

    private protected abstract CriterionOutcome EvaluateCore(IFindingState state);

    private CriterionResult ExplainCore(IFindingState state)
    {
        ImmutableArray<CriterionResult>.Builder parts = ImmutableArray.CreateBuilder<CriterionResult>(Parts.Length);
        foreach (Criterion part in Parts)
        {
            parts.Add(part.ExplainCore(state));
        }

        return new CriterionResult(this, EvaluateCore(state), parts.MoveToImmutable());
    }
}
