using System;
using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge.Assessment;
using BenchmarkDotNet.Attributes;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>
/// Comparing eight people with all conditions, triage inside and the contributions of every listed match read, against the same in LINQ
/// over plain lists; and the parts of it. Every figure is for eight people.
/// </summary>
[MemoryDiagnoser]
public class MatchBenchmarks
{
    private readonly Assessor assessor = new(KnowledgeBase.Default);
    private readonly LinqMatcher linq = new(KnowledgeBase.Default);
    private readonly PersonState[] states = new PersonState[People.All.Length];

    /// <summary>Both must come to the same: support and contributions of every condition, the flags and the level.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        for (int i = 0; i < People.All.Length; i++)
        {
            states[i] = assessor.StateToMatch(People.All[i]);
            Check(linq.Match(People.All[i]), assessor.Match(People.All[i]), i);
        }
    }

    [Benchmark(Baseline = true)]
    public int LinqOverLists()
    {
        int contributions = 0;
        foreach (Presentation person in People.All)
        {
            contributions += linq.Match(person).Matches.Sum(static m => m.Contributions.Count);
        }

        return contributions;
    }

    [Benchmark]
    public int Match()
    {
        int contributions = 0;
        foreach (Presentation person in People.All)
        {
            MatchResult result = assessor.Match(person);
            contributions += Read(result);
        }

        return contributions;
    }

    [Benchmark]
    public int MatchWithoutReadingWhy()
    {
        int listed = 0;
        foreach (Presentation person in People.All)
        {
            listed += assessor.Match(person).Matches.Length;
        }

        return listed;
    }

    [Benchmark]
    public int PartClose()
    {
        int known = 0;
        foreach (Presentation person in People.All)
        {
            known += (int)assessor.StateToMatch(person).StatusOf(0);
        }

        return known;
    }

    [Benchmark]
    public int PartCloseAndTriage()
    {
        int level = 0;
        foreach (Presentation person in People.All)
        {
            level += (int)assessor.Triage(person).Level;
        }

        return level;
    }

    [Benchmark]
    public int PartWeighAndRank()
    {
        int listed = 0;
        foreach (PersonState state in states)
        {
            listed += assessor.Rank(state, 1).Listed.Count;
        }

        return listed;
    }

    [Benchmark]
    public int LinqPartClose()
    {
        int known = 0;
        foreach (Presentation person in People.All)
        {
            known += linq.Close(person).Known.Count;
        }

        return known;
    }

    private static int Read(MatchResult result)
    {
        int contributions = 0;
        foreach (ConditionMatch match in result.Matches)
        {
            contributions += match.Contributions.Length;
        }

        foreach (ConditionMatch match in result.Contributors)
        {
            contributions += match.Contributions.Length;
        }

        return contributions;
    }

    private static void Check(LinqMatcher.LinqResult linq, MatchResult own, int person)
    {
        static string Line(int millibans, Association association, FindingStatus status, int weight) => $"{millibans} {association.Finding.Id} {status} {weight}";

        List<ConditionMatch> listed = [.. own.Matches, .. own.Contributors];
        foreach (ConditionMatch match in listed)
        {
            LinqMatcher.LinqMatch? other = linq.Matches.Find(m => m.Condition.Condition.Id == match.Condition.Id);
            if (other is null || other.Support != match.Support || other.Band != match.Band)
            {
                throw new InvalidOperationException($"Person {person}, {match}: LINQ says {other?.Support}.");
            }

            string[] lines = [.. match.Contributions.Select(static c => Line(c.Millibans, c.Association, c.Status, c.Weight) + c.Instead?.Id)];
            string[] others = [.. other.Contributions.Select(static c => Line(c.Millibans, c.Association, c.Status, c.Weight) + c.Instead?.Id)];
            if (!lines.SequenceEqual(others) || !match.Unconfirmed.SequenceEqual(other.Unconfirmed) || !match.Unexplained.Select(static f => f.Id).SequenceEqual(other.Unexplained))
            {
                throw new InvalidOperationException($"Person {person}, {match}: other contributions.\n{string.Join("\n", lines.Except(others))}\nLINQ:\n{string.Join("\n", others.Except(lines))}");
            }
        }

        bool agrees = own.Triage.Level == linq.Triage.Level
            && own.Triage.Triggered.Select(static t => t.Flag).SequenceEqual(linq.Triage.Met)
            && own.Triage.NearMisses.Select(static t => t.Flag).SequenceEqual(linq.Triage.Near)
            && own.Triage.CoreItemsKnown == linq.Triage.Known
            && own.Triage.Unasked.SequenceEqual(linq.Triage.Unasked);
        if (!agrees)
        {
            throw new InvalidOperationException($"Person {person}: another triage.");
        }
    }
}
