using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using FluentAssertions;
using FluentAssertions.Execution;
using Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>People written down with the conditions that a clinician would expect, before there was anything to compare with.</summary>
public sealed class GoldenMatchTests
{
    private static readonly Assessor Assessor = new(KnowledgeBase.Default);
    private static readonly JsonElement[] Cases = Read();

    public static TheoryData<string> CaseIds() => [.. Cases.Select(static golden => Text(golden, "id"))];

    [Theory]
    [MemberData(nameof(CaseIds))]
    public void GoldenCase_ComesOutAsAClinicianExpects(string id)
    {
        JsonElement golden = Cases.Single(c => Text(c, "id") == id);
        JsonElement expect = golden.GetProperty("expect");
        MatchResult result = Assessor.Match(PresentationOf(golden));
        string[] listed = [.. result.Matches.Select(static match => match.Condition.Id.Value)];
        string reason = Text(golden, "title") + " " + Text(golden, "reason") + " Listed: " + string.Join(", ", result.Matches);

        using var scope = new AssertionScope();
        MatchWords.Outcomes[(int)result.Outcome].Should().Be(Text(expect, "outcome"), reason.Replace("{", "(", StringComparison.Ordinal));
        if (expect.TryGetProperty("first", out JsonElement first))
        {
            listed.FirstOrDefault().Should().Be(first.GetString(), reason);
        }

        foreach (JsonProperty rank in Members(expect, "amongFirst"))
        {
            listed.Take(rank.Value.GetInt32()).Should().Contain(rank.Name, reason);
        }

        foreach (JsonElement pair in Items(expect, "above"))
        {
            RankOf(listed, pair[0].GetString()!).Should().BeLessThan(RankOf(listed, pair[1].GetString()!), "{0} stands above {1}: {2}", pair[0], pair[1], reason);
        }

        foreach (JsonElement other in Items(expect, "notFirst"))
        {
            listed.FirstOrDefault().Should().NotBe(other.GetString(), reason);
        }

        foreach (JsonProperty band in Members(expect, "band"))
        {
            result.Of(ConditionId.Parse(band.Name))!.Band.Should().Be(Enum.Parse<SupportBand>(band.Value.GetString()!, ignoreCase: true), reason);
        }
    }

    [Fact]
    public void GoldenCases_CoverEachRankedConditionSixTimes_AndSayWhy()
    {
        Cases.Select(static c => Text(c, "id")).Should().OnlyHaveUniqueItems();
        Cases.Should().OnlyContain(static c => Text(c, "reason").Length >= 20);
        foreach (Condition condition in Assessor.Knowledge.Conditions.Where(static c => c.Kind is not (ConditionKind.SeriousCause or ConditionKind.Umbrella)))
        {
            Cases.Count(c => Text(c, "condition") == condition.Id.Value).Should().BeGreaterThanOrEqualTo(6, condition.Id.Value);
        }
    }

    [Theory]
    [MemberData(nameof(CaseIds))]
    public void GoldenCase_EachMatch_IsTheSumOfItsContributions(string id)
    {
        Presentation presentation = PresentationOf(Cases.Single(c => Text(c, "id") == id));

        MatchLawTests.AssertRecomputes(Assessor.Match(presentation, new MatchOptions { LeastSupport = int.MinValue, ListDespiteEmergency = true }));
    }

    internal static IEnumerable<(string Id, string Condition, Presentation Person)> People() =>
        Cases.Select(static c => (Text(c, "id"), Text(c, "condition"), PresentationOf(c)));

    private static int RankOf(string[] listed, string condition)
    {
        int rank = Array.IndexOf(listed, condition);
        return rank < 0 ? int.MaxValue : rank;
    }

    private static Presentation PresentationOf(JsonElement golden)
    {
        Presentation presentation = Presentation.Empty.Present(Ids(golden, "present")).Absent(Ids(golden, "absent")).Unknown(Ids(golden, "unknown"));
        presentation = golden.TryGetProperty("age", out JsonElement age) ? presentation.Observe(ObservableIds.Age, age.GetDecimal()) : presentation;
        presentation = golden.TryGetProperty("sex", out JsonElement sex) ? presentation.Observe(ObservableIds.Sex, sex.GetString()!) : presentation;
        foreach (JsonProperty value in Members(golden, "observables"))
        {
            var observable = ObservableId.Parse(value.Name);
            presentation = value.Value.ValueKind == JsonValueKind.Number
                ? presentation.Observe(observable, value.Value.GetDecimal())
                : presentation.Observe(observable, value.Value.GetString()!);
        }

        return presentation;
    }

    private static FindingId[] Ids(JsonElement element, string name) => [.. Items(element, name).Select(static item => FindingId.Parse(item.GetString()!))];

    private static JsonElement[] Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement items) ? [.. items.EnumerateArray()] : [];

    private static JsonProperty[] Members(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement members) ? [.. members.EnumerateObject()] : [];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static JsonElement[] Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "golden-matches.json")));
        return [.. document.RootElement.Clone().EnumerateArray()];
    }
}
