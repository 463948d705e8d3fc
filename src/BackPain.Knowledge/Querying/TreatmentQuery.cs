using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using BackPain.Knowledge.Format;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge;

/// <summary>A query for treatments: which treatments of a base match some filters, and why.</summary>
/// <remarks>
/// <para>Begin with <c>kb.Treatments.Query()</c>. See <see cref="KnowledgeQuery{TItem, TQuery}"/> for what all queries have in common.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It reads as what it is: a query.")]
public sealed class TreatmentQuery : KnowledgeQuery<Treatment, TreatmentQuery>, IEquatable<TreatmentQuery>
{
    internal TreatmentQuery(QueryPart<Treatment> everything)
        : base(everything)
    {
    }

    private TreatmentQuery(TreatmentQuery wider, QueryPart<Treatment> by, bool isNegated)
        : base(wider, by, isNegated)
    {
    }

    private protected override TreatmentQuery Everything => Filters.Everything;

    private TreatmentFilters Filters => Index.OfTreatments;

    /// <summary>Treatments of one of several kinds of care.</summary>
    /// <param name="kinds">At least one kind.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="kinds"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="kinds"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not a kind of treatment.</exception>
    public TreatmentQuery OfKind(params TreatmentKind[] kinds) =>
        Refine(Filters.OfKind[Choices.MaskOfSome(kinds, static k => (int)k, Words.TreatmentKind, nameof(kinds))]);

    /// <summary>Treatments that intrude no more than a bound.</summary>
    /// <param name="invasiveness">The greatest <see cref="Treatment.Invasiveness"/>, 0 to 6.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="invasiveness"/> is not 0 to 6.</exception>
    public TreatmentQuery WithInvasivenessAtMost(int invasiveness) =>
        Refine(Filters.WithInvasivenessAtMost[Checked.Invasiveness(invasiveness, nameof(invasiveness))]);

    /// <summary>A treatment and all that are one of its sort.</summary>
    /// <param name="treatment">The treatment; a spinal injection also finds epidurals.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="treatment"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the treatment.</exception>
    public TreatmentQuery Is(TreatmentId treatment) => Refine(Filters.Is[Index.PositionOf(treatment, nameof(treatment))]);

    /// <summary>Treatments that are one of the sort of another, without the other itself.</summary>
    /// <param name="treatment">The other treatment.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="treatment"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the treatment.</exception>
    public TreatmentQuery NarrowerThan(TreatmentId treatment) =>
        Refine(Filters.NarrowerThan[Index.PositionOf(treatment, nameof(treatment))]);

    /// <summary>Treatments that a ladder of a condition names.</summary>
    /// <remarks>Named themselves: where a ladder names an epidural, spinal injections in general are not found.</remarks>
    /// <param name="condition">The condition.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    public TreatmentQuery InLadderOf(ConditionId condition) =>
        Refine(Filters.InLadderOf[Index.PositionOf(condition, nameof(condition))]);

    /// <summary>Treatments that the ladder of one source for a condition names.</summary>
    /// <remarks>Named themselves, not over a kind of them.</remarks>
    /// <param name="condition">The condition.</param>
    /// <param name="source">The source; one without a ladder for the condition finds nothing.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> or <paramref name="source"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition or the source.</exception>
    public TreatmentQuery InLadderOf(ConditionId condition, SourceId source) =>
        Refine(Filters.InLadder(Index.PositionOf(condition, nameof(condition)), Index.PositionOf(source, nameof(source))));

    /// <summary>Treatments that a ladder of a source names, for any condition.</summary>
    /// <remarks>Named themselves, not over a kind of them.</remarks>
    /// <param name="source">The source.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="source"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the source.</exception>
    public TreatmentQuery InLadderFrom(SourceId source) => Refine(Filters.InLadderFrom[Index.PositionOf(source, nameof(source))]);

