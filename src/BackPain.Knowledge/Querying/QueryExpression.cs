using System;
using System.Collections.Generic;
using System.Threading;

namespace BackPain.Knowledge.Querying;

/// <summary>What a query asks, as it was put together, and the positions that it finds. The normal form is worked out when it is needed.</summary>
internal sealed class QueryExpression<TItem>
    where TItem : class
{
    /// <summary>The most filters that a query holds: far more than a person writes, few enough to print and compare by recursion.</summary>
    public const int MostFilters = 1000;

    public readonly QueryDomain<TItem> Domain;
    private readonly Form form;
    private readonly int size;
    private readonly QueryExpression<TItem>? left;
    private readonly QueryExpression<TItem>? right;
    private readonly QueryFilter<TItem>? filter;
    private NormalForm<TItem>? normal;

    // The positions, once they are known. Over a collection of up to 64 they cost nothing and are worked out at once; over a longer one
    // when they are asked for, all refinements in one go. The array, written last, says that they are known.
    private ulong first;
    private ulong[]? rest;

    public QueryExpression(QueryDomain<TItem> domain)
    {
        Domain = domain;
        first = domain.All.First;
        rest = domain.All.Rest;
        form = Form.Everything;
    }

    private QueryExpression(QueryExpression<TItem> left, QueryFilter<TItem> filter, Form form)
    {
        Domain = left.Domain;
        if (Domain.All.Rest is null)
        {
            first = left.first & (form == Form.Refined ? filter.Positions.First : ~filter.Positions.First);
        }

        this.left = left;
        this.filter = filter;
        this.form = form;
        size = Checked(left.size + 1);
    }

    private QueryExpression(QueryExpression<TItem> left, QueryExpression<TItem> right, in BitSet positions, Form form)
    {
        Domain = left.Domain;
        first = positions.First;
        rest = positions.Rest;
        this.left = left;
        this.right = right;
        this.form = form;
        size = Checked(left.size + right.size);
    }

    private QueryExpression(QueryExpression<TItem> negated)
    {
        Domain = negated.Domain;
        BitSet positions = BitSet.AndNot(Domain.All, negated.Positions);
        first = positions.First;
        rest = positions.Rest;
        left = negated;
        form = Form.Not;
        size = negated.size;
    }

    private enum Form
    {
        Everything,
        Refined,
        RefinedByNot,
        And,
        Or,
        Not,
    }

    public BitSet Positions
    {
        get
        {
            ulong[]? known = Volatile.Read(ref rest);
            return known is not null || Domain.All.Rest is null ? new BitSet(first, known) : RefineAll();
        }
    }

    public NormalForm<TItem> Normal => normal ??= Normalize(this, isNegated: false);

    public QueryExpression<TItem> Refine(QueryFilter<TItem> by) => new(this, by, Form.Refined);

    public QueryExpression<TItem> RefineByNot(QueryFilter<TItem> by) => new(this, by, Form.RefinedByNot);

    public QueryExpression<TItem> And(QueryExpression<TItem> other) =>
        ReferenceEquals(other, this) || other.form == Form.Everything ? this
        : form == Form.Everything ? other
        : new(this, other, BitSet.And(Positions, other.Positions), Form.And);

    public QueryExpression<TItem> Or(QueryExpression<TItem> other) =>
        ReferenceEquals(other, this) || form == Form.Everything ? this
        : other.form == Form.Everything ? other
        : new(this, other, BitSet.Or(Positions, other.Positions), Form.Or);

    public QueryExpression<TItem> Not() => form == Form.Not ? left! : new(this);

    // Positions first: unequal results settle it without a normal form.
    public bool IsEqualTo(QueryExpression<TItem> other) =>
        ReferenceEquals(this, other)
        || (ReferenceEquals(Domain, other.Domain) && Positions.SetEquals(other.Positions) && string.Equals(Normal.Text, other.Normal.Text, StringComparison.Ordinal));

    // Two threads at once work out the same, and either may write it.
    private BitSet RefineAll()
    {
        QueryExpression<TItem> from = this;
        while (Volatile.Read(ref from.rest) is null)
        {
            from = from.left!;
        }

        ulong low = from.first;
        ulong[] words = (ulong[])from.rest!.Clone();
        for (QueryExpression<TItem> next = this; !ReferenceEquals(next, from); next = next.left!)
        {
            ulong flip = next.form == Form.Refined ? 0 : ulong.MaxValue;
            low &= next.filter!.Positions.First ^ flip;
            ulong[] by = next.filter.Positions.Rest!;
            for (int i = 0; i < words.Length; i++)
            {
                words[i] &= by[i] ^ flip;
            }
        }

        first = low;
        Volatile.Write(ref rest, words);
        return new BitSet(low, words);
    }

    private static int Checked(int size) => size <= MostFilters
        ? size
        : throw new InvalidOperationException("A query holds at most 1000 filters.");

    private static NormalForm<TItem> Normalize(QueryExpression<TItem> expression, bool isNegated)
    {
        while (expression.form == Form.Not)
        {
            expression = expression.left!;
            isNegated = !isNegated;
        }

        if (expression.form == Form.Everything)
        {
            return isNegated ? NormalForm<TItem>.Nothing : NormalForm<TItem>.Everything;
        }

        bool isAll = expression.IsAll(isNegated);
        var parts = new List<NormalForm<TItem>>();
        var pending = new Stack<(QueryExpression<TItem> Expression, bool IsNegated)>();
        pending.Push((expression, isNegated));
        while (pending.Count > 0)
        {
            (QueryExpression<TItem> next, bool negated) = pending.Pop();
            if (next.form is Form.Everything or Form.Not || next.IsAll(negated) != isAll)
            {
                parts.Add(Normalize(next, negated));
                continue;
            }

            // A chain of refinements runs down the left side: it costs a turn of this loop, not a call.
            pending.Push((next.left!, negated));
            if (next.filter is null)
            {
                pending.Push((next.right!, negated));
            }
            else
            {
                parts.Add(NormalForm<TItem>.Of(next.filter, negated != (next.form == Form.RefinedByNot)));
            }
        }

        return NormalForm<TItem>.Combine(isAll, parts);
    }

    // By De Morgan's laws a negated "or" is an "and" of negations.
    private bool IsAll(bool isNegated) => (form != Form.Or) != isNegated;
}
