using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace BackPain.Interview;

/// <summary>A question on care: numbers of a list, or one number, with the letters that it knows.</summary>
internal sealed class ChoiceQuestion : Question
{
    private const string Texts = "p the result in plain words, c for a clinician, ";

    private static readonly (string Word, ReplyKind Kind)[] AtTheEnd = [("r", ReplyKind.Revise), ("p", ReplyKind.PlainWords), ("c", ReplyKind.Clinician)];

    private readonly ImmutableArray<string> items;
    private readonly (string Word, ReplyKind Kind)[] words;
    private readonly string help;
    private readonly int least;
    private readonly int most;
    private readonly bool takesSeveral;

    private ChoiceQuestion(string name, string text, string help, ImmutableArray<string> items, int least, int most, bool takesSeveral, params (string Word, ReplyKind Kind)[] words)
        : base(name, text)
    {
        this.help = help;
        this.items = items;
        this.least = least;
        this.most = most;
        this.takesSeveral = takesSeveral;
        this.words = words;
    }

    protected override IEnumerable<string> Items => items;

    protected override string Help => help;

    /// <summary>One of a list, or none of it.</summary>
    public static ChoiceQuestion OneOrNone(string name, string text, ImmutableArray<string> items) =>
        new(name, text, "One number, or: n none of these, " + Texts + "b back, r change an answer, q end here.", items, 1, items.Length, false, [("n", ReplyKind.Skip), ("none", ReplyKind.Skip), .. AtTheEnd]);

    /// <summary>Any of a list.</summary>
    public static ChoiceQuestion Several(string name, string text, ImmutableArray<string> items) =>
        new(
            name,
            text,
            "The numbers of all that were tried, or: n none of these, ? not sure, s skip, b back, q end here. \"1 ?\" means: 1 was tried, not sure of the rest.",
            items,
            1,
            items.Length,
            true,
            ("n", ReplyKind.Numbers),
            ("none", ReplyKind.Numbers),
            ("?", ReplyKind.NotSure),
            ("s", ReplyKind.NotSure),
            ("skip", ReplyKind.NotSure));

    /// <summary>A whole number.</summary>
    public static ChoiceQuestion Number(string name, string text, int most) =>
        new(name, text, "A whole number, or: s skip, b back, q end here.", [], 0, most, false, ("s", ReplyKind.Skip), ("skip", ReplyKind.Skip), ("?", ReplyKind.Skip));

    /// <summary>One of a list; may be skipped.</summary>
    public static ChoiceQuestion One(string name, string text, ImmutableArray<string> items) =>
        new(name, text, "One number, or: s skip, b back, q end here.", items, 1, items.Length, false, ("s", ReplyKind.Skip), ("skip", ReplyKind.Skip), ("?", ReplyKind.Skip));

    /// <summary>Nothing is left to ask, but an answer may be changed.</summary>
    public static ChoiceQuestion End() =>
        new("End of the questions", "Is there an answer to change?", "r change an answer, " + Texts + "b back, q end here.", [], 0, 0, false, [("n", ReplyKind.Quit), ("no", ReplyKind.Quit), .. AtTheEnd]);

    public override Reply Read(string line)
    {
        if (most == 0 && line.AsSpan().Trim() is "0")
        {
            return Reply.Mistake("\"0\" is none of the choices here.");
        }

        var reply = Reply.Parse(line, least, most, words);
        return reply.Numbers.Length > 1 && !takesSeveral ? Reply.Mistake("That is more than one number, so nothing was noted.") : reply;
    }
}
