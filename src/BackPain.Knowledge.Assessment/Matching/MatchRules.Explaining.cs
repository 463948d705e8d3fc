using System.Collections.Generic;

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

    /// <summary>What an association says where it counts or weighs nothing.</summary>
    public Contribution Explain(int entry, PersonState person)
    {
        int finding = Entries[entry].Finding;
        int population = populationOf[entry];
        int membership = population < 0 ? 0 : (int)OutcomeOfPopulation(population, person.States);
        return variants[firstVariant[entry] + (membership * WaysKnown) + WayOf(person.StatusOf(finding), person.HowKnown(finding))];
    }

    /// <summary>What an association says where another one counts in its place.</summary>
    public Contribution Explain(int entry, PersonState person, ContributionUse use, Finding? instead)
    {
        int finding = Entries[entry].Finding;
        CriterionOutcome? membership = populationOf[entry] < 0 ? null : OutcomeOfPopulation(populationOf[entry], person.States);
        return Make(in Entries[entry], person.StatusOf(finding), person.HowKnown(finding), membership, use, instead);
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
                membership,
                ContributionUse.Counted,
                null));
        }
    }

    private Contribution Make(in Entry entry, FindingStatus status, KnownBy by, CriterionOutcome? membership, ContributionUse use, Finding? instead)
    {
        int alone = WeightOf(in entry, status, by, membership is null or CriterionOutcome.Met);
        int weight = use == ContributionUse.WeighsNothing ? 0 : alone;
        bool isPresent = status == FindingStatus.Present;
        WeightBasis basis = isPresent ? entry.Weights.PresentBasis : entry.Weights.AbsentBasis;
        int inside = isPresent ? entry.Weights.Present : entry.Weights.Absent;
        bool isFallback = alone != inside || (membership is { } outcome && outcome != CriterionOutcome.Met);
        bool restsOnFigure = basis is WeightBasis.PublishedRatio or WeightBasis.PublishedRatioWithoutInterval or WeightBasis.IntervalContainsOne;
        use = weight == 0 ? ContributionUse.WeighsNothing : use;
        return new Contribution(entry.Association, status, by)
        {
            Millibans = use == ContributionUse.Counted ? index.Capped(weight) : 0,
            Weight = weight,
            Basis = isFallback && restsOnFigure ? WeightBasis.RoleDefault : basis,
            Use = use,
            Instead = instead,
            Report = entry.Weights.Report,
            IsInPopulation = membership,
        };
    }
}
