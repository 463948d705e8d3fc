using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Format;

/// <summary>One fault of the knowledge files: what is wrong, where, and what would be right.</summary>
internal sealed class Problem
{
    public Problem(string code, JsonFile file, int offset, int length, string path, string message)
    {
        Code = code;
        File = file;
        Offset = offset;
        Length = length;
        Path = path;
        Message = message;
        (Line, Column) = file.PositionOf(offset);
        (EndLine, EndColumn) = file.PositionOf(Math.Min(offset + length, file.Utf8.Length));
    }

    public string Code { get; }

    public JsonFile File { get; }

    public int Offset { get; }

    public int Length { get; }

    /// <summary>The 1-based line.</summary>
    public int Line { get; }

    /// <summary>The 1-based column, counted in UTF-16 code units as editors count.</summary>
    public int Column { get; }

    public int EndLine { get; }

    public int EndColumn { get; }

    /// <summary>The JSON path inside the file, for example <c>$.ladders[0].rungs[1].treatments[0]</c>.</summary>
    public string Path { get; }

    public string Message { get; }

    public override string ToString() => FormattableString.Invariant($"{File.Path}({Line},{Column}): error {Code}: {Message} [{Path}]");
}

/// <summary>Gathers problems, so that all of them are reported at once.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> problems = new();

    public int Count => problems.Count;

    public void Add(string code, JsonValue at, string message) =>
        problems.Add(new Problem(code, at.File, at.Offset, at.Length, at.Path, message));

    public void AddAt(string code, JsonFile file, int offset, int length, string path, string message) =>
        problems.Add(new Problem(code, file, offset, length, path, message));

    /// <summary>The problems by file, position and code.</summary>
    public Problem[] ToSortedArray()
    {
        Problem[] sorted = problems.ToArray();
        Array.Sort(sorted, static (a, b) =>
        {
            int order = string.CompareOrdinal(a.File.Path, b.File.Path);
            order = order != 0 ? order : a.Offset.CompareTo(b.Offset);
            order = order != 0 ? order : string.CompareOrdinal(a.Code, b.Code);
            return order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
        });
        return sorted;
    }
}
