using System;
using System.Collections.Generic;
using System.Text.Json;

namespace BackPain.Knowledge.Format;

/// <summary>The rules that hold between files: references, hierarchies, ladders, contradictions, names and the ledger.</summary>
internal static class KnowledgeRules
{
    public static void Check(KnowledgeRecord record, ReadingContext context, HashSet<string> unreadableFiles, JsonFile? ledger)
    {
        CheckReferences(context, unreadableFiles);
        OrderConditions(record, context, unreadableFiles);
        CheckHierarchies(record, context);
        CheckFindings(record, context);
        CheckConditions(record, context);
        CheckCriteria(record, context);
        CheckNames(context);
        CheckSources(record, context, unreadableFiles);

        // Any fault may hide a question or a text: then this would only repeat it.
        if (context.Problems.Count == 0)
        {
            CheckSafety(record, context);
        }

        // A file that could not be read hides its ids: then the ledger would only repeat that fault.
        if (ledger is not null && unreadableFiles.Count == 0)
        {
            Ledger.Check(ledger, context, MeaningsOf(record));
        }
    }

    /// <summary>What each identifier means, in documented order, as the ledger has it.</summary>
    /// <remarks>A meaning is null where a fault hides it (no text, an unknown treatment or source in a rung): that fault is reported at its own place.</remarks>
    public static Dictionary<(EntityKind Kind, string Id), string?> MeaningsOf(KnowledgeRecord record)
    {
        var meanings = new Dictionary<(EntityKind, string), string?>();
        var treatments = new HashSet<string>(Array.ConvertAll(record.Treatments, static t => t.Id), StringComparer.Ordinal);
        var sources = new HashSet<string>(Array.ConvertAll(record.Sources, static s => s.Id), StringComparer.Ordinal);
        int number = Array.IndexOf(Words.ObservableKind, "number");
        void Add(EntityKind kind, string id, string? meaning)
        {
            if (IdGrammar.IsValid(id.AsSpan()) && !meanings.ContainsKey((kind, id)))
            {
                meanings.Add((kind, id), meaning is { Length: 0 } ? null : meaning);
            }
        }

        foreach (ConditionRecord condition in record.Conditions)
        {
            Add(EntityKind.Condition, condition.Id, condition.ClinicalName);
            foreach (LadderRecord ladder in condition.Ladders)
            {
                foreach (RungRecord rung in ladder.Rungs)
                {
                    bool isComplete = rung.Treatments.Length > 0 && Array.TrueForAll(rung.Treatments, treatments.Contains) && sources.Contains(ladder.Source);
                    Add(EntityKind.Rung, rung.Id, isComplete ? condition.Id + ", " + ladder.Source + ": " + string.Join(" + ", rung.Treatments) : null);
                }
            }
        }

        foreach (FindingRecord finding in record.Findings)
        {
            Add(EntityKind.Finding, finding.Id, finding.ClinicalName);
        }

        foreach (ObservableRecord observable in record.Observables)
        {
            bool hidesUnit = observable.Unit is { Length: 0 } || (observable.Unit is null && observable.Kind == number);
            Add(EntityKind.Observable, observable.Id, hidesUnit || observable.ClinicalName.Length == 0 ? null : observable.ClinicalName + (observable.Unit is null ? "" : " in " + observable.Unit));
        }

        foreach (TreatmentRecord treatment in record.Treatments)
        {
            Add(EntityKind.Treatment, treatment.Id, treatment.ClinicalName);
        }

        foreach (RedFlagRecord redFlag in record.RedFlags)
        {
            Add(EntityKind.RedFlag, redFlag.Id, redFlag.Name);
        }

        foreach (QuestionGroupRecord group in record.QuestionGroups)
        {
            Add(EntityKind.QuestionGroup, group.Id, group.Name);
        }

        foreach (SourceRecord source in record.Sources)
        {
            Add(EntityKind.Source, source.Id, source.Title);
        }

        foreach (BodyRegionRecord region in record.BodyRegions)
        {
            Add(EntityKind.BodyRegion, region.Id, region.Name);
        }

        return meanings;
    }

