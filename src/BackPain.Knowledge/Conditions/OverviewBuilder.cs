using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace BackPain.Knowledge;

/// <summary>Works out the overview of one condition; the rule is in the remarks of <see cref="TreatmentOverview"/>.</summary>
internal sealed class OverviewBuilder
{
    private readonly Condition condition;
    private readonly List<Treatment> treatments = new();

    private OverviewBuilder(Condition condition)
    {
        this.condition = condition;
        foreach (Recommendation recommendation in condition.Recommendations)
        {
            if (!treatments.Contains(recommendation.Treatment))
            {
                treatments.Add(recommendation.Treatment);
            }
        }

        treatments.Sort(static (a, b) => Compare(a, b));
    }

    public static TreatmentOverview Build(Condition condition) => new OverviewBuilder(condition).Build();

    private TreatmentOverview Build()
    {
        var steps = new List<OverviewEntry>();
        ImmutableArray<OverviewEntry>.Builder contested = ImmutableArray.CreateBuilder<OverviewEntry>();
        ImmutableArray<OverviewEntry>.Builder advisedAgainst = ImmutableArray.CreateBuilder<OverviewEntry>();
        ImmutableArray<OverviewEntry>.Builder sourceOnly = ImmutableArray.CreateBuilder<OverviewEntry>();
        foreach (Treatment treatment in treatments)
        {
            OverviewEntry entry = EntryOf(treatment);
            bool hasFor = Exists(entry.Deciding, static r => r.IsFor);
            bool hasAgainst = Exists(entry.Deciding, static r => r.IsAgainst);
            if (hasFor && hasAgainst)
            {
                contested.Add(entry);
            }
            else if (hasFor)
            {
                steps.Add(entry);
            }
            else if (hasAgainst)
            {
                advisedAgainst.Add(entry);
            }
            else
            {
                sourceOnly.Add(entry);
            }
        }

        return new TreatmentOverview(condition, Arrange(steps), contested.ToImmutable(), advisedAgainst.ToImmutable(), sourceOnly.ToImmutable());
    }

    private OverviewEntry EntryOf(Treatment treatment)
    {
        ImmutableArray<Recommendation>.Builder deciding = ImmutableArray.CreateBuilder<Recommendation>();
        var pro = new List<Recommendation>();
        var contra = new List<Recommendation>();
        var neither = new List<Recommendation>();

        // Current guidelines first, then the others, each in the order of the files.
        for (int pass = 0; pass < 2; pass++)
        {
            foreach (Recommendation recommendation in condition.Recommendations)
            {
                if (recommendation.IsOfCurrentGuideline != (pass == 0) || !treatment.Is(recommendation.Treatment.Id))
                {
                    continue;
                }

                (recommendation.IsFor ? pro : recommendation.IsAgainst ? contra : neither).Add(recommendation);
                if (pass == 0 && recommendation.Treatment.Id == treatment.Id && (recommendation.IsFor || recommendation.IsAgainst))
                {
                    deciding.Add(recommendation);
                }
            }
        }

        return new OverviewEntry(treatment, MeanDifferentPeople(deciding), deciding.ToImmutable(), pro.ToImmutableArray(), contra.ToImmutableArray(), neither.ToImmutableArray());
    }

    /// <summary>Whether there are views for and against, and no two of them for people who may be the same.</summary>
    private bool MeanDifferentPeople(ImmutableArray<Recommendation>.Builder deciding)
    {
        bool hasBoth = false;
        foreach (Recommendation pro in deciding)
        {
            foreach (Recommendation contra in deciding)
            {
                if (pro.IsFor && contra.IsAgainst)
                {
                    hasBoth = true;
                    if (PairFinder.AreOpposed(condition, pro, contra))
                    {
                        return false;
                    }
                }
            }
        }

        return hasBoth;
    }

