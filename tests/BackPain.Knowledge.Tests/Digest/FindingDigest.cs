using System.Linq;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>The page of all findings: what the knowledge calls them, how it asks for them and who knows them.</summary>
internal sealed class FindingDigest(KnowledgeBase knowledge, DigestLinks links)
{
    private readonly MarkdownPage page = new();

    public string Page()
    {
        page.Heading(1, "Findings");
        page.Paragraph(DigestPages.Banner(knowledge));
        page.Paragraph("What can be present or absent in a person. Names, questions and synonyms are vocabulary and need no citation; a definition is a claim. " + CodeDigest.OwnJudgment);
        Kind(FindingKind.Symptom, "Symptoms", "What a person feels or notices and can be asked about.");
        Kind(FindingKind.RiskFactor, "Risk factors", "Age, sex, history, exposure, habit or medicine; can be asked about.");
        Kind(FindingKind.Sign, "Signs", "What a clinician finds on examination; never asked of a patient.");
        return page.ToString();
    }

    private void Kind(FindingKind kind, string heading, string explanation)
    {
        page.Heading(2, heading);
        page.Paragraph(explanation);
        foreach (Finding finding in knowledge.FindingsOfKind(kind))
        {
            Entry(finding);
        }
    }

    private void Entry(Finding finding)
    {
        page.Anchor(finding.Id.Value);
        page.Heading(3, finding.Name);
        page.Bullet("Clinical name", Markdown.Escape(finding.ClinicalName));
        page.Bullet("Question", finding.Question is { } question ? Markdown.Escape(question) : null);
        page.Bullet("Also called", Markdown.Join(", ", finding.Synonyms.Select(Markdown.Escape)));
        page.Bullet("Words shared with other findings", Markdown.Join(", ", finding.SharedSynonyms.Select(Markdown.Escape)));
        page.Bullet("Where", Markdown.Join(", ", finding.Regions.Select(r => Markdown.Escape(r.Name))));
        page.Bullet("Whenever it is present, so is", Markdown.Join(", ", finding.Implies.Select(links.Finding)));
        page.Bullet("Never together with", Markdown.Join(", ", finding.Excludes.Select(links.Finding)));
        if (finding.Definition is { } definition)
        {
            page.Bullet("Worked out as", links.Criterion(definition) + (finding.Citations.IsEmpty ? "" : " – " + links.Citations(finding.Citations)));
        }
        else
        {
            page.Bullet("Read in", links.Citations(finding.Citations));
        }

        page.Bullet("Asked in the group", Markdown.Join(", ", knowledge.QuestionGroups.Where(g => g.Items.Contains(finding)).Select(links.QuestionGroup)));
        page.Bullet("Red flags that name it", Markdown.Join(", ", knowledge.RedFlags.Where(f => Names(f.Criterion, finding)).Select(links.RedFlag)));
        page.Bullet("Codes", CodeDigest.Inline(finding.Codings));
        string known = Markdown.Join(
            ", ",
            knowledge.AssociationsOf(finding.Id).Select(a => links.FindingAt(a.ConditionId, finding.Id, links.Name(knowledge[a.ConditionId])) + " (" + DigestWords.Of(a.Role) + ")"));
        page.Bullet("Conditions that know it", known == Markdown.Nothing ? "none" : known);
        page.Bullet("Identifier", Markdown.Code(finding.Id.Value));
    }
    private static bool Names(Criterion criterion, Finding finding) =>
        (criterion is Criterion.FindingPresent present && present.Finding == finding.Id) || criterion.Parts.Any(part => Names(part, finding));
}
