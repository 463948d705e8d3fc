using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BackPain.Interview.Tests;

public sealed class BatchRunTests
{
    private const string Good = """{"findings":{"new-saddle-numbness":"present","leg-pain":"present"},"observables":{"age":41,"sex":"male"}}""";
    private const string Other = """{"findings":{"leg-pain":"absent"}}""";
    private const string Bad = """{"findings":{"leg-pain":"presen","X":"absent"},"observables":{"age":[]}}""";

    [Fact]
    public void Run_GoodLines_WritesOneResultEach()
    {
        InterviewRun run = InterviewRun.OfBatch(Good + "\n" + Other + "\n");

        run.ExitCode.Should().Be(0);
        run.Error.Should().Be("Done: 2 lines read, 2 answered, 0 bad\n");
        run.Output.Should().EndWith("\n").And.NotContain("\r");
        LevelsOf(run).Should().Equal("emergency", "not-assessed");
    }

    [Fact]
    public void Run_BadLines_AreReportedByNumberWithAllProblemsAndSkipped()
    {
        InterviewRun run = InterviewRun.OfBatch(Other + "\n\n" + Bad + "\n{bad\nnull\n{\"findings\":{\"\\ud800\":\"present\"}}\n  \t\n{} {}\n" + Good);

        run.ExitCode.Should().Be(1);
        LevelsOf(run).Should().Equal("not-assessed", "emergency");
        string[] told = run.Error.Split('\n');
        told[0].Should().StartWith("Line 3 is skipped: This is no presentation:").And.Contain("$.findings['leg-pain']").And.Contain("$.findings['X']").And.Contain("$.observables['age']");
        told[1].Should().Be("Line 4 is skipped: This is no JSON, at byte 2: 'b' is an invalid start of a property name. Expected a '\"'.");
        told[2].Should().Be("Line 5 is skipped: This is no presentation: At $: expected an object.");
        told[3].Should().Be("Line 6 is skipped: This is no presentation: a text is not valid UTF-16.");
        told[4].Should().StartWith("Line 8 is skipped: This is no JSON, at byte 4:");
        told[5].Should().Be("Done: 9 lines read, 2 answered, 5 bad");
    }

    [Fact]
    public void Run_EchoErrors_WritesALineForEachBadOne()
    {
        InterviewRun run = InterviewRun.OfBatch(Other + "\n" + Bad + "\n" + Other + "\n", "--echo-errors");

        string[] lines = run.Output.Split('\n');
        lines.Should().HaveCount(4);
        using var error = JsonDocument.Parse(lines[1]);
        error.RootElement.GetProperty("line").GetInt64().Should().Be(2);
        ("Line 2 is skipped: " + error.RootElement.GetProperty("error").GetString()).Should().Be(run.Error.Split('\n')[0]);
    }

    [Fact]
    public void Run_Progress_IsTold()
    {
        InterviewRun run = InterviewRun.OfBatch(string.Concat(Enumerable.Repeat(Other + "\n", 5)), "--progress-every", "2");

        run.Error.Should().Be("2 lines read, 2 answered, 0 bad\n4 lines read, 4 answered, 0 bad\nDone: 5 lines read, 5 answered, 0 bad\n");
    }

    [Fact]
    public void Run_NumbersOfTheHost_StandInTheTexts() =>
        InterviewRun.OfBatch(Good + "\n", "--emergency-number", "112").Output.Should().Contain("The emergency number here is 112.");

    [Fact]
    public void Run_CrLfAndByteOrderMark_AreNotPartOfALine() =>
        InterviewRun.OfBatch("\uFEFF" + Other + "\r\n\r\n" + Good).Should().Be(InterviewRun.OfBatch(Other + "\n\n" + Good + "\n"));

    [Fact]
    public void Run_NoInput_IsAllGood() => InterviewRun.OfBatch("").Should().Be(new InterviewRun(0, "", "Done: 0 lines read, 0 answered, 0 bad\n"));

