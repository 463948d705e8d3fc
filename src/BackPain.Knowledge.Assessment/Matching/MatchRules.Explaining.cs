using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge.Assessment;

/// <content>What each association says for a person, as a contribution.</content>
/// <remarks>
/// A contribution holds nothing of the person but what is known of one finding. Those that count or weigh nothing are therefore made
/// beforehand, all of them, and shared: a result holds them without making any, and which there are says nothing of anybody.
/// </remarks>
internal sealed partial class MatchRules
{
    // Present by a statement, an implication or a definition; absent by these or by an exclusion.
    private const int WaysPresent = 3;
    private const int WaysKnown = 7;

    // In the order of their numbers.
    private static readonly CriterionOutcome[] Memberships = { CriterionOutcome.Unknown, CriterionOutcome.Met, CriterionOutcome.Unmet };

    private readonly int[] firstVariant;
    private readonly Contribution[] variants;

    /// <summary>What everything known says of a condition: what counts first, the furthest from zero first; then the rest by id.</summary>
    public Contribution[] Explain(RankedCondition condition, FindingStates states, Ranking ranking)
    {
        var all = new Contribution[condition.Findings.CountKnown(states)];
        Span<int> others = all.Length <= MostOnStack ? stackalloc int[all.Length] : new int[all.Length];
        int length = 0;
        int otherLength = 0;
        foreach (ref readonly FindingSet.Part part in condition.Findings.Parts)
        {
            for (ulong known = part.Bits & states.Words[part.Word].Known; known != 0; known &= known - 1)
            {
                int entry = condition.Start + part.PlaceOf(known & (0 - known));
                if (ranking.CountedIn(slots[entry]) != entry)
                {
                    others[otherLength++] = entry;
                    continue;
                }

                // What counts is little: sorted as it is met. Associations stand by id, so equals keep that order.
                Contribution counted = ExplainAlone(entry, states, ranking);
                int size = Math.Abs(counted.Millibans);
                int at = length++;
                for (; at > 0 && Math.Abs(all[at - 1].Millibans) < size; at--)
                {
                    all[at] = all[at - 1];
                }

                all[at] = counted;
            }
        }

        foreach (int entry in others.Slice(0, otherLength))
        {
            all[length++] = ExplainUncounted(condition, entry, states, ranking);
        }

        return all;
    }

    /// <summary>What was said to be present, without some findings; in the order of ids.</summary>
    public ImmutableArray<Finding> FindUnexplained(FindingStates states, ReadOnlySpan<ulong> explained)
    {
        int length = 0;
        for (int i = 0; i < explained.Length; i++)
        {
            length += Bits.CountOf(states.Words[i].Present & states.Words[i].Stated & ~explained[i]);
        }

        if (length == 0)
        {
            return ImmutableArray<Finding>.Empty;
        }

        var left = new Finding[length];
        int at = 0;
        for (int i = 0; i < explained.Length; i++)
        {
            for (ulong said = states.Words[i].Present & states.Words[i].Stated & ~explained[i]; said != 0; said &= said - 1)
            {
                left[at++] = Graph.Findings[(i << 6) + Bits.LeastOf(said)];
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(left);
    }

    private Contribution ExplainUncounted(RankedCondition condition, int entry, FindingStates states, Ranking ranking)
    {
        Contribution alone = ExplainAlone(entry, states, ranking);
        if (alone.Weight == 0)
        {
            return alone;
        }

        if (alone.Weight < 0 && alone.KnownBy == KnownBy.Exclusion && AnsweredBy(entry, states, ranking) is >= 0 and int present)
        {
            return alone.With(ContributionUse.WeighsNothing, Entries[present].Association.Finding);
        }

        int other = ranking.CountedIn(slots[entry]);
        return other >= 0 && SupportIndex.IsStrongerOrEqual(ExplainAlone(other, states, ranking).Weight, alone.Weight)
            ? alone.With(ContributionUse.StrongerInCluster, Entries[other].Association.Finding)
            : alone.With(ContributionUse.SaidAlready, SaidInstead(condition, entry, ranking));
    }

    /// <summary>What an association says by itself.</summary>
    private Contribution ExplainAlone(int entry, FindingStates states, Ranking ranking)
    {
        int finding = Entries[entry].Finding;
        int population = populationOf[entry];
        int membership = population < 0 ? 0 : (int)ranking.Populations[population];
        return variants[firstVariant[entry] + (membership * WaysKnown) + WayOf(states.StatusOf(finding), states.HowKnown(finding))];
    }

    private int AnsweredBy(int entry, FindingStates states, Ranking ranking)
    {
        foreach (int present in excludedBy[entry])
        {
            if (states.IsPresent(Entries[present].Finding) && ExplainAlone(present, states, ranking).Weight > 0)
            {
                return present;
            }
        }

        return -1;
    }

    private static int WayOf(FindingStatus status, KnownBy by) => (status == FindingStatus.Present ? 0 : WaysPresent) + (int)by - (int)KnownBy.Statement;

    private Contribution[] MakeVariants()
    {
        var all = new List<Contribution>();
        for (int i = 0; i < Entries.Length; i++)
        {
            ref readonly Entry entry = ref Entries[i];
            firstVariant[i] = all.Count;
            if (entry.Population < 0)
            {
                AddVariants(all, in entry, null);
                continue;
            }

            foreach (CriterionOutcome membership in Memberships)
            {
                AddVariants(all, in entry, membership);
            }
        }

        return all.ToArray();
    }

    private void AddVariants(List<Contribution> all, in Entry entry, CriterionOutcome? membership)
    {
        for (int way = 0; way < WaysKnown; way++)
        {
            bool isPresent = way < WaysPresent;
            all.Add(Make(
                in entry,
                isPresent ? FindingStatus.Present : FindingStatus.Absent,
                (KnownBy)((isPresent ? way : way - WaysPresent) + (int)KnownBy.Statement),
                membership));
        }
    }

    private Contribution Make(in Entry entry, FindingStatus status, KnownBy by, CriterionOutcome? membership)
    {
        bool isPresent = status == FindingStatus.Present;
        FindingAnswer answer = isPresent ? FindingAnswer.Present : by == KnownBy.Exclusion ? FindingAnswer.AbsentByExclusion : FindingAnswer.Absent;
        int weight = WeightOf(in entry, answer, membership is null or CriterionOutcome.Met);
        WeightBasis basis = isPresent ? entry.Weights.PresentBasis : entry.Weights.AbsentBasis;
        int inside = isPresent ? entry.Weights.Present : entry.Weights.Absent;
        bool isFallback = weight != inside || (membership is { } outcome && outcome != CriterionOutcome.Met);
        bool restsOnFigure = basis is WeightBasis.PublishedRatio or WeightBasis.PublishedRatioWithoutInterval or WeightBasis.IntervalContainsOne;
        return new Contribution(entry.Association, status, by)
        {
            Millibans = index.Capped(weight),
            Weight = weight,
            Basis = isFallback && restsOnFigure ? WeightBasis.RoleDefault : basis,
            Use = weight == 0 ? ContributionUse.WeighsNothing : ContributionUse.Counted,
            Report = entry.Weights.Report,
            IsInPopulation = membership,
        };
    }
}
