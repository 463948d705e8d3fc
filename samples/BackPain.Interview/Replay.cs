using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using BackPain.Tour;
using Spectre.Console;
using Answers = BackPain.Knowledge.Assessment.Interview;

namespace BackPain.Interview;

/// <summary>Shows the questions and answers of a transcript again, and the result that follows from them.</summary>
internal sealed class Replay
{
    private readonly Assessor assessor;
    private readonly InterviewRequest request;
    private readonly IAnsiConsole console;

    public Replay(Assessor assessor, InterviewRequest request, IAnsiConsole console)
    {
        this.assessor = assessor;
        this.request = request;
        this.console = console;
    }

    /// <summary>Replays; gives back the transcript, as worked out from this edition.</summary>
    public Transcript Run(Transcript transcript)
    {
        console.Write(InterviewPhrases.Replay(assessor.Knowledge, transcript.Interview.Trace, assessor.Trace));
        ShowQuestions(transcript.Interview);
        var result = new ResultPage(assessor, request, transcript.Interview, console);
        console.WriteLine();
        result.ShowAnswers();
        ConditionId? condition = transcript.IsChosen ? transcript.Condition : CareDialogue.FirstOf(result.Match);
        if (condition is { } id && !assessor.Knowledge.TryGet(id, out Condition? _))
        {
            console.WriteLine();
            console.Write(new Prose().Line().Add("This edition does not hold \"" + id.Value + "\", so care is not shown.", Styles.Problem));
            condition = null;
        }

        result.ShowCare(condition, transcript.History);
        return new Transcript(transcript.Interview.WorkedOutFrom(assessor.Trace), condition, transcript.History) { IsChosen = true };
    }

    private void ShowQuestions(Answers interview)
    {
        Answers so = Answers.From(interview.Start).WorkedOutFrom(assessor.Trace);
        if (interview.Start != Presentation.Empty)
        {
            console.WriteLine();
            console.Write(new Prose().Line().Add("Known before the first question:", Styles.Label).Add(QuestionTexts.Of(assessor.Knowledge, interview.Start)));
        }

        bool isScreen = true;
        foreach (InterviewAnswer answer in interview.Answers)
        {
            // What was asked then; where the library would ask the same now, also why.
            NextStep step = assessor.Next(so, request.NextOptions);
            bool isSame = step.QuestionKey == answer.QuestionKey;
            isScreen &= answer.QuestionKey.StartsWith("group:", System.StringComparison.Ordinal);
            (string name, string text) = QuestionTexts.Of(assessor.Knowledge, answer.QuestionKey, answer.Said.Statements.Length, isSame ? step : null);
            ImmutableArray<string> items = isSame ? [.. step.Items.Select(static item => item.Name)] : [];
            Prose prose = new Prose()
                .Line().Add(QuestionTexts.Heading(name, so.Answers.Length, isScreen && isSame ? so.Answers.Length + step.Triage.Unasked.Length : null), Styles.Heading)
                .Line().Add(text);
            if (isSame)
            {
                prose.Line().Add("Why it is asked:", Styles.Label).Add(step.Reason);
            }

            for (int i = 0; i < items.Length; i++)
            {
                prose.Field(System.FormattableString.Invariant($"{i + 1,2}"), 4, indent: 1).Add(items[i]);
            }

            console.WriteLine();
            console.Write(prose.Line().Add("Answer:", Styles.Label).Add(QuestionTexts.Of(assessor.Knowledge, answer)));
            so = so.With(answer);
        }
    }
}
