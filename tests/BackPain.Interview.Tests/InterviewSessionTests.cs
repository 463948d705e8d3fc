using System;
using System.Linq;
using System.Threading.Tasks;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BackPain.Interview.Tests;

public sealed class InterviewSessionTests
{
    private static readonly string[] PromiseWords = ["cure", "guarantee", "safe", "harmless", "don't worry", "no need", "nothing to worry", "you have ", "will heal", "all clear", "healthy"];

    public static TheoryData<int> People => [.. Enumerable.Range(0, PlayedRuns.All.Length)];

    [Fact]
    public void Run_AnswerThatOpensAFollowUp_AsksIt()
    {
        InterviewRun run = InterviewRun.Of(PlayedRuns.More);

        run.ExitCode.Should().Be(0);
        run.Words.Should().Contain("Question 2 of 8 on warning signs: Legs, arms and walking").And.Contain("Question 3 of 9 on warning signs: Time course of trouble in both legs");
        run.Words.Should().Contain("Question 10 of 10 on warning signs: More on the start of the pain").And.Contain("1 Pain that began all at once 1 if it fits, or: n does not fit");
        run.Words.Should().Contain("What was reported, and why it counts").And.Contain("By the sources:").And.Contain("By our own policy:").And.Contain("Sources [1]");
    }

    [Fact]
    public void Run_NewCaudaEquinaSymptoms_StopsAtOnceWithTheTextFirst()
    {
        InterviewRun run = InterviewRun.Of([.. PlayedRuns.CaudaEquina, "n", "n"]);

        run.ExitCode.Should().Be(0);
        run.Words.Should().NotContain("Question 2").And.NotContain("What fits the answers").And.NotContain("Care, as sources");
        string text = KnowledgeBase.Default.SafetyTexts.Single(static text => text.Kind == SafetyTextKind.Emergency).Text;
        string end = run.Words[(PlayedRuns.IndexOf(run.Words, "not sure of the rest.") + "not sure of the rest. ".Length)..];
        end.Should().StartWith(text + " The questions stopped here, because help comes first. Some of these answers can be signs of an emergency.");
        end.Should().Contain("Less feeling when peeing: Less feeling than before when pee flows. [1, Primary care list]");
        end.Should().Contain("By the sources: emergency. By our own policy: emergency. This is the level that the sources give.");
        end.Should().Contain("Warning signs not asked about - Legs, arms and walking - Injury and bone");
    }

    [Fact]
    public void Run_NewTroubleInBothLegs_StopsAfterTheTime()
    {
        InterviewRun run = InterviewRun.Of(PlayedRuns.BothLegsNew);

        run.ExitCode.Should().Be(0);
        run.Words.Should().Contain("Question 3 of 9 on warning signs: Time course").And.NotContain("Question 4").And.Contain("because help comes first").And.Contain("New or worse trouble in both legs");
    }

    [Fact]
    public void Run_TimeOfTroubleInBothLegsNotSure_HoldsTheLevelAndSaysWhy()
    {
        InterviewRun run = InterviewRun.Of("n", "1", "?", "q");

        run.ExitCode.Should().Be(0);
        run.Words.Should().Contain("The questions were ended early.").And.Contain("a reason to get help today").And.Contain("Until it is known: the same day.");
        run.Words.Should().Contain("Warning signs not sure of - Time course of trouble in both legs Warning signs not asked about - Injury and bone");
    }

    [Fact]
    public void Run_AllNotSure_SaysThatItIsNotKnown()
    {
        InterviewRun run = InterviewRun.Of(PlayedRuns.NotSure.Lines);

        run.ExitCode.Should().Be(0);
        run.Words.Should().Contain("Some questions on warning signs are still open, so it is not known how soon help is needed.");
        run.Words.Should().Contain(Known(all: false)).And.Contain("Warning signs not sure of - Bladder, bowels and the area between the legs").And.NotContain("not asked about");
        run.Words.Should().Contain("Nothing is known yet that could be compared with causes.");
    }

    [Fact]
    public void Run_ThoughtsOfEndingLife_ShowsTheCrisisTextFirstWithTheNumber()
    {
        InterviewRun run = InterviewRun.With(["--crisis-number", "0800 123", "--emergency-number=112"], PlayedRuns.Typed(PlayedRuns.Crisis));

        string end = run.Words[run.Words.LastIndexOf("not sure of the rest. ", StringComparison.Ordinal)..];
        end.Should().StartWith("not sure of the rest. You matter, and help is there now.");
        end.Should().Contain("The crisis line here is 0800 123. Call your local emergency number now").And.Contain("The emergency number here is 112.");
        run.Words.Should().Contain("call it or a crisis line now. The emergency number here is 112. The crisis line here is 0800 123. Answers stay");
    }

