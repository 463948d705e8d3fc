using System;
using System.Linq;
using System.Threading.Tasks;
using BackPain.Knowledge;
using FluentAssertions;
using Xunit;

namespace BackPain.Tour.Tests;

public sealed class TourApplicationTests
{
    public static TheoryData<string[]> Requests =>
    [
        [],
        ["--help"],
        .. KnowledgeBase.Default.Conditions.Select(static condition => new[] { "--condition", condition.Id.Value }),
        ["--condition", "no such name"],
        ["--condition"],
        ["--nothing"],
        ["--condition", new string('x', 10_000)],
        ["--condition", "\u001b[31m\u0007 \ud800 \u202e [red]x[/]"],
    ];

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
    [MemberData(nameof(Requests))]
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
    public void Run_WrongArguments_ExplainsOnErrorAndExitsWith2(params string[] arguments)
    {
        TourRun run = TourRun.Of(arguments);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().NotStartWith("Usage").And.Contain("Usage:").And.Contain("--condition <id or name>");
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
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(200)]
    public void Run_TerminalOfAnyWidth_FitsIt(int width)
    {
        using var output = new System.IO.StringWriter();
        Spectre.Console.IAnsiConsole console = TourConsole.Create(output, isRedirected: true);
        console.Profile.Width = width;

        int exitCode = new TourApplication(KnowledgeBase.Default, console, console).Run(["--condition", "spondylolisthesis"]);

        exitCode.Should().Be(0);
        output.ToString().Split('\n').Should().OnlyContain(line => line.Length <= width);
    }
}