    private static void CheckReferences(ReadingContext context, HashSet<string> unreadableFiles)
    {
        foreach ((EntityKind kind, string id, JsonValue at) in context.References)
        {
            if (context.Definitions.ContainsKey((kind, id)) || MayStandIn(unreadableFiles, kind, id))
            {
                continue;
            }

            string? nearest = NearestText.Find(id, IdsOf(context, kind));
            context.Problems.Add(
                ProblemCodes.UnknownId,
                at,
                "There is no " + EntityKinds.NameOf(kind) + " '" + id + "'" + (nearest is null ? "; define it or use a known id." : "; did you mean '" + nearest + "'?"));
        }
    }

    // What a file that is no JSON would have defined is not known, so a reference into it is not called dangling.
    private static bool MayStandIn(HashSet<string> unreadableFiles, EntityKind kind, string id) =>
        unreadableFiles.Contains(kind == EntityKind.Condition ? KnowledgeReader.PathOfCondition(id) : KnowledgeReader.SharedFileOf(kind) ?? "");

    private static IEnumerable<string> IdsOf(ReadingContext context, EntityKind kind)
    {
        foreach ((EntityKind Kind, string Id) key in context.Definitions.Keys)
        {
            if (key.Kind == kind)
            {
                yield return key.Id;
            }
        }
    }

    /// <summary>Puts the conditions into the order of the edition file; every one must be listed there.</summary>
    private static void OrderConditions(KnowledgeRecord record, ReadingContext context, HashSet<string> unreadableFiles)
    {
        string[] order = record.Edition.ConditionOrder;
        foreach (ConditionRecord condition in record.Conditions)
        {
            if (condition.Id.Length > 0 && Array.IndexOf(order, condition.Id) < 0 && !unreadableFiles.Contains("edition.json"))
            {
                JsonValue origin = context.OriginOf(condition);
                context.Problems.Add(ProblemCodes.FileSet, origin.Find("id") ?? origin, "The condition '" + condition.Id + "' is not listed under 'conditions' in edition.json.");
            }
        }

        Array.Sort(record.Conditions, (a, b) =>
        {
            int byOrder = Array.IndexOf(order, a.Id).CompareTo(Array.IndexOf(order, b.Id));
            return byOrder != 0 ? byOrder : string.CompareOrdinal(a.Id, b.Id);
        });
    }

    private static void CloseTreatments(KnowledgeRecord record)
    {
        var parents = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (TreatmentRecord treatment in record.Treatments)
        {
            parents[treatment.Id] = treatment.IsA;
        }

        foreach (TreatmentRecord treatment in record.Treatments)
        {
            treatment.AllIsA = Implications.ReachInOrder(treatment.Id, next => parents.TryGetValue(next, out string[]? above) ? above : Array.Empty<string>());
        }
    }

    private static void ListParts(KnowledgeRecord record)
    {
        var parts = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (BodyRegionRecord region in record.BodyRegions)
        {
            parts[region.Id] = new List<string>();
        }

        foreach (BodyRegionRecord region in record.BodyRegions)
        {
            if (region.PartOf is not null && parts.TryGetValue(region.PartOf, out List<string>? siblings))
            {
                siblings.Add(region.Id);
            }
        }

        foreach (BodyRegionRecord region in record.BodyRegions)
        {
            region.Parts = parts[region.Id].ToArray();
        }
    }

