using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using BackPain.Knowledge.Serialization;
using BackPain.Knowledge.Tests;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

public sealed class LocateTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;
    private static readonly Assessor Assessor = new(Kb);
    private static readonly Presentation Person = Presentation.Of(68, Sex.Female);
    private static readonly ConditionId Stenosis = ConditionIds.SpinalStenosis;
    private static readonly TreatmentId Pt = TreatmentIds.PhysicalTherapy;
    private static readonly TreatmentId Nsaid = TreatmentIds.OralNsaid;
    private static readonly TreatmentId Epidural = TreatmentIds.EpiduralSteroidInjection;

    public static TheoryData<string> AllConditions() => new(Kb.Conditions.Select(c => c.Id.Value));

    [Theory]
    [MemberData(nameof(AllConditions))]
    public void Locate_NothingKnown_EndsWell(string id)
    {
        Condition condition = Kb[ConditionId.Parse(id)];

        LadderPosition at = Assessor.Locate(condition, Presentation.Empty, CareHistory.Empty);

        at.Current.Should().BeNull();
        at.Steps.Should().NotContain(s => s.Standing != StepStanding.NotTried && s.Standing != StepStanding.Next);
        at.Next.Should().BeSameAs(at.Steps.IsEmpty ? null : at.Steps[0]);
        at.Triage.Should().BeEquivalentTo(Assessor.Triage(Presentation.Empty));
        at.Texts.Take(at.Triage.Texts.Length).Should().Equal(at.Triage.Texts);
        at.Trace.Should().Be(Assessor.Trace);
        at.TooEarly.Should().BeEmpty();
        if (condition.Kind == ConditionKind.SeriousCause)
        {
            at.Outcome.Should().Be(PositionOutcome.NothingArranged);
            at.Texts.Last().Should().Contain("a doctor is the one to ask");
            at.SourceOnly.Concat(at.Contested).Concat(at.AdvisedAgainst).Should().BeEmpty();
        }

        foreach (TreatmentLadder ladder in condition.Ladders)
        {
            LadderPosition onLadder = Assessor.Locate(condition, ladder.Source, Presentation.Empty, CareHistory.Empty);
            onLadder.Steps.SelectMany(s => s.Treatments).Select(t => t.Rung!.Id).Distinct().Should().Equal(ladder.Rungs.Select(r => r.Id), "a ladder is never altered");
            onLadder.Next.Should().BeSameAs(ladder.IsOrdered ? onLadder.Steps[0] : null);
        }
    }

    [Fact]
    public void Stenosis_PlayedThrough_MovesUpStepByStep()
    {
        LadderPosition nothing = Locate(CareHistory.Empty);
        nothing.Next!.Treatments.Select(t => t.Treatment.Id).Should().Equal(Pt, TreatmentIds.Acupuncture);
        nothing.Outcome.Should().Be(PositionOutcome.NextIsUnknown);

        LadderPosition begun = Locate(CareHistory.Empty.Tried(Pt, 3));
        begun.Current!.Standing.Should().Be(StepStanding.Started);
        begun.Current.Treatments[0].Tried.Single().Standing.Should().Be(EpisodeStanding.OutcomeIsUnknown);
        begun.TooEarly.Should().BeEmpty("no source that was read says how long to give physical therapy in stenosis");
        begun.Next!.Order.Should().Be(2);

        LadderPosition done = Locate(CareHistory.Empty.Tried(Pt, 8, CareOutcome.NoBenefit));
        done.Current!.Standing.Should().Be(StepStanding.Done);
        done.Current.Treatments[1].Status.Should().Be(FindingStatus.Unknown, "of acupuncture nothing was said");
        done.Next!.Treatments.Single().Treatment.Id.Should().Be(TreatmentIds.Antidepressant);
        done.Next.Treatments[0].SafetyNote.Should().Contain("Contraindications are not modeled");
        done.Texts.Should().Contain(t => t.Contains("acupuncture", StringComparison.Ordinal) && t.StartsWith("Side by side", StringComparison.Ordinal));

        LadderPosition injected = Locate(CareHistory.Empty.Tried(Pt, 8, CareOutcome.NoBenefit).Tried(Epidural, 2, CareOutcome.NoBenefit));
        injected.Next!.Order.Should().Be(2, "an injection is no step of current guidelines");
        TreatmentPosition epidural = injected.AdvisedAgainst.Single(t => t.Treatment.Id == Epidural);
        epidural.Tried.Should().ContainSingle();
        epidural.Views.Where(v => v.Recommendation.IsAgainst).Select(v => v.Recommendation.Source.Id).Should().Contain([SourceIds.NiceNg59, SourceIds.Bussieres2021]);
        epidural.Views.Where(v => v.Recommendation.IsFor).Select(v => v.Recommendation.Source.Id).Should().Contain(SourceIds.SeedPage, "both sides stand");
        injected.SourceOnly.Single(t => t.Treatment.Id == TreatmentIds.SpinalInjection).Status.Should().Be(FindingStatus.Present, "an epidural is a spinal injection");
        EpisodePosition early = injected.TooEarly.Should().ContainSingle().Subject;
        early.Times.Single().Citations.Single().SourceId.Should().Be(SourceId.Parse("friedly-2014"));

        LadderPosition all = Locate(CareHistory.Empty.Tried(Pt, 8, CareOutcome.NoBenefit).Tried(TreatmentIds.Duloxetine, 8, CareOutcome.NoBenefit));
        all.Outcome.Should().Be(PositionOutcome.NoFurtherStep);
        all.Steps[1].Standing.Should().Be(StepStanding.Done, "duloxetine is an antidepressant");
        all.Next.Should().BeNull("surgery is spoken of only by other sources, and is listed there");
        all.SourceOnly.Should().Contain(t => t.Treatment.Id == TreatmentIds.DecompressionSurgery);

        static LadderPosition Locate(CareHistory history) => Assessor.Locate(Stenosis, Person, history);
    }

    [Fact]
    public void Next_IsTheFirstStepNotTried_EvenWhenALaterOneWas()
    {
        LadderPosition at = Assessor.Locate(Stenosis, Person, CareHistory.Empty.Tried(TreatmentIds.Antidepressant, 8, CareOutcome.NoBenefit));

        at.Current!.Order.Should().Be(2);
        at.Next!.Order.Should().Be(1);
        at.Texts.Should().Contain(t => t.Contains("A later step was tried before it.", StringComparison.Ordinal));
    }

    [Fact]
    public void Criteria_AreMetUnmetOrUnknown_WithWordsCitationAndWhatWouldDecide()
    {
        TreatmentPosition unknown = Antidepressant(Person);
        TreatmentPosition met = Antidepressant(Person.Present(FindingIds.NeurogenicClaudication));
        TreatmentPosition unmet = Antidepressant(Person.Absent(FindingIds.NeurogenicClaudication));

        CriterionPosition rung = unknown.Criteria.Single(c => c.Explanation!.Result.Criterion is Criterion.FindingPresent);
        rung.Outcome.Should().Be(CriterionOutcome.Unknown);
        rung.Text.Should().StartWith("When leg pain");
        rung.Citations.Single().SourceId.Should().Be(SourceIds.Bussieres2021);
        rung.Explanation!.WouldMeet.Should().ContainSingle().Which.Should().Equal(Criterion.Present(FindingIds.NeurogenicClaudication));
        met.Criteria.Should().Contain(c => c.Outcome == CriterionOutcome.Met);
        met.Considered.Should().Be(CriterionOutcome.Unknown, "'on a trial basis' is only words");
        unmet.Considered.Should().Be(CriterionOutcome.Unmet);

        static TreatmentPosition Antidepressant(Presentation person) => Assessor.Locate(Stenosis, person, CareHistory.Empty).Steps[1].Treatments.Single();
    }

    [Fact]
    public void UnmetCriterion_StaysNext_AndSaysSo()
    {
        Presentation acute = Person.Observe(ObservableIds.PainDuration, "2 weeks");

        LadderPosition at = Assessor.Locate(ConditionIds.NonSpecificLowBackPain, SourceIds.Acp2017, acute, CareHistory.Empty);

        at.Outcome.Should().Be(PositionOutcome.NextIsUnmet);
        at.Next!.Order.Should().Be(1);
        at.PassedOver.Should().BeEmpty();
        at.Texts.Should().Contain(t => t.Contains("This is considered when low back pain has lasted for a long time (chronic). That does not hold here.", StringComparison.Ordinal));
    }

    [Fact]
    public void CriteriaOverCare_AreEvaluatedOverTheHistory()
    {
        TreatmentPosition some = Duloxetine(CareHistory.Empty.Tried(Nsaid, 6, CareOutcome.SomeBenefit));
        TreatmentPosition none = Duloxetine(CareHistory.Empty.Tried(Nsaid, 6, CareOutcome.NoBenefit));
        TreatmentPosition silent = Duloxetine(CareHistory.Empty);
        TreatmentPosition denied = Duloxetine(CareHistory.Empty.NotTried(Nsaid));

        (some.Considered, none.Considered, silent.Considered, denied.Considered).Should().Be(
            (CriterionOutcome.Unmet, CriterionOutcome.Met, CriterionOutcome.Unknown, CriterionOutcome.Unmet));
        silent.Criteria.Single().Explanation!.WouldMeet.Single().Should().Equal(Criterion.Tried(Nsaid, null, CareOutcome.NoBenefit));

        static TreatmentPosition Duloxetine(CareHistory history) =>
            Assessor.Locate(ConditionIds.NonSpecificLowBackPain, SourceIds.Acp2017, Person, history).Steps.SelectMany(s => s.Treatments).Single(t => t.Treatment.Id == TreatmentIds.Duloxetine);
    }

    [Fact]
    public void OneTreatmentOnTwoRungs_NeedsTwoEpisodes()
    {
        CareHistory one = CareHistory.Empty.Tried(Nsaid, 4, CareOutcome.NoBenefit);

        LadderPosition once = OnNg65(one);
        LadderPosition twice = OnNg65(one.Tried(Nsaid, 4, CareOutcome.NoBenefit));

        once.Steps.Select(s => s.Standing).Should().Equal(StepStanding.Done, StepStanding.Next, StepStanding.NotTried);
        twice.Steps.Select(s => s.Standing).Should().Equal(StepStanding.Done, StepStanding.Done, StepStanding.Next);

        static LadderPosition OnNg65(CareHistory history) => Assessor.Locate(ConditionIds.AxialSpondyloarthritis, SourceIds.NiceNg65, Person, history);
    }

    [Theory]
    [InlineData(11, CareOutcome.NoBenefit, EpisodeStanding.TooEarly)]
    [InlineData(12, CareOutcome.NoBenefit, EpisodeStanding.Judged)]
    [InlineData(12, CareOutcome.Unspecified, EpisodeStanding.OutcomeIsUnknown)]
    [InlineData(3, CareOutcome.SomeBenefit, EpisodeStanding.TooEarly)]
    [InlineData(3, CareOutcome.Unspecified, EpisodeStanding.TooEarly)]
    [InlineData(3, CareOutcome.Benefit, EpisodeStanding.Judged)]
    [InlineData(0, CareOutcome.Harm, EpisodeStanding.Judged)]
    [InlineData(null, CareOutcome.NoBenefit, EpisodeStanding.TimeIsUnknown)]
    [InlineData(null, CareOutcome.Unspecified, EpisodeStanding.OutcomeIsUnknown)]
    public void Episode_AgainstThePublishedTime_IsJudgedOrNot(int? weeks, CareOutcome outcome, EpisodeStanding expected)
    {
        LadderPosition at = Assessor.Locate(ConditionIds.PeripheralArteryDisease, Person, CareHistory.Empty.Tried(TreatmentIds.SupervisedWalkingExercise, weeks, outcome));

        TreatmentPosition walking = at.Steps.SelectMany(s => s.Treatments).Single(t => t.Treatment.Id == TreatmentIds.SupervisedWalkingExercise);
        EpisodePosition episode = walking.Tried.Single();
        episode.Standing.Should().Be(expected);
        episode.Times.Select(t => t.Duration.ToString()).Should().Equal("12 weeks or more", "3 months");
        walking.IsDone.Should().Be(expected == EpisodeStanding.Judged);
        at.TooEarly.Should().HaveCount(expected == EpisodeStanding.TooEarly ? 1 : 0);
    }

    [Theory]
    [InlineData(12, EpisodeStanding.TooEarly)]
    [InlineData(13, EpisodeStanding.Judged)]
    public void Episode_AgainstMonths_CountsWholeWeeks(int weeks, EpisodeStanding expected)
    {
        LadderPosition at = Assessor.Locate(ConditionIds.PeripheralArteryDisease, Person, CareHistory.Empty.Tried(TreatmentIds.Cilostazol, weeks, CareOutcome.NoBenefit));

        at.Steps.SelectMany(s => s.Treatments).Single(t => t.Treatment.Id == TreatmentIds.Cilostazol).Tried.Single().Standing.Should().Be(expected);
    }

    [Fact]
    public void TimesToJudge_OfAnotherCondition_DoNotCount()
    {
        LadderPosition at = Assessor.Locate(ConditionIds.HipOsteoarthritis, Person, CareHistory.Empty.Tried(Nsaid, 1, CareOutcome.NoBenefit));

        at.TooEarly.Should().BeEmpty("the 2 to 4 weeks are said of an inflamed spine");
    }

    [Fact]
    public void HelpedEnough_NamesNoNextStep_UnlessToldOtherwise()
    {
        CareHistory helped = CareHistory.Empty.Tried(Pt, 8, CareOutcome.Benefit);

        LadderPosition at = Assessor.Locate(Stenosis, Person, helped);

        at.Outcome.Should().Be(PositionOutcome.HelpedEnough);
        at.Next.Should().BeNull();
        at.Steps[1].Standing.Should().Be(StepStanding.NotTried);
        Assessor.Locate(Stenosis, Person, helped, new LocateOptions { NextWhenHelpedEnough = true }).Next!.Order.Should().Be(2);
        Assessor.Locate(Stenosis, Person, helped.Tried(Pt, 6, CareOutcome.NoBenefit)).Next!.Order.Should().Be(2, "another time it did not help");
        Assessor.Locate(Stenosis, Person, helped.Tried(TreatmentIds.Acupuncture, 6, CareOutcome.NoBenefit)).Outcome.Should().Be(PositionOutcome.HelpedEnough);
    }

    [Fact]
    public void HelpComesFirst_NoNextStep_UnlessToldOtherwise()
    {
        foreach (Presentation urgent in (Presentation[])[Person.Present(FindingIds.NewSaddleNumbness), Person.Present(FindingIds.LegSymptomsOnBothSides)])
        {
            LadderPosition at = Assessor.Locate(Stenosis, urgent, CareHistory.Empty);

            at.Triage.Level.Should().BeOneOf(TriageLevel.SameDay, TriageLevel.Emergency);
            at.Outcome.Should().Be(PositionOutcome.HelpComesFirst);
            at.Next.Should().BeNull();
            at.Disagreements.Should().BeEmpty();
            at.Steps.Should().HaveCount(2, "they are listed all the same");
            at.Texts[0].Should().Be(at.Triage.Texts[0]);
            Assessor.Locate(Stenosis, urgent, CareHistory.Empty, new LocateOptions { NextWhenHelpComesFirst = true }).Next!.Order.Should().Be(1);
            Assessor.Locate(ConditionIds.CaudaEquinaSyndrome, urgent, CareHistory.Empty).Outcome.Should().Be(PositionOutcome.HelpComesFirst);
        }
    }

    [Fact]
    public void OutOfScope_NoNextStep_UnlessToldOtherwise()
    {
        foreach (Presentation person in (Presentation[])[Presentation.Of(15), Person.Present(FindingId.Parse("pregnant-now"))])
        {
            LadderPosition at = Assessor.Locate(Stenosis, person, CareHistory.Empty);

            at.Outcome.Should().Be(PositionOutcome.OutOfScope);
            at.Next.Should().BeNull();
            Assessor.Locate(Stenosis, person, CareHistory.Empty, new LocateOptions { NextWhenOutOfScope = true }).Next!.Order.Should().Be(1);
        }
    }

    [Fact]
    public void ListWithoutOrder_HasNoNext_OnlyNotTried()
    {
        LadderPosition at = Assessor.Locate(ConditionIds.SacroiliacJointPain, SourceIds.SeedPage, Person, CareHistory.Empty.Tried(Pt, 8, CareOutcome.NoBenefit));

        at.Outcome.Should().Be(PositionOutcome.NoOrder);
        (at.Current, at.Next).Should().Be((null, null));
        at.Steps.Select(s => (s.Order, s.Standing)).Should().Equal((null, StepStanding.Done), (null, StepStanding.NotTried), (null, StepStanding.NotTried));
    }

    [Fact]
    public void SeedLadder_NamesInjections_WithTheDisagreementsThatTouchThem()
    {
        LadderPosition at = Assessor.Locate(Stenosis, SourceIds.SeedPage, Person, CareHistory.Empty);

        at.Next!.Treatments.Single().Treatment.Id.Should().Be(TreatmentIds.SpinalInjection);
        at.Disagreements.Should().Equal(Kb.Disagreements.About(TreatmentIds.SpinalInjection, Stenosis)).And.NotBeEmpty();
        at.Texts.Should().Contain("Current guidelines advise against a sort of this: epidural steroid injection.");
        at.Texts.Should().Contain("Sources do not agree on this: epidural steroid injection.");
        (at.Contested.Length, at.AdvisedAgainst.Length, at.SourceOnly.Length).Should().Be((0, 0, 0), "these are parts of the overview");
        Assessor.Locate(Stenosis, SourceIds.SeedPage, Person, CareHistory.Empty.Tried(Epidural, 6, CareOutcome.NoBenefit)).Next!.Order.Should().Be(2, "an epidural is a spinal injection");
    }

    [Fact]
    public void Disagreements_OfEachLadder_AreThoseThatTouchItsNextStep()
    {
        foreach (TreatmentLadder ladder in Kb.Conditions.SelectMany(c => c.Ladders))
        {
            LadderPosition at = Assessor.Locate(ladder.ConditionId, ladder.Source, Person, CareHistory.Empty);
            IEnumerable<Disagreement> touching = at.Next is null
                ? []
                : Kb.Disagreements.About(ladder.ConditionId).Where(d => at.Next.Treatments.Any(t => d.Positions.Any(p => p.Treatment.Is(t.Treatment.Id)) || d.Positions.All(p => t.Treatment.Is(p.Treatment.Id))));

            at.Disagreements.Should().Equal(touching);
        }
    }

    [Fact]
    public void Disagreements_OnAWiderTreatment_TouchTheNarrowerStep()
    {
        var assessor = new Assessor(ChangedKnowledge.With("conditions/spinal-stenosis.json", json =>
        {
            foreach ((string source, string treatment) in new[] { ("nass-lss-2011", "decompression-surgery"), ("bussieres-2021", "gabapentinoid") })
            {
                json["recommendations"]!.AsArray().Single(r => r!["source"]!.GetValue<string>() == source && r["treatment"]!.GetValue<string>() == treatment)!["treatment"] = "spine-surgery";
            }
        }));

        LadderPosition at = assessor.Locate(Stenosis, SourceIds.SeedPage, Person, CareHistory.Empty.Tried(Epidural, 6, CareOutcome.NoBenefit));

        at.Next!.Treatments.Single().Treatment.Id.Should().Be(TreatmentIds.DecompressionSurgery);
        at.Disagreements.Should().Contain(d => d.First.Treatment.Id == TreatmentIds.SpineSurgery && d.Second.Treatment.Id == TreatmentIds.SpineSurgery);
    }

    [Fact]
    public void TreatmentsThatNobodyDecidesFor_AreNotForOthers()
    {
        IEnumerable<TreatmentPosition> against = Kb.Conditions.SelectMany(c => Assessor.Locate(c, Person, CareHistory.Empty).AdvisedAgainst);

        against.Should().NotBeEmpty().And.OnlyContain(t => t.Considered == null && !t.IsForOthers && t.Criteria.Length == t.Criteria.Count(c => c.Source.Status == SourceStatus.Current));
    }

    [Fact]
    public void Populations_FitByAgeAndDuration()
    {
        Fit("cherkin-2016", Person.Observe(ObservableIds.PainDuration, "1 year")).Should().Be(PopulationFit.Within);
        Fit("cherkin-2016", Person).Should().Be(PopulationFit.Unknown, "how long is not known");
        Fit("cherkin-2016", Presentation.Of(70.5m).Observe(ObservableIds.PainDuration, "1 year")).Should().Be(PopulationFit.Within, "70 years and some months are 70");
        Fit("cherkin-2016", Presentation.Of(71)).Should().Be(PopulationFit.Outside);
        Fit("cherkin-2016", Person.Observe(ObservableIds.PainDuration, "11 weeks")).Should().Be(PopulationFit.Outside);
        Fit("cherkin-2016", Person.Present(FindingId.Parse("duration-12-weeks-or-more"))).Should().Be(PopulationFit.Within, "told without the number of days");
        Fit("cherkin-2016", Person.Absent(FindingId.Parse("duration-12-weeks-or-more"))).Should().Be(PopulationFit.Outside);

        static PopulationFit Fit(string source, Presentation person)
        {
            LadderPosition at = Assessor.Locate(ConditionIds.NonSpecificLowBackPain, person, CareHistory.Empty);
            return at.Steps.SelectMany(s => s.Treatments).SelectMany(t => t.Views).First(v => v.Recommendation.Source.Id.Value == source && v.Recommendation.Population is { MinimumAge: 20 }).Fit;
        }
    }

    [Fact]
    public void Populations_InWordsOrNotStated_AreNotGuessed()
    {
        IEnumerable<RecommendationPosition> views = Kb.Conditions.SelectMany(c => All(Assessor.Locate(c, Person, CareHistory.Empty))).SelectMany(t => t.Views);

        foreach (RecommendationPosition view in views)
        {
            Population? population = view.Recommendation.Population;
            bool isTyped = population is { MinimumAge: not null } or { MaximumAge: not null } or { Duration: not null } or { Criterion: not null } or { Courses.IsEmpty: false };
            (view.Fit is PopulationFit.Within or PopulationFit.Outside or PopulationFit.Unknown).Should().Be(isTyped, "of {0}", view);
            (view.Fit == PopulationFit.Unspecified).Should().Be(population is null);
        }
    }

    [Fact]
    public void StepForOthersOnly_IsPassedOverAndListed()
    {
        Presentation acute = Person.Observe(ObservableIds.PainDuration, "2 weeks");
        int found = 0;
        foreach (Condition condition in Kb.Conditions)
        {
            CareHistory history = CareHistory.Empty;
            for (LadderPosition at = Assessor.Locate(condition, acute, history); at.Next is not null; at = Assessor.Locate(condition, acute, history))
            {
                at.Next.Treatments.Should().Contain(t => !t.IsForOthers);
                at.PassedOver.Should().NotContain(s => s.Order >= at.Next.Order || s.Standing != StepStanding.PassedOver || s.Treatments.Any(t => !t.IsForOthers || t.Views.All(v => v.Fit != PopulationFit.Outside)));
                foreach (StepPosition step in at.PassedOver)
                {
                    found++;
                    string name = step.Treatments[0].Treatment.Name[1..];
                    at.Texts.Should().Contain(t => t.StartsWith("Said of other people", StringComparison.Ordinal) && t.Contains(name, StringComparison.Ordinal));
                }

                history = history.Tried(at.Next.Treatments[0].Treatment, 100, CareOutcome.NoBenefit);
            }
        }

        found.Should().BePositive("the base holds steps for chronic pain only");
    }

    [Fact]
    public void SetAside_WithSorts_IsPassedOverAndListed()
    {
        var options = new LocateOptions { SetAside = [TreatmentIds.SmokingCessation, TreatmentIds.ExerciseProgram, TreatmentId.Parse("acme.laser")] };

        LadderPosition at = Assessor.Locate(ConditionIds.PeripheralArteryDisease, Person, CareHistory.Empty, options);

        at.PassedOver.Select(s => s.Order).Should().Contain(1);
        at.Next!.Treatments.Should().Contain(t => !t.IsSetAside);
        at.Steps.SelectMany(s => s.Treatments).Single(t => t.Treatment.Id == TreatmentIds.SupervisedWalkingExercise).IsSetAside.Should().BeTrue("it is an exercise program");
        at.Texts.Should().Contain("Set aside here: help to stop smoking.");
        at.Ignored.Should().Equal("set aside acme.laser");
        Assessor.Locate(Stenosis, Person, CareHistory.Empty.Tried(Pt), new LocateOptions { SetAside = [TreatmentIds.Acupuncture] }).Texts
            .Should().NotContain(t => t.StartsWith("Side by side", StringComparison.Ordinal));
    }

    [Fact]
    public void History_OfKindsAndDenials_IsClosedOverTheBase()
    {
        FindingStatus Of(TreatmentId treatment, CareHistory history) => All(Assessor.Locate(Stenosis, Person, history)).Single(t => t.Treatment.Id == treatment).Status;

        Of(Epidural, CareHistory.Empty.NotTried(TreatmentIds.SpinalInjection)).Should().Be(FindingStatus.Absent, "no spinal injection, no epidural");
        Of(TreatmentIds.SpinalInjection, CareHistory.Empty.NotTried(Epidural)).Should().Be(FindingStatus.Unknown, "it may have been another sort");
        Of(Epidural, CareHistory.Empty.Tried(TreatmentIds.SpinalInjection)).Should().Be(FindingStatus.Unknown, "it may have been another sort");
        Of(Epidural, CareHistory.Empty.NotTried(TreatmentIds.SpinalInjection).Tried(TreatmentIds.FacetJointInjection)).Should().Be(FindingStatus.Unknown, "the denial does not hold");
    }

    [Fact]
    public void Ignored_NamesUnknownTreatmentsOnce_AndDenialsThatDoNotHold()
    {
        TreatmentId foreign = TreatmentId.Parse("acme.laser");

        LadderPosition at = Assessor.Locate(
            Stenosis, Person, CareHistory.Empty.Tried(foreign, 2).Tried(foreign).NotTried(TreatmentId.Parse("no-such-care"), TreatmentIds.SpinalInjection).Tried(TreatmentIds.FacetJointInjection, 4, CareOutcome.NoBenefit));

        at.Ignored.Should().Equal("treatment acme.laser", "treatment no-such-care", "not tried spinal-injection");
    }

    [Fact]
    public void Elsewhere_ListsCareWithoutAPlace()
    {
        LadderPosition at = Assessor.Locate(Stenosis, Person, CareHistory.Empty.Tried(TreatmentIds.Traction, 2).Tried(TreatmentIds.FacetJointInjection, 2));

        at.Elsewhere.Select(e => e.Treatment.Id).Should().Equal([TreatmentIds.Traction], "a facet injection is a spinal injection, which has a place");
    }

    [Fact]
    public void Texts_WithMedicinesNamed_SayWhomToAskBeforeStopping()
    {
        LadderPosition at = Assessor.Locate(Stenosis, Person, CareHistory.Empty);

        at.AdvisedAgainst.Should().Contain(static t => t.Treatment.Kind == TreatmentKind.Pharmacological);
        at.Texts.Should().Contain("Somebody who takes one of these medicines asks a doctor or pharmacist before stopping it.");
        at.SourceOnly.Should().NotBeEmpty();
        at.Texts.Where(static t => t.StartsWith("No current guideline speaks of this.", StringComparison.Ordinal)).Should().OnlyContain(t => at.SourceOnly.Any(o => t.Contains(o.Treatment.Name, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void StepBefore_TriedTooShortOrOutcomeNotTold_NextIsNotCalledMet()
    {
        (LadderPosition early, LadderPosition untold, LadderPosition judged) = (
            Assessor.Locate(Stenosis, SourceIds.SeedPage, Person, CareHistory.Empty.Tried(TreatmentIds.EpiduralSteroidInjection, 0, CareOutcome.NoBenefit)),
            Assessor.Locate(Stenosis, SourceIds.SeedPage, Person, CareHistory.Empty.Tried(TreatmentIds.EpiduralSteroidInjection, 8)),
            Assessor.Locate(Stenosis, SourceIds.SeedPage, Person, CareHistory.Empty.Tried(TreatmentIds.EpiduralSteroidInjection, 8, CareOutcome.NoBenefit)));

        foreach (LadderPosition at in new[] { early, untold })
        {
            at.Current!.Standing.Should().Be(StepStanding.Started);
            at.Outcome.Should().Be(PositionOutcome.NextIsUnknown);
            at.Texts.Should().Contain("What came of the step before cannot be told yet. The step after it here: decompression surgery.");
        }

        early.TooEarly.Should().NotBeEmpty();
        judged.Outcome.Should().Be(PositionOutcome.NextIsMet);
        judged.Texts.Should().Contain("The next step here: decompression surgery.");
    }

    [Fact]
    public void AdvisedAgainst_OnASourcesLadder_IsNeverNext()
    {
        // Current guidelines speak of epidurals; one that spoke of injections would speak against the page's own first step.
        var assessor = new Assessor(ChangedKnowledge.With("conditions/spinal-stenosis.json", json =>
        {
            JsonNode against = json["recommendations"]!.AsArray().Single(r => r!["source"]!.GetValue<string>() == "bussieres-2021" && r["treatment"]!.GetValue<string>() == "epidural-steroid-injection")!;
            against["treatment"] = "spinal-injection";
        }));

        LadderPosition at = assessor.Locate(Stenosis, SourceIds.SeedPage, Person, CareHistory.Empty);

        at.Steps[0].Treatments[0].Place.Should().Be(OverviewPlace.AdvisedAgainst);
        at.Outcome.Should().Be(PositionOutcome.NextIsAdvisedAgainst);
        at.Next.Should().BeNull();
        at.Texts.Should().Contain(t => t.StartsWith("Current guidelines advise against what comes next", StringComparison.Ordinal));
        LadderPosition aside = assessor.Locate(Stenosis, SourceIds.SeedPage, Person, CareHistory.Empty, new LocateOptions { SetAside = [TreatmentIds.SpinalInjection] });
        (aside.Next!.Order, aside.PassedOver.Single().Order).Should().Be((2, 1));
    }

    [Fact]
    public void Triage_OfThePosition_CountsTheCareThatAFlagAsksFor()
    {
        var assessor = new Assessor(ChangedKnowledge.With("red-flags.json", json =>
            json["redFlags"]!.AsArray().Single(f => f!["id"]!.GetValue<string>() == "ces-03")!["criterion"] = JsonNode.Parse("""{ "any": [{ "present": "new-saddle-numbness" }, { "present": "new-buttock-numbness" }, { "tried": "opioid" }] }""")));

        assessor.Locate(Stenosis, Person, CareHistory.Empty.Tried(TreatmentIds.Opioid)).Triage.Level.Should().Be(TriageLevel.Emergency);
        assessor.Locate(Stenosis, Person, CareHistory.Empty).Triage.Level.Should().Be(TriageLevel.NotAssessed);
    }

    [Fact]
    public void PopulationCriterion_DecidesTheFit()
    {
        var assessor = new Assessor(ChangedKnowledge.With("conditions/spinal-stenosis.json", json =>
        {
            foreach (JsonNode? recommendation in json["recommendations"]!.AsArray().Where(r => r!["treatment"]!.GetValue<string>() == "antidepressant"))
            {
                recommendation!["population"]!["criterion"] = JsonNode.Parse("""{ "observable": "sex", "is": "male" }""");
            }
        }));

        assessor.Locate(Stenosis, Person, CareHistory.Empty).Steps[1].Treatments[0].IsForOthers.Should().BeTrue();
        assessor.Locate(Stenosis, Presentation.Of(68, Sex.Male), CareHistory.Empty).Steps[1].Treatments[0].Views[0].Fit.Should().Be(PopulationFit.Within);
        assessor.Locate(Stenosis, Presentation.Of(68), CareHistory.Empty).Steps[1].Treatments[0].Views[0].Fit.Should().Be(PopulationFit.Unknown);
    }

    [Fact]
    public void BadInput_IsRefused()
    {
        FluentActions.Invoking(() => Assessor.Locate(Stenosis, null!, CareHistory.Empty)).Should().Throw<ArgumentNullException>().WithParameterName("presentation");
        FluentActions.Invoking(() => Assessor.Locate(Stenosis, Person, null!)).Should().Throw<ArgumentNullException>().WithParameterName("history");
        FluentActions.Invoking(() => Assessor.Locate(default, Person, CareHistory.Empty)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Assessor.Locate(Stenosis, default, Person, CareHistory.Empty)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Assessor.Locate(ConditionId.Parse("spinal-stenosys"), Person, CareHistory.Empty)).Should().Throw<UnknownConceptException>().Which.Kind.Should().Be(ConceptKind.Condition);
        FluentActions.Invoking(() => Assessor.Locate(Stenosis, SourceId.Parse("no-such-source"), Person, CareHistory.Empty)).Should().Throw<UnknownConceptException>().Which.Kind.Should().Be(ConceptKind.Source);
        FluentActions.Invoking(() => new LocateOptions { Triage = null! }).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Assessor.Locate(Stenosis, Person, CareHistory.Empty, new LocateOptions { SetAside = [default] })).Should().Throw<ArgumentException>().WithParameterName("options");
    }

    [Fact]
    public void SourceWithoutALadder_GivesAnEmptyPosition()
    {
        LadderPosition at = Assessor.Locate(Stenosis, SourceIds.NiceNg59, Person, CareHistory.Empty.Tried(Pt));

        (at.Outcome, at.Ladder, at.Source!.Id).Should().Be((PositionOutcome.NothingArranged, null, SourceIds.NiceNg59));
        at.Steps.Should().BeEmpty();
        at.Elsewhere.Should().ContainSingle();
    }

    [Fact]
    public void Medicines_CarryTheNoteOnContraindications() =>
        Kb.Conditions.SelectMany(c => All(Assessor.Locate(c, Person, CareHistory.Empty))).Where(t => t.Treatment.Kind == TreatmentKind.Pharmacological)
            .Should().NotBeEmpty().And.OnlyContain(t => t.SafetyNote!.Contains("Contraindications are not modeled", StringComparison.Ordinal));

    [Fact]
    public void Results_HoldNoDefaultArray()
    {
        LadderPosition at = Assessor.Locate(ConditionIds.PeripheralArteryDisease, Person, CareHistory.Empty.Tried(TreatmentIds.Cilostazol, 1).Tried(TreatmentIds.Traction));
        LadderPosition none = Assessor.Locate(ConditionIds.CaudaEquinaSyndrome, Person, CareHistory.Empty);
        TreatmentPosition treatment = at.Steps.SelectMany(s => s.Treatments).First(t => t.Criteria.Length > 0);

        foreach (object value in (object[])[at, none, at.Steps[0], treatment, treatment.Criteria[0], at.TooEarly[0], at.TooEarly[0].Times[0], CareHistory.Empty, LocateOptions.Default])
        {
            foreach (PropertyInfo property in value.GetType().GetProperties().Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(ImmutableArray<>)))
            {
                property.PropertyType.GetProperty("IsDefault")!.GetValue(property.GetValue(value)).Should().Be(false, property.Name);
            }
        }
    }

    [Fact]
    public void ManyEpisodes_EndSoon()
    {
        CareHistory history = CareHistory.Empty.With(Enumerable.Range(0, 50_000).Select(i => new CareEpisode(i % 2 == 0 ? Pt : Epidural, TriedCare.Tried(i, CareOutcome.NoBenefit))));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Assessor.Locate(Stenosis, Person, history).Steps[0].Treatments[0].Tried.Should().HaveCount(25_000);

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20), "the time grows with the length, not with its square");
    }

    private static IEnumerable<TreatmentPosition> All(LadderPosition at) => at.Steps.SelectMany(s => s.Treatments).Concat(at.Contested).Concat(at.AdvisedAgainst).Concat(at.SourceOnly);
}
