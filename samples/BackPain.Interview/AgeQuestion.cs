using System.Collections.Generic;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;

namespace BackPain.Interview;

/// <summary>The age in whole years; may be skipped.</summary>
internal sealed class AgeQuestion : Question
{
    private readonly Observable age;

    public AgeQuestion(Observable age)
        : base("Age", age.Question ?? "How old are you, in years?") => this.age = age;

    protected override IEnumerable<string> Items => [];

    protected override string Help => "A number of years, or: s skip, " + Leave;

    public override Reply Read(string line)
    {
        var reply = Reply.Parse(line, (int)(age.Minimum ?? 0), (int)(age.Maximum ?? 130), ("s", ReplyKind.Skip), ("skip", ReplyKind.Skip), ("?", ReplyKind.Skip));
        return reply.Numbers.Length > 1 ? Reply.Mistake("That is more than one number, so nothing was noted.") : reply;
    }

    public override Presentation Apply(Presentation person, Reply reply) =>
        reply.Kind == ReplyKind.Numbers ? person.Observe(age.Id, reply.Numbers[0]) : person;
}
