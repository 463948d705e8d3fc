using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using BackPain.Tour;

namespace BackPain.Interview;

/// <summary>A line that somebody typed, understood.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Numbers">The numbers in it, in order and each once.</param>
/// <param name="Problem">Why it cannot be understood, in one calm sentence; else empty.</param>
internal sealed record Reply(ReplyKind Kind, ImmutableArray<int> Numbers, string Problem)
{
    private static readonly char[] Separators = [' ', '\t', ',', ';'];

    private static readonly Dictionary<string, ReplyKind> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["b"] = ReplyKind.Back,
        ["back"] = ReplyKind.Back,
        ["q"] = ReplyKind.Quit,
        ["quit"] = ReplyKind.Quit,
    };

    /// <summary>A value in words, such as a duration; else empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>Reads a line; <paramref name="own"/> holds the words that only this question knows.</summary>
    public static Reply Parse(string line, int least, int most, params ReadOnlySpan<(string Word, ReplyKind Kind)> own)
    {
        string[] parts = line.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
        {
            return Mistake("The line was empty, so nothing was noted.");
        }

        var numbers = new SortedSet<int>();
        ReplyKind? word = null;
        foreach (string part in parts)
        {
            ReplyKind? kind = KindOf(part, own);
            if (kind is null && part.All(char.IsAsciiDigit))
            {
                if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < least || number > most)
                {
                    return Mistake(FormattableString.Invariant($"There is no {Printable.Of(part)} here; the numbers go from {least} to {most}."));
                }

                numbers.Add(number);
            }
            else if (kind is null)
            {
                return Mistake("\"" + Printable.Of(part) + "\" is none of the choices here.");
            }
            else if (word is not null)
            {
                return Mistake("More than one letter came at once, so nothing was noted.");
            }
            else
            {
                word = kind;
            }
        }

        // Numbers with "?" are the one mixture with a meaning: these fit, and the rest is not sure.
        return numbers.Count > 0 && word is not (null or ReplyKind.NotSure)
            ? Mistake("A letter came together with numbers, so nothing was noted.")
            : new Reply(word ?? ReplyKind.Numbers, [.. numbers], "");
    }

    public static Reply Mistake(string problem) => new(ReplyKind.Mistake, [], problem);

    private static ReplyKind? KindOf(string part, ReadOnlySpan<(string Word, ReplyKind Kind)> own)
    {
        foreach ((string known, ReplyKind kind) in own)
        {
            if (string.Equals(known, part, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return Words.TryGetValue(part, out ReplyKind common) ? common : null;
    }
}
