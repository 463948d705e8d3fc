using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using BackPain.Knowledge;
using FluentAssertions;
using Xunit;

namespace BackPain.Tour.Tests;

public sealed class ComparisonPageTests
{
    private const string HeadToHead = "Measured head to head";
    private const string SetApart = "What sources say sets them apart";

    private static readonly KnowledgeBase Known = KnowledgeBase.Default;

    /// <summary>Each pair that the knowledge compares in any way, in both orders.</summary>
    public static TheoryData<string, string> ComparedPairs => Rows(Known.Conditions.SelectMany(static condition => condition.Distinctions.Select(static distinction => distinction.FromId)
        .Concat(condition.Associations.SelectMany(static association => association.Evidence).Select(static report => report.Comparator.ConditionId).OfType<ConditionId>())
        .SelectMany(other => new[] { (condition.Id, other), (other, condition.Id) })));

    public static TheoryData<string> EveryCondition => [.. Known.Conditions.Select(static condition => condition.Id.Value)];

    [Theory]
    [MemberData(nameof(ComparedPairs))]
    public void Show_HeadToHeadReports_StandFirstAndAreMarked(string first, string second)
    {
        TourRun run = TourRun.Of("--compare", first, second);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        (Association Association, AssociationEvidence Report)[] reports = [.. Against(first, second), .. Against(second, first)];
        run.Output.Contains("\n" + HeadToHead + "\n", StringComparison.Ordinal).Should().Be(reports.Length > 0);
        if (reports.Length > 0)
        {
            run.Output.IndexOf("\n" + HeadToHead + "\n", StringComparison.Ordinal).Should().BeLessThan(run.Output.IndexOf("\n" + ComparisonPage.Separating + "\n", StringComparison.Ordinal));
        }

        foreach ((Association association, AssociationEvidence report) in reports)
        {
            ImmutableArray<string> blocks = TourPage.Blocks(run.Output, HeadToHead, "  - ");
            string block = blocks.Single(block => block.Trim().StartsWith("- " + association.Finding.Name + " (head to head)", StringComparison.Ordinal)
                && block.Contains("against " + Known[report.Comparator.ConditionId!.Value].Name + " only", StringComparison.Ordinal));
            TourPage.ShouldTell(block, report);
        }
    }

    [Theory]
    [MemberData(nameof(ComparedPairs))]
    public void Show_DeclaredDistinctions_AreToldFromBothSides(string first, string second)
    {
        string output = TourRun.Of("--compare", first, second).Output;

        foreach ((string id, string other) in new[] { (first, second), (second, first) })
        {
            foreach (Distinction distinction in Condition(id).Distinctions.Where(distinction => distinction.FromId.Value == other))
            {
                TourPage.Section(output, SetApart).Should().Contain("- " + Condition(id).Name + ", set apart from " + Condition(other).Name + ": " + distinction.Text
                    + " " + TourPage.Cited(distinction.Citations));
            }
        }
    }

    [Theory]
    [MemberData(nameof(ComparedPairs))]
    public void Show_EachFinding_StandsOnceWithWhatItSaysOfBoth(string first, string second)
    {
        string output = TourRun.Of("--compare", first, second).Output;
        ConditionComparison comparison = Known.Compare(Condition(first).Id, Condition(second).Id);
        ImmutableArray<string> separating = TourPage.Blocks(output, ComparisonPage.Separating, "- ");
        ImmutableArray<string> others = TourPage.Blocks(output, ComparisonPage.Shared, "- ");

        separating.Should().HaveCount(comparison.Separating.Length);
        others.Should().HaveCount(comparison.Findings.Length - comparison.Separating.Length);
        for (int i = 0; i < comparison.Separating.Length; i++)
        {
            separating[i].Should().StartWith(Start(comparison.Separating[i]) + " present: " + ComparisonPage.Say(Known, comparison.Separating[i].WhenPresent)
                + " absent: " + ComparisonPage.Say(Known, comparison.Separating[i].WhenAbsent));
        }

        foreach (ComparedFinding compared in comparison.Findings)
        {
            string block = (compared.IsSeparating ? separating : others).Single(block => block.StartsWith(Start(compared), StringComparison.Ordinal));
            foreach (Association association in compared.Associations)
            {
                block.Should().ContainAll([Known[association.ConditionId].Name + ": " + Phrases.Of(association.Role), .. Figures(association)]);
            }

            block.Should().Contain("[");
        }
    }

