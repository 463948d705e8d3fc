using System;
using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge;

namespace BackPain.Tour;

/// <summary>Where sources disagree, and where they only differ; nobody is declared right.</summary>
internal sealed class PairLines
{
    private readonly KnowledgeBase knowledge;
    private readonly bool namesCondition;

    /// <param name="knowledge">Where the names are.</param>
    /// <param name="namesCondition">Whether each line says for which condition.</param>
    public PairLines(KnowledgeBase knowledge, bool namesCondition)
    {
        this.knowledge = knowledge;
        this.namesCondition = namesCondition;
    }

    /// <summary>A sentence for each disagreement, those between current guidelines first.</summary>
    public Prose Of(IReadOnlyCollection<Disagreement> disagreements)
    {
        var prose = new Prose();
        foreach (Disagreement disagreement in disagreements.OrderByDescending(static disagreement => disagreement.IsBetweenCurrentGuidelines))
        {
            Start(prose, disagreement).Add(disagreement.Text);
            if (disagreement.IsBetweenCurrentGuidelines)
            {
                prose.Add("Both are current guidelines.");
            }

            prose.Cite([disagreement.First.Citation, disagreement.Second.Citation]);
        }

        return prose.IsEmpty ? prose.Line(indent: 2).Add("No two sources here are for and against the same for people who may be the same.") : prose;
    }

    /// <summary>How often sources differ in which way; those that mean different people or things in full.</summary>
    public Prose Of(IReadOnlyCollection<Tension> tensions)
    {
        var prose = new Prose();
        foreach (IGrouping<TensionKind, Tension> kind in tensions.GroupBy(static tension => tension.Kind).OrderBy(static kind => kind.Key))
        {
            prose.Bullet().Add(Phrases.Of(kind.Key) + ":", Styles.Label).Add(FormattableString.Invariant($"{kind.Count()}"));
            foreach (Tension tension in kind.Where(static tension => tension.Kind == TensionKind.Scope))
            {
                Start(prose, tension, indent: 2).Add(tension.Text).Cite(tension.Citations);
                foreach (Recommendation position in tension.Positions)
                {
                    prose.Line(indent: 4, hang: 6).Add(Phrases.Of(position.Source) + ":", Styles.Label).Add(Phrases.Sentence(position.Population?.Text ?? "for whom: " + Phrases.NotStated));
                }
            }
        }

        return prose;
    }

    private Prose Start(Prose prose, RecommendationPair pair, int indent = 0)
    {
        prose.Bullet(indent);
        return namesCondition ? prose.Add(knowledge[pair.ConditionId].Name + ":", Styles.Name) : prose;
    }
}
