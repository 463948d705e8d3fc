using System.Collections.Immutable;

namespace BackPain.Knowledge;

/// <summary>Why a query found an item: which filter held, and what in the knowledge made it hold.</summary>
/// <remarks>A closed choice: no other cases can be added.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public abstract partial class QueryReason
{
    private protected QueryReason(string filter, ImmutableArray<Citation> citations)
    {
        Filter = filter;
        Citations = citations;
    }

    /// <summary>The filter that held, as the query prints it, for example <c>presenting(worse-walking)</c>; never empty.</summary>
    public string Filter { get; }

    /// <summary>Where what made it hold was read; empty where that is no claim of a source, such as a kind that we gave.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>The filter and what made it hold, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Filter + ": " + Held;

    /// <summary>What made the filter hold, in a few words.</summary>
    private protected abstract string Held { get; }
}
