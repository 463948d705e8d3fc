using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace BackPain.Knowledge.Tests;

/// <summary>
/// The Flesch-Kincaid grade, 0.39 words per sentence + 11.8 syllables per word - 15.59: Kincaid, Fishburne, Rogers and Chissom,
/// Derivation of new readability formulas for Navy enlisted personnel, Research Branch Report 8-75, 1975.
/// </summary>
/// <remarks>
/// A colon or semicolon ends a sentence; a number is a word of one syllable; the parts of a word with hyphens are counted one by one, as
/// one word. Syllables are counted from spelling: groups of vowels, without silent endings, and with vowels that are spoken apart.
/// </remarks>
internal static partial class ReadingGrade
{
    public static double Of(params IEnumerable<string> texts)
    {
        List<string> all = texts.ToList();
        List<string> words = all.SelectMany(Words).ToList();
        int sentences = all.Sum(CountSentences);
        return words.Count == 0 ? 0 : (0.39 * words.Count / Math.Max(1, sentences)) + (11.8 * words.Sum(CountSyllables) / words.Count) - 15.59;
    }

    public static int CountWords(IEnumerable<string> texts) => texts.Sum(text => Words(text).Count());

    private static IEnumerable<string> Words(string text) => WordPattern().Matches(text).Select(match => match.Value);

    private static int CountSentences(string text) => SentenceEnd().Split(text).Count(part => part.Any(char.IsAsciiLetterOrDigit));

    private static int CountSyllables(string word) => word.Split('-').Sum(CountSyllablesOfPart);

    private static int CountSyllablesOfPart(string part)
    {
        string letters = new string(part.Where(char.IsAsciiLetter).ToArray()).ToLowerInvariant();
        if (letters.Length <= 3)
        {
            return 1;
        }

        string spoken = SilentEnd().Replace(letters, match => match.Value[..1]);
        spoken = spoken.StartsWith('y') ? spoken[1..] : spoken;
        int count = Vowels().Count(spoken) + SpokenApart().Count(spoken) - SpokenTogether().Count(spoken);
        return Math.Max(1, count);
    }

    [GeneratedRegex(@"[A-Za-z][A-Za-z'\u2019-]*|[0-9][0-9.,%]*", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"[.!?:;]+(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$", RegexOptions.CultureInvariant)]
    private static partial Regex SilentEnd();

    [GeneratedRegex("[aeiouy]+", RegexOptions.CultureInvariant)]
    private static partial Regex Vowels();

    [GeneratedRegex("(?:ia|io(?!u)|eo|ua(?!r)|uo)(?=[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex SpokenApart();

    [GeneratedRegex("tio|sio|cio|gio|cia|tia|quo|qua", RegexOptions.CultureInvariant)]
    private static partial Regex SpokenTogether();
}
