using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading;

namespace BackPain.Knowledge.Assessment;

/// <summary>How what is known of a person fits one condition, with everything that speaks for and against it. It is no diagnosis and no probability.</summary>
/// <remarks><see cref="Support"/> is exactly the sum of <see cref="Contribution.Millibans"/> over <see cref="Contributions"/>.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class ConditionMatch
{
    private readonly MatchRules rules;
    private readonly MatchRules.RankedCondition ranked;
    private readonly PersonState person;
    private Details? details;

    internal ConditionMatch(MatchRules rules, int number, PersonState person, Ranking ranking)
    {
        this.rules = rules;
        this.person = person;
        ranked = rules.Conditions[number];
        Support = ranking.Support[number];
        Band = ranking.Band[number];
        ClustersFor = ranking.ClustersFor[number];
    }

    /// <summary>The condition.</summary>
    public Condition Condition => ranked.Condition;

    /// <summary>How much speaks for the condition less what speaks against it, in millibans.</summary>
    public int Support { get; }

    /// <summary>How strong that is; the borders are ours.</summary>
    public SupportBand Band { get; }

    /// <summary>How many clusters speak for it.</summary>
    public int ClustersFor { get; }

    /// <summary>The condition that this one is a kind of and stands under; <see langword="null"/> for none.</summary>
    public ConditionId? ParentId => ranked.Parent < 0 ? null : rules.Conditions[ranked.Parent].Condition.Id;

    /// <summary>Everything known that the knowledge associates with the condition: what counts first, the furthest from zero first; then the rest by id.</summary>
    public ImmutableArray<Contribution> Contributions => Get().All;

    /// <summary>What counts for the condition, the strongest first.</summary>
    public ImmutableArray<Contribution> Supporting => Get().Supporting;

    /// <summary>What counts against the condition, the strongest first.</summary>
    public ImmutableArray<Contribution> Conflicting => Get().Conflicting;

    /// <summary>What is not known and would weigh for or against it, the strongest first.</summary>
    public ImmutableArray<Association> Unconfirmed => Get().Unconfirmed;

    /// <summary>Findings that were said to be present and that the knowledge does not associate with the condition; ordinal order. They weigh nothing.</summary>
    public ImmutableArray<Finding> Unexplained => Get().Unexplained;

    /// <summary>The condition, its support and band, for developers; nothing of the answers.</summary>
    /// <returns>The text, the same in every culture, for example <c>spinal-stenosis +1240 strong</c>.</returns>
    public override string ToString() =>
        Condition.Id.Value + " " + Support.ToString("+0;-0;0", CultureInfo.InvariantCulture) + " " + MatchWords.Bands[(int)Band];

    private Details Get() => details ?? Interlocked.CompareExchange(ref details, Work(), null) ?? details;

    private Details Work()
    {
        bool[] isInPopulation = rules.PopulationsOf(person);
        int[] counted = new int[ranked.Length];
        _ = rules.Choose(ranked, person.States, isInPopulation, counted);
        int[] winners = new int[ranked.Clusters];
        for (int i = 0; i < counted.Length; i++)
        {
            if (counted[i] != 0)
            {
                winners[rules.Entries[ranked.Start + i].Cluster] = i + 1;
            }
        }

        var all = new List<Contribution>();
        var unconfirmed = new List<Association>();
        var known = new HashSet<int>();
        for (int i = 0; i < ranked.Length; i++)
        {
            ref readonly MatchRules.Entry entry = ref rules.Entries[ranked.Start + i];
            known.Add(entry.Finding);
            if (person.StatusOf(entry.Finding) != FindingStatus.Unknown)
            {
                all.Add(Explain(i, in entry, counted, winners[entry.Cluster] - 1, isInPopulation));
            }
            else if (entry.Weights.Present != 0 || entry.Weights.Absent != 0)
            {
                unconfirmed.Add(entry.Association);
            }
        }

        all.Sort(ByWhatCounts);
        unconfirmed.Sort(ByWhatItWouldWeigh);
        return new Details(
            all.ToImmutableArray(),
            all.FindAll(static c => c.Millibans > 0).ToImmutableArray(),
            all.FindAll(static c => c.Millibans < 0).ToImmutableArray(),
            unconfirmed.ToImmutableArray(),
            rules.SaidPresent(person, known));
    }

    private Contribution Explain(int position, in MatchRules.Entry entry, int[] counted, int winner, bool[] isInPopulation)
    {
        FindingStatus status = person.StatusOf(entry.Finding);
        KnownBy by = person.HowKnown(entry.Finding);
        int weight = MatchRules.WeightOf(in entry, status, by, isInPopulation);
        bool isPresent = status == FindingStatus.Present;
        WeightBasis basis = isPresent ? entry.Weights.PresentBasis : entry.Weights.AbsentBasis;
        int inside = isPresent ? entry.Weights.Present : entry.Weights.Absent;
        bool isFallback = weight != inside || (entry.Population >= 0 && !isInPopulation[entry.Population]);
        bool restsOnFigure = basis is WeightBasis.PublishedRatio or WeightBasis.PublishedRatioWithoutInterval or WeightBasis.IntervalContainsOne;
        Finding? instead = null;
        ContributionUse use = ContributionUse.Counted;
        if (counted[position] == 0)
        {
            use = weight == 0 ? ContributionUse.WeighsNothing : ContributionUse.StrongerInCluster;
            if (weight != 0)
            {
                bool isBeaten = winner >= 0 && SupportIndex.IsStrongerOrEqual(WeightAt(winner, isInPopulation), weight);
                use = isBeaten ? ContributionUse.StrongerInCluster : ContributionUse.SaidAlready;
                instead = isBeaten ? rules.Entries[ranked.Start + winner].Association.Finding : rules.SaidInstead(ranked, position, counted);
            }
        }

        return new Contribution(entry.Association, status, by)
        {
            Millibans = counted[position],
            Weight = weight,
            Basis = isFallback && restsOnFigure ? WeightBasis.RoleDefault : basis,
            Use = use,
            Instead = instead,
            Report = entry.Weights.Report,
            IsInPopulation = entry.Weights.Population?.Evaluate(person),
        };
    }

    private int WeightAt(int position, bool[] isInPopulation)
    {
        ref readonly MatchRules.Entry entry = ref rules.Entries[ranked.Start + position];
        return MatchRules.WeightOf(in entry, person.StatusOf(entry.Finding), person.HowKnown(entry.Finding), isInPopulation);
    }

    private static int ByWhatCounts(Contribution a, Contribution b)
    {
        int bySize = System.Math.Abs(b.Millibans).CompareTo(System.Math.Abs(a.Millibans));
        return bySize != 0 ? bySize : a.Finding.Id.CompareTo(b.Finding.Id);
    }

    private static int ByWhatItWouldWeigh(Association a, Association b)
    {
        int bySize = SizeOf(b).CompareTo(SizeOf(a));
        return bySize != 0 ? bySize : a.Finding.Id.CompareTo(b.Finding.Id);
    }

    private static int SizeOf(Association association) =>
        System.Math.Max(System.Math.Abs(association.WhenPresent.Millibans), System.Math.Abs(association.WhenAbsent.Millibans));

    private sealed record Details(
        ImmutableArray<Contribution> All,
        ImmutableArray<Contribution> Supporting,
        ImmutableArray<Contribution> Conflicting,
        ImmutableArray<Association> Unconfirmed,
        ImmutableArray<Finding> Unexplained);
}
