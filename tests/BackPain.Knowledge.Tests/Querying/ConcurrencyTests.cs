using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using BackPain.Knowledge.Serialization;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>
/// Mixed use from 32 threads at once: every thread gets the same results as one alone. It runs for BACKPAIN_SOAK_SECONDS seconds,
/// 2 unless set; CI runs it by itself, so that the process is cold, for 60.
/// </summary>
public sealed class ConcurrencyTests
{
    private const int ThreadCount = 32;

    [Fact]
    public void MixedUse_From32Threads_GivesTheResultsOfOne()
    {
        string? seconds = Environment.GetEnvironmentVariable("BACKPAIN_SOAK_SECONDS");
        TimeSpan duration = TimeSpan.FromSeconds(string.IsNullOrEmpty(seconds) ? 2 : int.Parse(seconds, CultureInfo.InvariantCulture));
        var differing = new List<string>();
        string[] digests = new string[ThreadCount];
        long[] rounds = new long[ThreadCount];
        using var start = new Barrier(ThreadCount);
        var clock = Stopwatch.StartNew();

        Thread[] threads = Enumerable.Range(0, ThreadCount).Select(i => new Thread(() =>
        {
            start.SignalAndWait();
            digests[i] = UseEverything(KnowledgeBase.Default, i);
            while (clock.Elapsed < duration)
            {
                // Each thread starts somewhere else, so that different uses meet; the digest does not depend on where.
                string digest = UseEverything(KnowledgeBase.Default, i + (int)rounds[i]++);
                if (digest != digests[i])
                {
                    lock (differing)
                    {
                        differing.Add(digest);
                    }
                }
            }
        })).ToArray();
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());

        differing.Should().BeEmpty();
        digests.Distinct().Should().Equal(UseEverything(KnowledgeBase.Default, 0));
        digests[0].Should().Be(UseEverything(KnowledgeFiles.Load(Repository.ShippedFiles()), 3));
    }

    [Fact]
    public void FirstUse_OfAFreshBaseByTwoThreadsAtOnce_GivesBothTheSame()
    {
        // What a base works out on first use it works out once. The default base, which all tests share, is long in use when a test meets it.
        const int Kinds = 6;
        KnowledgeBase[] bases = Enumerable.Range(0, 100).Select(static _ => SmallKnowledge.Load()).ToArray();
        string[][] seen = [new string[bases.Length * Kinds], new string[bases.Length * Kinds]];
        int[] arrived = new int[bases.Length * Kinds];

        Thread[] threads = seen.Select(own => new Thread(() =>
        {
            for (int i = 0; i < own.Length; i++)
            {
                // Whatever sleeps would wake one thread after the other, and the first use of a small base takes no longer than that.
                Interlocked.Increment(ref arrived[i]);
                for (int turns = 1; Volatile.Read(ref arrived[i]) < seen.Length; turns++)
                {
                    if (turns % 100_000 == 0)
                    {
                        Thread.Yield();
                    }
                }

                own[i] = FirstUse(bases[i / Kinds], i % Kinds);
            }
        })).ToArray();
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());

        KnowledgeBase alone = SmallKnowledge.Load();
        IEnumerable<string> expected = Enumerable.Range(0, bases.Length * Kinds).Select(i => FirstUse(alone, i % Kinds)).ToArray();
        seen[0].Should().Equal(expected);
        seen[1].Should().Equal(expected);
    }

    private static string FirstUse(KnowledgeBase kb, int kind)
    {
        var beta = ConditionId.Parse("beta");
        try
        {
            return kind switch
            {
                0 => string.Join(';', kb.RelationsFrom(beta)),
                1 => string.Join(';', kb.RelationsTo(beta)),
                2 => string.Join(';', kb.ConditionsByCode("http://example.org/codes", "C1")),
                3 => kb[RungId.Parse("alpha-guide-2a")] + string.Join(';', kb.FindingsOfKind(FindingKind.Symptom)),
                4 => kb.Disagreements.ToString() + kb.Tensions,
                _ => string.Join(';', kb.Claims),
            };
        }
        catch (Exception e)
        {
            // On a thread of its own, an exception would end the process.
            return e.ToString();
        }
    }

    /// <summary>One piece of text from every kind of use, whatever use comes first.</summary>
    private static string UseEverything(KnowledgeBase kb, int first)
    {
        Func<string>[] uses =
        [
            () => string.Join(';', kb.Claims.Select(c => c.ToString())),
            () => string.Join(';', kb.Conditions.SelectMany(c => kb.WhatMayFollow(c)).Select(p => p.ToString())),
            () => string.Join(';', kb.Conditions.SelectMany(c => kb.WhatLeadsTo(c)).Select(p => p.ToString())),
            () => string.Join(';', kb.Findings.SelectMany(f => kb.ConditionsWith(f)).Select(c => c.Name)),
            () => string.Join(';', kb.BodyRegions.SelectMany(r => kb.ConditionsIn(r)).Select(c => c.Name)),
            () => string.Join(';', kb.Treatments.SelectMany(t => kb.LaddersNaming(t)).Select(m => m.ToString())),
            () => string.Join(';', kb.Sources.SelectMany(s => kb.ClaimsFrom(s)).Select(c => c.Path)),
            () => string.Join(';', kb.FindingsOfKind(FindingKind.Symptom).Select(f => f.Id.Value)),
            () => string.Join(';', kb.Conditions.SelectMany(c => c.Ladders).SelectMany(l => l.Rungs).Select(r => kb[r.Id].Role)),
            () => kb.TryGet(new ConditionId("no-such"), out _) + kb.Edition.ToString() + kb.ContentHash,
        ];
        string[] results = new string[uses.Length];
        for (int i = 0; i < uses.Length; i++)
        {
            int use = (first + i) % uses.Length;
            results[use] = uses[use]();
        }

        var text = new StringBuilder();
        foreach (string result in results)
        {
            text.Append(result.Length).Append(':').Append(result).Append('\n');
        }

        return text.ToString();
    }
}
