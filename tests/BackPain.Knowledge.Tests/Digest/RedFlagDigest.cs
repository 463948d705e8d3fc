using System;
using System.Collections.Generic;
using System.Linq;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>The page of all red flags, by the cause that they point to: what the sources say apart from what is our own policy.</summary>
internal sealed class RedFlagDigest(KnowledgeBase knowledge, DigestLinks links)
{
    public const string NoTime = "the sources give no time";
    public const string SignOff = "needs clinician sign-off";
    public const string NoCondition = "No condition of this knowledge";
    public const string OwnJudgment = "*(our own judgment)*";

    private readonly MarkdownPage page = new();
    private readonly RedFlagUses uses = new(knowledge);

    public static TriageLevel[] Levels { get; } = [.. Enum.GetValues<TriageLevel>().OrderDescending()];

    /// <summary>The level of a flag, or that it sets none alone.</summary>
    public static string Policy(RedFlag flag) => flag.PolicyLevel is { } level ? DigestWords.Of(level) : "none alone";

    public static string Cited(RedFlag flag) => flag.CitedUrgency is { } urgency ? DigestWords.Of(urgency) : "no time given";

    /// <summary>The flags of one cause as a table, for the page of a condition.</summary>
    public static void Table(MarkdownPage page, DigestLinks links, IEnumerable<RedFlag> flags)
    {
        page.Table("Red flag", "What must be reported", "By the sources", "By our policy", "Further levels", "Confidence", "Core", "Sign-off", "Read in");
        foreach (RedFlag flag in flags)
        {
            page.Row(
                links.RedFlag(flag),
                Markdown.Escape(flag.CriterionText),
                Cited(flag),
                Policy(flag),
                Markdown.Join("<br>", flag.Levels.Select(l => DigestWords.Of(l.Level) + ": " + Markdown.Escape(l.CriterionText))
                    .Concat(flag.WhileUnknown is { } held ? ["while not known, " + DigestWords.Of(held.Level) + ": " + Markdown.Escape(held.CriterionText)] : [])),
                DigestWords.Of(flag.Confidence),
                flag.IsCore ? "yes" : "no",
                flag.NeedsClinicianSignOff ? Markdown.Bold(SignOff) : Markdown.Nothing,
                links.Citations(flag.Citations));
        }
    }

    public string Page()
    {
        page.Heading(1, "Red flags");
        page.Paragraph(DigestPages.Banner(knowledge));
        page.Paragraph(
            "**Most single red flags are weak signs.** Having none rules nothing out. What a source says of how much a flag tells stands with it. "
            + "Weak as it is, no flag is a reason to wait. A flag points to a cause; it is no diagnosis.");
        HowToRead();
        SignOffs();
        AtAGlance();
        foreach ((string heading, string about, RedFlag[] flags) in Causes())
        {
            page.Heading(2, heading);
            page.Paragraph(about);
            foreach (RedFlag flag in flags)
            {
                Entry(flag);
            }
        }

        return page.ToString();
    }

    private void HowToRead()
    {
        page.Heading(2, "How to read this page");
        page.Bullet("By the sources", "how soon the cited sources ask for help. Where they give no time, that is said, and none is made up. The citations are those of the whole flag: its sign, its urgency and its figures. Not each of them gives the time.");
        page.Bullet("By our policy", "the level that an app shows: our own, careful choice with its reason. It is never below that of the sources.");
        page.Bullet("Further level", "holds when the flag and something more are both met; our own judgment. It is never below the policy of the flag.");
        page.Bullet("While not known", "the level that holds as long as a question is open that decides whether the flag is met; our own judgment. It is the one case in which a level below the policy is shown, and the question is asked first.");
        page.Bullet("Modifier", "sets no level alone; it only adds to the flags that it names.");
        page.Bullet("Narrower than the source", "our criterion asks for more than the words of the source, for example for a change that is new. Both stand side by side. Each of these **" + SignOff + "**.");
        page.Bullet("How much it tells", "as a source has it; where nothing stands, no source was read that says. A likelihood ratio (LR+) is the factor by which the odds change when the flag is met; " + links.Index("more on that", IndexDigest.HowToRead) + ".");
        page.Bullet("Confidence", "how sure we are that the flag was read as its source has it; it says nothing about how much the flag tells.");
        page.Bullet("Core", "everybody is screened for it; the others are asked for when something else calls for it. " + Markdown.Link("Question groups", "question-groups.md") + " has the questions, " + Markdown.Link("safety texts", "safety-texts.md") + " what is then shown.");
        page.Heading(2, "Levels");
        page.Table("Level", "What it means", "Flags by the sources", "Flags by our policy");
        foreach (TriageLevel level in Levels)
        {
            page.Row(
                Markdown.Bold(DigestWords.Of(level)),
                DigestWords.Meaning(level),
                DigestWords.Of(knowledge.RedFlags.Count(f => f.CitedUrgency == level)),
                DigestWords.Of(knowledge.RedFlags.Count(f => f.PolicyLevel == level)));
        }

        page.Row("none", "the sources give no time; by our policy, a modifier", DigestWords.Of(knowledge.RedFlags.Count(f => f.CitedUrgency is null)), DigestWords.Of(knowledge.RedFlags.Count(f => f.PolicyLevel is null)));
    }

