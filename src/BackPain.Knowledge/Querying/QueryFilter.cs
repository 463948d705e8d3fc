using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Querying;

/// <summary>One filter of a query: which positions it lets pass, how it is printed, and why it holds.</summary>
internal sealed class QueryFilter<TItem> : QueryPart<TItem>
    where TItem : class
{
    private readonly Evidence<TItem> evidence;
    private readonly Func<string> print;
    private string? text;

    public QueryFilter(QueryDomain<TItem> domain, in BitSet positions, Func<string> print, Evidence<TItem> evidence, int size = 1)
        : base(domain, positions, size)
    {
        this.print = print;
        this.evidence = evidence;
    }

    /// <summary>The filter as it is printed: the same text means the same filter. Printed twice at worst, and then the same.</summary>
    public string Text => text ??= print();

    public void Explain(TItem item, int position, List<QueryReason> reasons) => evidence(item, position, Text, reasons);
}
