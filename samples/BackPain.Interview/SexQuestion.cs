using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;

namespace BackPain.Interview;

/// <summary>The sex recorded at birth; may be skipped.</summary>
internal sealed class SexQuestion : Question
{
    private readonly Observable sex;

    public SexQuestion(Observable sex)
        : base("Sex", sex.Question ?? "What sex was recorded for you at birth?") => this.sex = sex;

    protected override IEnumerable<string> Items => sex.Choices.Select(static choice => choice.Name);

    protected override string Help => "One number, or: s skip, " + Leave;

    public override Reply Read(string line)
    {
        var reply = Reply.Parse(line, 1, sex.Choices.Length, ("s", ReplyKind.Skip), ("skip", ReplyKind.Skip), ("?", ReplyKind.Skip));
        return reply.Numbers.Length > 1 ? Reply.Mistake("That is more than one number, so nothing was noted.") : reply;
    }

    public override Presentation Apply(Presentation person, Reply reply) =>
        reply.Kind == ReplyKind.Numbers ? person.Observe(sex.Id, sex.Choices[reply.Numbers[0] - 1].Value) : person;
}
