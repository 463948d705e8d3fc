using System;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace BackPain.Knowledge;

/// <summary>Immutable arrays without builders or copies: on a cold start every builder of a struct is compiled anew (benchmarks/README.md).</summary>
internal static class ImmutableArrays
{
    /// <summary>Takes over an array that nobody else writes to.</summary>
    public static ImmutableArray<T> Own<T>(T[] array) => ImmutableCollectionsMarshal.AsImmutableArray(array);

    public static ImmutableArray<TEntity> Map<TRecord, TEntity>(TRecord[] records, Converter<TRecord, TEntity> make) =>
        Own(records.Length == 0 ? Array.Empty<TEntity>() : Array.ConvertAll(records, make));
}
