using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;

namespace BackPain.Interview;

/// <summary>A question that the library asks next, and how a reply becomes an answer of the interview.</summary>
internal abstract class StepQuestion : Question
{
    protected const string Leave = "w why, b back, r change an answer, q end here.";

    protected StepQuestion(NextStep step, string name, string text)
        : base(name, text) => Step = step;

    public NextStep Step { get; }

    public override string Reason => Step.Reason;

    public static StepQuestion Of(KnowledgeBase knowledge, NextStep step)
    {
        (string name, string text) = QuestionTexts.Of(knowledge, step.QuestionKey, step.Items.Length, step);
        return step.Observable is null ? new TickQuestion(knowledge, step, name, text) : new ValueQuestion(step, name, text);
    }

    public abstract InterviewAnswer Answer(Reply reply);
}
