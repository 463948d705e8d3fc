using System;
using System.Collections.Generic;
using BackPain.Tour;

namespace BackPain.Interview;

/// <summary>One question: what is shown and how a line is read.</summary>
internal abstract class Question
{
    protected Question(string name, string text)
    {
        Name = name;
        Text = text;
    }

    public string Name { get; }

    public string Text { get; }

    /// <summary>Why it is asked, in a line; empty where that is plain.</summary>
    public virtual string Reason => "";

    protected abstract IEnumerable<string> Items { get; }

    protected abstract string Help { get; }

    public Prose Show(string heading)
    {
        Prose prose = new Prose()
            .Line().Add(heading, Styles.Heading)
            .Line().Add(Text);
        if (Reason.Length > 0)
        {
            prose.Line().Add("Why it is asked:", Styles.Label).Add(Reason);
        }

        int item = 0;
        foreach (string name in Items)
        {
            prose.Field(FormattableString.Invariant($"{++item,2}"), 4, indent: 1).Add(name);
        }

        return prose.Line().Add(Help, Styles.Label);
    }

    public abstract Reply Read(string line);
}
