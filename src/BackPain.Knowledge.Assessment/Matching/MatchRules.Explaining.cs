using System;
using System.Collections.Generic;
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

    // How far from zero each counts.
    private readonly int[] sizesOfVariants;

    /// <summary>What everything known says of a condition: what counts first, the furthest from zero first; then the rest by id.</summary>
    public Contribution[] Explain(RankedCondition condition, Ranking ranking)
    {
        var all = new Contribution[condition.Findings.CountKnown(ranking.States)];
        Span<Known> room = all.Length <= MostOnStack ? stackalloc Known[2 * all.Length] : new Known[2 * all.Length];
        Span<Known> counted = room.Slice(0, all.Length);
        Span<Known> others = room.Slice(all.Length);
        int countedLength = 0;
        int othersLength = 0;
        foreach (ref readonly FindingSet.Part part in condition.Findings.Parts)
        {
            ref readonly StateWord word = ref ranking.States.Words[part.Word];
            for (ulong left = part.Bits & word.Known; left != 0; left &= left - 1)
            {
                ulong bit = left & (0 - left);
                Known known = KnownOf(condition.Start + part.PlaceOf(bit), in word, bit, ranking);
                if (ranking.CountedIn(slots[known.Entry]) != known.Entry)
                {
                    others[othersLength++] = known;
                    continue;
                }

                // What counts is little: sorted as it is met. Associations stand by id, so equals keep that order.
                int at = countedLength++;
                for (; at > 0 && sizesOfVariants[counted[at - 1].Variant] < sizesOfVariants[known.Variant]; at--)
                {
                    counted[at] = counted[at - 1];
                }

                counted[at] = known;
            }
        }

        for (int i = 0; i < countedLength; i++)
        {
            all[i] = variants[counted[i].Variant];
        }

        for (int i = 0; i < othersLength; i++)
        {
            Contribution alone = variants[others[i].Variant];
            all[countedLength + i] = sizesOfVariants[others[i].Variant] == 0 ? alone : ExplainUncounted(condition, others[i].Entry, alone, ranking);
        }

        return all;
    }

    /// <summary>What was said to be present, without some findings; in the order of ids.</summary>
    public Finding[] FindUnexplained(FindingStates states, ReadOnlySpan<ulong> explained)
    {
        int length = 0;
        for (int i = 0; i < explained.Length; i++)
        {
            length += Bits.CountOf(states.Words[i].Present & states.Words[i].Stated & ~explained[i]);
        }

        if (length == 0)
        {
            return Array.Empty<Finding>();
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

        return left;
    }

    /// <summary>Something that weighs and does not count.</summary>
    private Contribution ExplainUncounted(RankedCondition condition, int entry, Contribution alone, Ranking ranking)
    {
        FindingStates states = ranking.States;
        if (alone.Weight < 0 && alone.KnownBy == KnownBy.Exclusion)
        {
            foreach (int present in excludedBy[entry])
            {
                if (states.IsPresent(Entries[present].Finding) && WeightOf(present, states, ranking.Populations) > 0)
                {
                    return new Contribution(alone, ContributionUse.WeighsNothing, Entries[present].Association.Finding);
                }
            }
        }

        int other = ranking.CountedIn(slots[entry]);
        return other >= 0 && SupportIndex.IsStrongerOrEqual(WeightOf(other, states, ranking.Populations), alone.Weight)
            ? new Contribution(alone, ContributionUse.StrongerInCluster, Entries[other].Association.Finding)
            : new Contribution(alone, ContributionUse.SaidAlready, SaidInstead(condition, entry, ranking));
    }

    private Known KnownOf(int entry, in StateWord word, ulong bit, Ranking ranking)
    {
        int membership = populationOf[entry] < 0 ? 0 : (int)ranking.Populations[populationOf[entry]];
        int way = ((word.Present & bit) != 0 ? 0 : WaysPresent) + ((word.LowBitOfWay & bit) != 0 ? 1 : 0) + ((word.HighBitOfWay & bit) != 0 ? 2 : 0);
        return new Known(entry, firstVariant[entry] + (membership * WaysKnown) + way);
    }

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
        return new Contribution(new ContributionFacts(entry.Association, status, by)
        {
            Weight = weight,
            Counted = index.Capped(weight),
            Basis = isFallback && restsOnFigure ? WeightBasis.RoleDefault : basis,
            Report = entry.Weights.Report,
            IsInPopulation = membership,
        });
    }

    /// <summary>An association whose finding is known, with what it says by itself.</summary>
    private readonly struct Known
    {
        public Known(int entry, int variant)
        {
            Entry = entry;
            Variant = variant;
        }

        public readonly int Entry;
        public readonly int Variant;
    }
}
