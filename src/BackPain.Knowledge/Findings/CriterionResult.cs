using System.Collections.Immutable;

namespace BackPain.Knowledge;

/// <summary>The outcome of a criterion for one person, with the outcome of each part.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class CriterionResult
{
    internal CriterionResult(Criterion criterion, CriterionOutcome outcome, ImmutableArray<CriterionResult> parts)
    {
        Criterion = criterion;
        Outcome = outcome;
        Parts = parts;
    }

    /// <summary>The criterion.</summary>
    public Criterion Criterion { get; }

    /// <summary>Whether it is met.</summary>
    public CriterionOutcome Outcome { get; }

    /// <summary>The results of its parts, in the same order; empty for a criterion that stands alone.</summary>
    public ImmutableArray<CriterionResult> Parts { get; }

    /// <summary>
    /// The single requirements that decided the outcome, in order: for one that is met, those that made it so; for one that is unmet,
    /// those that ruled it out. Empty when the outcome is unknown.
    /// </summary>
    /// <returns>Results without parts, each known.</returns>
    public ImmutableArray<CriterionResult> GetDeciding()
    {
        ImmutableArray<CriterionResult>.Builder deciding = ImmutableArray.CreateBuilder<CriterionResult>();
        if (Outcome != CriterionOutcome.Unknown)
        {
            AddDeciding(deciding);
        }

        return deciding.ToImmutable();
    }

    /// <summary>The single requirements that are unknown and could still decide the outcome, in order; empty when it is known.</summary>
    /// <returns>Results without parts, each unknown. Requirements in words are among them: they can be shown, not asked.</returns>
    public ImmutableArray<CriterionResult> GetUndecided()
    {
        ImmutableArray<CriterionResult>.Builder undecided = ImmutableArray.CreateBuilder<CriterionResult>();
        AddUndecided(undecided);
        return undecided.ToImmutable();
    }

    /// <summary>The criterion and its outcome, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Criterion + ": " + Outcome.ToString();

    // A known whole was decided by the parts that are known in its favor: all(...) unmet by its unmet parts, any(...) met by its
    // met ones. A negation turns its part around. Counts are decided by the met parts when met and by the unmet ones when unmet.
    private void AddDeciding(ImmutableArray<CriterionResult>.Builder deciding)
    {
        if (Parts.IsEmpty)
        {
            deciding.Add(this);
            return;
        }

        CriterionOutcome wanted = Criterion is not Criterion.Negation
            ? Outcome
            : Outcome == CriterionOutcome.Met ? CriterionOutcome.Unmet : CriterionOutcome.Met;
        foreach (CriterionResult part in Parts)
        {
            if (part.Outcome == wanted)
            {
                part.AddDeciding(deciding);
            }
        }
    }

    private void AddUndecided(ImmutableArray<CriterionResult>.Builder undecided)
    {
        if (Outcome != CriterionOutcome.Unknown)
        {
            return;
        }

        if (Parts.IsEmpty)
        {
            undecided.Add(this);
            return;
        }

        foreach (CriterionResult part in Parts)
        {
            part.AddUndecided(undecided);
        }
    }
}
