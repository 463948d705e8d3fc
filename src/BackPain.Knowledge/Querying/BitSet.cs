using System;

namespace BackPain.Knowledge.Querying;

/// <summary>A set of positions. The first 64 stand in the value itself: most collections of a base are no longer, and need no array.</summary>
internal readonly struct BitSet
{
    public readonly ulong First;
    public readonly ulong[]? Rest;

    public BitSet(ulong first, ulong[]? rest)
    {
        First = first;
        Rest = rest;
    }

    public bool IsEmpty
    {
        get
        {
            ulong any = First;
            if (Rest is not null)
            {
                foreach (ulong word in Rest)
                {
                    any |= word;
                }
            }

            return any == 0;
        }
    }

    public int Count
    {
        get
        {
            int count = Bits.CountOf(First);
            if (Rest is not null)
            {
                foreach (ulong word in Rest)
                {
                    count += Bits.CountOf(word);
                }
            }

            return count;
        }
    }

    /// <summary>The positions from 0 up to but not including a length.</summary>
    public static BitSet Below(int length)
    {
        ulong[] words = NewWords(length);
        for (int i = 0; i < length; i++)
        {
            words[i >> 6] |= 1UL << (i & 63);
        }

        return Of(words);
    }

    public static ulong[] NewWords(int length) => new ulong[Math.Max(1, (length + 63) >> 6)];

    /// <summary>The set of the bits in words; sets over one collection have the same number of words.</summary>
    public static BitSet Of(ulong[] words)
    {
        if (words.Length == 1)
        {
            return new BitSet(words[0], null);
        }

        ulong[] rest = new ulong[words.Length - 1];
        Array.Copy(words, 1, rest, 0, rest.Length);
        return new BitSet(words[0], rest);
    }

    public static BitSet And(in BitSet a, in BitSet b)
    {
        if (a.Rest is null)
        {
            return new BitSet(a.First & b.First, null);
        }

        ulong[] rest = new ulong[a.Rest.Length];
        for (int i = 0; i < rest.Length; i++)
        {
            rest[i] = a.Rest[i] & b.Rest![i];
        }

        return new BitSet(a.First & b.First, rest);
    }

    public static BitSet AndNot(in BitSet a, in BitSet b)
    {
        if (a.Rest is null)
        {
            return new BitSet(a.First & ~b.First, null);
        }

        ulong[] rest = new ulong[a.Rest.Length];
        for (int i = 0; i < rest.Length; i++)
        {
            rest[i] = a.Rest[i] & ~b.Rest![i];
        }

        return new BitSet(a.First & ~b.First, rest);
    }

    public static BitSet Or(in BitSet a, in BitSet b)
    {
        if (a.Rest is null)
        {
            return new BitSet(a.First | b.First, null);
        }

        ulong[] rest = new ulong[a.Rest.Length];
        for (int i = 0; i < rest.Length; i++)
        {
            rest[i] = a.Rest[i] | b.Rest![i];
        }

        return new BitSet(a.First | b.First, rest);
    }

    public bool Contains(int position) => ((position < 64 ? First : Rest![(position >> 6) - 1]) >> (position & 63) & 1) != 0;

    public bool SetEquals(in BitSet other)
    {
        if (First != other.First)
        {
            return false;
        }

        for (int i = 0; Rest is not null && i < Rest.Length; i++)
        {
            if (Rest[i] != other.Rest![i])
            {
                return false;
            }
        }

        return true;
    }

    public int Hash()
    {
        ulong hash = First;
        for (int i = 0; Rest is not null && i < Rest.Length; i++)
        {
            hash = unchecked((hash * 31) + Rest[i]);
        }

        return unchecked((int)(hash ^ (hash >> 32)));
    }

    /// <summary>The least position of the set; -1 when it is empty.</summary>
    public int Least()
    {
        if (First != 0)
        {
            return Bits.LeastOf(First);
        }

        for (int i = 0; Rest is not null && i < Rest.Length; i++)
        {
            if (Rest[i] != 0)
            {
                return ((i + 1) << 6) + Bits.LeastOf(Rest[i]);
            }
        }

        return -1;
    }
}
