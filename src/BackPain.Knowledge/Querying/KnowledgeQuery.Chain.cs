using System;
using System.Collections.Generic;
using System.Threading;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge;

/// <content>
/// What a query asks, as it was put together: a wider query, narrowed by one part or by its negation, back to the query for everything.
/// The positions that it finds and the normal form are worked out when they are needed.
/// </content>
public abstract partial class KnowledgeQuery<TItem, TQuery>
{
    // Far more than a person writes, few enough to print and compare by recursion.
    private const int MostFilters = 1000;

    // A query inside a filter of another collection is printed by recursion through both, about a kilobyte of stack each time.
    private const int FiltersForNesting = 10;

    private readonly KnowledgeQuery<TItem, TQuery>? wider;
    private readonly QueryPart<TItem> part;
    private readonly bool isNegated;

    // The first word of the positions costs nothing and is worked out at once. The words behind it, over a collection of more than 64,
    // are worked out when they are asked for, all steps in one go. Two threads at once work out the same, and either may write it.
    private readonly ulong first;
    private ulong[]? rest;
    private NormalForm<TItem>? normal;

    private protected KnowledgeQuery(QueryPart<TItem> everything)
    {
        part = everything;
        first = everything.Positions.First;
        rest = everything.Positions.Rest;
    }

    private protected KnowledgeQuery(KnowledgeQuery<TItem, TQuery> wider, QueryPart<TItem> part, bool isNegated)
    {
        // A step counts even where it holds no filter: queries of nothing but steps would never end.
        Size = wider.Size + Math.Max(1, part.Size);
        if (Size > MostFilters)
        {
            ThrowTooMany();
        }

        this.wider = wider;
        this.part = part;
        this.isNegated = isNegated;
        first = wider.first & (isNegated ? ~part.Positions.First : part.Positions.First);
    }

    /// <summary>How many filters it holds.</summary>
    internal int Size { get; }

    /// <summary>How many filters the filter of another collection that holds it counts as.</summary>
    internal int NestedSize => FiltersForNesting + Size;

    internal QueryDomain<TItem> Domain => part.Domain;

    internal QueryIndex Index => part.Domain.Index;

    internal BitSet Positions => new(first, part.Positions.Rest is null ? null : Volatile.Read(ref rest) ?? NarrowRest());

    private protected abstract TQuery Everything { get; }

    private NormalForm<TItem> Normal => normal ??= Normalize(this, null, isNegated: false);

    /// <summary>What this query finds and a part lets pass.</summary>
    internal TQuery Refine(QueryPart<TItem> by) => wider is null ? by.Alone as TQuery ?? Begin(by) : Narrow(by, isNegated: false);

    // Never inlined: the code of a step would be repeated for each one, until no room is left to inline the loop behind the last.
    private protected abstract TQuery Narrow(QueryPart<TItem> by, bool isNegated);

    private protected TQuery RefineByNot(QueryPart<TItem> by) => Narrow(by, isNegated: true);

    // Positions first: unequal results settle it without a normal form.
    private protected bool IsEqualTo(TQuery other) =>
        ReferenceEquals(this, other)
        || (ReferenceEquals(Domain, other.Domain) && Positions.SetEquals(other.Positions) && string.Equals(Normal.Text, other.Normal.Text, StringComparison.Ordinal));

    // A query of one part lends it; a longer one takes the place of a part.
    private TQuery Both(TQuery other) =>
        ReferenceEquals(other, this) || other.wider is null ? (TQuery)(object)this
        : wider is null ? other
        : other.wider.wider is null ? Narrow(other.part, other.isNegated)
        : Refine(new QueryGroup<TItem, TQuery>(other));

    private TQuery Either(TQuery other) =>
        ReferenceEquals(other, this) || wider is null ? (TQuery)(object)this
        : other.wider is null ? other
        : Everything.Refine(new QueryGroup<TItem, TQuery>(this, other));

    private TQuery Rest() => wider is not null && wider.wider is null
        ? wider.Narrow(part, !isNegated)
        : Everything.RefineByNot(new QueryGroup<TItem, TQuery>(this));

