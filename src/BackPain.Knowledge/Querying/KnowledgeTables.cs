using System;
using System.Collections.Generic;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Querying;

/// <summary>All entities of a base: in documented order, and by the text of their identifiers. The one way for shipped and for loaded knowledge.</summary>
/// <remarks>
/// Read in the order of the table, so that what an entity names is there before it. Fields and plain loops: on a cold start every
/// accessor and every lambda is a method to compile (benchmarks/README.md).
/// </remarks>
internal sealed class KnowledgeTables
{
    public readonly Edition Edition;
    public readonly string Language;
    public readonly Source[] Sources;
    public readonly BodyRegion[] BodyRegions;
    public readonly Observable[] Observables;
    public readonly Finding[] Findings;
    public readonly Cluster[] Clusters;
    public readonly Treatment[] Treatments;
    public readonly Condition[] Conditions;
    public readonly ConditionRelation[] Relations;
    public readonly RedFlag[] RedFlags;
    public readonly QuestionGroup[] QuestionGroups;
    public readonly SafetyText[] SafetyTexts;
    public readonly SourceAudit[] Audits;
    public readonly Dictionary<string, Source> SourcesById;
    public readonly Dictionary<string, BodyRegion> BodyRegionsById;
    public readonly Dictionary<string, Observable> ObservablesById;
    public readonly Dictionary<string, Finding> FindingsById;
    public readonly Dictionary<string, Cluster> ClustersByKey;
    public readonly Dictionary<string, Treatment> TreatmentsById;
    public readonly Dictionary<string, Condition> ConditionsById;
    public readonly Dictionary<string, RedFlag> RedFlagsById;
    public readonly Dictionary<string, QuestionGroup> QuestionGroupsById;

    private readonly TableReader table;
    private readonly CodeIndex codes;

    public KnowledgeTables(TableReader table, CodeIndex codes)
    {
        this.table = table;
        this.codes = codes;
        Edition = new Edition(table);
        Language = table.Text();

        Sources = new Source[table.Count()];
        SourcesById = new Dictionary<string, Source>(Sources.Length, StringComparer.Ordinal);
        for (int i = 0; i < Sources.Length; i++)
        {
            string id = table.Text();
            SourcesById.Add(id, Sources[i] = new Source(id, table));
        }

        BodyRegions = new BodyRegion[table.Count()];
        BodyRegionsById = new Dictionary<string, BodyRegion>(BodyRegions.Length, StringComparer.Ordinal);
        ReadBodyRegions();

        Observables = new Observable[table.Count()];
        ObservablesById = new Dictionary<string, Observable>(Observables.Length, StringComparer.Ordinal);
        for (int i = 0; i < Observables.Length; i++)
        {
            string id = table.Text();
            ObservablesById.Add(id, Observables[i] = new Observable(id, table, codes));
        }

        Findings = new Finding[table.Count()];
        FindingsById = new Dictionary<string, Finding>(Findings.Length, StringComparer.Ordinal);
        for (int i = 0; i < Findings.Length; i++)
        {
            string id = table.Text();
            FindingsById.Add(id, Findings[i] = new Finding(id, ReadNamed(BodyRegionsById), table, codes));
        }

        Clusters = new Cluster[table.Count()];
        ClustersByKey = new Dictionary<string, Cluster>(Clusters.Length, StringComparer.Ordinal);
        for (int i = 0; i < Clusters.Length; i++)
        {
            string key = table.Text();
            ClustersByKey.Add(key, Clusters[i] = new Cluster(key, table));
        }

        Treatments = new Treatment[table.Count()];
        TreatmentsById = new Dictionary<string, Treatment>(Treatments.Length, StringComparer.Ordinal);
        ReadTreatments();

        Conditions = new Condition[table.Count()];
        ConditionsById = new Dictionary<string, Condition>(Conditions.Length, StringComparer.Ordinal);
        Relations = ReadConditions();

        RedFlags = new RedFlag[table.Count()];
        RedFlagsById = new Dictionary<string, RedFlag>(RedFlags.Length, StringComparer.Ordinal);
        for (int i = 0; i < RedFlags.Length; i++)
        {
            string id = table.Text();
            RedFlagsById.Add(id, RedFlags[i] = new RedFlag(id, table));
        }

        QuestionGroups = new QuestionGroup[table.Count()];
        QuestionGroupsById = new Dictionary<string, QuestionGroup>(QuestionGroups.Length, StringComparer.Ordinal);
        for (int i = 0; i < QuestionGroups.Length; i++)
        {
            string id = table.Text();
            QuestionGroupsById.Add(id, QuestionGroups[i] = new QuestionGroup(id, ReadNamed(FindingsById), table));
        }

        SafetyTexts = new SafetyText[table.Count()];
        for (int i = 0; i < SafetyTexts.Length; i++)
        {
            SafetyTexts[i] = new SafetyText(table);
        }

        Audits = new SourceAudit[table.Count()];
        for (int i = 0; i < Audits.Length; i++)
        {
            Audits[i] = new SourceAudit(SourcesById[table.Text()], table);
        }

        table.End();
    }

