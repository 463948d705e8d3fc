namespace BackPain.Knowledge.Querying;

/// <summary>What one step narrows a query by: a filter, or other queries in the place of one.</summary>
internal abstract class QueryPart<TItem>
    where TItem : class
{
    public readonly QueryDomain<TItem> Domain;

    /// <summary>What it lets pass.</summary>
    public readonly BitSet Positions;

    /// <summary>How many filters it holds, those of a query that it asks included.</summary>
    public readonly int Size;

    /// <summary>The query for this part alone, kept with it: most queries begin so, and need not be made anew.</summary>
    public object? Alone;

    protected QueryPart(QueryDomain<TItem> domain, in BitSet positions, int size)
    {
        Domain = domain;
        Positions = positions;
        Size = size;
    }
}
