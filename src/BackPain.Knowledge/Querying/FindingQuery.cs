using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using BackPain.Knowledge.Format;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge;

/// <summary>A query for findings: which findings of a base match some filters, and why.</summary>
/// <remarks>
/// <para>Begin with <c>kb.Findings.Query()</c>. See <see cref="KnowledgeQuery{TItem, TQuery}"/> for what all queries have in common.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It reads as what it is: a query.")]
public sealed class FindingQuery : KnowledgeQuery<Finding, FindingQuery>, IEquatable<FindingQuery>
{
    internal FindingQuery(QueryPart<Finding> everything)
        : base(everything)
    {
    }

    private FindingQuery(FindingQuery wider, QueryPart<Finding> by, bool isNegated)
        : base(wider, by, isNegated)
    {
    }

    private protected override FindingQuery Everything => Filters.Everything;

    private FindingFilters Filters => Index.OfFindings;

    /// <summary>Findings of one of several kinds.</summary>
    /// <param name="kinds">At least one kind.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="kinds"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="kinds"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not a kind of finding.</exception>
    public FindingQuery OfKind(params FindingKind[] kinds) =>
        Refine(Filters.OfKind[Choices.MaskOfSome(kinds, static k => (int)k, Words.FindingKind, nameof(kinds))]);

    /// <summary>Findings that the associations of a condition name, also those that argue against it.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="roles">Only in one of these roles; none for any role.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="roles"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not a role.</exception>
    public FindingQuery KnownTo(ConditionId condition, params AssociationRole[] roles) =>
        Refine(Filters.KnownIn(Index.PositionOf(condition, nameof(condition)), Choices.Mask(roles, static r => (int)r, Words.AssociationRole, nameof(roles))));

    /// <summary>Findings whose presence weighs at least so much for a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="leastMillibans">The least <see cref="Weight.Millibans"/> of <see cref="Association.WhenPresent"/>, inclusive; below 0 also finds what speaks against.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    public FindingQuery WithWeight(ConditionId condition, int leastMillibans) =>
        Refine(Filters.WithWeight(Index.PositionOf(condition, nameof(condition)), leastMillibans, eitherWay: false));

    /// <summary>Findings whose presence weighs at least so much for or against a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="leastMillibans">The least distance of <see cref="Weight.Millibans"/> from 0, inclusive; 0 or more.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="leastMillibans"/> is not 0 or more.</exception>
    public FindingQuery WithWeightEitherWay(ConditionId condition, int leastMillibans) =>
        Refine(Filters.WithWeight(Index.PositionOf(condition, nameof(condition)), Checked.NotNegative(leastMillibans, nameof(leastMillibans)), eitherWay: true));

    /// <summary>Findings in a region of the body or in any part of it.</summary>
    /// <param name="region">The region; the leg also finds what is in the calf.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="region"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the region.</exception>
    public FindingQuery InRegion(BodyRegionId region) => Refine(Filters.InRegion[Index.PositionOf(region, nameof(region))]);

    /// <summary>Findings that are worked out from others: they have a <see cref="Finding.Definition"/>.</summary>
    /// <returns>The narrower query.</returns>
    public FindingQuery Derived() => Refine(Filters.Derived);

    /// <summary>Findings that can be asked: they have a <see cref="Finding.Question"/>.</summary>
    /// <returns>The narrower query.</returns>
    public FindingQuery WithQuestion() => Refine(Filters.WithQuestion);

    /// <summary>Findings that are present whenever another is.</summary>
    /// <param name="finding">The other finding; it is not found itself.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="finding"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the finding.</exception>
    public FindingQuery ImpliedBy(FindingId finding) => Refine(Filters.ImpliedBy[Index.PositionOf(finding, nameof(finding))]);

    /// <summary>Findings with which another is always present too.</summary>
    /// <param name="finding">The other finding; it is not found itself.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="finding"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the finding.</exception>
    public FindingQuery Implying(FindingId finding) => Refine(Filters.Implying[Index.PositionOf(finding, nameof(finding))]);

