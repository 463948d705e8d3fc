using System.Collections.Generic;
using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>Works out one position; made for one person and one condition.</summary>
internal sealed class LadderLocator
{
    private readonly KnowledgeBase knowledge;
    private readonly Condition condition;
    private readonly PersonState person;
    private readonly CareState care;
    private readonly TriageResult triage;
    private readonly ResultTrace trace;
    private readonly LocateOptions options;
    private readonly PopulationJudge judge;

    public LadderLocator(FindingGraph graph, Condition condition, PersonState person, CareState care, TriageResult triage, ResultTrace trace, LocateOptions options)
    {
        knowledge = graph.Knowledge;
        this.condition = condition;
        this.person = person;
        this.care = care;
        this.triage = triage;
        this.trace = trace;
        this.options = options;
        judge = new PopulationJudge(graph, person);
    }

    public LadderPosition InOverview()
    {
        var rungs = new List<(TreatmentLadder Ladder, Rung Rung)>();
        foreach (TreatmentLadder ladder in condition.Ladders)
        {
            if (IsOfCurrentGuideline(ladder))
            {
                AddRungs(rungs, ladder);
            }
        }

        EpisodePosition[] episodes = Episodes(rungs);
        var steps = new List<StepPosition>();
        foreach (OverviewStep step in condition.Overview.Steps)
        {
            steps.Add(StepOf(step.Order, step.OrdersContradict, TreatmentsOf(step.Entries, OverviewPlace.Step, episodes, rungs)));
        }

        var allRungs = new List<(TreatmentLadder Ladder, Rung Rung)>();
        foreach (TreatmentLadder ladder in condition.Ladders)
        {
            AddRungs(allRungs, ladder);
        }

        return Finish(
            null,
            null,
            true,
            steps,
            TreatmentsOf(condition.Overview.Contested, OverviewPlace.Contested, episodes, rungs),
            TreatmentsOf(condition.Overview.AdvisedAgainst, OverviewPlace.AdvisedAgainst, episodes, rungs),
            TreatmentsOf(condition.Overview.SourceOnly, OverviewPlace.SourceOnly, episodes, allRungs),
            episodes);
    }

    public LadderPosition OnLadder(Source source)
    {
        _ = condition.Ladders.TryGet(source.Id, out TreatmentLadder? ladder);
        var rungs = new List<(TreatmentLadder Ladder, Rung Rung)>();
        if (ladder is not null)
        {
            AddRungs(rungs, ladder);
        }

        EpisodePosition[] episodes = Episodes(rungs);
        var steps = new List<StepPosition>();
        for (int first = 0; first < rungs.Count;)
        {
            int end = first + 1;
            while (end < rungs.Count && rungs[end].Rung.Order is { } order && order == rungs[first].Rung.Order)
            {
                end++;
            }

            ImmutableArray<TreatmentPosition>.Builder treatments = ImmutableArray.CreateBuilder<TreatmentPosition>();
            for (int i = first; i < end; i++)
            {
                foreach (Treatment treatment in rungs[i].Rung.Treatments)
                {
                    treatments.Add(PositionOf(treatment, rungs[i].Ladder, rungs[i].Rung, episodes));
                }
            }

            steps.Add(StepOf(rungs[first].Rung.Order, false, treatments.ToImmutable()));
            first = end;
        }

        return Finish(
            source,
            ladder,
            ladder?.IsOrdered ?? true,
            steps,
            ImmutableArray<TreatmentPosition>.Empty,
            ImmutableArray<TreatmentPosition>.Empty,
            ImmutableArray<TreatmentPosition>.Empty,
            episodes);
    }

    private static void AddRungs(List<(TreatmentLadder Ladder, Rung Rung)> rungs, TreatmentLadder ladder)
    {
        foreach (Rung rung in ladder.Rungs)
        {
            rungs.Add((ladder, rung));
        }
    }

    private static bool IsOfCurrentGuideline(TreatmentLadder ladder) => ladder.Source.Kind == SourceKind.Guideline && ladder.Source.Status == SourceStatus.Current;

