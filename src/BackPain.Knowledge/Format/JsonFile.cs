using System;
using System.Collections.Generic;
using System.Text;

namespace BackPain.Knowledge.Format;

/// <summary>A knowledge file: its path below the knowledge folder and its bytes.</summary>
internal sealed class JsonFile
{
    private int[]? lineStarts;

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
        int column = Encoding.UTF8.GetCharCount(Utf8, lineStarts[line], offset - lineStarts[line]);
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