    [Fact]
    public void Run_LineThatIsTooLong_IsSkippedAndTheNextOneRead()
    {
        foreach (int length in new[] { BatchRun.MaxLineLength + 1, BatchRun.MaxLineLength * 3 })
        {
            InterviewRun run = InterviewRun.OfBatch(new string(' ', length) + "\n" + Other + "\n" + new string('x', length));

            run.ExitCode.Should().Be(1);
            LevelsOf(run).Should().Equal("not-assessed");
            run.Error.Should().Be("Line 1 is skipped: The line is longer than 1048576 bytes.\nLine 3 is skipped: The line is longer than 1048576 bytes.\nDone: 3 lines read, 1 answered, 2 bad\n");
        }
    }

    [Fact]
    public void Run_LongestLine_IsRead()
    {
        InterviewRun run = InterviewRun.OfBatch(Other.PadRight(BatchRun.MaxLineLength) + "\n" + Other.PadRight(BatchRun.MaxLineLength));

        run.ExitCode.Should().Be(0);
    }

    [Fact]
    public void Run_InvalidUtf8_IsReported()
    {
        InterviewRun run = InterviewRun.OfBatch(new MemoryStream([.. Encoding.UTF8.GetBytes(Other), (byte)'\n', 0xC3, 0x28, (byte)'\n']));

        run.ExitCode.Should().Be(1);
        run.Error.Should().StartWith("Line 2 is skipped: The line is not valid UTF-8.\n");
    }

    [Fact]
    public void Run_ControlCharactersInALine_DoNotReachTheTerminal() =>
        InterviewRun.OfBatch("{\"\\u001b[31m\\u0007\\u202e\":1}\n").Error.Should().StartWith("Line 1 is skipped:").And.NotContainAny("\u001b", "\u0007", "\u202e");

    [Fact]
    public void Run_InTurkish_WritesTheSame()
    {
        InterviewRun run = InterviewRun.OfBatch(Good + "\n" + Bad + "\n" + Other);
        using var culture = new CultureScope("tr-TR");

        InterviewRun.OfBatch(Good + "\n" + Bad + "\n" + Other).Should().Be(run);
    }

    [Fact]
    public async Task Run_Process_WritesTheSameBytes()
    {
        InterviewRun run = await InterviewRun.OfProcessAsync(Good + "\n" + Bad + "\n", "--batch");

        run.Should().Be(InterviewRun.OfBatch(Good + "\n" + Bad + "\n"));
        run.Output.Should().StartWith("{\"level\":\"emergency\"");
    }

    [Fact]
    public void Run_WaitingForMoreInput_HasAnsweredWhatCameBefore()
    {
        using var output = new MemoryStream();
        using var progress = new StringWriter();
        using var input = new OneLineAtATime(Other + "\n", () => output.Length);
        var console = BackPain.Tour.TourConsole.Create(progress, isRedirected: true);

        new InterviewApplication(Knowledge.KnowledgeBase.Default, console, console).RunBatch(InterviewRequest.Parse(["--batch"]), input, output, progress);

        input.LengthsSeen.Should().HaveCount(3).And.OnlyHaveUniqueItems().And.BeInAscendingOrder();
    }

    [Fact]
    public void Run_Match_GivesMatchAndNextStep()
    {
        const string line = """{"findings":{"leg-pain":"present","better-sitting":"present","worse-walking":"present"},"observables":{"age":70}}""";

        InterviewRun run = InterviewRun.OfBatch(line + "\n", "--match");

        run.ExitCode.Should().Be(0);
        using var result = JsonDocument.Parse(run.Output);
        result.RootElement.EnumerateObject().Select(static property => property.Name).Should().Equal("match", "next");
        result.RootElement.GetProperty("match").GetProperty("outcome").GetString().Should().Be("matches");
        result.RootElement.GetProperty("next").GetProperty("kind").GetString().Should().Be("ask-group");
    }

    [Fact]
    public void Run_MatchWithParts_GivesThePositionToo()
    {
        const string line = """{"presentation":{"findings":{"leg-pain":"present"}},"care":{"tried":[{"treatment":"physical-therapy","weeks":8,"outcome":"no-benefit"}]},"locate":"spinal-stenosis"}""";

        InterviewRun run = InterviewRun.OfBatch(line + "\n" + """{"presentation":{}}""" + "\n" + Other, "--match");

        run.ExitCode.Should().Be(0);
        string[] lines = run.Output.Split('\n');
        using var result = JsonDocument.Parse(lines[0]);
        result.RootElement.GetProperty("position").GetProperty("condition").GetString().Should().Be("spinal-stenosis");
        lines[0].Should().Contain("\"physical-therapy\"");
        lines[1].Should().StartWith("{\"match\":").And.NotContain("\"position\":");
        lines[2].Should().StartWith("{\"match\":");
    }

