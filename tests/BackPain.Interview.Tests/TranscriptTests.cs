using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using BackPain.Knowledge.Assessment.Serialization;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BackPain.Interview.Tests;

public sealed class TranscriptTests
{
    public static TheoryData<int> People => [.. Enumerable.Range(0, PlayedRuns.All.Length)];

    [Theory]
    [MemberData(nameof(People))]
    public void Replay_OfATranscript_ShowsTheSameResultToTheByte(int number)
    {
        using var folder = new TemporaryFolder();
        InterviewRun played = InterviewRun.With(["--transcript", folder["a.json"]], PlayedRuns.Typed(PlayedRuns.All[number]));

        InterviewRun replayed = InterviewRun.With(["--replay", folder["a.json"], "--transcript", folder["b.json"]], "");

        replayed.ExitCode.Should().Be(0);
        File.ReadAllText(folder["b.json"]).Should().Be(File.ReadAllText(folder["a.json"]));
        Lines(replayed.Output.Replace("b.json", "a.json", StringComparison.Ordinal)).Should().Be(Lines(played.Output));
        replayed.Output.Should().NotContain("The result may differ");
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Replay_ShowsEachQuestionWithItsAnswer(int number)
    {
        using var folder = new TemporaryFolder();
        InterviewRun played = InterviewRun.With(["--transcript", folder["a.json"]], PlayedRuns.Typed(PlayedRuns.All[number]));

        InterviewRun replayed = InterviewRun.With(["--replay", folder["a.json"]], "");

        using var transcript = JsonDocument.Parse(File.ReadAllText(folder["a.json"]));
        int answers = transcript.RootElement.GetProperty("interview").GetProperty("answers").GetArrayLength();
        string[] asked = [.. replayed.Output.Split('\n').Where(static line => line.StartsWith("Question ", StringComparison.Ordinal))];
        asked.Should().HaveCount(answers);
        asked.Where(line => !played.Output.Contains(line, StringComparison.Ordinal)).Should().BeEmpty();
        replayed.Output.Split("\nAnswer: ").Should().HaveCount(answers + 1);
    }

    [Fact]
    public void Transcript_WarnsThatItHoldsHealthDataAndIsForItsOwner()
    {
        using var folder = new TemporaryFolder();

        InterviewRun run = InterviewRun.With(["--transcript=" + folder["a.json"]], PlayedRuns.Typed(PlayedRuns.CaudaEquina));

        run.Words.Should().Contain("It will hold health data.").And.EndWith("That file holds health data: keep it where only those can read it who should. ").And.NotContain("Nothing was kept");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(folder["a.json"]).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Transcript_FileThatExists_IsRefusedBeforeAnythingIsAsked()
    {
        using var folder = new TemporaryFolder();
        string path = folder.With("a.json", "mine");

        InterviewRun run = InterviewRun.With(["--transcript", path], PlayedRuns.Typed(PlayedRuns.CaudaEquina));

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        InterviewRun.Flow(run.Error).Should().Contain("It exists already, and nothing is written over.");
        File.ReadAllText(path).Should().Be("mine");
        InterviewRun.With(["--transcript", Path.Combine(folder["nowhere"], "a.json")], "").ExitCode.Should().Be(2);
    }

    [Fact]
    public void Replay_FileThatIsNotThere_IsRefused()
    {
        using var folder = new TemporaryFolder();

        InterviewRun run = InterviewRun.With(["--replay", folder["none.json"]], "");

        run.ExitCode.Should().Be(2);
        InterviewRun.Flow(run.Error).Should().Contain("cannot be read.");
        InterviewRun.With(["--replay", Path.GetDirectoryName(folder["none.json"])!], "").ExitCode.Should().Be(2);
    }

    [Theory]
    [InlineData("", "It is no JSON, at line 1, byte 1")]
    [InlineData("{", "It is no JSON, at line 1")]
    [InlineData("[]", "At $: expected an object.")]
    [InlineData("null", "At $: expected an object.")]
    [InlineData("{\"care\":{}}", "At $: 'interview' is missing.")]
    [InlineData("{\"interview\":[]}", "At $.interview: expected an object.")]
    [InlineData("{\"interview\":{},\"interview\":{}}", "At $.interview: the property stands twice.")]
    [InlineData("{\"interview\":{},\"\\ud800\":1}", "half of a character")]
    [InlineData("{\"interview\":{},\"locate\":\"\\ud800\"}", "At $.locate: expected the identifier of a condition.")]
    [InlineData("{\"interview\":{\"answers\":[{\"question\":\"value:\\ud800\"}]}}", "not valid UTF-16")]
    [InlineData("{\"answers\":[{\"question\":\"what\"}]}", "At $.answers[0].question:")]
    public void Replay_DamagedFile_SaysWhatIsWrong(string content, string problem)
    {
        using var folder = new TemporaryFolder();

        InterviewRun run = InterviewRun.With(["--replay", folder.With("a.json", content)], "");

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        InterviewRun.Flow(run.Error).Should().Contain("is no transcript.").And.Contain(problem);
    }

    [Fact]
    public void Replay_FileWithSeveralFaults_GetsAllOfThem()
    {
        using var folder = new TemporaryFolder();
        string path = folder.With("a.json", """{"interview":{"answers":[{"question":"x"},{"question":"value:age","said":{"observables":{"age":[]}}}],"more":1},"care":{"tried":[{"weeks":-1}]},"locate":"No!","else":2}""");

        InterviewRun run = InterviewRun.With(["--replay", path], "");

        InterviewRun.Flow(run.Error).Should().ContainAll("$.answers[0].question", "$.answers[1].said.observables['age']", "$.more", "In $.care:", "At $.locate:", "'else'");
    }

    [Fact]
    public void Replay_ControlCharactersInAFile_DoNotReachTheTerminal()
    {
        using var folder = new TemporaryFolder();

        InterviewRun wrong = InterviewRun.With(["--replay", folder.With("a.json", """{"interview":{"\u001b[31m\u0007\u202e":1}}""")], "");
        InterviewRun right = InterviewRun.With(["--replay", folder.With("b.json", """{"trace":{"edition":"\u001b[31m","contentHash":"\u202e"},"start":{"observables":{"acme.x":"\u001b[31m"}},"answers":[{"question":"value:sex","said":{"observables":{"sex":"\u001b[31m"}}}]}""")], "");

        wrong.Error.Should().NotContainAny("\u001b", "\u0007", "\u202e");
        right.ExitCode.Should().Be(0);
        right.Output.Should().NotContainAny("\u001b", "\u0007", "\u202e");
    }

    [Fact]
    public void Replay_OfAnInterviewAlone_ShowsCareForTheFirst()
    {
        using var folder = new TemporaryFolder();
        string path = folder.With("a.json", JsonSerializer.Serialize(PlayedRuns.Stenosis.Play().Interview, AssessmentJsonContext.Default.Interview));

        InterviewRun run = InterviewRun.With(["--replay", path], "");

        run.ExitCode.Should().Be(0);
        run.Words.Should().Contain("Care, as sources arrange it for: Spinal stenosis");
    }

    [Fact]
    public void Replay_WithMoodKnownAtTheStart_ShowsItBesideTheCause()
    {
        using var folder = new TemporaryFolder();
        Knowledge.Assessment.Interview interview = Knowledge.Assessment.Interview.From(Presentation.Empty.Present(
            FindingIds.LowBackPain, FindingIds.WorseWalking, FindingIds.BetterSitting, FindingIds.BetterBendingForward, FindingIds.LowMood, FindingIds.PainLowersMood).Observe(ObservableIds.Age, 70));

        InterviewRun run = InterviewRun.With(["--replay", folder.With("a.json", JsonSerializer.Serialize(interview, AssessmentJsonContext.Default.Interview))], "");

        run.Words.Should().Contain("Known before the first question: 70 years;").And.Contain("What can add to pain, beside a cause - Stress and depression:").And.Contain("The pain is just as real.");
    }

    [Fact]
    public void Replay_OfAnotherEdition_SaysSoAndShowsWhatItCan()
    {
        using var folder = new TemporaryFolder();
        string path = folder.With("a.json", """
            {"interview":{"trace":{"edition":"0.0.1","contentHash":"abc","overlays":[],"algorithmVersion":1},"answers":[
            {"question":"finding:gone-for-good","said":{"findings":{"gone-for-good":"present"}}},
            {"question":"value:age","said":{"observables":{"age":68}}},
            {"question":"group:no-such-group","said":{"findings":{"leg-pain":"present","gone-for-good":"absent"}}}]},
            "locate":"no-such-condition","care":{"tried":[{"treatment":"no-such-care"}]}}
            """);

        InterviewRun run = InterviewRun.With(["--replay", path], "");

        run.ExitCode.Should().Be(0);
        run.Words.Should().Contain("The file was made with edition 0.0.1 (content abc, rules 1); it is replayed with edition " + KnowledgeBase.Default.Edition.Version).And.Contain("The result may differ.");
        run.Words.Should().Contain("This edition does not hold the question any more. Answer: gone-for-good").And.Contain("Age in years What is your age in years? Answer: 68 years");
        run.Words.Should().Contain("This edition does not hold \"no-such-condition\", so care is not shown.").And.Contain("Left out");
    }

    [Fact]
    public void Replay_InTurkish_IsTheSame()
    {
        using var folder = new TemporaryFolder();
        _ = InterviewRun.With(["--transcript", folder["a.json"]], PlayedRuns.Typed(PlayedRuns.Inflammatory.Lines));
        InterviewRun run = InterviewRun.With(["--replay", folder["a.json"]], "");
        using var culture = new CultureScope("tr-TR");

        InterviewRun.With(["--replay", folder["a.json"]], "").Should().Be(run);
        InterviewRun.With(["--transcript", folder["b.json"]], PlayedRuns.Typed(PlayedRuns.Inflammatory.Lines));
        File.ReadAllText(folder["b.json"]).Should().Be(File.ReadAllText(folder["a.json"]));
    }

    [Property(MaxTest = 60)]
    public Property Replay_FileCutOrChangedAnywhere_EndsWithACode()
    {
        string json = JsonSerializer.Serialize(PlayedRuns.Disc.Play().Interview, AssessmentJsonContext.Default.Interview);
        return Prop.ForAll(
            (from at in Gen.Choose(0, json.Length - 1) from put in Gen.Elements("", "\"", "{", "0", "\\ud800", "x") from isCut in Gen.Elements(true, false) select json[..at] + put + (isCut ? "" : json[(at + 1)..])).ToArbitrary(),
            static text =>
            {
                using var folder = new TemporaryFolder();
                InterviewRun run = InterviewRun.With(["--replay", folder.With("a.json", text)], "");
                return run.ExitCode == 0 ? run.Error.Length == 0 : run.ExitCode == 1 && run.Output.Length == 0;
            });
    }

    // Where the questions were ended by the input, that line stands only where it happened.
    private static string Lines(string output) => PlayedPeopleTests.ResultOf(InterviewRun.Flow(output)).Replace(" " + InterviewPhrases.InputEnded, "", StringComparison.Ordinal);
}
