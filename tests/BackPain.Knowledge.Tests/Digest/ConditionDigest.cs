using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>The page of one condition: all that the knowledge says of it.</summary>
internal sealed class ConditionDigest(KnowledgeBase knowledge, Condition condition, DigestLinks links)
{
    private readonly MarkdownPage page = new();

    public string Page()
    {
        page.Heading(1, condition.Name);
        page.Paragraph(DigestPages.Banner(knowledge));
        page.Paragraph(
            "**In short.** A finding is *characteristic*, *common* or *occasional*, *argues against* the condition, or is *required* for it. A likelihood ratio (LR) says "
            + "how much it changes the odds: LR+ when present, LR- when absent; 1 changes nothing. The weight puts that on a scale that can be added up, in millibans: "
            + "+300 about doubles the odds, +1000 makes them tenfold, -300 about halves them. It is no probability. A figure holds in the people it was measured in and against those it was "
            + "compared with; *elsewhere* is the weight that counts outside them. *Confidence* is how sure we are that the source was read as it stands. "
            + links.Index("More on how to read this", IndexDigest.HowToRead) + ".");

        Names();
        Prose();
        RedFlags();
        Relations();
        Distinctions();
        if (condition.Imaging is { } imaging)
        {
            page.Heading(2, "Imaging");
            page.Paragraph(links.Cited(imaging));
        }

        if (condition.Misuse is { } misuse)
        {
            page.Heading(2, "What an app must not conclude");
            page.Paragraph(Markdown.Escape(misuse) + " *(our own judgment)*");
        }

        FindingsAtAGlance();
        FindingsInDetail();
        new ConditionTreatments(knowledge, condition, links, page).Write();
        Codes();
        Sources();
        return page.ToString();
    }

    private void Names()
    {
        page.Bullet("Clinical name", Markdown.Escape(condition.ClinicalName));
        page.Bullet("Also called", Markdown.Join(", ", condition.Synonyms.Select(Markdown.Escape)));
        page.Bullet("Its part", DigestWords.Of(condition.Kind));
        page.Bullet("Identifier", Markdown.Code(condition.Id.Value));
    }

    private void Prose()
    {
        page.Heading(2, "Summary");
        page.Paragraph(links.Cited(condition.Summary));
        if (condition.Definition is { } definition)
        {
            page.Heading(2, "What it is");
            page.Paragraph(links.Cited(definition));
        }

        Texts("Facts", condition.Facts);
        Courses();
        Texts("How it begins", condition.Onset);
        Texts("Age and sex", condition.AgeAndSex);
        Texts("Causes", condition.Causes);
        Texts("How it comes to hurt", condition.PainMechanisms);
        Texts("What it may lead to", condition.Consequences);
        if (!condition.Sites.IsEmpty)
        {
            page.Heading(2, "Where it is felt");
            foreach (PainSite site in condition.Sites)
            {
                string role = site.Role == AssociationRole.Unspecified ? "named by the source" : DigestWords.Of(site.Role);
                page.Bullet(Markdown.Escape(site.Region.Name) + " (" + role + ") " + links.Citations(site.Citations));
            }
        }
    }

    private void Texts(string heading, ImmutableArray<CitedText> texts)
    {
        if (texts.IsEmpty)
        {
            return;
        }

        page.Heading(2, heading);
        foreach (CitedText text in texts)
        {
            page.Bullet(links.Cited(text));
        }
    }

    private void Courses()
    {
        if (condition.Courses.IsEmpty)
        {
            return;
        }

        page.Heading(2, "How it runs");
        foreach (ConditionCourse course in condition.Courses)
        {
            IEnumerable<string> marks =
            [
                DigestWords.Of(course.Course),
                course.Frequency == PainFrequency.Unspecified ? "" : DigestWords.Of(course.Frequency),
                course.Duration?.ToString() ?? "",
            ];
            page.Bullet(Markdown.Escape(course.Text) + " (" + Markdown.Join(", ", marks) + ") " + links.Citations(course.Citations));
        }
    }

