using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>Small helpers for Markdown as GitHub renders it. What is called "text" is plain and gets escaped; what is called "markdown" is written as it is.</summary>
internal static class Markdown
{
    /// <summary>What stands where the knowledge says nothing.</summary>
    public const string Nothing = "–";

    /// <summary>Plain text, so that it renders as it reads.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            bool isSpecial = text[i] switch
            {
                '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '~' or '$' => true,
                '&' => i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '#'),
                '#' or '+' or '-' or '=' => i == 0,
                '.' or ')' => i > 0 && (i + 1 == text.Length || text[i + 1] == ' ') && text.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0,
                _ => false,
            };
            escaped.Append(isSpecial ? "\\" : "").Append(text[i]);
        }

        return escaped.ToString();
    }

    public static string Link(string text, string target) => "[" + Escape(text) + "](" + target + ")";

    public static string WebLink(string text, string address) => "[" + Escape(text) + "](<" + address + ">)";

    public static string Code(string text) => "`" + text + "`";

    public static string Bold(string text) => "**" + Escape(text) + "**";

    /// <summary>Several pieces of Markdown as one; <see cref="Nothing"/> when there is none.</summary>
    public static string Join(string separator, IEnumerable<string> markdown)
    {
        string joined = string.Join(separator, markdown.Where(m => m.Length > 0));
        return joined.Length == 0 ? Nothing : joined;
    }

    /// <summary>The anchor that GitHub gives a heading.</summary>
    public static string Slug(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (char c in heading.ToLowerInvariant())
        {
            if (c == ' ')
            {
                slug.Append('-');
            }
            else if (char.IsLetterOrDigit(c) || c is '-' or '_')
            {
                slug.Append(c);
            }
        }

        return slug.ToString();
    }
}
