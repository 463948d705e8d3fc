using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge;

/// <content>Walking the relations between conditions. Causal relations are "leads to", "can cause" and "worsens".</content>
public sealed partial class KnowledgeBase
{
    /// <summary>The relations that start at a condition, in the order of its file.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The relations; empty when there is none.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    public ImmutableArray<ConditionRelation> RelationsFrom(ConditionId condition)
    {
        _ = this[condition];
        return index.RelationsFrom(condition.Value);
    }

    /// <summary>The relations that end at a condition, by their first condition in documented order.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The relations; empty when there is none.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    public ImmutableArray<ConditionRelation> RelationsTo(ConditionId condition)
    {
        _ = this[condition];
        return index.RelationsTo(condition.Value);
    }

    /// <summary>All that can lead to, cause or worsen a condition, directly or over others: one shortest way from each.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>
    /// Ways that end at the condition, the shorter first and then in the order found: the direct ones (<see cref="RelationPath.IsDirect"/>), then
    /// those over others. Each condition once, the asked one never, also where relations run in a circle.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    public ImmutableArray<RelationPath> WhatLeadsTo(ConditionId condition)
    {
        _ = this[condition];
        return Walk(condition, forward: false);
    }

    /// <summary>All that a condition can lead to, cause or worsen, directly or over others: one shortest way to each.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>
    /// Ways that start at the condition, the shorter first and then in the order found: the direct ones (<see cref="RelationPath.IsDirect"/>), then
    /// those over others. Each condition once, the asked one never, also where relations run in a circle.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    public ImmutableArray<RelationPath> WhatMayFollow(ConditionId condition)
    {
        _ = this[condition];
        return Walk(condition, forward: true);
    }

    /// <summary>A shortest way by causal relations from one condition to another; from a condition to itself, a shortest circle.</summary>
    /// <param name="from">Where to start.</param>
    /// <param name="to">Where to end.</param>
    /// <param name="path">The way with the fewest steps, the first in documented order among equals; or <see langword="null"/>.</param>
    /// <returns>Whether there is a way.</returns>
    /// <exception cref="ArgumentException"><paramref name="from"/> or <paramref name="to"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold one of the conditions.</exception>
    public bool TryFindPath(ConditionId from, ConditionId to, [NotNullWhen(true)] out RelationPath? path)
    {
        _ = this[from];
        _ = this[to];
        foreach (ConditionRelation last in Reach(from, forward: true, out Dictionary<string, ConditionRelation> arrivals))
        {
            if (last.ToId == to)
            {
                path = Trace(from, last, arrivals, forward: true);
                return true;
            }
        }

        path = null;
        return false;
    }

    /// <summary>The circles of causal relations, in which each condition feeds the next, such as pain and mood.</summary>
    /// <returns>
    /// For every relation that lies on a circle a shortest one through it. Each circle, that is, each sequence of conditions, once; where several
    /// relations join the same two, the first in documented order stands in it. A circle starts at the condition that comes first in
    /// documented order; circles are ordered by that condition, then the shorter first, then as found. Empty when there is none.
    /// </returns>
    public ImmutableArray<RelationPath> FindCircles()
    {
        var rank = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Condition condition in Conditions)
        {
            rank.Add(condition.Id.Value, rank.Count);
        }

        var found = new List<RelationPath>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (ConditionRelation relation in Relations)
        {
            if (relation.IsCausal && TryFindPath(relation.ToId, relation.FromId, out RelationPath? back))
            {
                RelationPath circle = Turn(back.Steps.Insert(0, relation), rank);
                if (seen.Add(SequenceOf(circle)))
                {
                    found.Add(circle);
                }
            }
        }

