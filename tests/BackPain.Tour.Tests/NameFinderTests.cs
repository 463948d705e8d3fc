using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge;
using FluentAssertions;
using Xunit;

namespace BackPain.Tour.Tests;

public sealed class NameFinderTests
{
    private static readonly NameFinder<Condition> Conditions = NameFinders.OfConditions(KnowledgeBase.Default);
    private static readonly NameFinder<Finding> Findings = NameFinders.OfFindings(KnowledgeBase.Default);

    public static TheoryData<string, string> ConditionNames
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (Condition condition in KnowledgeBase.Default.Conditions)
            {
                string id = condition.Id.Value;
                string[] names = [id, id.Replace('-', ' '), condition.Name, condition.ClinicalName, .. condition.Synonyms];
                foreach (string name in names.Distinct(StringComparer.OrdinalIgnoreCase))
                {
                    rows.Add(name, id);
                }
            }

            return rows;
        }
    }

    public static TheoryData<string> FindingIds => [.. KnowledgeBase.Default.Findings.Select(static finding => finding.Id.Value)];

    [Theory]
    [MemberData(nameof(ConditionNames))]
    public void Find_IdOrAnyNameOfACondition_FindsIt(string name, string id)
    {
        ImmutableArray<Condition> found = Conditions.Find(name);

        found.Select(static condition => condition.Id.Value).Should().Contain(id);
    }

    [Theory]
    [MemberData(nameof(FindingIds))]
    public void Find_IdOrAnyNameOfAFinding_FindsIt(string id)
    {
        Finding finding = KnowledgeBase.Default.Findings.Single(known => known.Id.Value == id);
        string[] names = [id, id.Replace('-', ' '), finding.Name, finding.ClinicalName.ToUpperInvariant(), .. finding.Synonyms, .. finding.SharedSynonyms];

        IEnumerable<ImmutableArray<Finding>> found = names.Select(Findings.Find);

        found.Should().OnlyContain(items => items.Contains(finding));
    }

    [Theory]
    [MemberData(nameof(ConditionNames))]
    public void Find_OtherCaseAndSpacesInTurkish_FindsTheCondition(string name, string id)
    {
        using var culture = new CultureScope("tr-TR");

        ImmutableArray<Condition> found = Conditions.Find("  " + name.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal) + "\t");

        found.Select(static condition => condition.Id.Value).Should().Contain(id);
    }

    [Fact]
    public void Find_EachId_FindsOneOnly()
    {
        KnowledgeBase.Default.Conditions.Should().OnlyContain(static condition => Conditions.Find(condition.Id.Value).Length == 1);
        KnowledgeBase.Default.Findings.Should().OnlyContain(static finding => Findings.Find(finding.Id.Value).Length == 1);
    }

    [Fact]
    public void Find_MainNameThatIsAnotherWordElsewhere_PrefersTheMainName()
    {
        var finder = new NameFinder<string>("letter", ["a", "b"], static item => [item, "name of " + item], static item => item == "a" ? ["b"] : []);

        finder.Find("b").Should().Equal("b");
    }

    [Fact]
    public void Find_SharedWord_FindsAllThatHaveIt()
    {
        foreach (IGrouping<string, Finding> shared in KnowledgeBase.Default.Findings.SelectMany(static finding => finding.SharedSynonyms.Select(word => (word, finding))).GroupBy(static pair => pair.word, static pair => pair.finding))
        {
            Findings.Find(shared.Key).Should().BeEquivalentTo(shared);
        }
    }

    [Theory]
    [InlineData("spinal stenosi", "spinal-stenosis")]
    [InlineData("stenosis", "spinal-stenosis")]
    [InlineData("artritis", "spinal-arthritis")]
    [InlineData("SI jiont pain", "sacroiliac-joint-pain")]
    [InlineData("sponylolisthesis", "spondylolisthesis")]
    [InlineData("depresion", "stress-and-depression")]
    [InlineData("slipped disk", "lumbar-disc-herniation")]
    public void Nearest_MisspeltOrPartOfAName_PutsTheConditionFirst(string typed, string id)
    {
        ImmutableArray<NearName<Condition>> nearest = Conditions.Nearest(typed);

        nearest[0].Item.Id.Value.Should().Be(id);
        nearest.Should().HaveCount(3).And.OnlyHaveUniqueItems(static near => near.Item.Id).And.BeInAscendingOrder(static near => near.Distance);
    }

    [Theory]
    [InlineData("calf pian", "calf-pain")]
    [InlineData("leg-weaknes", "leg-weakness")]
    [InlineData("beter sitting", "better-sitting")]
    public void Nearest_MisspeltFinding_PutsItFirst(string typed, string id)
    {
        ImmutableArray<NearName<Finding>> nearest = Findings.Nearest(typed);

        nearest[0].Item.Id.Value.Should().Be(id);
        nearest.Should().HaveCount(3).And.OnlyHaveUniqueItems(static near => near.Item.Id).And.BeInAscendingOrder(static near => near.Distance);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("\ud800")]
    [InlineData("[red]x")]
    [InlineData("\u202espinal")]
    public void Nearest_HostileText_StillOffersNames(string typed)
    {
        Conditions.Find(typed).Should().BeEmpty();
        Findings.Find(typed).Should().BeEmpty();
        Conditions.Nearest(typed).Should().HaveCount(3);
        Findings.Nearest(typed).Should().HaveCount(3);
    }

    [Fact]
    public void Nearest_EndlessText_StillOffersNames()
    {
        Conditions.Nearest(new string('x', 10_000)).Should().HaveCount(3);
        Findings.Nearest(new string('x', 10_000)).Should().HaveCount(3);
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
