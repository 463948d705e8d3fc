using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace BackPain.Knowledge;

/// <content>The entities of a base and the tables that find them.</content>
public sealed partial class KnowledgeBase
{
    /// <summary>All entities of a base; plain dictionaries, because at this size nothing is faster and all else is slower to build.</summary>
    internal sealed class Index
    {
        // What a first look-up does not need waits until it is asked for.
        private readonly Lazy<Dictionary<string, ConditionRelation[]>> relationsFrom;
        private readonly Lazy<Dictionary<string, ConditionRelation[]>> relationsTo;
        private readonly Lazy<Dictionary<string, Rung>> rungsById;
        private readonly Lazy<KnowledgeCollection<Finding>[]> findingsByKind;

        public Index(
            Condition[] conditions,
            Finding[] findings,
            Observable[] observables,
            Treatment[] treatments,
            RedFlag[] redFlags,
            QuestionGroup[] questionGroups,
            Source[] sources,
            BodyRegion[] bodyRegions,
            ConditionRelation[] relations)
        {
            Conditions = new KnowledgeCollection<Condition>(conditions);
            Findings = new KnowledgeCollection<Finding>(findings);
            Observables = new KnowledgeCollection<Observable>(observables);
            Treatments = new KnowledgeCollection<Treatment>(treatments);
            RedFlags = new KnowledgeCollection<RedFlag>(redFlags);
            QuestionGroups = new KnowledgeCollection<QuestionGroup>(questionGroups);
            Sources = new KnowledgeCollection<Source>(sources);
            BodyRegions = new KnowledgeCollection<BodyRegion>(bodyRegions);
            Relations = new KnowledgeCollection<ConditionRelation>(relations);

            ConditionsById = ById(conditions, static e => e.Id.Value);
            FindingsById = ById(findings, static e => e.Id.Value);
            ObservablesById = ById(observables, static e => e.Id.Value);
            TreatmentsById = ById(treatments, static e => e.Id.Value);
            RedFlagsById = ById(redFlags, static e => e.Id.Value);
            QuestionGroupsById = ById(questionGroups, static e => e.Id.Value);
            SourcesById = ById(sources, static e => e.Id.Value);
            BodyRegionsById = ById(bodyRegions, static e => e.Id.Value);

            rungsById = new Lazy<Dictionary<string, Rung>>(() => ById(RungsOf(conditions), static e => e.Id.Value), isThreadSafe: true);
            findingsByKind = new Lazy<KnowledgeCollection<Finding>[]>(() => GroupByKind(findings), isThreadSafe: true);
            relationsFrom = new Lazy<Dictionary<string, ConditionRelation[]>>(() => GroupRelations(relations, static r => r.FromId.Value), isThreadSafe: true);
            relationsTo = new Lazy<Dictionary<string, ConditionRelation[]>>(() => GroupRelations(relations, static r => r.ToId.Value), isThreadSafe: true);
        }

        public KnowledgeCollection<Condition> Conditions { get; }

        public KnowledgeCollection<Finding> Findings { get; }

        public KnowledgeCollection<Observable> Observables { get; }

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

        public Dictionary<string, Rung> RungsById => rungsById.Value;

        public KnowledgeCollection<Finding> FindingsOfKind(FindingKind kind) => findingsByKind.Value[(int)kind];

        public ImmutableArray<ConditionRelation> RelationsFrom(string condition) => Find(relationsFrom.Value, condition);

        public ImmutableArray<ConditionRelation> RelationsTo(string condition) => Find(relationsTo.Value, condition);

        private static Dictionary<string, T> ById<T>(T[] entities, Func<T, string> idOf)
        {
            var byId = new Dictionary<string, T>(entities.Length, StringComparer.Ordinal);
            foreach (T entity in entities)
            {
                byId.Add(idOf(entity), entity);
            }

            return byId;
        }

        private static Rung[] RungsOf(Condition[] conditions)
        {
            var rungs = new List<Rung>();
            foreach (Condition condition in conditions)
            {
                foreach (TreatmentLadder ladder in condition.Ladders)
                {
                    rungs.AddRange(ladder.Rungs);
                }
            }

            return rungs.ToArray();
        }

        /// <summary>The findings of each kind; the position is the number of the kind.</summary>
        private static KnowledgeCollection<Finding>[] GroupByKind(Finding[] findings)
        {
            var groups = new KnowledgeCollection<Finding>[(int)FindingKind.Sign + 1];
            for (int kind = 0; kind < groups.Length; kind++)
            {
                groups[kind] = new KnowledgeCollection<Finding>(Array.FindAll(findings, finding => (int)finding.Kind == kind));
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
    }
}