    private static void CheckHierarchies(KnowledgeRecord record, ReadingContext context)
    {
        var isA = new Graph();
        foreach (TreatmentRecord treatment in record.Treatments)
        {
            isA.Add(treatment.Id, context.OriginOf(treatment).Find("isA"), treatment.IsA);
        }

        isA.ReportCycles(context, "is-a");
        CloseTreatments(record);

        var partOf = new Graph();
        foreach (BodyRegionRecord region in record.BodyRegions)
        {
            partOf.Add(region.Id, context.OriginOf(region).Find("partOf"), region.PartOf);
        }

        partOf.ReportCycles(context, "part-of");
        ListParts(record);

        var implies = new Graph();
        var definitions = new Graph();
        foreach (FindingRecord finding in record.Findings)
        {
            implies.Add(finding.Id, context.OriginOf(finding).Find("implies"), finding.Implies);
            if (finding.Definition is { } definition)
            {
                var named = new List<string>();
                CollectFindings(definition, named);
                definitions.Add(finding.Id, context.OriginOf(finding).Find("definition"), named.ToArray());
            }
        }

        implies.ReportCycles(context, "implication");
        definitions.ReportCycles(context, "definition");

        var supersededBy = new Graph();
        foreach (SourceRecord source in record.Sources)
        {
            supersededBy.Add(source.Id, context.OriginOf(source).Find("supersededBy"), source.SupersededBy);
        }

        supersededBy.ReportCycles(context, "superseded-by");

        var subtypes = new Graph();
        int subtype = Array.IndexOf(Words.RelationKind, "is-subtype-of");
        foreach (ConditionRecord condition in record.Conditions)
        {
            var parents = new List<string>();
            JsonValue? at = null;
            foreach (RelationRecord relation in condition.Relations)
            {
                if (relation.Kind == subtype && relation.To != condition.Id)
                {
                    parents.Add(relation.To);
                    at ??= context.OriginOf(relation);
                }
            }

            subtypes.Add(condition.Id, at, parents.ToArray());
        }

        subtypes.ReportCycles(context, "is-subtype-of");
    }

    private static void CollectFindings(CriterionRecord criterion, List<string> findings)
    {
        if (criterion.Form == (int)CriterionForm.Present && criterion.Id is { } id)
        {
            findings.Add(id);
        }

        foreach (CriterionRecord part in criterion.Parts)
        {
            CollectFindings(part, findings);
        }
    }

    private static void CheckFindings(KnowledgeRecord record, ReadingContext context)
    {
        var byId = new Dictionary<string, FindingRecord>(StringComparer.Ordinal);
        foreach (FindingRecord finding in record.Findings)
        {
            byId[finding.Id] = finding;
        }

        var logic = new Implications(byId);
        foreach (FindingRecord finding in record.Findings)
        {
            finding.AllImplied = logic.ImpliedBy(finding.Id);
            finding.AllExcluded = logic.ExcludedBy(finding.Id);
            if (Array.IndexOf(finding.Excludes, finding.Id) >= 0)
            {
                context.Problems.Add(ProblemCodes.SelfReference, context.OriginOf(finding).Find("excludes")!, "The finding '" + finding.Id + "' excludes itself.");
            }

            foreach ((string a, string b) in logic.FindContradictions(finding.Id))
            {
                context.Problems.Add(
                    ProblemCodes.Contradiction,
                    context.OriginOf(finding).Find("implies") ?? context.OriginOf(finding),
                    "The finding '" + finding.Id + "' could never be present: with what it implies, both '" + a + "' and '" + b + "' would hold, and one excludes the other.");
            }
        }
    }

    private static void CheckConditions(KnowledgeRecord record, ReadingContext context)
    {
        foreach (ConditionRecord condition in record.Conditions)
        {
            foreach (RelationRecord relation in condition.Relations)
            {
                if (relation.To == condition.Id && condition.Id.Length > 0)
                {
                    context.Problems.Add(ProblemCodes.SelfReference, context.OriginOf(relation), "The condition '" + condition.Id + "' is related to itself.");
                }
            }

            foreach (DistinctionRecord distinction in condition.Distinctions)
            {
                if (distinction.From == condition.Id && condition.Id.Length > 0)
                {
                    context.Problems.Add(ProblemCodes.SelfReference, context.OriginOf(distinction), "The condition '" + condition.Id + "' is set apart from itself.");
                }
            }

            CheckScopeDifferences(record, condition, context);
            foreach (LadderRecord ladder in condition.Ladders)
            {
                CheckOrder(ladder, context);
            }
        }
    }

