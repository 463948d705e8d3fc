using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace BackPain.Knowledge;

/// <content>Broader and narrower concepts, the same words for all of them: kinds of treatments and conditions, findings that imply one another, parts of regions.</content>
public sealed partial class KnowledgeBase
{
    /// <summary>What a condition is a subtype of.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The broader conditions; empty when there is none.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    public Lineage<Condition> BroaderThan(ConditionId condition) => Subtypes(condition, forward: true);

    /// <summary>The subtypes of a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The narrower conditions; empty when there is none.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    public Lineage<Condition> NarrowerThan(ConditionId condition) => Subtypes(condition, forward: false);

    /// <summary>What a finding implies: what is present whenever it is.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The broader findings; those are direct that none of the others implies. Empty when it implies nothing.</returns>
    /// <exception cref="ArgumentException"><paramref name="finding"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the finding.</exception>
    public Lineage<Finding> BroaderThan(FindingId finding)
    {
        Finding asked = this[finding];
        List<Finding> all = All(Findings, candidate => Implies(asked, candidate));
        return new Lineage<Finding>(all, candidate => !IsBetween(candidate, all, Implies));
    }

    /// <summary>The findings that imply a finding: whenever one of them is present, it is.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The narrower findings; those are direct that imply none of the others. Empty when none implies it.</returns>
    /// <exception cref="ArgumentException"><paramref name="finding"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the finding.</exception>
    public Lineage<Finding> NarrowerThan(FindingId finding)
    {
        Finding asked = this[finding];
        List<Finding> all = All(Findings, candidate => Implies(candidate, asked));
        return new Lineage<Finding>(all, candidate => !IsBetween(candidate, all, static (from, to) => Implies(to, from)));
    }

    /// <summary>What a treatment is a kind of.</summary>
    /// <param name="treatment">The treatment.</param>
    /// <returns>The broader treatments, such as spinal injection for an epidural; empty when there is none.</returns>
    /// <exception cref="ArgumentException"><paramref name="treatment"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the treatment.</exception>
    public Lineage<Treatment> BroaderThan(TreatmentId treatment)
    {
        Treatment asked = this[treatment];
        return new Lineage<Treatment>(All(Treatments, candidate => candidate.Id != treatment && asked.Is(candidate.Id)), candidate => asked.IsA.Contains(candidate));
    }

    /// <summary>The kinds of a treatment.</summary>
    /// <param name="treatment">The treatment.</param>
    /// <returns>The narrower treatments, such as decompression and fusion for spine surgery; empty when there is none.</returns>
    /// <exception cref="ArgumentException"><paramref name="treatment"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the treatment.</exception>
    public Lineage<Treatment> NarrowerThan(TreatmentId treatment)
    {
        Treatment asked = this[treatment];
        return new Lineage<Treatment>(All(Treatments, candidate => candidate.Id != treatment && candidate.Is(treatment)), candidate => candidate.IsA.Contains(asked));
    }

    /// <summary>What a region of the body is a part of.</summary>
    /// <param name="region">The region.</param>
    /// <returns>The broader regions, such as the leg for the calf; empty when there is none.</returns>
    /// <exception cref="ArgumentException"><paramref name="region"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the region.</exception>
    public Lineage<BodyRegion> BroaderThan(BodyRegionId region)
    {
        BodyRegion asked = this[region];
        return new Lineage<BodyRegion>(All(BodyRegions, candidate => candidate.Id != region && candidate.Contains(region)), candidate => asked.PartOf == candidate);
    }

    /// <summary>The parts of a region of the body.</summary>
    /// <param name="region">The region.</param>
    /// <returns>The narrower regions, such as the calf for the leg; empty when there is none.</returns>
    /// <exception cref="ArgumentException"><paramref name="region"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the region.</exception>
    public Lineage<BodyRegion> NarrowerThan(BodyRegionId region)
    {
        BodyRegion asked = this[region];
        return new Lineage<BodyRegion>(All(BodyRegions, candidate => candidate.Id != region && asked.Contains(candidate.Id)), candidate => candidate.PartOf == asked);
    }

    private static List<T> All<T>(KnowledgeCollection<T> items, Predicate<T> isWanted)
        where T : class
    {
        var all = new List<T>();
        foreach (T item in items)
        {
            if (isWanted(item))
            {
                all.Add(item);
            }
        }

        return all;
    }

    private static bool Implies(Finding finding, Finding other) => ImmutableArray.BinarySearch(finding.Implies, other.Id) >= 0;

    private static bool IsBetween(Finding candidate, List<Finding> all, Func<Finding, Finding, bool> leadsTo)
    {
        foreach (Finding between in all)
        {
            if (leadsTo(between, candidate))
            {
                return true;
            }
        }

        return false;
    }

    private Lineage<Condition> Subtypes(ConditionId condition, bool forward)
    {
        _ = this[condition];
        var distance = new Dictionary<string, int>(StringComparer.Ordinal) { { condition.Value, 0 } };
        var pending = new Queue<ConditionId>();
        pending.Enqueue(condition);
        while (pending.Count > 0)
        {
            ConditionId here = pending.Dequeue();
            foreach (ConditionRelation relation in forward ? index.RelationsFrom(here.Value) : index.RelationsTo(here.Value))
            {
                ConditionId next = Far(relation, forward);
                if (relation.Kind == ConditionRelationKind.IsSubtypeOf && !distance.ContainsKey(next.Value))
                {
                    distance.Add(next.Value, distance[here.Value] + 1);
                    pending.Enqueue(next);
                }
            }
        }

        return new Lineage<Condition>(All(Conditions, candidate => candidate.Id != condition && distance.ContainsKey(candidate.Id.Value)), candidate => distance[candidate.Id.Value] == 1);
    }
}
