using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using FluentAssertions;
using Xunit;
using Answers = BackPain.Knowledge.Assessment.Interview;

namespace BackPain.Interview.Tests;

/// <summary>Each person is played from the first question to the last line.</summary>
public sealed class PlayedPeopleTests
{
    public static TheoryData<int> People => [.. Enumerable.Range(0, PlayedRuns.People.Length)];

    [Theory]
    [MemberData(nameof(People))]
    public void Run_Person_EndsWellWithAllInOrder(int number)
    {
        Person person = PlayedRuns.People[number];

        InterviewRun run = InterviewRun.Of(person.Lines);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().EndWith("\nTo change an answer, start again. Nothing was kept.\n");
        run.Words.Should().NotContain(InterviewPhrases.InputEnded).And.NotContain("is none of the choices").And.NotContain("nothing was noted");
    }

    [Fact]
    public void Run_Stenosis_LeadsWithItAndFindsThePlaceOfCare()
    {
        InterviewRun run = InterviewRun.Of(PlayedRuns.Stenosis.Lines);

        run.Words.Should().Contain(" 1 Spinal stenosis #").And.Contain("strong");
        run.Words.Should().Contain("Why it is asked: The answer helps to tell apart: Spinal stenosis;");
        run.Words.Should().Contain("What was tried - Physical therapy: 8 weeks, it did not help. - Acupuncture: time not known, it helped, but not enough.");
        run.Words.Should().Contain("(done) => you are here 2.").And.Contain("(next in this order)").And.Contain("It is considered").And.Contain("Contraindications are not modeled here.");
        run.Words.Should().Contain("Advised against by current guidelines").And.Contain("Epidural steroid injection: NICE NG59 (2016), a current guideline: recommends against it. [");
        run.Words.Should().Contain("Only other sources speak of these").And.Contain("the seed page, a page for patients:");
    }

    [Fact]
    public void Run_DiscAt38_LeadsWithItAndNothingWasTried()
    {
        InterviewRun run = InterviewRun.Of(PlayedRuns.Disc.Lines);

        run.Words.Should().Contain(" 1 Slipped disc in the lower back #").And.Contain("=> you are here: before the first step").And.NotContain("What was tried -");
    }

    [Fact]
    public void Run_InflammatoryAt27_LeadsWithItAndAsksAboutTheEyes()
    {
        InterviewRun run = InterviewRun.Of(PlayedRuns.Inflammatory.Lines);

        run.Words.Should().Contain(": Eyes ").And.Contain(" 1 Inflammatory arthritis of the spine #").And.Contain("Care, as sources arrange it for: Inflammatory arthritis of the spine");
    }

    [Fact]
    public void Run_NothingSpecific_ListsWhatIsLeftAndNothingStrong()
    {
        InterviewRun run = InterviewRun.Of(PlayedRuns.Nonspecific.Lines);

        run.Words.Should().Contain("Low back pain with no clear source").And.NotContain(" strong How much speaks").And.NotContain("What was reported, and why it counts");
    }

