using System;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>The same work with nothing around it: posting lists of int32 and float32, one scan for the ten best.</summary>
internal sealed class BareLists
{
    private readonly int diseases;
    private readonly int[] starts;
    private readonly int[] targets;
    private readonly float[] ifPresent;
    private readonly float[] ifAbsent;
    private readonly float[] basePresent;
    private readonly float[] baseAbsent;
    private readonly float[] scores;

    public BareLists(LargeTable table)
    {
        diseases = table.Diseases.Length;
        scores = new float[diseases];
        starts = new int[table.Terms.Length + 1];
        foreach (LargeTable.Link link in table.Links)
        {
            starts[link.Term + 1]++;
        }

        for (int i = 0; i < table.Terms.Length; i++)
        {
            starts[i + 1] += starts[i];
        }

        basePresent = new float[table.Terms.Length];
        baseAbsent = new float[table.Terms.Length];
        for (int i = 0; i < table.Terms.Length; i++)
        {
            (double unlinked, double background) = (table.IfUnlinked(i), table.Background[i]);
            basePresent[i] = (float)Math.Log(unlinked / background);
            baseAbsent[i] = (float)Math.Log((1 - unlinked) / (1 - background));
        }

        targets = new int[table.Links.Count];
        ifPresent = new float[table.Links.Count];
        ifAbsent = new float[table.Links.Count];
        int[] next = (int[])starts.Clone();
        foreach (LargeTable.Link link in table.Links)
        {
            int at = next[link.Term]++;
            double unlinked = table.IfUnlinked(link.Term);
            targets[at] = link.Disease;
            ifPresent[at] = (float)Math.Log(link.Frequency / unlinked);
            ifAbsent[at] = (float)Math.Log((1 - link.Frequency) / (1 - unlinked));
        }
    }

    public long Bytes => 4L * (starts.Length + targets.Length + ifPresent.Length + ifAbsent.Length + basePresent.Length + baseAbsent.Length);

    public float[] Scores => scores;

    /// <summary>Fills in the ten best, the best first; returns what all have in common.</summary>
    public float Best(LargePatient patient, Span<int> best)
    {
        Array.Clear(scores);
        float common = 0;
        foreach (int term in patient.Present)
        {
            common += basePresent[term];
            for (int i = starts[term]; i < starts[term + 1]; i++)
            {
                scores[targets[i]] += ifPresent[i];
            }
        }

        foreach (int term in patient.Absent)
        {
            common += baseAbsent[term];
            for (int i = starts[term]; i < starts[term + 1]; i++)
            {
                scores[targets[i]] += ifAbsent[i];
            }
        }

        int length = 0;
        float least = float.NegativeInfinity;
        for (int i = 0; i < scores.Length; i++)
        {
            if (scores[i] <= least && length == best.Length)
            {
                continue;
            }

            int at = length < best.Length ? length++ : length - 1;
            for (; at > 0 && scores[best[at - 1]] < scores[i]; at--)
            {
                best[at] = best[at - 1];
            }

            best[at] = i;
            least = length == best.Length ? scores[best[^1]] : float.NegativeInfinity;
        }

        return common;
    }
}
