using System;
using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge.Assessment;

namespace BackPain.Knowledge.Benchmarks;

/// <content>The order of conditions by the rules of <see cref="Assessor.Match"/>: by support, as far as their kinds and entry criteria allow it.</content>
internal sealed partial class LinqMatcher
{
    private ConditionId? First(LinqState state) => Listed(WeighAll(state), state).FirstOrDefault()?.Condition.Condition.Id;

    /// <summary>
    /// A contributor that leads; causes of at least moderate support; what a bone finding speaks for before a strain; what is left; the other causes;
    /// what only imaging or exclusion decides where it may stand; at the end the contributors. Kinds stand right after their parent.
    /// </summary>
    private static List<WeighedCondition> Listed(List<WeighedCondition> all, LinqState state)
    {
        List<Standing> standings = [.. all
            .Where(static m => m.Condition.Parent is null && m.Condition.Condition.Kind is not (ConditionKind.Remainder or ConditionKind.Contributor))
            .Select(m => StandingOf(m, all, state))
            .OrderByDescending(static s => s.Support)];
        List<Standing> causes = [.. standings.Where(static s => !s.IsHeld && s.Support >= LeastSupport)];
        List<WeighedCondition> contributors = [.. all
            .Where(static m => m.Condition.Condition.Kind == ConditionKind.Contributor && m.Support >= LeastSupport)
            .OrderByDescending(static m => m.Support)];
        WeighedCondition remainder = all.First(static m => m.Condition.Condition.Kind == ConditionKind.Remainder && m.Condition.Parent is null);
        List<WeighedCondition> strains = [.. KindsOf(remainder, all).Where(k => k.Support >= LeastSupport && IsFreshStrain(k, state))];
        bool isDenied = IsEntryDenied(remainder, state);
        SupportBand best = standings.Where(static s => !s.IsHeld).Select(static s => s.Band).DefaultIfEmpty().Max();
        WeighedCondition? bone = isDenied || strains.Count == 0 ? null : all.FirstOrDefault(m => m.Condition.Parent is null && m.Condition.Condition.Kind == ConditionKind.Cause && IsAnyPresent(m, "bone", state));
        List<WeighedCondition> leading = [.. causes.Where(static s => s.Band >= SupportBand.Moderate).Select(static s => s.Match).Concat(bone is null ? [] : [bone]).Distinct()];
        IEnumerable<WeighedCondition> left = strains.Prepend(remainder);
        List<WeighedCondition> listed = [
            .. contributors.Take(best < SupportBand.Moderate && contributors.Count > 0 && contributors[0].Band >= SupportBand.Moderate ? 1 : 0),
            .. leading.SelectMany(m => WithKinds(m, all)),
            .. isDenied ? [] : left,
            .. causes.Select(static s => s.Match).Except(leading).SelectMany(m => WithKinds(m, all)),
            .. isDenied ? left : []];
        foreach (Standing held in standings.Where(static s => s.IsHeld && s.Support >= LeastSupport))
        {
            int place = listed.FindLastIndex(other => StandsBefore(other, held, state)) + 1;
            place += listed.Skip(place).TakeWhile(static m => m.Condition.Parent is not null).Count();
            listed.Insert(place, held.Match);
        }

        return [.. listed, .. contributors];
    }

    private static bool StandsBefore(WeighedCondition other, Standing held, LinqState state) =>
        (other.Condition.Condition.Kind == ConditionKind.Remainder && held.Band < SupportBand.Moderate)
        || other.Support >= held.Support
        || SpeakingFor(other).Intersect(SpeakingFor(held.Match)).Any(f => state.GetFinding(f) == FindingStatus.Present);

    private static Standing StandingOf(WeighedCondition match, List<WeighedCondition> all, LinqState state)
    {
        List<WeighedCondition> fitting = [match, .. KindsOf(match, all).Where(k => !HasUnmetEntry(k, state))];
        SupportBand band = fitting.Max(static m => m.Band);
        bool isHeld = match.Condition.Condition.Kind is ConditionKind.ImagingDecides or ConditionKind.ByExclusion && !IsAnyPresent(match, "imaging", state);
        return new Standing(match, fitting.Max(static m => m.Support), band > SupportBand.Weak && HasUnmetEntry(match, state) ? SupportBand.Weak : band, isHeld);
    }

    private static IEnumerable<WeighedCondition> KindsOf(WeighedCondition match, List<WeighedCondition> all) => all.Where(k => k.Condition.Parent == match.Condition.Condition.Id);

    private static IEnumerable<WeighedCondition> WithKinds(WeighedCondition match, List<WeighedCondition> all) =>
        KindsOf(match, all).Where(static k => k.Support >= LeastSupport).OrderByDescending(static k => k.Support).Prepend(match);

    private static IEnumerable<FindingId> SpeakingFor(WeighedCondition match) => match.Rows.Where(static r => r.Association.WhenPresent.Millibans > 0).Select(static r => r.Finding);

    private static bool IsAnyPresent(WeighedCondition match, string cluster, LinqState state) =>
        match.Rows.Exists(r => r.Cluster == cluster && r.Association.WhenPresent.Millibans > 0 && state.GetFinding(r.Finding) == FindingStatus.Present);

    private static bool IsFreshStrain(WeighedCondition match, LinqState state) =>
        IsAnyPresent(match, "onset", state) && state.GetFinding(FindingIds.Duration12WeeksOrMore) != FindingStatus.Present;

    private static bool IsEntryDenied(WeighedCondition match, LinqState state) =>
        match.Rows.Exists(r => r.Association.Role == AssociationRole.Required && state.GetFinding(r.Finding) == FindingStatus.Absent);

    private static bool HasUnmetEntry(WeighedCondition match, LinqState state) => match.Rows
        .Where(static r => r.Association.Role == AssociationRole.Required)
        .Any(r => state.GetFinding(r.Finding) switch
        {
            FindingStatus.Absent => true,
            FindingStatus.Unknown => r.Association.Finding.Definition is Criterion.NumberCompared { Comparison: Comparison.Under or Comparison.AtMost } onset
                && onset.Observable == ObservableIds.AgeAtOnset
                && Criterion.Number(ObservableIds.Age, onset.Comparison, onset.Bound).Evaluate(state) == CriterionOutcome.Unmet,
            _ => false,
        });

    private static bool IsAgeOrSex(Finding finding) => finding.Definition switch
    {
        Criterion.NumberCompared number => number.Observable == ObservableIds.Age,
        Criterion.ChoiceMade choice => choice.Observable == ObservableIds.Sex,
        _ => false,
    };

    private sealed record Standing(WeighedCondition Match, int Support, SupportBand Band, bool IsHeld);
}