    /// <summary>Puts the entries into steps: an order of a ladder is kept, the rest goes by kind from the least invasive.</summary>
    private ImmutableArray<OverviewStep> Arrange(List<OverviewEntry> entries)
    {
        bool[,] before = Precedences(entries);
        bool[] placed = new bool[entries.Count];
        ImmutableArray<OverviewStep>.Builder steps = ImmutableArray.CreateBuilder<OverviewStep>();
        for (int left = entries.Count; left > 0;)
        {
            List<int> next = NextStep(entries, before, placed, out bool ordersContradict);
            ImmutableArray<OverviewEntry>.Builder step = ImmutableArray.CreateBuilder<OverviewEntry>(next.Count);
            for (int pass = 0; pass < 2; pass++)
            {
                // What is advised only under stated conditions stands last among those side by side.
                foreach (int i in next)
                {
                    if (entries[i].IsOnlyConditional == (pass == 1))
                    {
                        placed[i] = true;
                        step.Add(entries[i]);
                    }
                }
            }

            left -= next.Count;
            steps.Add(new OverviewStep(steps.Count + 1, ordersContradict, step.ToImmutable()));
        }

        return steps.ToImmutable();
    }

    /// <summary>What may come now: one circle of contrary orders, or all free treatments of the kind of the least invasive one.</summary>
    private static List<int> NextStep(List<OverviewEntry> entries, bool[,] before, bool[] placed, out bool ordersContradict)
    {
        var next = new List<int>();
        ordersContradict = false;
        int first = -1;
        for (int i = 0; i < entries.Count; i++)
        {
            if (!placed[i] && IsFree(i, before, placed) && (first < 0 || Compare(entries[i].Treatment, entries[first].Treatment) < 0))
            {
                first = i;
            }
        }

        for (int i = 0; i < entries.Count; i++)
        {
            bool isInCircle = before[first, i] && before[i, first];
            ordersContradict |= isInCircle && i != first;
        }

        for (int i = 0; i < entries.Count; i++)
        {
            bool belongs = ordersContradict
                ? i == first || (before[first, i] && before[i, first])
                : entries[i].Treatment.Kind == entries[first].Treatment.Kind && IsFree(i, before, placed) && !IsInCircle(i, before);
            if (!placed[i] && belongs)
            {
                next.Add(i);
            }
        }

        return next;
    }

    // Free: nothing that is still to be placed must come before, save what must also come after (a circle).
    private static bool IsFree(int candidate, bool[,] before, bool[] placed)
    {
        for (int other = 0; other < placed.Length; other++)
        {
            if (!placed[other] && before[other, candidate] && !before[candidate, other])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInCircle(int candidate, bool[,] before)
    {
        for (int other = 0; other < before.GetLength(0); other++)
        {
            if (other != candidate && before[other, candidate] && before[candidate, other])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Which treatment comes before which by the ladders of current guidelines, over any number of steps.</summary>
    private bool[,] Precedences(List<OverviewEntry> entries)
    {
        int count = entries.Count;
        bool[,] before = new bool[count, count];
        foreach (TreatmentLadder ladder in condition.Ladders)
        {
            if (!ladder.IsOrdered || ladder.Source.Kind != SourceKind.Guideline || ladder.Source.Status != SourceStatus.Current)
            {
                continue;
            }

            for (int a = 0; a < count; a++)
            {
                for (int b = 0; b < count; b++)
                {
                    before[a, b] |= FirstOrder(ladder, entries[a].Treatment) < FirstOrder(ladder, entries[b].Treatment);
                }
            }
        }

        for (int middle = 0; middle < count; middle++)
        {
            for (int a = 0; a < count; a++)
            {
                for (int b = 0; b < count; b++)
                {
                    before[a, b] |= before[a, middle] && before[middle, b];
                }
            }
        }

        return before;
    }

    /// <summary>Where a ladder names a treatment first; null, which compares as neither less nor more, where it does not.</summary>
    private static int? FirstOrder(TreatmentLadder ladder, Treatment treatment)
    {
        foreach (Rung rung in ladder.Rungs)
        {
            if (rung.Treatments.Contains(treatment))
            {
                return rung.Order;
            }
        }

        return null;
    }

    private static int Compare(Treatment a, Treatment b)
    {
        int byInvasiveness = a.Invasiveness.CompareTo(b.Invasiveness);
        int byKind = byInvasiveness != 0 ? byInvasiveness : a.Kind.CompareTo(b.Kind);
        return byKind != 0 ? byKind : string.CompareOrdinal(a.Id.Value, b.Id.Value);
    }

    private static bool Exists(ImmutableArray<Recommendation> recommendations, Func<Recommendation, bool> isWanted)
    {
        foreach (Recommendation recommendation in recommendations)
        {
            if (isWanted(recommendation))
            {
                return true;
            }
        }

        return false;
    }
}
