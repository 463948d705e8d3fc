using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using BackPain.Knowledge;
using FluentAssertions;
using Xunit;

namespace BackPain.Tour.Tests;

public sealed class FindingPageTests
{
    private const string Conditions = "What it says of conditions, from most for to most against";

    private static readonly KnowledgeBase Known = KnowledgeBase.Default;

    public static TheoryData<string> FindingIds => [.. Known.Findings.Select(static finding => finding.Id.Value)];

    public static TheoryData<string> FindingIdsOfConditions => [.. Known.Findings.Where(static finding => !Known.AssociationsOf(finding).IsEmpty).Select(static finding => finding.Id.Value)];

    public static TheoryData<string> FindingIdsOfRedFlags => [.. Known.Findings.Where(static finding => !Known.RedFlagsNaming(finding).IsEmpty).Select(static finding => finding.Id.Value)];

    [Theory]
    [MemberData(nameof(FindingIdsOfRedFlags))]
    public void Show_EachRedFlag_ThatNamesTheFinding_HasBothUrgenciesAndCitations(string id)
    {
        string words = TourRun.Of("--finding", id).Words;

        words.Should().Contain("Red flags that name it");
        foreach (RedFlag flag in Known.RedFlagsNaming(Finding(id)))
        {
            words.Should().Contain(flag.Name + ": " + flag.CriterionText).And.Contain("by our own policy " + (flag.PolicyLevel is { } level ? Phrases.Of(level) : "none alone") + ".");
            flag.Citations.Should().OnlyContain(citation => words.Contains("[" + citation + "]"));
        }
    }

    [Theory]
    [MemberData(nameof(FindingIds))]
    public void Show_EachFinding_HasNamesQuestionAndSynonyms(string id)
    {
        Finding finding = Finding(id);

        TourRun run = TourRun.Of("--finding", id);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Words.Should().ContainAll(
            "-- " + finding.Name + " -",
            "Id " + id,
            "Clinical name " + finding.ClinicalName,
            "Kind " + Phrases.Of(finding.Kind),
            "Question " + (finding.Question ?? "none; "),
            "Also called " + string.Join(", ", finding.Synonyms));
        run.Words.Should().ContainAll(["Id " + id, .. finding.SharedSynonyms.Select(static word => "Shared word " + word)]);
    }

    [Theory]
    [MemberData(nameof(FindingIds))]
    public void Show_ImpliedAndExcludedFindings_AreListedByName(string id)
    {
        Finding finding = Finding(id);
        (string Heading, ImmutableArray<FindingId> Ids)[] sections =
        [
            ("Who has it also has", finding.Implies),
            ("Who has one of these also has it", [.. Known.Findings.Where(other => other.Implies.Contains(finding.Id)).Select(static other => other.Id)]),
            ("Never together with", finding.Excludes),
        ];

        string output = TourRun.Of("--finding", id).Output;

        foreach ((string heading, ImmutableArray<FindingId> ids) in sections)
        {
            output.Contains("\n" + heading + "\n", StringComparison.Ordinal).Should().Be(!ids.IsEmpty);
            if (!ids.IsEmpty)
            {
                TourPage.Blocks(output, heading, "- ").Should().BeEquivalentTo(ids.Select(other => "- " + Known[other].Name + " (" + other + ")"));
            }
        }
    }

    [Fact]
    public void Show_WorkedOutFinding_HasItsDefinitionInPlainWords()
    {
        string output = TourRun.Of("--finding", "stenosis-cluster-4-or-more").Output;

        TourPage.Section(output, "How it is worked out").Trim().Should().Be(
            "- at least 4 of these: - Pain in both buttocks or both legs - Leg pain that is worse than the back pain "
            + "- any of these: - Pain that gets worse with walking - Pain that gets worse with standing - Pain that eases with sitting - Older than 48 [cook-2011, Abstract]");
    }

