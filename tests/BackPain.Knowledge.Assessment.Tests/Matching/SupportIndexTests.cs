using System;
using System.Linq;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>The index against sums over a plain list.</summary>
public sealed class SupportIndexTests
{
    private const int Findings = 12;
    private const int Targets = 30;

    [Property(MaxTest = 300, Arbitrary = new[] { typeof(Weights) })]
    public void FindBest_AnyWeights_IsTheHeadOfAllSortedBySumThenNumber(Weight[] weights, bool[] answers)
    {
        var builder = new SupportIndex.Builder(Findings, Targets);
        foreach (Weight weight in weights)
        {
            builder.Add(weight.Finding, weight.Target, weight.Present, weight.Absent);
        }

        builder.AddForAll(0, 17, -5);
        SupportIndex index = builder.Build(1000);
        var scratch = new SupportScratch(index);
        int asked = Math.Min(answers.Length, Findings);
        var expected = Enumerable.Range(0, Targets)
            .Select(target => (Target: target, Support: (asked == 0 ? 0 : answers[0] ? 17 : -5) + weights.Where(w => w.Target == target && w.Finding < asked).Sum(w => answers[w.Finding] ? w.Present : w.Absent)))
            .OrderByDescending(t => t.Support).ThenBy(t => t.Target).Take(10).ToArray();

        for (int finding = 0; finding < asked; finding++)
        {
            index.Add(scratch, finding, answers[finding]);
        }

        scratch.FindBest(10).Select(t => (t.Target, t.Support)).Should().Equal(expected);
        scratch.Clear();
        scratch.FindBest(Targets + 5).Select(t => (t.Target, t.Support)).Should().Equal(Enumerable.Range(0, Targets).Select(t => (t, 0)));
    }

    [Fact]
    public void AddShared_EqualWeights_TheLowerTagWins_WhateverTheOrder()
    {
        foreach (int[] order in new[] { new[] { 0, 1, 2 }, new[] { 2, 1, 0 }, new[] { 1, 2, 0 } })
        {
            var builder = new SupportIndex.Builder(3, 1);
            int slot = builder.AddSlot();
            for (int finding = 0; finding < 3; finding++)
            {
                builder.AddShared(finding, FindingAnswer.Present, new SupportIndex.SharedPosting(target: 0, slot, tag: 10 - finding, finding == 0 ? 300 : -300, elsewhere: 0, population: -1));
            }

            SupportIndex index = builder.Build(200);
            var scratch = new SupportScratch(index);

            foreach (int finding in order)
            {
                index.AddShared(scratch, finding, FindingAnswer.Present, []);
            }

            scratch.Totals[0].Should().Be(-200, "the lower of equal distances counts, up to the cap");
            scratch.Winner[slot].Should().Be(8 + 1, "of equal weights the lower tag counts; 0 is for nothing");
            scratch.SlotsFor[0].Should().Be(0, "nothing speaks for it");
        }
    }

    public sealed record Weight(int Finding, int Target, int Present, int Absent);

    public static class Weights
    {
        // Few values, so that many totals are equal.
        public static Arbitrary<Weight[]> All() => Arb.From(Gen.ListOf(
            from finding in Gen.Choose(0, Findings - 1)
            from target in Gen.Choose(0, Targets - 1)
            from present in Gen.Choose(-3, 3)
            from absent in Gen.Choose(-3, 3)
            select new Weight(finding, target, present * 100, absent * 100)).Select(l => l.ToArray()));
    }
}
