using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using BackPain.Knowledge.Format;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>A record writes its fields to the table and an entity reads them from it: two lists in one order, held together here.</summary>
public sealed class RecordsAndEntitiesTests
{
    // Where a property has another name than the field it is read from.
    private static readonly Dictionary<string, string> PropertyOf = new(StringComparer.Ordinal)
    {
        ["CitationRecord.Source"] = "SourceId",
        ["CitedTextRecord.Finding"] = "FindingId",
        ["DistinctionRecord.From"] = "FromId",
        ["EvidenceRecord.ComparatorCondition"] = "Comparator.ConditionId",
        ["EvidenceRecord.Comparator"] = "Comparator.Kind",
        ["FindingRecord.AllExcluded"] = "Excludes",
        ["FindingRecord.AllImplied"] = "Implies",
        ["RecommendationRecord.Locator"] = "Citation.Locator",
        ["RedFlagRecord.SeriousCause"] = "SeriousCauseId",
        ["RelationRecord.To"] = "ToId",
        ["SourceRecord.SupersededBy"] = "SupersededById",
        ["TimeToJudgeRecord.Condition"] = "ConditionId",
    };

    // What has no property of its own: what only the rules read, what the closed lists above replace, and what is compared below.
    private static readonly HashSet<string> NotCompared = new(StringComparer.Ordinal)
    {
        "CodingRecord.Billable",
        "ConditionRecord.Codings",
        "ConditionRecord.Relations",
        "CriterionRecord.*",
        "FindingRecord.Codings",
        "FindingRecord.Excludes",
        "FindingRecord.Implies",
        "ObservableRecord.Codings",
        "PopulationRecord.Courses",
        "TreatmentRecord.AllIsA",
        "TreatmentRecord.Codings",
        "TreatmentRecord.TypeNotSpecified",
    };

    [Fact]
    public void Entities_OfTheShippedKnowledge_HoldWhatTheirRecordsSay()
    {
        KnowledgeRecord record = Read();
        KnowledgeBase kb = KnowledgeBase.Default;
        var differences = new List<string>();
        var compared = new HashSet<string>(StringComparer.Ordinal);

        Compare(record.Sources, kb.Sources, "sources", differences, compared);
        Compare(record.BodyRegions, kb.BodyRegions, "regions", differences, compared);
        Compare(record.Observables, kb.Observables, "observables", differences, compared);
        Compare(record.Findings, kb.Findings, "findings", differences, compared);
        Compare(record.Clusters, kb.Clusters, "clusters", differences, compared);
        Compare(record.Treatments, kb.Treatments, "treatments", differences, compared);
        Compare(record.Conditions, kb.Conditions, "conditions", differences, compared);
        Compare(record.Conditions.SelectMany(static c => c.Relations).ToArray(), kb.Relations, "relations", differences, compared);
        Compare(record.RedFlags, kb.RedFlags, "flags", differences, compared);
        Compare(record.QuestionGroups, kb.QuestionGroups, "groups", differences, compared);
        Compare(record.SafetyTexts, kb.SafetyTexts, "texts", differences, compared);
        Compare(record.Audits, kb.Audits, "audits", differences, compared);

        differences.Should().BeEmpty();
        compared.Should().HaveCountGreaterThan(120, "else nothing was compared");
    }

    [Fact]
    public void Criteria_OfTheShippedKnowledge_PrintWhatTheirRecordsSay()
    {
        KnowledgeRecord record = Read();
        KnowledgeBase kb = KnowledgeBase.Default;

        kb.RedFlags.Select(static f => f.Criterion.ToString()).Should().Equal(record.RedFlags.Select(static r => Print(r.Criterion)));
        kb.Findings.Select(static f => f.Definition?.ToString()).Should().Equal(record.Findings.Select(static r => r.Definition is null ? null : Print(r.Definition)));
        kb.Conditions.SelectMany(static c => c.Ladders).SelectMany(static l => l.Rungs).Select(static r => r.Criterion?.ToString())
            .Should().Equal(record.Conditions.SelectMany(static c => c.Ladders).SelectMany(static l => l.Rungs).Select(static r => r.Criterion is null ? null : Print(r.Criterion)));
    }

    [Fact]
    public void Hierarchies_OfTheShippedKnowledge_AreThoseOfTheRecords()
    {
        KnowledgeRecord record = Read();
        KnowledgeBase kb = KnowledgeBase.Default;
        var above = record.Treatments.ToDictionary(static t => t.Id, static t => t.IsA, StringComparer.Ordinal);
        var whole = record.BodyRegions.ToDictionary(static r => r.Id, static r => r.PartOf is null ? [] : new[] { r.PartOf }, StringComparer.Ordinal);

        foreach (Treatment treatment in kb.Treatments)
        {
            kb.Treatments.Where(t => treatment.Is(t.Id)).Select(static t => t.Id.Value).Should().BeEquivalentTo(Up(treatment.Id.Value, above));
            treatment.IsTypeSpecified.Should().Be(!record.Treatments.Single(r => r.Id == treatment.Id.Value).TypeNotSpecified);
        }

        foreach (BodyRegion region in kb.BodyRegions)
        {
            kb.BodyRegions.Where(r => r.Contains(region.Id)).Select(static r => r.Id.Value).Should().BeEquivalentTo(Up(region.Id.Value, whole));
        }
    }