    private void RedFlags()
    {
        RedFlag[] flags = knowledge.RedFlags.Where(f => f.SeriousCauseId == condition.Id).ToArray();
        if (flags.Length > 0)
        {
            page.Heading(2, "Red flags");
            page.Paragraph("Most single red flags are weak signs, and none is a reason to wait. How soon help is needed stands apart by the sources and by our own policy; each flag leads to its reasons, and to how to read this.");
            RedFlagDigest.Table(page, links, flags);
        }
    }

    private void Relations()
    {
        ImmutableArray<ConditionRelation> from = knowledge.RelationsFrom(condition.Id);
        ImmutableArray<ConditionRelation> to = knowledge.RelationsTo(condition.Id);
        if (from.IsEmpty && to.IsEmpty)
        {
            return;
        }

        page.Heading(2, "Relations to other conditions");
        foreach (ConditionRelation relation in from)
        {
            page.Bullet("It " + Markdown.Bold(DigestWords.Of(relation.Kind)) + " " + links.Condition(relation.ToId) + ": "
                + Markdown.Escape(relation.Text) + " " + links.Citations(relation.Citations));
        }

        foreach (ConditionRelation relation in to)
        {
            page.Bullet(links.Condition(relation.FromId) + " " + Markdown.Bold(DigestWords.Of(relation.Kind)) + " it: "
                + Markdown.Escape(relation.Text) + " " + links.Citations(relation.Citations));
        }
    }

    private void Distinctions()
    {
        ConditionId[] elsewhere = knowledge.Conditions.Where(c => c.Distinctions.Any(d => d.FromId == condition.Id)).Select(c => c.Id).ToArray();
        if (condition.Distinctions.IsEmpty && elsewhere.Length == 0)
        {
            return;
        }

        page.Heading(2, "How to tell it from its neighbors");
        foreach (Distinction distinction in condition.Distinctions)
        {
            string findings = Markdown.Join(", ", distinction.Findings.Select(f => links.Finding(f.Id)));
            page.Bullet("From " + links.Condition(distinction.FromId) + ": " + Markdown.Escape(distinction.Text) + " " + links.Citations(distinction.Citations)
                + (findings == Markdown.Nothing ? "" : "<br>Telling findings, the most telling first: " + findings));
        }

        page.Bullet("Told apart from it on their own pages", Markdown.Join(", ", elsewhere.Select(links.Condition)));
    }

    private void FindingsAtAGlance()
    {
        if (condition.Associations.IsEmpty)
        {
            return;
        }

        page.Heading(2, "Findings at a glance");
        page.Paragraph("The strongest first. Weights in millibans, with what each rests on; findings of one cluster count once. Each name leads to its reports: what was measured, in whom, against whom, and where it stands.");
        page.Table("Finding", "Role", "Cluster", "If present", "rests on", "If absent", "rests on");
        foreach (Association a in condition.Associations.OrderByDescending(a => a.WhenPresent.Millibans))
        {
            page.Row(
                Markdown.Link(a.Finding.Name, "#" + a.Finding.Id.Value) + (a.Finding.Kind == FindingKind.Sign ? " (sign)" : ""),
                DigestWords.Of(a.Role),
                links.Cluster(a.Cluster),
                DigestWords.Of(a.WhenPresent),
                Basis(a, a.WhenPresent, r => r.Positive),
                DigestWords.Of(a.WhenAbsent),
                Basis(a, a.WhenAbsent, r => r.Negative));
        }
    }

    private void FindingsInDetail()
    {
        if (condition.Associations.IsEmpty)
        {
            return;
        }

        page.Heading(2, "Findings, report by report");
        foreach (Association a in condition.Associations)
        {
            page.Anchor(a.Finding.Id.Value);
            page.Heading(3, a.Finding.Name);
            page.Paragraph(
                Markdown.Escape(a.Finding.ClinicalName) + " (" + DigestWords.Of(a.Finding.Kind) + ", " + Markdown.Link("in the vocabulary", "../findings.md#" + a.Finding.Id.Value) + "). "
                + Markdown.Bold(DigestWords.Capitalized(DigestWords.Of(a.Role))) + "; cluster " + links.Cluster(a.Cluster)
                + "; if present " + WeightInWords(a.WhenPresent) + "; if absent " + WeightInWords(a.WhenAbsent) + ".");
            page.Table("Read in", "Figures", "In whom", "Compared with", "Confidence", "Remarks");
            foreach (AssociationEvidence report in a.Evidence)
            {
                page.Row(
                    links.Citations(report.Citations),
                    Figures(report),
                    links.Population(report.Population),
                    Compared(report),
                    DigestWords.Of(report.Confidence),
                    Remarks(a, report));
            }
        }
    }

