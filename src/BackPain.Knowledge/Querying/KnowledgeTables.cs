using System;
using System.Collections.Generic;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Querying;

/// <summary>All entities of a base while it is built: in documented order, and by the text of their identifiers.</summary>
/// <remarks>Fields, and dictionaries filled from the records: on a cold start every accessor is a method to compile (benchmarks/README.md).</remarks>
internal sealed class KnowledgeTables
{
    public readonly Source[] Sources;
    public readonly BodyRegion[] BodyRegions;
    public readonly Observable[] Observables;
    public readonly Finding[] Findings;
    public readonly Cluster[] Clusters;
    public readonly Treatment[] Treatments;
    public readonly Condition[] Conditions;
    public readonly RedFlag[] RedFlags;
    public readonly QuestionGroup[] QuestionGroups;
    public readonly Dictionary<string, Source> SourcesById = new(StringComparer.Ordinal);
    public readonly Dictionary<string, BodyRegion> BodyRegionsById = new(StringComparer.Ordinal);
    public readonly Dictionary<string, Observable> ObservablesById = new(StringComparer.Ordinal);
    public readonly Dictionary<string, Finding> FindingsById = new(StringComparer.Ordinal);
    public readonly Dictionary<string, Cluster> ClustersByKey = new(StringComparer.Ordinal);
    public readonly Dictionary<string, Treatment> TreatmentsById = new(StringComparer.Ordinal);
    public readonly Dictionary<string, Condition> ConditionsById = new(StringComparer.Ordinal);
    public readonly Dictionary<string, RedFlag> RedFlagsById = new(StringComparer.Ordinal);
    public readonly Dictionary<string, QuestionGroup> QuestionGroupsById = new(StringComparer.Ordinal);
    public readonly SafetyText[] SafetyTexts;
    public readonly SourceAudit[] Audits;
    public ConditionRelation[] Relations = Array.Empty<ConditionRelation>();

    public KnowledgeTables(KnowledgeRecord record)
    {
        Sources = new Source[record.Sources.Length];
        BodyRegions = new BodyRegion[record.BodyRegions.Length];
        Observables = new Observable[record.Observables.Length];
        Findings = new Finding[record.Findings.Length];
        Clusters = new Cluster[record.Clusters.Length];
        Treatments = new Treatment[record.Treatments.Length];
        Conditions = new Condition[record.Conditions.Length];
        RedFlags = new RedFlag[record.RedFlags.Length];
        SafetyTexts = new SafetyText[record.SafetyTexts.Length];
        Audits = new SourceAudit[record.Audits.Length];
        QuestionGroups = new QuestionGroup[record.QuestionGroups.Length];
    }
}
