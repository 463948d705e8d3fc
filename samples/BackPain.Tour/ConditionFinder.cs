using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using BackPain.Knowledge;

namespace BackPain.Tour;

/// <summary>Finds a condition by its id or by any of its names; upper and lower case are the same, in every culture.</summary>
internal sealed class ConditionFinder
{
    private const int NearestCount = 3;
    private const int MaxComparedLength = 100;

    private readonly KnowledgeBase knowledge;

    public ConditionFinder(KnowledgeBase knowledge) => this.knowledge = knowledge;

    public bool TryFind(string name, [NotNullWhen(true)] out Condition? condition)
    {
        string wanted = string.Join(' ', Words(name));
        // An id or a main name of one condition goes before another word for a different one.
        condition = knowledge.Conditions.FirstOrDefault(known => MainNames(known).Contains(wanted, StringComparer.OrdinalIgnoreCase))
            ?? knowledge.Conditions.FirstOrDefault(known => known.Synonyms.Contains(wanted, StringComparer.OrdinalIgnoreCase));
        return condition is not null;
    }

    /// <summary>The names that come nearest, at most one of each condition, the nearest first.</summary>
    public ImmutableArray<NearName> Nearest(string name)
    {
        string wanted = string.Join(' ', Words(name));
        if (wanted.Length > MaxComparedLength)
        {
            wanted = wanted[..MaxComparedLength];
        }

        return [.. knowledge.Conditions.Select(condition => NearestOf(condition, wanted)).OrderBy(static near => near.Distance).Take(NearestCount)];
    }

    private static NearName NearestOf(Condition condition, string wanted) => MainNames(condition)
        .Concat(condition.Synonyms)
        .Select(name => new NearName(name, condition, Distance(wanted, name)))
        .MinBy(static near => near.Distance)!;

    // People often type a part of a name: "stenosis" is nearer to "Spinal stenosis" than to "spondylosis".
    private static int Distance(string wanted, string name)
    {
        string[] words = Words(name);
        int length = Words(wanted).Length;
        int distance = EditDistance.Between(wanted, name);
        for (int start = 0; start + length <= words.Length; start++)
        {
            distance = Math.Min(distance, EditDistance.Between(wanted, string.Join(' ', words, start, length)));
        }

        return distance;
    }

    private static IEnumerable<string> MainNames(Condition condition) => [condition.Id.Value, condition.Name, condition.ClinicalName];

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
