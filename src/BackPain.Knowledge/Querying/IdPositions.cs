using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BackPain.Knowledge.Querying;

/// <summary>
/// Where each identifier stands: a hash table that reads only the ends of the text. A filter is looked up in less time than a
/// <c>Dictionary</c> takes to hash the whole identifier, and a query is mostly such look-ups.
/// </summary>
internal sealed class IdPositions
{
    private readonly string[] ids;

    // For each hash the first position plus one, and for each position the next one with the same hash; 0 ends the chain.
    private readonly int[] heads;
    private readonly int[] nexts;

    public IdPositions(string[] ids)
    {
        this.ids = ids;
        int size = 16;
        while (size < 2 * ids.Length)
        {
            size *= 2;
        }

        heads = new int[size];
        nexts = new int[ids.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            ref int head = ref heads[Hash(ids[i]) & (size - 1)];
            nexts[i] = head;
            head = i + 1;
        }
    }

    // Not inlined, to leave the room of its code to the filter and the loop behind it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Find(string id)
    {
        int next = heads[Hash(id) & (heads.Length - 1)];
        while (next != 0 && !string.Equals(ids[next - 1], id, StringComparison.Ordinal))
        {
            next = nexts[next - 1];
        }

        return next - 1;
    }

    /// <summary>From the length and the first and the last four characters, in which identifiers of one kind hardly ever agree.</summary>
    private static int Hash(string id)
    {
        ReadOnlySpan<byte> text = MemoryMarshal.AsBytes(id.AsSpan());
        if (text.Length < sizeof(ulong))
        {
            return text.Length;
        }

        ulong start = MemoryMarshal.Read<ulong>(text);
        ulong end = MemoryMarshal.Read<ulong>(text.Slice(text.Length - sizeof(ulong)));
        return unchecked((int)((((start * 0x9E3779B97F4A7C15UL) + end + (uint)text.Length) * 0xC2B2AE3D27D4EB4FUL) >> 40));
    }
}
