using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using FluentAssertions;
using FsCheck.Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>
/// A base with every red flag twice and with a hundred findings that nothing names, strewn among the others: more flags than fit a word of
/// 64 bits, and every number of a finding moved. What is told of a person stays the same.
/// </summary>
[Properties(MaxTest = 200, Arbitrary = new[] { typeof(ComplaintArbitraries) })]
public sealed class LargerKnowledgeTests
{
    private const string Twin = "-twin";

    private static readonly Assessor Shipped = new(KnowledgeBase.Default);
    private static readonly Assessor Larger = new(ChangedKnowledge.With(("red-flags.json", AddTwins), ("findings.json", AddFindings)));

    [Property]
    public void Triage_EveryFlagTwice_MeetsBothOrNeither(Answers answers)
    {
        TriageResult alone = Shipped.Triage(answers.ToPresentation());
        TriageResult twice = Larger.Triage(answers.ToPresentation());

        twice.Level.Should().Be(alone.Level);
        twice.CoreItemsKnown.Should().Be(alone.CoreItemsKnown);
        IdsOf(twice.Triggered).Should().BeEquivalentTo(WithTwins(IdsOf(alone.Triggered)));
        twice.NearMisses.Select(static n => n.Flag.Id.Value).Should().BeEquivalentTo(WithTwins(alone.NearMisses.Select(static n => n.Flag.Id.Value)));
    }

    [Property]
    public void Match_MoreFindingsThatNothingNames_IsTheSame(Answers answers)
    {
        var options = new MatchOptions { LeastSupport = int.MinValue, ListDespiteEmergency = true };
        MatchResult alone = Shipped.Match(answers.ToPresentation(), options);
        MatchResult among = Larger.Match(answers.ToPresentation(), options);

        Lines(among).Should().Equal(Lines(alone));
        among.Outcome.Should().Be(alone.Outcome);
        among.InformativeFindings.Should().Be(alone.InformativeFindings);
        among.Sensitivity.Select(static c => c.Finding.Id + " " + c.Answer + " " + c.First).Should().BeEquivalentTo(alone.Sensitivity.Select(static c => c.Finding.Id + " " + c.Answer + " " + c.First));
    }

    private static IEnumerable<string> Lines(MatchResult result) => result.Matches.Concat(result.Contributors).SelectMany(static m => m.Contributions
        .Select(static c => c.Finding.Id + " " + c.Millibans + " " + c.Use + " " + c.KnownBy + " " + c.Instead?.Id)
        .Concat(m.Unconfirmed.Select(static a => a.Finding.Id.Value))
        .Concat(m.Unexplained.Select(static f => f.Id.Value))
        .Prepend(m.ToString()));

    private static IEnumerable<string> IdsOf(IEnumerable<TriggeredFlag> flags) => flags.Select(static t => t.Flag.Id.Value);

    private static IEnumerable<string> WithTwins(IEnumerable<string> ids) => ids.SelectMany(static id => new[] { id, id + Twin });

    private static void AddTwins(JsonNode json)
    {
        JsonArray flags = json["redFlags"]!.AsArray();
        foreach (JsonNode? flag in flags.ToArray())
        {
            JsonNode twin = flag!.DeepClone();
            twin["id"] = (string?)twin["id"] + Twin;
            flags.Add(twin);
        }
    }

    private static void AddFindings(JsonNode json)
    {
        for (int i = 0; i < 100; i++)
        {
            string id = FormattableString.Invariant($"{(char)('a' + (i % 26))}-made-up-{i}");
            json["findings"]!.AsArray().Add(new JsonObject { ["id"] = id, ["kind"] = "symptom", ["name"] = "Made up " + id, ["clinicalName"] = "Made up " + id, ["question"] = "Is it " + id + "?" });
        }
    }
}
