using System.Collections.Generic;

namespace BackPain.Knowledge.Querying;

/// <summary>Queries in the place of a filter: what one finds, or what either of two finds.</summary>
internal sealed class QueryGroup<TItem, TQuery> : QueryPart<TItem>
    where TItem : class
    where TQuery : KnowledgeQuery<TItem, TQuery>
{
    private readonly KnowledgeQuery<TItem, TQuery> one;
    private readonly KnowledgeQuery<TItem, TQuery>? other;

    public QueryGroup(KnowledgeQuery<TItem, TQuery> one)
        : base(one.Domain, one.Positions, one.Size) => this.one = one;

    public QueryGroup(KnowledgeQuery<TItem, TQuery> one, KnowledgeQuery<TItem, TQuery> other)
        : base(one.Domain, BitSet.Or(one.Positions, other.Positions), one.Size + other.Size)
    {
        this.one = one;
        this.other = other;
    }

    public override void AddTo(List<NormalForm<TItem>> parts, bool isAll, bool isNegated)
    {
        // By De Morgan's laws a negated "or" is an "and" of negations.
        if (other is null || isAll == isNegated)
        {
            one.AddTo(parts, isAll, isNegated);
            other?.AddTo(parts, isAll, isNegated);
            return;
        }

        var own = new List<NormalForm<TItem>>();
        AddTo(own, isNegated, isNegated);
        parts.Add(NormalForm<TItem>.Combine(isNegated, own));
    }
}
