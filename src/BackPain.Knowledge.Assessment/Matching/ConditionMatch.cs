using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

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

    /// <summary>
    /// An entry criterion that keeps the condition from leading, whatever its support: it is not met, or it is open on the age at onset while the age
    /// now is past its bound; <see langword="null"/> for none.
    /// </summary>
    public Finding? UnmetEntry => rules.UnmetEntry(person, ranked);

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
        ReadOnlySpan<WeighedEntry> weighed = ranking.WeighedOf(ranked.Number);
        var all = new Contribution[weighed.Length];
        int length = 0;
        foreach (ref readonly WeighedEntry known in weighed)
        {
            if (known.Counted != 0)
            {
                // What counts is little: sorted as it is met. Associations stand by id, so equals keep that order.
                Contribution counted = rules.Explain(known.Entry, person);
                int size = Math.Abs(known.Counted);
                int at = length++;
                for (; at > 0 && Math.Abs(all[at - 1].Millibans) < size; at--)
                {
                    all[at] = all[at - 1];
                }

                all[at] = counted;
            }
        }

        foreach (ref readonly WeighedEntry known in weighed)
        {
            if (known.Counted == 0)
            {
                all[length++] = known.AnsweredBy >= 0 ? rules.Explain(known.Entry, person, ContributionUse.WeighsNothing, rules.Entries[known.AnsweredBy].Association.Finding)
                    : known.Weight == 0 ? rules.Explain(known.Entry, person)
                    : ExplainUnused(in known, weighed);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }

    private ImmutableArray<Association> FindUnconfirmed()
    {
        FindingStatus[] status = person.States.Status;
        int length = 0;
        foreach (int finding in ranked.WeighingFindings)
        {
            length += status[finding] == FindingStatus.Unknown ? 1 : 0;
        }

        var open = new Association[length];
        int at = 0;
        for (int i = 0; i < ranked.Weighing.Length; i++)
        {
            if (status[ranked.WeighingFindings[i]] == FindingStatus.Unknown)
            {
                open[at++] = ranked.Weighing[i];
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(open);
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

    private Contribution ExplainUnused(in WeighedEntry known, ReadOnlySpan<WeighedEntry> weighed)
    {
        foreach (ref readonly WeighedEntry other in weighed)
        {
            if (other.Counted != 0 && rules.AreOfOneCluster(other.Entry, known.Entry) && SupportIndex.IsStrongerOrEqual(other.Weight, known.Weight))
            {
                return rules.Explain(known.Entry, person, ContributionUse.StrongerInCluster, rules.Entries[other.Entry].Association.Finding);
            }
        }

        return rules.Explain(known.Entry, person, ContributionUse.SaidAlready, rules.SaidInstead(ranked, known.Entry, weighed));
    }
}