    private LadderPosition Finish(
        Source? source,
        TreatmentLadder? ladder,
        bool isOrdered,
        List<StepPosition> steps,
        ImmutableArray<TreatmentPosition> contested,
        ImmutableArray<TreatmentPosition> advisedAgainst,
        ImmutableArray<TreatmentPosition> sourceOnly,
        EpisodePosition[] episodes)
    {
        int current = -1;
        int next = -1;
        var passedOver = new List<StepPosition>();
        for (int i = 0; isOrdered && i < steps.Count; i++)
        {
            if (steps[i].IsReached)
            {
                current = i;
            }
            else if (next < 0 && steps[i].Standing == StepStanding.PassedOver)
            {
                passedOver.Add(steps[i]);
            }
            else if (next < 0)
            {
                next = i;
            }
        }

        bool isEmpty = steps.Count == 0 && contested.IsEmpty && advisedAgainst.IsEmpty && sourceOnly.IsEmpty;
        bool isJudged = next < current || current < 0 || steps[current].Standing == StepStanding.Done;
        PositionOutcome outcome = OutcomeOf(isEmpty, isOrdered, current < 0 ? null : steps[current], next < 0 ? null : steps[next], isJudged);
        if (outcome is not (PositionOutcome.NextIsMet or PositionOutcome.NextIsUnknown or PositionOutcome.NextIsUnmet))
        {
            next = -1;
        }
        else
        {
            steps[next] = steps[next].As(StepStanding.Next);
        }

        var position = new LadderPosition(condition, triage, trace, options)
        {
            Source = source,
            Ladder = ladder,
            Outcome = outcome,
            Steps = steps.ToImmutableArray(),
            Current = current < 0 ? null : steps[current],
            Next = next < 0 ? null : steps[next],
            IsStepBeforeJudged = isJudged,
            PassedOver = passedOver.ToImmutableArray(),
            Contested = contested,
            AdvisedAgainst = advisedAgainst,
            SourceOnly = sourceOnly,
            TooEarly = TooEarlyOf(episodes),
            Elsewhere = ElsewhereOf(episodes, steps, contested, advisedAgainst, sourceOnly),
            Disagreements = next < 0 ? ImmutableArray<Disagreement>.Empty : DisagreementsOn(steps[next]),
            Ignored = Ignored(),
        };
        return position.Told();
    }

    private PositionOutcome OutcomeOf(bool isEmpty, bool isOrdered, StepPosition? current, StepPosition? next, bool isJudged)
    {
        if (triage.Level >= TriageLevel.SameDay && !options.NextWhenHelpComesFirst)
        {
            return PositionOutcome.HelpComesFirst;
        }

        if (!triage.IsInScope && !options.NextWhenOutOfScope)
        {
            return PositionOutcome.OutOfScope;
        }

        if (isEmpty)
        {
            return PositionOutcome.NothingArranged;
        }

        if (!isOrdered)
        {
            return PositionOutcome.NoOrder;
        }

        if (current is not null && HelpedEnough(current) && !options.NextWhenHelpedEnough)
        {
            return PositionOutcome.HelpedEnough;
        }

        if (next is null)
        {
            return PositionOutcome.NoFurtherStep;
        }

        if (HoldsAdvisedAgainst(next))
        {
            return PositionOutcome.NextIsAdvisedAgainst;
        }

        return next.Outcome switch
        {
            CriterionOutcome.Met when isJudged => PositionOutcome.NextIsMet,
            CriterionOutcome.Unmet => PositionOutcome.NextIsUnmet,
            _ => PositionOutcome.NextIsUnknown,
        };
    }

