using System;
using System.Linq;
using System.Threading.Tasks;
using BackPain.Knowledge;
using FluentAssertions;
using Xunit;

namespace BackPain.Tour.Tests;

public sealed class TourApplicationTests
{
    private static readonly string[][] MermaidRequests =
    [
        .. KnowledgeBase.Default.Conditions.Where(static condition => !condition.Recommendations.IsEmpty).Select(static condition => new[] { "--mermaid", condition.Id.Value }),
        ["--mermaid", "spinal stenosis", "--ladder", "seed-page"],
    ];

    // What writes prose, also about a wrong request.
    private static readonly string[][] ProseRequests =
    [
        [],
        ["--help"],
        .. KnowledgeBase.Default.Conditions.Select(static condition => new[] { "--condition", condition.Id.Value }),
        .. KnowledgeBase.Default.Findings.Select(static finding => new[] { "--finding", finding.Id.Value }),
        ["--compare", "spinal-stenosis", "peripheral-artery-disease"],
        ["--compare", "hip-osteoarthritis", "greater-trochanteric-pain-syndrome"],
        ["--compare", "cauda-equina-syndrome", "spinal-stenosis"],
        .. KnowledgeBase.Default.Treatments.Select(static treatment => new[] { "--treatment", treatment.Id.Value }),
        ["--audit"],
        ["--audit", "seed-page"],
        ["--treatment", "no such name"],
        ["--treatment", "\u001b[31m\u0007 \ud800 \u202e [red]x[/]"],
        ["--mermaid", "no such name"],
        ["--mermaid", "cauda-equina-syndrome"],
        ["--mermaid", "spinal-stenosis", "--ladder", "\u001b[31m\u0007 \ud800 \u202e [red]x[/]"],
        ["--mermaid", "spinal-stenosis", "--ladder", new string('x', 10_000)],
        ["--finding", "no such name"],
        ["--compare", "no such name", "nor this"],
        ["--condition", "no such name"],
        ["--condition"],
        ["--nothing"],
        ["--condition", new string('x', 10_000)],
        ["--condition", "\u001b[31m\u0007 \ud800 \u202e [red]x[/]"],
        ["--finding", "\u001b[31m\u0007 \ud800 \u202e [red]x[/]"],
        ["--compare", new string('x', 10_000), "\u001b[31m\u0007 \ud800 \u202e [red]x[/]"],
    ];

    public static TheoryData<string[]> Requests => [.. ProseRequests];

    public static TheoryData<string[]> AllRequests => [.. ProseRequests, .. MermaidRequests];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Run_AnyRequest_WritesPlainLinesOfAtMost80Columns(string[] arguments)
    {
        TourRun run = TourRun.Of(arguments);

        string[] lines = (run.Output + run.Error).Split('\n');
        lines.Should().OnlyContain(static line => line.Length <= 80);
        lines.Should().OnlyContain(static line => !line.EndsWith(' '));
        lines.Should().OnlyContain(static line => !line.Any(char.IsControl));
    }

    [Theory]
    [MemberData(nameof(AllRequests))]
    public void Run_TwiceAndInTurkish_WritesTheSame(string[] arguments)
    {
        TourRun first = TourRun.Of(arguments);
        using var culture = new CultureScope("tr-TR");
        TourRun second = TourRun.Of(arguments);

        second.Should().Be(first);
    }

    [Fact]
    public void Run_UnknownName_NamesTheNearestAndExitsWith2()
    {
        TourRun run = TourRun.Of("--condition", "spinel", "stenosis");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("No condition here is called \"spinel stenosis\".").And.Contain("- Spinal stenosis (--condition spinal-stenosis)");
    }

    [Fact]
    public void Run_UnknownFinding_NamesTheNearestAndExitsWith2()
    {
        TourRun run = TourRun.Of("--finding", "calf", "pian");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("No finding here is called \"calf pian\".").And.Contain("(--finding calf-pain)");
    }

    [Theory]
    [InlineData("--condition", "acupuncture", "There is a treatment of that name: --treatment acupuncture")]
    [InlineData("--treatment", "spinal stenosis", "There is a condition of that name: --condition spinal-stenosis")]
    [InlineData("--mermaid", "leg pain", "There is a finding of that name: --finding leg-pain")]
    [InlineData("--condition", "leg pain", "There is a finding of that name: --finding leg-pain")]
    [InlineData("--finding", "spinal stenosis", "There is a condition of that name: --condition spinal-stenosis")]
    public void Run_NameOfTheOtherKind_PointsThere(string option, string name, string hint)
    {
        TourRun run = TourRun.Of(option, name);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(hint);
    }

    [Fact]
    public void Run_NameThatSeveralShare_ListsThemAll()
    {
        string shared = KnowledgeBase.Default.Findings.First(static finding => !finding.SharedSynonyms.IsEmpty).SharedSynonyms[0];

        TourRun run = TourRun.Of("--finding", shared);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("More than one finding is called");
        TourRun.Flow(run.Error).Should().ContainAll(KnowledgeBase.Default.Findings.Where(finding => finding.SharedSynonyms.Contains(shared)).Select(static finding => "(--finding " + finding.Id + ")"));
    }

    [Theory]
    [InlineData("[red]x")]
    [InlineData("[/]")]
    [InlineData("[[")]
    public void Run_MarkupInInput_IsRepeatedAsItIs(string name)
    {
        TourRun run = TourRun.Of("--condition", name);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("\"" + name + "\"");
    }

