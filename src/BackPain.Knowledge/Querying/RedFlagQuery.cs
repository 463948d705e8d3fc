using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge;

/// <summary>A query for red flags: which red flags of a base match some filters, and why.</summary>
/// <remarks>
/// <para>Begin with <c>kb.RedFlags.Query()</c>. See <see cref="KnowledgeQuery{TItem, TQuery}"/> for what all queries have in common.</para>
/// <para>No red flag found does not mean that nothing is wrong; this asks the knowledge, not a person.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It reads as what it is: a query.")]
public sealed class RedFlagQuery : KnowledgeQuery<RedFlag, RedFlagQuery>, IEquatable<RedFlagQuery>
{
    internal RedFlagQuery(QueryPart<RedFlag> everything)
        : base(everything)
    {
    }

    private RedFlagQuery(RedFlagQuery wider, QueryPart<RedFlag> by, bool isNegated)
        : base(wider, by, isNegated)
    {
    }

    private protected override RedFlagQuery Everything => Filters.Everything;

    private RedFlagFilters Filters => Index.OfRedFlags;

    /// <summary>Red flags that point to a serious cause.</summary>
    /// <param name="condition">The condition; one that no red flag points to finds nothing.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    public RedFlagQuery PointingTo(ConditionId condition) => Refine(Filters.PointingTo[Index.PositionOf(condition, nameof(condition))]);

    /// <summary>Red flags that point to a condition which matches a query.</summary>
    /// <param name="conditions">A query of the same base for conditions.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="conditions"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="conditions"/> asks another base.</exception>
    public RedFlagQuery PointingTo(ConditionQuery conditions) =>
        Refine(Filters.PointingToAny(OfThisBase<ConditionQuery, Condition>(conditions, nameof(conditions))));

    /// <summary>Red flags whose criterion names a finding, or one of whose further levels does.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="finding"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the finding.</exception>
    public RedFlagQuery Naming(FindingId finding) => Refine(Filters.Naming[Index.PositionOf(finding, nameof(finding))]);

    /// <summary>Red flags that name an item of a question group.</summary>
    /// <param name="group">The question group.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="group"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the question group.</exception>
    public RedFlagQuery AskedIn(QuestionGroupId group) => Refine(Filters.AskedIn[Index.PositionOf(group, nameof(group))]);

    /// <summary>Red flags for which our policy asks for help at least so soon.</summary>
    /// <param name="level">The least <see cref="RedFlag.PolicyLevel"/>, from routine to emergency. A modifier has none and is not found.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not a level from routine to emergency.</exception>
    public RedFlagQuery WithPolicyLevelAtLeast(TriageLevel level) =>
        Refine(Filters.WithPolicyLevelAtLeast[Checked.Urgency(level, nameof(level))]);

    /// <summary>Red flags for which sources ask for help at least so soon.</summary>
    /// <param name="level">The least <see cref="RedFlag.CitedUrgency"/>, from routine to emergency. A flag for which sources give no time is not found.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not a level from routine to emergency.</exception>
    public RedFlagQuery WithCitedUrgencyAtLeast(TriageLevel level) =>
        Refine(Filters.WithCitedUrgencyAtLeast[Checked.Urgency(level, nameof(level))]);

    /// <summary>Red flags that can ask for help at least so soon: by their own level, or by one of their further levels.</summary>
    /// <param name="level">The least level, from routine to emergency.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not a level from routine to emergency.</exception>
    public RedFlagQuery ReachingLevel(TriageLevel level) => Refine(Filters.ReachingLevel[Checked.Urgency(level, nameof(level))]);

    /// <summary>Red flags that everybody is screened for.</summary>
    /// <returns>The narrower query.</returns>
    public RedFlagQuery Core() => Refine(Filters.Core);

    /// <summary>Red flags that set no level alone and only add to others.</summary>
    /// <returns>The narrower query.</returns>
    public RedFlagQuery Modifiers() => Refine(Filters.Modifiers);

    /// <summary>Red flags whose criterion is narrower than their source, and needs the sign-off of a clinician.</summary>
    /// <returns>The narrower query.</returns>
    public RedFlagQuery NeedingSignOff() => Refine(Filters.NeedingSignOff);

    /// <summary>Whether a red flag matches. Does not throw.</summary>
    /// <param name="id">The identifier; an unknown or default one gives <see langword="false"/>.</param>
    /// <returns>Whether this base holds it and it matches.</returns>
    public bool Contains(RedFlagId id) => HoldsAt(Index.Find(id));

    /// <summary>Why a red flag matches, if it does. Does not throw.</summary>
    /// <param name="id">The identifier; an unknown or default one gives <see langword="false"/>.</param>
    /// <param name="match">The red flag with the reasons, or <see langword="null"/>.</param>
    /// <returns>Whether this base holds it and it matches.</returns>
    public bool TryExplain(RedFlagId id, [NotNullWhen(true)] out QueryMatch<RedFlag>? match) => TryExplainAt(Index.Find(id), out match);

    /// <summary>Whether another query asks the same base the same thing.</summary>
    /// <param name="other">Another query, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(RedFlagQuery? other) => other is not null && IsEqualTo(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RedFlagQuery);

    /// <inheritdoc/>
    public override int GetHashCode() => Positions.Hash();

    /// <summary>Whether two queries ask the same base the same thing.</summary>
    /// <param name="left">A query, or <see langword="null"/>.</param>
    /// <param name="right">Another query, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when both are <see langword="null"/> or they are equal.</returns>
    public static bool operator ==(RedFlagQuery? left, RedFlagQuery? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two queries differ.</summary>
    /// <param name="left">A query, or <see langword="null"/>.</param>
    /// <param name="right">Another query, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when they are not equal.</returns>
    public static bool operator !=(RedFlagQuery? left, RedFlagQuery? right) => !(left == right);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private protected override RedFlagQuery Narrow(QueryPart<RedFlag> by, bool isNegated) => new(this, by, isNegated);
}
