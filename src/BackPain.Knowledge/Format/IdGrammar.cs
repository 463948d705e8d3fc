using System;

namespace BackPain.Knowledge.Format;

/// <summary>The grammar that all identifiers share: <c>^([a-z][a-z0-9]*\.)?[a-z][a-z0-9]*(-[a-z0-9]+)*$</c>, at most 64 characters.</summary>
internal static class IdGrammar
{
    public const int MaxLength = 64;

    public const string Description =
        "lower-case ASCII words and digits joined by single hyphens, starting with a letter, at most 64 characters; an overlay may put its own prefix and a dot before it";

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return false;
        }

        int dot = text.IndexOf('.');
        if (dot >= 0)
        {
            if (!IsWord(text.Slice(0, dot), mustStartWithLetter: true))
            {
                return false;
            }

            text = text.Slice(dot + 1);
        }

        bool first = true;
        while (true)
        {
            int hyphen = text.IndexOf('-');
            if (hyphen < 0)
            {
                return IsWord(text, first);
            }

            if (!IsWord(text.Slice(0, hyphen), first))
            {
                return false;
            }

            first = false;
            text = text.Slice(hyphen + 1);
        }
    }

    private static bool IsWord(ReadOnlySpan<char> word, bool mustStartWithLetter)
    {
        if (word.IsEmpty || (mustStartWithLetter && word[0] is < 'a' or > 'z'))
        {
            return false;
        }

        foreach (char c in word)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return true;
    }
}
