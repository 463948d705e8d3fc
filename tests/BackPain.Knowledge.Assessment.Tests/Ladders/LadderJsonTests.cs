using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackPain.Knowledge.Assessment.Serialization;
using FluentAssertions;
using Xunit;
using static BackPain.Knowledge.Assessment.Tests.TestWords;

namespace BackPain.Knowledge.Assessment.Tests;

public sealed class LadderJsonTests
{
    private static readonly Assessor Assessor = new(KnowledgeBase.Default);

    [Fact]
    public void Write_History_HasTheDocumentedShapeAndOrder()
    {
        CareHistory history = CareHistory.Empty.Tried(TreatmentIds.PhysicalTherapy, 8, CareOutcome.NoBenefit).NotTried(TreatmentIds.Traction, TreatmentIds.Acupuncture).Tried(TreatmentIds.Massage);

        ToJson(history).Should().Be(
            """{"tried":[{"treatment":"massage"},{"treatment":"physical-therapy","weeks":8,"outcome":"no-benefit"}],"notTried":["acupuncture","traction"]}""");
        ToJson(CareHistory.Empty).Should().Be("""{"tried":[],"notTried":[]}""");
        JsonSerializer.Serialize(history).Should().Be(ToJson(history), "the converter stands on the type");
    }

    [Fact]
    public void Read_PartsLeftOut()
    {
        CareFromJson("{}").Should().Be(CareHistory.Empty);
        CareFromJson("null").Should().BeNull();
        CareFromJson("""{"notTried":["traction"]}""").Should().Be(CareHistory.Empty.NotTried(TreatmentIds.Traction));
        CareFromJson("""{"tried":[{"treatment":"massage","weeks":2},{"weeks":2,"treatment":"massage"}]}""").Should().Be(CareHistory.Empty.Tried(TreatmentIds.Massage, 2).Tried(TreatmentIds.Massage, 2));
    }

