using System.Collections.Generic;
using System.IO;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using BackPain.Tour;
using Spectre.Console;

namespace BackPain.Interview;

/// <summary>Asks one question after another, and ends with all that is known. It keeps answers in memory only.</summary>
internal sealed class InterviewSession
{
    // Age and sex come before the groups.
    private const int QuestionsBeforeGroups = 2;

    private readonly Assessor assessor;
    private readonly TriageOptions options;
    private readonly IAnsiConsole console;
    private readonly TextReader answers;
    private readonly string prompt;
    private readonly Stack<Presentation> earlier = new();

    public InterviewSession(Assessor assessor, TriageOptions options, IAnsiConsole console, TextReader answers, string prompt)
    {
        this.assessor = assessor;
        this.options = options;
        this.console = console;
        this.answers = answers;
        this.prompt = prompt;
    }

    public int Run()
    {
        console.Write(InterviewPhrases.Opening(assessor.Knowledge, options));
        Presentation person = Presentation.Empty;
        while (true)
        {
            // Anew after each answer: what was said decides what is asked next, and whether to go on at all.
            TriageResult result = assessor.Triage(person, options);
            if (result.Level == TriageLevel.Emergency)
            {
                return End(result, "The questions stopped here, because help comes first.", InterviewApplication.Success);
            }

            if (NextQuestion(result) is not { } question)
            {
                return End(result, "That was the last question.", InterviewApplication.Success);
            }

            int left = result.Unasked.Length + (earlier.Count < QuestionsBeforeGroups ? QuestionsBeforeGroups - earlier.Count : 0);
            console.WriteLine();
            console.Write(question.Show(earlier.Count + 1, earlier.Count + left));
            if (prompt.Length > 0)
            {
                console.Write(new Text(prompt));
            }

            if (answers.ReadLine() is not { } line)
            {
                return End(result, "The input ended before the questions did. This is what is known so far.", InterviewApplication.Incomplete);
            }

            Reply reply = question.Read(line);
            switch (reply.Kind)
            {
                case ReplyKind.Quit:
                    return End(result, "The questions were ended early. This is what is known so far.", InterviewApplication.Success);
                case ReplyKind.Back when earlier.TryPop(out Presentation? before):
                    person = before;
                    break;
                case ReplyKind.Back:
                    Say("This is the first question, so there is none to go back to.");
                    break;
                case ReplyKind.Mistake:
                    Say(reply.Problem);
                    break;
                default:
                    earlier.Push(person);
                    person = question.Apply(person, reply);
                    break;
            }
        }
    }

    private Question? NextQuestion(TriageResult result) => earlier.Count switch
    {
        0 => new AgeQuestion(assessor.Knowledge[ObservableIds.Age]),
        1 => new SexQuestion(assessor.Knowledge[ObservableIds.Sex]),
        _ => result.Unasked.IsEmpty ? null : new GroupQuestion(assessor.Knowledge, result.Unasked[0]),
    };

    private void Say(string sentence) => console.Write(new Prose().Line().Add(sentence, Styles.Problem));

    private int End(TriageResult result, string how, int exitCode)
    {
        console.WriteLine();
        new ResultPage(assessor.Knowledge, result, how).Show(console);
        return exitCode;
    }
}
