using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using BackPain.Knowledge.Format;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge;

/// <summary>A query for conditions: which conditions of a base match some filters, and why.</summary>
/// <remarks>
/// <para>Begin with <c>kb.Conditions.Query()</c>. See <see cref="KnowledgeQuery{TItem, TQuery}"/> for what all queries have in common.</para>
/// <para>A condition that is known only by its red flags has few associations and no ladder; what a filter does not find there is not known, and not known to be absent.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It reads as what it is: a query.")]
public sealed class ConditionQuery : KnowledgeQuery<Condition, ConditionQuery>, IEquatable<ConditionQuery>
{
    internal ConditionQuery(QueryPart<Condition> everything)
        : base(everything)
    {
    }

    private ConditionQuery(ConditionQuery wider, QueryPart<Condition> by, bool isNegated)
        : base(wider, by, isNegated)
    {
    }

    private protected override ConditionQuery Everything => Filters.Everything;

    private ConditionFilters Filters => Index.OfConditions;

    /// <summary>Conditions that a finding speaks for: it is characteristic, common or occasional there, or required.</summary>
    /// <remarks>What argues against a condition does not count here, unlike in <see cref="With"/>.</remarks>
    /// <param name="finding">The finding.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="finding"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the finding.</exception>
    public ConditionQuery Presenting(FindingId finding) => Refine(Filters.Presenting[Index.PositionOf(finding, nameof(finding))]);

    /// <summary>Conditions whose associations name a finding, also those that it argues against.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="roles">Only in one of these roles; none for any role.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="finding"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the finding.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="roles"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not a role.</exception>
    public ConditionQuery With(FindingId finding, params AssociationRole[] roles) =>
        Refine(Filters.With(Index.PositionOf(finding, nameof(finding)), Choices.Mask(roles, static r => (int)r, Words.AssociationRole, nameof(roles))));

    /// <summary>Conditions for which the presence of a finding weighs at least so much.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="leastMillibans">The least <see cref="Weight.Millibans"/> of <see cref="Association.WhenPresent"/>, inclusive; below 0 also finds what speaks against.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="finding"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the finding.</exception>
    public ConditionQuery WithWeight(FindingId finding, int leastMillibans) =>
        Refine(Filters.WithWeight(Index.PositionOf(finding, nameof(finding)), leastMillibans, eitherWay: false));

    /// <summary>Conditions for or against which the presence of a finding weighs at least so much.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="leastMillibans">The least distance of <see cref="Weight.Millibans"/> from 0, inclusive; 0 or more.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="finding"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the finding.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="leastMillibans"/> is not 0 or more.</exception>
    public ConditionQuery WithWeightEitherWay(FindingId finding, int leastMillibans) =>
        Refine(Filters.WithWeight(Index.PositionOf(finding, nameof(finding)), Checked.NotNegative(leastMillibans, nameof(leastMillibans)), eitherWay: true));

    /// <summary>Conditions felt in a region or in any part of it.</summary>
    /// <param name="region">The region; the leg also finds what is felt in the calf.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="region"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the region.</exception>
    public ConditionQuery InRegion(BodyRegionId region) => Refine(Filters.InRegion[Index.PositionOf(region, nameof(region))]);

    /// <summary>Conditions that can run a course.</summary>
    /// <param name="course">The course.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="course"/> is not a course.</exception>
    public ConditionQuery ByCourse(Course course) => Refine(Filters.ByCourse[Checked.Course(course, nameof(course))]);

    /// <summary>Conditions of one of several kinds.</summary>
    /// <param name="kinds">At least one kind.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="kinds"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="kinds"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not a kind of condition.</exception>
    public ConditionQuery OfKind(params ConditionKind[] kinds) =>
        Refine(Filters.OfKind[Choices.MaskOfSome(kinds, static k => (int)k, Words.ConditionKind, nameof(kinds))]);

    /// <summary>Conditions with a ladder that names a treatment or a kind of it.</summary>
    /// <param name="treatment">The treatment; spine surgery also finds decompression.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="treatment"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the treatment.</exception>
    public ConditionQuery WithLadderNaming(TreatmentId treatment) =>
        Refine(Filters.WithLadderNaming[Index.PositionOf(treatment, nameof(treatment))]);

    /// <summary>Conditions for which the ladder of one source names a treatment or a kind of it.</summary>
    /// <param name="treatment">The treatment.</param>
    /// <param name="source">The source.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="treatment"/> or <paramref name="source"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the treatment or the source.</exception>
    public ConditionQuery WithLadderNaming(TreatmentId treatment, SourceId source) =>
        Refine(Filters.WithLadderNamingFrom(Index.PositionOf(treatment, nameof(treatment)), Index.PositionOf(source, nameof(source))));