    /// <summary>Whether a treatment of the step helped enough and nothing told of the same treatment says otherwise.</summary>
    private static bool HelpedEnough(StepPosition step)
    {
        foreach (TreatmentPosition treatment in step.Treatments)
        {
            foreach (EpisodePosition episode in treatment.Tried)
            {
                if (treatment.IsDone && episode.Episode.Care.Outcome == CareOutcome.Benefit && (treatment.Rank > 1 || !HasOtherOutcome(treatment, episode.Treatment)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasOtherOutcome(TreatmentPosition position, Treatment treatment)
    {
        foreach (EpisodePosition episode in position.Tried)
        {
            if (episode.Treatment.Id == treatment.Id && episode.Episode.Care.Outcome is CareOutcome.SomeBenefit or CareOutcome.NoBenefit or CareOutcome.Harm)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsAdvisedAgainst(StepPosition step)
    {
        foreach (TreatmentPosition treatment in step.Treatments)
        {
            if (treatment.Place == OverviewPlace.AdvisedAgainst && !treatment.IsSetAside)
            {
                return true;
            }
        }

        return false;
    }

    private static StepPosition StepOf(int? order, bool ordersContradict, ImmutableArray<TreatmentPosition> treatments)
    {
        bool isPassedOver = true;
        StepStanding standing = StepStanding.NotTried;
        foreach (TreatmentPosition treatment in treatments)
        {
            isPassedOver &= treatment.IsForOthers || treatment.IsSetAside;
            standing = treatment.IsDone ? StepStanding.Done
                : treatment.Tried.Length >= treatment.Rank && standing != StepStanding.Done ? StepStanding.Started
                : standing;
        }

        return new StepPosition(order, ordersContradict, treatments, standing == StepStanding.NotTried && isPassedOver ? StepStanding.PassedOver : standing);
    }

    private ImmutableArray<TreatmentPosition> TreatmentsOf(
        ImmutableArray<OverviewEntry> entries, OverviewPlace place, EpisodePosition[] episodes, List<(TreatmentLadder Ladder, Rung Rung)> rungs)
    {
        ImmutableArray<TreatmentPosition>.Builder treatments = ImmutableArray.CreateBuilder<TreatmentPosition>(entries.Length);
        foreach (OverviewEntry entry in entries)
        {
            treatments.Add(PositionOf(entry, place, episodes, rungs));
        }

        return treatments.ToImmutable();
    }

    private TreatmentPosition PositionOf(OverviewEntry entry, OverviewPlace place, EpisodePosition[] episodes, List<(TreatmentLadder Ladder, Rung Rung)> rungs)
    {
        ImmutableArray<RecommendationPosition> views = ViewsOf(entry);
        ImmutableArray<CriterionPosition>.Builder criteria = ImmutableArray.CreateBuilder<CriterionPosition>();
        CriterionOutcome? considered = null;
        bool isForOthers = true;
        foreach (RecommendationPosition view in views)
        {
            Recommendation recommendation = view.Recommendation;
            bool decides = recommendation.IsFor && recommendation.Treatment.Id == entry.Treatment.Id && (recommendation.IsOfCurrentGuideline || place == OverviewPlace.SourceOnly);
            if (!decides)
            {
                continue;
            }

            CriterionOutcome outcome = view.Fit == PopulationFit.Outside ? CriterionOutcome.Unmet : CriterionOutcome.Met;
            isForOthers &= view.Fit == PopulationFit.Outside;
            if (view.Indication is { } indication)
            {
                criteria.Add(indication);
                outcome = And(outcome, indication.Outcome);
            }

            outcome = And(outcome, OutcomeOnRungs(rungs, recommendation.Source, entry.Treatment));
            considered = considered is { } other ? Or(other, outcome) : outcome;
        }

        foreach ((TreatmentLadder ladder, Rung rung) in rungs)
        {
            if (Names(rung, entry.Treatment) && CriterionOf(ladder.Source, rung) is { } criterion)
            {
                criteria.Add(criterion);
            }
        }

        ImmutableArray<EpisodePosition> tried = TriedOf(entry.Treatment, episodes);
        return new TreatmentPosition(entry.Treatment)
        {
            Place = place,
            Tried = tried,
            Status = care.StatusOf(entry.Treatment.Id),
            IsDone = CountJudged(tried) >= 1,
            Criteria = criteria.ToImmutable(),
            Considered = considered,
            IsForOthers = considered is not null && isForOthers,
            IsSetAside = IsSetAside(entry.Treatment),
            Views = views,
        };
    }

    private TreatmentPosition PositionOf(Treatment treatment, TreatmentLadder ladder, Rung rung, EpisodePosition[] episodes)
    {
        ImmutableArray<EpisodePosition> tried = TriedOf(treatment, episodes);
        CriterionPosition? criterion = CriterionOf(ladder.Source, rung);
        OverviewPlace place = PlaceOf(treatment, out OverviewEntry? entry);
        int rank = RankOf(treatment, ladder, rung);
        return new TreatmentPosition(treatment)
        {
            Place = place,
            Rung = rung,
            Rank = rank,
            Tried = tried,
            Status = care.StatusOf(treatment.Id),
            IsDone = CountJudged(tried) >= rank,
            Criteria = criterion is null ? ImmutableArray<CriterionPosition>.Empty : ImmutableArray.Create(criterion),
            Considered = criterion?.Outcome ?? CriterionOutcome.Met,
            IsSetAside = IsSetAside(treatment),
            Views = entry is null ? ImmutableArray<RecommendationPosition>.Empty : ViewsOf(entry),
        };
    }

    private bool IsSetAside(Treatment treatment)
    {
        foreach (TreatmentId id in options.SetAside)
        {
            if (treatment.Is(id))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<string> Ignored()
    {
        var ignored = new List<string>(care.Ignored);
        foreach (TreatmentId id in options.SetAside)
        {
            if (!knowledge.TryGet(id, out Treatment? _))
            {
                ignored.Add("set aside " + id.Value);
            }
        }

        return ignored.ToImmutableArray();
    }

    /// <summary>How often an ordered ladder has named the treatment up to this rung, so that "try another one" is not done by the first.</summary>
    private static int RankOf(Treatment treatment, TreatmentLadder ladder, Rung rung)
    {
        int rank = 1;
        foreach (Rung earlier in ladder.Rungs)
        {
            rank += ladder.IsOrdered && earlier.Order < rung.Order && Names(earlier, treatment) ? 1 : 0;
        }

        return rank;
    }

    private OverviewPlace PlaceOf(Treatment treatment, out OverviewEntry? entry)
    {
        TreatmentOverview overview = condition.Overview;
        foreach (OverviewStep step in overview.Steps)
        {
            if ((entry = Find(step.Entries, treatment)) is not null)
            {
                return OverviewPlace.Step;
            }
        }

        if ((entry = Find(overview.Contested, treatment)) is not null)
        {
            return OverviewPlace.Contested;
        }

        if ((entry = Find(overview.AdvisedAgainst, treatment)) is not null)
        {
            return OverviewPlace.AdvisedAgainst;
        }

        return (entry = Find(overview.SourceOnly, treatment)) is not null ? OverviewPlace.SourceOnly : OverviewPlace.Unspecified;
    }

    private static OverviewEntry? Find(ImmutableArray<OverviewEntry> entries, Treatment treatment)
    {
        foreach (OverviewEntry entry in entries)
        {
            if (entry.Treatment.Id == treatment.Id)
            {
                return entry;
            }
        }

        return null;
    }

    private ImmutableArray<RecommendationPosition> ViewsOf(OverviewEntry entry)
    {
        ImmutableArray<RecommendationPosition>.Builder views = ImmutableArray.CreateBuilder<RecommendationPosition>();
        Add(entry.For);
        Add(entry.Against);
        Add(entry.Neither);
        return views.ToImmutable();

        void Add(ImmutableArray<Recommendation> recommendations)
        {
            foreach (Recommendation recommendation in recommendations)
            {
                views.Add(new RecommendationPosition(
                    recommendation,
                    judge.FitOf(recommendation.Population),
                    CriterionOf(recommendation.Source, recommendation.IndicationText, recommendation.Indication, ImmutableArray.Create(recommendation.Citation))));
            }
        }
    }

    private CriterionPosition? CriterionOf(Source source, Rung rung) => CriterionOf(source, rung.CriterionText, rung.Criterion, rung.Citations);

    private CriterionPosition? CriterionOf(Source source, string? text, Criterion? criterion, ImmutableArray<Citation> citations) =>
        text is null && criterion is null ? null : new CriterionPosition(source, text, criterion is null ? null : new CriterionExplanation(criterion.Explain(person)), citations);

    /// <summary>What a source's own ladder asks for: met when it does not name the treatment or asks for nothing, else the best of its rungs.</summary>
    private CriterionOutcome OutcomeOnRungs(List<(TreatmentLadder Ladder, Rung Rung)> rungs, Source source, Treatment treatment)
    {
        CriterionOutcome? outcome = null;
        foreach ((TreatmentLadder ladder, Rung rung) in rungs)
        {
            if (ladder.Source.Id == source.Id && Names(rung, treatment))
            {
                CriterionOutcome own = CriterionOf(source, rung)?.Outcome ?? CriterionOutcome.Met;
                outcome = outcome is { } other ? Or(other, own) : own;
            }
        }

        return outcome ?? CriterionOutcome.Met;
    }

    private static bool Names(Rung rung, Treatment treatment)
    {
        foreach (Treatment named in rung.Treatments)
        {
            if (named.Id == treatment.Id)
            {
                return true;
            }
        }

        return false;
    }

    private EpisodePosition[] Episodes(List<(TreatmentLadder Ladder, Rung Rung)> rungs)
    {
        var episodes = new EpisodePosition[care.Count];
        for (int i = 0; i < episodes.Length; i++)
        {
            Treatment treatment = care.TreatmentAt(i);
            ImmutableArray<JudgingTime> times = JudgingTimes.Of(treatment, condition, rungs);
            episodes[i] = new EpisodePosition(care.EpisodeAt(i), treatment, JudgingTimes.StandingOf(care.EpisodeAt(i).Care, times), times);
        }

        return episodes;
    }

    private static ImmutableArray<EpisodePosition> TriedOf(Treatment treatment, EpisodePosition[] episodes)
    {
        ImmutableArray<EpisodePosition>.Builder tried = ImmutableArray.CreateBuilder<EpisodePosition>();
        foreach (EpisodePosition episode in episodes)
        {
            if (episode.Treatment.Is(treatment.Id))
            {
                tried.Add(episode);
            }
        }

        return tried.ToImmutable();
    }

    private static int CountJudged(ImmutableArray<EpisodePosition> episodes)
    {
        int count = 0;
        foreach (EpisodePosition episode in episodes)
        {
            count += episode.Standing == EpisodeStanding.Judged ? 1 : 0;
        }

        return count;
    }

    private static ImmutableArray<EpisodePosition> TooEarlyOf(EpisodePosition[] episodes)
    {
        ImmutableArray<EpisodePosition>.Builder early = ImmutableArray.CreateBuilder<EpisodePosition>();
        foreach (EpisodePosition episode in episodes)
        {
            if (episode.Standing == EpisodeStanding.TooEarly)
            {
                early.Add(episode);
            }
        }

        return early.ToImmutable();
    }

    private static ImmutableArray<EpisodePosition> ElsewhereOf(
        EpisodePosition[] episodes,
        List<StepPosition> steps,
        ImmutableArray<TreatmentPosition> contested,
        ImmutableArray<TreatmentPosition> advisedAgainst,
        ImmutableArray<TreatmentPosition> sourceOnly)
    {
        ImmutableArray<EpisodePosition>.Builder elsewhere = ImmutableArray.CreateBuilder<EpisodePosition>();
        foreach (EpisodePosition episode in episodes)
        {
            bool hasPlace = HasPlace(contested, episode) || HasPlace(advisedAgainst, episode) || HasPlace(sourceOnly, episode);
            foreach (StepPosition step in steps)
            {
                hasPlace |= HasPlace(step.Treatments, episode);
            }

            if (!hasPlace)
            {
                elsewhere.Add(episode);
            }
        }

        return elsewhere.ToImmutable();
    }

    private static bool HasPlace(ImmutableArray<TreatmentPosition> treatments, EpisodePosition episode)
    {
        foreach (TreatmentPosition treatment in treatments)
        {
            if (episode.Treatment.Is(treatment.Treatment.Id))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<Disagreement> DisagreementsOn(StepPosition step)
    {
        ImmutableArray<Disagreement>.Builder disagreements = ImmutableArray.CreateBuilder<Disagreement>();
        foreach (Disagreement disagreement in knowledge.Disagreements.About(condition.Id))
        {
            foreach (TreatmentPosition position in step.Treatments)
            {
                Treatment treatment = position.Treatment;
                Treatment first = disagreement.First.Treatment;
                Treatment second = disagreement.Second.Treatment;
                if (first.Is(treatment.Id) || second.Is(treatment.Id) || (treatment.Is(first.Id) && treatment.Is(second.Id)))
                {
                    disagreements.Add(disagreement);
                    break;
                }
            }
        }

        return disagreements.ToImmutable();
    }

    private static CriterionOutcome And(CriterionOutcome a, CriterionOutcome b) =>
        a == CriterionOutcome.Unmet || b == CriterionOutcome.Unmet ? CriterionOutcome.Unmet
        : a == CriterionOutcome.Met && b == CriterionOutcome.Met ? CriterionOutcome.Met
        : CriterionOutcome.Unknown;

    private static CriterionOutcome Or(CriterionOutcome a, CriterionOutcome b) =>
        a == CriterionOutcome.Met || b == CriterionOutcome.Met ? CriterionOutcome.Met
        : a == CriterionOutcome.Unmet && b == CriterionOutcome.Unmet ? CriterionOutcome.Unmet
        : CriterionOutcome.Unknown;
}
