using System.Collections.Immutable;

namespace BackPain.Knowledge;

/// <summary>An item that a query found, with the reasons.</summary>
/// <typeparam name="TItem">The type of item.</typeparam>
/// <remarks>It says why the item is in the result of a query about knowledge. It says nothing about a person.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class QueryMatch<TItem>
    where TItem : class
{
    internal QueryMatch(TItem item, ImmutableArray<QueryReason> reasons)
    {
        Item = item;
        Reasons = reasons;
    }

    /// <summary>The item.</summary>
    public TItem Item { get; }

    /// <summary>
    /// Why it was found: for each filter that holds, all that makes it hold. In the order in which the query prints its filters, and within a
    /// filter in documented order. Empty for a query without filters.
    /// </summary>
    public ImmutableArray<QueryReason> Reasons { get; }

    /// <summary>The item and its reasons, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Reasons.IsEmpty ? Item.ToString()! : Item + " <- " + string.Join("; ", Reasons);
}
