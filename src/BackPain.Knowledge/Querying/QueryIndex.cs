using System;
using System.Collections.Generic;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Querying;

/// <summary>What the queries of one base share: their collections, their filters, and where each identifier stands.</summary>
internal sealed class QueryIndex
{
    public readonly KnowledgeBase Base;
    public readonly KnowledgeCollection<Recommendation> Recommendations;
    public readonly ConditionFilters OfConditions;
    public readonly FindingFilters OfFindings;
    public readonly TreatmentFilters OfTreatments;
    public readonly RecommendationFilters OfRecommendations;
    public readonly RedFlagFilters OfRedFlags;

    private readonly IdTable<Condition> conditions;
    private readonly IdTable<Finding> findings;
    private readonly IdTable<Treatment> treatments;
    private readonly IdTable<RedFlag> redFlags;
    private readonly IdTable<Source> sources;
    private readonly IdTable<BodyRegion> regions;
    private readonly IdTable<QuestionGroup> groups;

    public QueryIndex(KnowledgeBase.Index index)
    {
        Base = index.Base;
        conditions = new IdTable<Condition>(index.Conditions.Items, static c => c.Id.Value);
        findings = new IdTable<Finding>(index.Findings.Items, static f => f.Id.Value);
        treatments = new IdTable<Treatment>(index.Treatments.Items, static t => t.Id.Value);
        redFlags = new IdTable<RedFlag>(index.RedFlags.Items, static f => f.Id.Value);
        sources = new IdTable<Source>(index.Sources.Items, static s => s.Id.Value);
        regions = new IdTable<BodyRegion>(index.BodyRegions.Items, static r => r.Id.Value);
        groups = new IdTable<QuestionGroup>(index.QuestionGroups.Items, static g => g.Id.Value);
        Recommendation[] recommendations = Gather(index.Conditions.Items);
        Recommendations = new KnowledgeCollection<Recommendation>(recommendations, index);
        OfConditions = new ConditionFilters(new QueryDomain<Condition>("conditions", this, index.Conditions.Items));
        OfFindings = new FindingFilters(new QueryDomain<Finding>("findings", this, index.Findings.Items));
        OfTreatments = new TreatmentFilters(new QueryDomain<Treatment>("treatments", this, index.Treatments.Items));
        OfRecommendations = new RecommendationFilters(new QueryDomain<Recommendation>("recommendations", this, recommendations));
        OfRedFlags = new RedFlagFilters(new QueryDomain<RedFlag>("red-flags", this, index.RedFlags.Items));
    }

    public Condition[] Conditions => conditions.Items;

    public Finding[] Findings => findings.Items;

    public Treatment[] Treatments => treatments.Items;

    public Source[] Sources => sources.Items;

    public BodyRegion[] Regions => regions.Items;

    public QuestionGroup[] Groups => groups.Items;

    /// <summary>Where a condition stands; -1 when this base does not hold it.</summary>
    public int Find(ConditionId id) => conditions[id.Value];

    public int Find(FindingId id) => findings[id.Value];

    public int Find(TreatmentId id) => treatments[id.Value];

    public int Find(RedFlagId id) => redFlags[id.Value];

    /// <summary>Where a condition stands, which this base must hold.</summary>
    public int PositionOf(ConditionId id, string argument)
    {
        int position = conditions[id.Value];
        if (position < 0)
        {
            RefuseDefault(id.IsDefault, "condition", argument);
            _ = Base[id];
        }

        return position;
    }

    public int PositionOf(FindingId id, string argument)
    {
        int position = findings[id.Value];
        if (position < 0)
        {
            RefuseDefault(id.IsDefault, "finding", argument);
            _ = Base[id];
        }

        return position;
    }

    public int PositionOf(TreatmentId id, string argument)
    {
        int position = treatments[id.Value];
        if (position < 0)
        {
            RefuseDefault(id.IsDefault, "treatment", argument);
            _ = Base[id];
        }

        return position;
    }

    public int PositionOf(SourceId id, string argument)
    {
        int position = sources[id.Value];
        if (position < 0)
        {
            RefuseDefault(id.IsDefault, "source", argument);
            _ = Base[id];
        }

        return position;
    }

    public int PositionOf(BodyRegionId id, string argument)
    {
        int position = regions[id.Value];
        if (position < 0)
        {
            RefuseDefault(id.IsDefault, "body region", argument);
            _ = Base[id];
        }

        return position;
    }

    public int PositionOf(QuestionGroupId id, string argument)
    {
        int position = groups[id.Value];
        if (position < 0)
        {
            RefuseDefault(id.IsDefault, "question group", argument);
            _ = Base[id];
        }

        return position;
    }

    /// <summary>The query for recommendations for a condition, with one of some stances or with any.</summary>
    public RecommendationQuery For(ConditionId condition, Stance[] stances) =>
        WithStances(OfRecommendations.ForCondition[PositionOf(condition, nameof(condition))], stances);

    /// <summary>The query for recommendations about a treatment, with one of some stances or with any.</summary>
    public RecommendationQuery About(TreatmentId treatment, Stance[] stances) =>
        WithStances(OfRecommendations.About[PositionOf(treatment, nameof(treatment))], stances);

    private RecommendationQuery WithStances(QueryFilter<Recommendation> by, Stance[] stances)
    {
        int mask = Choices.Mask(stances, static s => (int)s, Words.Stance, nameof(stances));
        RecommendationQuery query = OfRecommendations.Everything.Refine(by);
        return mask == 0 ? query : query.Refine(OfRecommendations.OfStance[mask]);
    }

    private static void RefuseDefault(bool isDefault, string kind, string argument)
    {
        if (isDefault)
        {
            throw new ArgumentException("The default identifier names no " + kind + ".", argument);
        }
    }

    private static Recommendation[] Gather(Condition[] conditions)
    {
        var all = new List<Recommendation>();
        foreach (Condition condition in conditions)
        {
            foreach (Recommendation recommendation in condition.Recommendations)
            {
                all.Add(recommendation);
            }
        }

        return all.ToArray();
    }

    /// <summary>Positions by the text of identifiers; filled when a query first asks for an entity of the kind.</summary>
    private sealed class IdTable<TEntity>
    {
        public readonly TEntity[] Items;
        private readonly Func<TEntity, string> idOf;
        private IdPositions? positions;

        public IdTable(TEntity[] items, Func<TEntity, string> idOf)
        {
            Items = items;
            this.idOf = idOf;
        }

        public int this[string id] => (positions ?? Fill()).Find(id);

        private IdPositions Fill()
        {
            string[] ids = new string[Items.Length];
            for (int i = 0; i < ids.Length; i++)
            {
                ids[i] = idOf(Items[i]);
            }

            positions = new IdPositions(ids);
            return positions;
        }
    }
}