    [Fact]
    public void Run_LowMood_IsAskedGentlyAndNeverBlamed()
    {
        InterviewRun run = InterviewRun.Of(PlayedRuns.LowMood.Lines);

        run.Words.Should().Contain("Hard times can bring hard thoughts. Do any of these fit you?").And.Contain("Care, as sources arrange it for:").And.NotContainAny("your fault", "in your head", "imagine");
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Run_PlainWordsAndClinician_AreShownAndTheQuestionComesAgain(int number)
    {
        Person person = PlayedRuns.People[number];
        (string[] lines, _) = (person with { Care = [] }).Play();
        if (person == PlayedRuns.Emergency)
        {
            InterviewRun.Of([.. lines, "p"]).Words.Should().NotContain("in plain words");
            return;
        }

        InterviewRun run = InterviewRun.Of([.. lines, "p", "c", .. person.Care]);

        run.ExitCode.Should().Be(0);
        run.Words.Should().Contain("The result in plain words, with its own list of sources ").And.Contain("The result for a clinician ").And.Contain("Trace: edition ");
        run.Output.Split('\n').Should().OnlyContain(static line => line.Length <= 80 && !line.EndsWith(' ') && !line.Any(char.IsControl));
        ResultOf(run).Should().Be(ResultOf(InterviewRun.Of(person.Lines)));
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Run_Person_ComparesWhatTheLibraryCompares(int number)
    {
        (string[] lines, Answers interview) = PlayedRuns.People[number].Play();

        MatchResult match = new Assessor(KnowledgeBase.Default).Match(interview.Presentation, InterviewRequest.Parse([]).MatchOptions);
        InterviewRun run = InterviewRun.Of(lines);

        for (int i = 0; i < match.Matches.Length; i++)
        {
            run.Words.Should().Contain(FormattableString.Invariant($"{i + 1}. {match.Matches[i].Condition.Name} "));
            run.Words.Should().Contain(InterviewPhrases.Signed(match.Matches[i].Support) + " " + InterviewPhrases.Of(match.Matches[i].Band));
        }

        (match.Matches.IsEmpty || run.Words.Contains("What fits the answers", StringComparison.Ordinal)).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Run_EachReference_HasItsNumberAmongTheSources(int number)
    {
        string words = InterviewRun.Of(PlayedRuns.People[number].Lines).Output;

        string[] parts = words.Split("\nSources\n");
        if (parts.Length == 1)
        {
            words.Should().NotMatchRegex("\\[[0-9]+, ");
            return;
        }

        int[] cited = [.. Regex.Matches(parts[0], "\\[(?<number>[0-9]+),\\s").Select(static m => int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture)).Distinct().Order()];
        int[] listed = [.. Regex.Matches(parts[1], "^\\[(?<number>[0-9]+)\\] ", RegexOptions.Multiline).Select(static m => int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture))];
        cited.Should().Equal(Enumerable.Range(1, cited.Length));
        listed.Should().Equal(cited);
    }

    [Fact]
    public void Run_Why_ShowsWhatEachAnswerWouldDoAndAsksAgain()
    {
        string[] lines = PlayedRuns.Stenosis.Lines;
        int separating = Array.IndexOf(lines, "3 years") + 3;

        InterviewRun run = InterviewRun.Of([.. lines[..separating], "w", .. lines[separating..]]);
        InterviewRun early = InterviewRun.Of(["?why", .. lines]);

        run.Words.Should().Contain("Why this question The answer helps to tell apart:").And.Contain("If this fits:").And.Contain("If this does not fit:").And.Contain("First in the list would be:")
            .And.MatchRegex("(much|something|a little) (for|against) it \\([+-][0-9]+\\), then [+-]?[0-9]+\\.");
        ResultOf(run).Should().Be(ResultOf(InterviewRun.Of(lines)));
        early.Words.Should().Contain("What fits best is not compared before these questions are through.");
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Run_EachAnswerRevised_IsAsIfAnsweredSoAtOnce(int number)
    {
        Person person = PlayedRuns.People[number];
        (string[] lines, Answers interview) = person.Play();
        int answers = interview.Answers.Length;
        var assessor = new Assessor(KnowledgeBase.Default);

        string expected = ResultOf(InterviewRun.Of(lines));

        // Each fourth answer is first given wrong, then mended at the last question.
        for (int i = number % 4; i < answers; i += 4)
        {
            Answers before = Answers.Empty.WorkedOutFrom(assessor.Trace);
            for (int j = 0; j < i; j++)
            {
                before = before.With(interview.Answers[j]);
            }

            NextStep step = assessor.Next(before, InterviewRequest.Parse([]).NextOptions);
            string wrong = step.Observable is not null ? "s" : lines[i] == "?" ? "n" : "?";
            var question = StepQuestion.Of(KnowledgeBase.Default, step);
            (string[] rest, Answers other) = (person with { Care = [] }).Play(before.With(question.Answer(question.Read(wrong))));
            if (rest.Length == 0)
            {
                continue;
            }

            // The last question is not answered: there, the wrong answer is mended. What was said since counts where it is asked again.
            InterviewAnswer[] said = [.. other.Answers.Skip(i + 1).SkipLast(1)];
            string[] still = [.. Enumerable.Range(i + 1, answers - i - 1).Where(j => !said.Any(answer => IsSameQuestion(answer, interview.Answers[j]))).Select(j => lines[j])];
            string[] typed = [.. lines[..i], wrong, .. rest[..^1], "r", FormattableString.Invariant($"{i + 1}"), lines[i], .. still, .. lines[answers..]];

            InterviewRun run = InterviewRun.Of(typed);

            run.Words.Should().Contain("Which answer is to be changed?");
            ResultOf(run).Should().Be(expected, "answer {0} of {1} was mended", i + 1, person.Name);
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(60)]
    public void Run_NarrowConsoleWithAllThatCanBeAsked_FitsIt(int width)
    {
        string[] lines = [.. PlayedRuns.Stenosis.Lines.SkipLast(PlayedRuns.Stenosis.Care.Length)];

        InterviewRun run = InterviewRun.With([], PlayedRuns.Typed([.. lines[..13], "w", "r", "b", .. lines[13..], "p", "c", .. PlayedRuns.Stenosis.Care]), width);

        run.ExitCode.Should().Be(0);
        run.Output.Split('\n').Where(line => line.Length > width).Should().BeEmpty();
        run.Output.Should().Contain("#").And.MatchRegex("\\+[0-9]+ strong");
    }

    [Fact]
    public void Chart_OnATerminal_HasSolidBars()
    {
        using var output = new System.IO.StringWriter();
        Spectre.Console.IAnsiConsole console = BackPain.Tour.TourConsole.Create(output, isRedirected: true);
        console.Profile.Capabilities.Unicode = true;
        MatchResult match = new Assessor(KnowledgeBase.Default).Match(PlayedRuns.Stenosis.Play().Interview.Presentation);

        console.Write(new SupportChart(match.Matches));

        output.ToString().Should().Contain("\u2588\u2588").And.NotContain("#");
        output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveSameCount(match.Matches);
    }

    [Fact]
    public void Run_ReviseAndBack_LeavesAllAsItWas()
    {
        string[] lines = PlayedRuns.Disc.Lines;

        InterviewRun run = InterviewRun.Of([.. lines[..5], "r", "b", "r", "2", "b", "r", "99", "1 2", "3", "b", .. lines[5..]]);

        ResultOf(run).Should().Be(ResultOf(InterviewRun.Of(lines)));
    }

    [Fact]
    public void Run_QuitInTheMiddleOfAChange_TakesNothingBack()
    {
        InterviewRun run = InterviewRun.Of("n", "n", "9 10", "6", "r", "1", "q");

        run.Words.Should().Contain("What was reported, and why it counts");
        ResultOf(run).Should().Be(ResultOf(InterviewRun.Of("n", "n", "9 10", "6", "q")));
    }

    [Fact]
    public void Run_ReviseAfterTheResult_ShowsItAnew()
    {
        string[] lines = [.. PlayedRuns.Disc.Lines.SkipLast(2)];

        InterviewRun run = InterviewRun.Of([.. lines, "r", "9", "39", "1", "n"]);

        run.ExitCode.Should().Be(0);
        run.Words.Should().Contain("9 Age in years: 38 years");
        ResultOf(run.Words[run.Words.LastIndexOf("That was the last question.", StringComparison.Ordinal)..])
            .Should().Be(ResultOf(InterviewRun.Of([.. lines[..8], "39", .. lines[9..], "1", "n"])));
    }

    [Fact]
    public void Run_CareBack_TakesTheReplyAway()
    {
        string[] lines = [.. PlayedRuns.Stenosis.Lines.SkipLast(PlayedRuns.Stenosis.Care.Length)];

        InterviewRun run = InterviewRun.Of([.. lines, "2", "b", "1", "3", "b", "1 2", "b", "1 2", "4", "b", "8", "3", "s", "9", "2"]);

        ResultOf(run.Words).Should().EndWith(ResultOf(InterviewRun.Of(PlayedRuns.Stenosis.Lines).Words)[^2000..]);
    }

    [Fact]
    public void Run_NoneOfTheConditionsPicked_ShowsNoCare() =>
        InterviewRun.Of([.. PlayedRuns.Stenosis.Lines.SkipLast(PlayedRuns.Stenosis.Care.Length), "n"]).Words.Should().NotContain("Care, as sources arrange it");

    internal static string ResultOf(InterviewRun run) => ResultOf(run.Words);

    /// <summary>The result, without the questions on care that stand within it.</summary>
    internal static string ResultOf(string words)
    {
        string[] starts = ["That was the last question.", "The questions were ended early.", "The questions stopped here"];
        int from = starts.Select(start => words.IndexOf(start, StringComparison.Ordinal)).Where(static at => at >= 0).Min();
        string result = words[from..];
        int care = result.IndexOf(" Care For which of these", StringComparison.Ordinal);
        int shown = result.IndexOf(" Care, as sources arrange", StringComparison.Ordinal);
        shown = shown >= 0 ? shown : result.IndexOf(" What this rests on", StringComparison.Ordinal);
        result = care < 0 ? result : result[..care] + result[shown..];
        int end = result.IndexOf(" End of the questions", StringComparison.Ordinal);
        return end < 0 ? result : result[..end] + result[result.IndexOf(" What this rests on", StringComparison.Ordinal)..];
    }

    private static bool IsSameQuestion(InterviewAnswer one, InterviewAnswer other) =>
        one.QuestionKey == other.QuestionKey && one.Said.Statements.Select(static statement => statement.Finding).SequenceEqual(other.Said.Statements.Select(static statement => statement.Finding));
}
