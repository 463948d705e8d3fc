using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Querying;

/// <summary>Makes the entities of a base from checked records; the one way for shipped and for loaded knowledge.</summary>
/// <remarks>Plain loops: on a cold start every lambda is a method to compile (benchmarks/README.md).</remarks>
internal sealed class KnowledgeBuilder
{
    private readonly KnowledgeRecord record;
    private readonly KnowledgeTables tables;

    private readonly CodeIndex codes;

    private KnowledgeBuilder(KnowledgeRecord record, CodeIndex codes)
    {
        this.record = record;
        this.codes = codes;
        tables = new KnowledgeTables(record);
    }

    public static KnowledgeBase Build(KnowledgeRecord record, CodeIndex codes, Func<LanguageRecord> language, string contentHash)
    {
        var builder = new KnowledgeBuilder(record, codes);
        builder.BuildAll();
        return new KnowledgeBase(new Edition(record.Edition), record.Edition.Language, contentHash, new KnowledgeBase.Index(builder.tables), codes, language);
    }

    private void BuildAll()
    {
        for (int i = 0; i < record.Sources.Length; i++)
        {
            tables.SourcesById.Add(record.Sources[i].Id, tables.Sources[i] = new Source(record.Sources[i]));
        }

        BuildRegions();
        for (int i = 0; i < record.Observables.Length; i++)
        {
            tables.ObservablesById.Add(record.Observables[i].Id, tables.Observables[i] = new Observable(record.Observables[i], codes));
        }

        BuildFindings();
        for (int i = 0; i < record.Clusters.Length; i++)
        {
            tables.ClustersByKey.Add(record.Clusters[i].Key, tables.Clusters[i] = new Cluster(record.Clusters[i]));
        }

        BuildTreatments();
        BuildConditions();
        for (int i = 0; i < record.RedFlags.Length; i++)
        {
            tables.RedFlagsById.Add(record.RedFlags[i].Id, tables.RedFlags[i] = new RedFlag(record.RedFlags[i]));
        }

        for (int i = 0; i < record.SafetyTexts.Length; i++)
        {
            tables.SafetyTexts[i] = new SafetyText(record.SafetyTexts[i]);
        }

        for (int i = 0; i < record.Audits.Length; i++)
        {
            tables.Audits[i] = new SourceAudit(tables.SourcesById[record.Audits[i].Source], record.Audits[i]);
        }

        for (int i = 0; i < record.QuestionGroups.Length; i++)
        {
            QuestionGroupRecord group = record.QuestionGroups[i];
            tables.QuestionGroupsById.Add(group.Id, tables.QuestionGroups[i] = new QuestionGroup(group, Resolve(group.Items, tables.FindingsById)));
        }
    }

    private void BuildRegions()
    {
        var parts = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        for (int i = 0; i < record.BodyRegions.Length; i++)
        {
            BodyRegionRecord region = record.BodyRegions[i];
            tables.BodyRegionsById.Add(region.Id, tables.BodyRegions[i] = new BodyRegion(region));
            parts.Add(region.Id, new List<string>());
        }

        foreach (BodyRegionRecord region in record.BodyRegions)
        {
            if (region.PartOf is not null)
            {
                parts[region.PartOf].Add(region.Id);
            }
        }

        for (int i = 0; i < record.BodyRegions.Length; i++)
        {
            BodyRegionRecord region = record.BodyRegions[i];
            BodyRegion? whole = region.PartOf is null ? null : tables.BodyRegionsById[region.PartOf];
            List<string> own = parts[region.Id];
            tables.BodyRegions[i].Join(whole, Resolve(own, tables.BodyRegionsById), Implications.Reach(region.Id, next => parts[next]));
        }
    }

    private void BuildFindings()
    {
        for (int i = 0; i < record.Findings.Length; i++)
        {
            FindingRecord finding = record.Findings[i];
            tables.FindingsById.Add(finding.Id, tables.Findings[i] = new Finding(finding, Resolve(finding.Regions, tables.BodyRegionsById), codes));
        }
    }

