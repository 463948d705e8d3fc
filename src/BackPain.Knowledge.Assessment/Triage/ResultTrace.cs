using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>What a result was worked out from: the same trace and the same presentation give the same result, on every machine.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
/// <param name="Edition">The version of the knowledge.</param>
/// <param name="ContentHash">The hash of the knowledge.</param>
/// <param name="Overlays">The overlays laid over it, in order; empty for knowledge as shipped.</param>
/// <param name="AlgorithmVersion">The version of the rules of assessment; it grows with every change that can change a result.</param>
public sealed record ResultTrace(string Edition, string ContentHash, ImmutableArray<string> Overlays, int AlgorithmVersion);