    // Two threads at once make equal queries, and either may keep its own.
    private TQuery Begin(QueryPart<TItem> by)
    {
        TQuery begun = Narrow(by, isNegated: false);
        begun.rest = by.Positions.Rest;
        by.Alone = begun;
        return begun;
    }

    private ulong[] NarrowRest()
    {
        ulong[] own = part.Positions.Rest!;
        ulong[] words = new ulong[own.Length];
        KnowledgeQuery<TItem, TQuery> next = wider!;
        ulong[]? known = Volatile.Read(ref next.rest);
        Intersect(own, isNegated, known ?? next.part.Positions.Rest!, known is null && next.isNegated, words);
        while (known is null)
        {
            next = next.wider!;
            known = Volatile.Read(ref next.rest);
            Intersect(words, false, known ?? next.part.Positions.Rest!, known is null && next.isNegated, words);
        }

        Volatile.Write(ref rest, words);
        return words;
    }

    private static void Intersect(ulong[] a, bool isNotA, ulong[] b, bool isNotB, ulong[] words)
    {
        ulong flipA = isNotA ? ulong.MaxValue : 0;
        ulong flipB = isNotB ? ulong.MaxValue : 0;
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = (a[i] ^ flipA) & (b[i] ^ flipB);
        }
    }

    // One query is an "all" of its steps, two are an "any" of both; negated, by De Morgan's laws, it is the other way round.
    private static NormalForm<TItem> Normalize(KnowledgeQuery<TItem, TQuery> one, KnowledgeQuery<TItem, TQuery>? other, bool isNegated)
    {
        bool isAll = (other is null) != isNegated;
        var parts = new List<NormalForm<TItem>>();
        List<(KnowledgeQuery<TItem, TQuery> One, KnowledgeQuery<TItem, TQuery>? Other, bool IsNegated)>? nested = Gather(one, other, isNegated, isAll, parts);
        for (int i = 0; nested is not null && i < nested.Count; i++)
        {
            parts.Add(Normalize(nested[i].One, nested[i].Other, nested[i].IsNegated));
        }

        return NormalForm<TItem>.Combine(isAll, parts);
    }

    /// <summary>Adds the filters of an "all" or an "any", and gives what is nested in it with the other of the two. Apart, so that nesting takes little of the stack.</summary>
    private static List<(KnowledgeQuery<TItem, TQuery> One, KnowledgeQuery<TItem, TQuery>? Other, bool IsNegated)>? Gather(
        KnowledgeQuery<TItem, TQuery> one, KnowledgeQuery<TItem, TQuery>? other, bool isNegated, bool isAll, List<NormalForm<TItem>> parts)
    {
        List<(KnowledgeQuery<TItem, TQuery> One, KnowledgeQuery<TItem, TQuery>? Other, bool IsNegated)>? nested = null;
        var pending = new Stack<(KnowledgeQuery<TItem, TQuery> Query, bool IsNegated)>();
        pending.Push((one, isNegated));
        if (other is not null)
        {
            pending.Push((other, isNegated));
        }

        while (pending.Count > 0)
        {
            (KnowledgeQuery<TItem, TQuery> query, bool negated) = pending.Pop();
            if (query.wider is null)
            {
                parts.Add(negated ? NormalForm<TItem>.Nothing : NormalForm<TItem>.Everything);
                continue;
            }

            if (query.wider.wider is not null && isAll == negated)
            {
                (nested ??= new()).Add((query, null, negated));
                continue;
            }

            for (KnowledgeQuery<TItem, TQuery> next = query; next.wider is not null; next = next.wider)
            {
                bool isNot = negated != next.isNegated;
                if (next.part is not QueryGroup<TItem, TQuery> group)
                {
                    parts.Add(NormalForm<TItem>.Of((QueryFilter<TItem>)next.part, isNot));
                }
                else if (group.Other is null)
                {
                    pending.Push((group.One, isNot));
                }
                else if (isAll == isNot)
                {
                    pending.Push((group.One, isNot));
                    pending.Push((group.Other, isNot));
                }
                else
                {
                    (nested ??= new()).Add((group.One, group.Other, isNot));
                }
            }
        }

        return nested;
    }

    private static void ThrowTooMany() => throw new InvalidOperationException("A query holds at most 1000 filters, where a filter that asks a query of another collection counts as ten and those of that query.");
}
