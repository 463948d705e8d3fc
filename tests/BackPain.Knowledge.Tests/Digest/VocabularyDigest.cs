using System.Globalization;
using System.Linq;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>The two short pages of vocabulary: observables, and clusters with their members.</summary>
internal static class VocabularyDigest
{
    public static string Observables(KnowledgeBase knowledge, DigestLinks links)
    {
        var page = new MarkdownPage();
        page.Heading(1, "Observables");
        page.Paragraph(DigestPages.Banner(knowledge));
        page.Paragraph("Values that a person has: an age, a duration, a score, or one of a closed list. " + CodeDigest.OwnJudgment);
        foreach (Observable observable in knowledge.Observables)
        {
            page.Anchor(observable.Id.Value);
            page.Heading(2, observable.Name);
            page.Bullet("Clinical name", Markdown.Escape(observable.ClinicalName));
            page.Bullet("Question", observable.Question is { } question ? Markdown.Escape(question) : "none may be shown");
            page.Bullet("Also called", Markdown.Join(", ", observable.Synonyms.Select(Markdown.Escape)));
            page.Bullet("Value", observable.Kind == ObservableKind.Choice ? "one of " + Markdown.Join(", ", observable.Choices.Select(c => Markdown.Escape(c.Name))) : Number(observable));
            page.Bullet("Codes", CodeDigest.Inline(observable.Codings));
            page.Bullet(
                "Findings worked out from it",
                Markdown.Join(", ", knowledge.Findings.Where(f => f.Definition is { } d && Names(d, observable.Id)).Select(f => links.Finding(f.Id))));
            page.Bullet("Identifier", Markdown.Code(observable.Id.Value));
        }

        return page.ToString();
    }

    public static string Clusters(KnowledgeBase knowledge, DigestLinks links)
    {
        var page = new MarkdownPage();
        page.Heading(1, "Clusters");
        page.Paragraph(DigestPages.Banner(knowledge));
        page.Paragraph(
            "Findings that measure one thing for a condition stand in one cluster: of each cluster only the strongest counts, because adding them up would overstate what they say. "
            + "**All of this is our own judgment; no source declares it.** The number behind a finding is its weight if present, in millibans.");
        foreach (Cluster cluster in knowledge.Clusters)
        {
            page.Anchor(cluster.Key);
            page.Heading(2, cluster.Name);
            page.Paragraph(Markdown.Escape(cluster.Reason) + " (" + Markdown.Code(cluster.Key) + ")");
            foreach (Condition condition in knowledge.Conditions)
            {
                page.Bullet(
                    links.Name(condition),
                    Markdown.Join(
                        "; ",
                        condition.Associations
                            .Where(a => a.Cluster.Key == cluster.Key)
                            .Select(a => links.FindingAt(condition.Id, a.Finding.Id, a.Finding.Name) + " " + DigestWords.Of(a.WhenPresent))));
            }
        }

        return page.ToString();
    }

    private static string Number(Observable observable)
    {
        string from = observable.Minimum is { } minimum ? " from " + minimum.ToString(CultureInfo.InvariantCulture) : "";
        string to = observable.Maximum is { } maximum ? " to " + maximum.ToString(CultureInfo.InvariantCulture) : "";
        return "a number in " + Markdown.Escape(observable.Unit ?? "") + from + to;
    }

    private static bool Names(Criterion criterion, ObservableId observable) => criterion switch
    {
        Criterion.NumberCompared number => number.Observable == observable,
        Criterion.ChoiceMade choice => choice.Observable == observable,
        _ => criterion.Parts.Any(part => Names(part, observable)),
    };
}