    /// <summary>What a weight rests on, with the ratio and who published it where there is one.</summary>
    private string Basis(Association association, Weight weight, Func<AssociationEvidence, LikelihoodRatio?> ratio) =>
        association.PreferredAgainst(Comparator.Others) is { } report && ratio(report) is { } published
            ? DigestWords.Of(weight.Basis) + ": " + published + ", " + links.Source(report.Citations[0].SourceId)
            : DigestWords.Of(weight.Basis);

    private static string WeightInWords(Weight weight) =>
        weight.Basis == WeightBasis.NotWeighed ? "not weighed" : DigestWords.Of(weight) + ", " + DigestWords.Of(weight.Basis);

    private static string Figures(AssociationEvidence report) => Markdown.Join(
        "<br>",
        [
            report.Positive is { } positive ? "LR+ " + positive : "",
            report.Negative is { } negative ? "LR- " + negative : "",
            report.Sensitivity is { } sensitivity ? "sensitivity " + sensitivity : "",
            report.Specificity is { } specificity ? "specificity " + specificity : "",
        ]);

    /// <summary>Without figures nothing was compared with the others; the other two cases say something all the same.</summary>
    private string Compared(AssociationEvidence report) => report.Comparator.Kind switch
    {
        ComparatorKind.Others => report.HasFigures ? "the others" : Markdown.Nothing,
        ComparatorKind.Condition => links.Condition(report.Comparator.ConditionId!.Value) + " only",
        ComparatorKind.None => "about something else; never weighed",
        _ => throw new ArgumentOutOfRangeException(nameof(report), report.Comparator.Kind, "The digest has no word for it."),
    };

    private static string Remarks(Association association, AssociationEvidence report)
    {
        bool isWeighed = report.IsPreferred && report.Comparator == Comparator.Others;
        bool present = isWeighed && report.Positive is not null && IsFigure(association.WhenPresent);
        bool absent = isWeighed && report.Negative is not null && IsFigure(association.WhenAbsent);
        string used = (present, absent) switch
        {
            (true, true) => "**Gives both weights.**",
            (true, false) => "**Gives the weight if present.**",
            (false, true) => "**Gives the weight if absent.**",
            _ => "",
        };
        return Markdown.Join(
            " ",
            [
                used,
                report.Note is { } note ? Markdown.Escape(note) : "",
                report.PositiveSetAside is { } positive ? "*LR+ set aside:* " + Markdown.Escape(positive) : "",
                report.NegativeSetAside is { } negative ? "*LR- set aside:* " + Markdown.Escape(negative) : "",
                report.PreferredReason is { } reason ? "*Preferred to other reports:* " + Markdown.Escape(reason) : "",
            ]);
    }

    private static bool IsFigure(Weight weight) =>
        weight.Basis is WeightBasis.PublishedRatio or WeightBasis.PublishedRatioWithoutInterval or WeightBasis.IntervalContainsOne;

    private void Codes()
    {
        if (!condition.Codings.IsEmpty)
        {
            page.Heading(2, "Codes");
            page.Paragraph(CodeDigest.OwnJudgment);
            CodeDigest.Table(page, condition.Codings);
        }
    }

    private void Sources()
    {
        ImmutableArray<Claim> claims = knowledge.ClaimsAbout(condition.Id);
        page.Heading(2, "Sources of this page");
        page.Table("Source", "Title", "Kind", "Claims on this page");
        foreach (Source source in SourceDigest.Ordered(knowledge).Where(s => claims.Any(c => c.Cites(s.Id))))
        {
            page.Row(links.Source(source.Id), Markdown.Escape(source.Title), SourceDigest.Kind(source), DigestWords.Of(claims.Count(c => c.Cites(source.Id))));
        }
    }
}
