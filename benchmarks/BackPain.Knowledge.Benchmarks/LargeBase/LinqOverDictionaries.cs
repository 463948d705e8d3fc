using System;
using System.Collections.Generic;
using System.Linq;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>The same work as it is written first: a dictionary of terms for each disease, and LINQ over all of them.</summary>
internal sealed class LinqOverDictionaries
{
    private readonly Dictionary<int, Dictionary<int, float>> frequencies;
    private readonly LargeTable table;

    public LinqOverDictionaries(LargeTable table)
    {
        this.table = table;
        frequencies = table.Links.GroupBy(static l => l.Disease).ToDictionary(static g => g.Key, static g => g.ToDictionary(static l => l.Term, static l => l.Frequency));
    }

    public List<(int Disease, double Score)> Best(LargePatient patient, int count) =>
    [
        .. frequencies
            .Select(d => (
                Disease: d.Key,
                Score: patient.Present.Sum(t => Math.Log(FrequencyOf(d.Value, t) / table.Background[t]))
                    + patient.Absent.Sum(t => Math.Log((1 - FrequencyOf(d.Value, t)) / (1 - table.Background[t])))))
            .OrderByDescending(static d => d.Score)
            .Take(count),
    ];

    private double FrequencyOf(Dictionary<int, float> disease, int term) => disease.TryGetValue(term, out float frequency) ? frequency : table.IfUnlinked(term);
}