    [Fact]
    public void Run_KeyboardMistakes_GetOneSentenceAndTheQuestionAgain()
    {
        InterviewRun run = InterviewRun.Of(PlayedRuns.Mistakes);

        run.ExitCode.Should().Be(0);
        run.Words.Should().Contain(Known(all: true));
        foreach (string sentence in new[]
        {
            "This is the first question, so there is none to go back to. Question 1 of 8",
            "Nothing was answered yet, so there is nothing to change. Question 1 of 8",
            "The line was empty, so nothing was noted. Question 1 of 8",
            "\"abc\" is none of the choices here. Question 1 of 8",
            "\"-1\" is none of the choices here.",
            "There is no 0 here; the numbers go from 1 to 14. Question 1 of 8",
            "There is no 15 here; the numbers go from 1 to 14.",
            "There is no 99999999999999999999 here;",
            "A letter came together with numbers, so nothing was noted. Question 1 of 8",
            "More than one letter came at once, so nothing was noted.",
            "\"[red]x[/]\" is none of the choices here.",
            "xxx...\" is none of the choices here.",
            "There is no 131 here; the numbers go from 0 to 130. Question 9: Age in years",
            "That is more than one number, so nothing was noted.",
            "\"female\" is none of the choices here. Question 10",
            "There is no 5 here; the numbers go from 1 to 4. Question 10",
            "Days, weeks, months or years? Nothing was noted.",
            "\"6 parsecs\" is no time such as 6 weeks.",
            "That is too long a time, so nothing was noted.",
        })
        {
            run.Words.Should().Contain(sentence);
        }
    }

    [Fact]
    public void Run_Back_TakesTheAnswerAway()
    {
        InterviewRun run = InterviewRun.Of(["n", "1", "b", .. Enumerable.Repeat("n", 7), "q"]);

        run.ExitCode.Should().Be(0);
        run.Words.Should().Contain("Time course").And.Contain(Known(all: true));
        run.Words.Should().NotContain("What was reported").And.NotContain("do not fit together");
    }

    [Fact]
    public void Run_SpecialTickedWithoutTheGeneral_IsNoContradiction()
    {
        InterviewRun run = InterviewRun.Of("n", "5", "q");

        run.Words.Should().NotContain("do not fit together");
    }

    [Fact]
    public void Run_BothTimesTicked_SaysThatTheyDoNotFitAndCountsBoth()
    {
        InterviewRun run = InterviewRun.Of("n", "1", "1 2");

        run.Words.Should().Contain("because help comes first").And.Contain("Answers that do not fit together").And.Contain("Both count.");
    }

    [Fact]
    public void Run_NumbersWithNotSure_LeavesTheRestOpen()
    {
        InterviewRun run = InterviewRun.Of("n", "n", "9 ?", "q");

        run.Words.Should().Contain("Warning signs not sure of - Injury and bone");
    }

