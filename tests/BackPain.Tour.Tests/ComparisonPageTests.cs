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
    private const string Both = "Findings of both, with other roles or figures";

    private static readonly KnowledgeBase Known = KnowledgeBase.Default;

    /// <summary>Each pair that the knowledge compares in any way, in both orders.</summary>
    public static TheoryData<string, string> ComparedPairs => Rows(Known.Conditions.SelectMany(static condition => condition.Distinctions.Select(static distinction => distinction.FromId)
        .Concat(condition.Associations.SelectMany(static association => association.Evidence).Select(static report => report.Comparator.ConditionId).OfType<ConditionId>())
        .SelectMany(other => new[] { (condition.Id, other), (other, condition.Id) })));

    public static TheoryData<string> ConditionIds => [.. Known.Conditions.Select(static condition => condition.Id.Value)];

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
            run.Output.IndexOf("\n" + HeadToHead + "\n", StringComparison.Ordinal).Should().BeLessThan(run.Output.IndexOf("\n" + Both + "\n", StringComparison.Ordinal));
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
    public void Show_FindingsOfOneOnly_StandUnderItsName(string first, string second)
    {
        string output = TourRun.Of("--compare", first, second).Output;

        foreach ((string id, string other) in new[] { (first, second), (second, first) })
        {
            IEnumerable<FindingId> ofOther = Condition(other).Associations.Select(static association => association.Finding.Id);
            Association[] only = [.. Condition(id).Associations.Where(association => !ofOther.Contains(association.Finding.Id))];
            ImmutableArray<string> blocks = TourPage.Blocks(output, "Findings that only " + Condition(id).Name + " has here", "  - ");
            blocks.Should().HaveSameCount(only);
            foreach (Association association in only)
            {
                blocks.Should().ContainSingle(block => block.Trim().StartsWith("- " + association.Finding.Name + " (", StringComparison.Ordinal)).Which.Should().Contain("[");
            }
        }
    }

    [Theory]
    [MemberData(nameof(ComparedPairs))]
    public void Show_FindingsOfBoth_StandThereWhenRolesOrFiguresDiffer(string first, string second)
    {
        ImmutableArray<string> blocks = TourPage.Blocks(TourRun.Of("--compare", first, second).Output, Both, "- ");

        foreach (Association association in Condition(first).Associations)
        {
            Association? other = Condition(second).Associations.SingleOrDefault(other => other.Finding.Id == association.Finding.Id);
            string start = "- " + association.Finding.Name + " (" + Phrases.Of(association.Finding.Kind) + ") " + Condition(first).Name + ": " + Phrases.Of(association.Role);
            bool differ = other is not null && (other.Role != association.Role || !Figures(association).ToHashSet().SetEquals(Figures(other)));
            blocks.Count(block => block.StartsWith(start, StringComparison.Ordinal)).Should().Be(differ ? 1 : 0, association.ToString());
            if (differ)
            {
                string block = blocks.Single(block => block.StartsWith(start, StringComparison.Ordinal));
                block.Should().ContainAll([Condition(second).Name + ": " + Phrases.Of(other!.Role), .. Figures(association), .. Figures(other)]);
            }
        }
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
    [MemberData(nameof(ConditionIds))]
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

        run.Words.Should().Contain("The knowledge connects no findings with it").And.Contain("reached by red flags").And.NotContain("Findings that only").And.NotContain("LR+");
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
