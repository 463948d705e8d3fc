using System;

namespace BackPain.Knowledge.Format;

/// <summary>Tells finished text from text that someone meant to come back to.</summary>
internal static class TextRules
{
    /// <summary>The marks that no finished text holds; compared without case, as whole words where they are words.</summary>
    private static readonly string[] UnfinishedMarks = { "TODO", "TBD", "TBC", "FIXME", "XXX", "lorem", "placeholder", "to be written", "to be confirmed", "???" };

    /// <summary>The marks that words of our own do not hold either; titles, locators, codes and addresses of others may.</summary>
    private static readonly string[] UnfinishedMarksOfProse = { "...", "…", "[", "]", "<", ">", "{", "}" };

    /// <summary>What is wrong with a text, or null when it is fine.</summary>
    public static string? FindFault(string text) => FindFaultOfQuotation(text) ?? FindMark(text, UnfinishedMarksOfProse);

    /// <summary>What is wrong with a text that others wrote (a title, a locator, a code, an address), or null when it is fine.</summary>
    public static string? FindFaultOfQuotation(string text)
    {
        if (text.Length == 0)
        {
            return "the text is empty; write it or leave the property out";
        }

        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[text.Length - 1]))
        {
            return "the text starts or ends with white space";
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029')
            {
                return "the text holds a control character or a line break";
            }

            if (text[i] == ' ' && text[i - 1] == ' ')
            {
                return "the text holds two spaces in a row";
            }
        }

        return FindMark(text, UnfinishedMarks);
    }

    private static string? FindMark(string text, string[] marks)
    {
        foreach (string mark in marks)
        {
            if (ContainsMark(text, mark))
            {
                return "the text looks unfinished: it holds '" + mark + "'";
            }
        }

        return null;
    }

    private static bool ContainsMark(string text, string mark)
    {
        for (int start = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase); start >= 0; start = text.IndexOf(mark, start + 1, StringComparison.OrdinalIgnoreCase))
        {
            int end = start + mark.Length;
            bool isWord = char.IsLetter(mark[0]);
            if (!isWord || ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))))
            {
                return true;
            }
        }

        return false;
    }
}
