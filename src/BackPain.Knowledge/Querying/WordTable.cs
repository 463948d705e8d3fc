using System;

namespace BackPain.Knowledge.Querying;

/// <summary>Finds the number of a word without making a string of it.</summary>
internal sealed class WordTable
{
    private string[] words;
    private int[] values;
    private int[] next;
    private int[] heads;
    private int count;

    public WordTable(int capacity)
    {
        words = new string[capacity];
        values = new int[capacity];
        next = new int[capacity];
        int size = 16;
        while (size < capacity)
        {
            size *= 2;
        }

        heads = new int[size];
    }

    /// <summary>The number of a word; −1 when it is not there.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        for (int i = heads[HashOf(word) & (heads.Length - 1)] - 1; i >= 0; i = next[i])
        {
            if (word.SequenceEqual(words[i].AsSpan()))
            {
                return values[i];
            }
        }

        return -1;
    }

    public void Add(string word, int value)
    {
        if (count == words.Length)
        {
            Grow();
        }

        words[count] = word;
        values[count] = value;
        Link(count++);
    }

    // FNV-1a: the same in every process, unlike the hash of a string.
    private static int HashOf(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return (int)((hash ^ (hash >> 15)) & int.MaxValue);
    }

    private void Link(int index)
    {
        ref int head = ref heads[HashOf(words[index].AsSpan()) & (heads.Length - 1)];
        next[index] = head - 1;
        head = index + 1;
    }

    private void Grow()
    {
        Array.Resize(ref words, count * 2);
        Array.Resize(ref values, count * 2);
        Array.Resize(ref next, count * 2);
        heads = new int[heads.Length * 2];
        for (int i = 0; i < count; i++)
        {
            Link(i);
        }
    }
}
