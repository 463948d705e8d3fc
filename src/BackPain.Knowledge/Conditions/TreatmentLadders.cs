using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BackPain.Knowledge;

/// <summary>The treatment ladders of one condition, one per source.</summary>
/// <remarks>In the order of the knowledge files: the seed page first.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It reads as what it is: a condition's ladders.")]
public sealed class TreatmentLadders : IReadOnlyList<TreatmentLadder>
{
    private readonly ConditionId condition;
    private readonly TreatmentLadder[] ladders;

    internal TreatmentLadders(ConditionId condition, TreatmentLadder[] ladders)
    {
        this.condition = condition;
        this.ladders = ladders;
    }

    /// <summary>How many sources arrange the treatments of the condition; may be 0.</summary>
    public int Count => ladders.Length;

    /// <summary>The ladder at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or <see cref="Count"/> or more.</exception>
    public TreatmentLadder this[int index] => (uint)index < (uint)ladders.Length
        ? ladders[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, "There is no ladder at this position.");

    /// <summary>The ladder of one source.</summary>
    /// <param name="source">The source.</param>
    /// <returns>Its ladder for the condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="source"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">The source has no ladder for the condition.</exception>
    public TreatmentLadder From(SourceId source)
    {
        if (source.IsDefault)
        {
            throw new ArgumentException("The default identifier names no source.", nameof(source));
        }

        return TryGet(source, out TreatmentLadder? ladder)
            ? ladder
            : throw new UnknownConceptException(ConceptKind.Source, source.Value, "The source '" + source.Value + "' has no treatment ladder for '" + condition.Value + "'. "
                + (ladders.Length == 0 ? "No source has one." : "These have: " + string.Join(", ", Sources()) + "."));
    }

    /// <summary>The ladder of one source, if it has one for the condition. Does not throw.</summary>
    /// <param name="source">The source; the default value gives <see langword="false"/>.</param>
    /// <param name="ladder">Its ladder, or <see langword="null"/>.</param>
    /// <returns>Whether the source has a ladder for the condition.</returns>
    public bool TryGet(SourceId source, [NotNullWhen(true)] out TreatmentLadder? ladder)
    {
        foreach (TreatmentLadder candidate in ladders)
        {
            if (candidate.Source.Id == source)
            {
                ladder = candidate;
                return true;
            }
        }

        ladder = null;
        return false;
    }

    /// <summary>Goes through the ladders without allocating.</summary>
    /// <returns>A struct enumerator.</returns>
    public ImmutableArray<TreatmentLadder>.Enumerator GetEnumerator() => ImmutableArrays.Own(ladders).GetEnumerator();

    /// <summary>The condition and how many ladders it has, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => condition.Value + ": " + Count.ToString(CultureInfo.InvariantCulture) + (Count == 1 ? " ladder" : " ladders");

    IEnumerator<TreatmentLadder> IEnumerable<TreatmentLadder>.GetEnumerator() => ((IEnumerable<TreatmentLadder>)ladders).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ladders.GetEnumerator();

    private List<string> Sources()
    {
        var sources = new List<string>(ladders.Length);
        foreach (TreatmentLadder ladder in ladders)
        {
            sources.Add(ladder.Source.Id.Value);
        }

        return sources;
    }
}
