using System;
using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge.Tests;
using FluentAssertions;
using Xunit;
using static BackPain.Knowledge.Assessment.Tests.TestWords;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>Single rules of triage, each on the smallest presentation that shows it.</summary>
public sealed class TriageTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;
    private static readonly Assessor Assessor = new(Kb);

    private static readonly FindingId[] CoreItems = [.. Kb.QuestionGroups.Where(g => g.IsCore).SelectMany(g => g.Items).Select(f => f.Id)];

    [Fact]
    public void Empty_IsNotAssessed_WithEveryUnconditionalGroupOpen()
    {
        TriageResult result = Assessor.Triage(Presentation.Empty);

        result.Level.Should().Be(TriageLevel.NotAssessed);
        result.CoreItemsKnown.Should().Be(0);
        result.Coverage.Should().Be(0);
        result.Unasked.Should().Equal(Kb.QuestionGroups.Where(g => g.AskWhen is null).OrderBy(g => g.Order));
        (result.Triggered.Length + result.NearMisses.Length + result.NotSure.Length + result.Contradictions.Length + result.Ignored.Length).Should().Be(0);
        (result.CitedUrgency, result.PolicyLevel).Should().Be((null, null));
        result.Texts.Should().ContainSingle().Which.Should().Be(Kb.SafetyTexts.Single(t => t.Kind == SafetyTextKind.NotAssessed).Text);
    }

    [Fact]
    public void AllCoreItemsAbsent_IsNothingFound_AlsoWithoutAgeAndSex()
    {
        TriageResult result = Assessor.Triage(Presentation.Empty.Absent(CoreItems));

        result.Level.Should().Be(TriageLevel.NothingFound);
        result.Coverage.Should().Be(1);
        result.Sentence.Should().Contain("does not rule out");
    }

    [Fact]
    public void OneCoreItemUnknown_LeavesNotAssessed()
    {
        foreach (FindingId item in CoreItems)
        {
            // Only items that nothing else decides.
            Presentation presentation = Presentation.Empty.Absent([.. CoreItems.Where(i => i != item)]);
            TriageLevel expected = Assessor.StatusOf(presentation, item) == FindingStatus.Unknown ? TriageLevel.NotAssessed : TriageLevel.NothingFound;

            Assessor.Triage(presentation).Level.Should().Be(expected, "{0} is left out", item);
        }
    }

    [Fact]
    public void GroupAnsweredNotSure_LeavesNotAssessed_AndIsNotAskedAgain()
    {
        foreach (QuestionGroup group in Kb.QuestionGroups.Where(g => g.IsCore && g.AskWhen is null))
        {
            FindingId[] others = [.. CoreItems.Except(group.Items.Select(i => i.Id))];

            TriageResult result = Assessor.Triage(Presentation.Empty.Absent(others).AnswerNotSure(group));

            result.Level.Should().BeOneOf([TriageLevel.NotAssessed], "of {0}", group.Id);
            result.Unasked.Should().NotContain(group);
            result.NotSure.Should().Contain(group);
        }
    }

    [Fact]
    public void AllItemsKnown_AFlagOpenForWantOfAnAge_IsNotNothingFound()
    {
        // mal-09 asks for an age of 60 or more; a lasting pain alone sets no flag.
        FindingId pain = Id("lasting-bone-or-back-pain");
        Presentation presentation = Presentation.Empty.Absent([.. CoreItems.Where(i => i != pain)]).Present(pain);

        TriageResult unknown = Assessor.Triage(presentation);
        TriageResult young = Assessor.Triage(presentation.Observe(ObservableIds.Age, 30));

        unknown.CoreItemsKnown.Should().Be(unknown.CoreItems);
        unknown.Level.Should().Be(TriageLevel.NotAssessed);
        unknown.NearMisses.Select(m => m.Flag.Id.Value).Should().Contain("mal-09");
        young.Level.Should().Be(TriageLevel.NothingFound);
    }

    [Fact]
    public void BothSidedLegSymptoms_UnknownTiming_IsANearMissAskedFirst_AndHoldsSameDay()
    {
        Presentation presentation = Presentation.Empty.Present(Id("leg-symptoms-on-both-sides"));

        TriageResult result = Assessor.Triage(presentation);

        result.Level.Should().Be(TriageLevel.SameDay);
        NearMiss nearMiss = result.NearMisses.Single(m => m.Flag.Id.Value == "ces-08");
        nearMiss.HeldLevel.Should().Be(TriageLevel.SameDay);
        nearMiss.Missing.Should().NotBeEmpty();
        result.Unasked[0].Id.Value.Should().Be("both-legs-timing");
        result.Summary.Should().Contain("held at same day until it is known");

        Assessor.Triage(presentation.AnswerNotSure(result.Unasked[0])).Level.Should().Be(TriageLevel.SameDay, "not sure answers nothing");
        Assessor.Triage(presentation.Present(Id("new-or-worse-leg-symptoms-on-both-sides"))).Level.Should().Be(TriageLevel.Emergency);
        Assessor.Triage(presentation.Answer(result.Unasked[0], Id("long-standing-unchanged-leg-symptoms-on-both-sides"))).Level.Should().Be(TriageLevel.NotAssessed);
        Assessor.Triage(presentation.With(Said("new-or-worse-leg-symptoms-on-both-sides", FindingStatus.Absent, StatementOrigin.Text))).Level
            .Should().Be(TriageLevel.SameDay, "a negation read from text alone clears nothing");
    }

    [Fact]
    public void NegationFromText_NeverClears_ThatOfTheHostAndOfAnAnswerDo()
    {
        FindingId saddle = Id("new-saddle-numbness");

        StatusAfter(StatementOrigin.Text).Should().Be(FindingStatus.Unknown);
        StatusAfter(StatementOrigin.Host).Should().Be(FindingStatus.Absent);
        StatusAfter(StatementOrigin.Asked).Should().Be(FindingStatus.Absent);

        FindingStatus StatusAfter(StatementOrigin origin) => Assessor.StatusOf(Presentation.Empty.With(new FindingStatement(saddle, FindingStatus.Absent, origin)), saddle);
    }

    [Theory]
    [InlineData(StatementOrigin.Asked, FindingStatus.Present, StatementOrigin.Text, TriageLevel.Emergency)]
    [InlineData(StatementOrigin.Asked, FindingStatus.Absent, StatementOrigin.Text, TriageLevel.NotAssessed)]
    [InlineData(StatementOrigin.Asked, FindingStatus.Absent, StatementOrigin.Host, TriageLevel.NotAssessed)]
    [InlineData(StatementOrigin.Host, FindingStatus.Present, StatementOrigin.Text, TriageLevel.Emergency)]
    public void Contradiction_ShowsBothSides_TheAskedOneWins_BothAreKept(StatementOrigin stronger, FindingStatus status, StatementOrigin weaker, TriageLevel level)
    {
        FindingId finding = Id("new-saddle-numbness");
        var counted = new FindingStatement(finding, status, stronger);
        var setAside = new FindingStatement(finding, status == FindingStatus.Present ? FindingStatus.Absent : FindingStatus.Present, weaker);
        Presentation presentation = Presentation.Empty.With(setAside).With(counted);

        TriageResult result = Assessor.Triage(presentation);

        result.Level.Should().Be(level);
        result.Contradictions.Should().Equal(new Contradiction(counted, setAside));
        presentation.Statements.Should().Equal(counted, setAside);
        Assessor.StatusOf(presentation, finding).Should().Be(status);
    }

    [Fact]
    public void Contradiction_NotSureAndAbsentAgainstPresentInText_ThePresentCounts_AndBothAreShown()
    {
        Presentation presentation = Presentation.Empty.With(
        [
            Said("new-saddle-numbness", FindingStatus.Unknown, StatementOrigin.Asked),
            Said("new-saddle-numbness", FindingStatus.Absent, StatementOrigin.Host),
            Said("new-saddle-numbness", FindingStatus.Present, StatementOrigin.Text),
        ]);

        TriageResult result = Assessor.Triage(presentation);

        result.Level.Should().Be(TriageLevel.Emergency);
        result.Contradictions.Should().Equal(new Contradiction(presentation.Statements[2], presentation.Statements[1]));
    }

    [Fact]
    public void Contradiction_ByImplication_ShowsTheNegationFromTextToo()
    {
        Finding implying = PresentationArbitraries.FlagFindings.Select(f => Kb[f]).First(f => f.Implies.Length > 0);
        var present = new FindingStatement(implying.Id, FindingStatus.Present, StatementOrigin.Asked);
        var absent = new FindingStatement(implying.Implies[0], FindingStatus.Absent, StatementOrigin.Text);

        TriageResult result = Assessor.Triage(Presentation.Empty.With(absent).With(present));

        result.Contradictions.Should().Equal(new Contradiction(present, absent));
    }

    [Fact]
    public void Contradiction_TwoPresentThatExcludeEachOther_BothCount()
    {
        Finding one = Kb.Findings.First(f => f.Excludes.Any(e => Kb[e].Definition is null) && f.Definition is null);
        FindingId other = one.Excludes.First(e => Kb[e].Definition is null);

        Presentation presentation = Presentation.Empty.Present(one.Id, other);
        TriageResult result = Assessor.Triage(presentation);

        result.Contradictions.Should().Contain(c => c.BothCount);
        Assessor.StatusOf(presentation, one.Id).Should().Be(FindingStatus.Present);
        Assessor.StatusOf(presentation, other).Should().Be(FindingStatus.Present);
    }

    [Fact]
    public void Contradiction_ADenialThatIsOverruled_DeniesNothingElse()
    {
        // Host: A; asked: not B, though A implies B; asked as well: C, which implies B. The denial of B falls, so A counts.
        (Finding a, Finding c, FindingId b) = (
            from x in Kb.Findings
            from implied in x.Implies
            from y in Kb.Findings
            where x != y && y.Implies.Contains(implied) && !y.Implies.Contains(x.Id) && !x.Implies.Contains(y.Id) && !x.Excludes.Contains(y.Id)
                && !Kb[implied].Implies.Contains(x.Id) && x.Definition is null && y.Definition is null && Kb[implied].Definition is null
            select (x, y, implied)).First();
        Presentation presentation = Presentation.Empty.With(new FindingStatement(a.Id, FindingStatus.Present, StatementOrigin.Host)).Absent(b);

        Assessor.StatusOf(presentation, a.Id).Should().Be(FindingStatus.Absent);
        Assessor.StatusOf(presentation.Present(c.Id), a.Id).Should().Be(FindingStatus.Present);
    }

    [Theory]
    [InlineData(Sex.NotStated)]
    [InlineData(Sex.Other)]
    public void UnknownSex_NeverMeansAbsent(Sex sex)
    {
        Presentation presentation = Presentation.Of(sex: sex);

        Kb.Findings.Should().OnlyContain(f => Assessor.StatusOf(presentation, f.Id) == FindingStatus.Unknown);
        Assessor.Explain(presentation, Criterion.Choice(ObservableIds.Sex, "female")).Result.Outcome.Should().Be(CriterionOutcome.Unknown);
        Assessor.Explain(Presentation.Empty.Observe(ObservableIds.Sex, "not-stated"), Criterion.Choice(ObservableIds.Sex, "male")).Result.Outcome.Should().Be(CriterionOutcome.Unknown);
        Assessor.Triage(presentation).Ignored.Should().BeEmpty();
    }

    [Theory]
    [InlineData("pregnant-now", ScopeReason.PregnantNow)]
    [InlineData("recent-spine-surgery", ScopeReason.RecentSpineSurgery)]
    [InlineData("cancer-now-or-past", ScopeReason.CancerNowOrPast)]
    public void Scope_FindingPresent_SaysWhy_AndFlagsStillCount(string finding, ScopeReason reason)
    {
        TriageResult result = Assessor.Triage(Presentation.Empty.Present(Id(finding), Id("new-saddle-numbness")));

        result.OutOfScope.Should().Equal(reason);
        result.IsInScope.Should().BeFalse();
        result.Level.Should().Be(TriageLevel.Emergency);
        result.Texts.Should().Contain(Kb.SafetyTexts.Single(t => t.Kind == SafetyTextKind.OutOfScope).Text);
        result.Texts[0].Should().StartWith(Kb.SafetyTexts.Single(t => t.Kind == SafetyTextKind.Emergency).Text);
    }

    [Fact]
    public void Scope_AgeAndRecentBirth()
    {
        Assessor.Triage(Presentation.Of(age: 17.9m)).OutOfScope.Should().Equal(ScopeReason.Under18);
        Assessor.Triage(Presentation.Of(age: 18)).IsInScope.Should().BeTrue();
        Assessor.Triage(Presentation.Empty).IsInScope.Should().BeTrue();
        Assessor.Triage(Presentation.Empty.Present(Id("pregnant-or-recent-birth"))).IsInScope.Should().BeTrue("a birth in the last months does not put a person out of scope");
    }

    [Fact]
    public void Emergency_NothingElseLowersIt()
    {
        Presentation emergency = Presentation.Empty.Present(Id("new-saddle-numbness"));
        FindingId[] others = [.. Kb.Findings.Where(f => f.Id != Id("new-saddle-numbness") && f.Definition is null && !Kb[Id("new-saddle-numbness")].Implies.Contains(f.Id)).Select(f => f.Id)];

        Assessor.Triage(emergency.Absent(others).Observe(ObservableIds.Age, 30)).Level.Should().Be(TriageLevel.Emergency);
        Assessor.Triage(emergency.Unknown(others)).Level.Should().Be(TriageLevel.Emergency);
        Assessor.Triage(emergency.With(others.Select(o => new FindingStatement(o, FindingStatus.Present, StatementOrigin.Text)))).Level.Should().Be(TriageLevel.Emergency);
        Assessor.Triage(emergency.Present([.. others])).Level.Should().Be(TriageLevel.Emergency);
    }

    [Fact]
    public void Ignored_NamesWhatTheBaseDoesNotKnow_AndValuesOutOfBounds()
    {
        Presentation presentation = Presentation.Empty.Present(Id("acme.foot-drop"))
            .Observe(ObservableIds.Age, 900).Observe(ObservableIds.Sex, "both").Observe(ObservableId.Parse("acme.score"), 3);

        TriageResult result = Assessor.Triage(presentation);

        result.Ignored.Should().Equal("value of acme.score", "value of age", "value of sex", "finding acme.foot-drop");
        result.IsInScope.Should().BeTrue();
        result.Level.Should().Be(TriageLevel.NotAssessed);
    }

    [Fact]
    public void MoodGroup_IsAskedWithFindingsOfMood_OrWhenTheHostAsks()
    {
        Mood(Presentation.Empty, null).Should().BeFalse();
        Mood(Presentation.Empty.Present(Id("low-mood")), null).Should().BeTrue();
        Mood(Presentation.Empty, new TriageOptions { AskAboutMood = true }).Should().BeTrue();

        static bool Mood(Presentation presentation, TriageOptions? options) => Assessor.Triage(presentation, options).Unasked.Any(g => g.Id.Value == "mood");
    }

    [Fact]
    public void Texts_CrisisComesFirst_AndNumbersAreAddedOnly()
    {
        var options = new TriageOptions { EmergencyNumber = "999", CrisisNumber = "116 123" };

        TriageResult result = Assessor.Triage(Presentation.Empty.Present(Id("plan-to-end-life")), options);

        result.Texts[0].Should().StartWith(Kb.SafetyTexts.Single(t => t.Kind == SafetyTextKind.Crisis).Text).And.EndWith("116 123.");
        result.Texts[1].Should().Contain("999");
    }

    [Fact]
    public void Trace_CarriesEditionHashOverlaysOptionsAndAlgorithm()
    {
        TriageResult result = Assessor.Triage(Presentation.Empty);

        result.Trace.Should().Be(new ResultTrace(Kb.Edition.Version, Kb.ContentHash, [], Assessor.AlgorithmVersion));
        result.Options.Should().BeSameAs(TriageOptions.Default);
        new ResultTrace("a", "b", ["x"], 1).Should().Be(new ResultTrace("a", "b", ["x"], 1)).And.NotBe(new ResultTrace("a", "b", ["y"], 1));
    }

    [Fact]
    public void Arguments_Null_Throw()
    {
        FluentActions.Invoking(() => new Assessor(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Assessor.Triage(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Assessor.StatusOf(null!, Id("leg-pain"))).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Assessor.StatusOf(Presentation.Empty, default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Assessor.StatusOf(Presentation.Empty, Id("leg-pian"))).Should().Throw<UnknownConceptException>().WithMessage("*leg-pain*");
        FluentActions.Invoking(() => Assessor.Explain(Presentation.Empty, null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Explain_ShortestSets_DecideTheCriterion()
    {
        Criterion a = Criterion.Present(Id("leg-pain"));
        Criterion b = Criterion.Present(Id("worse-walking"));
        Criterion c = Criterion.Present(Id("night-pain"));

        CriterionExplanation explanation = Assessor.Explain(Presentation.Empty, Criterion.All(a, Criterion.Any(b, c)));

        explanation.WouldMeet.Select(s => string.Join('+', s)).Should().Equal(a + "+" + b, a + "+" + c);
        explanation.WouldRuleOut.Should().ContainSingle().Which.Should().Equal(a);
        Assessor.Explain(Presentation.Empty.Present(Id("leg-pain"), Id("worse-walking")), Criterion.All(a, b)).WouldMeet.Should().BeEmpty();
        Assessor.Explain(Presentation.Empty, Criterion.Words("when a doctor says so")).WouldMeet.Should().BeEmpty();
    }

    [Fact]
    public void ToString_OfResultsAndStatements_SaysNothingOfThePerson()
    {
        TriageResult result = Assessor.Triage(Presentation.Of(age: 68).Present(Id("new-saddle-numbness")).With(Said("new-saddle-numbness", FindingStatus.Absent, StatementOrigin.Text)));

        result.ToString().Should().StartWith("Emergency, 1 flags, ").And.NotContain("saddle");
        result.Contradictions[0].ToString().Should().NotContain("Present").And.NotContain("Absent");
        result.Contradictions[0].Counted.ToString().Should().Be("new-saddle-numbness");
        Presentation.Of(age: 68).Observations[0].ToString().Should().NotContain("68");
    }
}
