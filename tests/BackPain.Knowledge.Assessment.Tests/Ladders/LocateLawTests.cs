using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge.Serialization;
using BackPain.Knowledge.Tests;
using FluentAssertions;
using FsCheck.Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>The laws of a place on a ladder, over random people and random care.</summary>
[Properties(MaxTest = 200, Arbitrary = new[] { typeof(PresentationArbitraries), typeof(CareArbitraries) })]
public sealed class LocateLawTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;
    private static readonly Assessor Assessor = new(Kb);
    private static readonly Assessor Elsewhere = new(KnowledgeFiles.Load(Repository.ShippedFiles()));
    private static readonly LocateOptions Open = new() { NextWhenHelpComesFirst = true, NextWhenHelpedEnough = true, NextWhenOutOfScope = true };

    [Property]
    public void Locate_OneMoreEpisode_KeepsDoneAndReached(AnyCondition any, Answers answers, ToldCare told, CareEpisode more)
    {
        CareHistory before = told.ToHistory();
        foreach ((LadderPosition was, LadderPosition now) in Positions(any.Condition, answers.ToPresentation(), before).Zip(Positions(any.Condition, answers.ToPresentation(), before.With(more))))
        {
            for (int i = 0; i < was.Steps.Length; i++)
            {
                (was.Steps[i].Standing != StepStanding.Done || now.Steps[i].Standing == StepStanding.Done).Should().BeTrue("done stays done");
                (!was.Steps[i].IsReached || now.Steps[i].IsReached).Should().BeTrue("tried stays tried");
            }

            (was.Current?.Order ?? 0).Should().BeLessThanOrEqualTo(now.Current?.Order ?? 0);
        }
    }

    [Property]
    public void Locate_OtherOrderOfTelling_IsTheSame(AnyCondition any, Answers answers, ToldCare told)
    {
        CareHistory history = told.ToHistory();

        told.ToHistoryBackwards().Should().Be(history);
        CareHistory.Empty.With(told.Episodes).Should().Be(history);
        told.ToHistoryBackwards().GetHashCode().Should().Be(history.GetHashCode());
        Json(Assessor.Locate(any.Condition, answers.ToPresentationBackwards(), told.ToHistoryBackwards())).Should().Be(Json(Assessor.Locate(any.Condition, answers.ToPresentation(), history)));
    }

    [Property]
    public void Locate_BaseLoadedElsewhere_IsTheSame(AnyCondition any, Answers answers, ToldCare told) =>
        Positions(any.Condition, answers.ToPresentation(), told.ToHistory(), Elsewhere).Select(Json).Should().Equal(Positions(any.Condition, answers.ToPresentation(), told.ToHistory()).Select(Json));

    [Property]
    public void History_WrittenAndRead_IsTheSame(ToldCare told)
    {
        CareHistory history = told.ToHistory();

        TestWords.CareFromJson(TestWords.ToJson(history)).Should().Be(history);
    }

    [Property]
    public void Overview_EachTreatmentInExactlyOnePlace_AndNextIsAStep(AnyCondition any, Answers answers, ToldCare told)
    {
        TreatmentOverview overview = any.Condition.Overview;
        foreach (LocateOptions? options in new[] { null, Open })
        {
            LadderPosition at = Assessor.Locate(any.Condition, answers.ToPresentation(), told.ToHistory(), options);
            TreatmentPosition[] all = [.. at.Steps.SelectMany(s => s.Treatments), .. at.Contested, .. at.AdvisedAgainst, .. at.SourceOnly];
            IEnumerable<OverviewEntry> entries = overview.Steps.SelectMany(s => s.Entries).Concat(overview.Contested).Concat(overview.AdvisedAgainst).Concat(overview.SourceOnly);

            all.Select(t => t.Treatment.Id).Should().OnlyHaveUniqueItems().And.Equal(entries.Select(e => e.Treatment.Id));
            if (at.Next is not null)
            {
                at.Steps.Should().ContainSingle(s => s.Standing == StepStanding.Next).Which.Should().BeSameAs(at.Next);
                at.Next.Treatments.Should().OnlyContain(t => t.Place == OverviewPlace.Step && t.Tried.IsEmpty);
                at.Steps.TakeWhile(s => s != at.Next).Should().NotContain(s => !s.IsReached && !at.PassedOver.Contains(s), "no step is left out in silence");
            }
            else
            {
                at.Steps.Should().NotContain(s => s.Standing == StepStanding.Next);
                at.Disagreements.Should().BeEmpty();
            }
        }
    }

    [Property]
    public void Next_OnAnyLadder_HoldsNothingAdvisedAgainst(AnyCondition any, Answers answers, ToldCare told)
    {
        TreatmentId[] against = [.. any.Condition.Overview.AdvisedAgainst.Select(e => e.Treatment.Id)];

        Positions(any.Condition, answers.ToPresentation(), told.ToHistory(), options: Open).Where(p => p.Next is not null)
            .SelectMany(p => p.Next!.Treatments).Should().NotContain(t => against.Contains(t.Treatment.Id));
    }

    [Property]
    public void Outcome_AgreesWithTriageAndNext(AnyCondition any, Answers answers, ToldCare told)
    {
        Presentation person = answers.ToPresentation();
        TriageResult triage = Assessor.Triage(person);
        foreach (LadderPosition at in Positions(any.Condition, person, told.ToHistory()))
        {
            TestWords.ToJson(at.Triage).Should().Be(TestWords.ToJson(triage), "no shipped flag asks for care that was tried");
            (at.Outcome == PositionOutcome.HelpComesFirst).Should().Be(triage.Level >= TriageLevel.SameDay);
            (at.Next is not null).Should().Be(at.Outcome is PositionOutcome.NextIsMet or PositionOutcome.NextIsUnknown or PositionOutcome.NextIsUnmet);
            at.Outcome.Should().NotBe(PositionOutcome.Unspecified);
            if (triage.Level < TriageLevel.SameDay && !triage.IsInScope)
            {
                at.Outcome.Should().Be(PositionOutcome.OutOfScope);
            }
        }
    }

    [Property]
    public void Episodes_EachHaveAPlaceOrStandElsewhere(AnyCondition any, ToldCare told)
    {
        CareHistory history = told.ToHistory();
        foreach (LadderPosition at in Positions(any.Condition, Presentation.Empty, history))
        {
            IEnumerable<EpisodePosition> placed = at.Steps.SelectMany(s => s.Treatments).Concat(at.Contested).Concat(at.AdvisedAgainst).Concat(at.SourceOnly).SelectMany(t => t.Tried);

            placed.Distinct().Intersect(at.Elsewhere).Should().BeEmpty();
            placed.Concat(at.Elsewhere).Distinct().Count().Should().Be(history.Episodes.Count(e => e.IsTried && Kb.TryGet(e.Treatment, out _)));
        }
    }

    private static string Json(LadderPosition at) => TestWords.ToJson(at);

    private static IEnumerable<LadderPosition> Positions(Condition condition, Presentation person, CareHistory history, Assessor? assessor = null, LocateOptions? options = null) =>
        condition.Ladders.Select(l => (assessor ?? Assessor).Locate(condition, l.Source, person, history, options)).Prepend((assessor ?? Assessor).Locate(condition, person, history, options));
}
