using System.Diagnostics.CodeAnalysis;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge;

/// <summary>Goes through the items that a query finds, in the order of their collection, without allocating.</summary>
/// <typeparam name="TItem">The type of item.</typeparam>
/// <threadsafety>Not safe to share between threads: each thread takes its own.</threadsafety>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Nobody compares enumerators.")]
public struct QueryEnumerator<TItem>
    where TItem : class
{
    private readonly TItem[] items;
    private readonly ulong[]? rest;
    private ulong word;
    private int index;
    private int wordIndex;

    internal QueryEnumerator(TItem[] items, in BitSet positions)
    {
        this.items = items;
        rest = positions.Rest;
        word = positions.First;
        index = -1;
    }

    /// <summary>The item at the current position; call <see cref="MoveNext"/> first.</summary>
    public readonly TItem Current => items[index];

    /// <summary>Goes to the next item.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        while (word == 0)
        {
            if (rest is null || wordIndex >= rest.Length)
            {
                return false;
            }

            word = rest[wordIndex++];
        }

        index = (wordIndex << 6) + Bits.LeastOf(word);
        word &= word - 1;
        return true;
    }
}
