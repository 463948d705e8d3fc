using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge;
using Spectre.Console;

namespace BackPain.Tour;

/// <summary>All that the knowledge holds of one condition, each claim with its citations.</summary>
internal sealed class ConditionPage
{
    private const int LabelWidth = 15;

    // From what tells most to what tells least; what speaks against it last.
    private static readonly AssociationRole[] Roles =
    [
        AssociationRole.Required,
        AssociationRole.Characteristic,
        AssociationRole.Common,
        AssociationRole.Occasional,
        AssociationRole.Unspecified,
        AssociationRole.ArguesAgainst,
    ];

    private readonly KnowledgeBase knowledge;
    private readonly Condition condition;

    public ConditionPage(KnowledgeBase knowledge, Condition condition)
    {
        this.knowledge = knowledge;
        this.condition = condition;
    }

    public void Show(IAnsiConsole console)
    {
        ShowNames(console);
        ShowTexts(console, "More about it", condition.Facts, []);
        ShowCourse(console);
        ShowTexts(console, "What can bring it about", condition.Causes, knowledge.RelationsTo(condition));
        ShowTexts(console, "How it comes to hurt", condition.PainMechanisms, []);
        ShowTexts(console, "What it may lead to", condition.Consequences, knowledge.RelationsFrom(condition));
        ShowSites(console);
        ShowFindings(console);
        ShowRelations(console);
        ShowLadders(console);
        ShowRecommendations(console);
        Section(console, "Sources", SourceList.Of(CitedSources()));
    }

    private static void ShowTexts(IAnsiConsole console, string heading, ImmutableArray<CitedText> texts, ImmutableArray<ConditionRelation> relations)
    {
        var prose = new Prose();
        foreach (CitedText text in texts)
        {
            prose.Bullet().Add(text);
        }

        foreach (ConditionRelation relation in relations.Where(static relation => relation.IsCausal))
        {
            prose.Bullet().Add(relation.Text).Cite(relation.Citations);
        }

        Section(console, heading, texts.IsEmpty && !relations.Any(static relation => relation.IsCausal) ? NotStated() : prose);
    }

    private static void Section(IAnsiConsole console, string heading, Prose prose)
    {
        console.WriteLine();
        console.Write(new Prose().Line().Add(heading, Styles.Heading));
        console.Write(prose);
    }

    private static Prose NotStated() => new Prose().Line(indent: 2).Add(Phrases.NotStated);

    private void ShowNames(IAnsiConsole console)
    {
        console.Write(PageParts.Heading(condition.Name));
        console.Write(PageParts.Notice(knowledge));
        console.WriteLine();
        console.Write(new Prose()
            .Field("Id", LabelWidth).Add(condition.Id.Value)
            .Field("Clinical name", LabelWidth).Add(condition.ClinicalName)
            .Field("Also called", LabelWidth).Add(condition.Synonyms.IsEmpty ? Phrases.NotStated : string.Join(", ", condition.Synonyms))
            .Field("Kind", LabelWidth).Add(Phrases.Of(condition.Kind))
            .Field("What it is", LabelWidth).Add(condition.Definition ?? condition.Summary));
    }

    private void ShowCourse(IAnsiConsole console)
    {
        var prose = new Prose();
        foreach (ConditionCourse course in condition.Courses)
        {
            prose.Bullet().Add(Phrases.Of(course.Course) + ":", Styles.Label).Add(course.Text).Cite(course.Citations);
        }

        Section(console, "How it runs in time", condition.Courses.IsEmpty ? NotStated() : prose);
    }

    private void ShowSites(IAnsiConsole console)
    {
        var prose = new Prose();
        foreach (PainSite site in condition.Sites)
        {
            prose.Bullet().Add(site.Region.Name, Styles.Name);
            if (site.Role != AssociationRole.Unspecified)
            {
                prose.Add("(" + Phrases.Of(site.Role) + ")");
            }

            prose.Cite(site.Citations);
        }

        Section(console, "Where it is felt", condition.Sites.IsEmpty ? NotStated() : prose);
    }

    private void ShowFindings(IAnsiConsole console)
    {
        var prose = new Prose();
        foreach (AssociationRole role in Roles)
        {
            ImmutableArray<Association> associations = [.. condition.Associations.Where(association => association.Role == role)];
            if (!associations.IsEmpty)
            {
                prose.Line(indent: 2).Add(Phrases.Of(role) + ":", Styles.Label);
            }

            foreach (Association association in associations)
            {
                prose.Bullet(indent: 2).Add(association.Finding.Name, Styles.Name).Add("(" + Phrases.Of(association.Finding.Kind) + ")").Cite(association.Citations);
            }
        }

        Section(console, "What goes with it", condition.Associations.IsEmpty ? NotStated() : prose);
    }

    private void ShowRelations(IAnsiConsole console)
    {
        ImmutableArray<ConditionRelation> relations = [.. knowledge.RelationsFrom(condition), .. knowledge.RelationsTo(condition)];
        Section(console, "How it bears on other conditions, and they on it", relations.IsEmpty ? NotStated() : new RelationLines(knowledge).Of(relations));
    }

    private void ShowLadders(IAnsiConsole console)
    {
        foreach (TreatmentLadder ladder in condition.Ladders)
        {
            console.WriteLine();
            console.Write(LadderTree.Of(ladder));
        }

        if (condition.Ladders.Count == 0)
        {
            Section(console, "Treatment ladder", new Prose().Line(indent: 2).Add("No source here arranges treatments for it."));
        }
    }

    private void ShowRecommendations(IAnsiConsole console)
    {
        bool isEmpty = condition.Recommendations.IsEmpty;
        Section(console, "What sources say of each treatment", isEmpty ? NotStated() : new Prose());
        if (!isEmpty)
        {
            console.Write(RecommendationTable.Of(condition.Recommendations));
        }
    }

    private IEnumerable<Source> CitedSources()
    {
        IEnumerable<Citation> own = knowledge.ClaimsAbout(condition).SelectMany(static claim => claim.Citations);
        IEnumerable<Citation> others = knowledge.RelationsTo(condition).SelectMany(static relation => relation.Citations);
        ImmutableHashSet<SourceId> cited = [.. own.Concat(others).Select(static citation => citation.SourceId)];
        return knowledge.Sources.Where(source => cited.Contains(source.Id));
    }
}
