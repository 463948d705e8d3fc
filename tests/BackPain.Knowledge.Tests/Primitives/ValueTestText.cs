using System;
using System.Collections.Generic;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>
/// Text that no value of the library may accept or stumble over. Tests name a text by its label: a runner that stores test data as
/// UTF-8 would replace half of a surrogate pair.
/// </summary>
internal static class ValueTestText
{
    private static readonly Dictionary<string, string> texts = new(StringComparer.Ordinal)
    {
        ["empty"] = "",
        ["space"] = " ",
        ["line feed"] = "\n",
        ["NUL"] = "\0",
        ["NUL in front"] = "\0leg-pain",
        ["NUL behind"] = "leg-pain\0",
        ["NUL inside"] = "leg\0pain",
        ["space in front"] = " leg-pain",
        ["space behind"] = "leg-pain ",
        ["line feed behind"] = "leg-pain\n",
        ["carriage return behind"] = "leg-pain\r\n",
        ["byte order mark in front"] = "\uFEFFleg-pain",
        ["high surrogate"] = "\uD800",
        ["low surrogate"] = "\uDC00",
        ["high surrogate behind"] = "leg-pain\uD83D",
        ["low surrogate inside"] = "leg\uDC00pain",
        ["surrogate pair"] = "leg-\U0001F9B5",
        ["right-to-left mark"] = "\u200Fleg-pain",
        ["right-to-left override"] = "leg-\u202Epain",
        ["zero-width joiner"] = "leg\u200Dpain",
        ["soft hyphen"] = "leg\u00ADpain",
        ["figure dash"] = "leg\u2012pain",
        ["Arabic-Indic digits"] = "leg-\u0661\u0662",
        ["Persian digits"] = "leg-\u06F1\u06F2",
        ["fullwidth letters"] = "\uFF4C\uFF45\uFF47",
        ["Turkish dotless i"] = "leg-pa\u0131n",
        ["Turkish dotted capital i"] = "leg-pa\u0130n",
        ["Kelvin sign"] = "bac\u212A",
        ["combining accent"] = "leg-pai\u0301n",
        ["letter with accent"] = "m\u00E9ni\u00E8re",
        ["10,000 letters"] = new string('a', 10_000),
        ["10,000 digits"] = new string('9', 10_000),
        ["10,000 hyphens"] = new string('-', 10_000),
        ["10,000 dots"] = new string('.', 10_000),
        ["10,000 lone surrogates"] = new string('\uDBFF', 10_000),
    };

    public static TheoryData<string> Labels
    {
        get
        {
            var labels = new TheoryData<string>();
            foreach (string label in texts.Keys)
            {
                labels.Add(label);
            }

            return labels;
        }
    }

    public static string Get(string label) => texts[label];
}
