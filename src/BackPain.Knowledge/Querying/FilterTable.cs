using System;
using System.Threading;

namespace BackPain.Knowledge.Querying;

/// <summary>The filters of one name, one for each key, or of no name but that of their key; each is worked out when it is first asked for, and then kept.</summary>
internal sealed class FilterTable<TItem, TKey>
    where TItem : class
{
    private readonly string name;
    private readonly QueryDomain<TItem> domain;
    private readonly TKey[] keys;
    private readonly Func<TKey, string> print;
    private readonly KeyedEvidence<TItem, TKey> evidence;
    private readonly QueryFilter<TItem>?[] filters;

    public FilterTable(string name, QueryDomain<TItem> domain, TKey[] keys, Func<TKey, string> print, KeyedEvidence<TItem, TKey> evidence)
    {
        this.name = name;
        this.domain = domain;
        this.keys = keys;
        this.print = print;
        this.evidence = evidence;
        filters = new QueryFilter<TItem>?[keys.Length];
    }

    /// <summary>The filter for the key at a position. A plain read is enough: whoever sees a filter sees all of it.</summary>
    public QueryFilter<TItem> this[int position] => filters[position] ?? Make(position);

    private QueryFilter<TItem> Make(int position)
    {
        TKey key = keys[position];
        QueryFilter<TItem> made = domain.Filter(
            domain.All,
            () => name.Length == 0 ? print(key) : name + "(" + print(key) + ")",
            (item, at, filter, reasons) => evidence(item, at, key, filter, reasons));
        return Interlocked.CompareExchange(ref filters[position], made, null) ?? made;
    }
}
