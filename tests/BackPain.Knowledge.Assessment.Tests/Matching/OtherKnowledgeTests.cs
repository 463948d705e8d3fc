using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>Knowledge of other shapes than the shipped one: a host may add to it, and an edition may change.</summary>
public sealed class OtherKnowledgeTests
{
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
        assessor.Explain(result).ForPerson.Should().Contain("nothing you told us can be compared");

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

    [Fact]
    public void Match_LeadingContributorThatIsAKind_IsListedUnderItsParentToo()
    {
        Assessor assessor = new(ChangedKnowledge.With("conditions/stress-and-depression.json", static json => json.Add("relations", """
            { "kind": "is-subtype-of", "to": "non-specific-low-back-pain", "text": "Made up.", "citations": [ { "source": "seed-page", "locator": "stress-and-depression#2a" } ] }
            """)));

        MatchResult result = assessor.Match(Presentation.Of(40).Present(FindingIds.HighStress, FindingIds.LowMood, FindingIds.PainLowersMood, FindingIds.PainInManyPlaces), All);

        result.Matches[0].Condition.Id.Should().Be(ConditionIds.StressAndDepression);
        result.Matches.Select(static m => m.Condition.Id).Should().OnlyHaveUniqueItems().And.Contain(ConditionIds.NonSpecificLowBackPain);
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
            })));
        SourceId page = SourceId.Parse("seed-page");
        Presentation person = Presentation.Of(70);
        CareHistory tried = CareHistory.Empty.Tried(TreatmentIds.PhysicalTherapy, 8, CareOutcome.NoBenefit);

        CriterionOutcome OutcomeAfter(CareHistory history) => assessor.Locate(ConditionIds.SpinalStenosis, page, person, history).Steps[1].Treatments[0].Criteria.Single().Outcome;

        OutcomeAfter(tried).Should().Be(CriterionOutcome.Met);
        OutcomeAfter(CareHistory.Empty).Should().Be(CriterionOutcome.Unknown);
    }

    [Fact]
    public void Sensitivity_AnswerThatOverturnsWhatWasWorkedOut_IsComparedAnew()
    {
        Assessor assessor = new(ChangedKnowledge.With("findings.json", static json => json.Add("findings", """
            { "id": "told-of-claudication", "kind": "symptom", "name": "Told of claudication", "clinicalName": "Told of claudication", "question": "Were you told so?", "implies": ["neurogenic-claudication"] }
            """)));
        Presentation person = Presentation.Of(70).Present(FindingIds.LegPain, FindingIds.LegPainBelowKnee, FindingIds.OneSidedLegPain)
            .Absent(FindingIds.BetterSitting, FindingIds.BetterBendingForward);

        MatchResult result = assessor.Match(person, All);

        assessor.StatusOf(person, FindingIds.NeurogenicClaudication).Should().Be(FindingStatus.Absent, "nothing eases it");
        Lines(result.Sensitivity.Select(static c => (c.Finding.Id, c.Answer, c.First))).Should().Equal(Lines(Tried(assessor, person, result)));
    }

    private static IEnumerable<(FindingId, FindingStatus, ConditionId)> Tried(Assessor assessor, Presentation person, MatchResult result)
    {
        foreach (Finding open in assessor.Knowledge.Findings)
        {
            bool isAsked = open.Question is not null && open.Kind != FindingKind.Sign && result.Person.GetFinding(open.Id) == FindingStatus.Unknown;
            foreach (FindingStatus answer in isAsked ? [FindingStatus.Present, FindingStatus.Absent] : Array.Empty<FindingStatus>())
            {
                MatchResult answered = assessor.Match(person.With(new FindingStatement(open.Id, answer, StatementOrigin.Asked)), All);
                if (!answered.Matches.IsEmpty && answered.Matches[0].Condition.Id != result.Matches[0].Condition.Id)
                {
                    yield return (open.Id, answer, answered.Matches[0].Condition.Id);
                }
            }
        }
    }

    private static IEnumerable<string> Lines(IEnumerable<(FindingId Finding, FindingStatus Answer, ConditionId First)> answers) =>
        answers.Select(static a => a.Finding + " " + a.Answer + " " + a.First);
}
