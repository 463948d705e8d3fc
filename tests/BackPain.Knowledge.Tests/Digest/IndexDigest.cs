using System;
using System.Collections.Generic;
using System.Linq;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>The first page: edition, counts, the way to every other page, and how to read them.</summary>
internal sealed class IndexDigest(KnowledgeBase knowledge, DigestLinks links)
{
    public const string HowToRead = "How to read";

    private readonly MarkdownPage page = new();

    public string Page()
    {
        page.Heading(1, "Digest of the knowledge on back and leg pain");
        page.Paragraph(DigestPages.Banner(knowledge));
        page.Paragraph(
            "Compared with its sources through " + knowledge.ReviewedThrough + "; the next review is due by " + knowledge.Edition.ReviewDue
            + ". It informs and cites; it never diagnoses. " + Markdown.Bold("This edition is " + (knowledge.Edition.ReviewStatus == ReviewStatus.SignedOff ? "signed off by a clinician." : "not signed off by a clinician.")));
        page.Bullet(Markdown.Link("Findings", "findings.md") + ": symptoms, risk factors and signs");
        page.Bullet(Markdown.Link("Observables", "observables.md") + ": values such as age and duration");
        page.Bullet(Markdown.Link("Clusters", "clusters.md") + ": findings that count once");
        page.Bullet(Markdown.Link("Red flags", "red-flags.md") + ": signs of serious causes, how soon help is needed, and which of them need the sign-off of a clinician");
        page.Bullet(Markdown.Link("Question groups", "question-groups.md") + ": the questions that screen for red flags, in order");
        page.Bullet(Markdown.Link("Safety texts", "safety-texts.md") + ": what an app shows at each level");
        page.Bullet(Markdown.Link("Treatments", "treatments.md") + ": what can be done, and which conditions have sources that speak of it");
        page.Bullet(Markdown.Link("Disagreements", "disagreements.md") + ": where sources are for and against, and where they differ by less");
        foreach (SourceAudit audit in knowledge.Audits)
        {
            page.Bullet(Markdown.Link(AuditDigest.Title(audit), DigestLinks.AuditPage(audit)) + ": what stronger sources say of each of its statements");
        }

        page.Bullet(Markdown.Link("Codes", "codes.md") + ": by code system");
        page.Bullet(Markdown.Link("Sources", "sources.md") + ": everything that is cited");
        Conditions();
        Contents();
        WhatClaimsRestOn();
        WhatWeightsRestOn();
        ClaimsByCondition();
        Explanation();
        return page.ToString();
    }

    private void Conditions()
    {
        page.Heading(2, "Conditions");
        page.Table("Condition", "Clinical name", "Its part", "Findings", "Ladders", "Recommendations", "Disagreements", "Tensions", "Red flags");
        foreach (Condition c in knowledge.Conditions)
        {
            page.Row(
                links.Condition(c.Id),
                Markdown.Escape(c.ClinicalName),
                DigestWords.Short(c.Kind),
                DigestWords.Of(c.Associations.Length),
                DigestWords.Of(c.Ladders.Count),
                DigestWords.Of(c.Recommendations.Length),
                DigestWords.Of(knowledge.Disagreements.About(c.Id).Count),
                DigestWords.Of(knowledge.Tensions.About(c.Id).Count),
                DigestWords.Of(knowledge.RedFlags.Count(f => f.SeriousCauseId == c.Id)));
        }
    }

