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
            string? whole = record.BodyRegions[i].PartOf;
            all[i].Join(whole is null ? null : regions[whole], parts[all[i].Id.Value]);
        }

        return all;
    }

    private Finding[] BuildFindings()
    {
        var records = new Dictionary<string, FindingRecord>(StringComparer.Ordinal);
        var excludes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (FindingRecord finding in record.Findings)
        {
            records.Add(finding.Id, finding);
            excludes.Add(finding.Id, new List<string>());
        }

        foreach (FindingRecord finding in record.Findings)
        {
            foreach (string excluded in finding.Excludes)
            {
                Note(excludes[finding.Id], excluded);
                Note(excludes[excluded], finding.Id);
            }
        }

        Finding[] all = Array.ConvertAll(
            record.Findings,
            r => new Finding(r, Resolve(r.Regions, regions), r.Implies.Length == 0 ? r.Implies : Implications.ClosureOf(r.Id, records).ToArray(), excludes[r.Id].ToArray()));
        foreach (Finding finding in all)
        {
            findings.Add(finding.Id.Value, finding);
        }

        return all;
    }

    // Both sides may say it; the list stays ordinal. Exclusions are few, so inserting beats a sorted set that a cold start must load.
    private static void Note(List<string> excludes, string id)
    {
        int at = excludes.BinarySearch(id, StringComparer.Ordinal);
        if (at < 0)
        {
            excludes.Insert(~at, id);
        }
    }

    private Treatment[] BuildTreatments()
    {
        Treatment[] all = Array.ConvertAll(record.Treatments, static r => new Treatment(r));
        foreach (Treatment treatment in all)
        {
            treatments.Add(treatment.Id.Value, treatment);
        }

        for (int i = 0; i < all.Length; i++)
        {
            if (record.Treatments[i].IsA.Length > 0)
            {
                all[i].Join(Resolve(record.Treatments[i].IsA, treatments));
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