    private void BuildTreatments()
    {
        var parents = new Dictionary<string, string[]>(StringComparer.Ordinal);
        for (int i = 0; i < record.Treatments.Length; i++)
        {
            TreatmentRecord treatment = record.Treatments[i];
            tables.TreatmentsById.Add(treatment.Id, tables.Treatments[i] = new Treatment(treatment, codes));
            parents.Add(treatment.Id, treatment.IsA);
        }

        for (int i = 0; i < record.Treatments.Length; i++)
        {
            TreatmentRecord treatment = record.Treatments[i];
            if (treatment.IsA.Length > 0)
            {
                tables.Treatments[i].Join(Resolve(treatment.IsA, tables.TreatmentsById), Implications.Reach(treatment.Id, next => parents[next]));
            }
        }
    }

    private void BuildConditions()
    {
        var relations = new List<ConditionRelation>();
        for (int i = 0; i < record.Conditions.Length; i++)
        {
            ConditionRecord condition = record.Conditions[i];
            var id = new ConditionId(condition.Id);
            tables.ConditionsById.Add(condition.Id, tables.Conditions[i] = BuildCondition(condition, id));
            foreach (RelationRecord relation in condition.Relations)
            {
                relations.Add(new ConditionRelation(id, relation));
            }
        }

        tables.Relations = relations.ToArray();
    }

    private Condition BuildCondition(ConditionRecord condition, ConditionId id)
    {
        var sites = new PainSite[condition.Sites.Length];
        for (int i = 0; i < sites.Length; i++)
        {
            sites[i] = new PainSite(tables.BodyRegionsById[condition.Sites[i].Region], condition.Sites[i]);
        }

        var associations = new Association[condition.Associations.Length];
        for (int i = 0; i < associations.Length; i++)
        {
            AssociationRecord association = condition.Associations[i];
            associations[i] = new Association(id, tables.FindingsById[association.Finding], tables.ClustersByKey[association.Cluster], association);
        }

        var distinctions = new Distinction[condition.Distinctions.Length];
        for (int i = 0; i < distinctions.Length; i++)
        {
            distinctions[i] = new Distinction(condition.Distinctions[i], Resolve(condition.Distinctions[i].Findings, tables.FindingsById));
        }

        var ladders = new TreatmentLadder[condition.Ladders.Length];
        for (int i = 0; i < ladders.Length; i++)
        {
            ladders[i] = BuildLadder(condition.Ladders[i], id, condition.Name);
        }

        var recommendations = new Recommendation[condition.Recommendations.Length];
        for (int i = 0; i < recommendations.Length; i++)
        {
            RecommendationRecord recommendation = condition.Recommendations[i];
            recommendations[i] = new Recommendation(id, tables.TreatmentsById[recommendation.Treatment], tables.SourcesById[recommendation.Source], recommendation);
        }

        var scopeDifferences = new ScopeDifference[condition.ScopeDifferences.Length];
        for (int i = 0; i < scopeDifferences.Length; i++)
        {
            scopeDifferences[i] = new ScopeDifference(condition.ScopeDifferences[i], tables.TreatmentsById[condition.ScopeDifferences[i].Treatment]);
        }

        return new Condition(condition, ImmutableArrays.Own(sites), ImmutableArrays.Own(associations), ImmutableArrays.Own(distinctions), ImmutableArrays.Own(ladders), ImmutableArrays.Own(recommendations), scopeDifferences, codes);
    }

    private TreatmentLadder BuildLadder(LadderRecord ladder, ConditionId condition, string conditionName)
    {
        var rungs = new Rung[ladder.Rungs.Length];
        for (int i = 0; i < rungs.Length; i++)
        {
            rungs[i] = new Rung(ladder.Rungs[i], Resolve(ladder.Rungs[i].Treatments, tables.TreatmentsById));
        }

        return new TreatmentLadder(condition, conditionName, tables.SourcesById[ladder.Source], ladder.IsOrdered, ImmutableArrays.Own(rungs));
    }

    private static ImmutableArray<T> Resolve<T>(IReadOnlyList<string> ids, Dictionary<string, T> entities)
    {
        if (ids.Count == 0)
        {
            return ImmutableArray<T>.Empty;
        }

        var resolved = new T[ids.Count];
        for (int i = 0; i < resolved.Length; i++)
        {
            resolved[i] = entities[ids[i]];
        }

        return ImmutableArrays.Own(resolved);
    }
}
