using System.IO;
using System.Linq;
using System.Threading.Tasks;
using BackPain.Knowledge;
using FluentAssertions;
using Spectre.Console;
using Xunit;

namespace BackPain.Tour.Tests;

public sealed class MermaidOutputTests
{
    private static readonly KnowledgeBase Known = KnowledgeBase.Default;

    public static TheoryData<string> ConditionIds => [.. Known.Conditions.Select(static condition => condition.Id.Value)];

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Run_MermaidOfACondition_WritesItsOverviewAndNothingElse(string id)
    {
        Condition condition = Known.Conditions.Single(known => known.Id.Value == id);

        TourRun run = TourRun.Of("--mermaid", id);

        run.Should().Be(condition.Recommendations.IsEmpty
            ? new TourRun(2, "", run.Error)
            : new TourRun(0, condition.Overview.ToMermaid(), ""));
    }

    [Fact]
    public void Run_MermaidWithLadder_WritesTheLadderOfThatSourceAndNothingElse()
    {
        foreach (TreatmentLadder ladder in Known.Conditions.SelectMany(static condition => condition.Ladders))
        {
            foreach (string source in new[] { ladder.Source.Id.Value, ladder.Source.ToString() })
            {
                TourRun.Of("--mermaid", ladder.ConditionId.Value, "--ladder", source).Should().Be(new TourRun(0, ladder.ToMermaid(), ""));
            }
        }
    }

    [Theory]
    [InlineData("--mermaid", "spinal", "stenosis", "--ladder", "NASS", "spinal", "stenosis", "guideline")]
    [InlineData("--mermaid=Spinal Stenosis", "--ladder=nass-lss-2011")]
    [InlineData("--ladder", "nass lss 2011", "--mermaid", "spinal-stenosis")]
    public void Run_NamesWithOrWithoutQuotesInEitherOrder_FindConditionAndSource(params string[] arguments)
    {
        TourRun.Of(arguments).Should().Be(TourRun.Of("--mermaid", "spinal-stenosis", "--ladder", "nass-lss-2011"));
    }

    [Theory]
    [InlineData("spinal-stenosis", "nothing", "No source here is called \"nothing\".")]
    [InlineData("spinal-stenosis", "nice-ng59", "\"nice-ng59\" does not name one source that arranges the treatments of Spinal stenosis.")]
    public void Run_SourceWithoutLadder_NamesThoseThatHaveOneAndExitsWith2(string condition, string source, string problem)
    {
        TourRun run = TourRun.Of("--mermaid", condition, "--ladder", source);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        string words = TourRun.Flow(run.Error);
        words.Should().StartWith(problem);
        foreach (TreatmentLadder ladder in Known.Conditions.Single(known => known.Id.Value == condition).Ladders)
        {
            words.Should().Contain("- " + ladder.Source + " (--ladder " + ladder.Source.Id + ")");
        }
    }

    [Fact]
    public void Run_Relations_WritesAllOfThemOrThoseAroundACondition_AndNothingElse()
    {
        TourRun.Of("--relations").Should().Be(new TourRun(0, Known.RelationsToMermaid(), ""));
        foreach (Condition condition in Known.Conditions)
        {
            TourRun.Of("--relations", condition.Id.Value).Should().Be(new TourRun(0, Known.RelationsToMermaid(condition, 2), ""));
        }

        TourRun.Of("--relations", "spinal", "stenosis").Should().Be(TourRun.Of("--relations=spinal-stenosis"));
    }

    [Fact]
    public void Run_RelationsOfAnUnknownCondition_NamesTheNearestAndExitsWith2()
    {
        TourRun run = TourRun.Of("--relations", "spinel", "stenosis");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("- Spinal stenosis (--relations spinal-stenosis)").And.Contain("Without a name, it draws all of them.");
    }

    [Fact]
    public void Run_ConditionWithoutLadder_SaysSoAndExitsWith2()
    {
        TourRun run = TourRun.Of("--mermaid", "lumbar-facet-joint-pain", "--ladder", "seed-page");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("No source here arranges treatments for it.");
    }

    [Fact]
    public void Run_UnknownCondition_NamesTheNearestAndExitsWith2()
    {
        TourRun run = TourRun.Of("--mermaid", "spinel", "stenosis");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("- Spinal stenosis (--mermaid spinal-stenosis)");
    }

    [Fact]
    public void Run_NarrowTerminal_DoesNotWrapThePicture()
    {
        using var output = new StringWriter();
        IAnsiConsole console = TourConsole.Create(output, isRedirected: true);
        console.Profile.Width = 20;

        new TourApplication(Known, console, console).Run(["--mermaid", "spinal-stenosis"]);

        output.ToString().Should().Be(Conditions.SpinalStenosis.Overview.ToMermaid());
    }

    [Fact]
    public async Task Run_Piped_IsThePictureByteForByte()
    {
        TourRun process = await TourRun.OfProcessAsync("--mermaid", "spinal", "stenosis");

        process.Should().Be(new TourRun(0, Conditions.SpinalStenosis.Overview.ToMermaid(), ""));
    }
}