    [Fact]
    public void Run_MatchWithBadParts_SaysAllThatIsWrong()
    {
        string[] bad =
        [
            """{"presentation":{"findings":{"leg-pain":"presen"}},"care":{"tried":[{"weeks":1}]},"locate":"no-such","more":1}""",
            """{"locate":"spinal-stenosis"}""",
            """{"presentation":{},"care":{}}""",
            """{"presentation":null}""",
            """{"presentation":{},"presentation":{}}""",
            "{\"presentation\":{},\"locate\":\"\\ud800\"}",
            """{"presentation":{}""",
            """{"findings":{"leg-pain":"presen"}}""",
            "{\"\\ud800\":1,\"presentation\":{}}",
            "{\"presentation\":{},\"\\ud800\":1}",
        ];

        InterviewRun run = InterviewRun.OfBatch(string.Join('\n', bad) + "\n" + Other, "--match");

        run.ExitCode.Should().Be(1);
        string[] told = run.Error.Split('\n');
        told[0].Should().StartWith("Line 1 is skipped: ").And.ContainAll("In $.presentation: This is no presentation: At $.findings['leg-pain']", "In $.care: This is no history of care:", "At $.locate: the knowledge holds no condition 'no-such'.", "'more'");
        told[1].Should().Be("Line 2 is skipped: At $: 'presentation' is missing.");
        told[2].Should().Be("Line 3 is skipped: At $: 'care' needs 'locate', the condition for which it is looked at.");
        told[3].Should().Be("Line 4 is skipped: At $.presentation: expected an object.");
        told[4].Should().Be("Line 5 is skipped: At $.presentation: the property stands twice.");
        told[5].Should().Be("Line 6 is skipped: At $.locate: expected the identifier of a condition.");
        told[6].Should().StartWith("Line 7 is skipped: It is no JSON, at line 1, byte 19:");
        told[7].Should().StartWith("Line 8 is skipped: This is no presentation: At $.findings['leg-pain']");
        told[8].Should().StartWith("Line 9 is skipped: This is no presentation: a text is not valid UTF-16.");
        told[9].Should().StartWith("Line 10 is skipped: At $: there is no property with half of a character in its name;");
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle();
    }

    [Fact]
    public void Run_PartsWithoutMatch_AreNoPresentation() =>
        InterviewRun.OfBatch("""{"presentation":{}}""").Error.Should().StartWith("Line 1 is skipped: This is no presentation: At $.presentation");

    [Fact]
    public void Run_MatchInTurkish_WritesTheSame()
    {
        InterviewRun run = InterviewRun.OfBatch(Good + "\n" + Other, "--match");
        using var culture = new CultureScope("tr-TR");

        InterviewRun.OfBatch(Good + "\n" + Other, "--match").Should().Be(run);
    }

    [Property(MaxTest = 150)]
    public Property Run_InputCutAnywhere_EndsWithACode() =>
        Prop.ForAll(
            Gen.Choose(0, Encoding.UTF8.GetByteCount(Good + "\n\u00e9\n" + Bad + "\r\n" + Other)).ToArbitrary(),
            static length => InterviewRun.OfBatch(new MemoryStream(Encoding.UTF8.GetBytes(Good + "\n\u00e9\n" + Bad + "\r\n" + Other)[..length])).ExitCode is 0 or 1);

    [Property(MaxTest = 150)]
    public bool Run_AnyBytes_NeverThrow(byte[] bytes) => InterviewRun.OfBatch(new MemoryStream(bytes)).ExitCode is 0 or 1 && InterviewRun.OfBatch(new MemoryStream(bytes), "--match").ExitCode is 0 or 1;

    private static string?[] LevelsOf(InterviewRun run) => [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line =>
    {
        using var result = JsonDocument.Parse(line);
        return result.RootElement.GetProperty("level").GetString();
    })];
}
