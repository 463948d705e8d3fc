using System;
using System.Collections.Generic;
using System.Linq;

namespace BackPain.Knowledge.Tests;

/// <summary>The Flesch-Kincaid grade: 0.39 words per sentence + 11.8 syllables per word - 15.59 (Kincaid et al. 1975).</summary>
internal static class ReadingGrade
{
    public static int CountWords(IEnumerable<string> texts) => texts.Sum(text => Words(text).Count());

    public static double Of(IEnumerable<string> texts)
    {
        int sentences = 0;
        int words = 0;
        int syllables = 0;
        foreach (string text in texts)
        {
            sentences += Math.Max(1, text.Split('.', '?', '!').Count(part => part.Any(char.IsLetter)));
            foreach (string word in Words(text))
            {
                words++;
                syllables += Syllables(word);
            }
        }

        return (0.39 * words / sentences) + (11.8 * syllables / words) - 15.59;
    }

    private static IEnumerable<string> Words(string text) =>
        text.Split(' ', '-', '/', '(', ')').Where(word => word.Any(char.IsLetter));

    // Groups of vowels, less a silent e at the end; "-le" after a consonant counts. Good to within a few in a hundred for plain English.
    private static int Syllables(string word)
    {
        string letters = new string(word.Where(char.IsLetter).ToArray()).ToLowerInvariant();
        int groups = 0;
        bool inGroup = false;
        foreach (char c in letters)
        {
            bool vowel = "aeiouy".Contains(c, StringComparison.Ordinal);
            groups += vowel && !inGroup ? 1 : 0;
            inGroup = vowel;
        }

        bool silentEnd = letters.EndsWith('e') && !letters.EndsWith("le", StringComparison.Ordinal);
        return Math.Max(1, silentEnd ? groups - 1 : groups);
    }
}