    private void SignOffs()
    {
        RedFlag[] narrower = knowledge.RedFlags.Where(f => f.NeedsClinicianSignOff).ToArray();
        page.Heading(2, DigestWords.Capitalized(SignOff));
        page.Paragraph("Red flags whose criterion is narrower than the words of their source: " + DigestWords.Of(narrower.Length) + " of " + DigestWords.Of(knowledge.RedFlags.Count) + ".");
        page.Table("Red flag", "Points to", "The rule of the source", "Ours", "Why");
        foreach (RedFlag flag in narrower)
        {
            page.Row(Here(flag), Cause(flag), Markdown.Escape(flag.SourceWords!), Markdown.Escape(flag.CriterionText), Markdown.Escape(flag.NarrowerReason!));
        }
    }

    private void AtAGlance()
    {
        page.Heading(2, "All flags at a glance");
        page.Table("Red flag", "Points to", "By the sources", "By our policy", "Up to", "Core", "Modifier", "Sign-off");
        foreach (RedFlag flag in Causes().SelectMany(c => c.Flags))
        {
            page.Row(
                Here(flag),
                Cause(flag),
                Cited(flag),
                Policy(flag),
                flag.Levels.IsEmpty ? Markdown.Nothing : DigestWords.Of(flag.Levels.Max(l => l.Level)),
                flag.IsCore ? "yes" : "no",
                flag.IsModifier ? "yes" : "no",
                flag.NeedsClinicianSignOff ? "needed" : Markdown.Nothing);
        }
    }

    private void Entry(RedFlag flag)
    {
        page.Anchor(flag.Id.Value);
        page.Heading(3, flag.Name);
        page.Bullet("What must be reported", Markdown.Escape(flag.CriterionText));
        page.Bullet("As a criterion", links.Criterion(flag.Criterion));
        page.Bullet("By the sources", (flag.CitedUrgency is { } urgency ? Markdown.Bold(DigestWords.Of(urgency)) : NoTime) + " – " + links.Citations(flag.Citations));
        page.Bullet("By our policy", Markdown.Bold(Policy(flag)) + ": " + Markdown.Escape(flag.PolicyReason) + " " + OwnJudgment);
        foreach (RedFlagLevel level in flag.Levels)
        {
            page.Bullet("Further level", Level(level));
        }

        page.Bullet("While it is not known whether it is met", flag.WhileUnknown is { } held ? Level(held) : null);
        page.Bullet("Modifier", flag.IsModifier ? "sets no level alone; adds to " + Markdown.Join(", ", flag.Modifies.Select(id => Here(knowledge[id]))) : null);
        page.Bullet("Modifiers that add to it", Markdown.Join(", ", knowledge.RedFlags.Where(f => f.Modifies.Contains(flag.Id)).Select(Here)));
        if (flag.NeedsClinicianSignOff)
        {
            page.Bullet(
                "Narrower than the source",
                Markdown.Bold(SignOff) + "<br>*The source:* " + Markdown.Escape(flag.SourceWords!) + "<br>*Ours:* " + Markdown.Escape(flag.CriterionText) + "<br>*Why:* " + Markdown.Escape(flag.NarrowerReason!) + " " + OwnJudgment);
        }

        page.Bullet("How much it tells", flag.SpecificityNote is { } note ? Markdown.Escape(note) + " " + links.Citations(flag.Citations) : "no source was read that says");
        page.Bullet("What the person is told of that", flag.SpecificityForPerson is { } words ? Markdown.Escape(words) + " " + links.Citations(flag.Citations) : null);
        page.Bullet("LR+", flag.Positive is { } ratio ? ratio + (ratio.IntervalContainsOne ? ", an interval that contains 1" : "") + " " + links.Citations(flag.Citations) : null);
        page.Bullet("Confidence", DigestWords.Of(flag.Confidence));
        page.Bullet("Core", flag.IsCore ? "yes, everybody is screened for it" : "no, not asked of everybody");
        string asked = Markdown.Join("; ", uses.AskedIn(flag).Select(g => links.QuestionGroup(g.Group) + " (" + string.Join(", ", g.Items.Select(i => links.Finding(i.Id))) + ")"));
        page.Bullet("Asked for in", asked == Markdown.Nothing ? "no group; it rests on what is known from elsewhere, such as an age" : asked + (uses.AsksElsewhere(flag) ? "; besides, it needs what no group asks for, such as an age" : ""));
        page.Bullet("Identifier", Markdown.Code(flag.Id.Value));
    }

    private string Level(RedFlagLevel level) =>
        Markdown.Bold(DigestWords.Of(level.Level)) + " – " + links.When(level.CriterionText, level.Criterion) + "<br>" + Markdown.Escape(level.Reason) + " " + OwnJudgment;

    private static string Here(RedFlag flag) => Markdown.Link(flag.Name, "#" + flag.Id.Value);

    private string Cause(RedFlag flag) => flag.SeriousCauseId is { } cause ? links.Condition(cause) : Markdown.Nothing;

    /// <summary>Flags by cause: serious causes first, then other conditions, each in documented order; those that point to none that is a condition here come last.</summary>
    private IEnumerable<(string Heading, string About, RedFlag[] Flags)> Causes()
    {
        foreach (Condition condition in knowledge.Conditions.OrderBy(c => c.Kind != ConditionKind.SeriousCause))
        {
            RedFlag[] flags = knowledge.RedFlags.Where(f => f.SeriousCauseId == condition.Id).ToArray();
            if (flags.Length > 0)
            {
                yield return (links.Name(condition), links.Condition(condition.Id) + ": " + DigestWords.Of(condition.Kind) + ". " + DigestWords.Count(flags.Length, "flag") + ".", flags);
            }
        }

        RedFlag[] others = knowledge.RedFlags.Where(f => f.SeriousCauseId is null).ToArray();
        if (others.Length > 0)
        {
            yield return (NoCondition, "They point to no condition that has a page here. " + DigestWords.Count(others.Length, "flag") + ".", others);
        }
    }
}