    /// <summary>A declared difference of scope stands between two recommendations that are there: of its treatment or of one above or below it.</summary>
    private static void CheckScopeDifferences(KnowledgeRecord record, ConditionRecord condition, ReadingContext context)
    {
        if (condition.ScopeDifferences.Length == 0)
        {
            return;
        }

        var parents = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (TreatmentRecord treatment in record.Treatments)
        {
            parents[treatment.Id] = treatment.IsA;
        }

        foreach (ScopeDifferenceRecord difference in condition.ScopeDifferences)
        {
            var related = Implications.Reach(difference.Treatment, next => parents.TryGetValue(next, out string[]? above) ? above : Array.Empty<string>());
            Expect(difference.FirstSource, difference.FirstKey, "first");
            Expect(difference.SecondSource, difference.SecondKey, "second");

            void Expect(string source, string? key, string property)
            {
                bool isThere = Array.Exists(condition.Recommendations, r =>
                    r.Source == source && (key is null || r.Key == key) && (r.Treatment == difference.Treatment || related.Contains(r.Treatment) || !parents.ContainsKey(r.Treatment)));
                if (!isThere && parents.ContainsKey(difference.Treatment) && context.Definitions.ContainsKey((EntityKind.Source, source)))
                {
                    JsonValue origin = context.OriginOf(difference);
                    context.Problems.Add(
                        ProblemCodes.UnknownId,
                        origin.Find(property) ?? origin,
                        "'" + source + "'" + (key is null ? "" : " (" + key + ")") + " has no recommendation on '" + difference.Treatment + "' here, so there is nothing to set apart.");
                }
            }
        }
    }

    private static void CheckOrder(LadderRecord ladder, ReadingContext context)
    {
        if (context.OriginOf(ladder).Find("isOrdered")?.Kind is not (JsonValueKind.True or JsonValueKind.False))
        {
            return;
        }

        int? last = 0;
        foreach (RungRecord rung in ladder.Rungs)
        {
            JsonValue origin = context.OriginOf(rung);
            if (!ladder.IsOrdered)
            {
                if (rung.Order is not null)
                {
                    context.Problems.Add(ProblemCodes.LadderOrder, origin.Find("order")!, "This ladder claims no order, so its rungs have none; remove 'order'.");
                }

                continue;
            }

            if (rung.Order is not { } order)
            {
                // A value that was there and was wrong has been reported already.
                if (origin.Find("order") is null)
                {
                    context.Problems.Add(ProblemCodes.LadderOrder, origin, "A rung of an ordered ladder has an 'order'.");
                }
                else
                {
                    last = null;
                }

                continue;
            }

            if (last is not null && order < last)
            {
                context.Problems.Add(
                    ProblemCodes.LadderOrder,
                    origin.Find("order")!,
                    FormattableString.Invariant($"Rung {order} follows rung {last}: rungs stand in rising order; rungs side by side share a number."));
            }

            last = order;
        }
    }

    /// <summary>A base with red flags can be screened: core groups ask for all that its core flags need, and every safety text is there.</summary>
    private static void CheckSafety(KnowledgeRecord record, ReadingContext context)
    {
        if (record.RedFlags.Length == 0)
        {
            return;
        }

        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (QuestionGroupRecord group in record.QuestionGroups)
        {
            asked.UnionWith(group.IsCore ? group.Items : Array.Empty<string>());
        }

        var derived = new HashSet<string>(StringComparer.Ordinal);
        foreach (FindingRecord finding in record.Findings)
        {
            if (finding.Definition is not null)
            {
                derived.Add(finding.Id);
            }
        }

        foreach (RedFlagRecord flag in record.RedFlags)
        {
            if (!flag.IsCore)
            {
                continue;
            }

            var named = new List<string>();
            CollectFindings(flag.Criterion, named);
            foreach (string finding in named)
            {
                if (!asked.Contains(finding) && !derived.Contains(finding) && context.Definitions.ContainsKey((EntityKind.Finding, finding)))
                {
                    JsonValue origin = context.OriginOf(flag);
                    context.Problems.Add(ProblemCodes.MissingProperty, origin.Find("criterion") ?? origin, "No core question group asks for '" + finding + "', which the core flag '" + flag.Id + "' needs.");
                }
            }
        }

        for (int kind = 1; kind < Words.SafetyTextKind.Length; kind++)
        {
            int count = Array.FindAll(record.SafetyTexts, t => t.Kind == kind).Length;
            if (count != 1)
            {
                JsonValue? at = record.SafetyTexts.Length > 0 ? context.OriginOf(record.SafetyTexts[0]) : null;
                context.Problems.Add(
                    count == 0 ? ProblemCodes.MissingProperty : ProblemCodes.DoubledValue,
                    at ?? context.OriginOf(record.RedFlags[0]),
                    "A base with red flags has exactly one safety text '" + Words.SafetyTextKind[kind] + "'" + (count == 0 ? "; it is missing." : "; it stands twice."));
            }
        }
    }

