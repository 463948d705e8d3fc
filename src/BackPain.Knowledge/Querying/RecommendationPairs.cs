using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BackPain.Knowledge;

/// <summary>Disagreements or tensions, in the order of conditions and recommendations; each filter gives a smaller collection.</summary>
/// <typeparam name="T"><see cref="Disagreement"/> or <see cref="Tension"/>.</typeparam>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It reads as what it is: pairs of recommendations.")]
public sealed class RecommendationPairs<T> : IReadOnlyList<T>
    where T : RecommendationPair
{
    private readonly ImmutableArray<T> pairs;

    internal RecommendationPairs(ImmutableArray<T> pairs) => this.pairs = pairs;

    /// <summary>How many there are; may be 0.</summary>
    public int Count => pairs.Length;

    /// <summary>The pair at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or <see cref="Count"/> or more.</exception>
    public T this[int index] => (uint)index < (uint)pairs.Length
        ? pairs[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, "There is no pair at this position.");

    /// <summary>Those about a treatment or one of its sort: asked about spinal injections, also those about epidurals. Does not throw.</summary>
    /// <param name="treatment">The treatment; an unknown or default one gives an empty collection.</param>
    /// <returns>The smaller collection.</returns>
    public RecommendationPairs<T> About(TreatmentId treatment) => Where(pair => pair.First.Treatment.Is(treatment) || pair.Second.Treatment.Is(treatment));

    /// <summary>Those about a treatment, or one of its sort, for one condition. Does not throw.</summary>
    /// <param name="treatment">The treatment; an unknown or default one gives an empty collection.</param>
    /// <param name="condition">The condition; an unknown or default one gives an empty collection.</param>
    /// <returns>The smaller collection.</returns>
    public RecommendationPairs<T> About(TreatmentId treatment, ConditionId condition) => About(treatment).About(condition);

    /// <summary>Those about one condition. Does not throw.</summary>
    /// <param name="condition">The condition; an unknown or default one gives an empty collection.</param>
    /// <returns>The smaller collection.</returns>
    public RecommendationPairs<T> About(ConditionId condition) => Where(pair => pair.ConditionId == condition);

    /// <summary>Those in which a source takes one side. Does not throw.</summary>
    /// <param name="source">The source; an unknown or default one gives an empty collection.</param>
    /// <returns>The smaller collection.</returns>
    public RecommendationPairs<T> With(SourceId source) => Where(pair => pair.First.Source.Id == source || pair.Second.Source.Id == source);

    /// <summary>Those in which a source of a jurisdiction takes one side. Does not throw.</summary>
    /// <param name="jurisdiction">The jurisdiction as <see cref="Source.Jurisdiction"/> has it, compared ordinally; <see langword="null"/> gives an empty collection.</param>
    /// <returns>The smaller collection.</returns>
    public RecommendationPairs<T> InJurisdiction(string? jurisdiction) => Where(pair =>
        jurisdiction is not null
        && (string.Equals(pair.First.Source.Jurisdiction, jurisdiction, StringComparison.Ordinal) || string.Equals(pair.Second.Source.Jurisdiction, jurisdiction, StringComparison.Ordinal)));

    /// <summary>Those in which both sources are from a year or later; a source without a year is left out. Does not throw.</summary>
    /// <param name="year">The first year.</param>
    /// <returns>The smaller collection.</returns>
    public RecommendationPairs<T> Since(int year) => Where(pair => pair.First.Source.Year >= year && pair.Second.Source.Year >= year);

    /// <summary>Those between guidelines that are both current. Does not throw.</summary>
    /// <returns>The smaller collection.</returns>
    public RecommendationPairs<T> BetweenCurrentGuidelines() => Where(static pair => pair.IsBetweenCurrentGuidelines);

    /// <summary>Goes through the pairs without allocating.</summary>
    /// <returns>A struct enumerator.</returns>
    public ImmutableArray<T>.Enumerator GetEnumerator() => pairs.GetEnumerator();

    /// <summary>How many pairs there are, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Count.ToString(CultureInfo.InvariantCulture) + (Count == 1 ? " pair" : " pairs");

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)pairs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)pairs).GetEnumerator();

    private RecommendationPairs<T> Where(Func<T, bool> isWanted)
    {
        ImmutableArray<T>.Builder wanted = ImmutableArray.CreateBuilder<T>();
        foreach (T pair in pairs)
        {
            if (isWanted(pair))
            {
                wanted.Add(pair);
            }
        }

        return new RecommendationPairs<T>(wanted.ToImmutable());
    }
}
