using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge;
using Answers = BackPain.Knowledge.Assessment.Interview;

namespace BackPain.Interview;

/// <summary>Which of the answers given is to be changed.</summary>
internal sealed class ReviseQuestion : Question
{
    private readonly string[] given;

    public ReviseQuestion(KnowledgeBase knowledge, Answers interview)
        : base("Answers so far", "Which answer is to be changed?") =>
        given = [.. interview.Answers.Select(answer => QuestionTexts.Of(knowledge, answer.QuestionKey, answer.Said.Statements.Length, null).Name + ": " + QuestionTexts.Of(knowledge, answer))];

    protected override IEnumerable<string> Items => given;

    protected override string Help => "One number, or: b leave them as they are.";

    public override Reply Read(string line)
    {
        var reply = Reply.Parse(line, 1, given.Length);
        return reply.Numbers.Length > 1 ? Reply.Mistake("That is more than one number, so nothing was changed.") : reply;
    }
}
