using System;
using System.Collections.Generic;
using BackPain.Knowledge.Assessment;
using BenchmarkDotNet.Attributes;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>
/// Choosing the next question for eight people of whom a comparison is at hand: the finding that best separates the leaders, without its
/// explanation, against the same formula in LINQ. Every figure is for eight people.
/// </summary>
[MemoryDiagnoser]
public class NextBenchmarks
{
    private static readonly int Count = People.All.Length;

    private readonly Assessor assessor = new(KnowledgeBase.Default);
    private readonly PersonState[] states = new PersonState[Count];
    private readonly int[][] supports = new int[Count][];
    private readonly ChooserScratch[] scratches = new ChooserScratch[Count];
    private readonly LinqMatcher.LinqState[] linqStates = new LinqMatcher.LinqState[Count];
    private readonly List<LinqMatcher.WeighedCondition>[] weighed = new List<LinqMatcher.WeighedCondition>[Count];
    private readonly QuestionChooser chooser;
    private readonly LinqChooser linq;

    public NextBenchmarks()
    {
        LinqMatcher matcher = new(KnowledgeBase.Default);
        chooser = new QuestionChooser(assessor.Rules);
        linq = new LinqChooser(KnowledgeBase.Default, matcher);
        for (int i = 0; i < Count; i++)
        {
            states[i] = assessor.StateToMatch(People.All[i]);
            supports[i] = assessor.Rank(states[i], MatchOptions.Default.LeastSupport).Support;
            scratches[i] = new ChooserScratch(assessor.Rules, states[i]);
            linqStates[i] = matcher.Close(People.All[i]);
            weighed[i] = matcher.WeighAll(linqStates[i]);
        }
    }

    /// <summary>Both must choose the same finding for everybody.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        for (int i = 0; i < Count; i++)
        {
            int own = ChooseFor(i);
            Finding? chosen = own < 0 ? null : assessor.Rules.Graph.Findings[own];
            Finding? other = linq.Choose(linqStates[i], weighed[i], People.All[i]);
            if (chosen != other)
            {
                throw new InvalidOperationException($"Person {i}: {chosen?.Id}, LINQ says {other?.Id}.");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public int LinqOverLists()
    {
        int chosen = 0;
        for (int i = 0; i < Count; i++)
        {
            chosen += linq.Choose(linqStates[i], weighed[i], People.All[i]) is null ? 0 : 1;
        }

        return chosen;
    }

    [Benchmark]
    public int Choose()
    {
        int chosen = 0;
        for (int i = 0; i < Count; i++)
        {
            chosen += ChooseFor(i);
        }

        return chosen;
    }

    private int ChooseFor(int person)
    {
        chooser.FindLeaders(scratches[person], supports[person]);
        return chooser.Choose(scratches[person], states[person], People.All[person], default).Finding;
    }
}
