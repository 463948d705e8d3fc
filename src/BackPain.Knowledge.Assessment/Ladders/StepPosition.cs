using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>One step with its treatments side by side, and where a person stands on it.</summary>
/// <remarks>Treatments side by side are alternatives or belong together; which of both, sources seldom say. One that is done makes the step done; the others are shown.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class StepPosition
{
    internal StepPosition(int? order, bool ordersContradict, ImmutableArray<TreatmentPosition> treatments, StepStanding standing)
    {
        Order = order;
        OrdersContradict = ordersContradict;
        Treatments = treatments;
        Standing = standing;
    }

    /// <summary>The position, as the overview or the source numbers it; <see langword="null"/> in a list without order.</summary>
    public int? Order { get; }

    /// <summary>Whether current guidelines order these treatments in contrary ways, which is why they stand side by side in an overview.</summary>
    public bool OrdersContradict { get; }

    /// <summary>The treatments, as the overview or the source lists them; at least one.</summary>
    public ImmutableArray<TreatmentPosition> Treatments { get; }

    /// <summary>Where the person stands on it.</summary>
    public StepStanding Standing { get; }

    /// <summary>Whether a treatment of it was tried, done or not.</summary>
    public bool IsReached => Standing is StepStanding.Done or StepStanding.Started;

    /// <summary>Whether at least one of its treatments is considered, apart from those set aside: met as soon as one is, unmet when none is, else unknown.</summary>
    public CriterionOutcome Outcome
    {
        get
        {
            CriterionOutcome outcome = CriterionOutcome.Unmet;
            foreach (TreatmentPosition treatment in Treatments)
            {
                if (treatment.IsSetAside)
                {
                    continue;
                }

                if (treatment.Considered == CriterionOutcome.Met)
                {
                    return CriterionOutcome.Met;
                }

                outcome = treatment.Considered == CriterionOutcome.Unknown ? CriterionOutcome.Unknown : outcome;
            }

            return outcome;
        }
    }

    /// <summary>Position, treatments and standing, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() =>
        (Order is { } order ? System.FormattableString.Invariant($"{order}. ") : "") + string.Join(" + ", Treatments) + ": " + Standing.ToString();

    internal StepPosition As(StepStanding standing) => new(Order, OrdersContradict, Treatments, standing);
}
