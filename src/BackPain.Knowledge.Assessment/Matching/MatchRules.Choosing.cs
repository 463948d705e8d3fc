using System;

namespace BackPain.Knowledge.Assessment;

/// <content>What counts for a condition: of each cluster the strongest, and of two that say the same only one.</content>
internal sealed partial class MatchRules
{
    /// <summary>The support of one condition.</summary>
    public int SupportOf(RankedCondition condition, FindingStates states, bool[] isInPopulation)
    {
        Span<WeighedEntry> weighed = condition.Length <= MostOnStack ? stackalloc WeighedEntry[condition.Length] : new WeighedEntry[condition.Length];
        int length = 0;
        for (int entry = condition.Start; entry < condition.Start + condition.Length; entry++)
        {
            int finding = Entries[entry].Finding;
            FindingStatus status = states.Status[finding];
            if (status != FindingStatus.Unknown)
            {
                weighed[length++] = new WeighedEntry(entry, WeightOf(entry, AnswerOf(status, states.KnownBy[finding]), isInPopulation));
            }
        }

        Span<int> winners = condition.Clusters <= MostOnStack ? stackalloc int[condition.Clusters] : new int[condition.Clusters];
        return Choose(condition, states, weighed.Slice(0, length), winners);
    }

    /// <summary>Whether two entries of one condition are of one cluster.</summary>
    public bool AreOfOneCluster(int entry, int other) => clusterOf[entry] == clusterOf[other];

    /// <summary>The counted finding that says already what another association says; null when it only lost to a choice that says more.</summary>
    public Finding? SaidInstead(RankedCondition condition, int entry, ReadOnlySpan<WeighedEntry> weighed)
    {
        int position = entry - condition.Start;
        foreach (Link link in condition.Links)
        {
            int other = link.First == position ? link.Second : link.Second == position ? link.First : -1;
            foreach (ref readonly WeighedEntry known in weighed)
            {
                if (known.Entry == condition.Start + other && known.Counted != 0)
                {
                    return Entries[known.Entry].Association.Finding;
                }
            }
        }

        return null;
    }

    /// <summary>The support of one condition; what each of its associations counts is filled in.</summary>
    /// <remarks>
    /// Per cluster the weight furthest from zero counts; on a tie the lower one, then the first by id. An absence that only follows from a present
    /// finding of the cluster that speaks for the condition weighs nothing: a small strain does not speak against a fracture because it was no
    /// hard fall. Of two that say the same and stand in different clusters only one counts: the choice that gives more support where both
    /// speak for the condition, less where both speak against it.
    /// </remarks>
    /// <param name="condition">The condition.</param>
    /// <param name="states">What is known of the person.</param>
    /// <param name="weighed">What is known of its associations, with what each weighs alone.</param>
    /// <param name="winners">Room to work in, as long as the condition has clusters.</param>
    private int Choose(RankedCondition condition, FindingStates states, Span<WeighedEntry> weighed, Span<int> winners)
    {
        FindAnswered(condition, states, weighed);
        winners.Fill(-1);
        for (int i = 0; i < weighed.Length; i++)
        {
            ref int winner = ref winners[clusterOf[weighed[i].Entry]];
            if (weighed[i].Weight != 0 && (winner < 0 || SupportIndex.IsStronger(weighed[i].Weight, weighed[winner].Weight)))
            {
                winner = i;
            }
        }

        for (int first = 0; first < weighed.Length; first++)
        {
            int entry = weighed[first].Entry;
            if (winners[clusterOf[entry]] != first)
            {
                continue;
            }

            foreach (ref readonly Link link in condition.LinksFrom(entry - condition.Start))
            {
                int second = winners[link.SecondCluster];
                if (second >= 0 && weighed[second].Entry == condition.Start + link.Second && SaysTheSame(condition, states, in link, weighed[first].Weight, weighed[second].Weight))
                {
                    return ChooseOneOf(condition, states, first, second, weighed, winners);
                }
            }
        }

        int total = 0;
        for (int i = 0; i < weighed.Length; i++)
        {
            weighed[i].Counted = winners[clusterOf[weighed[i].Entry]] == i ? index.Capped(weighed[i].Weight) : 0;
            total += weighed[i].Counted;
        }

        return total;
    }

    private void FindAnswered(RankedCondition condition, FindingStates states, Span<WeighedEntry> weighed)
    {
        foreach (ref WeighedEntry absent in weighed)
        {
            int[] excluding = condition.ExcludedBy[absent.Entry - condition.Start];
            if (absent.Weight >= 0 || excluding.Length == 0 || !FollowsFromExclusion(states, Entries[absent.Entry].Finding))
            {
                continue;
            }

            foreach (ref readonly WeighedEntry present in weighed)
            {
                if (present.Weight > 0 && Array.IndexOf(excluding, present.Entry - condition.Start) >= 0 && states.Status[Entries[present.Entry].Finding] == FindingStatus.Present)
                {
                    absent.Weight = 0;
                    absent.AnsweredBy = present.Entry;
                    break;
                }
            }
        }
    }

    private static bool FollowsFromExclusion(FindingStates states, int finding) =>
        states.Status[finding] == FindingStatus.Absent && states.KnownBy[finding] == KnownBy.Exclusion;

    private int ChooseOneOf(RankedCondition condition, FindingStates states, int first, int second, Span<WeighedEntry> weighed, Span<int> winners)
    {
        int firstWeight = weighed[first].Weight;
        int secondWeight = weighed[second].Weight;
        bool firstIsStronger = !SupportIndex.IsStronger(secondWeight, firstWeight);
        int kept = firstIsStronger ? first : second;
        int dropped = firstIsStronger ? second : first;
        Span<WeighedEntry> others = weighed.Length <= MostOnStack ? stackalloc WeighedEntry[weighed.Length] : new WeighedEntry[weighed.Length];
        weighed.CopyTo(others);

        weighed[dropped].Weight = 0;
        int total = Choose(condition, states, weighed, winners);
        weighed[dropped].Weight = others[dropped].Weight;

        int keptWeight = others[kept].Weight;
        others[kept].Weight = 0;
        int other = Choose(condition, states, others, winners);
        others[kept].Weight = keptWeight;
        if (firstWeight > 0 ? other <= total : other >= total)
        {
            return total;
        }

        others.CopyTo(weighed);
        return other;
    }

    /// <summary>Whether two associations of a condition would count one thing twice for a person.</summary>
    private bool SaysTheSame(RankedCondition condition, FindingStates states, in Link link, int firstWeight, int secondWeight)
    {
        // Two that speak in opposite directions do not count one thing twice.
        if ((firstWeight > 0) != (secondWeight > 0))
        {
            return false;
        }

        int first = Entries[condition.Start + link.First].Finding;
        int second = Entries[condition.Start + link.Second].Finding;
        return link.Kind switch
        {
            LinkKind.Names => true,
            LinkKind.Implies => states.Status[first] == states.Status[second],
            _ => states.Status[first] == FindingStatus.Present && states.Status[second] == FindingStatus.Absent && states.KnownBy[second] == KnownBy.Exclusion,
        };
    }
}
