using System;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Serialization;

/// <summary>One fault of a knowledge file: what is wrong, where, and what would be right.</summary>
/// <remarks>Equal when all its parts are equal.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record KnowledgeProblem
{
    internal KnowledgeProblem(string code, string file, int line, int column, string path, string message)
    {
        Code = code;
        File = file;
        Line = line;
        Column = column;
        Path = path;
        Message = message;
    }

    /// <summary>The code of the rule, <c>BPK0001</c> and so on; the same that the build reports. A published code keeps its meaning.</summary>
    public string Code { get; }

    /// <summary>The path of the file, as the caller gave it.</summary>
    public string File { get; }

    /// <summary>The line, from 1; 0 when the fault is in no line.</summary>
    public int Line { get; }

    /// <summary>The column in UTF-16 code units, from 1; 0 when the fault is in no line.</summary>
    public int Column { get; }

    /// <summary>The JSON path in the file, for example <c>$.ladders[0].rungs[1].treatments[0]</c>.</summary>
    public string Path { get; }

    /// <summary>What is wrong and what would be right, in English.</summary>
    public string Message { get; }

    /// <summary>The fault in the form that compilers use: <c>file(line,column): error code: message [path]</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{File}({Line},{Column}): error {Code}: {Message} [{Path}]");

    internal static KnowledgeProblem From(Problem problem) =>
        new(problem.Code, problem.File.Path, problem.Line, problem.Column, problem.Path, problem.Message);
}
