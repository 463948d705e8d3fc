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

public sealed class AssessmentJsonTests
{
    private static readonly Assessor Assessor = new(KnowledgeBase.Default);

    [Fact]
    public void Write_Presentation_HasTheDocumentedShapeAndOrder()
    {
        Presentation presentation = Presentation.Of(68, Sex.Female, Laterality.Left).Unknown(Id("thigh-pain")).Present(Id("leg-pain")).Absent(Id("new-saddle-numbness"))
            .With(Said("leg-pain", FindingStatus.Present, StatementOrigin.Text));

        ToJson(presentation).Should().Be(
            """{"findings":{"leg-pain":"present","new-saddle-numbness":"absent","thigh-pain":"unknown"},"observables":{"age":68,"sex":"female"},"laterality":"left","statements":[{"finding":"leg-pain","status":"present","origin":"text"}]}""");
        ToJson(Presentation.Empty).Should().Be("""{"findings":{},"observables":{}}""");
        JsonSerializer.Serialize(presentation).Should().Be(ToJson(presentation), "the converter stands on the type");
    }

    [Fact]
    public void Read_PartsLeftOutAndDurations()
    {
        FromJson("{}").Should().Be(Presentation.Empty);
        FromJson("null").Should().BeNull();
        FromJson("""{"observables":{"pain-duration":"6 months"}}""").Should().Be(Presentation.Empty.Observe(ObservableIds.PainDuration, "6 months"));
        FromJson("""{"statements":[{"finding":"leg-pain","status":"present","origin":"asked"}]}""").Should().Be(Presentation.Empty.Present(Id("leg-pain")));
    }

    [Fact]
    public void Read_ManyFaults_NamesEveryOneWithItsPath()
    {
        const string json = """
            {"findings":{"Leg Pain":"present","leg-pain":"yes","night-pain":1,"thigh-pain":"absent","thigh-pain":"present"},
             "observables":{"AGE":1,"age":true,"sex":"","back-pain-intensity":1e400,"phq2-score":1,"phq2-score":2},
             "laterality":"up","laterality":"left","extra":0,
             "statements":[1,{},{"finding":"leg-pain","status":"present","origin":"text","note":"x"},{"finding":"leg-pain","finding":"leg-pain","status":"absent","origin":"text"}]}
            """;

        string message = FluentActions.Invoking(() => FromJson(json)).Should().Throw<JsonException>().Which.Message;

        string[] paths =
        [
            "$.findings['Leg Pain']", "$.findings['leg-pain']", "$.findings['night-pain']", "$.findings['thigh-pain']", "$.observables['AGE']", "$.observables['age']", "$.observables['sex']",
            "$.observables['back-pain-intensity']", "$.observables['phq2-score']", "$.laterality: expected", "$.laterality: the property stands twice", "$.extra", "$.statements[0]",
            "$.statements[1].finding", "$.statements[1].status", "$.statements[1].origin", "$.statements[2].note", "$.statements[3].finding: the property stands twice", "$.statements[3]: the finding stands twice",
        ];
        foreach (string path in paths)
        {
            message.Should().Contain("At " + path);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("\"leg-pain\"")]
    [InlineData("{")]
    [InlineData("{\"findings\":null}")]
    [InlineData("{\"findings\":[]}")]
    [InlineData("{\"observables\":\"x\"}")]
    [InlineData("{\"statements\":{}}")]
    [InlineData("{\"laterality\":0}")]
    [InlineData("{\"findings\":{\"\\ud800\":\"present\"}}")]
    [InlineData("{\"findings\":{\"leg-pain\":\"\\ud800\"}}")]
    [InlineData("{\"observables\":{\"sex\":\"\\udc00\"}}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"laterality\":\"\\ud800\"}")]
    [InlineData("{\"statements\":[{\"finding\":\"\\ud800\"}]}")]
    [InlineData("{\"findings\":{\"leg-pain\\u0000\":\"present\"}}")]
    [InlineData("{\"findings\":{\"\":\"present\"}}")]
    [InlineData("{\"findings\":{\"leg-pain\":\"PRESENT\"}}")]
    [InlineData("{\"findings\":{\"leg-pain\":{\"a\":[]}}}")]
    [InlineData("{\"statements\":[{\"finding\":\"leg-pain\",\"status\":\"present\",\"origin\":\"\"}]}")]
    public void Read_HostileText_ThrowsJsonExceptionOnly(string json)
    {
        FluentActions.Invoking(() => FromJson(json)).Should().Throw<JsonException>();
        FluentActions.Invoking(() => ReadDirectly(json)).Should().Throw<JsonException>();

        static Presentation ReadDirectly(string json)
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            reader.Read();
            return new PresentationJsonConverter().Read(ref reader, typeof(Presentation), JsonSerializerOptions.Default);
        }
    }

