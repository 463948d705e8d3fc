using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BackPain.Knowledge;

/// <summary>What is broader than a concept, or what is narrower: the direct ones and those over others, kept apart.</summary>
/// <typeparam name="T"><see cref="Condition"/>, <see cref="Finding"/>, <see cref="Treatment"/> or <see cref="BodyRegion"/>.</typeparam>
/// <remarks>
/// <para>Broader is: of a treatment, what it is a kind of; of a finding, what it implies; of a region, what it is a part of; of a condition, what it
/// is a subtype of. The concept itself is never among them.</para>
/// <para>As a list it holds all of them, in documented order.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It reads as what it is.")]
public sealed class Lineage<T> : IReadOnlyList<T>
    where T : class
{
    private readonly ImmutableArray<T> all;

    internal Lineage(List<T> all, Predicate<T> isDirect)
    {
        this.all = all.ToImmutableArray();
        Direct = all.FindAll(isDirect).ToImmutableArray();
        Inherited = all.FindAll(item => !isDirect(item)).ToImmutableArray();
    }

    /// <summary>Those that are stated of the concept itself; of findings, those with nothing in between. In documented order; may be empty.</summary>
    public ImmutableArray<T> Direct { get; }

    /// <summary>All the others: those that are reached over the direct ones. In documented order; may be empty.</summary>
    public ImmutableArray<T> Inherited { get; }

    /// <summary>How many there are, direct and inherited; may be 0.</summary>
    public int Count => all.Length;

    /// <summary>The concept at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or <see cref="Count"/> or more.</exception>
    public T this[int index] => (uint)index < (uint)all.Length
        ? all[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, "There is no concept at this position.");

    /// <summary>Goes through all of them without allocating.</summary>
    /// <returns>A struct enumerator.</returns>
    public ImmutableArray<T>.Enumerator GetEnumerator() => all.GetEnumerator();

    /// <summary>How many are direct and how many inherited, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Direct.Length.ToString(CultureInfo.InvariantCulture) + " direct, " + Inherited.Length.ToString(CultureInfo.InvariantCulture) + " inherited";

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)all).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)all).GetEnumerator();
}
