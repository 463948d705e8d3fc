using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using BackPain.Knowledge.Assessment;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>
/// The comparison as an app developer would write it with LINQ over plain lists of the same knowledge: the same closure of implications,
/// exclusions and definitions, the same populations, clusters and pairs that say the same, hence the same supports and contributions.
/// Criteria are evaluated through <see cref="Criterion.Evaluate"/>. What it leaves out favors it: contradictions, origins of answers,
/// texts, citations by use.
/// </summary>
internal sealed partial class LinqMatcher
{
    private static readonly int LeastSupport = new MatchOptions().LeastSupport;

    private readonly List<FindingRow> findings;
    private readonly Dictionary<FindingId, FindingRow> findingOf;
    private readonly List<AssociationRow> associations;
    private readonly List<ConditionRow> conditions;
    private readonly List<PairRow> pairs;
    private readonly List<RedFlag> flags;
    private readonly List<QuestionGroup> groups;
    private readonly HashSet<FindingId> informative;

    public LinqMatcher(KnowledgeBase knowledge)
    {
        findings = [.. knowledge.Findings.Select(f => new FindingRow(f, [.. f.Implies], [.. f.Excludes], LinqChooser.ObservableOf(knowledge, f)?.Id))];
        findingOf = findings.ToDictionary(static f => f.Finding.Id);
        conditions = [.. knowledge.Conditions
            .Where(static c => c.Kind is not (ConditionKind.SeriousCause or ConditionKind.Umbrella))
            .Select(c => new ConditionRow(c, knowledge.RelationsFrom(c.Id).Where(static r => r.Kind == ConditionRelationKind.IsSubtypeOf).Select(static r => (ConditionId?)r.ToId).FirstOrDefault()))];
        associations = [.. conditions.SelectMany(static c => c.Condition.Associations.OrderBy(static a => a.Finding.Id)).Select(Row)];
        Dictionary<FindingId, HashSet<FindingId>> named = findings.ToDictionary(static f => f.Finding.Id, f => Named(f.Finding));
        Dictionary<FindingId, HashSet<FindingId>> entailed = findings.ToDictionary(static f => f.Finding.Id, f => EntailedBy(f.Finding.Id));
        pairs = [.. associations.GroupBy(static a => a.Association.ConditionId).SelectMany(g => g.SelectMany(a => g.Where(b => a.Cluster != b.Cluster).Select(b => PairOf(a, b, named, entailed)))).Where(static p => p is not null).Select(static p => p!)];
        informative = [.. associations.Where(static a => (a.Association.WhenPresent.Millibans != 0 || a.Association.WhenAbsent.Millibans != 0) && !IsAgeOrSex(a.Association.Finding)).Select(static a => a.Finding)];
        flags = [.. knowledge.RedFlags];
        groups = [.. knowledge.QuestionGroups.OrderBy(static g => g.Order ?? int.MaxValue)];
    }

    public IReadOnlyList<AssociationRow> Associations => associations;

    /// <summary>The listed conditions with the contributions of each, and how soon help is needed.</summary>
    public LinqResult Match(Presentation person)
    {
        LinqState state = Close(person);
        return new LinqResult(LevelOf(state), [.. Listed(WeighAll(state), state).Select(m => new LinqMatch(m.Condition, m.Support, m.Band, Contributions(m)))]);
    }

    /// <summary>The same with what is not confirmed and not explained, the flags with the answers that met them, and what is still to be asked.</summary>
    public (LinqTriage Triage, List<LinqDetails> Matches) MatchWithEverything(Presentation person)
    {
        LinqState state = Close(person);
        return (Triage(state), [.. Listed(WeighAll(state), state).Select(m => new LinqDetails(m.Condition, m.Support, m.Band, Contributions(m), Unconfirmed(m, state), Unexplained(m, state)))]);
    }

