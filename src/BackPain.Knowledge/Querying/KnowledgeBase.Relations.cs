using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

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
    /// Ways that end at the condition, the shorter first and then in the order found; each condition once, the asked one never, also where
    /// relations run in a circle.
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
    /// Ways that start at the condition, the shorter first and then in the order found; each condition once, the asked one never, also where
    /// relations run in a circle.
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
