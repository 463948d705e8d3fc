using System;
using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge.Assessment;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>
/// Comparing eight people with all conditions, triage inside, against the same in LINQ over plain lists; and the parts of it. Once with the
/// contributions of every listed match read, once with everything that explains: what is not confirmed and not explained, the flags with the
/// answers that met them, near misses, and the questions still to be asked. Every figure is for eight people.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class MatchBenchmarks
{
    private readonly Assessor assessor = new(KnowledgeBase.Default);
    private readonly LinqMatcher linq = new(KnowledgeBase.Default);
    private readonly PersonState[] states = new PersonState[People.All.Length];
    private readonly MatchResult[] results = new MatchResult[People.All.Length];

    /// <summary>Both must come to the same: support, band and contributions of every listed condition, the flags and the level.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        for (int i = 0; i < People.All.Length; i++)
        {
            states[i] = assessor.StateToMatch(People.All[i]);
            results[i] = assessor.Match(People.All[i]);
            Check(i);
        }
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("contributions")]
    public int LinqContributions()
    {
        int contributions = 0;
        foreach (Presentation person in People.All)
        {
            contributions += linq.Match(person).Matches.Sum(static m => m.Contributions.Count);
        }

        return contributions;
    }

    [Benchmark]
    [BenchmarkCategory("contributions")]
    public int MatchContributions()
    {
        int contributions = 0;
        foreach (Presentation person in People.All)
        {
            contributions += ReadContributions(assessor.Match(person));
        }

        return contributions;
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("everything")]
    public int LinqEverything()
    {
        int read = 0;
        foreach (Presentation person in People.All)
        {
            (LinqMatcher.LinqTriage triage, List<LinqMatcher.LinqDetails> matches) = linq.MatchWithEverything(person);
            read += triage.Met.Count + matches.Sum(static m => m.Contributions.Count + m.Unconfirmed.Count + m.Unexplained.Count);
        }

        return read;
    }

    [Benchmark]
    [BenchmarkCategory("everything")]
    public int MatchEverything()
    {
        int read = 0;
        foreach (Presentation person in People.All)
        {
            read += ReadEverything(assessor.Match(person));
        }

        return read;
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("everything and what would change it")]
    public int LinqWithSensitivity()
    {
        int read = LinqEverything();
        foreach (Presentation person in People.All)
        {
            read += linq.Sensitivity(person).Count;
        }

        return read;
    }

    [Benchmark]
    [BenchmarkCategory("everything and what would change it")]
    public int MatchWithSensitivity()
    {
        int read = 0;
        foreach (Presentation person in People.All)
        {
            MatchResult result = assessor.Match(person);
            read += ReadEverything(result) + result.Sensitivity.Length;
        }

        return read;
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("parts")]
    public int MatchAlone()
    {
        int listed = 0;
        foreach (Presentation person in People.All)
        {
            listed += assessor.Match(person).Matches.Length;
        }

        return listed;
    }

    [Benchmark]
    [BenchmarkCategory("parts")]
    public int Close()
    {
        int known = 0;
        foreach (Presentation person in People.All)
        {
            known += (int)assessor.StateToMatch(person).StatusOf(0);
        }

        return known;
    }

    [Benchmark]
    [BenchmarkCategory("parts")]
    public int CloseAndTriage()
    {
        int level = 0;
        foreach (Presentation person in People.All)
        {
            level += (int)assessor.Triage(person).Level;
        }

        return level;
    }

    [Benchmark]
    [BenchmarkCategory("parts")]
    public int WeighAndRank()
    {
        int listed = 0;
        foreach (PersonState state in states)
        {
            listed += assessor.Rank(state, MatchOptions.Default.LeastSupport).Listed.Length;
        }

        return listed;
    }

    [Benchmark]
    [BenchmarkCategory("parts")]
    public int ExplainListed()
    {
        int contributions = 0;
        for (int i = 0; i < states.Length; i++)
        {
            // New ones: a match keeps what it has worked out.
            foreach (ConditionMatch match in results[i].Matches)
            {
                contributions += new ConditionMatch(assessor.Rules.Conditions[assessor.Rules.NumberOf(match.Condition.Id)], results[i].Ranking).Contributions.Length;
            }
        }

        return contributions;
    }

    private static int ReadContributions(MatchResult result)
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

    private static int ReadEverything(MatchResult result)
    {
        int read = ReadContributions(result) + result.Triage.Triggered.Length + result.Triage.NearMisses.Length + result.Triage.Unasked.Length;
        foreach (ConditionMatch match in result.Matches)
        {
            read += match.Unconfirmed.Length + match.Unexplained.Length;
        }

        foreach (ConditionMatch match in result.Contributors)
        {
            read += match.Unconfirmed.Length + match.Unexplained.Length;
        }

        return read;
    }

    private void Check(int person)
    {
        static string Line(int millibans, Association association, FindingStatus status, int weight, Finding? instead) => $"{millibans} {association.Finding.Id} {status} {weight} {instead?.Id}";

        MatchResult own = results[person];
        LinqMatcher.LinqResult brief = linq.Match(People.All[person]);
        (LinqMatcher.LinqTriage triage, List<LinqMatcher.LinqDetails> matches) = linq.MatchWithEverything(People.All[person]);
        List<LinqMatcher.WeighedCondition> all = linq.WeighAll(linq.Close(People.All[person]));
        foreach (LinqMatcher.WeighedCondition other in all)
        {
            if (own.Of(other.Condition.Condition.Id) is not { } match || match.Support != other.Support || match.Band != other.Band)
            {
                throw new InvalidOperationException($"Person {person}: LINQ says {other.Condition.Condition.Id} {other.Support}.");
            }
        }

        if (!own.Matches.Concat(own.Contributors).Select(static m => m.Condition).SequenceEqual(matches.Select(static m => m.Condition.Condition))
            || !own.Sensitivity.Select(static s => (s.Finding, s.Answer, s.First)).SequenceEqual(linq.Sensitivity(People.All[person])))
        {
            throw new InvalidOperationException($"Person {person}: another order.");
        }

        foreach (ConditionMatch match in own.Matches.Concat(own.Contributors))
        {
            LinqMatcher.LinqDetails? other = matches.Find(m => m.Condition.Condition.Id == match.Condition.Id);
            string[] lines = [.. match.Contributions.Select(static c => Line(c.Millibans, c.Association, c.Status, c.Weight, c.Instead))];
            bool agrees = other is not null
                && lines.SequenceEqual(other.Contributions.Select(static c => Line(c.Millibans, c.Association, c.Status, c.Weight, c.Instead)))
                && match.Unconfirmed.SequenceEqual(other.Unconfirmed)
                && match.Unexplained.Select(static f => f.Id).SequenceEqual(other.Unexplained);
            if (!agrees)
            {
                throw new InvalidOperationException($"Person {person}, {match}: other contributions.");
            }
        }

        bool sameTriage = own.Triage.Level == triage.Level
            && own.Triage.Level == brief.Level
            && own.Triage.Triggered.Select(static t => t.Flag).SequenceEqual(triage.Met)
            && own.Triage.NearMisses.Select(static t => t.Flag).SequenceEqual(triage.Near)
            && own.Triage.CoreItemsKnown == triage.Known
            && own.Triage.Unasked.SequenceEqual(triage.Unasked);
        if (!sameTriage)
        {
            throw new InvalidOperationException($"Person {person}: another triage.");
        }
    }
}
