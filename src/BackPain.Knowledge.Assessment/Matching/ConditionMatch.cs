using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Threading;

namespace BackPain.Knowledge.Assessment;

/// <summary>How what is known of a person fits one condition, with everything that speaks for and against it. It is no diagnosis and no probability.</summary>
/// <remarks><see cref="Support"/> is exactly the sum of <see cref="Contribution.Millibans"/> over <see cref="Contributions"/>.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class ConditionMatch
{
    private readonly MatchRules.RankedCondition ranked;
    private readonly Ranking ranking;

    // Null until somebody asks: most hosts show the reasons of the first few.
    private Contribution[]? contributions;
    private Contribution[]? supporting;
    private Contribution[]? conflicting;
    private Association[]? unconfirmed;
    private Finding[]? unexplained;

    internal ConditionMatch(MatchRules.RankedCondition ranked, Ranking ranking)
    {
        this.ranked = ranked;
        this.ranking = ranking;
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
    public ConditionId? ParentId => ranked.Parent < 0 ? null : ranking.Rules.Conditions[ranked.Parent].Condition.Id;

    /// <summary>Everything known that the knowledge associates with the condition: what counts first, the furthest from zero first; then the rest by id.</summary>
    public ImmutableArray<Contribution> Contributions =>
        ImmutableCollectionsMarshal.AsImmutableArray(contributions ?? Interlocked.CompareExchange(ref contributions, ranking.Rules.Explain(ranked, ranking), null) ?? contributions);

    /// <summary>
    /// An entry criterion that keeps the condition from leading, whatever its support: it is not met, or it is open on the age at onset while the age
    /// now is past its bound; <see langword="null"/> for none.
    /// </summary>
    public Finding? UnmetEntry => ranking.Rules.UnmetEntry(ranking.States, ranked);

    /// <summary>What counts for the condition, the strongest first.</summary>
    public ImmutableArray<Contribution> Supporting =>
        ImmutableCollectionsMarshal.AsImmutableArray(supporting ?? Interlocked.CompareExchange(ref supporting, Counted(static c => c.Millibans > 0), null) ?? supporting);

    /// <summary>What counts against the condition, the strongest first.</summary>
    public ImmutableArray<Contribution> Conflicting =>
        ImmutableCollectionsMarshal.AsImmutableArray(conflicting ?? Interlocked.CompareExchange(ref conflicting, Counted(static c => c.Millibans < 0), null) ?? conflicting);

    /// <summary>What is not known and would weigh for or against it, the strongest first.</summary>
    public ImmutableArray<Association> Unconfirmed =>
        ImmutableCollectionsMarshal.AsImmutableArray(unconfirmed ?? Interlocked.CompareExchange(ref unconfirmed, FindUnconfirmed(), null) ?? unconfirmed);

    /// <summary>Findings that were said to be present and that the knowledge does not associate with the condition; ordinal order. They weigh nothing.</summary>
    public ImmutableArray<Finding> Unexplained =>
        ImmutableCollectionsMarshal.AsImmutableArray(unexplained ?? Interlocked.CompareExchange(ref unexplained, FindUnexplained(), null) ?? unexplained);

    /// <summary>The condition, its support and band, for developers; nothing of the answers.</summary>
    /// <returns>The text, the same in every culture, for example <c>spinal-stenosis +1240 strong</c>.</returns>
    public override string ToString() =>
        Condition.Id.Value + " " + Support.ToString("+0;-0;0", CultureInfo.InvariantCulture) + " " + MatchWords.Bands[(int)Band];

    /// <summary>The findings that the knowledge associates with the condition.</summary>
    internal FindingSet Findings => ranked.Findings;

    private Contribution[] Counted(Predicate<Contribution> speaks) => Array.FindAll(ImmutableCollectionsMarshal.AsArray(Contributions)!, speaks);

    private Association[] FindUnconfirmed()
    {
        FindingStates states = ranking.States;
        var open = new Association[ranked.WeighingSet.Count - ranked.WeighingSet.CountKnown(states)];
        int length = 0;
        for (int i = 0; length < open.Length; i++)
        {
            if (states.IsUnknown(ranked.WeighingFindings[i]))
            {
                open[length++] = ranked.Weighing[i];
            }
        }

        return open;
    }

    private Finding[] FindUnexplained()
    {
        int length = ranking.States.Words.Length;
        Span<ulong> explained = length <= MatchRules.MostOnStack ? stackalloc ulong[length] : new ulong[length];
        explained.Clear();
        ranked.Findings.AddTo(explained);
        return ranking.Rules.FindUnexplained(ranking.States, explained);
    }
}