    [Theory]
    [InlineData("--condition")]
    [InlineData("--condition=")]
    [InlineData("--condition", " ")]
    [InlineData("--nothing")]
    [InlineData("-x")]
    [InlineData("spinal-stenosis")]
    [InlineData("--condition", "spinal", "--nothing")]
    [InlineData("--condition", "spinal-stenosis", "--condition", "spinal-arthritis")]
    [InlineData("--finding")]
    [InlineData("--finding=")]
    [InlineData("--finding", "leg-pain", "--finding", "calf-pain")]
    [InlineData("--condition", "spinal-stenosis", "--finding", "leg-pain")]
    [InlineData("--compare", "spinal-stenosis", "spinal-arthritis", "--condition", "spinal-stenosis")]
    [InlineData("--compare")]
    [InlineData("--compare", "spinal-stenosis")]
    [InlineData("--compare=spinal-stenosis")]
    [InlineData("--compare", "spinal-stenosis", " ")]
    [InlineData("--compare", "spinal-stenosis", "spinal-stenosis")]
    [InlineData("--treatment")]
    [InlineData("--treatment=")]
    [InlineData("--treatment", "acupuncture", "--finding", "leg-pain")]
    [InlineData("--audit", "seed-page")]
    [InlineData("--audit=seed-page")]
    [InlineData("--audit", "--audit")]
    [InlineData("--mermaid")]
    [InlineData("--mermaid", "--ladder", "seed-page")]
    [InlineData("--mermaid", "spinal-stenosis", "--ladder")]
    [InlineData("--mermaid", "spinal-stenosis", "--ladder=")]
    [InlineData("--mermaid", "spinal-stenosis", "--ladder", "seed-page", "--ladder", "nice-ng59")]
    [InlineData("--condition", "spinal-stenosis", "--ladder", "seed-page")]
    [InlineData("--ladder", "seed-page")]
    public void Run_WrongArguments_ExplainsOnErrorAndExitsWith2(params string[] arguments)
    {
        TourRun run = TourRun.Of(arguments);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().NotStartWith("Usage").And.Contain("Usage:").And.Contain("--condition <id or name>").And.Contain("--finding <id or name>").And.Contain("--compare <A> <B>")
            .And.Contain("--treatment <id or name>").And.Contain("--audit").And.Contain("--search <words>").And.Contain("--mermaid <condition>").And.Contain("--ladder <source>");
    }

    [Theory]
    [InlineData("--ladder goes with --mermaid only.", "--ladder", "seed-page")]
    [InlineData("--ladder goes with --mermaid only.", "--condition", "spinal-stenosis", "--ladder", "seed-page")]
    [InlineData("--ladder needs the id or a name of a source.", "--mermaid", "spinal-stenosis", "--ladder")]
    [InlineData("--mermaid needs the id or a name of a condition.", "--mermaid")]
    [InlineData("--treatment needs the id or a name of a treatment.", "--treatment")]
    [InlineData("--audit takes no name.", "--audit", "seed-page")]
    [InlineData("--audit and --mermaid do not go together; the tour shows one page at a time.", "--mermaid", "spinal-stenosis", "--audit")]
    public void Run_WrongArguments_SaysWhy(string why, params string[] arguments)
    {
        TourRun run = TourRun.Of(arguments);

        TourRun.Flow(run.Error).Should().StartWith(why + " Usage:");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("--condition", "spinal", "--help")]
    public void Run_Help_ShowsUsage(params string[] arguments)
    {
        TourRun run = TourRun.Of(arguments);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().StartWith("Usage:");
    }

    [Fact]
    public void Run_NameAfterEqualsSign_ShowsTheCondition()
    {
        TourRun run = TourRun.Of("--condition=spinal", "stenosis");

        run.Should().Be(TourRun.Of("--condition", "spinal-stenosis"));
    }

    [Fact]
    public async Task Run_UnknownNameInAProcess_ExitsWith2()
    {
        TourRun run = await TourRun.OfProcessAsync("--condition", "[red]x");

        run.ExitCode.Should().Be(2);
        run.Should().Be(TourRun.Of("--condition", "[red]x"));
    }

    [Theory]
    [InlineData(20, "--condition", "spondylolisthesis")]
    [InlineData(40, "--condition", "spondylolisthesis")]
    [InlineData(60, "--condition", "spondylolisthesis")]
    [InlineData(200, "--condition", "spondylolisthesis")]
    [InlineData(20, "--condition", "cauda-equina-syndrome")]
    [InlineData(20)]
    [InlineData(200)]
    [InlineData(20, "--finding", "stenosis-cluster-4-or-more")]
    [InlineData(40, "--finding", "better-sitting")]
    [InlineData(20, "--compare", "spinal-stenosis", "peripheral-artery-disease")]
    [InlineData(40, "--compare", "hip-osteoarthritis", "greater-trochanteric-pain-syndrome")]
    [InlineData(20, "--condition", "non-specific-low-back-pain")]
    [InlineData(20, "--treatment", "epidural-steroid-injection")]
    [InlineData(40, "--treatment", "opioid")]
    [InlineData(20, "--audit")]
    [InlineData(40, "--audit")]
    [InlineData(20, "--mermaid", "spinal-stenosis", "--ladder", "nothing")]
    [InlineData(20, "--compare", "nothing", "nor this")]
    public void Run_TerminalOfAnyWidth_FitsIt(int width, params string[] arguments)
    {
        using var output = new System.IO.StringWriter();
        Spectre.Console.IAnsiConsole console = TourConsole.Create(output, isRedirected: true);
        console.Profile.Width = width;

        int exitCode = new TourApplication(KnowledgeBase.Default, console, console).Run(arguments);

        exitCode.Should().Be(arguments.Contains("nothing") ? 2 : 0);
        output.ToString().Split('\n').Should().OnlyContain(line => line.Length <= width);
    }
}