    /// <summary>The answers to single open questions that would put another condition first, by the order of findings, present before absent.</summary>
    public List<(Finding Finding, FindingStatus Answer, ConditionId First)> Sensitivity(Presentation person)
    {
        LinqState state = Close(person);
        ConditionId? first = First(state);
        return [.. findings
            .Where(f => f.Finding.Kind != FindingKind.Sign && state.GetFinding(f.Finding.Id) == FindingStatus.Unknown && Concerns(f.Finding, person))
            .Where(f => f.Finding.Question is not null || (f.AskedBy is { } value && person.Find(value) is null))
            .SelectMany(static f => new[] { FindingStatus.Present, FindingStatus.Absent }.Select(a => (f.Finding, Answer: a)))
            .Select(c => (c.Finding, c.Answer, State: Suppose(state, c.Finding.Id, c.Answer)))
            .Select(c => (c.Finding, c.Answer, c.State, First: First(c.State)))
            .Where(c => c.First is not null && c.First != first && LevelOf(c.State) != TriageLevel.Emergency)
            .Select(static c => (c.Finding, c.Answer, c.First!.Value))];
    }

    /// <summary>Nobody recorded as male at birth, or of 60 and more, is asked about pregnancy and birth.</summary>
    public static bool Concerns(Finding finding, Presentation person) =>
        !(person.Sex == Sex.Male || person.Age >= 60) || (finding.Id != FindingIds.PregnantNow && finding.Id != FindingIds.PregnantOrRecentBirth);

    public List<WeighedCondition> WeighAll(LinqState state) => [.. associations
        .GroupBy(static a => a.Association.ConditionId)
        .Join(conditions, static g => g.Key, static c => c.Condition.Id, (g, c) => Weigh(c, [.. g], state))];

    public LinqState Close(Presentation person)
    {
        var state = new LinqState(person);
        List<FindingId> present = [.. person.Statements.Where(static s => s.Status == FindingStatus.Present).Select(static s => s.Finding)];
        foreach (FindingId finding in present)
        {
            MarkPresent(state, finding, KnownBy.Statement);
        }

        foreach (FindingId finding in person.Statements.Where(static s => s.Status == FindingStatus.Absent).Select(static s => s.Finding))
        {
            MarkAbsent(state, finding, KnownBy.Statement);
        }

        foreach (FindingId excluded in present.SelectMany(p => findingOf[p].Excludes))
        {
            MarkAbsent(state, excluded, KnownBy.Exclusion);
        }

        WorkOut(state);
        return state;
    }

    /// <summary>What would be known if one more question were answered.</summary>
    public LinqState Suppose(LinqState known, FindingId finding, FindingStatus answer)
    {
        var state = new LinqState(known);
        if (answer == FindingStatus.Present)
        {
            MarkPresent(state, finding, KnownBy.Statement);
            foreach (FindingId excluded in findingOf[finding].Excludes)
            {
                MarkAbsent(state, excluded, KnownBy.Exclusion);
            }
        }
        else
        {
            MarkAbsent(state, finding, KnownBy.Statement);
        }

        WorkOut(state);
        return state;
    }

