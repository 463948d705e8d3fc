using System;
using System.Linq;
using System.Threading.Tasks;
using BackPain.Knowledge;
using FluentAssertions;
using Xunit;

namespace BackPain.Tour.Tests;

public sealed class OverviewPageTests
{
    private static readonly KnowledgeBase Known = KnowledgeBase.Default;

    public static TheoryData<string> ConditionIds => [.. Known.Conditions.Select(static condition => condition.Id.Value)];

    public static TheoryData<string> RungIds =>
        [.. Known.Conditions.SelectMany(static condition => condition.Ladders).SelectMany(static ladder => ladder.Rungs).Select(static rung => rung.Id.Value)];

    [Fact]
    public void Show_NoArguments_SaysWhatItIsAndIsNot()
    {
        TourRun run = TourRun.Of();

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Words.Should().ContainAll(
            "Edition " + Known.Edition.Version,
            "reviewed through " + Known.ReviewedThrough,
            "not signed off by a clinician",
            "It is not a diagnosis and not for emergencies",
            "--condition <id or name>");
    }

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_EachCondition_HasNameAndCitedDefinition(string id)
    {
        Condition condition = Known.Conditions.Single(known => known.Id.Value == id);

        string words = TourRun.Of().Words;

        words.Should().Contain("-- " + condition.Name + " --");
        words.Should().Contain(condition.Summary.Text + " " + string.Join(' ', condition.Summary.Citations.Select(static citation => "[" + citation + "]")));
    }

    [Theory]
    [MemberData(nameof(RungIds))]
    public void Show_EachRung_HasTreatmentsRoleCriterionAimAndCitations(string id)
    {
        Rung rung = Known.Conditions.SelectMany(static condition => condition.Ladders).SelectMany(static ladder => ladder.Rungs).Single(known => known.Id.Value == id);
        string treatments = string.Join(" + ", rung.Treatments.Select(static treatment => treatment.Name));
        string citations = string.Join(' ', rung.Citations.Select(static citation => "[" + citation + "]"));
        string aim = rung.Aim is null ? "" : " Aim " + rung.Aim.Text + " " + string.Join(' ', rung.Aim.Citations.Select(static citation => "[" + citation + "]"));
        string mark = rung.Order is null ? "*" : rung.Order + ".";

        string words = TourRun.Of().Words;

        words.Should().Contain($"{mark} {treatments} Role {rung.Role} Considered {rung.CriterionText ?? "not stated"} Source {citations}{aim}");
    }

    [Fact]
    public void Show_SeedLadders_AreShownAsTheSeedPageGivesThem()
    {
        int ordered = Known.Conditions.SelectMany(static condition => condition.Ladders).Count(static ladder => ladder.Source.Id == SourceIds.SeedPage && ladder.IsOrdered);

        string[] parts = TourRun.Of().Words.Split("Treatment ladder, as the seed page gives it");

        parts.Should().HaveCount(ordered + 1);
    }

    [Fact]
    public void Show_SacroiliacJointPain_ListsTreatmentsWithoutOrder()
    {
        string part = Part(BackPain.Knowledge.ConditionIds.SacroiliacJointPain);

        part.Should().MatchRegex("Treatments, listed without order, as the seed page gives it \\* Physical therapy Role [^*]* \\* Spinal injection Role [^*]* \\* SI joint fusion Role ");
    }

    [Fact]
    public void Show_ConditionWithoutLadder_SaysSo()
    {
        int without = Known.Conditions.Count(static condition => condition.Ladders.Count == 0);

        string[] parts = TourRun.Of().Words.Split("No source here arranges treatments for it.");

        parts.Should().HaveCount(without + 1);
    }

    [Fact]
    public void Show_Relations_AreAllThereWithTextAndCitations()
    {
        string words = TourRun.Of().Words;

        foreach (ConditionRelation relation in Known.Relations)
        {
            words.Should().Contain(Known[relation.FromId].Name + " -> " + Phrases.Of(relation.Kind) + " -> " + Known[relation.ToId].Name
                + " " + relation.Text + " " + string.Join(' ', relation.Citations.Select(static citation => "[" + citation + "]")));
        }
    }

    [Fact]
    public void Show_PainAndMood_AreShownAsOneCircle()
    {
        string words = TourRun.Of().Words;

        words.Should().MatchRegex("A circle, where each feeds the next: Chronic back and leg pain -> [a-z ]+ -> Stress and depression -> [a-z ]+ -> Chronic back and leg pain");
        words.Split("A circle,").Should().HaveCount(2);
    }

    [Fact]
    public void Show_Sources_HaveTitleAndAddress()
    {
        string words = TourRun.Of().Words;

        foreach (Source source in Known.Sources)
        {
            words.Should().Contain("[" + source.Id + "] " + source.Title);
            words.Replace(" ", "", StringComparison.Ordinal).Should().Contain(source.Url);
        }
    }

    [Fact]
    public void Show_Words_MakeNoPromise()
    {
        // Titles of sources are theirs; all other words are ours.
        string words = TourRun.Of().Words.Split("-- Sources --")[0].Replace("not a diagnosis", "", StringComparison.Ordinal);

        words.Should().NotContainEquivalentOf("you should").And.NotContainEquivalentOf("diagnos");
    }

    [Fact]
    public async Task Show_Piped_IsPlainAndTheSameAsInProcess()
    {
        TourRun process = await TourRun.OfProcessAsync();

        process.ExitCode.Should().Be(0);
        process.Error.Should().BeEmpty();
        process.Output.Should().NotContain("\u001b");
        process.Output.Should().Be(TourRun.Of().Output);
    }

    private static string Part(ConditionId condition) =>
        TourRun.Of().Words.Split("-- " + Known[condition].Name + " --")[1].TrimStart('-').Split(" -- ")[0];
}
