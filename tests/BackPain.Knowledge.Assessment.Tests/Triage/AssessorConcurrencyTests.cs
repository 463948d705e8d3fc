using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using FluentAssertions;
using Xunit;
using static BackPain.Knowledge.Assessment.Tests.TestWords;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>One assessor, many threads: each gets what one alone gets, and nobody's answers reach somebody else.</summary>
public sealed class AssessorConcurrencyTests
{
    private const int ThreadCount = 32;

    [Fact]
    public void Triage_From32Threads_GivesTheResultsOfOne()
    {
        var shared = new Assessor(KnowledgeBase.Default);
        Presentation[] people = [.. PresentationArbitraries.FlagFindings.Select((f, i) => Presentation.Of(20 + (i % 60), (Sex)(i % 4)).Present(f))];
        string[] expected = [.. people.Select(p => ToJson(new Assessor(KnowledgeBase.Default).Triage(p)))];
        var differing = new List<int>();
        using var start = new Barrier(ThreadCount);

        Thread[] threads = [.. Enumerable.Range(0, ThreadCount).Select(t => new Thread(() =>
        {
            start.SignalAndWait();
            for (int i = 0; i < people.Length; i++)
            {
                int person = (i + (t * 7)) % people.Length;
                if (ToJson(shared.Triage(FromJson(ToJson(people[person]))!)) != expected[person])
                {
                    lock (differing)
                    {
                        differing.Add(person);
                    }
                }
            }
        }))];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());

        differing.Should().BeEmpty();
    }
}
