using System;
using System.Collections.Generic;
using System.Text;

namespace BackPain.Knowledge.Format;

/// <summary>A knowledge file: its path below the knowledge folder and its bytes.</summary>
internal sealed class JsonFile
{
    private int[]? lineStarts;

    // Where the last count of columns ended (never inside a character): else all faults of a file of one long line would take quadratic time.
    private (int Offset, int Column) counted;

    public JsonFile(string path, byte[] utf8)
    {
        Path = path;
        bool hasBom = utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF;
        Utf8 = hasBom ? utf8.AsSpan(3).ToArray() : utf8;
    }

    /// <summary>The path with forward slashes, relative to the knowledge folder.</summary>
    public string Path { get; }

    public byte[] Utf8 { get; }

    /// <summary>The 1-based line and column (in UTF-16 code units) of a byte offset.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        lineStarts ??= FindLineStarts(Utf8);
        offset = Math.Max(0, Math.Min(offset, Utf8.Length));
        int index = Array.BinarySearch(lineStarts, offset);
        int line = index >= 0 ? index : ~index - 1;
        int from = counted.Offset >= lineStarts[line] && counted.Offset <= offset ? counted.Offset : lineStarts[line];
        int column = (from == lineStarts[line] ? 0 : counted.Column) + Encoding.UTF8.GetCharCount(Utf8, from, offset - from);
        if (offset == Utf8.Length || (Utf8[offset] & 0xC0) != 0x80)
        {
            counted = (offset, column);
        }

        return (line + 1, column + 1);
    }

    private static int[] FindLineStarts(byte[] utf8)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == (byte)'\n')
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToArray();
    }
}
