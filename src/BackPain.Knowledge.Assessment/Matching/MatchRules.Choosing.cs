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
    /// <summary>The support of one condition, and how many clusters speak for it.</summary>
    public (int Support, int ClustersFor) SupportOf(RankedCondition condition, FindingStates states, CriterionOutcome[] populations)
    {
        Span<Winner> winners = condition.Clusters <= MostOnStack ? stackalloc Winner[condition.Clusters] : new Winner[condition.Clusters];
        winners.Fill(Winner.None);
        int total = 0;
        foreach (ref readonly FindingSet.Part part in condition.Findings.Parts)
        {
            for (ulong known = part.Bits & states.Words[part.Word].Known; known != 0; known &= known - 1)
            {
                int entry = condition.Start + part.PlaceOf(known & (0 - known));
                int weight = WeightOf(entry, states, populations);
                ref Winner winner = ref winners[slots[entry] - condition.FirstSlot];
                if (SupportIndex.IsStronger(weight, winner.Weight))
                {
                    total += index.Capped(weight) - index.Capped(winner.Weight);
                    winner = new Winner(entry, weight);
                }
            }
        }

        total = Choose(condition, states, populations, winners, total);
        return (total, CountSpeakingFor(winners));
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
        Span<Winner> winners = condition.Clusters <= MostOnStack ? stackalloc Winner[condition.Clusters] : new Winner[condition.Clusters];
        for (int i = 0; i < winners.Length; i++)
        {
            winners[i] = new Winner(counted[i] - 1, support.Best[condition.FirstSlot + i]);
        }

        support.Totals[condition.Number] = Choose(condition, states, scratch.Populations, winners, support.Totals[condition.Number]);
        support.SlotsFor[condition.Number] = CountSpeakingFor(winners);
        for (int i = 0; i < winners.Length; i++)
        {
            counted[i] = winners[i].Entry + 1;
        }
    }

    private static int CountSpeakingFor(ReadOnlySpan<Winner> winners)
    {
        int count = 0;
        foreach (ref readonly Winner winner in winners)
        {
            count += winner.Weight > 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>The support of a condition, given what is strongest in each of its clusters; what counts in the end is filled in.</summary>
    private int Choose(RankedCondition condition, FindingStates states, CriterionOutcome[] populations, Span<Winner> winners, int total)
    {
        // Every choice drops one association.
        Span<int> dropped = condition.Length <= MostOnStack ? stackalloc int[condition.Length] : new int[condition.Length];
        return new Choice(this, condition, states, populations, dropped).Resolve(winners, total, 0);
    }

    /// <summary>What one association weighs alone for one person; 0 while its finding is unknown.</summary>
    private int WeightOf(int entry, FindingStates states, CriterionOutcome[] populations)
    {
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
            LinkKind.Entails => states.StatusOf(first) == states.StatusOf(second),
            _ => states.IsPresent(first) && states.IsAbsent(second) && states.HowKnown(second) == KnownBy.Exclusion,
        };
    }

    /// <summary>What counts in a cluster.</summary>
    private readonly struct Winner
    {
        public static readonly Winner None = new(-1, 0);

        public Winner(int entry, int weight)
        {
            Entry = entry;
            Weight = weight;
        }

        /// <summary>The number of the association; -1 for nothing.</summary>
        public readonly int Entry;
        public readonly int Weight;
    }

    /// <summary>The choice of what counts among the associations of one condition that say the same.</summary>
    private readonly ref struct Choice
    {
        private readonly MatchRules rules;
        private readonly RankedCondition condition;
        private readonly FindingStates states;
        private readonly CriterionOutcome[] populations;
        private readonly Span<int> dropped;

        public Choice(MatchRules rules, RankedCondition condition, FindingStates states, CriterionOutcome[] populations, Span<int> dropped)
        {
            this.rules = rules;
            this.condition = condition;
            this.states = states;
            this.populations = populations;
            this.dropped = dropped;
        }

        /// <summary>The support, given what is strongest in each cluster and what that comes to; what counts in the end is filled in.</summary>
        public int Resolve(Span<Winner> winners, int total, int droppedCount)
        {
            foreach (ref readonly Link link in condition.Links.AsSpan())
            {
                Winner first = winners[link.FirstSlot - condition.FirstSlot];
                Winner second = winners[link.SecondSlot - condition.FirstSlot];
                if (first.Entry == link.First && second.Entry == link.Second && rules.SaysTheSame(states, in link, first.Weight, second.Weight))
                {
                    return SupportIndex.IsStronger(second.Weight, first.Weight)
                        ? KeepOneOf(second, first, winners, total, droppedCount)
                        : KeepOneOf(first, second, winners, total, droppedCount);
                }
            }

            return total;
        }

        private int KeepOneOf(Winner stronger, Winner weaker, Span<Winner> winners, int total, int droppedCount)
        {
            Span<Winner> others = winners.Length <= MostOnStack ? stackalloc Winner[winners.Length] : new Winner[winners.Length];
            winners.CopyTo(others);
            int withStronger = Resolve(winners, total + Drop(weaker, winners, droppedCount), droppedCount + 1);
            int withWeaker = Resolve(others, total + Drop(stronger, others, droppedCount), droppedCount + 1);
            if (stronger.Weight > 0 ? withWeaker <= withStronger : withWeaker >= withStronger)
            {
                return withStronger;
            }

            others.CopyTo(winners);
            return withWeaker;
        }

        /// <summary>Puts what comes next in its cluster in the place of what counted; by how much the support changes.</summary>
        private int Drop(Winner winner, Span<Winner> winners, int droppedCount)
        {
            dropped[droppedCount] = winner.Entry;
            int slot = rules.slots[winner.Entry];
            Winner next = StrongestIn(slot, dropped.Slice(0, droppedCount + 1));
            winners[slot - condition.FirstSlot] = next;
            return rules.index.Capped(next.Weight) - rules.index.Capped(winner.Weight);
        }

        private Winner StrongestIn(int slot, ReadOnlySpan<int> without)
        {
            Winner strongest = Winner.None;
            foreach (int entry in rules.entriesIn[slot])
            {
                int weight = rules.WeightOf(entry, states, populations);
                if (SupportIndex.IsStronger(weight, strongest.Weight) && without.IndexOf(entry) < 0)
                {
                    strongest = new Winner(entry, weight);
                }
            }

            return strongest;
        }
    }
}
