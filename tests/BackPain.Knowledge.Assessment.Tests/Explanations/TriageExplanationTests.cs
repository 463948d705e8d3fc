using System;
using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge.Tests;
using FluentAssertions;
using Xunit;
using static BackPain.Knowledge.Assessment.Tests.TestWords;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>What a person reads first: what to do, why, and what else to tell a doctor.</summary>
public sealed class TriageExplanationTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;
    private static readonly Assessor Assessor = new(Kb);
    private static readonly Finding[] CoreItems = [.. Kb.QuestionGroups.Where(static g => g.IsCore).SelectMany(static g => g.Items).Distinct()];

    [Fact]
    public void ForPerson_SignsThatAddUpToNoFlag_AreNamedAndNeverDenied()
    {
        Finding[] alone = [.. CoreItems.Where(static item => Assessor.Triage(AllDeniedBut(item.Id)).Level == TriageLevel.NothingFound)];

        alone.Select(static f => f.Id).Should().Contain([FindingIds.ShortOfBreath, FindingIds.RecentInfection, FindingIds.NightPain]);
        foreach (Finding item in alone)
        {
            TriageResult result = Assessor.Triage(AllDeniedBut(item.Id));
            string text = Assessor.Explain(result).ForPerson;

            result.AlsoReported.Should().Equal(item);
            result.Summary.Should().Contain("\n- Reported besides: " + item.Name + " (" + item.Id.Value + ").\n");
            text.Should().StartWith("These answers do not add up to any of the warning signs that were asked about. This does not rule out a serious cause.")
                .And.Contain("\nYou said yes to this. It helps to tell a doctor. If any of it is strong, new or getting worse, help is needed sooner:\n- Yes: " + item.Name + ".\n");
            Assessor.Explain(Assessor.Match(AllDeniedBut(item.Id).Present(FindingIds.LowBackPain, FindingIds.StiffBack))).ForPerson.Should().Contain("- Yes: " + item.Name + ".\n");
        }
    }

    [Fact]
    public void ForPerson_NothingSaidYesTo_NamesNothing()
    {
        TriageResult result = Assessor.Triage(AllDeniedBut());

        result.Level.Should().Be(TriageLevel.NothingFound);
        result.AlsoReported.Should().BeEmpty();
        Assessor.Explain(result).ForPerson.Should().NotContain("Yes: ").And.NotContain("You said yes");
    }

    [Fact]
    public void AlsoReported_SignThatAFlagRestsOn_IsAReasonAndNotThere()
    {
        TriageResult result = Assessor.Triage(Presentation.Empty.Present(FindingIds.WorseCoughSneezeStrain, FindingIds.NeckPain, FindingIds.Diabetes));

        result.Triggered.Where(static f => f.Level is not null).SelectMany(static f => f.Answers).Select(static a => a.Criterion.ToString()).Should().Contain("present(worse-cough-sneeze-strain)");
        result.AlsoReported.Select(static f => f.Id).Should().BeEquivalentTo([FindingIds.NeckPain, FindingIds.Diabetes]);
        Assessor.Triage(Presentation.Empty.Absent(FindingIds.NeckPain)).AlsoReported.Should().BeEmpty();
    }

    [Fact]
    public void ForPerson_WeakSign_IsCalledWeakAndTheAdviceStays()
    {
        foreach (RedFlag flag in Kb.RedFlags.Where(static f => f.SpecificityForPerson is not null && f.PolicyLevel != TriageLevel.Emergency))
        {
            Presentation person = PersonMeeting(flag);
            TriageResult result = Assessor.Triage(person);
            string text = Assessor.Explain(result).ForPerson;

            result.Level.Should().Be(flag.PolicyLevel);
            text.Should().StartWith(result.Texts[0]).And.Contain(
                "\nAbout this sign. What to do stands at the top all the same:\n- " + flag.Name + ". " + flag.SpecificityForPerson);
            foreach (FindingId beside in (FindingId[])[FindingIds.NewSaddleNumbness, FindingIds.WeightLossWithoutTrying, FindingIds.Diabetes, FindingIds.LegSymptomsOnBothSides])
            {
                Assessor.Explain(Assessor.Triage(person.Present(beside))).ForPerson.Should().NotContain(flag.SpecificityForPerson, "{0} is not weak beside {1}", flag.Id, beside);
            }
        }
    }

    [Fact]
    public void ForPerson_SeveralSignsEachWeak_CallsNoneWeak() =>
        Assessor.Explain(Assessor.Triage(Presentation.Of(40).Present(FindingIds.NoBetterWithRest, FindingIds.WorseCoughSneezeStrain))).ForPerson.Should().NotContain("is weak");

    [Fact]
    public void Knowledge_SignThatIsCalledWeak_IsNeverAnEmergencyAndSaysSoToTheClinicianToo() =>
        Kb.RedFlags.Where(static f => f.SpecificityForPerson is not null).Should().NotBeEmpty()
            .And.OnlyContain(static f => f.SpecificityNote != null && f.PolicyLevel < TriageLevel.Emergency && f.CitedUrgency != TriageLevel.Emergency);

    [Fact]
    public void ForPerson_FlagsOfTwoLevels_GivesTheReasonsOfTheLevelFirst()
    {
        TriageResult result = Assessor.Triage(Presentation.Of(65).Present(FindingIds.HighTemperatureWithThisPain, FindingIds.LastingBoneOrBackPain));

        string text = Assessor.Explain(result).ForPerson;

        result.Level.Should().Be(TriageLevel.SameDay);
        text.Should().Contain("\nThis is why:\n- Yes: " + Kb[FindingIds.HighTemperatureWithThisPain].Name + ".\n\n")
            .And.Contain("\nIt helps to tell the doctor this too:\n- Yes: " + Kb[FindingIds.LastingBoneOrBackPain].Name + ".\n");
    }

    [Fact]
    public void ForPerson_Emergency_ListsNoSignsThatSetNoLevel()
    {
        TriageResult result = Assessor.Triage(Presentation.Empty.Present(FindingIds.NewSaddleNumbness, FindingIds.Diabetes, FindingIds.NeckPain));

        result.Level.Should().Be(TriageLevel.Emergency);
        result.AlsoReported.Should().HaveCount(2);
        Assessor.Explain(result).ForPerson.Should().NotContain("Diabetes").And.NotContain("neck");
    }

    [Fact]
    public void ForPerson_HelpIsCalledFor_LeavesOutHowPainMayEase()
    {
        Presentation person = Presentation.Of(40).Observe(ObservableIds.PainDuration, "3 weeks")
            .Present(FindingIds.LegPainBelowKnee, FindingIds.LegPainWorseThanBackPain, FindingIds.PainFollowsNervePath);
        Condition disc = Kb[ConditionIds.LumbarDiscHerniation];
        const string Ease = "Half of people get better within 6 weeks.";

        string calm = Assessor.Explain(Assessor.Match(person)).ForPerson;
        string today = Assessor.Explain(Assessor.Match(person.Present(FindingIds.HighTemperatureWithThisPain))).ForPerson;
        string ladder = Assessor.Explain(Assessor.Locate(disc.Id, person.Present(FindingIds.HighTemperatureWithThisPain), CareHistory.Empty)).ForPerson;

        disc.Summary.Text.Should().EndWith(Ease);
        calm.Should().Contain("\nWhat the name means: " + disc.Summary.Text);
        today.Should().Contain("\nWhat the name means: " + disc.Definition!.Text).And.NotContain(Ease);
        ladder.Should().Contain("\nWhat the name means: " + disc.Definition!.Text).And.NotContain(Ease);
    }

    [Theory]
    [InlineData("high-temperature-with-this-pain", false)]
    [InlineData("recent-infection", true)]
    public void ForPerson_NoClearCauseBesideAWarningSign_IsNotNamed(string sign, bool isNamed)
    {
        Presentation person = Presentation.Of(40).Observe(ObservableIds.PainDuration, "1 week").Present(FindingIds.LowBackPain, FindingIds.StiffBack, Id(sign)).Absent(FindingIds.LegPain);
        MatchResult result = Assessor.Match(person);

        string text = Assessor.Explain(result).ForPerson;

        result.Matches[0].Condition.Id.Should().Be(ConditionIds.NonSpecificLowBackPain);
        text.Contains("This name stands first: Low back pain with no clear source.", StringComparison.Ordinal).Should().Be(isNamed);
        text.Contains("\nWhat you told us points clearly to none of the causes here. The signs named at the top come first.\n", StringComparison.Ordinal).Should().Be(!isNamed);
        text.Contains("\nThese come nearest:\n", StringComparison.Ordinal).Should().Be(!isNamed);
    }

    [Fact]
    public void ForPerson_WarningSignBothDeniedAndTold_IsAskedBackBeforeTheComparison()
    {
        Presentation person = AllDeniedBut(FindingIds.LowBackPain).Present(FindingIds.StiffBack, FindingIds.WorseBending)
            .With([Said("new-saddle-numbness", FindingStatus.Present, StatementOrigin.Text), Said("stiff-back", FindingStatus.Absent, StatementOrigin.Text)]);

        string text = Assessor.Explain(Assessor.Match(person)).ForPerson;

        int[] places = [.. ((string[])["- Both yes and no: " + Kb[FindingIds.NewSaddleNumbness].Name, "What you told us was compared", "- Both yes and no: " + Kb[FindingIds.StiffBack].Name])
            .Select(words => text.IndexOf(words, StringComparison.Ordinal))];
        places.Should().NotContain(-1, text).And.BeInAscendingOrder(text);
    }

    [Theory]
    [InlineData("bladder-trouble")]
    [InlineData("numbness-around-buttocks")]
    [InlineData("numbness-in-both-legs")]
    [InlineData("leg-weakness")]
    public void ForPerson_FindingAkinToASign_SaysWhenItIsAnEmergency_AndIsNeverCalledUnlinked(string finding)
    {
        Presentation person = AllDeniedBut(FindingIds.LowBackPain).Present(Id(finding), FindingIds.StiffBack);
        MatchResult result = Assessor.Match(person);
        string name = Kb[Id(finding)].Name;

        foreach (string text in new[] { Assessor.Explain(result).ForPerson, Assessor.Explain(result.Triage).ForPerson })
        {
            text.Should().Contain("\nYou told us this. If it is new or getting worse, it needs emergency help now. If it has long been the same, it helps to tell a doctor:\n- Yes: " + name + ".\n");
            text.Should().NotContain("\n- " + name + ".\n");
        }

        result.Triage.AlsoReported.Select(static f => f.Id).Should().Contain(Id(finding));
        (result.Triage.Level < TriageLevel.Emergency).Should().BeTrue("without a time it is none");
    }

    [Fact]
    public void ForPerson_Crisis_ComparesNothing()
    {
        Presentation person = Presentation.Of(40).Present(FindingIds.LowBackPain, FindingIds.LegPain, FindingIds.LowMood, FindingIds.HighStress, FindingIds.ThoughtsOfBeingBetterOffDeadLast2Weeks);
        MatchResult result = Assessor.Match(person);

        (result.Triage.Level < TriageLevel.Emergency).Should().BeTrue();
        result.Matches.Should().NotBeEmpty("a host may show them later");
        string text = Assessor.Explain(result).ForPerson;
        text.Should().StartWith("You matter").And.Contain("\nNothing else is shown here now. Help comes first.\n")
            .And.NotContain("was compared").And.NotContain(Kb[ConditionIds.StressAndDepression].Name);
    }

    [Fact]
    public void ForPerson_HelpIsCalledFor_NeverTellsHowRareOrHowSoonItPasses()
    {
        Presentation person = Presentation.Of(50).Present(FindingIds.LowBackPain, FindingIds.HighTemperatureWithThisPain);
        foreach (Condition condition in Kb.Conditions)
        {
            foreach (LocateOptions options in new[] { LocateOptions.Default, new LocateOptions { NextWhenHelpComesFirst = true } })
            {
                string text = Assessor.Explain(Assessor.Locate(condition.Id, person, CareHistory.Empty, options)).ForPerson;

                text.Should().NotContain(" rare").And.NotContain("Most people").And.NotContain("1 in ").And.NotContain(" of 100").And.NotContain("quickly").And.NotContain("get better within", condition.Id.Value);
                text.Contains("Help comes first.", StringComparison.Ordinal).Should().BeTrue(condition.Id.Value);
                (options.NextWhenHelpComesFirst || !text.Contains("uidelines", StringComparison.Ordinal) || text.Contains("what current guidelines say", StringComparison.Ordinal)).Should().BeTrue("no list of care stands beside a call for help");
            }
        }
    }

    [Fact]
    public void Next_CancerWithPainOfUnknownStrength_AsksForTheValueThatDecides()
    {
        Presentation person = AllDeniedBut(FindingIds.LowBackPain, FindingIds.CancerNowOrPast);
        for (NextStep step = Assessor.Next(person); step.Kind == NextStepKind.AskGroup; step = Assessor.Next(person))
        {
            person = person.With(step.Answer().Said);
        }

        TriageResult open = Assessor.Triage(person);
        NextStep value = Assessor.Next(person);

        open.Level.Should().Be(TriageLevel.NotAssessed);
        Assessor.Explain(open).ForPerson.Should().Contain("\nThis value is not known yet, and it can change how soon help is needed:\n- How bad the back pain is, from 0 to 10.\n");
        value.Observable!.Id.Should().Be(ObservableIds.BackPainIntensity);
        Assessor.Next(person, new NextOptions { Declined = [ObservableIds.BackPainIntensity] }).StopReason.Should().Be(StopReason.OutOfScope);
        Assessor.Triage(person.Observe(ObservableIds.BackPainIntensity, 4)).Level.Should().NotBe(TriageLevel.NotAssessed);
    }

    [Fact]
    public void ForPerson_NothingFoundWithMoodQuestionsOpen_SaysSoBeforeAnythingElse()
    {
        TriageResult result = Assessor.Triage(AllDeniedBut().Present(FindingIds.LowMood));

        result.Level.Should().Be(TriageLevel.NothingFound);
        string text = Assessor.Explain(result).ForPerson;
        text.Should().Contain("\nThese questions are still open, and the answers can change how soon help is needed:\n- Thoughts and feelings.\n\nWith thoughts of harming yourself, call your local emergency number or a crisis line now.\n");
    }

    [Fact]
    public void Sentence_NamesAnswersAndNotWhatAFlagIsCalled()
    {
        string sentence = Assessor.Triage(Presentation.Empty.Present(FindingIds.BloodInPee)).Sentence;

        sentence.Should().EndWith("What was reported: Blood in the pee.");
    }

    private static Presentation AllDeniedBut(params FindingId[] present)
    {
        Presentation person = Presentation.Of(45).Present(present);
        foreach (Finding item in CoreItems)
        {
            person = Assessor.StatusOf(person, item.Id) == FindingStatus.Unknown ? person.Absent(item.Id) : person;
        }

        return person;
    }

    private static Presentation PersonMeeting(RedFlag flag) => Presentation.Of(65).Present(NamedBy(flag.Criterion).Last());

    private static IEnumerable<FindingId> NamedBy(Criterion criterion) =>
        criterion is Criterion.FindingPresent present ? [present.Finding] : criterion.Parts.SelectMany(NamedBy);
}