    [Theory]
    [InlineData("duration-over-6-months", "- How long the pain has lasted: more than 6 months")]
    [InlineData("age-over-65", "- Age in years: more than 65 years")]
    [InlineData("age-75-or-over", "- Age in years: 75 years or more")]
    [InlineData("onset-at-or-before-35", "- Age when the back pain began: 35 years or less")]
    [InlineData("female-sex", "- Sex recorded at birth: Female")]
    [InlineData("depression-single-item-positive", "- yes to a single validated question on depression [reme-2014, Abstract]")]
    public void Show_WorkedOutFromAValue_SaysWhichAndHowMuch(string id, string words)
    {
        string output = TourRun.Of("--finding", id).Output;

        TourPage.Section(output, "How it is worked out").Trim().Should().Be(words);
    }

    [Fact]
    public void Add_EveryFormOfCriterion_HasWords()
    {
        var criterion = Criterion.All(
            Criterion.Any(Criterion.Not(Criterion.Present(Known.Findings[0]))),
            Criterion.AtLeast(1, Criterion.Number(Known.Observables.Single(static known => known.Id.Value == "age"), Comparison.Is, 50), Criterion.Words("in words")),
            Criterion.Tried(Known.Treatments[0], weeks: 6, CareOutcome.NoBenefit));
        var prose = new Prose();
        using var output = new System.IO.StringWriter();

        new CriterionLines(Known).Add(prose, criterion, indent: 0);
        TourConsole.Create(output, isRedirected: true).Write(prose);

        TourRun.Flow(output.ToString()).Trim().Should().Be("- all of these: - any of these: - not this: - " + Known.Findings[0].Name
            + " - at least 1 of these: - Age in years: 50 years - in words - " + Known.Treatments[0].Name + " was tried, without benefit, for 6 weeks or more");
    }

    [Theory]
    [MemberData(nameof(FindingIdsOfConditions))]
    public void Show_EachCondition_HasRoleWeightsAndAllReports(string id)
    {
        ImmutableArray<Association> associations = Known.AssociationsOf(Finding(id));

        ImmutableArray<string> blocks = TourPage.Blocks(TourRun.Of("--finding", id).Output, Conditions, "- ");

        blocks.Should().HaveSameCount(associations);
        foreach (Association association in associations)
        {
            string block = blocks.Single(block => block.StartsWith("- " + Known[association.ConditionId].Name + ": " + Phrases.Of(association.Role) + " weight", StringComparison.Ordinal)
                && association.Citations.All(citation => block.Contains("[" + citation + "]", StringComparison.Ordinal)));
            block.Should().Contain("weight when present " + association.WhenPresent + "; when absent " + association.WhenAbsent + ".");
            foreach (AssociationEvidence report in association.Evidence.Where(static report => report.HasFigures || report.Note is not null || report.Population is not null))
            {
                TourPage.ShouldTell(block, report);
            }
        }
    }

    [Theory]
    [MemberData(nameof(FindingIdsOfConditions))]
    public void Show_Conditions_AreOrderedByWeight(string id)
    {
        ImmutableArray<string> blocks = TourPage.Blocks(TourRun.Of("--finding", id).Output, Conditions, "- ");

        blocks.Select(static block => int.Parse(block.Split("weight when present ")[1].Split([',', ' '])[0], System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture))
            .Should().BeInDescendingOrder();
    }

    [Theory]
    [MemberData(nameof(FindingIdsOfConditions))]
    public void Show_EachFinding_ListsTheSourcesThatItCites(string id)
    {
        string output = TourRun.Of("--finding", id).Output;

        TourPage.ShouldListWhatItCites(output, "Sources");
    }

    [Fact]
    public void Show_AnotherWordInOtherCase_ShowsTheFinding()
    {
        TourRun.Of("--finding", "Sitting", "HELPS").Should().Be(TourRun.Of("--finding=better-sitting"));
    }

    [Fact]
    public async Task Show_Piped_IsPlainAndTheSameAsInProcess()
    {
        TourRun process = await TourRun.OfProcessAsync("--finding", "better", "sitting");

        process.ExitCode.Should().Be(0);
        process.Output.Should().NotContain("\u001b");
        process.Output.Should().Be(TourRun.Of("--finding", "better-sitting").Output);
    }

    private static Finding Finding(string id) => Known.Findings.Single(known => known.Id.Value == id);
}
