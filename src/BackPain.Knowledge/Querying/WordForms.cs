using System;
using System.Collections.Generic;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Querying;

/// <summary>How the words of a language are written down for comparison: letters folded, spellings made one, endings taken off.</summary>
/// <remarks>All of it comes from the language file; without one, only ASCII letters are read without case.</remarks>
internal sealed class WordForms
{
    /// <summary>Longer words are never compared; no word of any language that we know of is.</summary>
    public const int LongestWord = 64;

    private readonly char[] foldFrom;
    private readonly string[] foldTo;
    private readonly SpellingRecord[] spellings;
    private readonly InflectionStepRecord[] steps;
    private readonly byte[] soundOf = new byte[128];

    public WordForms(LanguageRecord language)
    {
        var folds = new SortedDictionary<char, string>();
        foreach (LettersRecord letters in language.Letters)
        {
            foreach (char c in letters.From)
            {
                folds[c] = letters.To;
            }
        }

        foreach (char c in language.Ignored)
        {
            folds[c] = "";
        }

        foldFrom = new char[folds.Count];
        foldTo = new string[folds.Count];
        folds.Keys.CopyTo(foldFrom, 0);
        folds.Values.CopyTo(foldTo, 0);
        spellings = language.Spellings;
        steps = language.Inflections;
        for (int i = 0; i < soundOf.Length; i++)
        {
            soundOf[i] = (byte)i;
        }

        foreach (string group in language.SoundAlike)
        {
            foreach (char c in group)
            {
                if (c < soundOf.Length)
                {
                    soundOf[c] = (byte)group[0];
                }
            }
        }
    }

    /// <summary>The letter that stands for all that sound like this one.</summary>
    public char SoundOf(char c) => c < soundOf.Length ? (char)soundOf[c] : c;

    /// <summary>Reads one character: how many folded ones it gives, −1 where it ends a word. The first stands in <paramref name="single"/>, all in <paramref name="several"/> where there are more.</summary>
    public int Fold(char c, out char single, out string several)
    {
        single = c;
        several = "";
        if (c is >= 'a' and <= 'z' or >= '0' and <= '9')
        {
            return 1;
        }

        if (c is >= 'A' and <= 'Z')
        {
            single = (char)(c + 32);
            return 1;
        }

        if (c == ' ')
        {
            return -1;
        }

        int at = Array.BinarySearch(foldFrom, c);
        if (at >= 0)
        {
            several = foldTo[at];
            single = several.Length > 0 ? several[0] : c;
            return several.Length;
        }

        if (c < 0x80)
        {
            return -1;
        }

        return IsInvisible(c) ? 0 : char.IsLetterOrDigit(c) ? 1 : -1;
    }

    /// <summary>The usual spelling of a folded word.</summary>
    /// <param name="word">The folded word, at most <see cref="LongestWord"/> long.</param>
    /// <param name="buffer">Room for twice the longest word.</param>
    public ReadOnlySpan<char> Respell(ReadOnlySpan<char> word, Span<char> buffer)
    {
        word.CopyTo(buffer);
        int length = word.Length;
        foreach (SpellingRecord spelling in spellings)
        {
            ReadOnlySpan<char> from = spelling.From.AsSpan();
            Span<char> current = buffer.Slice(0, length);
            int at = (SpellingPlace)spelling.At switch
            {
                SpellingPlace.Word => current.SequenceEqual(from) ? 0 : -1,
                SpellingPlace.Start => length > from.Length + 1 && current.StartsWith(from) ? 0 : -1,

                // "hour" is no British "hor".
                SpellingPlace.End => length >= from.Length + 3 && current.EndsWith(from) ? length - from.Length : -1,
                _ => current.IndexOf(from),
            };
            if (at >= 0 && length - from.Length + spelling.To.Length <= buffer.Length)
            {
                Span<char> rest = buffer.Slice(at + from.Length, length - at - from.Length);
                rest.CopyTo(buffer.Slice(at + spelling.To.Length));
                spelling.To.AsSpan().CopyTo(buffer.Slice(at));
                length += spelling.To.Length - from.Length;
            }
        }

        return buffer.Slice(0, Math.Min(length, LongestWord));
    }

    /// <summary>What the forms of a word have in common; not always a word itself.</summary>
    /// <param name="word">The word in its usual spelling.</param>
    /// <param name="buffer">Room for twice the longest word; <paramref name="word"/> may stand in it.</param>
    public ReadOnlySpan<char> Stem(ReadOnlySpan<char> word, Span<char> buffer)
    {
        word.CopyTo(buffer);
        int length = word.Length;
        foreach (InflectionStepRecord step in steps)
        {
            foreach (EndingRecord rule in step.Rules)
            {
                if (length >= rule.Ending.Length + rule.Leaves && buffer.Slice(0, length).EndsWith(rule.Ending.AsSpan()))
                {
                    length -= rule.Ending.Length;
                    if (rule.Becomes is { } becomes && length + becomes.Length <= buffer.Length)
                    {
                        becomes.AsSpan().CopyTo(buffer.Slice(length));
                        length += becomes.Length;
                    }

                    break;
                }
            }
        }

        return buffer.Slice(0, length);
    }

    // Accents written apart, and marks that only steer how text runs, stand inside words without changing them.
    private static bool IsInvisible(char c) => c is (>= '\u0300' and <= '\u036F') or '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or '\uFEFF';

    /// <summary>The positions of <see cref="LanguageReader.SpellingPlaces"/>.</summary>
    private enum SpellingPlace
    {
        Word = 1,
        Start = 2,
        End = 3,
        Anywhere = 4,
    }
}
