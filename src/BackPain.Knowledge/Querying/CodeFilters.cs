using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace BackPain.Knowledge.Querying;

/// <summary>Filters by code, for each kind of item that has codes.</summary>
internal sealed class CodeFilters<TItem>
    where TItem : class
{
    private readonly QueryDomain<TItem> domain;
    private readonly Func<TItem, ImmutableArray<Coding>> codingsOf;

    // Only systems in which something is coded are kept: there are as many as the base has.
    private readonly ConcurrentDictionary<string, QueryFilter<TItem>> bySystem = new(StringComparer.Ordinal);

    public CodeFilters(QueryDomain<TItem> domain, Func<TItem, ImmutableArray<Coding>> codingsOf)
    {
        this.domain = domain;
        this.codingsOf = codingsOf;
    }

    public QueryFilter<TItem> CodedIn(string system)
    {
        Throw.IfNull(system);
        if (bySystem.TryGetValue(system, out QueryFilter<TItem>? known))
        {
            return known;
        }

        QueryFilter<TItem> made = domain.Filter(
            domain.All,
            () => "coded-in(" + Choices.Quote(system) + ")",
            (item, _, filter, reasons) => Evidences.Code(codingsOf(item), system, null, filter, reasons));
        return made.Positions.IsEmpty ? made : bySystem.GetOrAdd(system, made);
    }

    public QueryFilter<TItem> ByCode(string system, string code)
    {
        Throw.IfNull(code);
        return domain.Filter(
            CodedIn(system).Positions,
            () => "by-code(" + Choices.Quote(system) + ", " + Choices.Quote(code) + ")",
            (item, _, filter, reasons) => Evidences.Code(codingsOf(item), system, code, filter, reasons));
    }
}
