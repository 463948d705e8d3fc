using System.Text.Json;
using BackPain.Knowledge.Assessment.Serialization;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>Short forms for tests.</summary>
internal static class TestWords
{
    public static FindingId Id(string id) => FindingId.Parse(id);

    public static FindingStatement Said(string finding, FindingStatus status, StatementOrigin origin) => new(FindingId.Parse(finding), status, origin);

    public static string SexOf(Sex sex) => sex switch
    {
        Sex.Female => "female",
        Sex.Male => "male",
        Sex.Other => "other",
        _ => "not-stated",
    };

    public static string ToJson(Presentation presentation) => JsonSerializer.Serialize(presentation, AssessmentJsonContext.Default.Presentation);

    public static string ToJson(TriageResult result) => JsonSerializer.Serialize(result, AssessmentJsonContext.Default.TriageResult);

    public static string ToJson(MatchResult result) => JsonSerializer.Serialize(result, AssessmentJsonContext.Default.MatchResult);

    public static string ToJson(NextStep step) => JsonSerializer.Serialize(step, AssessmentJsonContext.Default.NextStep);

    public static string ToJson(Interview interview) => JsonSerializer.Serialize(interview, AssessmentJsonContext.Default.Interview);

    public static Interview? InterviewFromJson(string json) => JsonSerializer.Deserialize(json, AssessmentJsonContext.Default.Interview);

    public static string ToJson(CareHistory history) => JsonSerializer.Serialize(history, AssessmentJsonContext.Default.CareHistory);

    public static string ToJson(LadderPosition position) => JsonSerializer.Serialize(position, AssessmentJsonContext.Default.LadderPosition);

    public static CareHistory? CareFromJson(string json) => JsonSerializer.Deserialize(json, AssessmentJsonContext.Default.CareHistory);

    public static Presentation? FromJson(string json) => JsonSerializer.Deserialize(json, AssessmentJsonContext.Default.Presentation);
}
