using System;

namespace BackPain.Knowledge.Assessment;

/// <content>What counts for a condition: of each cluster the strongest, and of two that say the same only one.</content>
/// <remarks>
/// Per cluster the weight furthest from zero counts; on a tie the lower one, then the first by id. An absence that only follows from a present
/// finding of the cluster that speaks for the condition weighs nothing: a small strain does not speak against a fracture because it was no hard
/// fall. Of two that say the same and stand in different clusters only one counts: the choice that gives more support where both speak for the
/// condition, less where both speak against it.
/// </remarks>
internal sealed partial class MatchRules
{
    /// <summary>The support of one condition.</summary>
    public int SupportOf(RankedCondition condition, FindingStates states, CriterionOutcome[] populations)
    {
        Span<int> winners = condition.Clusters <= MostOnStack ? stackalloc int[condition.Clusters] : new int[condition.Clusters];
        Span<int> best = condition.Clusters <= MostOnStack ? stackalloc int[condition.Clusters] : new int[condition.Clusters];
        winners.Fill(-1);
        best.Clear();
        int total = 0;
        foreach (ref readonly FindingSet.Part part in condition.Findings.Parts)
        {
            for (ulong known = part.Bits & states.Words[part.Word].Known; known != 0; known &= known - 1)
            {
                int entry = condition.Start + part.PlaceOf(known & (0 - known));
                int cluster = slots[entry] - condition.FirstSlot;
                int weight = WeightOf(entry, states, populations);
                if (SupportIndex.IsStronger(weight, best[cluster]))
                {
                    total += index.Capped(weight) - index.Capped(best[cluster]);
                    best[cluster] = weight;
                    winners[cluster] = entry;
                }
            }
        }

        return Choose(condition, states, populations, winners, total);
    }

    /// <summary>The counted finding that says already what another association says; null when it only lost to a choice that says more.</summary>
    public Finding? SaidInstead(RankedCondition condition, int entry, Ranking ranking)
    {
        foreach (Link link in condition.Links)
        {
            int other = link.First == entry ? link.Second : link.Second == entry ? link.First : -1;
            if (other >= 0 && ranking.CountedIn(slots[other]) == other)
            {
                return Entries[other].Association.Finding;
            }
        }

        return null;
    }

