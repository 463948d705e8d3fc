using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using BackPain.Knowledge.Format;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge;

/// <summary>A query for recommendations: which recommendations of a base match some filters, and why.</summary>
/// <remarks>
/// <para>Begin with <c>kb.Recommendations.Query()</c>. See <see cref="KnowledgeQuery{TItem, TQuery}"/> for what all queries have in common.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It reads as what it is: a query.")]
public sealed class RecommendationQuery : KnowledgeQuery<Recommendation, RecommendationQuery>, IEquatable<RecommendationQuery>
{
    internal RecommendationQuery(QueryPart<Recommendation> everything)
        : base(everything)
    {
    }

    private RecommendationQuery(RecommendationQuery wider, QueryPart<Recommendation> by, bool isNegated)
        : base(wider, by, isNegated)
    {
    }

    private protected override RecommendationQuery Everything => Filters.Everything;

    private RecommendationFilters Filters => Index.OfRecommendations;

    /// <summary>Recommendations for a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    public RecommendationQuery ForCondition(ConditionId condition) =>
        Refine(Filters.ForCondition[Index.PositionOf(condition, nameof(condition))]);

    /// <summary>Recommendations about a treatment or a kind of it.</summary>
    /// <param name="treatment">The treatment; spinal injections also find epidurals.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="treatment"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the treatment.</exception>
    public RecommendationQuery About(TreatmentId treatment) => Refine(Filters.About[Index.PositionOf(treatment, nameof(treatment))]);

    /// <summary>Recommendations about treatments of one of several kinds of care.</summary>
    /// <param name="kinds">At least one kind.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="kinds"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="kinds"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not a kind of treatment.</exception>
    public RecommendationQuery About(params TreatmentKind[] kinds) =>
        Refine(Filters.AboutKind[Choices.MaskOfSome(kinds, static k => (int)k, Words.TreatmentKind, nameof(kinds))]);

    /// <summary>Recommendations of a source.</summary>
    /// <param name="source">The source; one that recommends nothing finds nothing.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="source"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the source.</exception>
    public RecommendationQuery From(SourceId source) => Refine(Filters.From[Index.PositionOf(source, nameof(source))]);

    /// <summary>Recommendations of sources that apply in a place.</summary>
    /// <param name="jurisdiction">The place as <see cref="Source.Jurisdiction"/> has it, for example <c>England</c>; compared ordinally. An unknown one finds nothing.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="jurisdiction"/> is <see langword="null"/>.</exception>
    public RecommendationQuery FromJurisdiction(string jurisdiction) =>
        Refine(Filters.FromJurisdiction(Checked.NotNull(jurisdiction, nameof(jurisdiction))));

    /// <summary>Recommendations published in a year or later. What has no year is not found.</summary>
    /// <param name="year">The first year; any number.</param>
    /// <returns>The narrower query.</returns>
    public RecommendationQuery PublishedFrom(int year) => Refine(Filters.PublishedFrom(year));

    /// <summary>Recommendations published in a year or earlier. What has no year is not found.</summary>
    /// <param name="year">The last year; any number.</param>
    /// <returns>The narrower query.</returns>
    public RecommendationQuery PublishedUntil(int year) => Refine(Filters.PublishedUntil(year));

    /// <summary>Recommendations with one of several stances.</summary>
    /// <param name="stances">At least one stance.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stances"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="stances"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not a stance.</exception>
    public RecommendationQuery OfStance(params Stance[] stances) =>
        Refine(Filters.OfStance[Choices.MaskOfSome(stances, static s => (int)s, Words.Stance, nameof(stances))]);

    /// <summary>Recommendations that speak for the treatment: see <see cref="Recommendation.IsFor"/>.</summary>
    /// <returns>The narrower query.</returns>
    public RecommendationQuery SpeakingFor() => Refine(Filters.SpeakingFor);

    /// <summary>Recommendations that speak against the treatment: see <see cref="Recommendation.IsAgainst"/>.</summary>
    /// <returns>The narrower query.</returns>
    public RecommendationQuery SpeakingAgainst() => Refine(Filters.SpeakingAgainst);

    /// <summary>Recommendations of guidelines that are current: only those decide in a <see cref="TreatmentOverview"/>.</summary>
    /// <returns>The narrower query.</returns>
    public RecommendationQuery OfCurrentGuideline() => Refine(Filters.OfCurrentGuideline);

    /// <summary>Recommendations of sources with one of several statuses. A source that is no guideline has none.</summary>
    /// <param name="statuses">At least one status.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="statuses"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="statuses"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not a status.</exception>
    public RecommendationQuery OfStatus(params SourceStatus[] statuses) =>
        Refine(Filters.OfStatus[Choices.MaskOfSome(statuses, static s => (int)s, Words.SourceStatus, nameof(statuses))]);

    /// <summary>Recommendations that were read with at least so much confidence.</summary>
    /// <param name="confidence">The least confidence.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not a confidence.</exception>
    public RecommendationQuery WithConfidenceAtLeast(Confidence confidence) =>
        Refine(Filters.WithConfidenceAtLeast[Checked.Confidence(confidence, nameof(confidence))]);

    /// <summary>Recommendations for people whose problem runs a course, in the words of the source. Those that name no course are not found.</summary>
    /// <param name="course">The course.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="course"/> is not a course.</exception>
    public RecommendationQuery ByCourse(Course course) => Refine(Filters.ByCourse[Checked.Course(course, nameof(course))]);

    /// <summary>Whether a recommendation matches. Does not throw.</summary>
    /// <param name="recommendation">A recommendation of the base; another one, or <see langword="null"/>, gives <see langword="false"/>.</param>
    /// <returns>Whether this base holds it and it matches.</returns>
    public bool Contains(Recommendation recommendation) => HoldsAt(Array.IndexOf(Domain.Items, recommendation));

    /// <summary>Why a recommendation matches, if it does. Does not throw.</summary>
    /// <param name="recommendation">A recommendation of the base; another one, or <see langword="null"/>, gives <see langword="false"/>.</param>
    /// <param name="match">The recommendation with the reasons, or <see langword="null"/>.</param>
    /// <returns>Whether this base holds it and it matches.</returns>
    public bool TryExplain(Recommendation recommendation, [NotNullWhen(true)] out QueryMatch<Recommendation>? match) => TryExplainAt(Array.IndexOf(Domain.Items, recommendation), out match);

    /// <summary>Whether another query asks the same base the same thing.</summary>
    /// <param name="other">Another query, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(RecommendationQuery? other) => other is not null && IsEqualTo(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RecommendationQuery);

    /// <inheritdoc/>
    public override int GetHashCode() => Positions.Hash();

    /// <summary>Whether two queries ask the same base the same thing.</summary>
    /// <param name="left">A query, or <see langword="null"/>.</param>
    /// <param name="right">Another query, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when both are <see langword="null"/> or they are equal.</returns>
    public static bool operator ==(RecommendationQuery? left, RecommendationQuery? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two queries differ.</summary>
    /// <param name="left">A query, or <see langword="null"/>.</param>
    /// <param name="right">Another query, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when they are not equal.</returns>
    public static bool operator !=(RecommendationQuery? left, RecommendationQuery? right) => !(left == right);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private protected override RecommendationQuery Narrow(QueryPart<Recommendation> by, bool isNegated) => new(this, by, isNegated);
}
