using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using FsCheck.Xunit;
using Xunit;
using static BackPain.Knowledge.Assessment.Tests.TestWords;

namespace BackPain.Knowledge.Assessment.Tests;

public sealed class NextStepTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;
    private static readonly Assessor Assessor = new(Kb);

    [Fact]
    public void Next_NothingKnown_AsksTheGroupsOnWarningSignsInOrderThenValues()
    {
        var keys = new List<string>();
        Interview interview = Interview.Empty;
        for (NextStep step = Assessor.Next(interview); step.Kind is NextStepKind.AskGroup or NextStepKind.AskValue; step = Assessor.Next(interview))
        {
            keys.Add(step.QuestionKey);
            interview = interview.With(step.Kind == NextStepKind.AskGroup ? step.Answer() : step.Decline());
        }

        string[] groups = [.. new Assessor(Kb).Triage(Presentation.Empty).Unasked.Select(static g => "group:" + g.Id.Value)];
        keys.Should().Equal([.. groups, "value:age", "value:sex", "value:pain-duration"]);
        NextStep whom = Assessor.Next(interview);
        whom.Items.Select(static i => i.Id).Should().Equal(FindingIds.PregnantNow, FindingIds.RecentSpineSurgery);
        Assessor.Next(interview.With(whom.Answer(FindingIds.RecentSpineSurgery))).StopReason.Should().Be(StopReason.OutOfScope);
        Assessor.Next(interview.Presentation.Observe(ObservableIds.Age, 50).Observe(ObservableIds.Sex, "male").Observe(ObservableIds.PainDuration, 90)).Items
            .Select(static i => i.Id).Should().Equal([FindingIds.RecentSpineSurgery], "a man is not asked about pregnancy");
        interview = interview.With(whom.Answer());
        NextStep where = Assessor.Next(interview);
        where.Kind.Should().Be(NextStepKind.AskFindings, "what was declined is not asked again");
        where.Question.Should().Be("Where does it hurt?");
        where.Items.Select(static i => i.Id).Should().Contain([FindingIds.LowBackPain, FindingIds.LegPain, FindingIds.GroinPain]);
        Assessor.Next(interview.With(where.Answer())).Question.Should().NotBe(where.Question, "it is asked once");
        Assessor.Next(interview.With(where.AnswerNotSure())).Question.Should().NotBe(where.Question, "not sure is an answer");
        Assessor.Next(interview.Presentation.Present(FindingIds.LowBackPain)).Question.Should().NotBe(where.Question, "a place is known");
    }

    [Fact]
    public void Next_Emergency_Stops()
    {
        NextStep step = Assessor.Next(Presentation.Empty.Present(Id("new-saddle-numbness")));

        step.IsStop.Should().BeTrue();
        step.StopReason.Should().Be(StopReason.Emergency);
        step.Triage.Level.Should().Be(TriageLevel.Emergency);
        step.Question.Should().BeEmpty();
    }

    [Fact]
    public void Next_OutOfScope_AsksAboutWarningSignsAndThenStops()
    {
        Interview interview = Interview.From(Presentation.Of(age: 15));
        NextStep step = Assessor.Next(interview);
        step.Kind.Should().Be(NextStepKind.AskGroup);
        while (!step.IsStop)
        {
            step.Kind.Should().Be(NextStepKind.AskGroup);
            interview = interview.With(step.Answer());
            step = Assessor.Next(interview);
        }

        step.StopReason.Should().Be(StopReason.OutOfScope);
    }

    [Fact]
    public void Next_StenosisOrArterialDisease_AsksAboutStanding()
    {
        // Both come on with walking; whether standing alone brings it on, or ends it, tells them apart (dossier, section 8).
        Presentation person = AllClear(70, "male").Present(Id("leg-pain"), Id("worse-walking"), Id("leg-symptoms-while-walking"), Id("leg-symptoms-eased-by-rest"));

        NextStep step = Assessor.Next(person);

        step.Leaders.Take(2).Should().BeEquivalentTo([ConditionIds.SpinalStenosis, ConditionIds.PeripheralArteryDisease]);
        step.Items[0].Id.Should().Match<FindingId>(static id => id == FindingIds.WorseStanding || id == FindingIds.BetterStandingStill);
    }

    [Fact]
    public void Next_FiguresOfOneAgainstAnother_FollowTheOptions()
    {
        Presentation person = Presentation.Of(70, Sex.Male).Present(FindingIds.LegPain, FindingIds.WorseWalking, FindingIds.CalfPain).Absent(FindingIds.LowBackPain)
            .Absent([.. Kb.QuestionGroups.Where(static g => g.IsCore).SelectMany(static g => g.Items).Select(static i => i.Id), FindingIds.RecentSpineSurgery])
            .Observe(ObservableIds.PainDuration, 400);
        SourceId nadeau = SourceId.Parse("nadeau-2013");

        NextStep usual = Assessor.Next(person);
        NextStep without = new Assessor(Kb, new AssessorOptions { Sources = [.. Kb.Sources.Select(static s => s.Id).Where(id => id != nadeau)] }).Next(person);
        NextStep noAbsence = new Assessor(Kb, new AssessorOptions { AbsentPercent = 0 }).Next(person);

        (usual.QuestionKey, usual.Separation).Should().Be(("finding:worse-standing", 650.5m));
        without.QuestionKey.Should().NotBe(usual.QuestionKey, "the figure is of a source that does not count");
        (noAbsence.QuestionKey == usual.QuestionKey && noAbsence.Separation == usual.Separation).Should().BeFalse("the figure is of an absence, and absences count nothing");
    }

    [Fact]
    public void Interview_SexRevised_EndsAndKeepsWhatWasSaidBefore()
    {
        Interview interview = Interview.Empty;
        NextStep? sex = null;
        for (NextStep step = Assessor.Next(interview); !step.IsStop; step = Assessor.Next(interview))
        {
            sex = step.Observable?.Id == ObservableIds.Sex ? step : sex;
            interview = interview.With(step.Observable is null ? step.Answer()
                : step.Observable.Id == ObservableIds.Age ? step.AnswerNumber(40)
                : step.Observable.Id == ObservableIds.Sex ? step.AnswerChoice("male") : step.Decline());
        }

        interview = interview.With(sex!.AnswerChoice("female"));
        var asked = new List<FindingId>();
        for (NextStep step = Assessor.Next(interview); !step.IsStop && asked.Count < 100; step = Assessor.Next(interview))
        {
            asked.AddRange(step.Items.Select(static i => i.Id));
            interview = interview.With(step.Observable is null ? step.Answer() : step.Decline());
        }

        asked.Should().Contain(FindingIds.PregnantNow).And.NotContain(FindingIds.RecentSpineSurgery, "that was said").And.OnlyHaveUniqueItems();
        Assessor.StatusOf(interview.Presentation, FindingIds.RecentSpineSurgery).Should().Be(FindingStatus.Absent);
    }

    [Property(MaxTest = 100, Arbitrary = new[] { typeof(PresentationArbitraries) })]
    public void Next_AnyWarningSignsKnown_AsksForNoItemThatIsKnown(Answers answers)
    {
        Interview interview = Interview.From(answers.ToPresentation());
        for (NextStep step = Assessor.Next(interview); !step.IsStop; step = Assessor.Next(interview))
        {
            step.Items.Where(i => Assessor.StatusOf(interview.Presentation, i.Id) != FindingStatus.Unknown).Select(static i => i.Id).Should().BeEmpty(step.QuestionKey);
            (step.Items.IsEmpty && step.Observable is null).Should().BeFalse();
            interview = interview.With(step.Observable is null ? step.Answer() : step.Decline());
        }
    }

    [Fact]
    public void Next_RecordedAsMale_IsNeverAskedNorToldAboutPregnancy()
    {
        FindingId[] pregnancy = [FindingIds.PregnantNow, FindingIds.PregnantOrRecentBirth];
        Presentation joint = Presentation.Empty.Observe(ObservableIds.Age, 40).Present(FindingIds.LowBackPain, FindingIds.ButtockPain, FindingIds.SacroiliacDimplePain);
        foreach (Sex sex in new[] { Sex.Male, Sex.Female })
        {
            Presentation person = joint.Observe(ObservableIds.Sex, SexOf(sex));
            var asked = new List<FindingId>();
            Interview interview = Interview.From(person);
            for (NextStep step = Assessor.Next(interview); !step.IsStop; step = Assessor.Next(interview))
            {
                asked.AddRange(step.Items.Select(static f => f.Id));
                interview = interview.With(step.Observable is null ? step.Answer() : step.Decline());
            }

            bool isAsked = sex == Sex.Female;
            asked.Any(pregnancy.Contains).Should().Be(isAsked);

            // What would help is told as well.
            MatchResult[] results = [.. GoldenMatchTests.People().Select(p => Assessor.Match(p.Person.Observe(ObservableIds.Sex, SexOf(sex))))];
            results.Any(static r => Assessor.Explain(r).ForPerson.Contains("\n- Pregnant now or a recent birth.\n", StringComparison.Ordinal)).Should().Be(isAsked);
            results.Any(r => r.Sensitivity.Any(c => pregnancy.Contains(c.Finding.Id)) && !isAsked).Should().BeFalse();
        }
    }

    [Fact]
    public void Next_ClearLead_StopsAndSaysSo()
    {
        Presentation person = AllClear(72, "female").Present(
            Id("leg-pain"), Id("bilateral-buttock-or-leg-pain"), Id("worse-walking"), Id("worse-standing"), Id("no-pain-when-seated"), Id("better-bending-forward"), Id("low-back-pain"), Id("leg-pain-worse-than-back-pain"));

        NextStep beside = Assessor.Next(person);
        NextStep step = Assessor.Next(person.With(beside.Answer().Said));

        beside.Items.Select(static i => i.Id).Should().Contain([FindingIds.LowMood, FindingIds.HighStress], "what only contributes is asked once, at the end");
        beside.Separation.Should().Be(0);
        Assessor.Next(person.With(beside.Answer(FindingIds.LowMood).Said)).Group!.Items.Should().Contain(static i => i.Id == FindingIds.FeelingWithoutHope, "low mood opens the questions on dark thoughts");
        Assessor.Next(person.With(beside.AnswerNotSure().Said)).IsStop.Should().BeTrue("it is asked once");
        step.StopReason.Should().Be(StopReason.LeadIsClear);
        Assessor.Match(person).Matches[0].Condition.Id.Should().Be(ConditionIds.SpinalStenosis);
        step.Reason.Should().NotBeEmpty();
    }

    [Fact]
    public void Next_EffectsAndSeparation_AreWhatAMatchAfterTheAnswerGives()
    {
        Presentation[] people =
        [
            AllClear(70, "male").Present(Id("leg-pain"), Id("worse-walking")),
            AllClear(40, "female").Present(Id("low-back-pain"), Id("leg-pain")),
            AllClear(30, "male").Present(Id("low-back-pain"), Id("morning-stiffness")),
        ];
        foreach (Presentation person in people)
        {
            NextStep step = Assessor.Next(person);

            step.Kind.Should().Be(NextStepKind.AskFindings);
            foreach (AnswerEffect effect in step.Effects)
            {
                MatchResult answered = Assessor.Match(person.With(new FindingStatement(effect.Finding.Id, effect.Answer, StatementOrigin.Asked)));
                effect.Changes.Select(static c => c.After).Should().Equal(effect.Changes.Select(c => answered.Of(c.ConditionId)!.Support));
                effect.First.Should().Be(answered.Matches[0].Condition.Id);
            }

            step.Separation.Should().Be(SeparationOf(person, step.Items[0], step.Leaders));
            Finding[] open = [.. Kb.Findings.Where(f => f.Question is not null && f.Kind != FindingKind.Sign && Assessor.StatusOf(person, f.Id) == FindingStatus.Unknown)];
            decimal most = open.Max(f => SeparationOf(person, f, step.Leaders));
            open.Where(f => SeparationOf(person, f, step.Leaders) == most).Should().Contain(f => f.Id == step.Items[0].Id || f.Implies.Contains(step.Items[0].Id), "no open question separates better than {0} or builds on it", step);
        }
    }

    [Theory]
    [InlineData(FindingStatus.Present)]
    [InlineData(FindingStatus.Absent)]
    public void Next_QuestionThatTakesAPlaceForGranted_ComesAfterThePlace(FindingStatus answer)
    {
        Presentation person = AllClear(30, "male").Present(Id("low-back-pain"), Id("morning-stiffness"));

        NextStep step = Assessor.Next(person);

        (step.QuestionKey, step.Reason).Should().Be(("finding:leg-pain", "A closer question builds on this one."));
        for (int asked = 0; asked < 20 && !step.IsStop; asked++)
        {
            foreach (Finding item in step.Items)
            {
                item.Implies.Should().NotContain(id => id == Id("leg-pain") && Assessor.StatusOf(person, id) == FindingStatus.Unknown, "{0} takes leg pain for granted", item.Id);
            }

            person = step.Items.Aggregate(person, (p, f) => p.With(new FindingStatement(f.Id, answer, StatementOrigin.Asked)));
            step = Assessor.Next(person);
        }
    }

    [Property(MaxTest = 60)]
    public void Interview_AnyAnswers_EndsAndAsksNothingTwice(int seed)
    {
        var random = new Random(seed);
        Interview interview = Interview.Empty;
        var asked = new HashSet<FindingId>();
        NextStep step = Assessor.Next(interview);
        for (int questions = 0; !step.IsStop; questions++)
        {
            questions.Should().BeLessThan(60, "an interview ends");
            if (step.Kind == NextStepKind.AskFindings)
            {
                step.Items.Should().NotContain(static f => f.Kind == FindingKind.Sign || f.Question == null);
                step.Items.Should().NotContain(f => Assessor.StateToMatch(interview.Presentation, null).GetFinding(f.Id) != FindingStatus.Unknown, "what is known, implied or excluded is not asked");
                step.Items.Select(static f => f.Id).Should().OnlyHaveUniqueItems().And.NotIntersectWith(asked);
                asked.UnionWith(step.Items.Select(static f => f.Id));
                (step.Separation > 0 || step.Question is "Where does it hurt?" or "Does one of these fit you?" or "Do any of these fit you, these days?").Should().BeTrue();
            }

            step.Reason.Should().NotBeEmpty();
            interview = interview.With(AnswerAtRandom(step, random));
            step = Assessor.Next(interview);
        }

        (step.StopReason == StopReason.Emergency || Assessor.Triage(interview.Presentation).Unasked.IsEmpty).Should().BeTrue("warning signs come first");
    }

    [Property(MaxTest = 60)]
    public void Interview_KeptAsJsonAndReplayed_GivesTheSame(int seed)
    {
        var random = new Random(seed);
        Interview interview = Interview.From(Presentation.Of(age: random.Next(18, 90))).WorkedOutFrom(Assessor.Trace);
        for (int i = 0; i < random.Next(30) && Assessor.Next(interview) is { IsStop: false } step; i++)
        {
            interview = interview.With(AnswerAtRandom(step, random));
        }

        Interview replayed = InterviewFromJson(ToJson(interview))!;

        replayed.Should().Be(interview);
        replayed.GetHashCode().Should().Be(interview.GetHashCode());
        ToJson(replayed).Should().Be(ToJson(interview));
        ToJson(Assessor.Next(replayed)).Should().Be(ToJson(Assessor.Next(interview)));
        ToJson(Assessor.Match(replayed.Presentation)).Should().Be(ToJson(Assessor.Match(interview.Presentation)));
        replayed.Trace.Should().Be(Assessor.Trace);
    }

    [Fact]
    public void Interview_AnswerRevised_StandsInItsPlace()
    {
        NextStep first = Assessor.Next(Interview.Empty);
        Interview interview = Interview.Empty.With(first.Answer(first.Items[0].Id));
        Interview both = interview.With(new InterviewAnswer("value:age", Presentation.Of(age: 50), false));

        Interview revised = both.With(first.Answer());

        revised.Answers.Select(static a => a.QuestionKey).Should().Equal(first.QuestionKey, "value:age");
        revised.Presentation.Statements.Should().OnlyContain(static s => s.Status == FindingStatus.Absent);
        revised.Without(first.QuestionKey).Presentation.Should().Be(Presentation.Of(age: 50));
        both.Back().Should().Be(interview);
        Interview.Empty.Back().Should().BeSameAs(Interview.Empty);
        Interview.Empty.Without("group:none").Should().BeSameAs(Interview.Empty);
        (both == revised).Should().BeFalse();
        (both != revised).Should().BeTrue();
        both.ToString().Should().Be("2 answers");
    }

    [Fact]
    public void Answer_WrongKind_SaysWhat()
    {
        NextStep group = Assessor.Next(Interview.Empty);
        NextStep age = Assessor.Next(AllClear(null, null));
        NextStep stop = Assessor.Next(Presentation.Empty.Present(Id("new-saddle-numbness")));

        FluentActions.Invoking(() => group.Answer(Id("acme.other"))).Should().Throw<ArgumentException>().WithMessage("*acme.other*");
        FluentActions.Invoking(() => group.AnswerNumber(3)).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => group.Decline()).Should().Throw<InvalidOperationException>();
        age.Observable!.Id.Should().Be(ObservableIds.Age);
        FluentActions.Invoking(() => age.AnswerNumber(131)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*age*");
        FluentActions.Invoking(() => age.AnswerChoice("old")).Should().Throw<ArgumentException>().WithMessage("*old*");
        FluentActions.Invoking(() => age.AnswerChoice("")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => age.Answer()).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => stop.Answer()).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => stop.AnswerNotSure()).Should().Throw<InvalidOperationException>();
        age.AnswerNumber(50).Said.Should().Be(Presentation.Of(age: 50));
        group.AnswerNotSure(group.Items[1].Id).Said.Statements.Count(static s => s.Status == FindingStatus.Unknown).Should().BeLessThan(group.Items.Length);
    }

    [Theory]
    [InlineData("[]", "At $: expected an object.")]
    [InlineData("{\"answers\":{}}", "At $.answers: expected an array.")]
    [InlineData("{\"answers\":[3,{\"question\":\"x\"},{\"question\":\"value:age\",\"declined\":3,\"said\":{\"findings\":{\"X\":\"maybe\"}}}],\"more\":1}", "At $.answers[0]: expected an object.|At $.answers[1].question|At $.answers[2].declined|At $.answers[2].said.findings['X']|At $.more")]
    [InlineData("{\"answers\":[{\"question\":\"value:age\"},{\"question\":\"value:age\"}]}", "At $.answers[1].question: the question stands twice.")]
    [InlineData("{\"trace\":{\"edition\":3,\"other\":1},\"start\":[],\"start\":{}}", "At $.trace.edition|At $.trace.other|At $.start")]
    [InlineData("{\"answers\":[{\"question\":\"\\ud800\"}]}", "not valid UTF-16")]
    public void Interview_BadJson_NamesEveryFault(string json, string expected)
    {
        string message = FluentActions.Invoking(() => InterviewFromJson(json)).Should().Throw<System.Text.Json.JsonException>().Which.Message;

        expected.Split('|').Should().OnlyContain(part => message.Contains(part, StringComparison.Ordinal), message.Replace("{", "(", StringComparison.Ordinal));
    }

    private static Presentation AllClear(decimal? age, string? sex)
    {
        Presentation person = Presentation.Of(age);
        foreach (QuestionGroup group in Assessor.Triage(Presentation.Empty).Unasked)
        {
            person = person.Answer(group);
        }

        person = person.Absent(FindingIds.PregnantNow, FindingIds.RecentSpineSurgery);
        return sex is null ? person : person.Observe(ObservableIds.Sex, sex).Observe(ObservableIds.PainDuration, "8 months");
    }

    private static decimal SeparationOf(Presentation person, Finding finding, IReadOnlyList<ConditionId> leaders)
    {
        MatchResult now = Assessor.Match(person);
        int[][] changes =
        [
            .. new[] { FindingStatus.Present, FindingStatus.Absent }.Select(answer => Assessor.Match(person.With(new FindingStatement(finding.Id, answer, StatementOrigin.Asked)), new MatchOptions { ListDespiteEmergency = true }))
                .Select(answered => leaders.Select(leader => (answered.Of(leader) ?? now.Of(leader)!).Support - now.Of(leader)!.Support).ToArray()),
        ];
        decimal sum = 0;
        for (int answer = 0; answer < 2; answer++)
        {
            for (int a = 0; a < leaders.Count; a++)
            {
                for (int b = a + 1; b < leaders.Count; b++)
                {
                    sum += PairFigure(finding, leaders[a], leaders[b], answer == 0) ?? PairFigure(finding, leaders[b], leaders[a], answer == 0) ?? Math.Abs(changes[answer][a] - changes[answer][b]);
                }
            }
        }

        return sum / 2;
    }

    private static decimal? PairFigure(Finding finding, ConditionId condition, ConditionId other, bool isPresent)
    {
        AssociationEvidence? report = Kb[condition].Associations.SingleOrDefault(a => a.Finding.Id == finding.Id)?.PreferredAgainst(Comparator.Against(other));
        LikelihoodRatio? ratio = isPresent ? report?.Positive : report?.Negative;
        bool isUsed = ratio is not null && report!.Confidence != Confidence.Low && (isPresent ? report.PositiveSetAside : report.NegativeSetAside) is null;
        return !isUsed ? null : ratio!.Value.IntervalContainsOne ? 0 : Math.Round(Math.Abs(1000 * (decimal)Math.Log10((double)ratio.Value.Value)), MidpointRounding.AwayFromZero);
    }

    private static InterviewAnswer AnswerAtRandom(NextStep step, Random random)
    {
        if (step.Observable is { } observable)
        {
            return random.Next(4) == 0 ? step.Decline()
                : observable.Kind == ObservableKind.Choice ? step.AnswerChoice(observable.Choices[random.Next(observable.Choices.Length)].Value)
                : step.AnswerNumber(random.Next((int)(observable.Minimum ?? 0), (int)(observable.Maximum ?? 2000)));
        }

        // Warning signs are rare, or every interview would stop at once.
        int likely = step.Kind == NextStepKind.AskGroup ? 60 : 3;
        FindingId[] ticked = [.. step.Items.Where(_ => random.Next(likely) == 0).Select(static i => i.Id)];
        return random.Next(8) == 0 ? step.AnswerNotSure(ticked) : step.Answer(ticked);
    }
}
