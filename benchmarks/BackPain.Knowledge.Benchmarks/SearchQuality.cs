using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>How often the first hit is a concept that owns the name the query was made from.</summary>
internal static class SearchQuality
{
    public static void Print(TextWriter output)
    {
        using var sqlite = new SqliteSearch();
        var fuzzySharp = new FuzzySharpSearch();
        output.WriteLine("| class | queries | ours | ours, in the first 3 | SQLite FTS5 trigram | FuzzySharp |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- |");
        var sum = new int[5];
        foreach (var queries in SearchQueries.All.GroupBy(static q => q.Class, StringComparer.Ordinal))
        {
            var right = new int[5];
            foreach ((_, string query, string name) in queries)
            {
                string[] owners = [.. SearchNames.Owners[name]];
                ImmutableArray<SearchHit> hits = KnowledgeBase.Default.Search(query);
                right[0]++;
                right[1] += hits.Take(1).Any(h => owners.Contains(SearchNames.ConceptOf(h))) ? 1 : 0;
                right[2] += hits.Take(3).Any(h => owners.Contains(SearchNames.ConceptOf(h))) ? 1 : 0;
                right[3] += sqlite.Search(query).Take(1).Any(owners.Contains) ? 1 : 0;
                right[4] += owners.Contains(fuzzySharp.First(query)) ? 1 : 0;
            }

            output.WriteLine("| " + queries.Key + " | " + string.Join(" | ", right) + " |");
            sum = [.. sum.Zip(right, static (a, b) => a + b)];
        }

        output.WriteLine("| sum | " + string.Join(" | ", sum) + " |");
    }
}
