using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BackPain.Tour;

/// <summary>
/// Lines of words that wrap with a hanging indent. A citation that fits on a line is never broken over two, nothing is read as markup, and no line
/// ends in spaces.
/// </summary>
internal sealed class Prose : Renderable
{
    // Where the console is so narrow that an indent leaves no room, the indent gives way.
    private const int MinTextWidth = 10;

    private readonly List<ProseLine> lines = [];
    private readonly List<Citation> cited = [];

    /// <summary>What it cites, in order.</summary>
    public IReadOnlyList<Citation> Cited => cited;

    public bool IsEmpty => lines.Count == 0;

    /// <summary>Starts a line; without words it stays empty.</summary>
    public Prose Line(int indent = 0, int? hang = null)
    {
        lines.Add(new ProseLine(indent, hang ?? indent));
        return this;
    }

    /// <summary>Starts a line with a dash before its words.</summary>
    public Prose Bullet(int indent = 0) => Line(indent, indent + 2).Add("-");

    /// <summary>Starts a line with a label, its words in a column beside it.</summary>
    public Prose Field(string label, int labelWidth, int indent = 0)
    {
        Line(indent, indent + labelWidth);
        lines[^1].Words.Add(new Word(label.PadRight(labelWidth - 1), Styles.Label));
        return this;
    }

    /// <summary>Adds words to the line.</summary>
    public Prose Add(string text, Style? style = null)
    {
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            lines[^1].Words.Add(new Word(word, style ?? Styles.Plain));
        }

        return this;
    }

    /// <summary>Adds each citation, in brackets and in one piece.</summary>
    public Prose Cite(ImmutableArray<Citation> citations)
    {
        cited.AddRange(citations);
        foreach (Citation citation in citations)
        {
            lines[^1].Words.Add(new Word("[" + citation + "]", Styles.Citation));
        }

        return this;
    }

    /// <summary>Adds a reference, in brackets and in one piece.</summary>
    public Prose Refer(string reference)
    {
        lines[^1].Words.Add(new Word("[" + reference + "]", Styles.Citation));
        return this;
    }

    /// <summary>Adds a text and its citations.</summary>
    public Prose Add(CitedText text) => Add(text.Text).Cite(text.Citations);

    protected override Measurement Measure(RenderOptions options, int maxWidth)
    {
        int longestWord = lines.SelectMany(static line => line.Words.Select(word => line.Hang + word.Width)).DefaultIfEmpty(0).Max();
        int longestLine = lines.Select(static line => line.Indent + line.Words.Sum(static word => word.Width + 1)).DefaultIfEmpty(0).Max();
        return new Measurement(Math.Min(longestWord, maxWidth), Math.Min(longestLine, maxWidth));
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (ProseLine line in lines)
        {
            foreach (Segment segment in Wrap(line, maxWidth))
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
        }
    }

    private static IEnumerable<Segment> Wrap(ProseLine line, int maxWidth)
    {
        int hang = Math.Max(0, Math.Min(line.Hang, maxWidth - MinTextWidth));
        int column = Math.Max(0, Math.Min(line.Indent, maxWidth - MinTextWidth));
        string gap = new(' ', column);
        bool isLineStart = true;
        foreach (Word word in line.Words.SelectMany((word, i) => word.Pieces(maxWidth - (i == 0 ? column : hang))))
        {
            if (!isLineStart && column + 1 + word.Width > maxWidth)
            {
                yield return Segment.LineBreak;
                gap = new string(' ', hang);
                column = hang;
            }
            else if (!isLineStart)
            {
                gap = " ";
                column++;
            }

            if (gap.Length > 0)
            {
                yield return new Segment(gap);
            }

            yield return new Segment(word.Text, word.Style);
            column += word.Width;
            isLineStart = false;
        }
    }

    private sealed record ProseLine(int Indent, int Hang)
    {
        public List<Word> Words { get; } = [];
    }

    private sealed record Word(string Text, Style Style)
    {
        public int Width { get; } = new Segment(Text).CellCount();

        // What is longer than a line is parted at its spaces, as a citation in a narrow column, or else cut, as an address.
        public IEnumerable<Word> Pieces(int width)
        {
            if (Width <= width)
            {
                return [this];
            }

            return Text.Contains(' ', StringComparison.Ordinal)
                ? Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(part => new Word(part, Style).Pieces(width))
                : Segment.SplitOverflow(new Segment(Text, Style), Overflow.Fold, Math.Max(1, width)).Select(static piece => new Word(piece.Text, piece.Style));
        }
    }
}