    private static void CheckCriteria(KnowledgeRecord record, ReadingContext context)
    {
        var observables = new Dictionary<string, ObservableRecord>(StringComparer.Ordinal);
        foreach (ObservableRecord observable in record.Observables)
        {
            observables[observable.Id] = observable;
        }

        void Visit(CriterionRecord? criterion)
        {
            if (criterion is null)
            {
                return;
            }

            if (criterion.Id is not null && observables.TryGetValue(criterion.Id, out ObservableRecord? observable))
            {
                CheckComparison(criterion, observable, context);
            }

            foreach (CriterionRecord part in criterion.Parts)
            {
                Visit(part);
            }
        }

        foreach (FindingRecord finding in record.Findings)
        {
            Visit(finding.Definition);
        }

        foreach (RedFlagRecord redFlag in record.RedFlags)
        {
            Visit(redFlag.Criterion);
            Visit(redFlag.WhileUnknown?.Criterion);
            foreach (RedFlagLevelRecord level in redFlag.Levels)
            {
                Visit(level.Criterion);
            }
        }

        foreach (QuestionGroupRecord group in record.QuestionGroups)
        {
            Visit(group.AskWhen);
        }

        foreach (ConditionRecord condition in record.Conditions)
        {
            foreach (AssociationRecord association in condition.Associations)
            {
                foreach (EvidenceRecord report in association.Evidence)
                {
                    Visit(report.Population?.Criterion);
                }
            }

            foreach (LadderRecord ladder in condition.Ladders)
            {
                foreach (RungRecord rung in ladder.Rungs)
                {
                    Visit(rung.Criterion);
                }
            }

            foreach (RecommendationRecord recommendation in condition.Recommendations)
            {
                Visit(recommendation.Indication);
                Visit(recommendation.Population?.Criterion);
            }
        }
    }

    private static void CheckComparison(CriterionRecord criterion, ObservableRecord observable, ReadingContext context)
    {
        if (observable.Kind == 0)
        {
            return;
        }

        bool isChoice = Words.ObservableKind[observable.Kind] == "choice";
        JsonValue origin = context.OriginOf(criterion);
        if (criterion.Form == (int)CriterionForm.Number && isChoice)
        {
            context.Problems.Add(ProblemCodes.InvalidValue, origin, "'" + observable.Id + "' is a choice; compare it with 'is' and one of its values.");
        }
        else if (criterion.Form == (int)CriterionForm.Number && criterion.Text is not null && criterion.Bound is not null && observable.Unit != "days")
        {
            context.Problems.Add(ProblemCodes.InvalidValue, origin, "'" + observable.Id + "' is not measured in days; compare it with a plain number.");
        }
        else if (criterion.Form == (int)CriterionForm.Number && (criterion.Bound < observable.Minimum || criterion.Bound > observable.Maximum))
        {
            context.Problems.Add(ProblemCodes.InvalidValue, origin, FormattableString.Invariant($"{criterion.Bound} is outside the bounds of '{observable.Id}'."));
        }
        else if (criterion.Form == (int)CriterionForm.Choice && !isChoice)
        {
            context.Problems.Add(ProblemCodes.InvalidValue, origin, "'" + observable.Id + "' is a number; compare it with a number.");
        }
        else if (criterion.Form == (int)CriterionForm.Choice && Array.FindIndex(observable.Choices, c => c.Value == criterion.Text) < 0)
        {
            context.Problems.Add(ProblemCodes.InvalidValue, origin, "'" + criterion.Text + "' is not a choice of '" + observable.Id + "'.");
        }
    }

