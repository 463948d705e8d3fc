using System.Collections.Generic;
using BackPain.Knowledge;

namespace BackPain.Tour;

/// <summary>How conditions bear on one another, a bullet for each relation.</summary>
internal sealed class RelationLines
{
    private readonly KnowledgeBase knowledge;

    public RelationLines(KnowledgeBase knowledge) => this.knowledge = knowledge;

    public Prose Of(IEnumerable<ConditionRelation> relations)
    {
        var prose = new Prose();
        foreach (ConditionRelation relation in relations)
        {
            prose.Bullet().Add(Name(relation.FromId), Styles.Name).Add(Arrow(relation), Styles.Label).Add(Name(relation.ToId), Styles.Name)
                .Line(indent: 2).Add(relation.Text).Cite(relation.Citations);
        }

        return prose;
    }

    /// <summary>A circle in one line: where it starts, and what follows until it is back.</summary>
    public Prose Of(RelationPath circle)
    {
        Prose prose = new Prose().Line(indent: 0, hang: 2).Add(Name(circle.FromId), Styles.Name);
        foreach (ConditionRelation step in circle.Steps)
        {
            prose.Add(Arrow(step), Styles.Label).Add(Name(step.ToId), Styles.Name);
        }

        return prose;
    }

    private static string Arrow(ConditionRelation relation) => "-> " + Phrases.Of(relation.Kind) + " ->";

    private string Name(ConditionId condition) => knowledge[condition].Name;
}
