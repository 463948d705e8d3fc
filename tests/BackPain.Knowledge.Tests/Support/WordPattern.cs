using System.Text.RegularExpressions;

namespace BackPain.Knowledge.Tests;

/// <summary>Finds the words of a list in a text: whole words, in any case; a star at the end stands for any ending.</summary>
internal static class WordPattern
{
    public static Regex Of(string word) => new(
        @"(?<![\w-])" + Regex.Escape(word.TrimEnd('*')) + (word.EndsWith('*') ? @"\w*" : "") + @"(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The word where a sentence begins; the case counts.</summary>
    public static Regex Opening(string word) => new(@"(?<=^|[.:;!?]\s+)" + Regex.Escape(word) + @"(?!\w)", RegexOptions.CultureInvariant);
}
