using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace BackPain.Knowledge;

/// <summary>Immutable arrays without builders or copies.</summary>
/// <remarks>
/// Entities keep arrays and wrap them when they are asked for: on a cold start every kind of immutable array is one more type to load,
/// and of a struct several methods to compile (benchmarks/README.md).
/// </remarks>
internal static class ImmutableArrays
{
    /// <summary>Takes over an array that nobody else writes to.</summary>
    public static ImmutableArray<T> Own<T>(T[] array) => ImmutableCollectionsMarshal.AsImmutableArray(array);
}