    private void WorkOut(LinqState state)
    {
        List<FindingRow> derived = [.. findings.Where(static f => f.Finding.Definition is not null)];
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (FindingRow finding in derived.Where(f => state.GetFinding(f.Finding.Id) == FindingStatus.Unknown))
            {
                CriterionOutcome outcome = finding.Finding.Definition!.Evaluate(state);
                if (outcome == CriterionOutcome.Met)
                {
                    MarkPresent(state, finding.Finding.Id, KnownBy.Definition);
                    changed = true;
                }
                else if (outcome == CriterionOutcome.Unmet)
                {
                    bool isByExclusion = finding.Finding.Definition!.Evaluate(state.WithoutExclusions()) != CriterionOutcome.Unmet;
                    MarkAbsent(state, finding.Finding.Id, isByExclusion ? KnownBy.Exclusion : KnownBy.Definition);
                    changed = true;
                }
            }
        }
    }

    public TriageLevel LevelOf(LinqState state)
    {
        List<(RedFlag Flag, CriterionOutcome Outcome)> outcomes = [.. flags.Select(f => (f, f.Criterion.Evaluate(state)))];
        TriageLevel level = outcomes
            .Select(o => o.Outcome switch
            {
                CriterionOutcome.Met => o.Flag.Levels.Where(l => l.Criterion.Evaluate(state) == CriterionOutcome.Met).Select(static l => (TriageLevel?)l.Level).Append(o.Flag.PolicyLevel).Max(),
                CriterionOutcome.Unknown => o.Flag.WhileUnknown is { } open && open.Criterion.Evaluate(state) == CriterionOutcome.Met ? open.Level : null,
                _ => null,
            })
            .Max() ?? TriageLevel.NotAssessed;
        bool isAllKnown = groups.Where(static g => g.IsCore).SelectMany(static g => g.Items).All(i => state.GetFinding(i.Id) != FindingStatus.Unknown);
        return level == TriageLevel.NotAssessed && isAllKnown && outcomes.TrueForAll(static o => o.Outcome != CriterionOutcome.Unknown || !o.Flag.IsCore) ? TriageLevel.NothingFound : level;
    }

    public LinqTriage Triage(LinqState state)
    {
        List<(RedFlag Flag, CriterionResult Result)> results = [.. flags.Select(f => (f, f.Criterion.Explain(state)))];
        List<(RedFlag Flag, TriageLevel? Level, ImmutableArray<CriterionResult> Answers)> met = [.. results
            .Where(static r => r.Result.Outcome == CriterionOutcome.Met)
            .Select(r => (r.Flag, Level: r.Flag.Levels.Where(l => l.Criterion.Evaluate(state) == CriterionOutcome.Met).Select(static l => (TriageLevel?)l.Level).Append(r.Flag.PolicyLevel).Max(), r.Result.GetDeciding()))
            .OrderByDescending(static r => r.Level ?? TriageLevel.NotAssessed)];
        List<(RedFlag Flag, TriageLevel? Held, ImmutableArray<CriterionResult> Missing)> near = [.. results
            .Where(static r => r.Result.Outcome == CriterionOutcome.Unknown)
            .Select(r => (r.Flag, Held: r.Flag.WhileUnknown is { } open && open.Criterion.Evaluate(state) == CriterionOutcome.Met ? open.Level : (TriageLevel?)null, r.Result))
            .Where(static r => r.Held is not null || HasMetPart(r.Result))
            .Select(static r => (r.Flag, r.Held, r.Result.GetUndecided()))];
        TriageLevel level = met.Select(static m => m.Level ?? TriageLevel.NotAssessed).Concat(near.Select(static n => n.Held ?? TriageLevel.NotAssessed)).DefaultIfEmpty().Max();
        List<Finding> core = [.. groups.Where(static g => g.IsCore).SelectMany(static g => g.Items)];
        int known = core.Count(i => state.GetFinding(i.Id) != FindingStatus.Unknown);
        List<QuestionGroup> unasked = [.. groups
            .Where(g => g.AskWhen is null || g.AskWhen.Evaluate(state) == CriterionOutcome.Met)
            .Where(g => g.Items.Any(i => state.GetFinding(i.Id) == FindingStatus.Unknown))];
        bool isDecided = results.TrueForAll(static r => r.Result.Outcome != CriterionOutcome.Unknown || !r.Flag.IsCore);
        level = level == TriageLevel.NotAssessed && known == core.Count && isDecided ? TriageLevel.NothingFound : level;
        return new LinqTriage(level, [.. met.Select(static m => m.Flag)], [.. near.Select(static n => n.Flag)], unasked, known, core.Count, met, near);
    }

    private static bool HasMetPart(CriterionResult result) => result.Parts.IsEmpty
        ? result.Outcome == CriterionOutcome.Met && result.Criterion is Criterion.FindingPresent
        : result.Parts.Any(HasMetPart);

    private static AssociationRow Row(Association association)
    {
        AssociationEvidence? report = association.PreferredAgainst(Comparator.Others);
        bool isWeighed = association.WhenAbsent.Basis != WeightBasis.NotWeighed;
        return new AssociationRow(association, association.Cluster.Key, report?.Population?.Criterion, isWeighed ? RoleWeights.Default.WhenAbsent(association.Role) : 0, report);
    }

    private HashSet<FindingId> Named(Finding finding)
    {
        HashSet<FindingId> named = [];
        Stack<Criterion> open = new(finding.Definition is null ? [] : [finding.Definition]);
        while (open.TryPop(out Criterion? criterion))
        {
            foreach (Criterion part in criterion.Parts)
            {
                open.Push(part);
            }

            if (criterion is Criterion.FindingPresent present && named.Add(present.Finding) && findingOf[present.Finding].Finding.Definition is { } inner)
            {
                open.Push(inner);
            }
        }

        return named;
    }

    /// <summary>What is present whenever a finding is, over implications and definitions in turn.</summary>
    private HashSet<FindingId> EntailedBy(FindingId finding)
    {
        var state = new LinqState(Presentation.Empty);
        MarkPresent(state, finding, KnownBy.Statement);
        WorkOut(state);
        return [.. state.Known.Where(static k => k.Value.Status == FindingStatus.Present).Select(static k => k.Key)];
    }

    private PairRow? PairOf(AssociationRow a, AssociationRow b, Dictionary<FindingId, HashSet<FindingId>> named, Dictionary<FindingId, HashSet<FindingId>> entailed)
    {
        FindingRow first = findingOf[a.Finding];
        return named[a.Finding].Contains(b.Finding) ? new PairRow(a.Association.ConditionId, a, b, PairKind.Names)
            : entailed[a.Finding].Contains(b.Finding) ? new PairRow(a.Association.ConditionId, a, b, PairKind.Entails)
            : first.Excludes.Contains(b.Finding) ? new PairRow(a.Association.ConditionId, a, b, PairKind.Excludes)
            : null;
    }

    private void MarkPresent(LinqState state, FindingId finding, KnownBy by)
    {
        state.Known[finding] = (FindingStatus.Present, by);
        foreach (FindingId implied in findingOf[finding].Implies.Where(i => state.GetFinding(i) != FindingStatus.Present))
        {
            state.Known[implied] = (FindingStatus.Present, KnownBy.Implication);
        }
    }

    private void MarkAbsent(LinqState state, FindingId finding, KnownBy by)
    {
        if (state.GetFinding(finding) == FindingStatus.Absent && by == KnownBy.Statement)
        {
            state.Known[finding] = (FindingStatus.Absent, by);
        }

        if (state.GetFinding(finding) != FindingStatus.Unknown)
        {
            return;
        }

        state.Known[finding] = (FindingStatus.Absent, by);
        KnownBy further = by == KnownBy.Exclusion ? by : KnownBy.Implication;
        foreach (FindingRow implying in findings.Where(f => f.Implies.Contains(finding) && state.GetFinding(f.Finding.Id) == FindingStatus.Unknown))
        {
            state.Known[implying.Finding.Id] = (FindingStatus.Absent, further);
        }
    }

    public WeighedCondition Weigh(ConditionRow condition, List<AssociationRow> rows, LinqState state)
    {
        List<Weighed> alone = [.. rows.Where(r => state.Known.ContainsKey(r.Finding)).Select(r => WeightOf(r, state))];
        List<Weighed> weighed = [.. alone.Select(w => AnsweredBy(w, alone) is { } present ? new Weighed(w.Row, w.Status, w.By, 0, present) : w)];
        List<PairRow> own = [.. pairs.Where(p => p.Condition == condition.Condition.Id)];
        List<Weighed> counted = Choose([.. weighed.Where(static w => w.Weight != 0)], own);
        int support = counted.Sum(static w => Math.Clamp(w.Weight, -1000, 1000));
        return new WeighedCondition(condition, support, BandOf(support, counted.Count(static w => w.Weight > 0)), rows, weighed, counted, own);
    }

    /// <summary>The present finding of its cluster, for the condition, that an absence only follows from.</summary>
    private Finding? AnsweredBy(Weighed absent, List<Weighed> weighed) => absent.By != KnownBy.Exclusion || absent.Weight >= 0
        ? null
        : weighed.Find(w => w.Weight > 0 && w.Status == FindingStatus.Present && w.Row.Cluster == absent.Row.Cluster && findingOf[w.Row.Finding].Excludes.Contains(absent.Row.Finding))?.Row.Association.Finding;

    private static List<LinqContribution> Contributions(WeighedCondition weighed) => [.. weighed.Weighed
        .Select(w => new LinqContribution(w.Row.Association, w.Status, w.By, weighed.Counted.Contains(w) ? Math.Clamp(w.Weight, -1000, 1000) : 0, w.Weight, w.Row.Report, InsteadOf(w, weighed.Counted, weighed.Pairs)))
        .OrderByDescending(static c => Math.Abs(c.Millibans)).ThenBy(static c => c.Association.Finding.Id)];

    private static List<Association> Unconfirmed(WeighedCondition weighed, LinqState state) => [.. weighed.Rows
        .Where(r => !state.Known.ContainsKey(r.Finding))
        .Select(static r => r.Association)
        .Where(static a => a.WhenPresent.Millibans != 0 || a.WhenAbsent.Millibans != 0)
        .OrderByDescending(static a => Math.Max(Math.Abs(a.WhenPresent.Millibans), Math.Abs(a.WhenAbsent.Millibans))).ThenBy(static a => a.Finding.Id)];

    private static List<FindingId> Unexplained(WeighedCondition weighed, LinqState state) => [.. state.Known
        .Where(static k => k.Value.Status == FindingStatus.Present && k.Value.By == KnownBy.Statement)
        .Select(static k => k.Key)
        .Except(weighed.Rows.Select(static r => r.Finding))
        .Order()];

    private static SupportBand BandOf(int support, int clustersFor) => support switch
    {
        < 200 => SupportBand.BelowWeak,
        >= 1200 when clustersFor >= 2 => SupportBand.Strong,
        >= 700 when clustersFor >= 2 => SupportBand.Moderate,
        _ => SupportBand.Weak,
    };

    private static Weighed WeightOf(AssociationRow row, LinqState state)
    {
        (FindingStatus status, KnownBy by) = state.Known[row.Finding];
        bool isInside = row.Population is null || row.Population.Evaluate(state) == CriterionOutcome.Met;
        Weight weight = status == FindingStatus.Present ? row.Association.WhenPresent : row.Association.WhenAbsent;
        int millibans = isInside ? weight.Millibans : weight.MillibansElsewhere;
        if (status == FindingStatus.Absent && by == KnownBy.Exclusion)
        {
            millibans = Math.Clamp(millibans, Math.Min(0, row.AbsentDefault), Math.Max(0, row.AbsentDefault));
        }

        return new Weighed(row, status, by, millibans);
    }

    private static List<Weighed> Choose(List<Weighed> weighed, List<PairRow> pairs)
    {
        List<Weighed> winners = [.. weighed
            .GroupBy(static w => w.Row.Cluster)
            .Select(static g => g.OrderByDescending(static w => Math.Abs(w.Weight)).ThenBy(static w => w.Weight).ThenBy(static w => w.Row.Finding).First())];
        (Weighed First, Weighed Second)? same = pairs
            .Select(p => (Pair: p, First: winners.Find(w => w.Row == p.First), Second: winners.Find(w => w.Row == p.Second)))
            .Where(static p => p.First is not null && p.Second is not null && SaysTheSame(p.Pair.Kind, p.First, p.Second))
            .Select(static p => ((Weighed First, Weighed Second)?)(p.First!, p.Second!))
            .FirstOrDefault();
        if (same is not { } two)
        {
            return winners;
        }

        bool isSecondStronger = Math.Abs(two.Second.Weight) > Math.Abs(two.First.Weight) || (Math.Abs(two.Second.Weight) == Math.Abs(two.First.Weight) && two.Second.Weight < two.First.Weight);
        (Weighed kept, Weighed dropped) = isSecondStronger ? (two.Second, two.First) : (two.First, two.Second);
        List<Weighed> one = Choose([.. weighed.Where(w => w != dropped)], pairs);
        List<Weighed> other = Choose([.. weighed.Where(w => w != kept)], pairs);
        int total = one.Sum(static w => Math.Clamp(w.Weight, -1000, 1000));
        int otherTotal = other.Sum(static w => Math.Clamp(w.Weight, -1000, 1000));
        return (two.First.Weight > 0 ? otherTotal <= total : otherTotal >= total) ? one : other;
    }

    private static bool SaysTheSame(PairKind kind, Weighed first, Weighed second) => (first.Weight > 0) == (second.Weight > 0) && kind switch
    {
        PairKind.Names => true,
        PairKind.Entails => first.Status == second.Status,
        _ => first.Status == FindingStatus.Present && second.Status == FindingStatus.Absent && second.By == KnownBy.Exclusion,
    };

    private static Finding? InsteadOf(Weighed weighed, List<Weighed> counted, List<PairRow> pairs) => weighed.Weight == 0 || counted.Contains(weighed)
        ? weighed.Answered
        : (counted.Find(c => c.Row.Cluster == weighed.Row.Cluster)
            ?? counted.Find(c => pairs.Exists(p => (p.First == c.Row && p.Second == weighed.Row) || (p.Second == c.Row && p.First == weighed.Row))))?.Row.Association.Finding;

    internal enum PairKind
    {
        Entails,
        Names,
        Excludes,
    }

    internal sealed record FindingRow(Finding Finding, HashSet<FindingId> Implies, HashSet<FindingId> Excludes, ObservableId? AskedBy);

    internal sealed record ConditionRow(Condition Condition, ConditionId? Parent);

    // Compared by reference, as a class: a record would compare all its parts each time.
    internal sealed class AssociationRow(Association association, string cluster, Criterion? population, int absentDefault, AssociationEvidence? report)
    {
        public Association Association { get; } = association;

        public FindingId Finding => Association.Finding.Id;

        public string Cluster { get; } = cluster;

        public Criterion? Population { get; } = population;

        public int AbsentDefault { get; } = absentDefault;

        public AssociationEvidence? Report { get; } = report;
    }

    internal sealed class PairRow(ConditionId condition, AssociationRow first, AssociationRow second, PairKind kind)
    {
        public ConditionId Condition { get; } = condition;

        public AssociationRow First { get; } = first;

        public AssociationRow Second { get; } = second;

        public PairKind Kind { get; } = kind;
    }

    internal sealed class Weighed(AssociationRow row, FindingStatus status, KnownBy by, int weight, Finding? answered = null)
    {
        public Finding? Answered { get; } = answered;

        public AssociationRow Row { get; } = row;

        public FindingStatus Status { get; } = status;

        public KnownBy By { get; } = by;

        public int Weight { get; } = weight;
    }

    internal sealed record LinqContribution(Association Association, FindingStatus Status, KnownBy By, int Millibans, int Weight, AssociationEvidence? Report, Finding? Instead);

    internal sealed record WeighedCondition(ConditionRow Condition, int Support, SupportBand Band, List<AssociationRow> Rows, List<Weighed> Weighed, List<Weighed> Counted, List<PairRow> Pairs);

    internal sealed record LinqMatch(ConditionRow Condition, int Support, SupportBand Band, List<LinqContribution> Contributions);

    internal sealed record LinqDetails(
        ConditionRow Condition, int Support, SupportBand Band, List<LinqContribution> Contributions, List<Association> Unconfirmed, List<FindingId> Unexplained);

    internal sealed record LinqTriage(
        TriageLevel Level,
        List<RedFlag> Met,
        List<RedFlag> Near,
        List<QuestionGroup> Unasked,
        int Known,
        int Total,
        List<(RedFlag Flag, TriageLevel? Level, ImmutableArray<CriterionResult> Answers)> Triggered,
        List<(RedFlag Flag, TriageLevel? Held, ImmutableArray<CriterionResult> Missing)> NearMisses);

    internal sealed record LinqResult(TriageLevel Level, List<LinqMatch> Matches);

    internal sealed class LinqState : IFindingState
    {
        private readonly Presentation person;

        public LinqState(Presentation person)
        {
            this.person = person;
            Known = [];
        }

        public LinqState(LinqState other)
        {
            person = other.person;
            Known = new(other.Known);
        }

        private LinqState(LinqState other, Dictionary<FindingId, (FindingStatus Status, KnownBy By)> known)
        {
            person = other.person;
            Known = known;
        }

        public Dictionary<FindingId, (FindingStatus Status, KnownBy By)> Known { get; }

        public LinqState WithoutExclusions() => new(this, Known.Where(static k => k.Value is not (FindingStatus.Absent, KnownBy.Exclusion)).ToDictionary());

        public FindingStatus GetFinding(FindingId finding) => Known.TryGetValue(finding, out (FindingStatus Status, KnownBy By) known) ? known.Status : FindingStatus.Unknown;

        public bool TryGetNumber(ObservableId observable, out decimal value)
        {
            decimal? number = person.Observations.FirstOrDefault(o => o.Observable == observable)?.Number;
            value = number ?? 0;
            return number is not null;
        }

        public bool TryGetChoice(ObservableId observable, [NotNullWhen(true)] out string? choice)
        {
            choice = person.Observations.FirstOrDefault(o => o.Observable == observable)?.Choice;
            return choice is not null && choice is not ("other" or "not-stated");
        }

        public ImmutableArray<TriedCare> GetCare(TreatmentId treatment) => [];
    }
}
