using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge;

/// <content>The entities of a base and the tables that find them.</content>
public sealed partial class KnowledgeBase
{
    /// <summary>All entities of a base; plain dictionaries, because at this size nothing is faster and all else is slower to build.</summary>
    internal sealed class Index
    {
        // What a first look-up does not need waits until it is asked for. Two threads may work it out at once; all keep what was first done.
        private Dictionary<string, ConditionRelation[]>? relationsFrom;
        private Dictionary<string, ConditionRelation[]>? relationsTo;
        private Dictionary<string, Rung>? rungsById;
        private KnowledgeCollection<Finding>[]? findingsByKind;
        private Pairs? pairs;
        private QueryIndex? queries;

        public Index(KnowledgeTables tables, KnowledgeBase knowledge)
        {
            Base = knowledge;
            Conditions = new KnowledgeCollection<Condition>(tables.Conditions, this);
            Findings = new KnowledgeCollection<Finding>(tables.Findings, this);
            Observables = new KnowledgeCollection<Observable>(tables.Observables);
            Clusters = new KnowledgeCollection<Cluster>(tables.Clusters);
            Treatments = new KnowledgeCollection<Treatment>(tables.Treatments, this);
            RedFlags = new KnowledgeCollection<RedFlag>(tables.RedFlags, this);
            QuestionGroups = new KnowledgeCollection<QuestionGroup>(tables.QuestionGroups);
            Sources = new KnowledgeCollection<Source>(tables.Sources);
            BodyRegions = new KnowledgeCollection<BodyRegion>(tables.BodyRegions);
            Relations = new KnowledgeCollection<ConditionRelation>(tables.Relations);
            ConditionsById = tables.ConditionsById;
            FindingsById = tables.FindingsById;
            ObservablesById = tables.ObservablesById;
            TreatmentsById = tables.TreatmentsById;
            RedFlagsById = tables.RedFlagsById;
            QuestionGroupsById = tables.QuestionGroupsById;
            SourcesById = tables.SourcesById;
            BodyRegionsById = tables.BodyRegionsById;

            SafetyTexts = tables.SafetyTexts;
            Audits = tables.Audits;
        }

        /// <summary>The base that all of it belongs to.</summary>
        public readonly KnowledgeBase Base;

        public QueryIndex Queries => queries ?? Interlocked.CompareExchange(ref queries, new QueryIndex(this), null) ?? queries;

        public SafetyText[] SafetyTexts { get; }

        public SourceAudit[] Audits { get; }

        public RecommendationPairs<Disagreement> Disagreements => PairsOfBase.Disagreements;

        public RecommendationPairs<Tension> Tensions => PairsOfBase.Tensions;

        public KnowledgeCollection<Condition> Conditions { get; }

        public KnowledgeCollection<Finding> Findings { get; }

        public KnowledgeCollection<Observable> Observables { get; }

        public KnowledgeCollection<Cluster> Clusters { get; }

        public KnowledgeCollection<Treatment> Treatments { get; }

        public KnowledgeCollection<RedFlag> RedFlags { get; }

        public KnowledgeCollection<QuestionGroup> QuestionGroups { get; }

        public KnowledgeCollection<Source> Sources { get; }

        public KnowledgeCollection<BodyRegion> BodyRegions { get; }

        public KnowledgeCollection<ConditionRelation> Relations { get; }

        public Dictionary<string, Condition> ConditionsById { get; }

        public Dictionary<string, Finding> FindingsById { get; }

        public Dictionary<string, Observable> ObservablesById { get; }

        public Dictionary<string, Treatment> TreatmentsById { get; }

        public Dictionary<string, RedFlag> RedFlagsById { get; }

        public Dictionary<string, QuestionGroup> QuestionGroupsById { get; }

        public Dictionary<string, Source> SourcesById { get; }

        public Dictionary<string, BodyRegion> BodyRegionsById { get; }

        public Dictionary<string, Rung> RungsById => rungsById ?? Interlocked.CompareExchange(ref rungsById, RungsOf(Conditions.Items), null) ?? rungsById;

        public KnowledgeCollection<Finding> FindingsOfKind(FindingKind kind) =>
            (findingsByKind ?? Interlocked.CompareExchange(ref findingsByKind, GroupByKind(Findings.Items, this), null) ?? findingsByKind)[(int)kind];

        public ImmutableArray<ConditionRelation> RelationsFrom(string condition) =>
            Find(relationsFrom ?? Interlocked.CompareExchange(ref relationsFrom, GroupRelations(Relations.Items, static r => r.FromId.Value), null) ?? relationsFrom, condition);

        public ImmutableArray<ConditionRelation> RelationsTo(string condition) =>
            Find(relationsTo ?? Interlocked.CompareExchange(ref relationsTo, GroupRelations(Relations.Items, static r => r.ToId.Value), null) ?? relationsTo, condition);

        private Pairs PairsOfBase => pairs ?? Interlocked.CompareExchange(ref pairs, new Pairs(Conditions.Items), null) ?? pairs;

        private static Dictionary<string, Rung> RungsOf(Condition[] conditions)
        {
            var rungs = new Dictionary<string, Rung>(StringComparer.Ordinal);
            foreach (Condition condition in conditions)
            {
                foreach (TreatmentLadder ladder in condition.Ladders)
                {
                    foreach (Rung rung in ladder.Rungs)
                    {
                        rungs.Add(rung.Id.Value, rung);
                    }
                }
            }

            return rungs;
        }

        /// <summary>The findings of each kind; the position is the number of the kind.</summary>
        private static KnowledgeCollection<Finding>[] GroupByKind(Finding[] findings, Index index)
        {
            var groups = new KnowledgeCollection<Finding>[(int)FindingKind.Sign + 1];
            for (int kind = 0; kind < groups.Length; kind++)
            {
                groups[kind] = new KnowledgeCollection<Finding>(Array.FindAll(findings, finding => (int)finding.Kind == kind), index);
            }

            return groups;
        }

        private static Dictionary<string, ConditionRelation[]> GroupRelations(ConditionRelation[] relations, Func<ConditionRelation, string> end)
        {
            var groups = new Dictionary<string, ConditionRelation[]>(StringComparer.Ordinal);
            foreach (ConditionRelation relation in relations)
            {
                string condition = end(relation);
                if (!groups.ContainsKey(condition))
                {
                    groups.Add(condition, Array.FindAll(relations, other => end(other) == condition));
                }
            }

            return groups;
        }

        private static ImmutableArray<ConditionRelation> Find(Dictionary<string, ConditionRelation[]> relations, string condition) =>
            relations.TryGetValue(condition, out ConditionRelation[]? found) ? ImmutableArrays.Own(found) : ImmutableArray<ConditionRelation>.Empty;

        private sealed class Pairs
        {
            public readonly RecommendationPairs<Disagreement> Disagreements;
            public readonly RecommendationPairs<Tension> Tensions;

            public Pairs(Condition[] conditions)
            {
                var disagreements = new List<Disagreement>();
                var tensions = new List<Tension>();
                foreach (Condition condition in conditions)
                {
                    PairFinder.Find(condition, disagreements, tensions);
                }

                Disagreements = new RecommendationPairs<Disagreement>(disagreements.ToImmutableArray());
                Tensions = new RecommendationPairs<Tension>(tensions.ToImmutableArray());
            }
        }
    }
}
