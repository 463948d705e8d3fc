using System.Linq;
using FuzzySharp;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>FuzzySharp over the same names, with the scorer that it takes by itself (weighted ratio).</summary>
internal sealed class FuzzySharpSearch
{
    private readonly string[] names = [.. SearchNames.All.Select(static n => n.Text)];

    public string? First(string query) => Process.ExtractOne(query, names) is { } best ? SearchNames.All[best.Index].Concept : null;
}
