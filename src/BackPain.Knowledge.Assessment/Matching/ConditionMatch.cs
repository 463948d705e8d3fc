using System;
using System.Collections.Immutable;
using System.Globalization;

namespace BackPain.Knowledge.Assessment;

/// <summary>How what is known of a person fits one condition, with everything that speaks for and against it. It is no diagnosis and no probability.</summary>
/// <remarks><see cref="Support"/> is exactly the sum of <see cref="Contribution.Millibans"/> over <see cref="Contributions"/>.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class ConditionMatch
{
    private readonly MatchRules rules;
    private readonly MatchRules.RankedCondition ranked;
    private readonly PersonState person;
    private readonly Ranking ranking;

    // Default until somebody asks: most hosts show the reasons of the first few.
    private ImmutableArray<Contribution> contributions;
    private ImmutableArray<Contribution> supporting;
    private ImmutableArray<Contribution> conflicting;
    private ImmutableArray<Association> unconfirmed;
    private ImmutableArray<Finding> unexplained;

    internal ConditionMatch(MatchRules rules, int number, PersonState person, Ranking ranking)
    {
        this.rules = rules;
        this.person = person;
        this.ranking = ranking;
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
    public ImmutableArray<Contribution> Contributions
    {
        get
        {
            if (contributions.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref contributions, FindContributions());
            }

            return contributions;
        }
    }

    /// <summary>What counts for the condition, the strongest first.</summary>
    public ImmutableArray<Contribution> Supporting
    {
        get
        {
            if (supporting.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref supporting, Contributions.RemoveAll(static c => c.Millibans <= 0));
            }

            return supporting;
        }
    }

    /// <summary>What counts against the condition, the strongest first.</summary>
    public ImmutableArray<Contribution> Conflicting
    {
        get
        {
            if (conflicting.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref conflicting, Contributions.RemoveAll(static c => c.Millibans >= 0));
            }

            return conflicting;
        }
    }

    /// <summary>What is not known and would weigh for or against it, the strongest first.</summary>
    public ImmutableArray<Association> Unconfirmed
    {
        get
        {
            if (unconfirmed.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref unconfirmed, FindUnconfirmed());
            }

            return unconfirmed;
        }
    }

    /// <summary>Findings that were said to be present and that the knowledge does not associate with the condition; ordinal order. They weigh nothing.</summary>
    public ImmutableArray<Finding> Unexplained
    {
        get
        {
            if (unexplained.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref unexplained, FindUnexplained());
            }

            return unexplained;
        }
    }

    /// <summary>The condition, its support and band, for developers; nothing of the answers.</summary>
    /// <returns>The text, the same in every culture, for example <c>spinal-stenosis +1240 strong</c>.</returns>
    public override string ToString() =>
        Condition.Id.Value + " " + Support.ToString("+0;-0;0", CultureInfo.InvariantCulture) + " " + MatchWords.Bands[(int)Band];

    private ImmutableArray<Contribution> FindContributions()
    {
        Span<int> counted = ranked.Length <= MatchRules.MostOnStack ? stackalloc int[ranked.Length] : new int[ranked.Length];
        Span<int> winners = ranked.Clusters <= MatchRules.MostOnStack ? stackalloc int[ranked.Clusters] : new int[ranked.Clusters];
        Span<int> order = ranked.Length <= MatchRules.MostOnStack ? stackalloc int[ranked.Length] : new int[ranked.Length];
        Span<int> weights = ranked.Length <= MatchRules.MostOnStack ? stackalloc int[ranked.Length] : new int[ranked.Length];
        rules.WeighEach(ranked, person.States, ranking.IsInPopulation, weights);
        _ = rules.Choose(ranked, person.States, weights, counted);
        winners.Fill(-1);
        int length = 0;
        for (int i = 0; i < counted.Length; i++)
        {
            if (counted[i] != 0)
            {
                winners[rules.Entries[ranked.Start + i].Cluster] = i;

                // What counts is little: sorted as it is met. Associations stand by id, so equals keep that order.
                int at = length++;
                for (; at > 0 && Math.Abs(counted[order[at - 1]]) < Math.Abs(counted[i]); at--)
                {
                    order[at] = order[at - 1];
                }

                order[at] = i;
            }
        }

        for (int i = 0; i < counted.Length; i++)
        {
            if (counted[i] == 0 && person.StatusOf(rules.Entries[ranked.Start + i].Finding) != FindingStatus.Unknown)
            {
                order[length++] = i;
            }
        }

        ImmutableArray<Contribution>.Builder all = ImmutableArray.CreateBuilder<Contribution>(length);
        foreach (int position in order.Slice(0, length))
        {
            all.Add(Explain(position, weights, counted, winners));
        }

        return all.MoveToImmutable();
    }

    private ImmutableArray<Association> FindUnconfirmed()
    {
        Span<int> open = ranked.Length <= MatchRules.MostOnStack ? stackalloc int[ranked.Length] : new int[ranked.Length];
        int length = 0;
        foreach (int position in ranked.ByWeight)
        {
            ref readonly MatchRules.Entry entry = ref rules.Entries[ranked.Start + position];
            if (person.StatusOf(entry.Finding) == FindingStatus.Unknown && (entry.Weights.Present != 0 || entry.Weights.Absent != 0))
            {
                open[length++] = position;
            }
        }

        ImmutableArray<Association>.Builder found = ImmutableArray.CreateBuilder<Association>(length);
        foreach (int position in open.Slice(0, length))
        {
            found.Add(rules.Entries[ranked.Start + position].Association);
        }

        return found.MoveToImmutable();
    }

    private ImmutableArray<Finding> FindUnexplained()
    {
        int[] said = person.SaidPresent();
        int length = 0;
        foreach (int finding in said)
        {
            length += rules.Knows(ranked.Number, finding) ? 0 : 1;
        }

        ImmutableArray<Finding>.Builder left = ImmutableArray.CreateBuilder<Finding>(length);
        foreach (int finding in said)
        {
            if (!rules.Knows(ranked.Number, finding))
            {
                left.Add(rules.Graph.Findings[finding]);
            }
        }

        return left.MoveToImmutable();
    }

    private Contribution Explain(int position, ReadOnlySpan<int> weights, ReadOnlySpan<int> counted, ReadOnlySpan<int> winners)
    {
        ref readonly MatchRules.Entry entry = ref rules.Entries[ranked.Start + position];
        FindingStatus status = person.StatusOf(entry.Finding);
        int weight = weights[position];
        bool isPresent = status == FindingStatus.Present;
        WeightBasis basis = isPresent ? entry.Weights.PresentBasis : entry.Weights.AbsentBasis;
        int inside = isPresent ? entry.Weights.Present : entry.Weights.Absent;
        bool isFallback = weight != inside || (entry.Population >= 0 && !ranking.IsInPopulation[entry.Population]);
        bool restsOnFigure = basis is WeightBasis.PublishedRatio or WeightBasis.PublishedRatioWithoutInterval or WeightBasis.IntervalContainsOne;
        Finding? instead = null;
        ContributionUse use = ContributionUse.Counted;
        if (counted[position] == 0)
        {
            use = weight == 0 ? ContributionUse.WeighsNothing : ContributionUse.StrongerInCluster;
            if (weight != 0)
            {
                int winner = winners[entry.Cluster];
                bool isBeaten = winner >= 0 && SupportIndex.IsStrongerOrEqual(weights[winner], weight);
                use = isBeaten ? ContributionUse.StrongerInCluster : ContributionUse.SaidAlready;
                instead = isBeaten ? rules.Entries[ranked.Start + winner].Association.Finding : rules.SaidInstead(ranked, position, counted);
            }
        }

        return new Contribution(entry.Association, status, person.HowKnown(entry.Finding))
        {
            Millibans = counted[position],
            Weight = weight,
            Basis = isFallback && restsOnFigure ? WeightBasis.RoleDefault : basis,
            Use = use,
            Instead = instead,
            Report = entry.Weights.Report,
            IsInPopulation = entry.Population < 0 ? null : rules.OutcomeOfPopulation(entry.Population, person.States),
        };
    }
}