    private static void CheckNames(ReadingContext context)
    {
        foreach (EntityKind kind in EntityKinds.All)
        {
            var owners = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (KeyValuePair<(EntityKind Kind, string Id), JsonValue> definition in context.Definitions)
            {
                string id = definition.Key.Id;
                if (definition.Key.Kind != kind || id.IndexOf('.') >= 0)
                {
                    continue;
                }

                string name = MemberNames.Of(id);
                if (MemberNames.IsReserved(name))
                {
                    context.Problems.Add(ProblemCodes.NameCollision, definition.Value, "The id '" + id + "' gives the C# name '" + name + "', which is taken.");
                }
                else if (owners.TryGetValue(name, out string? other))
                {
                    context.Problems.Add(ProblemCodes.NameCollision, definition.Value, "The ids '" + other + "' and '" + id + "' both give the C# name '" + name + "'.");
                }
                else
                {
                    owners.Add(name, id);
                }
            }
        }
    }

    private static void CheckSources(KnowledgeRecord record, ReadingContext context, HashSet<string> unreadableFiles)
    {
        if (unreadableFiles.Count > 0)
        {
            return;
        }

        foreach (SourceRecord source in record.Sources)
        {
            if (source.Id.Length > 0 && !context.CitedSources.Contains(source.Id))
            {
                context.Problems.Add(ProblemCodes.UnusedSource, context.OriginOf(source), "Nothing cites the source '" + source.Id + "'; cite it or remove it.");
            }
        }
    }

    /// <summary>A directed graph over ids that finds its cycles.</summary>
    private sealed class Graph
    {
        private readonly Dictionary<string, (JsonValue? At, string[] Next)> nodes = new(StringComparer.Ordinal);
        private readonly List<string> order = new();

        public void Add(string id, JsonValue? at, params string?[] next)
        {
            if (!nodes.ContainsKey(id))
            {
                nodes.Add(id, (at, Array.ConvertAll(Array.FindAll(next, static n => n is not null), static n => n!)));
                order.Add(id);
            }
        }

        /// <summary>Reports each cycle once, at the link that closes it.</summary>
        public void ReportCycles(ReadingContext context, string relation)
        {
            var done = new HashSet<string>(StringComparer.Ordinal);
            foreach (string start in order)
            {
                Walk(start, done, context, relation);
            }
        }

        // Walks with a stack of its own: a chain of a hundred thousand ids would exhaust that of the thread.
        private void Walk(string start, HashSet<string> done, ReadingContext context, string relation)
        {
            var path = new List<(string Id, int NextIndex)>();
            var onPath = new HashSet<string>(StringComparer.Ordinal);
            Enter(start);
            while (path.Count > 0)
            {
                (string id, int index) = path[path.Count - 1];
                (JsonValue? at, string[] targets) = nodes[id];
                if (index == targets.Length)
                {
                    path.RemoveAt(path.Count - 1);
                    onPath.Remove(id);
                    done.Add(id);
                    continue;
                }

                path[path.Count - 1] = (id, index + 1);
                string next = targets[index];
                if (!onPath.Contains(next))
                {
                    Enter(next);
                }
                else if (at is not null)
                {
                    List<string> cycle = path.ConvertAll(static p => p.Id);
                    cycle.RemoveRange(0, cycle.IndexOf(next));
                    cycle.Add(next);
                    context.Problems.Add(ProblemCodes.Cycle, at, "The " + relation + " hierarchy runs in a circle: " + string.Join(" -> ", cycle) + ".");
                }
            }

            void Enter(string id)
            {
                if (!done.Contains(id) && nodes.ContainsKey(id))
                {
                    path.Add((id, 0));
                    onPath.Add(id);
                }
            }
        }
    }
}