    /// <summary>Findings that cannot be present together with another.</summary>
    /// <param name="finding">The other finding.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="finding"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the finding.</exception>
    public FindingQuery Excluding(FindingId finding) => Refine(Filters.Excluding[Index.PositionOf(finding, nameof(finding))]);

    /// <summary>Findings that the criterion of some red flag names, or one of its further levels.</summary>
    /// <returns>The narrower query.</returns>
    public FindingQuery NamedByRedFlag() => Refine(Filters.NamedByRedFlag(Index.OfRedFlags.Everything));

    /// <summary>Findings that the criterion of some red flag names which matches a query, or one of its further levels.</summary>
    /// <param name="redFlags">A query of the same base for red flags.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="redFlags"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="redFlags"/> asks another base.</exception>
    public FindingQuery NamedByRedFlag(RedFlagQuery redFlags) =>
        Refine(Filters.NamedByRedFlag(OfThisBase<RedFlagQuery, RedFlag>(redFlags, nameof(redFlags))));

    /// <summary>Findings that a question group lets a person tick.</summary>
    /// <param name="group">The question group.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="group"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the question group.</exception>
    public FindingQuery InQuestionGroup(QuestionGroupId group) =>
        Refine(Filters.InQuestionGroup[Index.PositionOf(group, nameof(group))]);

    /// <summary>Findings that have a code. Nothing has an unknown code, which is no error.</summary>
    /// <param name="system">The code system, for example <see cref="CodeSystems.Icd10Cm"/>; compared ordinally.</param>
    /// <param name="code">The code as its system writes it; compared ordinally.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="system"/> or <paramref name="code"/> is <see langword="null"/>.</exception>
    /// <exception cref="Serialization.InvalidKnowledgeException">The shipped codes are damaged; the package is then to be replaced.</exception>
    public FindingQuery ByCode(string system, string code) => Refine(Filters.Codes.ByCode(system, code));

    /// <summary>Findings that have any code in a system.</summary>
    /// <param name="system">The code system; compared ordinally.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="system"/> is <see langword="null"/>.</exception>
    /// <exception cref="Serialization.InvalidKnowledgeException">The shipped codes are damaged; the package is then to be replaced.</exception>
    public FindingQuery CodedIn(string system) => Refine(Filters.Codes.CodedIn(system));

    /// <summary>Whether a finding matches. Does not throw.</summary>
    /// <param name="id">The identifier; an unknown or default one gives <see langword="false"/>.</param>
    /// <returns>Whether this base holds it and it matches.</returns>
    public bool Contains(FindingId id) => HoldsAt(Index.Find(id));

    /// <summary>Why a finding matches, if it does. Does not throw.</summary>
    /// <param name="id">The identifier; an unknown or default one gives <see langword="false"/>.</param>
    /// <param name="match">The finding with the reasons, or <see langword="null"/>.</param>
    /// <returns>Whether this base holds it and it matches.</returns>
    public bool TryExplain(FindingId id, [NotNullWhen(true)] out QueryMatch<Finding>? match) => TryExplainAt(Index.Find(id), out match);

    /// <summary>Whether another query asks the same base the same thing.</summary>
    /// <param name="other">Another query, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(FindingQuery? other) => other is not null && IsEqualTo(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FindingQuery);

    /// <inheritdoc/>
    public override int GetHashCode() => Positions.Hash();

    /// <summary>Whether two queries ask the same base the same thing.</summary>
    /// <param name="left">A query, or <see langword="null"/>.</param>
    /// <param name="right">Another query, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when both are <see langword="null"/> or they are equal.</returns>
    public static bool operator ==(FindingQuery? left, FindingQuery? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two queries differ.</summary>
    /// <param name="left">A query, or <see langword="null"/>.</param>
    /// <param name="right">Another query, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when they are not equal.</returns>
    public static bool operator !=(FindingQuery? left, FindingQuery? right) => !(left == right);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private protected override FindingQuery Narrow(QueryPart<Finding> by, bool isNegated) => new(this, by, isNegated);
}
