using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Format;

/// <summary>Reads a set of knowledge files into one record, or says all that is wrong with them.</summary>
internal static class KnowledgeReader
{
    /// <summary>The format that this reader knows. 0 may still change from release to release.</summary>
    public const int FormatVersion = 0;

    private const string EditionFile = "edition.json";
    private const string ConditionFolder = "conditions/";
    private const string LanguageFolder = "language/";

    /// <summary>Reads all files. The record is complete only when there is no problem: nothing may be loaded from it otherwise.</summary>
    /// <remarks>Knowledge that is published needs its ledger; knowledge that a host brings along need not have one.</remarks>
    public static KnowledgeRecord Read(IEnumerable<JsonFile> files, out Problem[] problems, bool ledgerIsRequired = false)
    {
        var context = new ReadingContext();
        var sorted = new List<JsonFile>(files);
        sorted.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));

        var unreadable = new HashSet<string>(StringComparer.Ordinal);
        KnowledgeRecord record = ReadFiles(context, sorted, unreadable, out JsonFile? ledger);
        if (ledger is null && ledgerIsRequired)
        {
            context.Problems.AddAt(ProblemCodes.FileSet, new JsonFile(Ledger.FileName, Array.Empty<byte>()), 0, 0, "$", "The file 'ids.ledger' is missing; it lists every identifier ever published.");
        }

        KnowledgeRules.Check(record, context, unreadable, ledger);
        problems = context.Problems.ToSortedArray();
        return record;
    }

    private static KnowledgeRecord ReadFiles(ReadingContext context, List<JsonFile> files, HashSet<string> unreadable, out JsonFile? ledger)
    {
        var reader = new RecordReader(context);
        var record = new KnowledgeRecord();
        var conditions = new List<ConditionRecord>();
        ledger = null;
        string? previous = null;
        bool hasEdition = false;

        foreach (JsonFile file in files)
        {
            if (string.Equals(file.Path, previous, StringComparison.Ordinal))
            {
                context.Problems.AddAt(ProblemCodes.FileSet, file, 0, 0, "$", "This file is given twice.");
                continue;
            }

            previous = file.Path;
            hasEdition |= file.Path == EditionFile;
            if (file.Path == Ledger.FileName)
            {
                ledger = file;
                continue;
            }

            JsonValue? root = JsonValue.Parse(file, context.Problems);
            if (root is null)
            {
                unreadable.Add(file.Path);
                continue;
            }

            ReadFile(context, reader, record, conditions, file, root);
        }

        if (!hasEdition)
        {
            unreadable.Add(EditionFile);
            context.Problems.AddAt(ProblemCodes.FileSet, new JsonFile(EditionFile, Array.Empty<byte>()), 0, 0, "$", "The file 'edition.json' is missing; it holds the format version, the edition and the order of conditions.");
        }

        record.Conditions = conditions.ToArray();
        return record;
    }

    private static void ReadFile(ReadingContext context, RecordReader reader, KnowledgeRecord record, List<ConditionRecord> conditions, JsonFile file, JsonValue root)
    {
        switch (file.Path)
        {
            case EditionFile:
                record.Edition = context.Object(root, reader.Edition);
                break;
            case "sources.json":
                record.Sources = List(context, root, "sources", reader.Source);
                break;
            case "body-regions.json":
                record.BodyRegions = List(context, root, "bodyRegions", RecordReader.BodyRegion);
                break;
            case "observables.json":
                record.Observables = List(context, root, "observables", reader.Observable);
                break;
            case "findings.json":
                record.Findings = List(context, root, "findings", reader.Finding);
                break;
            case "clusters.json":
                record.Clusters = List(context, root, "clusters", RecordReader.Cluster);
                break;
            case "treatments.json":
                record.Treatments = List(context, root, "treatments", reader.Treatment);
                break;
            case "red-flags.json":
                record.RedFlags = List(context, root, "redFlags", reader.RedFlag);
                break;
            case "question-groups.json":
                record.QuestionGroups = List(context, root, "questionGroups", reader.QuestionGroup);
                break;
            case "safety-texts.json":
                record.SafetyTexts = List(context, root, "safetyTexts", RecordReader.SafetyText);
                break;
            case "audits.json":
                record.Audits = List(context, root, "audits", reader.Audit);
                break;
            case var path when path.StartsWith(LanguageFolder, StringComparison.Ordinal) && path.IndexOf('/', LanguageFolder.Length) < 0:
                ReadLanguage(context, record, file, root);
                break;
            default:
                if (!file.Path.StartsWith(ConditionFolder, StringComparison.Ordinal) || file.Path.IndexOf('/', ConditionFolder.Length) >= 0)
                {
                    context.Problems.Add(ProblemCodes.FileSet, root, "'" + file.Path + "' is not a knowledge file: a condition stands at 'conditions/{id}.json', the words of a language at 'language/{tag}.json', and the shared files have fixed names.");
                    break;
                }

                ConditionRecord condition = context.Object(root, reader.Condition);
                conditions.Add(condition);
                if (condition.Id.Length > 0 && file.Path != PathOfCondition(condition.Id))
                {
                    context.Problems.Add(ProblemCodes.FileSet, root.Find("id") ?? root, "The condition '" + condition.Id + "' stands in '" + file.Path + "'; it belongs in '" + PathOfCondition(condition.Id) + "'.");
                }

                break;
        }
    }

    /// <summary>The file in which a condition belongs.</summary>
    public static string PathOfCondition(string id) => ConditionFolder + id + ".json";

    /// <summary>The file in which the words of a language belong.</summary>
    public static string PathOfLanguage(string language) => LanguageFolder + language + ".json";

    /// <summary>The shared file in which entities of a kind are defined; null for conditions and what stands inside them.</summary>
    public static string? SharedFileOf(EntityKind kind) => kind switch
    {
        EntityKind.Finding => "findings.json",
        EntityKind.Observable => "observables.json",
        EntityKind.Treatment => "treatments.json",
        EntityKind.RedFlag => "red-flags.json",
        EntityKind.QuestionGroup => "question-groups.json",
        EntityKind.Source => "sources.json",
        EntityKind.BodyRegion => "body-regions.json",
        EntityKind.Cluster => "clusters.json",
        _ => null,
    };

    private static void ReadLanguage(ReadingContext context, KnowledgeRecord record, JsonFile file, JsonValue root)
    {
        record.Language = context.Object(root, new LanguageReader(context).Language);
        string language = record.Language.Language;
        if (language.Length > 0 && file.Path != PathOfLanguage(language))
        {
            context.Problems.Add(ProblemCodes.FileSet, root.Find("language")!, "The words of '" + language + "' stand in '" + file.Path + "'; they belong in '" + PathOfLanguage(language) + "'.");
        }
        else if (language.Length > 0 && RecordReader.IsLanguageTag(record.Edition.Language) && language != record.Edition.Language)
        {
            context.Problems.Add(ProblemCodes.FileSet, root.Find("language")!, "The edition speaks '" + record.Edition.Language + "'; words of '" + language + "' serve nothing in it.");
        }
    }

    private static T[] List<T>(ReadingContext context, JsonValue root, string name, Func<ObjectReader, T> read)
    {
        var reader = new ObjectReader(context, root);
        _ = reader.Require(name);
        T[] items = reader.List(name, read);
        reader.End();
        return items;
    }
}
