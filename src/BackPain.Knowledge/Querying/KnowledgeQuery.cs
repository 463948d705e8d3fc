using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge;

/// <summary>A question to one collection of a base: which of its items match. What all queries have in common.</summary>
/// <typeparam name="TItem">The type of item that is asked for.</typeparam>
/// <typeparam name="TQuery">The query itself, for example <see cref="ConditionQuery"/>.</typeparam>
/// <remarks>
/// <para>A query begins with the whole collection, <c>kb.Conditions.Query()</c>. Every filter gives a new query and only narrows; filters one after
/// the other must all hold. <see cref="And"/>, <see cref="Or"/> and <see cref="Not"/> combine queries of one base as sets.</para>
/// <para>The answer is ready when the query is: going through it costs no search, and a <c>foreach</c> allocates nothing (over a collection of
/// more than 64 items the first use of a query of several filters puts them together, once). The order is that of the collection. LINQ works
/// on top.</para>
/// <para>Two queries are equal when they ask the same base the same thing: negations are moved to the filters (De Morgan), then neither the order
/// nor the grouping nor the repetition of parts counts, and what always or never holds is left out. Queries that happen to find the same by
/// different filters are not equal. <see cref="ToString"/> prints that form.</para>
/// <para>A query holds at most 1000 filters; one more throws an <see cref="InvalidOperationException"/>. A filter that asks a query of another
/// collection counts as ten and those of that query.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It reads as what it is: a query.")]
public abstract partial class KnowledgeQuery<TItem, TQuery> : IReadOnlyCollection<TItem>
    where TItem : class
    where TQuery : KnowledgeQuery<TItem, TQuery>
{
    /// <summary>How many items match; worked out without going through them.</summary>
    public int Count => Positions.Count;

    /// <summary>Whether any item matches. Does not throw.</summary>
    /// <returns><see langword="false"/> when nothing is found.</returns>
    public bool Any() => !Positions.IsEmpty;

    /// <summary>The first match in the order of the collection, if there is one. Does not throw.</summary>
    /// <param name="item">The item, or <see langword="null"/>.</param>
    /// <returns>Whether any item matches.</returns>
    public bool TryGetFirst([NotNullWhen(true)] out TItem? item)
    {
        int position = Positions.Least();
        item = position < 0 ? null : Domain.Items[position];
        return position >= 0;
    }

    /// <summary>What matches this query and another one.</summary>
    /// <param name="other">A query of the same base.</param>
    /// <returns>The query for both.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="other"/> asks another base.</exception>
    public TQuery And(TQuery other) => Both(OfThisBase(other));

    /// <summary>What matches this query or another one, or both.</summary>
    /// <param name="other">A query of the same base.</param>
    /// <returns>The query for either.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="other"/> asks another base.</exception>
    public TQuery Or(TQuery other) => Either(OfThisBase(other));

    /// <summary>What matches this query and not another one.</summary>
    /// <param name="other">A query of the same base.</param>
    /// <returns>The query for the difference; the same as <c>And(other.Not())</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="other"/> asks another base.</exception>
    public TQuery AndNot(TQuery other) => Both(OfThisBase(other).Not());

    /// <summary>All items of the collection of the base that do not match.</summary>
    /// <returns>The query for the rest.</returns>
    public TQuery Not() => Rest();

    /// <summary>Every match with the reasons, in the order of the collection. The reasons are gathered now; the query itself keeps none.</summary>
    /// <returns>As many as <see cref="Count"/>; may be empty.</returns>
    public ImmutableArray<QueryMatch<TItem>> Explain()
    {
        BitSet positions = Positions;
        var matches = new QueryMatch<TItem>[positions.Count];
        var reasons = new List<QueryReason>();
        int next = 0;
        for (int position = 0; next < matches.Length; position++)
        {
            if (positions.Contains(position))
            {
                matches[next++] = ExplainAt(position, reasons);
            }
        }

        return ImmutableArrays.Own(matches);
    }

    /// <summary>Goes through the matches in the order of the collection, without allocating.</summary>
    /// <returns>A struct enumerator.</returns>
    public QueryEnumerator<TItem> GetEnumerator() => new(Domain.Items, Positions);

    IEnumerator<TItem> IEnumerable<TItem>.GetEnumerator()
    {
        foreach (TItem item in this)
        {
            yield return item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<TItem>)this).GetEnumerator();

    /// <summary>The query in the form that is compared, for developers, for example <c>conditions: all(in-region(leg), presenting(worse-walking))</c>.</summary>
    /// <returns>The text, the same in every culture; text that was passed in is quoted and escaped.</returns>
    public sealed override string ToString() => Domain.Name + ": " + Normal.Text;

    /// <summary>Another query, as long as it asks the same base.</summary>
    internal TOther OfThisBase<TOther, TOtherItem>(TOther other, string argument)
        where TOther : KnowledgeQuery<TOtherItem, TOther>
        where TOtherItem : class
    {
        if (other is null)
        {
            throw new ArgumentNullException(argument);
        }

        return ReferenceEquals(other.Index, Index)
            ? other
            : throw new ArgumentException(
                "The query asks another base (edition " + other.Index.Base.Edition.Version + ") than this one (edition " + Index.Base.Edition.Version + "); combine queries of one base.",
                argument);
    }

    private protected bool HoldsAt(int position) => position >= 0 && Positions.Contains(position);

    private protected bool TryExplainAt(int position, [NotNullWhen(true)] out QueryMatch<TItem>? match)
    {
        match = HoldsAt(position) ? ExplainAt(position, new List<QueryReason>()) : null;
        return match is not null;
    }

    private TQuery OfThisBase(TQuery other) => OfThisBase<TQuery, TItem>(other, nameof(other));

    // The list is lent, so that explaining many matches takes one.
    private QueryMatch<TItem> ExplainAt(int position, List<QueryReason> reasons)
    {
        TItem item = Domain.Items[position];
        reasons.Clear();
        Normal.Explain(item, position, reasons);
        return new QueryMatch<TItem>(item, ImmutableArrays.Own(reasons.ToArray()));
    }
}
