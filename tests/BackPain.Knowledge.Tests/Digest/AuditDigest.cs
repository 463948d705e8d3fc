using System;
using System.Linq;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>The page of one audit: each statement of a source, and what stronger sources say of it.</summary>
internal sealed class AuditDigest(KnowledgeBase knowledge, SourceAudit audit, DigestLinks links)
{
    public const string NoStrongerSource = "No stronger source was read.";

    private readonly MarkdownPage page = new();

    private static Verdict[] Verdicts { get; } = [.. Enum.GetValues<Verdict>().Where(v => v != Verdict.Unspecified)];

    public static string Title(SourceAudit audit)
    {
        string name = DigestLinks.ShortName(audit.Source);
        return "Audit of the " + char.ToLowerInvariant(name[0]) + name[1..];
    }

    public string Page()
    {
        page.Heading(1, Title(audit));
        page.Paragraph(DigestPages.Banner(knowledge));
        page.Paragraph(
            "Statement by statement, what " + links.SourceWithKind(audit.Source.Id) + " says and what stronger sources say of that. Nothing of it is altered: it stands beside the others with its own citation. "
            + links.Index("What the verdicts mean", IndexDigest.HowToRead) + ".");
        Counts();
        AtAGlance();
        page.Heading(2, "Statement by statement");
        foreach (AuditedStatement statement in audit.Statements)
        {
            page.Anchor(DigestLinks.StatementAnchor(statement));
            page.Heading(3, statement.Locator);
            page.Paragraph("**It says:** " + Markdown.Escape(statement.Says) + " " + links.Citation(new Citation(audit.Source.Id, statement.Locator)));
            if (statement.Verdicts.IsEmpty)
            {
                page.Paragraph(NoStrongerSource);
            }

            foreach (AuditVerdict verdict in statement.Verdicts)
            {
                page.Bullet(DigestWords.Capitalized(DigestWords.Of(verdict.Verdict)), Markdown.Escape(verdict.Text) + " " + links.Citations(verdict.Citations));
            }
        }

        return page.ToString();
    }

    private void Counts()
    {
        page.Heading(2, "Counts");
        page.Paragraph("One statement can have several verdicts, also of one kind.");
        page.Table("Verdict", "Verdicts", "Statements");
        foreach (Verdict verdict in Verdicts)
        {
            page.Row(
                DigestWords.Of(verdict),
                DigestWords.Of(audit.Statements.Sum(s => s.Verdicts.Count(v => v.Verdict == verdict))),
                DigestWords.Of(audit.Statements.Count(s => s.Verdicts.Any(v => v.Verdict == verdict))));
        }

        page.Row("no stronger source read", DigestWords.Of(0), DigestWords.Of(audit.Statements.Count(s => s.Verdicts.IsEmpty)));
        page.Row("all", DigestWords.Of(audit.Statements.Sum(s => s.Verdicts.Length)), DigestWords.Of(audit.Statements.Length));
    }

    private void AtAGlance()
    {
        page.Heading(2, "Statements at a glance");
        page.Table("Statement", "It says", "Stronger sources");
        foreach (AuditedStatement statement in audit.Statements)
        {
            string verdicts = Markdown.Join(
                ", ",
                statement.Verdicts.GroupBy(v => v.Verdict).OrderByDescending(g => g.Key).Select(g =>
                    (g.Key == Verdict.Contradicts ? Markdown.Bold(DigestWords.Of(g.Key)) : DigestWords.Of(g.Key)) + (g.Count() == 1 ? "" : " (" + DigestWords.Of(g.Count()) + ")")));
            page.Row(Markdown.Link(statement.Locator, "#" + DigestLinks.StatementAnchor(statement)), Markdown.Escape(statement.Says), verdicts == Markdown.Nothing ? "none read" : verdicts);
        }
    }
}
