using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace BackPain.Tour;

/// <summary>Finds things by id or by any of their names; upper and lower case are the same, in every culture.</summary>
/// <typeparam name="T">What is found.</typeparam>
internal sealed class NameFinder<T>
{
    private const int NearestCount = 3;
    private const int MaxComparedLength = 100;

    private readonly IReadOnlyCollection<T> all;
    private readonly Func<T, IEnumerable<string>> mainNames;
    private readonly Func<T, IEnumerable<string>> otherNames;

    /// <param name="kind">What is found, as it reads in a sentence, for example <c>condition</c>.</param>
    /// <param name="all">Everything that can be found.</param>
    /// <param name="mainNames">The names of one of them that nothing else has; its id comes first, then its plain name.</param>
    /// <param name="otherNames">Its other names, which several may share.</param>
    public NameFinder(string kind, IReadOnlyCollection<T> all, Func<T, IEnumerable<string>> mainNames, Func<T, IEnumerable<string>> otherNames)
    {
        Kind = kind;
        this.all = all;
        this.mainNames = mainNames;
        this.otherNames = otherNames;
    }

    public string Kind { get; }

    public string IdOf(T item) => mainNames(item).First();

    public string NameOf(T item) => mainNames(item).ElementAt(1);

    /// <summary>What is called so: one, none, or all that share the name.</summary>
    public ImmutableArray<T> Find(string name)
    {
        string wanted = string.Join(' ', Words(name));
        // An id or a main name goes before another word for something different.
        ImmutableArray<T> found = [.. all.Where(item => mainNames(item).Contains(wanted, StringComparer.OrdinalIgnoreCase))];
        return found.IsEmpty ? [.. all.Where(item => otherNames(item).Contains(wanted, StringComparer.OrdinalIgnoreCase))] : found;
    }

    /// <summary>The names that come nearest, at most one of each thing, the nearest first.</summary>
    public ImmutableArray<NearName<T>> Nearest(string name)
    {
        string wanted = string.Join(' ', Words(name));
        if (wanted.Length > MaxComparedLength)
        {
            wanted = wanted[..MaxComparedLength];
        }

        return [.. all.Select(item => NearestOf(item, wanted)).OrderBy(static near => near.Distance).Take(NearestCount)];
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

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

    private NearName<T> NearestOf(T item, string wanted) => mainNames(item)
        .Concat(otherNames(item))
        .Select(name => new NearName<T>(name, item, Distance(wanted, name)))
        .MinBy(static near => near.Distance)!;
}