    /// <summary>Whether two of a condition that count would say the same.</summary>
    private bool AnyCountsTwice(RankedCondition condition, FindingStates states, SupportScratch support)
    {
        int[] winners = support.Winner;
        foreach (ref readonly Link link in condition.Links.AsSpan())
        {
            if (winners[link.FirstSlot] == link.First + 1
                && winners[link.SecondSlot] == link.Second + 1
                && SaysTheSame(states, in link, support.Best[link.FirstSlot], support.Best[link.SecondSlot]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Chooses for a condition of which two that count would say the same.</summary>
    private void ChooseAmongLinked(RankedCondition condition, FindingStates states, MatchScratch scratch)
    {
        SupportScratch support = scratch.Support;
        Span<int> counted = support.Winner.AsSpan(condition.FirstSlot, condition.Clusters);
        Span<int> winners = condition.Clusters <= MostOnStack ? stackalloc int[condition.Clusters] : new int[condition.Clusters];
        for (int i = 0; i < winners.Length; i++)
        {
            winners[i] = counted[i] - 1;
        }

        support.Totals[condition.Number] = Choose(condition, states, scratch.Populations, winners, support.Totals[condition.Number]);
        for (int i = 0; i < winners.Length; i++)
        {
            if (winners[i] != counted[i] - 1)
            {
                support.SlotsFor[condition.Number] += (WeightOf(winners[i], states, scratch.Populations) > 0 ? 1 : 0) - (support.Best[condition.FirstSlot + i] > 0 ? 1 : 0);
                counted[i] = winners[i] + 1;
            }
        }
    }

    /// <summary>The support of a condition, given what is strongest in each of its clusters; what counts in the end is filled in.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="states">What is known of the person.</param>
    /// <param name="populations">Whether the person is in each population.</param>
    /// <param name="winners">For each cluster what counts; -1 for nothing.</param>
    /// <param name="total">What these come to.</param>
    private int Choose(RankedCondition condition, FindingStates states, CriterionOutcome[] populations, Span<int> winners, int total)
    {
        // Every choice drops one association.
        Span<int> dropped = condition.Length <= MostOnStack ? stackalloc int[condition.Length] : new int[condition.Length];
        return Choose(condition, states, populations, winners, total, dropped, 0);
    }

    private int Choose(RankedCondition condition, FindingStates states, CriterionOutcome[] populations, Span<int> winners, int total, Span<int> dropped, int droppedCount)
    {
        foreach (ref readonly Link link in condition.Links.AsSpan())
        {
            if (winners[link.FirstSlot - condition.FirstSlot] != link.First || winners[link.SecondSlot - condition.FirstSlot] != link.Second)
            {
                continue;
            }

            int first = WeightOf(link.First, states, populations);
            int second = WeightOf(link.Second, states, populations);
            if (SaysTheSame(states, in link, first, second))
            {
                bool isFirstStronger = !SupportIndex.IsStronger(second, first);
                return ChooseOneOf(condition, states, populations, isFirstStronger ? link.First : link.Second, isFirstStronger ? link.Second : link.First, winners, total, dropped, droppedCount);
            }
        }

        return total;
    }

    private int ChooseOneOf(
        RankedCondition condition, FindingStates states, CriterionOutcome[] populations, int stronger, int weaker, Span<int> winners, int total, Span<int> dropped, int droppedCount)
    {
        Span<int> others = winners.Length <= MostOnStack ? stackalloc int[winners.Length] : new int[winners.Length];
        winners.CopyTo(others);

        dropped[droppedCount] = weaker;
        int withStronger = total + Replace(weaker, condition, states, populations, winners, dropped.Slice(0, droppedCount + 1));
        withStronger = Choose(condition, states, populations, winners, withStronger, dropped, droppedCount + 1);

        dropped[droppedCount] = stronger;
        int withWeaker = total + Replace(stronger, condition, states, populations, others, dropped.Slice(0, droppedCount + 1));
        withWeaker = Choose(condition, states, populations, others, withWeaker, dropped, droppedCount + 1);

        bool speaksFor = WeightOf(stronger, states, populations) > 0;
        if (speaksFor ? withWeaker <= withStronger : withWeaker >= withStronger)
        {
            return withStronger;
        }

        others.CopyTo(winners);
        return withWeaker;
    }

    /// <summary>Puts what comes next in its cluster in the place of what was dropped; by how much the support changes.</summary>
    private int Replace(int entry, RankedCondition condition, FindingStates states, CriterionOutcome[] populations, Span<int> winners, ReadOnlySpan<int> dropped)
    {
        int next = StrongestIn(slots[entry], states, populations, dropped);
        winners[slots[entry] - condition.FirstSlot] = next;
        return index.Capped(WeightOf(next, states, populations)) - index.Capped(WeightOf(entry, states, populations));
    }

    /// <summary>What is strongest in a cluster without what was dropped; -1 for nothing.</summary>
    private int StrongestIn(int slot, FindingStates states, CriterionOutcome[] populations, ReadOnlySpan<int> dropped)
    {
        int strongest = -1;
        int best = 0;
        foreach (int entry in entriesIn[slot])
        {
            int weight = WeightOf(entry, states, populations);
            if (SupportIndex.IsStronger(weight, best) && dropped.IndexOf(entry) < 0)
            {
                best = weight;
                strongest = entry;
            }
        }

        return strongest;
    }

    /// <summary>What one association weighs alone for one person; 0 while its finding is unknown, and for none.</summary>
    private int WeightOf(int entry, FindingStates states, CriterionOutcome[] populations)
    {
        if (entry < 0)
        {
            return 0;
        }

        int finding = Entries[entry].Finding;
        ref readonly StateWord word = ref states.Words[finding >> 6];
        ulong bit = 1UL << finding;
        return (word.Present & bit) != 0 ? WeightOf(entry, FindingAnswer.Present, populations)
            : (word.Absent & bit) == 0 ? 0
            : (word.Excluded & bit) == 0 ? WeightOf(entry, FindingAnswer.Absent, populations)
            : WeightByExclusion(entry, states, populations);
    }

    /// <summary>What an absence weighs that only follows from something present: nothing where that is of its cluster and speaks for the condition.</summary>
    private int WeightByExclusion(int entry, FindingStates states, CriterionOutcome[] populations)
    {
        int weight = WeightOf(entry, FindingAnswer.AbsentByExclusion, populations);
        if (weight < 0)
        {
            foreach (int present in excludedBy[entry])
            {
                if (states.IsPresent(Entries[present].Finding) && WeightOf(present, FindingAnswer.Present, populations) > 0)
                {
                    return 0;
                }
            }
        }

        return weight;
    }

    private int WeightOf(int entry, FindingAnswer answer, CriterionOutcome[] populations)
    {
        int population = populationOf[entry];
        bool isInside = population < 0 || populations[population] == CriterionOutcome.Met;
        return weightsOfEntries[(entry * WeightsOfEntry) + (isInside ? 0 : Answers) + (int)answer];
    }

    /// <summary>Whether two associations of a condition would count one thing twice for a person.</summary>
    private bool SaysTheSame(FindingStates states, in Link link, int firstWeight, int secondWeight)
    {
        // Two that speak in opposite directions do not count one thing twice.
        if ((firstWeight > 0) != (secondWeight > 0))
        {
            return false;
        }

        int first = Entries[link.First].Finding;
        int second = Entries[link.Second].Finding;
        return link.Kind switch
        {
            LinkKind.Names => true,
            LinkKind.Implies => states.StatusOf(first) == states.StatusOf(second),
            _ => states.IsPresent(first) && states.IsAbsent(second) && states.HowKnown(second) == KnownBy.Exclusion,
        };
    }
}
