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

    public static TheoryData<string> OtherConditionIds => [.. Known.Conditions.Where(static condition => condition.Kind != ConditionKind.SeriousCause).Select(static condition => condition.Id.Value)];

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
            "--condition <id or name>",
            "--finding <id or name>",
            "--treatment <id or name>",
            "--compare <A> <B>",
            "--audit",
            "--mermaid <condition>");
    }

    [Theory]
    [MemberData(nameof(OtherConditionIds))]
    public void Show_EachOtherCondition_HasNameAndCitedSummaryUnderItsKind(string id)
    {
        Condition condition = Known.Conditions.Single(known => known.Id.Value == id);

        string part = Part(Phrases.Group(condition.Kind));

        part.Should().Contain(condition.Name + " (" + id + ") " + condition.Summary.Text + " " + TourPage.Cited(condition.Summary.Citations));
    }

    [Fact]
    public void Show_EachCondition_StandsInOneGroup()
    {
        string groups = TourRun.Of().Words.Split("No source here speaks of treatments")[0];

        foreach (Condition condition in Known.Conditions)
        {
            groups.Split(" (" + condition.Id.Value + ") ").Should().HaveCount(2);
        }
    }

    [Fact]
    public void Show_SeriousCauses_ComeLastOneLineEachWithoutRanking()
    {
        string output = TourRun.Of().Output;
        Condition[] serious = [.. Known.ConditionsOfKind(ConditionKind.SeriousCause)];

        string part = output.Split("-- Serious causes --")[1].Split("\n\n")[0];

        part.Should().Contain("reached by red flags").And.Contain("never ranked");
        part.Split('\n').Count(static line => line.StartsWith("- ", StringComparison.Ordinal)).Should().Be(serious.Length);
        part.Split('\n').Should().HaveCountLessThanOrEqualTo(serious.Length + 4);
        foreach (ConditionKind kind in Known.Conditions.Select(static condition => condition.Kind).Where(static kind => kind != ConditionKind.SeriousCause))
        {
            output.IndexOf(Phrases.Group(kind), StringComparison.Ordinal).Should().BePositive().And.BeLessThan(output.IndexOf("-- Serious causes --", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(OtherConditionIds))]
    public void Show_EachOtherCondition_HasTheStepsOfOurArrangementInALine(string id)
    {
        Condition condition = Known.Conditions.Single(known => known.Id.Value == id);
        TreatmentOverview overview = condition.Overview;

        string part = Part(Phrases.Group(condition.Kind)).Split(" (" + id + ") ")[1];
        string line = part[(part.IndexOf(TourPage.Cited(condition.Summary.Citations), StringComparison.Ordinal) + TourPage.Cited(condition.Summary.Citations).Length)..].TrimStart();

        line.StartsWith("Treatments: ", StringComparison.Ordinal).Should().Be(!condition.Recommendations.IsEmpty);
        if (!condition.Recommendations.IsEmpty)
        {
            line.Should().StartWith("Treatments: " + (overview.Steps.IsEmpty ? "no steps" : Steps(overview)));
        }
    }

    [Fact]
    public void Show_OurArrangement_IsSaidToBeOursAndMedicinesBringTheirNote()
    {
        string beginning = TourRun.Of().Words.Split(" -- ")[0];

        beginning.Should().Contain(TreatmentOverview.Notice).And.Contain(Treatments.Opioid.SafetyNote);
    }

    [Fact]
    public void Show_Ladders_AreLeftToTheConditionPages()
    {
        TourRun run = TourRun.Of();

        run.Output.Should().NotContain("|--").And.NotContain("Treatment ladder");
        run.Output.Split('\n').Should().HaveCountLessThan(450);
    }

    [Fact]
    public void Show_ConditionsWithoutTreatments_AreNamed()
    {
        string sentence = TourRun.Of().Words.Split("No source here speaks of treatments for: ")[1].Split('.')[0];

        sentence.Split("; ").Should().Equal(Known.Conditions.Where(static condition => condition.Recommendations.IsEmpty && condition.Ladders.Count == 0).Select(static condition => condition.Name));
    }

    [Fact]
    public void Show_Relations_AreAllThereWithTextAndCitations()
    {
        string words = TourRun.Of().Words;

        foreach (ConditionRelation relation in Known.Relations)
        {
            words.Should().Contain(Known[relation.FromId].Name + " -> " + Phrases.Of(relation.Kind) + " -> " + Known[relation.ToId].Name
                + " " + relation.Text + " " + TourPage.Cited(relation.Citations));
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
    public void Show_Sources_AreThoseItCitesWithTitleAndAddress()
    {
        string output = TourRun.Of().Output;

        TourPage.ShouldListWhatItCites(output, "-- Sources of this page --");
    }

    [Fact]
    public void Show_Words_MakeNoPromise()
    {
        // Titles of sources are theirs, and so are the places in them; all other words are ours.
        string words = TourRun.Of().Words.Split("-- Sources of this page --")[0].Replace("not a diagnosis", "", StringComparison.Ordinal);
        words = System.Text.RegularExpressions.Regex.Replace(words, "\\[[^]]*\\]", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking);

        words.Should().NotContainEquivalentOf("you should").And.NotContainEquivalentOf("diagnos").And.NotContainEquivalentOf("guarantee");
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

    private static string Steps(TreatmentOverview overview) =>
        string.Join("; ", overview.Steps.Select(static step => step + (step.OrdersContradict ? " (guidelines differ on the order)" : ""))) + ".";

    private static string Part(string group) => TourRun.Of().Words.Split("-- " + group + " --")[1].Split(" -- ")[0];
}