    private void Contents()
    {
        AssociationEvidence[] reports = knowledge.Conditions.SelectMany(c => c.Associations).SelectMany(a => a.Evidence).ToArray();
        page.Heading(2, "What there is");
        page.Table("What", "How many");
        Count("Conditions", knowledge.Conditions.Count);
        Count("Findings", knowledge.Findings.Count);
        Count("Findings that no condition knows", knowledge.Findings.Count(f => knowledge.AssociationsOf(f.Id).IsEmpty));
        Count("Observables", knowledge.Observables.Count);
        Count("Clusters", knowledge.Clusters.Count);
        Count("Pairs of a finding and a condition", knowledge.Conditions.Sum(c => c.Associations.Length));
        Count("Reports on such pairs", reports.Length);
        Count("Reports with figures", reports.Count(r => r.HasFigures));
        Count("Reports with figures that say in whom", reports.Count(r => r.HasFigures && r.Population is not null));
        Count("Relations between conditions", knowledge.Relations.Count);
        Count("Treatments", knowledge.Treatments.Count);
        Count("Ladders", knowledge.Conditions.Sum(c => c.Ladders.Count));
        Count("Recommendations", knowledge.Conditions.Sum(c => c.Recommendations.Length));
        Count("Recommendations of current guidelines", knowledge.Conditions.Sum(c => c.Recommendations.Count(r => r.IsOfCurrentGuideline)));
        Count("Disagreements", knowledge.Disagreements.Count);
        Count("Disagreements between current guidelines", knowledge.Disagreements.BetweenCurrentGuidelines().Count);
        foreach (TensionKind kind in PairDigest.Kinds)
        {
            Count("Tensions: " + DigestWords.Of(kind), knowledge.Tensions.Count(t => t.Kind == kind));
        }

        Count("Audited statements", knowledge.Audits.Sum(a => a.Statements.Length));
        Count("Verdicts on them", knowledge.Audits.Sum(a => a.Statements.Sum(s => s.Verdicts.Length)));
        Count("Red flags", knowledge.RedFlags.Count);
        Count("Red flags that everybody is screened for", knowledge.RedFlags.Count(r => r.IsCore));
        Count("Red flags that are modifiers", knowledge.RedFlags.Count(r => r.IsModifier));
        Count("Red flags that need clinician sign-off", knowledge.RedFlags.Count(r => r.NeedsClinicianSignOff));
        Count("Red flags whose sources give no time", knowledge.RedFlags.Count(r => r.CitedUrgency is null));
        Count("Question groups", knowledge.QuestionGroups.Count);
        Count("Question groups of the core", knowledge.QuestionGroups.Count(g => g.IsCore));
        Count("Items in question groups", knowledge.QuestionGroups.Sum(g => g.Items.Length));
        Count("Safety texts", knowledge.SafetyTexts.Length);
        ILookup<string, Coding> codings = new CodeDigest(knowledge, links).All().ToLookup(c => c.Coding.System, c => c.Coding);
        foreach (string system in CodeDigest.Systems)
        {
            Count("Codes: " + DigestWords.CodeSystem(system), codings[system].Select(c => c.Code).Distinct().Count());
        }

        Count("Sources", knowledge.Sources.Count);
        Count("Claims", knowledge.Claims.Length);
        Count("Citations", knowledge.Claims.Sum(c => c.Citations.Length));
        Count("Places in sources that are cited", knowledge.Claims.SelectMany(c => c.Citations).Distinct().Count());
    }

    private void WhatClaimsRestOn()
    {
        var all = new ClaimCounts(knowledge, knowledge.Claims);
        page.Heading(2, "What claims rest on");
        page.Paragraph(
            "Each claim counts once, under the strongest kind of source that it cites, whatever else it cites; the order of kinds is ours. \"Us alone\" is what no source says: notes on misuse, reasons of clusters and policies of red flags. Of the claims on a guideline, "
            + DigestWords.Of(all.OnNoCurrentGuideline) + " cite only guidelines that are since replaced or older.");
        page.Table("Strongest source", "Claims");
        foreach (string basis in ClaimCounts.Bases)
        {
            Count(basis, all.On(basis));
        }

        Count("all", all.Claims);
    }

    private void WhatWeightsRestOn()
    {
        Association[] pairs = knowledge.Conditions.SelectMany(c => c.Associations).ToArray();
        page.Heading(2, "What weights rest on");
        page.Paragraph("The defaults of the roles are ours.");
        page.Table("Basis", "If present", "If absent");
        foreach (WeightBasis basis in Enum.GetValues<WeightBasis>().Where(b => b != WeightBasis.Unspecified))
        {
            page.Row(DigestWords.Of(basis), DigestWords.Of(pairs.Count(a => a.WhenPresent.Basis == basis)), DigestWords.Of(pairs.Count(a => a.WhenAbsent.Basis == basis)));
        }

        page.Row("all", DigestWords.Of(pairs.Length), DigestWords.Of(pairs.Length));
    }

    private void ClaimsByCondition()
    {
        page.Heading(2, "Claims by condition");
        page.Table([.. new[] { "About", "Claims", "Citations" }, .. ClaimCounts.Bases]);
        foreach (Condition c in knowledge.Conditions)
        {
            Counts(links.Condition(c.Id), knowledge.ClaimsAbout(c.Id));
        }

        // What is about no condition stands under the first word of its path.
        foreach (IGrouping<string, Claim> others in knowledge.Claims.Where(c => c.ConditionId is null).GroupBy(c => c.Path.Split('/')[0], StringComparer.Ordinal))
        {
            Counts("no condition: " + others.Key, others);
        }

        Counts("all", knowledge.Claims);
    }

    private void Counts(string about, IEnumerable<Claim> claims)
    {
        var counts = new ClaimCounts(knowledge, claims);
        page.Row([about, DigestWords.Of(counts.Claims), DigestWords.Of(counts.Citations), .. ClaimCounts.Bases.Select(b => DigestWords.Of(counts.On(b)))]);
    }