    [Fact]
    public void Read_DeepAndLong_EndsSoon()
    {
        string deep = "{\"findings\":" + new string('[', 5000);
        string many = "{\"findings\":{" + string.Join(',', Enumerable.Range(0, 100_000).Select(i => "\"f" + i + "\":\"present\"")) + "},\"observables\":{" + string.Join(',', Enumerable.Range(0, 100_000).Select(i => "\"o" + i + "\":1")) + "}}";
        var clock = Stopwatch.StartNew();

        FluentActions.Invoking(() => FromJson(deep)).Should().Throw<JsonException>();
        Presentation presentation = FromJson(many)!;

        presentation.Statements.Should().HaveCount(100_000);
        presentation.Observations.Should().HaveCount(100_000);
        Assessor.Triage(presentation).Ignored.Should().HaveCount(200_000);
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20), "the time grows with the length, not with its square");
    }

    [Fact]
    public void Write_Result_HasEveryPart_InOneOrder()
    {
        TriageResult result = Assessor.Triage(
            Presentation.Of(68).Present(Id("new-saddle-numbness"), Id("leg-symptoms-on-both-sides"), Id("cancer-now-or-past")).With(Said("new-saddle-numbness", FindingStatus.Absent, StatementOrigin.Text)),
            new TriageOptions { AskAboutMood = true, EmergencyNumber = "999" });

        JsonObject json = JsonNode.Parse(ToJson(result))!.AsObject();

        json.Select(p => p.Key).Should().Equal(
            "level", "citedUrgency", "policyLevel", "coreItemsKnown", "coreItems", "triggered", "nearMisses", "unasked", "notSure", "alsoReported", "outOfScope", "contradictions", "ignored", "texts", "sentence", "summary", "trace");
        json["level"]!.GetValue<string>().Should().Be("emergency");
        json["triggered"]!.AsArray().Should().Contain(f => f!["flag"]!.GetValue<string>() == "ces-03");
        json["triggered"]![0]!["citations"]!.AsArray().Should().NotBeEmpty();
        json["nearMisses"]!.AsArray().Single(m => m!["flag"]!.GetValue<string>() == "ces-08")!["heldLevel"]!.GetValue<string>().Should().Be("same-day");
        json["outOfScope"]![0]!.GetValue<string>().Should().Be("cancer-now-or-past");
        json["contradictions"]![0]!.ToJsonString().Should().Be(
            """{"counted":{"finding":"new-saddle-numbness","status":"present","origin":"asked"},"setAside":{"finding":"new-saddle-numbness","status":"absent","origin":"text"}}""");
        JsonObject trace = json["trace"]!.AsObject();
        trace.Select(p => p.Key).Should().Equal("edition", "contentHash", "overlays", "algorithmVersion", "options");
        trace["contentHash"]!.GetValue<string>().Should().Be(KnowledgeBase.Default.ContentHash);
        trace["options"]!.ToJsonString().Should().Be("""{"askAboutMood":true,"emergencyNumber":"999"}""");
        JsonSerializer.Serialize(result).Should().Be(ToJson(result));
    }

    [Fact]
    public void Words_AreThoseOfTheEnums()
    {
        Agree<TriageLevel>(TriageWords.Levels);
        Agree<FindingStatus>(TriageWords.Statuses);
        Agree<StatementOrigin>(TriageWords.Origins);
        Agree<Laterality>(TriageWords.Lateralities);
        Agree<ScopeReason>(TriageWords.ScopeReasons);

        static void Agree<T>(string[] words)
            where T : struct, Enum => words.Select(w => w.Replace("-", "")).Should().Equal(Enum.GetNames<T>().Select(n => n == "Unspecified" ? "" : n.ToLowerInvariant()));
    }

    [Fact]
    public void Read_Result_IsNotSupported() =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize("{}", AssessmentJsonContext.Default.TriageResult)).Should().Throw<NotSupportedException>();
}
