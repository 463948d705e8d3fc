using System;
using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge.Assessment;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>The choice of the next question as it would be written with LINQ over the lists of <see cref="LinqMatcher"/>: the same formula.</summary>
internal sealed class LinqChooser
{
    private const int LeaderWindow = 400;
    private const int FewestLeaders = 2;

    private readonly LinqMatcher matcher;
    private readonly List<Candidate> candidates;
    private readonly List<Figure> figures;

    public LinqChooser(KnowledgeBase knowledge, LinqMatcher matcher)
    {
        this.matcher = matcher;
        HashSet<FindingId> informative = [.. matcher.Associations
            .Where(static a => a.Association.WhenPresent.Millibans != 0 || a.Association.WhenAbsent.Millibans != 0)
            .Select(static a => a.Finding)];
        candidates = [.. knowledge.Findings
            .Where(f => informative.Contains(f.Id) && f.Kind != FindingKind.Sign && !IsAgeOrSex(f))
            .Select(f => new Candidate(f, f.Question is null ? ObservableOf(knowledge, f) : null))
            .Where(static c => c.Finding.Question is not null || c.AskedBy is not null)];
        figures = [.. matcher.Associations
            .SelectMany(a => a.Association.Evidence.Where(static e => e.IsPreferred && e.Comparator.ConditionId is not null).Select(e => new Figure(
                a.Finding,
                a.Association.ConditionId,
                e.Comparator.ConditionId!.Value,
                FigureOf(e, e.Positive, e.PositiveSetAside),
                FigureOf(e, e.Negative, e.NegativeSetAside))))
            .Where(static f => f.Present is not null || f.Absent is not null)];
    }

    /// <summary>The finding whose answer best separates the leaders; null when none does.</summary>
    public Finding? Choose(LinqMatcher.LinqState state, List<LinqMatcher.WeighedCondition> weighed, Presentation person)
    {
        List<LinqMatcher.WeighedCondition> rivals = [.. weighed
            .Where(static w => w.Condition.Parent is null && w.Condition.Condition.Kind is ConditionKind.Cause or ConditionKind.Remainder)
            .Where(w => !w.Rows.Exists(r => r.Association.Role == AssociationRole.Required && state.GetFinding(r.Finding) == FindingStatus.Absent))];
        List<int> supports = [.. rivals.Select(static r => r.Support).OrderDescending()];
        List<LinqMatcher.WeighedCondition> leaders = [.. rivals.Where(r => r.Support >= supports[0] - LeaderWindow || r.Support >= supports[FewestLeaders - 1])];
        return candidates
            .Where(c => !IsAnswered(c, state, person) && LinqMatcher.Concerns(c.Finding, person))
            .Select(c => (Candidate: c, Sum: Separation(c.Finding.Id, leaders, state)))
            .Where(static c => c.Sum > 0)
            .OrderByDescending(static c => c.Sum)
            .FirstOrDefault().Candidate?.Finding;
    }

    private static bool IsAnswered(Candidate candidate, LinqMatcher.LinqState state, Presentation person) =>
        state.GetFinding(candidate.Finding.Id) != FindingStatus.Unknown
        || person.Statements.Any(s => s.Finding == candidate.Finding.Id && s.Origin == StatementOrigin.Asked)
        || (candidate.AskedBy is { } observable && person.Observations.Any(o => o.Observable == observable.Id));

    private int Separation(FindingId finding, List<LinqMatcher.WeighedCondition> leaders, LinqMatcher.LinqState state)
    {
        LinqMatcher.LinqState present = matcher.Suppose(state, finding, FindingStatus.Present);
        LinqMatcher.LinqState absent = matcher.Suppose(state, finding, FindingStatus.Absent);
        List<(ConditionId Id, int IfPresent, int IfAbsent)> changes = [.. leaders.Select(l => (
            l.Condition.Condition.Id,
            matcher.Weigh(l.Condition, l.Rows, present).Support - l.Support,
            matcher.Weigh(l.Condition, l.Rows, absent).Support - l.Support))];
        return changes
            .SelectMany((a, i) => changes.Skip(i + 1).Select(b => (A: a, B: b)))
            .Sum(p =>
            {
                Figure? figure = figures.Find(f => f.Finding == finding && ((f.Condition == p.A.Id && f.Other == p.B.Id) || (f.Condition == p.B.Id && f.Other == p.A.Id)));
                return (figure?.Present ?? Math.Abs(p.A.IfPresent - p.B.IfPresent)) + (figure?.Absent ?? Math.Abs(p.A.IfAbsent - p.B.IfAbsent));
            });
    }

    private static bool IsAgeOrSex(Finding finding) => finding.Definition switch
    {
        Criterion.NumberCompared number => number.Observable == ObservableIds.Age,
        Criterion.ChoiceMade choice => choice.Observable == ObservableIds.Sex,
        _ => false,
    };

    public static Observable? ObservableOf(KnowledgeBase knowledge, Finding finding) => finding.Definition switch
    {
        Criterion.NumberCompared number => Asked(knowledge[number.Observable]),
        Criterion.ChoiceMade choice => Asked(knowledge[choice.Observable]),
        _ => null,
    };

    private static Observable? Asked(Observable observable) => observable.Question is null ? null : observable;

    private static int? FigureOf(AssociationEvidence report, LikelihoodRatio? ratio, string? setAside) =>
        ratio is not { } published || setAside is not null || report.Confidence == Confidence.Low ? null
        : published.IntervalContainsOne ? 0
        : Math.Abs((int)Math.Round(1000 * Math.Log10((double)published.Value), MidpointRounding.AwayFromZero));

    private sealed record Candidate(Finding Finding, Observable? AskedBy);

    private sealed record Figure(FindingId Finding, ConditionId Condition, ConditionId Other, int? Present, int? Absent);
}
