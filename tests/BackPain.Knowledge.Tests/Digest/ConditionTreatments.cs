using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>The part of a condition's page on treatments: our arrangement with everyone who speaks, the ladders of the sources, and where sources differ.</summary>
internal sealed class ConditionTreatments(KnowledgeBase knowledge, Condition condition, DigestLinks links, MarkdownPage page)
{
    public const string Heading = "Treatments: our arrangement";

    public void Write()
    {
        if (condition.Recommendations.IsEmpty && condition.Ladders.Count == 0)
        {
            page.Heading(2, "Treatments");
            page.Paragraph("This edition holds no ladder and no recommendation for it.");
            return;
        }

        if (!condition.Recommendations.IsEmpty)
        {
            Arrangement(condition.Overview);
        }

        foreach (TreatmentLadder ladder in condition.Ladders)
        {
            Ladder(ladder);
        }

        Pairs();
    }

    private void Arrangement(TreatmentOverview overview)
    {
        page.Heading(2, Heading);
        page.Paragraph(Markdown.Bold(TreatmentOverview.Notice) + " " + links.Index("How it is made", IndexDigest.HowToRead) + ".");
        page.Paragraph(
            "Sources in bold decide the place: current guidelines on this very treatment. Every recommendation on this condition is shown, with its people and its citation, under the treatment that it names.");
        page.Table("Place", "Treatment", "For", "Against", "Neither: undecided, or a result");
        foreach (OverviewStep step in overview.Steps)
        {
            AtAGlance("Step " + DigestWords.Of(step.Order), step.Entries);
        }

        AtAGlance("Contested", overview.Contested);
        AtAGlance("Advised against", overview.AdvisedAgainst);
        AtAGlance("Only other sources", overview.SourceOnly);

        foreach (OverviewStep step in overview.Steps)
        {
            page.Heading(3, "Step " + DigestWords.Of(step.Order));
            if (step.OrdersContradict)
            {
                page.Paragraph("Current guidelines order these treatments in contrary ways, so they stand side by side.");
            }

            Entries(step.Entries);
        }

        Group("Contested", "Current guidelines are both for and against.", overview.Contested);
        Group("Advised against", "A current guideline is against, and none is for.", overview.AdvisedAgainst);
        Group("Only other sources", "No current guideline that was read is for or against this very treatment.", overview.SourceOnly);
    }

    private void AtAGlance(string place, ImmutableArray<OverviewEntry> entries)
    {
        foreach (OverviewEntry entry in entries)
        {
            page.Row(
                place + (entry.MeansDifferentPeople ? ", but for different people only" : "") + (entry.IsOnlyConditional ? ", only under stated conditions" : "") + (entry.IsOnlyIndirect ? ", from advice on other people" : ""),
                links.TreatmentAt(condition.Id, entry.Treatment.Id, entry.Treatment.Name),
                Sources(entry, entry.For),
                Sources(entry, entry.Against),
                Sources(entry, entry.Neither));
        }
    }

    private string Sources(OverviewEntry entry, ImmutableArray<Recommendation> side) => Markdown.Join(
        ", ",
        side.GroupBy(r => r.Source.Id).Select(g => g.Any(r => entry.Deciding.Contains(r)) ? "**" + links.Source(g.Key) + "**" : links.Source(g.Key)));

    private void Group(string heading, string explanation, ImmutableArray<OverviewEntry> entries)
    {
        if (!entries.IsEmpty)
        {
            page.Heading(3, heading);
            page.Paragraph(explanation);
            Entries(entries);
        }
    }