        // Stable, which List.Sort is not.
        var order = new int[found.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (x, y) =>
        {
            int byStart = rank[found[x].FromId.Value].CompareTo(rank[found[y].FromId.Value]);
            int byLength = found[x].Steps.Length.CompareTo(found[y].Steps.Length);
            return byStart != 0 ? byStart : byLength != 0 ? byLength : x.CompareTo(y);
        });
        return ImmutableArrays.Own(Array.ConvertAll(order, i => found[i]));
    }

    /// <summary>All relations between conditions as a Mermaid flowchart; conditions without any are left out.</summary>
    /// <returns>The text, the same for the same knowledge; lines end with LF.</returns>
    public string RelationsToMermaid() => RelationMermaid.Of(this, null, 0);

    /// <summary>The relations around a condition as a Mermaid flowchart: the conditions that are reached in a number of steps, whichever way a relation points, and all relations between them.</summary>
    /// <param name="around">The condition in the middle, drawn with round ends.</param>
    /// <param name="steps">How many relations away a condition may be; 0 or more, 0 draws the condition alone.</param>
    /// <returns>The text, the same for the same knowledge; lines end with LF.</returns>
    /// <exception cref="ArgumentException"><paramref name="around"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
    public string RelationsToMermaid(ConditionId around, int steps)
    {
        Condition middle = this[around];
        return steps < 0
            ? throw new ArgumentOutOfRangeException(nameof(steps), steps, "A condition is 0 or more steps away.")
            : RelationMermaid.Of(this, middle, steps);
    }

    // No id holds a space.
    private static string SequenceOf(RelationPath circle)
    {
        string sequence = "";
        foreach (ConditionRelation step in circle.Steps)
        {
            sequence += step.FromId.Value + " ";
        }

        return sequence;
    }

    private static RelationPath Turn(ImmutableArray<ConditionRelation> circle, Dictionary<string, int> rank)
    {
        int start = 0;
        for (int i = 1; i < circle.Length; i++)
        {
            if (rank[circle[i].FromId.Value] < rank[circle[start].FromId.Value])
            {
                start = i;
            }
        }

        var turned = new ConditionRelation[circle.Length];
        for (int i = 0; i < turned.Length; i++)
        {
            turned[i] = circle[(start + i) % circle.Length];
        }

        return new RelationPath(ImmutableArrays.Own(turned));
    }

    private ImmutableArray<RelationPath> Walk(ConditionId start, bool forward)
    {
        ImmutableArray<RelationPath>.Builder paths = ImmutableArray.CreateBuilder<RelationPath>();
        List<ConditionRelation> reached = Reach(start, forward, out Dictionary<string, ConditionRelation> arrivals);
        foreach (ConditionRelation relation in reached)
        {
            if (Far(relation, forward) != start)
            {
                paths.Add(Trace(start, relation, arrivals, forward));
            }
        }

        return paths.ToImmutable();
    }

    // Breadth first: the relation by which each condition is first reached, in the order of reaching. The start itself counts as
    // reached only when a relation comes back to it.
    private List<ConditionRelation> Reach(ConditionId start, bool forward, out Dictionary<string, ConditionRelation> arrivals)
    {
        arrivals = new Dictionary<string, ConditionRelation>(StringComparer.Ordinal);
        var reached = new List<ConditionRelation>();
        var pending = new Queue<ConditionId>();
        pending.Enqueue(start);
        while (pending.Count > 0)
        {
            ConditionId here = pending.Dequeue();
            foreach (ConditionRelation relation in forward ? index.RelationsFrom(here.Value) : index.RelationsTo(here.Value))
            {
                ConditionId next = Far(relation, forward);
                if (relation.IsCausal && !arrivals.ContainsKey(next.Value))
                {
                    arrivals.Add(next.Value, relation);
                    reached.Add(relation);
                    if (next != start)
                    {
                        pending.Enqueue(next);
                    }
                }
            }
        }

        return reached;
    }

    private static ConditionId Far(ConditionRelation relation, bool forward) => forward ? relation.ToId : relation.FromId;

    private static ConditionId Near(ConditionRelation relation, bool forward) => forward ? relation.FromId : relation.ToId;

    private static RelationPath Trace(ConditionId start, ConditionRelation last, Dictionary<string, ConditionRelation> arrivals, bool forward)
    {
        var steps = new List<ConditionRelation> { last };
        while (Near(steps[steps.Count - 1], forward) != start)
        {
            steps.Add(arrivals[Near(steps[steps.Count - 1], forward).Value]);
        }

        if (forward)
        {
            steps.Reverse();
        }

        return new RelationPath(ImmutableArray.CreateRange(steps));
    }
}