    [Fact]
    public void Show_StenosisAndArterialDisease_AsksAboutStandingFirst()
    {
        string asked = TourPage.Section(TourRun.Of("--compare", "spinal-stenosis", "peripheral-artery-disease").Output, ComparisonPage.Questions);

        asked.Should().Contain("1. " + Known[FindingIds.WorseStanding].Question).And.Contain("no: for " + Known[ConditionIds.PeripheralArteryDisease].Name + ", 1301 millibans, measured head to head")
            .And.Contain("2. " + Known[FindingIds.CalfPain].Question).And.NotContain(Known[FindingIds.BetterStandingStill].Question, "it counts once with standing");
    }

    [Fact]
    public void Show_TreatmentsThatDiffer_NameThoseWhoSaySo()
    {
        string output = TourRun.Of("--compare", "spinal-stenosis", "hip-osteoarthritis").Output;

        string differ = TourPage.Section(output, ComparisonPage.Treatments).Trim();
        ComparedTreatment tablets = Known.Compare(ConditionIds.SpinalStenosis, ConditionIds.HipOsteoarthritis).OpposedTreatments.Single(static treatment => treatment.Treatment.Id == TreatmentIds.OralNsaid);
        differ.Should().StartWith(TreatmentOverview.Notice + " A step for one, advised against for the other: - " + tablets.Treatment.Name + " Spinal stenosis: advised against. against: ")
            .And.Contain(TourPage.Cited(tablets.Places[0].Entry!.Against.Select(static recommendation => recommendation.Citation).Take(1))).And.Contain(tablets.Treatment.SafetyNote);
    }

    [Theory]
    [InlineData("spondylolisthesis", "non-specific-low-back-pain", "A scan shows it; symptoms cannot tell it from its neighbors.")]
    [InlineData("lumbar-facet-joint-pain", "spinal-arthritis", "One is a kind of the other, so they are no rivals.")]
    [InlineData("spinal-arthritis", "spinal-stenosis", "Both may be there.")]
    public void Show_WhatAComparisonCannotTell_StandsAboveTheQuestions(string first, string second, string caveat)
    {
        string output = TourRun.Of("--compare", first, second).Output;

        TourPage.Section(output, ComparisonPage.Caveats).Should().Contain(caveat);
        output.IndexOf("\n" + ComparisonPage.Caveats + "\n", StringComparison.Ordinal).Should().BeLessThan(output.IndexOf("\n" + ComparisonPage.Questions + "\n", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ComparedPairs))]
    public void Show_FiguresAgainstAThirdCondition_AreLeftOut(string first, string second)
    {
        string words = TourRun.Of("--compare", first, second).Words;

        foreach (Condition third in Known.Conditions.Where(condition => condition.Name != Condition(first).Name && condition.Name != Condition(second).Name))
        {
            words.Should().NotContain("against " + third.Name + " only");
        }
    }

    [Theory]
    [MemberData(nameof(ComparedPairs))]
    public void Show_EitherOrder_CitesTheSameSources(string first, string second)
    {
        string output = TourRun.Of("--compare", first, second).Output;
        string turned = TourRun.Of("--compare", second, first).Output;

        TourPage.ShouldListWhatItCites(output, "Sources");
        output.Split("\nSources\n")[1].Should().Be(turned.Split("\nSources\n")[1]);
    }

    [Theory]
    [MemberData(nameof(EveryCondition))]
    public void Show_AnyPair_IsPlainAndSaysWhatIsNotStated(string first)
    {
        foreach (Condition other in Known.Conditions.SkipWhile(condition => condition.Id.Value != first).Skip(1))
        {
            TourRun run = TourRun.Of("--compare", first, other.Id.Value);

            run.ExitCode.Should().Be(0);
            run.Output.Split('\n').Should().OnlyContain(static line => line.Length <= 80 && !line.EndsWith(' ') && !line.Any(char.IsControl));
            bool isMeasured = Against(first, other.Id.Value).Concat(Against(other.Id.Value, first)).Any();
            bool isSaidNotToBe = run.Output.Contains("\nNot stated by any source here\n", StringComparison.Ordinal)
                && TourPage.Section(run.Output, "Not stated by any source here").Contains(HeadToHead, StringComparison.Ordinal);
            isSaidNotToBe.Should().Be(!isMeasured);
            run.Words.Should().NotContainEquivalentOf("you should").And.NotContainEquivalentOf("guarantee");
        }
    }

