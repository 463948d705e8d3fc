using System;
using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;

namespace BackPain.Interview;

/// <summary>Several things to tick, "none of these" and "not sure".</summary>
internal sealed class TickQuestion : StepQuestion
{
    private readonly KnowledgeBase knowledge;

    public TickQuestion(KnowledgeBase knowledge, NextStep step, string name, string text)
        : base(step, name, text) => this.knowledge = knowledge;

    protected override IEnumerable<string> Items => Step.Items.Select(static item => item.Name);

    protected override string Help =>
        (Step.Items.Length == 1 ? "1 if it fits, or: n does not fit, " : "The numbers of all that fit, or: n none of these, ") + "? not sure, " + Leave
            + (Step.Items.Length == 1 ? "" : " \"1 ?\" means: 1 fits, not sure of the rest.");

    public override Reply Read(string line)
    {
        bool isYes = Step.Items.Length == 1 && line.Trim() is { } word
            && (string.Equals(word, "y", StringComparison.OrdinalIgnoreCase) || string.Equals(word, "yes", StringComparison.OrdinalIgnoreCase));
        return Reply.Parse(
            isYes ? "1" : line,
            1,
            Step.Items.Length,
            ("n", ReplyKind.Numbers),
            ("none", ReplyKind.Numbers),
            ("no", ReplyKind.Numbers),
            ("?", ReplyKind.NotSure),
            ("w", ReplyKind.Why),
            ("why", ReplyKind.Why),
            ("?why", ReplyKind.Why),
            ("r", ReplyKind.Revise));
    }

    public override InterviewAnswer Answer(Reply reply)
    {
        HashSet<FindingId> ticked = WithImplied(reply.Numbers.Select(number => Step.Items[number - 1].Id));
        FindingId[] items = [.. Step.Items.Select(static item => item.Id).Where(ticked.Contains)];
        return reply.Kind == ReplyKind.NotSure ? Step.AnswerNotSure(items) : Step.Answer(items);
    }

    // Who ticks the special and not the general ("both feet", not "a foot") has not denied the general.
    private HashSet<FindingId> WithImplied(IEnumerable<FindingId> ticked)
    {
        var all = new HashSet<FindingId>();
        var open = new Stack<FindingId>(ticked);
        while (open.TryPop(out FindingId finding))
        {
            if (all.Add(finding))
            {
                foreach (FindingId implied in knowledge[finding].Implies)
                {
                    open.Push(implied);
                }
            }
        }

        return all;
    }
}
