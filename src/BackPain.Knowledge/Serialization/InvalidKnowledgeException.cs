using System;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BackPain.Knowledge.Serialization;

/// <summary>Knowledge files are faulty. It carries every fault, not the first; nothing was loaded.</summary>
/// <threadsafety>Its problems are immutable. Every thread that asks for damaged shipped knowledge gets the same instance.</threadsafety>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It always carries its problems.")]
public sealed class InvalidKnowledgeException : Exception
{
    internal InvalidKnowledgeException(ImmutableArray<KnowledgeProblem> problems, Exception? inner = null)
        : base(MessageOf(problems), inner) => Problems = problems;

    /// <summary>All faults, by file and position; at least one.</summary>
    public ImmutableArray<KnowledgeProblem> Problems { get; }

    private static string MessageOf(ImmutableArray<KnowledgeProblem> problems)
    {
        string count = problems.Length == 1 ? "1 problem" : problems.Length.ToString(CultureInfo.InvariantCulture) + " problems";
        return "The knowledge is faulty (" + count + "):\n" + string.Join("\n", problems);
    }
}
