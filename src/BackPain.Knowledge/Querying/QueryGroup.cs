namespace BackPain.Knowledge.Querying;

/// <summary>Queries in the place of a filter: what one finds, or what either of two finds.</summary>
internal sealed class QueryGroup<TItem, TQuery> : QueryPart<TItem>
    where TItem : class
    where TQuery : KnowledgeQuery<TItem, TQuery>
{
    public readonly KnowledgeQuery<TItem, TQuery> One;
    public readonly KnowledgeQuery<TItem, TQuery>? Other;

    public QueryGroup(KnowledgeQuery<TItem, TQuery> one)
        : base(one.Domain, one.Positions, one.Size) => One = one;

    public QueryGroup(KnowledgeQuery<TItem, TQuery> one, KnowledgeQuery<TItem, TQuery> other)
        : base(one.Domain, BitSet.Or(one.Positions, other.Positions), one.Size + other.Size)
    {
        One = one;
        Other = other;
    }
}
