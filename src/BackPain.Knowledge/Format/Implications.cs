using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Format;

/// <summary>
/// What follows from findings being present. "Implies" is closed over any number of steps. "Excludes" is read both ways and closed over
/// implications: A excludes C whenever something that A implies excludes something that C implies, each implying itself.
/// </summary>
internal sealed class Implications
{
    private readonly Dictionary<string, string[]> implied = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> implying = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> stated = new(StringComparer.Ordinal);

    public Implications(IReadOnlyDictionary<string, FindingRecord> findings)
    {
        foreach (KeyValuePair<string, FindingRecord> entry in findings)
        {
            bool impliesNothing = entry.Value.Implies.Length == 0;
            implied.Add(entry.Key, impliesNothing ? Array.Empty<string>() : Sorted(Reach(entry.Key, next => findings.TryGetValue(next, out FindingRecord? f) ? f.Implies : Array.Empty<string>())));
            implying.Add(entry.Key, new List<string> { entry.Key });
            stated.Add(entry.Key, new HashSet<string>(StringComparer.Ordinal));
        }

        foreach (KeyValuePair<string, FindingRecord> entry in findings)
        {
            foreach (string consequence in implied[entry.Key])
            {
                if (implying.TryGetValue(consequence, out List<string>? causes))
                {
                    causes.Add(entry.Key);
                }
            }

            foreach (string excluded in entry.Value.Excludes)
            {
                stated[entry.Key].Add(excluded);
                if (stated.TryGetValue(excluded, out HashSet<string>? back))
                {
                    back.Add(entry.Key);
                }
            }
        }
    }

    /// <summary>All that can be reached from an id over any number of steps, without the id itself; no recursion, each id once.</summary>
    public static HashSet<string> Reach(string id, Func<string, IReadOnlyList<string>> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var pending = new List<string> { id };
        for (int i = 0; i < pending.Count; i++)
        {
            IReadOnlyList<string> neighbors = next(pending[i]);
            for (int j = 0; j < neighbors.Count; j++)
            {
                if (reached.Add(neighbors[j]))
                {
                    pending.Add(neighbors[j]);
                }
            }
        }

        reached.Remove(id);
        return reached;
    }

    /// <summary>The same, sorted ordinally.</summary>
    public static string[] ReachInOrder(string id, Func<string, IReadOnlyList<string>> next) => Sorted(Reach(id, next));

    /// <summary>All that a finding implies; ordinal order.</summary>
    public string[] ImpliedBy(string id) => implied[id];

    /// <summary>All that cannot be present together with a finding; ordinal order.</summary>
    public string[] ExcludedBy(string id)
    {
        var excluded = new HashSet<string>(StringComparer.Ordinal);
        AddExclusions(id, excluded);
        foreach (string consequence in implied[id])
        {
            AddExclusions(consequence, excluded);
        }

        return excluded.Count == 0 ? Array.Empty<string>() : Sorted(excluded);
    }

    /// <summary>The pairs that would both hold if a finding were present although one excludes the other; empty for a finding that can be present.</summary>
    public List<(string A, string B)> FindContradictions(string id)
    {
        var rank = new Dictionary<string, int>(StringComparer.Ordinal) { { id, 0 } };
        foreach (string consequence in implied[id])
        {
            rank.Add(consequence, rank.Count);
        }

        var found = new List<(string A, string B)>();
        foreach (string a in rank.Keys)
        {
            if (stated.TryGetValue(a, out HashSet<string>? excluded))
            {
                foreach (string b in excluded)
                {
                    if (rank.TryGetValue(b, out int rankOfB) && rank[a] < rankOfB)
                    {
                        found.Add((a, b));
                    }
                }
            }
        }

        found.Sort((x, y) => rank[x.A] != rank[y.A] ? rank[x.A].CompareTo(rank[y.A]) : rank[x.B].CompareTo(rank[y.B]));
        return found;
    }

    private void AddExclusions(string id, HashSet<string> excluded)
    {
        if (!stated.TryGetValue(id, out HashSet<string>? direct))
        {
            return;
        }

        foreach (string other in direct)
        {
            if (implying.TryGetValue(other, out List<string>? causes))
            {
                excluded.UnionWith(causes);
            }
        }
    }

    private static string[] Sorted(HashSet<string> ids)
    {
        string[] sorted = new string[ids.Count];
        ids.CopyTo(sorted);
        Array.Sort(sorted, StringComparer.Ordinal);
        return sorted;
    }
}
