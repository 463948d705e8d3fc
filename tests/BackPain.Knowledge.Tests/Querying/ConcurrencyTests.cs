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
