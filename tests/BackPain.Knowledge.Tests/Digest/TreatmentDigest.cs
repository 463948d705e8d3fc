using System;
using System.Linq;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>The page of all treatments: what they are called, what is a kind of what, and which conditions have sources that speak of them.</summary>
internal sealed class TreatmentDigest(KnowledgeBase knowledge, DigestLinks links)
{
    private readonly MarkdownPage page = new();

    public string Page()
    {
        page.Heading(1, "Treatments");
        page.Paragraph(DigestPages.Banner(knowledge));
        page.Paragraph(
            "What can be done about back or leg pain. Names, synonyms and descriptions are vocabulary; the citations beside a name say where it was read. Whether a source is for or against a treatment stands on the pages of the conditions. "
            + "How much it intrudes is our own scale, for sorting only. Contraindications are not modeled. " + CodeDigest.OwnJudgment);
        foreach (TreatmentKind kind in Enum.GetValues<TreatmentKind>().Where(k => k != TreatmentKind.Unspecified))
        {
            page.Heading(2, DigestWords.Capitalized(DigestWords.Of(kind)));
            foreach (Treatment treatment in knowledge.Treatments.Where(t => t.Kind == kind))
            {
                Entry(treatment);
            }
        }

        return page.ToString();
    }

    private void Entry(Treatment treatment)
    {
        page.Anchor(treatment.Id.Value);
        page.Heading(3, treatment.Name);
        page.Paragraph(Markdown.Escape(treatment.Description));
        page.Bullet("Clinical name", Markdown.Escape(treatment.ClinicalName));
        page.Bullet("Also called", Markdown.Join(", ", treatment.Synonyms.Select(Markdown.Escape)));
        page.Bullet("Kind", DigestWords.Of(treatment.Kind) + (treatment.IsTypeSpecified ? "" : "; a loose word of sources that leaves the type open"));
        page.Bullet("How much it intrudes, 0 to 6", DigestWords.Of(treatment.Invasiveness) + ", " + DigestWords.Invasiveness(treatment.Invasiveness));
        page.Bullet("Is a kind of", Markdown.Join(", ", treatment.IsA.Select(t => links.Treatment(t.Id))));
        page.Bullet("Kinds of it", Markdown.Join(", ", knowledge.NarrowerThan(treatment.Id).Select(t => links.Treatment(t.Id))));
        page.Bullet("What it involves", treatment.Involves is { } involves ? links.Cited(involves) : null);
        foreach (TimeToJudge time in treatment.TimesToJudge)
        {
            page.Bullet(
                "When benefit can be judged",
                time.Duration + (time.ConditionId is { } condition ? ", for " + links.Condition(condition) : "") + ": " + Markdown.Escape(time.Text) + " " + links.Citations(time.Citations));
        }

        foreach (CitedText fact in treatment.Facts)
        {
            page.Bullet("Fact", links.Cited(fact));
        }

        page.Bullet("Safety", treatment.SafetyNote is { } note ? Markdown.Escape(note) : null);
        page.Bullet("Codes", CodeDigest.Inline(treatment.Codings));
        page.Bullet("Named in", links.Citations(treatment.Citations));
        string spoken = Markdown.Join("; ", knowledge.Conditions.Select(c => SpokenOf(treatment, c)));
        page.Bullet("Conditions whose sources speak of it", spoken == Markdown.Nothing ? "none by this name" : spoken);
        page.Bullet("Identifier", Markdown.Code(treatment.Id.Value));
    }

    /// <summary>How many recommendations and ladders of a condition name this very treatment; empty when none does.</summary>
    private string SpokenOf(Treatment treatment, Condition condition)
    {
        Recommendation[] named = condition.Recommendations.Where(r => r.Treatment.Id == treatment.Id).ToArray();
        int ladders = condition.Ladders.Count(l => l.Rungs.Any(r => r.Treatments.Contains(treatment)));
        if (named.Length == 0)
        {
            return ladders == 0 ? "" : links.Condition(condition.Id) + " (in " + DigestWords.Count(ladders, "ladder") + ")";
        }

        return links.TreatmentAt(condition.Id, treatment.Id, links.Name(condition)) + " ("
            + DigestWords.Of(named.Count(r => r.IsFor)) + " for, "
            + DigestWords.Of(named.Count(r => r.IsAgainst)) + " against, "
            + DigestWords.Of(named.Count(r => !r.IsFor && !r.IsAgainst)) + " neither"
            + (ladders == 0 ? "" : ", in " + DigestWords.Count(ladders, "ladder")) + ")";
    }
}
