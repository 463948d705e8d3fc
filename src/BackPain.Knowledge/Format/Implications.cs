using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Format;

/// <summary>What follows from findings being present: the closure of "implies", and "excludes" read both ways.</summary>
internal static class Implications
{
    /// <summary>All that a finding implies, over any number of steps, without itself; ordinal order.</summary>
    public static List<string> ClosureOf(string id, IReadOnlyDictionary<string, FindingRecord> findings)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var pending = new List<string> { id };
        for (int next = 0; next < pending.Count; next++)
        {
            if (!findings.TryGetValue(pending[next], out FindingRecord? finding))
            {
                continue;
            }

            foreach (string implied in finding.Implies)
            {
                if (reached.Add(implied))
                {
                    pending.Add(implied);
                }
            }
        }

        reached.Remove(id);
        var closure = new List<string>(reached);
        closure.Sort(StringComparer.Ordinal);
        return closure;
    }

    /// <summary>The pairs of a set of findings of which one excludes the other, whichever side says so.</summary>
    public static IEnumerable<(string A, string B)> ExclusionsAmong(IReadOnlyList<string> ids, IReadOnlyDictionary<string, FindingRecord> findings)
    {
        for (int i = 0; i < ids.Count; i++)
        {
            for (int j = i + 1; j < ids.Count; j++)
            {
                if (Excludes(ids[i], ids[j], findings) || Excludes(ids[j], ids[i], findings))
                {
                    yield return (ids[i], ids[j]);
                }
            }
        }
    }

    private static bool Excludes(string a, string b, IReadOnlyDictionary<string, FindingRecord> findings) =>
        findings.TryGetValue(a, out FindingRecord? finding) && Array.IndexOf(finding.Excludes, b) >= 0;
}
