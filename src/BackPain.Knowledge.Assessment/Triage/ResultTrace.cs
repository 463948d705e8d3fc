using System;
using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>What a result was worked out from: the same trace and the same presentation give the same result, on every machine.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
/// <param name="Edition">The version of the knowledge.</param>
/// <param name="ContentHash">The hash of the knowledge.</param>
/// <param name="Overlays">The overlays laid over it, in order; empty for knowledge as shipped.</param>
/// <param name="AlgorithmVersion">The version of the rules of assessment; it grows with every change that can change a result.</param>
public sealed record ResultTrace(string Edition, string ContentHash, ImmutableArray<string> Overlays, int AlgorithmVersion)
{
    /// <summary>Whether two traces name the same knowledge and rules.</summary>
    /// <param name="other">Another trace, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when all parts are equal, the overlays one by one.</returns>
    public bool Equals(ResultTrace? other) =>
        other is not null
        && string.Equals(Edition, other.Edition, StringComparison.Ordinal)
        && string.Equals(ContentHash, other.ContentHash, StringComparison.Ordinal)
        && AlgorithmVersion == other.AlgorithmVersion
        && Overlays.AsSpan().SequenceEqual(other.Overlays.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(ContentHash) * 31) + AlgorithmVersion);
}