    /// <summary>Treatments that stand in the overview of a condition.</summary>
    /// <remarks>They stand there themselves, not over a kind of them.</remarks>
    /// <param name="condition">The condition.</param>
    /// <param name="places">Only in one of these places; none for any place.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="places"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not a place.</exception>
    public TreatmentQuery InOverviewOf(ConditionId condition, params OverviewPlace[] places) =>
        Refine(Filters.InOverview(Index.PositionOf(condition, nameof(condition)), Choices.Mask(places, static p => (int)p, Words.OverviewPlace, nameof(places))));

    /// <summary>Treatments of which some recommendation speaks that matches a query.</summary>
    /// <remarks>It speaks of the treatment itself, not of a kind of it or of a wider one.</remarks>
    /// <param name="recommendations">A query of the same base for recommendations.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="recommendations"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="recommendations"/> asks another base.</exception>
    public TreatmentQuery WithRecommendation(RecommendationQuery recommendations) =>
        Refine(Filters.WithRecommendation(OfThisBase<RecommendationQuery, Recommendation>(recommendations, nameof(recommendations))));

    /// <summary>Treatments of which a source speaks for a condition.</summary>
    /// <remarks>It speaks of the treatment itself, not of a kind of it or of a wider one.</remarks>
    /// <param name="condition">The condition.</param>
    /// <param name="stances">Only with one of these stances; none for any stance.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="stances"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not a stance.</exception>
    public TreatmentQuery WithRecommendation(ConditionId condition, params Stance[] stances) => WithRecommendation(Index.For(condition, stances));

    /// <summary>Treatments that have a code. Nothing has an unknown code, which is no error.</summary>
    /// <param name="system">The code system, for example <see cref="CodeSystems.Icd10Cm"/>; compared ordinally.</param>
    /// <param name="code">The code as its system writes it; compared ordinally.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="system"/> or <paramref name="code"/> is <see langword="null"/>.</exception>
    /// <exception cref="Serialization.InvalidKnowledgeException">The shipped codes are damaged; the package is then to be replaced.</exception>
    public TreatmentQuery ByCode(string system, string code) => Refine(Filters.Codes.ByCode(system, code));

    /// <summary>Treatments that have any code in a system.</summary>
    /// <param name="system">The code system; compared ordinally.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="system"/> is <see langword="null"/>.</exception>
    /// <exception cref="Serialization.InvalidKnowledgeException">The shipped codes are damaged; the package is then to be replaced.</exception>
    public TreatmentQuery CodedIn(string system) => Refine(Filters.Codes.CodedIn(system));

    /// <summary>Whether a treatment matches. Does not throw.</summary>
    /// <param name="id">The identifier; an unknown or default one gives <see langword="false"/>.</param>
    /// <returns>Whether this base holds it and it matches.</returns>
    public bool Contains(TreatmentId id) => HoldsAt(Index.Find(id));

    /// <summary>Why a treatment matches, if it does. Does not throw.</summary>
    /// <param name="id">The identifier; an unknown or default one gives <see langword="false"/>.</param>
    /// <param name="match">The treatment with the reasons, or <see langword="null"/>.</param>
    /// <returns>Whether this base holds it and it matches.</returns>
    public bool TryExplain(TreatmentId id, [NotNullWhen(true)] out QueryMatch<Treatment>? match) => TryExplainAt(Index.Find(id), out match);

    /// <summary>Whether another query asks the same base the same thing.</summary>
    /// <param name="other">Another query, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(TreatmentQuery? other) => other is not null && IsEqualTo(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TreatmentQuery);

    /// <inheritdoc/>
    public override int GetHashCode() => Positions.Hash();

    /// <summary>Whether two queries ask the same base the same thing.</summary>
    /// <param name="left">A query, or <see langword="null"/>.</param>
    /// <param name="right">Another query, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when both are <see langword="null"/> or they are equal.</returns>
    public static bool operator ==(TreatmentQuery? left, TreatmentQuery? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two queries differ.</summary>
    /// <param name="left">A query, or <see langword="null"/>.</param>
    /// <param name="right">Another query, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when they are not equal.</returns>
    public static bool operator !=(TreatmentQuery? left, TreatmentQuery? right) => !(left == right);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private protected override TreatmentQuery Narrow(QueryPart<Treatment> by, bool isNegated) => new(this, by, isNegated);
}
