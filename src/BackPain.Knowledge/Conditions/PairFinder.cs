using System.Collections.Generic;
using System.Collections.Immutable;

namespace BackPain.Knowledge;

/// <summary>Finds the disagreements and tensions among the recommendations of one condition.</summary>
internal static class PairFinder
{
    public static void Find(Condition condition, List<Disagreement> disagreements, List<Tension> tensions)
    {
        ImmutableArray<Recommendation> all = condition.Recommendations;
        for (int i = 0; i < all.Length; i++)
        {
            for (int j = i + 1; j < all.Length; j++)
            {
                if (AreRelated(all[i].Treatment, all[j].Treatment))
                {
                    Judge(condition, all[i], all[j], disagreements, tensions);
                }
            }
        }
    }

    /// <summary>Whether a recommendation for and one against are a disagreement and not a difference of scope.</summary>
    public static bool AreOpposed(Condition condition, Recommendation pro, Recommendation contra) =>
        pro.Source.Id != contra.Source.Id && DeclaredBetween(condition, pro, contra) is null && OverlapOf(pro, contra) != PopulationOverlap.Apart;

    private static void Judge(Condition condition, Recommendation first, Recommendation second, List<Disagreement> disagreements, List<Tension> tensions)
    {
        PopulationOverlap overlap = OverlapOf(first, second);
        if (DeclaredBetween(condition, first, second) is { } declared)
        {
            tensions.Add(new Tension(first, second, overlap, TensionKind.Scope, declared));
            return;
        }

        if ((first.IsFor && second.IsAgainst) || (first.IsAgainst && second.IsFor))
        {
            if (overlap == PopulationOverlap.Apart)
            {
                tensions.Add(new Tension(first, second, overlap, TensionKind.Scope, null));
            }
            else if (first.Source.Id != second.Source.Id)
            {
                disagreements.Add(first.IsFor ? new Disagreement(first, second, overlap) : new Disagreement(second, first, overlap));
            }

            return;
        }

        // The rest is a tension only about people who may be the same, and about the very same treatment; but a result on one sort of
        // treatment also bears on a view of the whole. Two rows of one source are parts of one view, save two results that it reports itself.
        TensionKind kind = overlap != PopulationOverlap.Apart ? KindOf(first, second) : TensionKind.Unspecified;
        if (kind != TensionKind.Unspecified
            && (first.Treatment.Id == second.Treatment.Id || kind == TensionKind.Outcome)
            && (first.Source.Id != second.Source.Id || kind == TensionKind.Outcome))
        {
            tensions.Add(new Tension(first, second, overlap, kind, null));
        }
    }

    private static TensionKind KindOf(Recommendation first, Recommendation second)
    {
        if (IsOutcome(first) || IsOutcome(second))
        {
            return PointsTo(first) != PointsTo(second) ? TensionKind.Outcome : TensionKind.Unspecified;
        }

        bool isFirstUndecided = first.Stance == Stance.Insufficient;
        bool isSecondUndecided = second.Stance == Stance.Insufficient;
        return isFirstUndecided != isSecondUndecided ? TensionKind.Insufficient
            : first.Stance != second.Stance ? TensionKind.Strength
            : TensionKind.Unspecified;
    }

    private static bool IsOutcome(Recommendation recommendation) => recommendation.Stance is Stance.OutcomeFavors or Stance.OutcomeNoDifference;

    // 1: the treatment helps or is advised; -1: it makes no difference or is advised against; 0: undecided.
    private static int PointsTo(Recommendation recommendation) =>
        recommendation.IsFor || recommendation.Stance == Stance.OutcomeFavors ? 1
        : recommendation.Stance == Stance.Insufficient ? 0
        : -1;

    private static bool AreRelated(Treatment a, Treatment b) => a.Is(b.Id) || b.Is(a.Id);

    private static PopulationOverlap OverlapOf(Recommendation a, Recommendation b) =>
        a.Population is null ? PopulationOverlap.Possible : a.Population.OverlapWith(b.Population);

    private static ScopeDifference? DeclaredBetween(Condition condition, Recommendation a, Recommendation b)
    {
        foreach (ScopeDifference declared in condition.ScopeDifferences)
        {
            Treatment treatment = declared.Treatment;
            if ((IsSide(a, declared.FirstSource, declared.FirstKey, treatment) && IsSide(b, declared.SecondSource, declared.SecondKey, treatment))
                || (IsSide(b, declared.FirstSource, declared.FirstKey, treatment) && IsSide(a, declared.SecondSource, declared.SecondKey, treatment)))
            {
                return declared;
            }
        }

        return null;
    }

    // The declared treatment, or a wider word for it ("injections" where epidurals are declared).
    private static bool IsSide(Recommendation recommendation, string source, string? key, Treatment treatment) =>
        recommendation.Source.Id.Value == source && (key is null || recommendation.Key == key) && treatment.Is(recommendation.Treatment.Id);
}
