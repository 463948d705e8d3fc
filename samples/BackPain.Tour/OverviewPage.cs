using BackPain.Knowledge;
using Spectre.Console;

namespace BackPain.Tour;

/// <summary>All conditions in short, their treatment ladders, their relations and the sources.</summary>
internal sealed class OverviewPage
{
    private const int LabelWidth = 24;

    private readonly KnowledgeBase knowledge;

    public OverviewPage(KnowledgeBase knowledge) => this.knowledge = knowledge;

    public void Show(IAnsiConsole console)
    {
        console.Write(new Prose().Line().Add("Back and leg pain: a tour of BackPain.Knowledge", Styles.Heading));
        console.Write(PageParts.Notice(knowledge));
        foreach (Condition condition in knowledge.Conditions)
        {
            ShowCondition(console, condition);
        }

        ShowRelations(console);
        ShowSources(console);
        console.WriteLine();
        console.Write(new Prose()
            .Field("One condition in full", LabelWidth).Add(TourRequest.ConditionOption + " <id or name>")
            .Field("How to run the tour", LabelWidth).Add(TourRequest.HelpOption));
    }

    private static void ShowCondition(IAnsiConsole console, Condition condition)
    {
        console.WriteLine();
        console.Write(PageParts.Heading(condition.Name));
        console.Write(new Prose().Line().Add(condition.Summary));
        console.WriteLine();
        if (condition.Ladders.Count == 0)
        {
            console.Write(new Prose().Line().Add("No source here arranges treatments for it."));
        }

        foreach (TreatmentLadder ladder in condition.Ladders)
        {
            console.Write(LadderTree.Of(ladder));
        }
    }

    private void ShowRelations(IAnsiConsole console)
    {
        var lines = new RelationLines(knowledge);
        console.WriteLine();
        console.Write(PageParts.Heading("How they bear on one another"));
        console.Write(lines.Of(knowledge.Relations));
        foreach (RelationPath circle in lines.Circles())
        {
            console.WriteLine();
            console.Write(new Prose().Line().Add("A circle, where each feeds the next:", Styles.Heading));
            console.Write(lines.Of(circle));
        }
    }

    private void ShowSources(IAnsiConsole console)
    {
        console.WriteLine();
        console.Write(PageParts.Heading("Sources"));
        console.Write(SourceList.Of(knowledge.Sources));
    }
}