    [Fact]
    public void Run_Under18_StopsAfterTheWarningSignsAndTheSlipCanBeMended()
    {
        string[] screen = [.. Enumerable.Repeat("n", 8)];

        InterviewRun young = InterviewRun.Of([.. screen, "15"]);
        InterviewRun mended = InterviewRun.Of([.. screen, "15", "r", "9", "51", "s", "q"]);

        young.ExitCode.Should().Be(0);
        young.Words.Should().Contain("Outside what this is made for - under 18 years").And.Contain("This guide is made for adults.").And.Contain(Known(all: true));
        young.Words.Should().NotContain("What fits the answers");
        mended.Words.Should().Contain("9 Age in years: 15 years One number, or: b leave them as they are.").And.Contain("Question 10: Sex recorded at birth");
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Run_AnyPerson_WritesPlainLinesAndTheSameInTurkish(int person)
    {
        InterviewRun run = InterviewRun.Of(PlayedRuns.All[person]);
        using var culture = new CultureScope("tr-TR");

        InterviewRun.Of(PlayedRuns.All[person]).Should().Be(run);
        run.Output.Split('\n').Should().OnlyContain(static line => line.Length <= 80 && !line.EndsWith(' ') && !line.Any(char.IsControl));
        run.Output.Should().EndWith("Nothing was kept.\n");
        run.Words.Should().Contain("This is not a diagnosis.").And.Contain("Edition " + KnowledgeBase.Default.Edition.Version);
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Run_AnyPerson_PromisesNothing(int person)
    {
        string words = InterviewRun.Of(PlayedRuns.All[person]).Words;

        // What we say; titles of sources are theirs.
        string[] parts = words.Split(" Sources [1]");
        PromiseWords.Where(word => parts[0].Contains(word, StringComparison.OrdinalIgnoreCase)).Except(["you have "]).Should().BeEmpty();
        parts[0].Replace("Say which signs you have and", "", StringComparison.Ordinal).Should().NotContain("you have ");
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Run_NarrowConsole_FitsIt(int person)
    {
        foreach (int width in new[] { 20, 40 })
        {
            InterviewRun.With([], PlayedRuns.Typed(PlayedRuns.All[person]), width).Output.Split('\n').Should().OnlyContain(line => line.Length <= width);
        }
    }

    [Property(MaxTest = 60)]
    public Property Run_InputCutAnywhere_EndsWithACodeAndWhatIsKnown() =>
        Prop.ForAll(
            (from person in Gen.Elements(PlayedRuns.All) let typed = PlayedRuns.Typed(person) from length in Gen.Choose(0, typed.Length) select typed[..length]).ToArbitrary(),
            static typed =>
            {
                InterviewRun run = InterviewRun.With([], typed);
                return run.ExitCode is InterviewApplication.Success or InterviewApplication.Incomplete
                    && run.Output.EndsWith("Nothing was kept.\n", StringComparison.Ordinal)
                    && (run.ExitCode == InterviewApplication.Success) != run.Words.Contains("The input ended before the questions did.", StringComparison.Ordinal);
            });

    [Property(MaxTest = 60)]
    public bool Run_AnyText_NeverThrows(string?[] lines) =>
        InterviewRun.With([], PlayedRuns.Typed([.. lines.Select(static line => line ?? "")])).ExitCode is 0 or 1;

    [Fact]
    public void Run_AtTheKeyboard_Prompts()
    {
        using var output = new System.IO.StringWriter();
        using var answers = new System.IO.StringReader("q\n");
        Spectre.Console.IAnsiConsole console = BackPain.Tour.TourConsole.Create(output, isRedirected: true);

        new InterviewApplication(KnowledgeBase.Default, console, console).Run(InterviewRequest.Parse([]), answers, isAtKeyboard: true).Should().Be(0);

        output.ToString().Should().Contain("\n> ");
    }

    [Fact]
    public async Task Run_Process_WritesTheSameAndEndsWithTheSameCode()
    {
        InterviewRun run = await InterviewRun.OfProcessAsync(PlayedRuns.Typed(PlayedRuns.BothLegsNew[..2]));

        run.Should().Be(InterviewRun.Of(PlayedRuns.BothLegsNew[..2]));
        run.ExitCode.Should().Be(1);
    }

    [Theory]
    [InlineData("--nothing")]
    [InlineData("spinal")]
    [InlineData("--emergency-number")]
    [InlineData("--emergency-number", " ")]
    [InlineData("--emergency-number", "\u001b[31m")]
    [InlineData("--crisis-number", "--batch")]
    [InlineData("--batch", "--batch")]
    [InlineData("--batch=yes")]
    [InlineData("--echo-errors")]
    [InlineData("--match")]
    [InlineData("--transcript")]
    [InlineData("--replay", "--match")]
    [InlineData("--replay=")]
    [InlineData("--batch", "--transcript", "x.json")]
    [InlineData("--replay", "x.json", "--batch")]
    [InlineData("--progress-every", "5")]
    [InlineData("--batch", "--progress-every", "0")]
    [InlineData("--batch", "--progress-every", "many")]
    public void Run_WrongArguments_ExplainsOnErrorAndExitsWith2(params string[] arguments)
    {
        InterviewRun run = InterviewRun.With(arguments, "");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().NotStartWith("Usage").And.Contain("Usage:").And.Contain("--echo-errors");
        run.Error.Split('\n').Should().OnlyContain(static line => line.Length <= 80 && !line.Any(char.IsControl));
    }

    [Fact]
    public void Run_Help_ShowsUsage()
    {
        InterviewRun run = InterviewRun.With(["--batch", "--help"], "");

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("Usage:");
    }

    private static string Known(bool all)
    {
        int items = new Assessor(KnowledgeBase.Default).Triage(Presentation.Empty).CoreItems;
        return System.FormattableString.Invariant($"Known: {(all ? items : 0)} of {items}");
    }
}