    [Fact]
    public void Show_ConditionWithoutFindings_SetsNothingSideBySide()
    {
        TourRun run = TourRun.Of("--compare", "cauda-equina-syndrome", "spinal-stenosis");

        run.Words.Should().Contain("The knowledge connects no findings with it").And.Contain("reached by red flags").And.NotContain(ComparisonPage.Separating).And.NotContain(ComparisonPage.Questions).And.NotContain("LR+");
    }

    [Theory]
    [InlineData("--compare", "spinal", "stenosis", "peripheral", "artery", "disease")]
    [InlineData("--compare", "Lumbar spinal stenosis", "peripheral-artery-disease")]
    [InlineData("--compare=spinal-stenosis", "peripheral", "artery disease")]
    [InlineData("--compare", "NARROWED SPINAL CANAL", " peripheral artery  disease ")]
    public void Show_NamesWithOrWithoutQuotes_FindsBoth(params string[] arguments)
    {
        TourRun run = TourRun.Of(arguments);

        run.Should().Be(TourRun.Of("--compare", "spinal-stenosis", "peripheral-artery-disease"));
    }

    [Fact]
    public void Show_UnknownNames_NamesTheNearestOfEach()
    {
        TourRun run = TourRun.Of("--compare", "spinel stenosis", "sponylolisthesis");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("No condition here is called \"spinel stenosis\".").And.Contain("- Spinal stenosis (spinal-stenosis)")
            .And.Contain("No condition here is called \"sponylolisthesis\".").And.Contain("(spondylolisthesis)");
    }

    [Fact]
    public void Show_OneUnknownName_NamesOnlyThatOne()
    {
        TourRun run = TourRun.Of("--compare", "spinal-stenosis", "nothing");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("\"nothing\"").And.NotContain("\"spinal-stenosis\"");
    }

    [Theory]
    [InlineData("--compare", "spinal", "foo", "bar")]
    [InlineData("--compare", "spinal stenosis", "narrowed", "canal")]
    public void Show_UnclearWords_AsksForQuotes(params string[] arguments)
    {
        TourRun run = TourRun.Of(arguments);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("in quotes").And.Contain("Usage:");
    }

    [Theory]
    [InlineData("spinal-stenosis", "spinal-stenosis")]
    [InlineData("spinal-stenosis", "narrowed spinal canal")]
    public void Show_OneConditionTwice_IsRefused(string first, string second)
    {
        TourRun run = TourRun.Of("--compare", first, second);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("names of one condition, Spinal stenosis").And.Contain("Usage:");
    }

    [Fact]
    public async Task Show_Piped_IsPlainAndTheSameAsInProcess()
    {
        TourRun process = await TourRun.OfProcessAsync("--compare", "hip-osteoarthritis", "spinal-stenosis");

        process.ExitCode.Should().Be(0);
        process.Output.Should().NotContain("\u001b");
        process.Output.Should().Be(TourRun.Of("--compare", "hip-osteoarthritis", "spinal-stenosis").Output);
    }

    private static Condition Condition(string id) => Known.Conditions.Single(known => known.Id.Value == id);

    private static IEnumerable<(Association Association, AssociationEvidence Report)> Against(string id, string other) =>
        from association in Condition(id).Associations
        from report in association.Evidence
        where report.Comparator.ConditionId?.Value == other
        select (association, report);

    private static string Start(ComparedFinding compared) =>
        "- " + compared.Finding.Name + " (" + Phrases.Of(compared.Finding.Kind) + (compared.IsShared ? ", shared)" : ")");

    private static string[] Figures(Association association) =>
        [.. association.Evidence.Where(static report => report.HasFigures && report.Comparator.ConditionId is null).Select(static report => report.ToString())];

    private static TheoryData<string, string> Rows(IEnumerable<(ConditionId First, ConditionId Second)> pairs)
    {
        var rows = new TheoryData<string, string>();
        foreach ((ConditionId first, ConditionId second) in pairs.Distinct())
        {
            rows.Add(first.Value, second.Value);
        }

        return rows;
    }
}
