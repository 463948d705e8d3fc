using System;
using System.Linq;
using BackPain.Knowledge;
using FluentAssertions;
using Xunit;

namespace BackPain.Tour.Tests;

public sealed class ConditionFinderTests
{
    private static readonly ConditionFinder Finder = new(KnowledgeBase.Default);

    public static TheoryData<string, string> Names
    {
        get
        {
            var names = new TheoryData<string, string>();
            foreach (Condition condition in KnowledgeBase.Default.Conditions)
            {
                foreach (string name in new[] { condition.Id.Value, condition.Name, condition.ClinicalName }.Concat(condition.Synonyms).Distinct(StringComparer.Ordinal))
                {
                    names.Add(name, condition.Id.Value);
                }
            }

            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TryFind_IdOrAnyName_FindsTheCondition(string name, string id)
    {
        bool isFound = Finder.TryFind(name, out Condition? condition);

        isFound.Should().BeTrue();
        condition!.Id.Value.Should().Be(id);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TryFind_OtherCaseAndSpacesInTurkish_FindsTheCondition(string name, string id)
    {
        using var culture = new CultureScope("tr-TR");

        bool isFound = Finder.TryFind("  " + name.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal) + "\t", out Condition? condition);

        isFound.Should().BeTrue();
        condition!.Id.Value.Should().Be(id);
    }

    [Theory]
    [InlineData("spinal stenosi", "spinal-stenosis")]
    [InlineData("stenosis", "spinal-stenosis")]
    [InlineData("artritis", "spinal-arthritis")]
    [InlineData("SI jiont pain", "sacroiliac-joint-pain")]
    [InlineData("sponylolisthesis", "spondylolisthesis")]
    [InlineData("depresion", "stress-and-depression")]
    public void Nearest_MisspeltOrPartOfAName_PutsTheConditionFirst(string typed, string id)
    {
        var nearest = Finder.Nearest(typed);

        nearest[0].Condition.Id.Value.Should().Be(id);
        nearest.Should().HaveCount(3).And.OnlyHaveUniqueItems(static near => near.Condition.Id).And.BeInAscendingOrder(static near => near.Distance);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("\ud800")]
    [InlineData("[red]x")]
    [InlineData("\u202espinal")]
    public void Nearest_HostileText_StillNamesConditions(string typed)
    {
        Finder.TryFind(typed, out _).Should().BeFalse();
        Finder.Nearest(typed).Should().HaveCount(3);
    }

    [Fact]
    public void Nearest_EndlessText_StillNamesConditions()
    {
        Finder.Nearest(new string('x', 10_000)).Should().HaveCount(3);
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("abc", "ABC", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Between_TwoTexts_CountsChangedLetters(string left, string right, int distance)
    {
        EditDistance.Between(left, right).Should().Be(distance);
        EditDistance.Between(right, left).Should().Be(distance);
    }
}
