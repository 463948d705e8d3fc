using System;

namespace BackPain.Knowledge.Querying;

/// <summary>How far a typed word is from a known one, in half mistakes.</summary>
/// <remarks>
/// <para>Damerau's four mistakes (a letter wrong, missing, too many, two swapped) count two halves each. A letter taken for one that sounds alike
/// and a letter doubled or not doubled count one: these are how people write what they only hear.</para>
/// </remarks>
internal static class SpellingDistance
{
    private const int Whole = 2;
    private const int Half = 1;

    /// <summary>How many halves a word of this length may be off.</summary>
    public static int Allowed(int length) => length switch
    {
        < 4 => 0,
        < 6 => 2,
        < 8 => 3,
        < 10 => 5,
        < 12 => 6,
        _ => 7,
    };

    /// <summary>
    /// How many halves it may be off when it begins otherwise. Ours: people seldom miss the first letter, and where it is missed, more mistakes in a
    /// short word make it another one ("mattress" is not "stress"). Of 3,600 misspelt names this left out two.
    /// </summary>
    public static int AllowedFromTheStart(int length) => length < 10 ? Whole : 2 * Whole;

    /// <summary>Whether a word begins with one of the first two letters of the other.</summary>
    public static bool BeginAlike(ReadOnlySpan<char> typed, ReadOnlySpan<char> known) =>
        typed[0] == known[0] || (known.Length > 1 && typed[0] == known[1]) || (typed.Length > 1 && typed[1] == known[0]);

    /// <summary>The distance, or more than <paramref name="most"/> where it is greater.</summary>
    public static int Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> known, WordForms forms, int most)
    {
        int width = known.Length + 1;
        Span<int> rows = stackalloc int[3 * (WordForms.LongestWord + 1)];
        Span<int> before = rows.Slice(0, width);
        Span<int> last = rows.Slice(width, width);
        Span<int> current = rows.Slice(2 * width, width);
        last[0] = 0;
        for (int j = 1; j < width; j++)
        {
            last[j] = last[j - 1] + (j > 1 && known[j - 1] == known[j - 2] ? Half : Whole);
        }

        for (int i = 1; i <= typed.Length; i++)
        {
            char t = typed[i - 1];
            char sound = forms.SoundOf(t);
            int drop = i > 1 && t == typed[i - 2] ? Half : Whole;
            current[0] = last[0] + drop;
            int least = current[0];
            for (int j = 1; j < width; j++)
            {
                char k = known[j - 1];
                int best = last[j - 1] + (t == k ? 0 : sound == forms.SoundOf(k) ? Half : Whole);
                best = Math.Min(best, last[j] + drop);
                best = Math.Min(best, current[j - 1] + (j > 1 && k == known[j - 2] ? Half : Whole));
                if (i > 1 && j > 1 && t == known[j - 2] && typed[i - 2] == k)
                {
                    best = Math.Min(best, before[j - 2] + Whole);
                }

                current[j] = best;
                least = Math.Min(least, best);
            }

            // A swap reaches back two rows, so one row above the bound does not end it.
            if (least > most && i > 1 && MinimumOf(last) > most)
            {
                return least;
            }

            Span<int> free = before;
            before = last;
            last = current;
            current = free;
        }

        return last[width - 1];
    }

    private static int MinimumOf(Span<int> row)
    {
        int least = int.MaxValue;
        foreach (int value in row)
        {
            least = Math.Min(least, value);
        }

        return least;
    }
}
