using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using BackPain.Knowledge.Serialization;
using BackPain.Knowledge.Tests;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>The shipped knowledge with some files changed, for what the shipped one never brings about. Identifiers may come and go.</summary>
internal static class ChangedKnowledge
{
    public static KnowledgeBase With(string path, Action<JsonNode> change) => With((path, change));

    public static KnowledgeBase With(params (string Path, Action<JsonNode> Change)[] changes) => KnowledgeFiles.Load(Repository.ShippedFiles()
        .Where(static file => file.Path != "ids.ledger")
        .Select(file => changes.Where(c => c.Path == file.Path).Aggregate(file, static (before, c) => Changed(before, c.Change))));

    /// <summary>The paths of the files of the conditions.</summary>
    public static IEnumerable<string> ConditionFiles() => Repository.ShippedFiles().Select(static f => f.Path).Where(static p => p.StartsWith("conditions/", StringComparison.Ordinal));

    public static void Add(this JsonNode json, string list, string item) => json[list]!.AsArray().Add(JsonNode.Parse(item));

    private static KnowledgeFile Changed(KnowledgeFile file, Action<JsonNode> change)
    {
        JsonNode json = JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Knowledge", file.Path)))!;
        change(json);
        return new KnowledgeFile(file.Path, Encoding.UTF8.GetBytes(json.ToJsonString()));
    }
}