    private void Entries(ImmutableArray<OverviewEntry> entries)
    {
        foreach (OverviewEntry entry in entries)
        {
            page.Anchor(DigestLinks.TreatmentAnchor(entry.Treatment.Id));
            page.Heading(4, entry.Treatment.Name);
            page.Paragraph(Markdown.Join(
                " ",
                [
                    links.Treatment(entry.Treatment) + ", " + DigestWords.Of(entry.Treatment.Kind) + ".",
                    entry.MeansDifferentPeople ? "**Contested only as a whole: those for and those against mean different people.**" : "",
                    entry.Treatment.SafetyNote is { } note ? "*" + Markdown.Escape(note) + "*" : "",
                ]));
            page.Table("Side", "Source and place", "What it says", "For whom", "When", "Note", "Confidence");
            Side("For", entry, entry.For);
            Side("Against", entry, entry.Against);
            Side("Neither", entry, entry.Neither);
        }
    }

    private void Side(string side, OverviewEntry entry, ImmutableArray<Recommendation> recommendations)
    {
        foreach (Recommendation r in recommendations)
        {
            page.Row(
                entry.Deciding.Contains(r) ? Markdown.Bold(side) : side,
                links.CitationWithKind(r.Citation),
                Says(entry.Treatment, r),
                links.Population(r.Population),
                links.When(r.IndicationText, r.Indication),
                r.Note is { } note ? Markdown.Escape(note) : Markdown.Nothing,
                DigestWords.Of(r.Confidence));
        }
    }

    private string Says(Treatment treatment, Recommendation r) => Markdown.Join(
        "<br>",
        [
            (r.Treatment.Id == treatment.Id ? "" : "of the wider " + links.Treatment(r.Treatment) + ": ") + DigestWords.Of(r.Stance),
            r.Strength is { } strength ? "strength: “" + Markdown.Escape(strength) + "”" : "",
            r.Certainty is { } certainty ? "certainty: “" + Markdown.Escape(certainty) + "”" : "",
        ]);

    private void Ladder(TreatmentLadder ladder)
    {
        page.Heading(2, "Treatments as arranged by " + DigestLinks.ShortName(ladder.Source));
        page.Paragraph(
            links.SourceWithKind(ladder.Source.Id)
            + (ladder.IsOrdered ? " gives them this order; it is shown unaltered." : " lists them and claims no order; the list is shown unaltered.") + " It is not advice to a person.");
        page.Table("Step", "Treatments", "Part in the source's words", "When", "Aim", "Time before the next", "Read in");
        foreach (Rung rung in ladder.Rungs)
        {
            page.Row(
                rung.Order is { } order ? DigestWords.Of(order) : Markdown.Nothing,
                Markdown.Join(", ", rung.Treatments.Select(links.Treatment)),
                Markdown.Escape(rung.Role),
                links.When(rung.CriterionText, rung.Criterion),
                rung.Aim is { } aim ? links.Cited(aim) : Markdown.Nothing,
                rung.TimeBeforeEscalating?.ToString() ?? "not published",
                links.Citations(rung.Citations));
        }
    }

    private void Pairs()
    {
        RecommendationPairs<Disagreement> disagreements = knowledge.Disagreements.About(condition.Id);
        RecommendationPairs<Tension> tensions = knowledge.Tensions.About(condition.Id);
        if (disagreements.Count > 0)
        {
            page.Heading(2, "Where sources disagree");
            page.Paragraph("For and against, and the people may be the same. Nobody is declared right. " + links.Index("How it is worked out", IndexDigest.HowToRead) + ".");
            PairDigest.Table(page, links, disagreements);
        }

        if (tensions.Count > 0)
        {
            page.Heading(2, "Where sources differ by less");
            page.Paragraph(links.Index("How it is worked out", IndexDigest.HowToRead) + ".");
            foreach (TensionKind kind in PairDigest.Kinds)
            {
                Tension[] ofKind = tensions.Where(t => t.Kind == kind).ToArray();
                if (ofKind.Length > 0)
                {
                    page.Heading(3, PairDigest.HeadingOf(kind));
                    page.Paragraph(PairDigest.Explanation(kind));
                    PairDigest.Table(page, links, ofKind);
                }
            }
        }
    }
}
