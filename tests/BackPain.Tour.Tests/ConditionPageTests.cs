using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using BackPain.Knowledge;
using FluentAssertions;
using Xunit;

namespace BackPain.Tour.Tests;

public sealed class ConditionPageTests
{
    private static readonly KnowledgeBase Known = KnowledgeBase.Default;

    public static TheoryData<string> ConditionIds => [.. Known.Conditions.Select(static condition => condition.Id.Value)];

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_EachCondition_HasItsNames(string id)
    {
        Condition condition = Known.Conditions.Single(known => known.Id.Value == id);

        TourRun run = TourRun.Of("--condition", id);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Words.Should().Contain(condition.Name).And.Contain("Id " + id).And.Contain("Clinical name " + condition.ClinicalName)
            .And.Contain("Also called " + string.Join(", ", condition.Synonyms)).And.Contain("Kind " + Phrases.Of(condition.Kind));
    }

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_EachCondition_HasEveryTextWithItsCitations(string id)
    {
        Condition condition = Known.Conditions.Single(known => known.Id.Value == id);
        IEnumerable<CitedText> texts = [condition.Definition ?? condition.Summary, .. condition.Facts, .. condition.Causes, .. condition.PainMechanisms, .. condition.Consequences];

        string words = TourRun.Of("--condition", id).Words;

        foreach (CitedText text in texts)
        {
            words.Should().Contain(text.Text + " " + Cited(text.Citations));
        }

        foreach (ConditionCourse course in condition.Courses)
        {
            words.Should().Contain(Phrases.Of(course.Course) + ": " + course.Text + " " + Cited(course.Citations));
        }
    }

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_EachCondition_HasEverySiteFindingAndRelation(string id)
    {
        Condition condition = Known.Conditions.Single(known => known.Id.Value == id);

        string words = TourRun.Of("--condition", id).Words;

        foreach (PainSite site in condition.Sites)
        {
            words.Should().MatchRegex("- " + site.Region.Name + "( \\([a-z ]+\\))? " + System.Text.RegularExpressions.Regex.Escape(Cited(site.Citations)));
        }

        foreach (Association association in condition.Associations)
        {
            string afterRole = words[words.IndexOf(Phrases.Of(association.Role) + ":", System.StringComparison.Ordinal)..];
            afterRole.Should().Contain(association.Finding.Name + " (" + Phrases.Of(association.Finding.Kind) + ") " + Cited(association.Citations));
        }

        foreach (ConditionRelation relation in Known.RelationsFrom(condition).Concat(Known.RelationsTo(condition)))
        {
            words.Should().Contain(relation.Text + " " + Cited(relation.Citations));
        }
    }

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_EachCondition_HasEveryRungAndRecommendation(string id)
    {
        Condition condition = Known.Conditions.Single(known => known.Id.Value == id);

        TourRun run = TourRun.Of("--condition", id);

        foreach (Rung rung in condition.Ladders.SelectMany(static ladder => ladder.Rungs))
        {
            run.Words.Should().Contain("Role " + rung.Role + " Considered " + (rung.CriterionText ?? "not stated") + " Source " + Cited(rung.Citations));
        }

        // The cells of the table stand beside each other; look at each column on its own.
        string[] columns = Columns(run.Output);
        foreach (Recommendation recommendation in condition.Recommendations)
        {
            columns[0].Should().Contain(recommendation.Treatment.Name + " " + recommendation.Population + (recommendation.IndicationText is null ? "" : " " + recommendation.IndicationText));
            columns[1].Should().Contain(Phrases.Of(recommendation.Stance) + (recommendation.Strength is null ? "" : " strength: " + recommendation.Strength));
            columns[1].Should().Contain("[" + recommendation.Citation + "]");
        }
    }

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_WhatNoSourceSays_IsNotStated(string id)
    {
        Condition condition = Known.Conditions.Single(known => known.Id.Value == id);

        string words = TourRun.Of("--condition", id).Words;

        words.Contains("What can bring it about not stated", System.StringComparison.Ordinal).Should().Be(condition.Causes.IsEmpty && !KnowledgeBase.Default.RelationsTo(condition).Any(static r => r.IsCausal));
        words.Contains("How it comes to hurt not stated", System.StringComparison.Ordinal).Should().Be(condition.PainMechanisms.IsEmpty);
        words.Contains("What it may lead to not stated", System.StringComparison.Ordinal).Should().Be(condition.Consequences.IsEmpty && !KnowledgeBase.Default.RelationsFrom(condition).Any(static r => r.IsCausal));
        words.Contains("What sources say of each treatment not stated", System.StringComparison.Ordinal).Should().Be(condition.Recommendations.IsEmpty);
        words.Contains("No source here arranges treatments for it.", System.StringComparison.Ordinal).Should().Be(condition.Ladders.Count == 0);
    }

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_EachCondition_NamesItsSources(string id)
    {
        string words = TourRun.Of("--condition", id).Words;

        words.Should().Contain(Known[SourceIds.SeedPage].Url);
    }

    [Fact]
    public async Task Show_Piped_IsPlainAndTheSameAsInProcess()
    {
        TourRun process = await TourRun.OfProcessAsync("--condition", "SI", "Joint", "Pain");

        process.ExitCode.Should().Be(0);
        process.Output.Should().NotContain("\u001b");
        process.Output.Should().Be(TourRun.Of("--condition", "sacroiliac-joint-pain").Output);
    }

    private static string Cited(ImmutableArray<Citation> citations) => string.Join(' ', citations.Select(static citation => "[" + citation + "]"));

    private static string[] Columns(string output)
    {
        string[][] rows = [.. output.Split('\n').Where(static line => line.StartsWith("| ", System.StringComparison.Ordinal)).Select(static line => line.Split('|')).Where(static cells => cells.Length == 4)];
        return [.. Enumerable.Range(1, 2).Select(column => TourRun.Flow(string.Join('\n', rows.Select(cells => cells[column]))))];
    }
}
