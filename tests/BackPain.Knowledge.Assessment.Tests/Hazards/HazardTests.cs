using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using BackPain.Knowledge.Serialization;
using BackPain.Knowledge.Tests;
using FluentAssertions;
using FsCheck.Xunit;
using Xunit;
using static BackPain.Knowledge.Assessment.Tests.TestWords;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>Hazards of INTENDED-USE.md that no other test looks at.</summary>
public sealed class HazardTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;
    private static readonly Assessor Assessor = new(Kb);

    private static readonly Presentation Stenosis = Presentation.Of(72, Sex.Female).Present(
        FindingIds.LowBackPain, FindingIds.LegPain, FindingIds.BilateralButtockOrLegPain, FindingIds.WorseWalking, FindingIds.WorseStanding, FindingIds.NoPainWhenSeated, FindingIds.BetterBendingForward);

    [Property(MaxTest = 200, Arbitrary = new[] { typeof(PresentationArbitraries) })]
    public void EmergencyOrOutOfScope_OfAnyPerson_ListsNothingAndStopsTheQuestions(Answers answers)
    {
        Presentation person = answers.ToPresentation();
        TriageResult triage = Assessor.Triage(person);

        MatchResult match = Assessor.Match(person);
        NextStep step = Assessor.Next(person);

        ToJson(match.Triage).Should().Be(ToJson(triage));
        ToJson(step.Triage).Should().Be(ToJson(triage));
        if (triage.Level == TriageLevel.Emergency)
        {
            match.Outcome.Should().Be(MatchOutcome.EmergencyFirst);
            step.StopReason.Should().Be(StopReason.Emergency);
            AssertListsNothing(match);
        }
        else if (!triage.IsInScope)
        {
            match.Outcome.Should().Be(MatchOutcome.OutOfScope);
            (step.Kind == NextStepKind.AskGroup || step.StopReason == StopReason.OutOfScope).Should().BeTrue("only warning signs are asked about: {0}", step);
            AssertListsNothing(match);
        }
        else
        {
            match.Outcome.Should().NotBe(MatchOutcome.EmergencyFirst).And.NotBe(MatchOutcome.OutOfScope);
        }
    }

    [Theory]
    [InlineData("pregnant-now", ScopeReason.PregnantNow)]
    [InlineData("recent-spine-surgery", ScopeReason.RecentSpineSurgery)]
    [InlineData("cancer-now-or-past", ScopeReason.CancerNowOrPast)]
    [InlineData(null, ScopeReason.Under18)]
    public void OutsideTheScope_ATextbookStory_ListsNothingWhateverTheReason(string? finding, ScopeReason reason)
    {
        Presentation person = finding is null ? Stenosis.Observe(ObservableIds.Age, 17) : Stenosis.Present(Id(finding));

        MatchResult match = Assessor.Match(person, new MatchOptions { ListDespiteEmergency = true, LeastSupport = int.MinValue });
        Interview interview = Interview.From(person);
        NextStep step = Assessor.Next(interview);
        for (; !step.IsStop; step = Assessor.Next(interview))
        {
            // A value is asked for only where it decides a warning sign.
            (step.Kind == NextStepKind.AskGroup || step.Observable!.Id == ObservableIds.BackPainIntensity).Should().BeTrue(step.QuestionKey);
            interview = interview.With(step.Observable is not null ? step.AnswerNumber(4) : step.Answer([.. step.Items.Select(static i => i.Id).Where(i => Assessor.StatusOf(person, i) == FindingStatus.Present)]));
        }

        Assessor.Match(Stenosis).Outcome.Should().Be(MatchOutcome.Matches);
        match.Triage.OutOfScope.Should().Equal(reason);
        match.Outcome.Should().Be(MatchOutcome.OutOfScope);
        AssertListsNothing(match);
        step.StopReason.Should().Be(StopReason.OutOfScope);
        Assessor.Locate(ConditionIds.SpinalStenosis, person, CareHistory.Empty).Next.Should().BeNull();
    }

    [Fact]
    public void ScopeFindings_AllHaveAQuestion_SoThatAHostCanAsk() =>
        new[] { "pregnant-now", "recent-spine-surgery", "cancer-now-or-past" }.Should().OnlyContain(id => Kb[Id(id)].Question != null);

    [Property(MaxTest = 100, Arbitrary = new[] { typeof(PresentationArbitraries), typeof(CareArbitraries) })]
    public void OptionsOfAHost_OfAnyKind_LeaveTheTriageAsItIs(Answers answers, ToldCare told)
    {
        Presentation person = answers.ToPresentation();
        string expected = ToJson(Assessor.Triage(person));
        var odd = new Assessor(Kb, new AssessorOptions
        {
            AbsentPercent = 0,
            Roles = new RoleWeights { Characteristic = 0, Common = 0, Occasional = 0, ArguesAgainst = 0, CharacteristicAbsent = 0, RequiredAbsent = 0 },
            Sources = [SourceId.Parse("no-such-source")],
        });

        string[] triages =
        [
            ToJson(odd.Triage(person)),
            ToJson(odd.Match(person, new MatchOptions { LeastSupport = int.MaxValue, ListDespiteEmergency = true }).Triage),
            ToJson(odd.Next(person, new NextOptions { MostQuestions = 0, Declined = [ObservableIds.Age, ObservableIds.Sex, ObservableIds.PainDuration] }).Triage),
            ToJson(odd.Locate(ConditionIds.SpinalStenosis, person, told.ToHistory(), new LocateOptions { NextWhenHelpComesFirst = true, NextWhenOutOfScope = true, NextWhenHelpedEnough = true, SetAside = [.. Kb.Treatments.Select(static t => t.Id)] }).Triage),
        ];

        triages.Should().OnlyContain(triage => triage == expected);
    }

    [Fact]
    public void QuestionsOnWarningSigns_AreAllAsked_HoweverFewQuestionsTheHostAllows()
    {
        var options = new NextOptions { MostQuestions = 0, Declined = [ObservableIds.Age, ObservableIds.Sex, ObservableIds.PainDuration] };
        var asked = new List<QuestionGroup>();
        Interview interview = Interview.Empty;
        NextStep step = Assessor.Next(interview, options);
        for (; !step.IsStop; step = Assessor.Next(interview, options))
        {
            if (step.Group is { } group)
            {
                asked.Add(group);
            }
            else
            {
                step.Items.Should().OnlyContain(static i => i.Id == FindingIds.PregnantNow || i.Id == FindingIds.RecentSpineSurgery, "the scope is asked too, whatever the host allows");
            }

            interview = interview.With(step.Answer());
        }

        asked.Should().Contain(Kb.QuestionGroups.Where(static g => g.IsCore && g.AskWhen is null));
        step.Triage.Unasked.Should().BeEmpty();
        step.StopReason.Should().Be(StopReason.EnoughAsked);
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(701)]
    [InlineData(1201)]
    [InlineData(int.MaxValue)]
    public void LeastSupport_HidesConditions_AndNeverChangesWhatCameOfIt(int least)
    {
        foreach ((string id, _, Presentation person) in GoldenMatchTests.People())
        {
            MatchResult all = Assessor.Match(person);
            MatchResult few = Assessor.Match(person, new MatchOptions { LeastSupport = least });

            few.Outcome.Should().Be(all.Outcome, "of {0}: what a host hides is still known", id);
            few.Matches.IsEmpty.Should().Be(all.Matches.IsEmpty);
            (few.Matches.IsEmpty || few.Matches.Any(static m => m.Condition.Kind == ConditionKind.Remainder)).Should().BeTrue("of {0}: what is left is always listed", id);
        }
    }

    [Fact]
    public void Figures_ThatAreWeighed_WereMeasuredAgainstTheOthers_InPeopleLikeThisOne()
    {
        Contribution[] all =
        [
            .. GoldenMatchTests.People().SelectMany(static p => Assessor.Match(p.Person, new MatchOptions { LeastSupport = int.MinValue, ListDespiteEmergency = true }).Matches)
                .SelectMany(static m => m.Contributions).Where(static c => c.KnownBy != KnownBy.Exclusion),
        ];
        Contribution[] weighed = [.. all.Where(static c => c.Basis is WeightBasis.PublishedRatio or WeightBasis.PublishedRatioWithoutInterval)];
        Contribution[] elsewhere = [.. all.Where(static c => c.IsInPopulation is not null and not CriterionOutcome.Met)];

        weighed.Select(static c => (c.Association.ConditionId, c.Finding.Id)).Distinct().Should().HaveCountGreaterThan(20);
        weighed.Should().OnlyContain(static c => c.Report!.Comparator == Comparator.Others && c.Report.Confidence != Confidence.Low);
        elsewhere.Should().Contain(static c => c.Ratio != null);
        elsewhere.Should().OnlyContain(static c => c.Weight == (c.Status == FindingStatus.Present ? c.Association.WhenPresent.MillibansElsewhere : c.Association.WhenAbsent.MillibansElsewhere));
    }

    [Fact]
    public void Position_OfAnyConditionAndLadder_SaysRightAfterTheTriageThatItIsNoAdvice()
    {
        foreach (Condition condition in Kb.Conditions)
        {
            foreach (Presentation person in (Presentation[])[Presentation.Empty, Stenosis, Presentation.Of(15), Presentation.Empty.Present(FindingIds.NewSaddleNumbness)])
            {
                LadderPosition overview = Assessor.Locate(condition, person, CareHistory.Empty);
                overview.Texts.Take(overview.Triage.Texts.Length).Should().Equal(overview.Triage.Texts);
                overview.Texts[overview.Triage.Texts.Length].Should().Contain("not advice for one person");
                foreach (TreatmentLadder ladder in condition.Ladders)
                {
                    LadderPosition at = Assessor.Locate(condition, ladder.Source, person, CareHistory.Empty);
                    at.Texts[at.Triage.Texts.Length].Should().Contain("one source").And.Contain("not advice for one person");
                }
            }
        }
    }

    [Fact]
    public void WordsOfTheQuestions_PromiseNothing_AndReadAtGrade8OrLess()
    {
        string[] forbidden = [.. TsvRow.Read("forbidden-words.tsv").Where(static w => w["where"] is "all" or "plain").Select(static w => w["word"])];
        string[] words =
        [
            .. QuestionWords.StopSentences, QuestionWords.WarningSigns, QuestionWords.OpenedByAnswer, QuestionWords.Where, QuestionWords.WhereReason, QuestionWords.Background,
            .. GoldenMatchTests.People().Select(static p => Assessor.Next(p.Person.Answer(Kb.QuestionGroups.First(static g => g.IsCore))).Reason).Distinct(),
        ];

        string all = string.Join('\n', words);
        forbidden.Where(w => WordPattern.Of(w).IsMatch(all)).Should().BeEmpty();
        ReadingGrade.Of(words).Should().BeLessThanOrEqualTo(8);
    }

    [Fact]
    public void PublicTypes_NameNoDiagnosisAndNoProbability_AndSupportIsNoShare()
    {
        typeof(Assessor).Assembly.GetExportedTypes().SelectMany(static t => t.GetMembers().Select(static m => m.Name).Append(t.Name))
            .Should().NotContain(static name => name.Contains("Diagnos") || name.Contains("Probab") || name.Contains("Likely") || name.Contains("Percentage") || name.Contains("IsSafe"));
        new[] { typeof(MatchResult), typeof(ConditionMatch), typeof(Contribution), typeof(SupportChange) }.SelectMany(static t => t.GetProperties())
            .Should().NotContain(static p => p.PropertyType == typeof(double) || p.PropertyType == typeof(float) || p.PropertyType == typeof(decimal), "a share of 1 would be read as a probability");
    }

    [Fact]
    public void ToString_OfWhatIsHandedOut_NamesNoAnswer()
    {
        Presentation person = Stenosis.Present(FindingIds.EyeInflammationHistory).Absent(FindingIds.NewSaddleNumbness);
        MatchResult match = Assessor.Match(person);
        Interview interview = Interview.From(person);
        NextStep step = Assessor.Next(interview);
        InterviewAnswer answer = step.Answer(step.Items[0].Id);
        LadderPosition at = Assessor.Locate(ConditionIds.SpinalStenosis, person, CareHistory.Empty.Tried(TreatmentIds.Acupuncture, 8, CareOutcome.NoBenefit));

        object[] handedOut =
        [
            person, match, match.Matches[0], match.Triage, interview, interview.With(answer), answer, step, at, at.Steps[0].Treatments[1].Tried[0], at.Steps[0].Treatments[1].Tried[0].Episode,
            .. person.Statements, .. person.Observations,
        ];
        string[] secrets = ["72", "emale", "esent", "bsent", "8 weeks", "NoBenefit", "no benefit", "Acupuncture", "acupuncture", step.Items[0].Id.Value, step.Items[0].Name];

        handedOut.Select(static o => o.ToString()!).Should().NotContain(text => secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal)));
        string.Concat(((object[])[person, match, match.Triage, interview, at]).Select(static o => o.ToString())).Should().NotContain("eye").And.NotContain("saddle").And.NotContain("walking");
    }

    [Fact]
    public void Scratch_AfterAComparison_HoldsNothingOfThePerson()
    {
        var assessor = new Assessor(Kb);
        assessor.Match(Stenosis).Matches.Should().NotBeEmpty();
        _ = assessor.Next(Stenosis);

        object?[] kept = [.. typeof(Assessor).GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Where(static f => f.FieldType.Name.EndsWith("Scratch", StringComparison.Ordinal)).Select(f => f.GetValue(assessor))];
        List<Array> arrays = [.. kept.SelectMany(static scratch => ArraysOf(scratch!))];

        kept.Should().NotBeEmpty().And.NotContainNulls("what is used again is looked at");
        arrays.Sum(static a => a.Length).Should().BeGreaterThan(100);
        arrays.SelectMany(static a => a.Cast<object>()).Should().OnlyContain(static o => o.Equals(0) || o.Equals(false) || o.Equals(CriterionOutcome.Unknown));
    }

    [Fact]
    public void Transcript_ReplayedOnOtherKnowledge_KeepsWhatWasSaid_AndTheTraceTells()
    {
        Interview interview = Interview.From(Stenosis).WorkedOutFrom(Assessor.Trace);
        for (NextStep step = Assessor.Next(interview); !step.IsStop; step = Assessor.Next(interview))
        {
            interview = interview.With(step.Observable is null ? step.Answer() : step.Decline());
        }

        // Knowledge with another name in one place.
        var other = new Assessor(ChangedKnowledge.With("conditions/spinal-stenosis.json", static json => json["name"] = "Narrow spinal canal"));
        Interview replayed = InterviewFromJson(ToJson(interview))!;

        replayed.Trace.Should().Be(Assessor.Trace).And.NotBe(other.Trace);
        replayed.Presentation.Should().Be(interview.Presentation);
        other.Match(replayed.Presentation).Trace.Should().Be(other.Trace);
        Interview foreign = Interview.From(interview.Presentation.Present(Id("acme.foot-drop")));
        other.Match(InterviewFromJson(ToJson(foreign))!.Presentation).Triage.Ignored.Should().Equal("finding acme.foot-drop");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Results_UnderAnotherCulture_AreTheSame(string culture)
    {
        string expected = Everything();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            (1.5).ToString(CultureInfo.CurrentCulture).Should().NotBe("1.5", "the culture differs");
            Everything().Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static string Everything()
        {
            var assessor = new Assessor(KnowledgeFiles.Load(Repository.ShippedFiles()));
            var all = new StringBuilder();
            foreach ((_, _, Presentation person) in GoldenMatchTests.People().Take(60))
            {
                MatchResult match = assessor.Match(person, new MatchOptions { ListDespiteEmergency = true });
                LadderPosition at = assessor.Locate(ConditionIds.SpinalStenosis, person, CareHistory.Empty.Tried(TreatmentIds.PhysicalTherapy, 8, CareOutcome.NoBenefit));
                all.Append(ToJson(person)).Append(ToJson(match)).Append(match.Triage.Summary).Append(ToJson(assessor.Next(person))).Append(ToJson(at)).Append(at.Summary).AppendJoin('\n', at.Texts)
                    .AppendJoin('\n', match.Matches.SelectMany(static m => m.Contributions));
            }

            return all.ToString();
        }
    }

    private static void AssertListsNothing(MatchResult match)
    {
        match.Matches.Should().BeEmpty();
        match.Contributors.Should().BeEmpty();
        match.Sensitivity.Should().BeEmpty();
        match.Unexplained.Should().BeEmpty();
        Kb.Conditions.Select(c => match.Of(c.Id)).Should().OnlyContain(static m => m == null);
    }

    private static IEnumerable<Array> ArraysOf(object scratch)
    {
        foreach (FieldInfo field in scratch.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
        {
            object? value = field.GetValue(scratch);
            if (value is Array array)
            {
                yield return array;
            }
            else if (value is ValueType)
            {
                yield return new[] { value };
            }
            else if (value is not null)
            {
                foreach (Array inner in ArraysOf(value))
                {
                    yield return inner;
                }
            }
        }
    }
}