    /// <summary>Conditions with a ladder that names a treatment of a kind of care.</summary>
    /// <param name="kind">The kind of care.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a kind of treatment.</exception>
    public ConditionQuery WithLadderNaming(TreatmentKind kind) =>
        Refine(Filters.WithLadderNamingKind[Checked.TreatmentKind(kind, nameof(kind))]);

    /// <summary>Conditions without a ladder that names a treatment or a kind of it; also those without any ladder.</summary>
    /// <param name="treatment">The treatment.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="treatment"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the treatment.</exception>
    public ConditionQuery WithNoLadderNaming(TreatmentId treatment) =>
        RefineByNot(Filters.WithLadderNaming[Index.PositionOf(treatment, nameof(treatment))]);

    /// <summary>Conditions without a ladder that names a treatment of a kind of care; also those without any ladder.</summary>
    /// <param name="kind">The kind of care.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a kind of treatment.</exception>
    public ConditionQuery WithNoLadderNaming(TreatmentKind kind) =>
        RefineByNot(Filters.WithLadderNamingKind[Checked.TreatmentKind(kind, nameof(kind))]);

    /// <summary>Conditions whose treatments a source arranges in a ladder.</summary>
    /// <param name="source">The source; one without any ladder finds nothing.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="source"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the source.</exception>
    public ConditionQuery WithLadderFrom(SourceId source) => Refine(Filters.WithLadderFrom[Index.PositionOf(source, nameof(source))]);

    /// <summary>Conditions whose most invasive treatment goes no further than a bound.</summary>
    /// <remarks>Counted are the treatments of every ladder and of the steps of the overview: what a source offers, not what is contested or advised against. A condition without any is not found.</remarks>
    /// <param name="invasiveness">The greatest <see cref="Treatment.Invasiveness"/>, 0 to 6.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="invasiveness"/> is not 0 to 6.</exception>
    public ConditionQuery WithInvasivenessAtMost(int invasiveness) =>
        Refine(Filters.WithInvasivenessAtMost[Checked.Invasiveness(invasiveness, nameof(invasiveness))]);

    /// <summary>Conditions for which some recommendation matches a query: so stance, source, place and year are asked of one and the same recommendation.</summary>
    /// <param name="recommendations">A query of the same base for recommendations.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="recommendations"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="recommendations"/> asks another base.</exception>
    public ConditionQuery WithRecommendation(RecommendationQuery recommendations) =>
        Refine(Filters.WithRecommendation(OfThisBase<RecommendationQuery, Recommendation>(recommendations, nameof(recommendations))));

    /// <summary>Conditions for which a source speaks of a treatment or a kind of it.</summary>
    /// <param name="treatment">The treatment.</param>
    /// <param name="stances">Only with one of these stances; none for any stance.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="treatment"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the treatment.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="stances"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not a stance.</exception>
    public ConditionQuery WithRecommendation(TreatmentId treatment, params Stance[] stances) =>
        WithRecommendation(Index.About(treatment, stances));

    /// <summary>Conditions in whose overview a treatment or a kind of it stands.</summary>
    /// <param name="treatment">The treatment.</param>
    /// <param name="places">Only in one of these places; none for any place.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="treatment"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the treatment.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="places"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not a place.</exception>
    public ConditionQuery WithOverviewNaming(TreatmentId treatment, params OverviewPlace[] places) =>
        Refine(Filters.WithOverview(Index.PositionOf(treatment, nameof(treatment)), Choices.Mask(places, static p => (int)p, Words.OverviewPlace, nameof(places))));

    /// <summary>Conditions that have a code. Nothing has an unknown code, which is no error.</summary>
    /// <param name="system">The code system, for example <see cref="CodeSystems.Icd10Cm"/>; compared ordinally.</param>
    /// <param name="code">The code as its system writes it; compared ordinally.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="system"/> or <paramref name="code"/> is <see langword="null"/>.</exception>
    /// <exception cref="Serialization.InvalidKnowledgeException">The shipped codes are damaged; the package is then to be replaced.</exception>
    public ConditionQuery ByCode(string system, string code) => Refine(Filters.Codes.ByCode(system, code));

    /// <summary>Conditions that have any code in a system.</summary>
    /// <param name="system">The code system; compared ordinally.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="system"/> is <see langword="null"/>.</exception>
    /// <exception cref="Serialization.InvalidKnowledgeException">The shipped codes are damaged; the package is then to be replaced.</exception>
    public ConditionQuery CodedIn(string system) => Refine(Filters.Codes.CodedIn(system));