    private void Count(string what, int number) => page.Row(what, DigestWords.Of(number));

    private void Explanation()
    {
        page.Heading(2, HowToRead);
        page.Bullet("Citations", "each claim is followed by where it was read: source, then the place in it. *(since replaced)* and *(older)* mark guidelines that are no longer current: replaced or updated, also in part; or from before 2015 with no later edition read. The words are ours, the facts are those of the sources; the \"seed page\" is the patient page from which this knowledge grew, one source among others.");
        page.Bullet("Role", "what the presence of a finding says. *Characteristic*: points to the condition or defines it. *Common*: often present, weak by itself. *Occasional*: present in a minority. *Argues against*: its presence lowers the odds. *Required*: an entry criterion, no evidence when present, counts against when absent. A pair has the strongest role that any source supports.");
        page.Bullet("LR", "likelihood ratio, with its published interval (usually 95%). LR+ is the factor by which the odds change when the finding is present, LR- when it is absent. Above 1 raises the odds, below 1 lowers them; an interval that contains 1 does not show any change. An odds ratio is never shown as an LR, only told in the remarks.");
        page.Bullet("Sensitivity, specificity", "the share of people with the condition who have the finding, and the share of people without the condition who do not have it; from 0 to 1.");
        page.Bullet("Weight, millibans", "1000 times the decimal logarithm of a likelihood ratio, rounded: +1000 makes the odds tenfold, +301 doubles them, -301 halves them, 0 changes nothing. It is no probability.");
        page.Bullet("What a weight rests on", "a *published LR* counts when it was measured against the others, at medium confidence or better; when its interval contains 1 it weighs 0. Else the *default of the role* counts, which is ours: if present, characteristic +400, common +150, occasional +50, argues against -300, required 0; if absent, characteristic -150, required -300, else 0. Where an LR is set aside or of low confidence, the default is no further from zero than that LR.");
        page.Bullet("Elsewhere", "an LR holds in the people it was measured in (\"holds for\"). For a person who is not, or not known to be, one of them, the second number counts: the default of the role, no further from zero than the LR.");
        page.Bullet("Compared with", "*the others* are the other people of the study. A figure against one condition serves only to tell those two apart. Figures *about something else* are shown and never weighed.");
        page.Bullet("Confidence", "how sure we are that it was read as the source has it; it says nothing about the quality of the study. *High*: seen in the primary abstract, table or recommendation. *Medium*: seen in a secondary source, with an inferred attribution, or by our own arithmetic. *Low*: seen on a clinic or lay page only.");
        page.Bullet("Cluster", "findings of a condition that measure one thing; of each cluster only the strongest counts. Our own judgment.");
        page.Bullet("Our arrangement", "each treatment of a condition stands in one place, and only current guidelines put it there: a *step* when they are for it and none is against, *contested* when they are both, *advised against* when they are only that, *only other sources* when no current guideline takes a side. Steps keep the order of the guidelines' own ladders; what no ladder orders goes by kind, from the least invasive. Who speaks of a wider treatment (\"injections\") is shown under the narrower one too (\"epidurals\"), but does not decide there. Nothing is averaged, and it is no advice for one person.");
        page.Bullet("For, against, neither", "*for*: recommends it, suggests it may be done, or does so only if stated criteria are met. *Against*: suggests usually not, or recommends against it. *Neither*: says that it cannot say, or reports a result of a trial or review, which is no view of a guideline. Strength and certainty are close to the words of the source.");
        page.Bullet("Ladder", "how one source orders treatments, or lists them without order; never altered and never merged with another.");
        page.Bullet("Disagreement", "one source is for a treatment and another against it, or against a sort of it, for one condition and for people who may be the same. Nobody is declared right.");
        page.Bullet("Tension", "two recommendations that differ by less. *Scope*: they mean different people, times or outcomes, so both can be true; worked out from age and duration, or declared by us with the reason. *Strength*: they point the same way, one more strongly. *Too little evidence*: one takes a side, the other finds that the evidence does not decide. *Outcome*: the result of a trial or review does not fit a view, or another result.");
        page.Bullet("Who is meant", "in a disagreement or a tension, the people *meet* when age and duration, as far as both sources state them, may be the same; they *may meet* when one does not say whom it means or applies only by analogy; else they are *apart*. Other differences between people are not compared.");
        page.Bullet("Audit", "what stronger sources say of a statement: one *agrees*, *goes further* in the same direction, *qualifies* it (limits it to some people, to less certainty, to an association) or *contradicts* it (advises or finds the opposite, for people who may be the same).");
        page.Bullet("Acute, chronic", "our own threshold: acute is under 12 weeks, chronic is 12 weeks or more; a quoted source may define it otherwise.");
    }
}