    private static HashSet<string> Up(string id, Dictionary<string, string[]> next) =>
        next[id].SelectMany(other => Up(other, next)).Append(id).ToHashSet(StringComparer.Ordinal);

    private static KnowledgeRecord Read()
    {
        KnowledgeRecord record = KnowledgeReader.Read(Repository.ShippedFiles().Select(static f => f.ToJsonFile()), out Problem[] problems);
        problems.Should().BeEmpty();
        return record;
    }

    private static void Compare(object? field, object? property, string path, List<string> differences, HashSet<string> compared)
    {
        switch (field)
        {
            case Array items when property is IEnumerable values and not string:
                object?[] entities = values.Cast<object?>().ToArray();
                if (entities.Length != items.Length)
                {
                    differences.Add(FormattableString.Invariant($"{path}: {items.Length} records, {entities.Length} entities"));
                    return;
                }

                for (int i = 0; i < entities.Length; i++)
                {
                    Compare(items.GetValue(i), entities[i], FormattableString.Invariant($"{path}[{i}]"), differences, compared);
                }

                break;
            case DurationRecord duration:
                Equal(Bounds(duration), property?.ToString(), path, differences);
                break;
            case IRecord record and not CriterionRecord:
                CompareFields(record, property, path, differences, compared);
                break;
            case not CriterionRecord:
                Equal(TextOf(field), TextOf(property), path, differences);
                break;
        }
    }

    private static void CompareFields(IRecord record, object? entity, string path, List<string> differences, HashSet<string> compared)
    {
        foreach (FieldInfo field in record.GetType().GetFields())
        {
            string name = record.GetType().Name + "." + field.Name;
            if (NotCompared.Contains(name))
            {
                continue;
            }

            object? value = entity;
            foreach (string step in PropertyOf.GetValueOrDefault(name, field.Name).Split('.'))
            {
                const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
                value = value is null ? null
                    : value.GetType().GetProperty(step, Any) is { } property ? property.GetValue(value)
                    : value.GetType().GetField(step, Any) is { } inner ? inner.GetValue(value)
                    : throw new InvalidOperationException(name + " has no counterpart: name its property, or say that it has none.");
            }

            compared.Add(name);
            Compare(field.GetValue(record), value, path + "." + field.Name, differences, compared);
        }
    }

    private static void Equal(string expected, string? actual, string path, List<string> differences)
    {
        if (expected != (actual ?? ""))
        {
            differences.Add(path + ": '" + expected + "' and '" + actual + "'");
        }
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        Enum choice => Convert.ToInt32(choice, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.GetType().GetProperty("Id") is { } id ? id.GetValue(value)!.ToString()!
            : value.GetType().GetProperty("Key") is { } key ? (string)key.GetValue(value)!
            : value.ToString()!,
    };

    private static string Bounds(DurationRecord record) => new DurationRange(
        record.MinimumUnit == 0 ? null : new DurationBound(record.MinimumValue, (DurationUnit)record.MinimumUnit),
        record.MaximumUnit == 0 ? null : new DurationBound(record.MaximumValue, (DurationUnit)record.MaximumUnit)).ToString();

    private static string Print(CriterionRecord record)
    {
        string parts = "(" + string.Join(", ", record.Parts.Select(Print)) + ")";
        return (CriterionForm)record.Form switch
        {
            CriterionForm.Present => "present(" + record.Id + ")",
            CriterionForm.Number => record.Id + record.Comparison switch { 1 => " >= ", 2 => " > ", 3 => " <= ", 4 => " < ", _ => " = " } + (record.Text ?? record.Bound!.Value.ToString(CultureInfo.InvariantCulture)),
            CriterionForm.Choice => record.Id + " = " + record.Text,
            CriterionForm.All => "all" + parts,
            CriterionForm.Any => "any" + parts,
            CriterionForm.Not => "not" + parts,
            CriterionForm.AtLeast => FormattableString.Invariant($"at-least-{record.Count}") + parts,
            CriterionForm.Tried => Criterion.Tried(TreatmentId.Parse(record.Id!), record.Count, (CareOutcome)record.CareOutcome).ToString(),
            _ => "\"" + record.Text + "\"",
        };
    }
}