    [Fact]
    public void Read_ManyFaults_NamesEveryOneWithItsPath()
    {
        const string json = """
            {"tried":[1,{},{"treatment":"Massage"},{"treatment":"massage","weeks":-1},{"treatment":"massage","weeks":1.5},{"treatment":"massage","weeks":"2"},{"treatment":"massage","weeks":99999999999},
              {"treatment":"massage","outcome":"Benefit"},{"treatment":"massage","outcome":""},{"treatment":"massage","note":1},{"treatment":"massage","treatment":"massage"},{"treatment":"traction"},{"treatment":1,"outcome":2}],
             "notTried":["Massage",1,"acupuncture","acupuncture","traction"],"tried":[],"extra":0}
            """;

        string message = FluentActions.Invoking(() => CareFromJson(json)).Should().Throw<JsonException>().Which.Message;

        string[] paths =
        [
            "$.tried[0]: expected an object", "$.tried[1].treatment", "$.tried[2].treatment", "$.tried[3].weeks", "$.tried[4].weeks", "$.tried[5].weeks", "$.tried[6].weeks",
            "$.tried[7].outcome", "$.tried[8].outcome", "$.tried[9].note", "$.tried[10].treatment: the property stands twice", "$.tried[12].treatment", "$.tried[12].outcome",
            "$.notTried[0]", "$.notTried[1]", "$.notTried[3]: the treatment stands twice", "$.notTried[4]: the treatment stands under 'tried' too", "$.tried: the property stands twice", "$.extra",
        ];
        foreach (string path in paths)
        {
            message.Should().Contain("At " + path);
        }

        message.Split("At $").Should().HaveCount(paths.Length + 1, "and nothing else");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{")]
    [InlineData("{\"tried\":null}")]
    [InlineData("{\"tried\":{}}")]
    [InlineData("{\"notTried\":\"massage\"}")]
    [InlineData("{\"notTried\":[null]}")]
    [InlineData("{\"notTried\":[\"\\ud800\"]}")]
    [InlineData("{\"notTried\":[\"massage\\u0000\"]}")]
    [InlineData("{\"notTried\":[\"\\u200fmassage\"]}")]
    [InlineData("{\"tried\":[{\"treatment\":\"\\ud800\"}]}")]
    [InlineData("{\"tried\":[{\"treatment\":\"massage\",\"outcome\":\"\\udc00\"}]}")]
    [InlineData("{\"tried\":[{\"\\ud800\":1}]}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"tried\":[{\"treatment\":\"massage\",\"weeks\":1e400}]}")]
    [InlineData("{\"tried\":[{\"treatment\":\"massage\",\"weeks\":null}]}")]
    public void Read_HostileText_ThrowsJsonExceptionOnly(string json)
    {
        FluentActions.Invoking(() => CareFromJson(json)).Should().Throw<JsonException>();
        FluentActions.Invoking(() => ReadDirectly(json)).Should().Throw<JsonException>();

        static CareHistory ReadDirectly(string json)
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            reader.Read();
            return new CareHistoryJsonConverter().Read(ref reader, typeof(CareHistory), JsonSerializerOptions.Default);
        }
    }

    [Fact]
    public void Read_LongIdentifiersAndLongLists_EndSoon()
    {
        string many = "{\"tried\":[" + string.Join(',', Enumerable.Range(0, 50_000).Select(i => "{\"treatment\":\"t" + i + "\"}")) + "],\"notTried\":[" + string.Join(',', Enumerable.Range(0, 50_000).Select(i => "\"n" + i + "\"")) + "]}";
        var clock = Stopwatch.StartNew();

        FluentActions.Invoking(() => CareFromJson("{\"notTried\":[\"" + new string('a', 10_000) + "\"]}")).Should().Throw<JsonException>();
        CareHistory history = CareFromJson(many)!;

        history.Episodes.Should().HaveCount(100_000);
        Assessor.Locate(ConditionIds.SpinalStenosis, Presentation.Empty, history).Ignored.Should().HaveCount(100_000);
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Write_Position_HasEveryPart_InOneOrder()
    {
        CareHistory history = CareHistory.Empty.Tried(TreatmentIds.EpiduralSteroidInjection, 2, CareOutcome.NoBenefit).Tried(TreatmentIds.Traction);
        LadderPosition at = Assessor.Locate(ConditionIds.SpinalStenosis, Presentation.Of(68).Present(Id("leg-pain")), history, new LocateOptions { SetAside = [TreatmentIds.Acupuncture] });

        JsonObject json = JsonNode.Parse(ToJson(at))!.AsObject();

        json.Select(p => p.Key).Should().Equal(
            "triage", "condition", "outcome", "next", "steps", "passedOver", "contested", "advisedAgainst", "sourceOnly", "tooEarly", "elsewhere", "disagreements", "ignored", "texts", "summary", "trace");
        json["triage"]!.ToJsonString().Should().Be(JsonNode.Parse(ToJson(at.Triage))!.ToJsonString());
        JsonObject treatment = json["steps"]![0]!["treatments"]![0]!.AsObject();
        treatment.Select(p => p.Key).Should().Equal("treatment", "name", "place", "status", "isDone", "isForOthers", "isSetAside", "tried", "considered", "criteria", "views");
        treatment["criteria"]![1]!.AsObject().Select(p => p.Key).Should().Equal("text", "outcome", "criterion", "wouldMeet", "wouldRuleOut", "citations");
        treatment["criteria"]![1]!["wouldMeet"]!.ToJsonString().Should().Be("""[["neurogenic-claudication"]]""");
        json["tooEarly"]![0]!["times"]![0]!["citations"]![0]!["source"]!.GetValue<string>().Should().Be("friedly-2014");
        json["elsewhere"]![0]!.ToJsonString().Should().Be("""{"treatment":"traction","standing":"outcome-is-unknown","times":[]}""");
        json["trace"]!["options"]!.ToJsonString().Should().Be("""{"nextWhenHelpComesFirst":false,"nextWhenOutOfScope":false,"nextWhenHelpedEnough":false,"setAside":["acupuncture"]}""");
        json["trace"]!["contentHash"]!.GetValue<string>().Should().Be(KnowledgeBase.Default.ContentHash);
        JsonSerializer.Serialize(at).Should().Be(ToJson(at));
        ToJson(at).Should().NotContain("\"leg-pain\"", "of the presentation only what decides is written");
    }

    [Fact]
    public void Write_PositionOnALadder_NamesSourceAndRungs()
    {
        JsonObject json = JsonNode.Parse(ToJson(Assessor.Locate(ConditionIds.SpinalStenosis, SourceIds.SeedPage, Presentation.Empty, CareHistory.Empty)))!.AsObject();

        json["source"]!.GetValue<string>().Should().Be("seed-page");
        json["isOrdered"]!.GetValue<bool>().Should().BeTrue();
        json["steps"]![0]!["treatments"]![0]!["rung"]!.GetValue<string>().Should().Be("spinal-stenosis-seed-1");
        json["steps"]![0]!["treatments"]![0]!["citations"]![0]!["locator"]!.GetValue<string>().Should().Be("spinal-stenosis#5a");
        json["disagreements"]!.AsArray().Should().NotBeEmpty();
        json["disagreements"]![0]!["positions"]!.AsArray().Should().HaveCount(2);
    }

    [Fact]
    public void Words_AreThoseOfTheEnums()
    {
        Agree<CareOutcome>(LadderWords.CareOutcomes);
        Agree<CriterionOutcome>(LadderWords.CriterionOutcomes);
        Agree<EpisodeStanding>(LadderWords.EpisodeStandings);
        Agree<PopulationFit>(LadderWords.Fits);
        Agree<OverviewPlace>(LadderWords.Places);
        Agree<StepStanding>(LadderWords.Standings);
        Agree<Stance>(LadderWords.Stances);
        Agree<PositionOutcome>(LadderWords.Outcomes);

        static void Agree<T>(string[] words)
            where T : struct, Enum => words.Select(w => w.Replace("-", "")).Should().Equal(Enum.GetNames<T>().Select(n => n == "Unspecified" ? "" : n.ToLowerInvariant()));
    }

    [Fact]
    public void Read_Position_IsNotSupported() =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize("{}", AssessmentJsonContext.Default.LadderPosition)).Should().Throw<NotSupportedException>();
}
