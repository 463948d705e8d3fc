using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge.Assessment;
using BackPain.Tour;
using Spectre.Console;
using Answers = BackPain.Knowledge.Assessment.Interview;

namespace BackPain.Interview;

/// <summary>Asks one question after another until the library stops, then shows the result. All that it holds of a person is one <see cref="Answers"/>.</summary>
internal sealed class InterviewSession
{
    private readonly Assessor assessor;
    private readonly InterviewRequest request;
    private readonly IAnsiConsole console;
    private readonly Dialogue dialogue;

    // Answers that stood after one that is being changed: they count again once their questions come up again.
    private readonly Dictionary<string, InterviewAnswer> remembered = [];
    private Answers interview;
    private Answers? beforeRevision;

    public InterviewSession(Assessor assessor, InterviewRequest request, IAnsiConsole console, Dialogue dialogue)
    {
        this.assessor = assessor;
        this.request = request;
        this.console = console;
        this.dialogue = dialogue;
        interview = Answers.Empty.WorkedOutFrom(assessor.Trace);
    }

    /// <summary>Asks, shows the result, and gives back what a transcript needs.</summary>
    public Transcript Run()
    {
        console.Write(InterviewPhrases.Opening(assessor.Knowledge, request));
        while (true)
        {
            bool hasEnded = AskAll();
            var result = new ResultPage(assessor, request, interview, console);
            console.WriteLine();
            result.ShowAnswers();
            CareDialogue care = new(result.Match, request, assessor, dialogue);
            switch (hasEnded ? ReplyKind.Quit : care.Run())
            {
                case ReplyKind.Revise:
                    _ = Revise();
                    continue;
                case ReplyKind.Back:
                    interview = interview.Back();
                    continue;
            }

            SayWhereInputEnded(hasEnded);
            result.ShowCare(care.Condition, care.History);
            return new Transcript(interview, care.Condition, care.History) { IsChosen = true };
        }
    }

    /// <summary>Asks until the library stops; true when the person ended the questions, or the input did.</summary>
    private bool AskAll()
    {
        while (true)
        {
            NextStep step = assessor.Next(interview, request.NextOptions);
            if (step.IsStop)
            {
                remembered.Clear();
                return false;
            }

            if (TakeUp(step))
            {
                continue;
            }

            StepQuestion question = StepQuestion.Of(assessor.Knowledge, step);
            Reply reply = dialogue.Ask(question, Heading(question));
            switch (reply.Kind)
            {
                case ReplyKind.Quit:
                    GiveBack();
                    if (dialogue.IsAtEnd)
                    {
                        dialogue.Say(InterviewPhrases.InputEnded);
                    }

                    return true;
                case ReplyKind.Back:
                    GoBack();
                    break;
                case ReplyKind.Why:
                    dialogue.ShowApart(WhyPage.Of(assessor.Knowledge, step));
                    break;
                case ReplyKind.Revise:
                    _ = Revise();
                    break;
                default:
                    interview = interview.With(question.Answer(reply));
                    beforeRevision = null;
                    break;
            }
        }
    }

    private string Heading(Question question)
    {
        NextStep step = ((StepQuestion)question).Step;
        bool isScreen = step.Group is not null && interview.Answers.All(static answer => answer.QuestionKey.StartsWith("group:", System.StringComparison.Ordinal));
        return QuestionTexts.Heading(question.Name, interview.Answers.Length, isScreen ? interview.Answers.Length + step.Triage.Unasked.Length : null);
    }

    // Only where the question is the same as it was: with other items it means another thing.
    private bool TakeUp(NextStep step)
    {
        if (!remembered.Remove(step.QuestionKey, out InterviewAnswer? answer))
        {
            return false;
        }

        bool isSame = step.Items.Length == answer.Said.Statements.Length
            && step.Items.All(item => answer.Said.Statements.Any(statement => statement.Finding == item.Id));
        interview = isSame ? interview.With(answer) : interview;
        return isSame;
    }

    // Who leaves in the middle of a change has not taken back what was said before.
    private void GiveBack()
    {
        interview = beforeRevision ?? interview;
        foreach (InterviewAnswer answer in remembered.Values)
        {
            interview = interview.With(answer);
        }

        remembered.Clear();
        beforeRevision = null;
    }

    private void GoBack()
    {
        if (beforeRevision is { } before)
        {
            interview = before;
            beforeRevision = null;
            foreach (InterviewAnswer answer in before.Answers)
            {
                _ = remembered.Remove(answer.QuestionKey);
            }
        }
        else if (interview.Answers.IsEmpty)
        {
            dialogue.Say("This is the first question, so there is none to go back to.");
        }
        else
        {
            interview = interview.Back();
        }
    }

    /// <summary>Lets one answer be picked and asks its question anew; false when none was picked.</summary>
    private bool Revise()
    {
        if (interview.Answers.IsEmpty)
        {
            dialogue.Say("Nothing was answered yet, so there is nothing to change.");
            return false;
        }

        var question = new ReviseQuestion(assessor.Knowledge, interview);
        Reply reply = dialogue.Ask(question, question.Name);
        if (reply.Kind != ReplyKind.Numbers)
        {
            return false;
        }

        int at = reply.Numbers[0] - 1;
        beforeRevision = interview;
        foreach (InterviewAnswer answer in interview.Answers.Skip(at + 1))
        {
            remembered[answer.QuestionKey] = answer;
        }

        for (int left = interview.Answers.Length; left > at; left--)
        {
            interview = interview.Back();
        }

        return true;
    }

    private void SayWhereInputEnded(bool wasSaid)
    {
        if (dialogue.IsAtEnd && !wasSaid)
        {
            console.WriteLine();
            dialogue.Say(InterviewPhrases.InputEnded);
        }
    }
}
