using System;
using System.Collections.Generic;
using BackPain.Knowledge.Assessment;
using BackPain.Tour;

namespace BackPain.Interview;

/// <summary>One question: what is shown, how a line is read, and what an answer adds.</summary>
internal abstract class Question
{
    protected const string Leave = "b back, q end here.";

    protected Question(string name, string text)
    {
        Name = name;
        Text = text;
    }

    public string Name { get; }

    public string Text { get; }

    protected abstract IEnumerable<string> Items { get; }

    protected abstract string Help { get; }

    public Prose Show(int number, int total)
    {
        Prose prose = new Prose()
            .Line().Add(FormattableString.Invariant($"Question {number} of {total}: {Name}"), Styles.Heading)
            .Line().Add(Text);
        int item = 0;
        foreach (string name in Items)
        {
            prose.Field(FormattableString.Invariant($"{++item,2}"), 4, indent: 1).Add(name);
        }

        return prose.Line().Add(Help, Styles.Label);
    }

    public abstract Reply Read(string line);

    public abstract Presentation Apply(Presentation person, Reply reply);
}
