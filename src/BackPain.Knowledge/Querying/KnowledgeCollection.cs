using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BackPain.Knowledge;

/// <summary>All entities of one kind in a base, in documented order.</summary>
/// <typeparam name="T">The type of entity.</typeparam>
/// <remarks>Conditions stand in the order that the edition gives them, all else in the order of the knowledge files.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class KnowledgeCollection<T> : IReadOnlyList<T>
    where T : class
{
    private readonly T[] items;

    // The base knows itself only after its collections are made.
    private readonly KnowledgeBase.Index? index;

    internal KnowledgeCollection(T[] items, KnowledgeBase.Index? index = null)
    {
        this.items = items;
        this.index = index;
    }

    /// <summary>How many there are.</summary>
    public int Count => items.Length;

    /// <summary>The entity at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or <see cref="Count"/> or more.</exception>
    public T this[int index]
    {
        get
        {
            T[] all = items;
            if ((uint)index >= (uint)all.Length)
            {
                ThrowOutOfRange(index);
            }

            return all[index];
        }
    }

    /// <summary>The same as an array that cannot be changed.</summary>
    /// <returns>A copy.</returns>
    public ImmutableArray<T> ToImmutableArray() => ImmutableArray.Create(items);

    /// <summary>Goes through the entities without allocating.</summary>
    /// <returns>A struct enumerator.</returns>
    public Enumerator GetEnumerator() => new(items);

    /// <summary>The type of entity and how many there are, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => typeof(T).Name + ": " + Count.ToString(CultureInfo.InvariantCulture);

    internal KnowledgeBase.Index Index => index!;

    internal T[] Items => items;

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    [DoesNotReturn]
    private static void ThrowOutOfRange(int index) => throw new ArgumentOutOfRangeException(nameof(index), index, "There is no entity at this position.");

    /// <summary>Goes through a <see cref="KnowledgeCollection{T}"/>.</summary>
    /// <threadsafety>Not safe to share between threads: each thread takes its own.</threadsafety>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Nobody compares enumerators.")]
    public struct Enumerator
    {
        private readonly T[] items;
        private int index;

        internal Enumerator(T[] items)
        {
            this.items = items;
            index = -1;
        }

        /// <summary>The entity at the current position; call <see cref="MoveNext"/> first.</summary>
        public readonly T Current => items[index];

        /// <summary>Goes to the next entity.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => ++index < items.Length;
    }
}
