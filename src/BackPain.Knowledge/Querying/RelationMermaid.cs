using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Querying;

/// <summary>Draws the relations between conditions as a Mermaid flowchart.</summary>
internal static class RelationMermaid
{
    public static string Of(KnowledgeBase knowledge, Condition? middle, int steps)
    {
        HashSet<string> drawn = middle is null ? Related(knowledge) : Around(knowledge, middle.Id, steps);
        var drawing = new MermaidText();
        var nodes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Condition condition in knowledge.Conditions)
        {
            if (drawn.Contains(condition.Id.Value))
            {
                bool isMiddle = condition == middle;
                nodes.Add(condition.Id.Value, drawing.Node(condition.Name, isMiddle ? "([" : "[", isMiddle ? "])" : "]"));
            }
        }

        foreach (ConditionRelation relation in knowledge.Relations)
        {
            if (nodes.TryGetValue(relation.FromId.Value, out string? from) && nodes.TryGetValue(relation.ToId.Value, out string? to))
            {
                drawing.Edge(from, to, Label(relation.Kind), Arrow(relation));
            }
        }

        return drawing.ToString();
    }

    private static HashSet<string> Related(KnowledgeBase knowledge)
    {
        var related = new HashSet<string>(StringComparer.Ordinal);
        foreach (ConditionRelation relation in knowledge.Relations)
        {
            related.Add(relation.FromId.Value);
            related.Add(relation.ToId.Value);
        }

        return related;
    }

    private static HashSet<string> Around(KnowledgeBase knowledge, ConditionId middle, int steps)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { middle.Value };
        var edge = new List<ConditionId> { middle };
        for (int step = 0; step < steps && edge.Count > 0; step++)
        {
            var next = new List<ConditionId>();
            foreach (ConditionId here in edge)
            {
                foreach (ConditionRelation relation in knowledge.RelationsFrom(here))
                {
                    Reach(relation.ToId);
                }

                foreach (ConditionRelation relation in knowledge.RelationsTo(here))
                {
                    Reach(relation.FromId);
                }
            }

            edge = next;

            void Reach(ConditionId condition)
            {
                if (reached.Add(condition.Value))
                {
                    next.Add(condition);
                }
            }
        }

        return reached;
    }

    // What brings about or worsens has a solid arrow, a kind of something a dotted one; being found together has no direction.
    private static string Arrow(ConditionRelation relation) =>
        relation.IsCausal ? "-->" : relation.Kind == ConditionRelationKind.IsAssociatedWith ? "---" : "-.->";

    private static string Label(ConditionRelationKind kind) => kind switch
    {
        ConditionRelationKind.LeadsTo => "can lead to",
        ConditionRelationKind.CanCause => "can cause",
        ConditionRelationKind.Worsens => "can worsen",
        ConditionRelationKind.IsSubtypeOf => "is a kind of",
        ConditionRelationKind.IsAssociatedWith => "often goes with",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of relation."),
    };
}
