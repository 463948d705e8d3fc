using System;
using System.Collections.Generic;
using System.Linq;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>Queries made from the names by rule, 300 of each class, the same in every run.</summary>
internal static class SearchQueries
{
    private const int PerClass = 300;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private static readonly string[] Before = ["what is ", "how do I get rid of ", "I think I have ", "tell me about ", "please help with ", "my doctor mentioned ", "looking for information on ", "is it serious if I have "];
    private static readonly string[] After = ["", " please", " what should I do", " for two weeks", " at work", " thanks", " is that normal", " since last year"];

    /// <summary>Class, query and the name that it was made from.</summary>
    public static (string Class, string Query, string Name)[] All { get; } = [.. Make("reordered", 1, Reorder), .. Make("partial", 2, Shorten), .. Make("misspelt", 3, Misspell), .. Make("padded", 4, Pad)];

    private static IEnumerable<(string Class, string Query, string Name)> Make(string name, int seed, Func<string, Dice, string?> change)
    {
        var dice = new Dice(20261122 + seed);
        var made = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (made.Count < PerClass)
        {
            string from = SearchNames.All[dice.Next(SearchNames.All.Length)].Text;
            if (change(from, dice) is { } query && !SearchNames.Owners.Contains(query) && made.Add(query))
            {
                yield return (name, query, from);
            }
        }
    }

    private static string? Reorder(string name, Dice dice)
    {
        string[] words = WordsOf(name);
        if (words.Length < 2)
        {
            return null;
        }

        for (int i = words.Length - 1; i > 0; i--)
        {
            int j = dice.Next(i + 1);
            (words[i], words[j]) = (words[j], words[i]);
        }

        return string.Join(' ', words);
    }

    private static string? Shorten(string name, Dice dice)
    {
        string[] words = WordsOf(name);
        if (words.Length < 3)
        {
            return null;
        }

        int kept = (words.Length / 2) + 1;
        int first = dice.Next(words.Length - kept + 1);
        return string.Join(' ', words.Skip(first).Take(kept));
    }

    private static string? Misspell(string name, Dice dice)
    {
        string[] words = WordsOf(name);
        int[] eligible = [.. Enumerable.Range(0, words.Length).Where(i => words[i].Length >= 5)];
        if (eligible.Length == 0)
        {
            return null;
        }

        int word = eligible[dice.Next(eligible.Length)];
        words[word] = Damage(words[word], dice);
        if (words[word].Length >= 10)
        {
            words[word] = Damage(words[word], dice);
        }

        return string.Join(' ', words);
    }

    private static string Damage(string word, Dice dice)
    {
        int at = dice.Next(word.Length - 1);
        return dice.Next(4) switch
        {
            0 => word.Remove(at, 1).Insert(at, Letters[dice.Next(26)].ToString()),
            1 => word.Remove(at, 1),
            2 => word.Insert(at, word[at].ToString()),
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }

    private static string Pad(string name, Dice dice) => Before[dice.Next(Before.Length)] + name + After[dice.Next(After.Length)];

    private static string[] WordsOf(string name) => name.Split([' ', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A linear congruential generator (Numerical Recipes): the same on every runtime, which <see cref="Random"/> does not promise.</summary>
    private sealed class Dice(int seed)
    {
        private uint state = (uint)seed;

        public int Next(int sides)
        {
            state = (state * 1664525) + 1013904223;
            return (int)((state >> 8) % (uint)sides);
        }
    }
}
