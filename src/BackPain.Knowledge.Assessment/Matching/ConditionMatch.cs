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
    }

    /// <summary>The condition.</summary>
    public Condition Condition => ranked.Condition;

    /// <summary>How much speaks for the condition less what speaks against it, in millibans.</summary>
    public int Support => ranking.Support[ranked.Number];

    /// <summary>How strong that is; the borders are ours.</summary>
    public SupportBand Band => ranking.BandOf(ranked.Number);

    /// <summary>How many clusters speak for it.</summary>
    public int ClustersFor => ranking.ClustersFor[ranked.Number];

    /// <summary>The condition that this one is a kind of and stands under; <see langword="null"/> for none.</summary>
    public ConditionId? ParentId => ranked.Parent < 0 ? null : rules.Conditions[ranked.Parent].Condition.Id;

    /// <summary>Everything known that the knowledge associates with the condition: what counts first, the furthest from zero first; then the rest by id.</summary>
    public ImmutableArray<Contribution> Contributions
    {
        get
        {
            if (contributions.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref contributions, ImmutableCollectionsMarshal.AsImmutableArray(rules.Explain(ranked, person.States, ranking)));
            }

            return contributions;
        }
    }

    /// <summary>
    /// An entry criterion that keeps the condition from leading, whatever its support: it is not met, or it is open on the age at onset while the age
    /// now is past its bound; <see langword="null"/> for none.
    /// </summary>
    public Finding? UnmetEntry => rules.UnmetEntry(person.States, ranked);

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

    /// <summary>The findings that the knowledge associates with the condition.</summary>
    internal FindingSet Findings => ranked.Findings;

    private ImmutableArray<Association> FindUnconfirmed()
    {
        var open = new Association[ranked.Weighing.Length];
        int length = 0;
        for (int i = 0; i < open.Length; i++)
        {
            if (person.States.IsUnknown(ranked.WeighingFindings[i]))
            {
                open[length++] = ranked.Weighing[i];
            }
        }

        return ImmutableArray.Create(open, 0, length);
    }

    private ImmutableArray<Finding> FindUnexplained()
    {
        int length = person.States.Words.Length;
        Span<ulong> explained = length <= MatchRules.MostOnStack ? stackalloc ulong[length] : new ulong[length];
        explained.Clear();
        ranked.Findings.AddTo(explained);
        return rules.FindUnexplained(person.States, explained);
    }
}
