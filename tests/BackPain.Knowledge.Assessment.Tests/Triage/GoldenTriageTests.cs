using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using BackPain.Knowledge.Tests;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>The golden presentations of the knowledge, assessed.</summary>
public sealed class GoldenTriageTests
{
    private static readonly Assessor Assessor = new(KnowledgeBase.Default);
    private static readonly JsonElement[] Cases = Read();

    public static TheoryData<int, string> CaseNames()
    {
        var names = new TheoryData<int, string>();
        for (int i = 0; i < Cases.Length; i++)
        {
            names.Add(i, Text(Cases[i], "flag") + ": " + Text(Cases[i], "name"));
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void GoldenCase_ComesOutAsItMust(int number, string name)
    {
        JsonElement golden = Cases[number];
        string reason = name + ": " + Text(golden, "reason");

        TriageResult result = Assessor.Triage(PresentationOf(golden));

        TriageWords.Levels[(int)result.Level].Should().Be(Text(golden, "level"), reason);
        string outcome = result.Triggered.Any(t => t.Flag.Id.Value == Text(golden, "flag")) ? "triggered"
            : result.NearMisses.Any(m => m.Flag.Id.Value == Text(golden, "flag")) ? "near-miss"
            : "not-triggered";
        outcome.Should().Be(Text(golden, "expect"), reason);
    }

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void GoldenCase_AllElseAnsweredNo_IsNoMoreUrgent_AndNothingFoundOnlyWithoutFlag(int number, string name)
    {
        Presentation presentation = PresentationOf(Cases[number]);
        TriageLevel before = Assessor.Triage(presentation).Level;
        FindingId[] open = [.. Assessor.Knowledge.QuestionGroups.Where(g => g.IsCore).SelectMany(g => g.Items).Select(f => f.Id).Where(f => Assessor.StatusOf(presentation, f) == FindingStatus.Unknown)];

        TriageResult result = Assessor.Triage(presentation.Absent(open));

        (result.Level <= before || (result.Level, before) == (TriageLevel.NothingFound, TriageLevel.NotAssessed)).Should().BeTrue(name);
        (result.Level != TriageLevel.NothingFound || result.Triggered.All(t => t.Flag.IsModifier)).Should().BeTrue(name);
    }

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void GoldenCase_TriggeredFlags_SayWhichAnswersAndWhichSources(int number, string name)
    {
        TriageResult result = Assessor.Triage(PresentationOf(Cases[number]));

        foreach (TriggeredFlag flag in result.Triggered)
        {
            flag.Answers.Should().NotBeEmpty(name).And.OnlyContain(a => a.Outcome == CriterionOutcome.Met);
            flag.Flag.Citations.Should().NotBeEmpty(name);
            result.Summary.Should().Contain(flag.Flag.Id.Value).And.Contain(flag.Flag.Citations[0].ToString());
        }

        result.Triggered.Select(t => t.Level ?? TriageLevel.NotAssessed).Should().BeInDescendingOrder();
        result.Trace.Should().Be(Assessor.Trace);
    }

    internal static IEnumerable<(string Id, Presentation Person)> People() =>
        Cases.Select(static c => (Text(c, "flag") + ": " + Text(c, "name"), PresentationOf(c)));

    private static Presentation PresentationOf(JsonElement golden)
    {
        Presentation presentation = Presentation.Empty.Present(Ids(golden, "present")).Absent(Ids(golden, "absent"));
        presentation = golden.TryGetProperty("age", out JsonElement age) ? presentation.Observe(ObservableIds.Age, age.GetDecimal()) : presentation;
        return golden.TryGetProperty("sex", out JsonElement sex) ? presentation.Observe(ObservableIds.Sex, sex.GetString()!) : presentation;
    }

    private static FindingId[] Ids(JsonElement golden, string name) =>
        golden.TryGetProperty(name, out JsonElement ids) ? [.. ids.EnumerateArray().Select(id => FindingId.Parse(id.GetString()!))] : [];

    private static string Text(JsonElement golden, string name) => golden.GetProperty(name).GetString()!;

    private static JsonElement[] Read()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Repository.Data("golden-triage.json")));
        return [.. document.RootElement.EnumerateArray().Select(e => e.Clone())];
    }
}
