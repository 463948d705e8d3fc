using System.Collections.Generic;
using BackPain.Knowledge.Serialization;

namespace BackPain.Knowledge.Tests;

/// <summary>
/// A made-up knowledge of one condition with the recommendations and ladders of a test. Sources: the current guidelines north, south and west,
/// the replaced guideline former, the old guideline ancient, the trial, and the page. Treatments: walk and swim (exercise), talk, pill, shot
/// with its kind deep-shot, cut with its kind small-cut.
/// </summary>
internal static class CareKnowledge
{
    public static Condition Condition(string recommendations, string ladders = "", string scopeDifferences = "") => Base(recommendations, ladders, scopeDifferences)[ConditionId.Parse("ache")];

    public static KnowledgeBase Base(string recommendations, string ladders = "", string scopeDifferences = "") => KnowledgeFiles.Load(new List<KnowledgeFile>
    {
        new("edition.json", """
            { "formatVersion": 0, "version": "test-2", "reviewedThrough": "2026-01-31", "reviewDue": "2027-01-31", "reviewStatus": "not-signed-off", "language": "en", "conditions": ["ache"] }
            """),
        new("sources.json", "{ \"sources\": [" + string.Join(',', Guideline("north", "current", 2020, "Northland"), Guideline("south", "current", 2024, "Southland"), Guideline("west", "current", 2016, null),
            Guideline("former", "superseded", 2018, null), Guideline("ancient", "old", 2010, "Northland"), Source("trial", "trial", 2021), Source("page", "patient-page", null)) + "] }"),
        new("treatments.json", "{ \"treatments\": [" + string.Join(',', Treatment("walk", "exercise-and-physical", 1), Treatment("swim", "exercise-and-physical", 1), Treatment("talk", "psychological", 1),
            Treatment("pill", "pharmacological", 2), Treatment("shot", "injection", 3), Treatment("deep-shot", "injection", 3, "shot"), Treatment("cut", "surgery", 6), Treatment("small-cut", "surgery", 5, "cut")) + "] }"),
        new("conditions/ache.json", "{ \"id\": \"ache\", \"kind\": \"cause\", \"name\": \"Ache\", \"clinicalName\": \"Ache\", \"summary\": { \"text\": \"It aches.\", \"citations\": [" + CiteAll() + "] }, \"ladders\": ["
            + ladders + "], \"recommendations\": [" + recommendations + "], \"scopeDifferences\": [" + scopeDifferences + "] }"),
    });

    public static string Says(string source, string treatment, string stance, string population = "", string key = "") =>
        "{ \"treatment\": \"" + treatment + "\", \"source\": \"" + source + "\", \"stance\": \"" + stance + "\", "
        + (population.Length == 0 ? "" : "\"population\": { \"text\": \"people\", " + population + " }, ")
        + (key.Length == 0 ? "" : "\"key\": \"" + key + "\", ") + "\"confidence\": \"high\", \"locator\": \"1\" }";

    public static string Ladder(string source, params string[] rungs)
    {
        var lines = new List<string>();
        for (int i = 0; i < rungs.Length; i++)
        {
            lines.Add("{ \"id\": \"ache-" + source + "-" + (i + 1) + "\", \"order\": " + (i + 1) + ", \"treatments\": [\"" + rungs[i].Replace("+", "\", \"", System.StringComparison.Ordinal)
                + "\"], \"role\": \"step\", \"citations\": [{ \"source\": \"" + source + "\", \"locator\": \"1\" }] }");
        }

        return "{ \"source\": \"" + source + "\", \"isOrdered\": true, \"rungs\": [" + string.Join(',', lines) + "] }";
    }

    public static string Scope(string treatment, string first, string second) =>
        "{ \"treatment\": \"" + treatment + "\", \"first\": \"" + first + "\", \"second\": \"" + second + "\", \"text\": \"They mean different people.\", \"citations\": [{ \"source\": \"" + first
        + "\", \"locator\": \"1\" }, { \"source\": \"" + second + "\", \"locator\": \"2\" }] }";

    private static string Guideline(string id, string status, int year, string? jurisdiction) =>
        "{ \"id\": \"" + id + "\", \"title\": \"" + id + "\", \"shortName\": \"" + id + "\", \"publisher\": \"P\", \"year\": " + year + ", \"kind\": \"guideline\", "
        + (jurisdiction is null ? "" : "\"jurisdiction\": \"" + jurisdiction + "\", ") + "\"status\": \"" + status + "\", \"statusReason\": \"Made up.\" }";

    private static string Source(string id, string kind, int? year) =>
        "{ \"id\": \"" + id + "\", \"title\": \"" + id + "\", \"shortName\": \"" + id + "\", \"publisher\": \"P\", " + (year is null ? "" : "\"year\": " + year + ", ") + "\"kind\": \"" + kind + "\" }";

    private static string Treatment(string id, string kind, int invasiveness, string? isA = null) =>
        "{ \"id\": \"" + id + "\", \"kind\": \"" + kind + "\", \"invasiveness\": " + invasiveness + ", \"name\": \"" + char.ToUpperInvariant(id[0]) + id[1..] + "\", \"clinicalName\": \"" + id
        + "\", \"description\": \"It is done.\", " + (isA is null ? "" : "\"isA\": [\"" + isA + "\"], ") + "\"citations\": [{ \"source\": \"north\", \"locator\": \"1\" }] }";

    private static string CiteAll() => string.Join(',', System.Array.ConvertAll(
        new[] { "north", "south", "west", "former", "ancient", "trial", "page" }, static id => "{ \"source\": \"" + id + "\", \"locator\": \"1\" }"));
}
