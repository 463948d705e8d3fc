using System.Collections.Generic;
using System.Linq;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>The page of all question groups, in the order of asking.</summary>
internal sealed class QuestionGroupDigest(KnowledgeBase knowledge, DigestLinks links)
{
    private readonly MarkdownPage page = new();
    private readonly RedFlagUses uses = new(knowledge);

    public string Page()
    {
        page.Heading(1, "Question groups");
        page.Paragraph(DigestPages.Banner(knowledge));
        page.Paragraph("Each group is one question with items to tick, in the order of asking. The words of the questions are vocabulary and need no citation; the " + Markdown.Link("red flags", "red-flags.md") + " that they serve are cited.");
        page.Bullet("None of these", "makes every item of the group absent. It cannot go together with a ticked item.");
        page.Bullet("Not sure", "leaves the items unknown. Unknown is never taken for absent: while a core question is open, the answer is never \"nothing found\".");
        page.Bullet("Core", "belongs to the questions that everybody is asked first, save where \"asked when\" says otherwise.");
        page.Bullet("Alone", "the item meets the flag when nothing else is known. *With others*: it meets the flag only together with more. *Raises*: with it, or with it and more, a flag that is met reaches a further level. *Holds*: it sets a level while it is not known whether the flag is met. *Rules out*: with it the flag is known not to be met. Implied findings and worked-out ones count. Levels are those of our policy; a modifier sets none alone.");
        page.Heading(2, "Groups at a glance");
        page.Table("Order", "Group", "Question", "Items", "Core", "Asked when");
        foreach (QuestionGroup group in knowledge.QuestionGroups)
        {
            page.Row(
                Order(group),
                Markdown.Link(group.Name, "#" + group.Id.Value),
                Markdown.Escape(group.Question),
                DigestWords.Of(group.Items.Length),
                group.IsCore ? "yes" : "no",
                group.AskWhenText is { } when ? Markdown.Escape(when) : "always");
        }

        foreach (QuestionGroup group in knowledge.QuestionGroups)
        {
            Entry(group);
        }

        return page.ToString();
    }

    private void Entry(QuestionGroup group)
    {
        page.Anchor(group.Id.Value);
        page.Heading(2, group.Name);
        page.Bullet("Order", Order(group));
        page.Bullet("Question", Markdown.Escape(group.Question));
        page.Bullet("Core", group.IsCore ? "yes" : "no");
        page.Bullet("Asked when", group.AskWhen is null && group.AskWhenText is null ? "always, of everybody" : links.When(group.AskWhenText, group.AskWhen));
        page.Bullet("Identifier", Markdown.Code(group.Id.Value));
        page.Table("Item", "Question", "Finding", "Red flags");
        foreach (Finding item in group.Items)
        {
            page.Row(
                links.Finding(item.Id),
                item.Question is { } question ? Markdown.Escape(question) : Markdown.Nothing,
                Markdown.Code(item.Id.Value),
                Flags(uses.Of(item)));
        }
    }

    private string Flags(RedFlagUses.ItemUses item)
    {
        string flags = Markdown.Join(
            "<br>",
            [
                Part("Alone", item.Alone.Select(WithLevel)),
                Part("With others", item.WithOthers.Select(WithLevel)),
                Part("Raises", item.Raises.Select(r => links.RedFlag(r.Flag) + " (to " + DigestWords.Of(r.Level.Level) + ")")),
                Part("Holds", item.Holds.Select(r => links.RedFlag(r.Flag) + " (at " + DigestWords.Of(r.Level.Level) + ")")),
                Part("Rules out", item.RulesOut.Select(links.RedFlag)),
            ]);
        return flags == Markdown.Nothing ? "none" : flags;
    }

    private string WithLevel(RedFlag flag) => links.RedFlag(flag) + " (" + (flag.IsModifier ? "modifier" : RedFlagDigest.Policy(flag)) + ")";

    private static string Part(string label, IEnumerable<string> flags)
    {
        string joined = Markdown.Join(", ", flags.Distinct());
        return joined == Markdown.Nothing ? "" : Markdown.Bold(label + ":") + " " + joined;
    }

    private static string Order(QuestionGroup group) => group.Order is { } order ? DigestWords.Of(order) : "no place in the order";
}