    /// <summary>Conditions that some red flag points to.</summary>
    /// <returns>The narrower query.</returns>
    public ConditionQuery WithRedFlag() => Refine(Filters.WithRedFlag(Index.OfRedFlags.Everything));

    /// <summary>Conditions that some red flag points to which matches a query.</summary>
    /// <param name="redFlags">A query of the same base for red flags.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="redFlags"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="redFlags"/> asks another base.</exception>
    public ConditionQuery WithRedFlag(RedFlagQuery redFlags) =>
        Refine(Filters.WithRedFlag(OfThisBase<RedFlagQuery, RedFlag>(redFlags, nameof(redFlags))));

    /// <summary>Conditions with a relation that ends directly at another condition.</summary>
    /// <param name="condition">The other condition, where the relation ends.</param>
    /// <param name="kinds">Only relations of these kinds; none for any kind.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="kinds"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not a kind of relation.</exception>
    public ConditionQuery WithRelationTo(ConditionId condition, params ConditionRelationKind[] kinds) =>
        Refine(Filters.WithRelation(Index.PositionOf(condition, nameof(condition)), Choices.Mask(kinds, static k => (int)k, Words.RelationKind, nameof(kinds)), isTo: true));

    /// <summary>Conditions at which a relation ends that starts directly at another condition.</summary>
    /// <param name="condition">The other condition, where the relation starts.</param>
    /// <param name="kinds">Only relations of these kinds; none for any kind.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="kinds"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not a kind of relation.</exception>
    public ConditionQuery WithRelationFrom(ConditionId condition, params ConditionRelationKind[] kinds) =>
        Refine(Filters.WithRelation(Index.PositionOf(condition, nameof(condition)), Choices.Mask(kinds, static k => (int)k, Words.RelationKind, nameof(kinds)), isTo: false));

    /// <summary>Conditions that can lead to, cause or worsen another, directly or over others; never the other itself.</summary>
    /// <param name="condition">The other condition; the reason holds a shortest way to it.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    public ConditionQuery LeadingTo(ConditionId condition) => Refine(Filters.LeadingTo[Index.PositionOf(condition, nameof(condition))]);

    /// <summary>Conditions that another can lead to, cause or worsen, directly or over others; never the other itself.</summary>
    /// <param name="condition">The other condition; the reason holds a shortest way from it.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    public ConditionQuery FollowingFrom(ConditionId condition) =>
        Refine(Filters.FollowingFrom[Index.PositionOf(condition, nameof(condition))]);

    /// <summary>Conditions that are a kind of another, directly or over others; never the other itself.</summary>
    /// <param name="condition">The wider condition; the reason holds the way up to it.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    public ConditionQuery SubtypeOf(ConditionId condition) => Refine(Filters.SubtypeOf[Index.PositionOf(condition, nameof(condition))]);

    /// <summary>Whether a condition matches. Does not throw.</summary>
    /// <param name="id">The identifier; an unknown or default one gives <see langword="false"/>.</param>
    /// <returns>Whether this base holds it and it matches.</returns>
    public bool Contains(ConditionId id) => HoldsAt(Index.Find(id));

    /// <summary>Why a condition matches, if it does. Does not throw.</summary>
    /// <param name="id">The identifier; an unknown or default one gives <see langword="false"/>.</param>
    /// <param name="match">The condition with the reasons, or <see langword="null"/>.</param>
    /// <returns>Whether this base holds it and it matches.</returns>
    public bool TryExplain(ConditionId id, [NotNullWhen(true)] out QueryMatch<Condition>? match) => TryExplainAt(Index.Find(id), out match);

    /// <summary>Whether another query asks the same base the same thing.</summary>
    /// <param name="other">Another query, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(ConditionQuery? other) => other is not null && IsEqualTo(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConditionQuery);

    /// <inheritdoc/>
    public override int GetHashCode() => Positions.Hash();

    /// <summary>Whether two queries ask the same base the same thing.</summary>
    /// <param name="left">A query, or <see langword="null"/>.</param>
    /// <param name="right">Another query, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when both are <see langword="null"/> or they are equal.</returns>
    public static bool operator ==(ConditionQuery? left, ConditionQuery? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two queries differ.</summary>
    /// <param name="left">A query, or <see langword="null"/>.</param>
    /// <param name="right">Another query, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when they are not equal.</returns>
    public static bool operator !=(ConditionQuery? left, ConditionQuery? right) => !(left == right);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private protected override ConditionQuery Narrow(QueryPart<Condition> by, bool isNegated) => new(this, by, isNegated);
}
