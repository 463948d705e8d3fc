using System;
using System.Linq;
using System.Text.Json.Nodes;
using FluentAssertions;
using FsCheck.Xunit;
using Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>Knowledge of other shapes than the shipped one: a host may add to it, and an edition may change.</summary>
public sealed class OtherKnowledgeTests
{
    // An answer works out a finding, which implies one that the definition of another names.
    private static readonly Assessor Chained = new(ChangedKnowledge.With("findings.json", static json =>
    {
        json.Add("findings", """{ "id": "asked-first", "kind": "symptom", "name": "Asked first", "clinicalName": "Asked first", "question": "Is it so?" }""");
        json.Add("findings", """{ "id": "told-of-claudication", "kind": "symptom", "name": "Told of claudication", "clinicalName": "Told of claudication", "question": "Were you told so?", "implies": ["neurogenic-claudication"] }""");
        json.Add("findings", """
            { "id": "follows-from-it", "kind": "symptom", "name": "Follows from it", "clinicalName": "Follows from it", "implies": ["better-sitting", "leg-symptoms-while-walking", "leg-pain"],
              "definition": { "present": "asked-first" }, "citations": [ { "source": "seed-page", "locator": "spinal-stenosis#5a" } ] }
            """);
    }));

    private static readonly ConditionId[] Ranked = [.. KnowledgeBase.Default.Conditions
        .Where(static c => c.Kind is ConditionKind.Cause or ConditionKind.Remainder or ConditionKind.ImagingDecides or ConditionKind.ByExclusion).Select(static c => c.Id)];

    private static readonly MatchOptions All = new() { LeastSupport = int.MinValue, ListDespiteEmergency = true };

    [Fact]
    public void Match_NoConditionHasAssociations_ListsNothing()
    {
        Assessor assessor = new(ChangedKnowledge.With([.. ChangedKnowledge.ConditionFiles().Select(static path => (path, (Action<JsonNode>)Strip))]));

        MatchResult result = assessor.Match(Presentation.Of(40).Present(FindingIds.LowBackPain, FindingIds.StiffBack), All);

        result.Outcome.Should().Be(MatchOutcome.TooLittleInformation);
        result.Matches.Should().BeEmpty();
        result.Sensitivity.Should().BeEmpty();
        assessor.Next(Presentation.Of(40)).IsStop.Should().BeFalse("warning signs are asked all the same");
        assessor.Explain(result).ForPerson.Should().Contain("too little is known to compare");

        // Every source must be cited somewhere.
        static void Strip(JsonNode condition)
        {
            JsonNode[] citations = [.. (condition["associations"]?.AsArray() ?? []).SelectMany(static a => a!["evidence"]!.AsArray()).SelectMany(static e => e!["citations"]!.AsArray()).Select(static c => c!.DeepClone())];
            condition.AsObject().Remove("associations");
            if (citations.Length > 0)
            {
                condition["facts"] ??= new JsonArray();
                condition["facts"]!.AsArray().Add(new JsonObject { ["key"] = "made-up", ["text"] = "Made up.", ["citations"] = new JsonArray([.. citations.DistinctBy(static c => c.ToJsonString())]) });
            }
        }
    }

    [Theory]
    [InlineData("stress-and-depression", "spinal-arthritis")]
    [InlineData("spondylolisthesis", "spinal-arthritis")]
    [InlineData("sacroiliac-joint-pain", "spondylolisthesis")]
    [InlineData("hip-osteoarthritis", "lumbar-facet-joint-pain")]
    [InlineData("lumbar-muscle-strain", "spinal-arthritis")]
    public void Match_AnyConditionAsAKindOfAnyOther_ListsEachOnce(string kind, string parent)
    {
        Assessor assessor = new(ChangedKnowledge.With("conditions/" + kind + ".json", json =>
        {
            json["relations"] ??= new JsonArray();
            json.Add("relations", $$"""{ "kind": "is-subtype-of", "to": "{{parent}}", "text": "Made up.", "citations": [ { "source": "seed-page", "locator": "stress-and-depression#2a" } ] }""");
        }));

        foreach (Presentation person in GoldenMatchTests.People().Select(static p => p.Person))
        {
            MatchResult result = assessor.Match(person, All);

            ConditionId[] listed = [.. result.Matches.Select(static m => m.Condition.Id)];
            listed.Should().OnlyHaveUniqueItems();
            Ranked.Where(c => !result.Matches.IsEmpty && !listed.Contains(c)).Should().BeSubsetOf([ConditionIds.LumbarMuscleStrain], "only a kind of what is left needs more than its support to be listed");
            result.Matches.Should().NotContain(m => m.ParentId != null && !listed.Contains(m.ParentId.Value));
        }
    }

    [Fact]
    public void Locate_CriterionOnAFindingWorkedOutFromTriedCare_IsMet()
    {
        Assessor assessor = new(ChangedKnowledge.With(
            ("findings.json", static json => json.Add("findings", """
                { "id": "exercise-did-not-help", "kind": "symptom", "name": "Exercise did not help", "clinicalName": "No benefit from exercise",
                  "definition": { "tried": "physical-therapy", "outcome": "no-benefit", "weeks": 6 }, "citations": [ { "source": "seed-page", "locator": "spinal-stenosis#5a" } ] }
                """)),
            ("conditions/spinal-stenosis.json", static json =>
            {
                JsonNode rung = json["ladders"]![0]!["rungs"]![1]!;
                rung["criterionText"] = "When exercise did not help.";
                rung["criterion"] = JsonNode.Parse("""{ "present": "exercise-did-not-help" }""");
            }
        )));
        SourceId page = SourceId.Parse("seed-page");
        Presentation person = Presentation.Of(70);
        CareHistory tried = CareHistory.Empty.Tried(TreatmentIds.PhysicalTherapy, 8, CareOutcome.NoBenefit);

        CriterionOutcome OutcomeAfter(CareHistory history) => assessor.Locate(ConditionIds.SpinalStenosis, page, person, history).Steps[1].Treatments[0].Criteria.Single().Outcome;

        OutcomeAfter(tried).Should().Be(CriterionOutcome.Met);
        OutcomeAfter(CareHistory.Empty).Should().Be(CriterionOutcome.Unknown);
    }

    [Property(MaxTest = 30, Arbitrary = new[] { typeof(ComplaintArbitraries) })]
    public void Sensitivity_FindingsThatFollowFromWorkedOutOnes_TellsOfEveryAnswer(Answers answers) =>
        MatchLawTests.AssertSensitivity(Chained, answers.ToPresentation(), All);
}
