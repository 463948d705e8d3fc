using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;

namespace BackPain.Interview;

/// <summary>A question group: several items to tick, "none of these" and "not sure".</summary>
internal sealed class GroupQuestion : Question
{
    private readonly KnowledgeBase knowledge;
    private readonly QuestionGroup group;

    public GroupQuestion(KnowledgeBase knowledge, QuestionGroup group)
        : base(group.Name, group.Question)
    {
        this.knowledge = knowledge;
        this.group = group;
    }

    protected override IEnumerable<string> Items => group.Items.Select(static item => item.Name);

    protected override string Help =>
        (group.Items.Length == 1 ? "1 if it fits, or: n does not fit, " : "The numbers of all that fit, or: n none of these, ") + "? not sure, " + Leave
            + (group.Items.Length == 1 ? "" : " \"1 ?\" means: 1 fits, not sure of the rest.");

    public override Reply Read(string line) =>
        Reply.Parse(line, 1, group.Items.Length, ("n", ReplyKind.Numbers), ("none", ReplyKind.Numbers), ("?", ReplyKind.NotSure));

    public override Presentation Apply(Presentation person, Reply reply)
    {
        HashSet<FindingId> ticked = WithImplied(reply.Numbers.Select(number => group.Items[number - 1].Id));
        FindingId[] items = [.. group.Items.Select(static item => item.Id).Where(ticked.Contains)];
        return reply.Kind == ReplyKind.NotSure ? person.AnswerNotSure(group).Present(items) : person.Answer(group, items);
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
