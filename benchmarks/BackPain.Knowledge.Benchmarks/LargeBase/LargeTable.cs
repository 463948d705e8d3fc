using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>Diseases, the terms linked to each and how frequent they are, read from a folder of annotations of the Human Phenotype Ontology.</summary>
internal sealed class LargeTable
{
    private const float MissingFrequency = 0.5f;
    private const float LeastFrequency = 0.01f;
    private const float MostFrequency = 0.99f;
    private const double LeastIfAbsent = 1e-4;
    private const double MostIfAbsent = 0.005;

    // Every disease shows them: "All" and "Phenotypic abnormality".
    private static readonly string[] Roots = ["HP:0000001", "HP:0000118"];

    private LargeTable(string[] diseases, string[] terms, List<Link> links, ImmutableArray<LargePatient> patients)
    {
        Diseases = diseases;
        Terms = terms;
        Links = links;
        Patients = patients;
        Background = new double[terms.Length];
        foreach (Link link in links)
        {
            Background[link.Term] += link.Frequency;
        }

        for (int i = 0; i < Background.Length; i++)
        {
            Background[i] /= diseases.Length;
        }
    }

    public string[] Diseases { get; }

    public string[] Terms { get; }

    /// <summary>Which disease shows which term how often, with all that each term implies.</summary>
    public List<Link> Links { get; }

    /// <summary>How frequent each term is over all diseases.</summary>
    public double[] Background { get; }

    public ImmutableArray<LargePatient> Patients { get; }

    /// <summary>How frequent a term is in a disease that is not linked to it.</summary>
    public double IfUnlinked(int term) => Math.Clamp(Background[term] / 2, LeastIfAbsent, MostIfAbsent);

    public static LargeTable Read(string folder)
    {
        Dictionary<string, string[]> parents = Rows(folder, "terms.tsv.gz")
            .ToDictionary(static row => row[0], static row => row[1].Split('|', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
        Dictionary<string, int> diseases = new(StringComparer.Ordinal);
        Dictionary<string, int> terms = new(StringComparer.Ordinal);
        Dictionary<string, int[]> closed = new(StringComparer.Ordinal);
        Dictionary<(int Disease, int Term), float> frequencies = [];
        foreach (string[] row in Rows(folder, "annotations.tsv.gz"))
        {
            if (row[3] != "0")
            {
                continue;
            }

            int disease = NumberOf(diseases, row[0]);
            float frequency = float.Parse(row[2], CultureInfo.InvariantCulture);
            frequency = Math.Clamp(frequency < 0 ? MissingFrequency : frequency, LeastFrequency, MostFrequency);
            foreach (int term in Close(row[1]))
            {
                // What shows a term shows all that it implies: at least as often as the most frequent that implies it.
                (int, int) key = (disease, term);
                frequencies[key] = frequencies.TryGetValue(key, out float known) ? Math.Max(known, frequency) : frequency;
            }
        }

        List<Link> links = [.. frequencies.Select(static f => new Link(f.Key.Disease, f.Key.Term, f.Value))];
        var patients = Rows(folder, "patients-1000.tsv.gz").Select(row => new LargePatient(Numbers(row[2]), Numbers(row[3]))).ToImmutableArray();
        return new LargeTable(Names(diseases), Names(terms), links, patients);

        int[] Close(string term)
        {
            if (!closed.TryGetValue(term, out int[]? all))
            {
                HashSet<string> seen = [];
                Stack<string> open = new([term]);
                while (open.TryPop(out string? next))
                {
                    if (seen.Add(next) && parents.TryGetValue(next, out string[]? further))
                    {
                        Array.ForEach(further, open.Push);
                    }
                }

                closed[term] = all = [.. seen.Except(Roots).Select(t => NumberOf(terms, t))];
            }

            return all;
        }

        ImmutableArray<int> Numbers(string list) => [.. list.Split('|', StringSplitOptions.RemoveEmptyEntries).Where(terms.ContainsKey).Select(t => terms[t])];
    }

    private static int NumberOf(Dictionary<string, int> numbers, string name)
    {
        if (!numbers.TryGetValue(name, out int number))
        {
            number = numbers.Count;
            numbers.Add(name, number);
        }

        return number;
    }

    private static string[] Names(Dictionary<string, int> numbers) => [.. numbers.OrderBy(static n => n.Value).Select(static n => n.Key)];

    // The first line is a comment, the second the header.
    private static IEnumerable<string[]> Rows(string folder, string file)
    {
        using FileStream stream = File.OpenRead(Path.Combine(folder, file));
        using var zip = new GZipStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(zip);
        bool isPastHeader = false;
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && isPastHeader)
            {
                yield return line.Split('\t');
            }

            isPastHeader |= !line.StartsWith('#');
        }
    }

    internal readonly record struct Link(int Disease, int Term, float Frequency);
}

/// <summary>What is present and absent in one synthetic patient, by number.</summary>
internal readonly record struct LargePatient(ImmutableArray<int> Present, ImmutableArray<int> Absent);
