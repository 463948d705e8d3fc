using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Querying;

/// <summary>Makes the entities of a base from checked records; the one way for shipped and for loaded knowledge.</summary>
internal sealed class KnowledgeBuilder
{
    private readonly KnowledgeRecord record;
    private readonly Dictionary<string, Source> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BodyRegion> regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Finding> findings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Treatment> treatments = new(StringComparer.Ordinal);

    private KnowledgeBuilder(KnowledgeRecord record) => this.record = record;

    public static KnowledgeBase Build(KnowledgeRecord record, string contentHash)
    {
        KnowledgeBase.Index index = new KnowledgeBuilder(record).BuildIndex();
        return new KnowledgeBase(new Edition(record.Edition), record.Edition.Language, contentHash, index);
    }

    private KnowledgeBase.Index BuildIndex()
    {
        Source[] allSources = Array.ConvertAll(record.Sources, static r => new Source(r));
        foreach (Source source in allSources)
        {
            sources.Add(source.Id.Value, source);
        }

        BodyRegion[] allRegions = BuildRegions();
        Finding[] allFindings = BuildFindings();
        Treatment[] allTreatments = BuildTreatments();
        Condition[] allConditions = Array.ConvertAll(record.Conditions, BuildCondition);
        var relations = new List<ConditionRelation>();
        foreach (ConditionRecord condition in record.Conditions)
        {
            foreach (RelationRecord relation in condition.Relations)
            {
                relations.Add(new ConditionRelation(ConditionId.Trusted(condition.Id), relation));
            }
        }

        return new KnowledgeBase.Index(
            allConditions,
            allFindings,
            Array.ConvertAll(record.Observables, static r => new Observable(r)),
            allTreatments,
            Array.ConvertAll(record.RedFlags, static r => new RedFlag(r)),
            Array.ConvertAll(record.QuestionGroups, r => new QuestionGroup(r, Resolve(r.Items, findings))),
            allSources,
            allRegions,
            relations.ToArray());
    }

    private BodyRegion[] BuildRegions()
    {
        BodyRegion[] all = Array.ConvertAll(record.BodyRegions, static r => new BodyRegion(r));
        var parts = new Dictionary<string, List<BodyRegion>>(StringComparer.Ordinal);
        foreach (BodyRegion region in all)
        {
            regions.Add(region.Id.Value, region);
            parts.Add(region.Id.Value, new List<BodyRegion>());
        }

        for (int i = 0; i < all.Length; i++)
        {
            if (record.BodyRegions[i].PartOf is { } whole)
            {
                parts[whole].Add(all[i]);
            }
        }

        for (int i = 0; i < all.Length; i++)
        {
            string id = all[i].Id.Value;
            string? whole = record.BodyRegions[i].PartOf;
            HashSet<string> allParts = Implications.Reach(id, next => parts[next].ConvertAll(static part => part.Id.Value));
            all[i].Join(whole is null ? null : regions[whole], parts[id], allParts);
        }

        return all;
    }

    private Finding[] BuildFindings()
    {
        var records = new Dictionary<string, FindingRecord>(StringComparer.Ordinal);
        foreach (FindingRecord finding in record.Findings)
        {
            records.Add(finding.Id, finding);
        }

        var logic = new Implications(records);
        Finding[] all = Array.ConvertAll(record.Findings, r => new Finding(r, Resolve(r.Regions, regions), logic.ImpliedBy(r.Id), logic.ExcludedBy(r.Id)));
        foreach (Finding finding in all)
        {
            findings.Add(finding.Id.Value, finding);
        }

        return all;
    }

    private Treatment[] BuildTreatments()
    {
        Treatment[] all = Array.ConvertAll(record.Treatments, static r => new Treatment(r));
        foreach (Treatment treatment in all)
        {
            treatments.Add(treatment.Id.Value, treatment);
        }

        var parents = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (TreatmentRecord treatment in record.Treatments)
        {
            parents.Add(treatment.Id, treatment.IsA);
        }

        for (int i = 0; i < all.Length; i++)
        {
            string[] isA = record.Treatments[i].IsA;
            if (isA.Length > 0)
            {
                all[i].Join(Resolve(isA, treatments), Implications.Reach(record.Treatments[i].Id, next => parents[next]));
            }
        }

        return all;
    }

    private Condition BuildCondition(ConditionRecord condition)
    {
        ConditionId id = ConditionId.Trusted(condition.Id);
        return new Condition(
            condition,
            ImmutableArrays.Map(condition.Sites, r => new PainSite(regions[r.Region], r)),
            ImmutableArrays.Map(condition.Associations, r => new Association(id, findings[r.Finding], r)),
            ImmutableArrays.Map(condition.Ladders, r => BuildLadder(id, r)),
            ImmutableArrays.Map(condition.Recommendations, r => new Recommendation(id, treatments[r.Treatment], sources[r.Source], r)));
    }

    private TreatmentLadder BuildLadder(ConditionId condition, LadderRecord ladder) => new(
        condition,
        sources[ladder.Source],
        ladder.IsOrdered,
        ImmutableArrays.Map(ladder.Rungs, r => new Rung(r, Resolve(r.Treatments, treatments))));

    private static ImmutableArray<T> Resolve<T>(string[] ids, Dictionary<string, T> entities)
    {
        if (ids.Length == 0)
        {
            return ImmutableArray<T>.Empty;
        }

        var resolved = new T[ids.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            resolved[i] = entities[ids[i]];
        }

        return ImmutableArrays.Own(resolved);
    }
}
