using System;
using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge;
using Spectre.Console;

namespace BackPain.Tour;

/// <summary>All conditions in short, by kind, with our arrangement of their treatments in a line, their relations and the sources of all that.</summary>
internal sealed class OverviewPage
{
    private const int LabelWidth = 26;

    // Serious causes come last and short: nobody is to read down to them as if the list ranked them.
    private static readonly ConditionKind[] Kinds =
    [
        ConditionKind.Umbrella,
        ConditionKind.Cause,
        ConditionKind.ImagingDecides,
        ConditionKind.ByExclusion,
        ConditionKind.Remainder,
        ConditionKind.Contributor,
        ConditionKind.Unspecified,
        ConditionKind.SeriousCause,
    ];

    private readonly KnowledgeBase knowledge;

    public OverviewPage(KnowledgeBase knowledge) => this.knowledge = knowledge;

    public void Show(IAnsiConsole console)
    {
        var page = new PageWriter(knowledge, console);
        page.Write(new Prose().Line().Add("Back and leg pain: a tour of BackPain.Knowledge", Styles.Heading));
        page.Write(PageParts.Notice(knowledge));
        page.Write(new Prose().Line()
            .Add("Below most conditions stands a line of treatments.").Add(TreatmentOverview.Notice).Add("Who says so, and each source's own ladder, stands on the page of the condition.")
            .Line().Add("Medicines: " + string.Join(" ", knowledge.Treatments.Select(static treatment => treatment.SafetyNote).OfType<string>().Distinct())));
        foreach (ConditionKind kind in Kinds)
        {
            ShowGroup(page, kind);
        }

        page.Blank();
        page.Write(WithoutTreatments());
        ShowRelations(page);
        page.Blank();
        page.Title("Sources of this page");
        page.Write(page.CitedSources());
        page.Blank();
        page.Write(new Prose()
            .Field("One condition in full", LabelWidth).Add(TourRequest.ConditionOption + " <id or name>")
            .Field("One finding in full", LabelWidth).Add(TourRequest.FindingOption + " <id or name>")
            .Field("One treatment in full", LabelWidth).Add(TourRequest.TreatmentOption + " <id or name>")
            .Field("What tells two apart", LabelWidth).Add(TourRequest.CompareOption + " <A> <B>")
            .Field("The seed page audited", LabelWidth).Add(TourRequest.AuditOption)
            .Field("A picture of treatments", LabelWidth).Add(TourRequest.MermaidOption + " <condition>")
            .Field("A picture of relations", LabelWidth).Add(TourRequest.RelationsOption)
            .Field("How to run the tour", LabelWidth).Add(TourRequest.HelpOption));
    }

    private static void ShowCondition(PageWriter page, Condition condition)
    {
        page.Write(new Prose().Line().Add(condition.Name, Styles.Name).Add("(" + condition.Id.Value + ")")
            .Line(indent: 2).Add(condition.Summary));
        if (!condition.Recommendations.IsEmpty)
        {
            page.Write(Treatments(condition.Overview));
        }
    }

    private static Prose Treatments(TreatmentOverview overview)
    {
        Prose prose = new Prose().Line(indent: 2, hang: 4).Add("Treatments:", Styles.Label)
            .Add(overview.Steps.IsEmpty ? "no steps, as the current guidelines here give none." : string.Join("; ", overview.Steps.Select(static step => step + (step.OrdersContradict ? " (guidelines differ on the order)" : ""))) + ".");
        (int Count, string Where)[] beside =
        [
            (overview.Contested.Length, "contested"),
            (overview.AdvisedAgainst.Length, "advised against"),
            (overview.SourceOnly.Length, "named by other sources only"),
        ];
        string counts = string.Join(", ", beside.Where(static part => part.Count > 0).Select(static part => FormattableString.Invariant($"{part.Count} {part.Where}")));
        return counts.Length == 0 ? prose : prose.Add("Beside the steps: " + counts + ".");
    }

    private static Prose SeriousCauses(IEnumerable<Condition> conditions)
    {
        Prose prose = new Prose().Line().Add(PageParts.SeriousCauses);
        foreach (Condition condition in conditions)
        {
            prose.Bullet().Add(condition.Name, Styles.Name).Add("(" + condition.Id.Value + ")");
        }

        return prose;
    }

    private Prose WithoutTreatments() => new Prose().Line().Add("No source here speaks of treatments for: "
        + string.Join("; ", knowledge.Conditions.Where(static condition => condition.Recommendations.IsEmpty && condition.Ladders.Count == 0).Select(static condition => condition.Name)) + ".");

    private void ShowGroup(PageWriter page, ConditionKind kind)
    {
        Condition[] conditions = [.. knowledge.Conditions.Where(condition => condition.Kind == kind)];
        if (conditions.Length == 0)
        {
            return;
        }

        page.Blank();
        page.Title(Phrases.Group(kind));
        if (kind == ConditionKind.SeriousCause)
        {
            page.Write(SeriousCauses(conditions));
            return;
        }

        for (int i = 0; i < conditions.Length; i++)
        {
            if (i > 0)
            {
                page.Blank();
            }

            ShowCondition(page, conditions[i]);
        }
    }

    private void ShowRelations(PageWriter page)
    {
        var lines = new RelationLines(knowledge);
        page.Blank();
        page.Title("How they bear on one another");
        page.Write(lines.Of(knowledge.Relations));
        foreach (RelationPath circle in knowledge.FindCircles())
        {
            page.Blank();
            page.Write(new Prose().Line().Add("A circle, where each feeds the next:", Styles.Heading));
            page.Write(lines.Of(circle));
        }
    }
}
