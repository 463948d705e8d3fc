using System;
using System.Linq;
using FluentAssertions;
using FsCheck.Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>The laws of explanations over random people.</summary>
public sealed class ExplanationLawTests
{
    private static readonly Assessor Assessor = new(KnowledgeBase.Default);

    [Property(MaxTest = 50, Arbitrary = new[] { typeof(ComplaintArbitraries) })]
    public void Explain_AnyComplaints_KeepsTheRules(Answers answers) => AssertAll(answers.ToPresentation());

    [Property(MaxTest = 50, Arbitrary = new[] { typeof(PresentationArbitraries) })]
    public void Explain_AnyWarningSigns_KeepsTheRules(Answers answers) => AssertAll(answers.ToPresentation());

    [Property(MaxTest = 50, Arbitrary = new[] { typeof(PresentationArbitraries), typeof(CareArbitraries) })]
    public void Explain_AnyPlaceOnALadder_KeepsTheRules(AnyCondition any, Answers answers, ToldCare told)
    {
        Presentation person = answers.ToPresentation();
        var open = new LocateOptions { NextWhenHelpComesFirst = true, NextWhenHelpedEnough = true, NextWhenOutOfScope = true };
        AssertLocate(Assessor, Assessor.Locate(any.Condition, person, told.ToHistory()));
        AssertLocate(Assessor, Assessor.Locate(any.Condition, person, told.ToHistory(), open));
        foreach (TreatmentLadder ladder in any.Condition.Ladders)
        {
            AssertLocate(Assessor, Assessor.Locate(any.Condition, ladder.Source, person, told.ToHistory(), open));
        }
    }

    internal static void AssertMatch(Assessor assessor, Presentation person, MatchOptions options)
    {
        MatchResult result = assessor.Match(person, options);
        Explanation explanation = assessor.Explain(result);

        ExplanationRules.AssertForPerson(explanation, result.Triage);
        ExplanationRules.AssertCitations(explanation);
        ExplanationRules.AssertOnlyWhatWasSaid(explanation, person, new PersonState(assessor.Rules.Graph, person), result.Person);
        ExplanationRules.AssertForClinician(explanation, result);
        explanation.ForPerson.Contains(": " + (result.Matches.IsEmpty ? "What the name means" : result.Matches[0].Condition.Name) + ". ", StringComparison.Ordinal).Should().Be(ExplanationRules.NamesAFirst(result));
        ExplanationRules.AssertSides(explanation, result);
        foreach (ConditionMatch match in result.Matches.Skip(ExplanationRules.NamesAFirst(result) ? 0 : 1).Where(m => !IsCrisis(result)).Where(static m => m.Band >= SupportBand.Moderate && !(m.Condition.Kind == ConditionKind.Remainder && m.UnmetEntry is not null)))
        {
            explanation.ForPerson.Should().Contain(ExplanationWords.Sentence(match.Condition.Name), "more than a little points to it");
        }

        if (explanation.ForPerson.Contains("fits best", StringComparison.Ordinal))
        {
            result.Matches.Should().NotContain(m => m.Band > result.Matches[0].Band, "what fits best has nothing better beside it");
        }

        assessor.Explain(result).ForClinician.Should().Be(explanation.ForClinician);
    }

    internal static void AssertTriage(Assessor assessor, Presentation person)
    {
        TriageResult result = assessor.Triage(person);
        Explanation explanation = assessor.Explain(result);

        ExplanationRules.AssertForPerson(explanation, result);
        ExplanationRules.AssertCitations(explanation);
        ExplanationRules.AssertOnlyWhatWasSaid(explanation, person, new PersonState(assessor.Rules.Graph, person));
        ExplanationRules.AssertTriageForClinician(explanation, result);
        explanation.ForPerson.Contains("\nThis is why:\n", StringComparison.Ordinal).Should().Be(result.Triggered.Any(f => f.Level == result.Level));
        FindingId[] told = [.. result.Triggered.Where(static f => f.Level is not null).SelectMany(static f => f.Answers).Select(static a => a.Criterion).OfType<Criterion.FindingPresent>().Select(static c => c.Finding)];
        result.AlsoReported.Should().OnlyHaveUniqueItems().And.NotContain(f => told.Contains(f.Id));
        result.AlsoReported.Where(f => !person.Statements.Any(s => s.Finding == f.Id && s.Status == FindingStatus.Present)).Should().BeEmpty();
    }

    internal static void AssertNext(Assessor assessor, Presentation person)
    {
        NextStep step = assessor.Next(person);
        Explanation explanation = assessor.Explain(step);

        ExplanationRules.AssertForPerson(explanation, step.Triage, step.Question);
        ExplanationRules.AssertCitations(explanation);
        ExplanationRules.AssertTriageForClinician(explanation, step.Triage);
        explanation.ForPerson.Should().Contain(step.Reason);
        explanation.ForPerson.Contains("\nThe next question: " + step.Question + "\n", StringComparison.Ordinal).Should().Be(!step.IsStop);
        bool changes = step.Effects.Any(e => e.First != step.Effects[0].First || e.Changes.Any(static c => c.Change != 0));
        foreach (AnswerEffect effect in step.Effects)
        {
            string lead = (effect.Answer == FindingStatus.Present ? "yes: " : "no: ") + effect.Finding.Name + ".\n- ";
            explanation.ForPerson.Contains(lead, StringComparison.Ordinal).Should().Be(changes);
            foreach (SupportChange change in effect.Changes)
            {
                explanation.ForClinician.Should().Contain(System.FormattableString.Invariant($" {change.ConditionId.Value} {change.Before:+0;-0;0} to {change.After:+0;-0;0} ({change.Change:+0;-0;0});"));
            }
        }

        foreach (Association association in step.Associations)
        {
            explanation.Citations.Should().Contain(association.Citations);
        }
    }

    internal static void AssertLocate(Assessor assessor, LadderPosition position)
    {
        Explanation explanation = assessor.Explain(position);

        ExplanationRules.AssertForPerson(explanation, position.Triage, [.. KnowledgeBase.Default.Treatments.Select(static t => t.Name)]);
        ExplanationRules.AssertCitations(explanation);
        ExplanationRules.AssertTriageForClinician(explanation, position.Triage);
        explanation.ForPerson.Should().Contain(string.Join("\n\n", position.Texts.Skip(position.Triage.Texts.Length)));
        explanation.ForClinician.Should().Contain(position.Summary);
    }

    private static void AssertAll(Presentation person)
    {
        AssertMatch(Assessor, person, MatchOptions.Default);
        AssertMatch(Assessor, person, new MatchOptions { LeastSupport = int.MinValue, ListDespiteEmergency = true });
        AssertTriage(Assessor, person);
        AssertNext(Assessor, person);
    }

    private static bool IsCrisis(MatchResult result) => result.Triage.Triggered.Any(static f => TriageRules.IsOfSelfHarm(f.Flag));
}