    // A region may be named before it stands in the table: they are joined when all are there.
    private void ReadBodyRegions()
    {
        string?[] wholes = new string?[BodyRegions.Length];
        string[][] parts = new string[BodyRegions.Length][];
        for (int i = 0; i < BodyRegions.Length; i++)
        {
            string id = table.Text();
            wholes[i] = table.OptionalText();
            parts[i] = table.Texts();
            BodyRegionsById.Add(id, BodyRegions[i] = new BodyRegion(id, table, BodyRegionsById));
        }

        for (int i = 0; i < BodyRegions.Length; i++)
        {
            BodyRegions[i].Join(wholes[i] is { } whole ? BodyRegionsById[whole] : null, Find(parts[i], BodyRegionsById));
        }
    }

    private void ReadTreatments()
    {
        string[][] above = new string[Treatments.Length][];
        for (int i = 0; i < Treatments.Length; i++)
        {
            string id = table.Text();
            above[i] = table.Texts();
            TreatmentsById.Add(id, Treatments[i] = new Treatment(id, table, codes));
        }

        for (int i = 0; i < Treatments.Length; i++)
        {
            Treatments[i].Join(Find(above[i], TreatmentsById));
        }
    }

    private ConditionRelation[] ReadConditions()
    {
        var relations = new List<ConditionRelation>();
        for (int i = 0; i < Conditions.Length; i++)
        {
            string id = table.Text();
            ConditionsById.Add(id, Conditions[i] = ReadCondition(new ConditionId(id), relations));
        }

        return relations.ToArray();
    }

    private Condition ReadCondition(ConditionId id, List<ConditionRelation> relations)
    {
        string name = table.Text();
        var sites = new PainSite[table.Count()];
        for (int i = 0; i < sites.Length; i++)
        {
            sites[i] = new PainSite(BodyRegionsById[table.Text()], table);
        }

        var associations = new Association[table.Count()];
        for (int i = 0; i < associations.Length; i++)
        {
            associations[i] = new Association(id, FindingsById[table.Text()], ClustersByKey[table.Text()], table);
        }

        var distinctions = new Distinction[table.Count()];
        for (int i = 0; i < distinctions.Length; i++)
        {
            distinctions[i] = new Distinction(ReadNamed(FindingsById), table);
        }

        var ladders = new TreatmentLadder[table.Count()];
        for (int i = 0; i < ladders.Length; i++)
        {
            ladders[i] = new TreatmentLadder(id, name, SourcesById[table.Text()], table.Flag(), ReadRungs());
        }

        var recommendations = new Recommendation[table.Count()];
        for (int i = 0; i < recommendations.Length; i++)
        {
            recommendations[i] = new Recommendation(id, TreatmentsById[table.Text()], SourcesById[table.Text()], table);
        }

        var scopeDifferences = new ScopeDifference[table.Count()];
        for (int i = 0; i < scopeDifferences.Length; i++)
        {
            scopeDifferences[i] = new ScopeDifference(TreatmentsById[table.Text()], table);
        }

        for (int left = table.Count(); left > 0; left--)
        {
            relations.Add(new ConditionRelation(id, table));
        }

        return new Condition(id, name, sites, associations, distinctions, ladders, recommendations, scopeDifferences, table, codes);
    }

    private Rung[] ReadRungs()
    {
        var rungs = new Rung[table.Count()];
        for (int i = 0; i < rungs.Length; i++)
        {
            rungs[i] = new Rung(ReadNamed(TreatmentsById), table);
        }

        return rungs;
    }

    private T[] ReadNamed<T>(Dictionary<string, T> entities) => Find(table.Texts(), entities);

    private static T[] Find<T>(string[] ids, Dictionary<string, T> entities)
    {
        var found = new T[ids.Length];
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = entities[ids[i]];
        }

        return found;
    }
}
