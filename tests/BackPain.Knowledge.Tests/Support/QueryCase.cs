using System;
using System.Collections.Generic;
using System.Linq;

namespace BackPain.Knowledge.Tests;

/// <summary>A query of one filter, with what it should find, said plainly over the public model.</summary>
public sealed record QueryCase<TItem, TQuery>(string Filter, TQuery Query, Func<TItem, bool> Yardstick)
    where TItem : class
    where TQuery : KnowledgeQuery<TItem, TQuery>
{
    public override string ToString() => Query.ToString();
}

/// <summary>Every filter with every argument that a base offers for it, beside a plain predicate.</summary>
internal static class QueryCases
{
    private static readonly int[] Bounds = [int.MinValue, -301, -300, -1, 0, 1, 50, 150, 151, 400, 700, 1200, int.MaxValue];

    private static readonly int[] Distances = [0, 1, 150, 300, 301, 700, int.MaxValue];

    private static readonly int[] Years = [int.MinValue, 0, 1969, 1970, 2009, 2012, 2016, 2017, 2020, 2021, 2069, 2070, int.MaxValue];

    private static readonly TriageLevel[] Urgencies = [TriageLevel.Routine, TriageLevel.Within2Weeks, TriageLevel.SameDay, TriageLevel.Emergency];

    public static IEnumerable<QueryCase<Condition, ConditionQuery>> Conditions(KnowledgeBase kb)
    {
        ConditionQuery all = kb.Conditions.Query();
        QueryCase<Condition, ConditionQuery> Case(string filter, ConditionQuery query, Func<Condition, bool> yardstick) => new(filter, query, yardstick);
        foreach (Finding f in kb.Findings)
        {
            yield return Case("Presenting", all.Presenting(f), c => c.Associations.Any(a => a.Finding.Id == f.Id && a.Role != AssociationRole.ArguesAgainst));
            yield return Case("With", all.With(f), c => c.Associations.Any(a => a.Finding.Id == f.Id));
            yield return Case("With role", all.With(f, AssociationRole.ArguesAgainst), c => c.Associations.Any(a => a.Finding.Id == f.Id && a.Role == AssociationRole.ArguesAgainst));
            yield return Case("With roles", all.With(f, AssociationRole.Common, AssociationRole.Characteristic), c => c.Associations.Any(a => a.Finding.Id == f.Id && a.Role is AssociationRole.Common or AssociationRole.Characteristic && a.Finding.Id == f.Id));
            foreach (int bound in Bounds)
            {
                yield return Case("WithWeight", all.WithWeight(f, bound), c => c.Associations.Any(a => a.Finding.Id == f.Id && a.WhenPresent.Millibans >= bound));
            }

            foreach (int bound in Distances)
            {
                yield return Case("WithWeightEitherWay", all.WithWeightEitherWay(f, bound), c => c.Associations.Any(a => a.Finding.Id == f.Id && Math.Abs(a.WhenPresent.Millibans) >= bound));
            }
        }

        foreach (BodyRegion r in kb.BodyRegions)
        {
            yield return Case("InRegion", all.InRegion(r), c => c.Sites.Any(s => WithinOf(s.Region, r)));
        }

        foreach (Course course in Enum.GetValues<Course>().Skip(1))
        {
            yield return Case("ByCourse", all.ByCourse(course), c => c.Courses.Any(x => x.Course == course));
        }

        foreach (ConditionKind kind in Enum.GetValues<ConditionKind>().Skip(1))
        {
            yield return Case("OfKind", all.OfKind(kind), c => c.Kind == kind);
            yield return Case("OfKind several", all.OfKind(kind, ConditionKind.Cause, kind), c => c.Kind == kind || c.Kind == ConditionKind.Cause);
        }

        foreach (Treatment t in kb.Treatments)
        {
            yield return Case("WithLadderNaming", all.WithLadderNaming(t), c => Named(c.Ladders).Any(x => KindOf(x, t)));
            yield return Case("WithNoLadderNaming", all.WithNoLadderNaming(t), c => !Named(c.Ladders).Any(x => KindOf(x, t)));
            yield return Case("WithRecommendation", all.WithRecommendation(t), c => c.Recommendations.Any(r => KindOf(r.Treatment, t)));
            yield return Case("WithRecommendation stances", all.WithRecommendation(t, Stance.RecommendsAgainst, Stance.SuggestsAgainst), c => c.Recommendations.Any(r => KindOf(r.Treatment, t) && r.IsAgainst));
            yield return Case("WithOverviewNaming", all.WithOverviewNaming(t), c => Placed(c).Any(e => KindOf(e.Treatment, t)));
            foreach (OverviewPlace place in Enum.GetValues<OverviewPlace>().Skip(1))
            {
                yield return Case("WithOverviewNaming " + place, all.WithOverviewNaming(t, place), c => Placed(c).Any(e => e.Place == place && KindOf(e.Treatment, t)));
            }

            foreach (Source s in kb.Conditions.SelectMany(c => c.Ladders).Select(l => l.Source).Distinct())
            {
                yield return Case("WithLadderNaming source", all.WithLadderNaming(t, s), c => Named(c.Ladders.Where(l => l.Source.Id == s.Id)).Any(x => KindOf(x, t)));
            }
        }

        foreach (TreatmentKind kind in Enum.GetValues<TreatmentKind>().Skip(1))
        {
            yield return Case("WithLadderNaming kind", all.WithLadderNaming(kind), c => Named(c.Ladders).Any(t => t.Kind == kind));
            yield return Case("WithNoLadderNaming kind", all.WithNoLadderNaming(kind), c => !Named(c.Ladders).Any(t => t.Kind == kind));
        }

        foreach (Source s in kb.Sources)
        {
            yield return Case("WithLadderFrom", all.WithLadderFrom(s), c => c.Ladders.TryGet(s, out _));
            yield return Case("WithRecommendation query", all.WithRecommendation(kb.Recommendations.Query().From(s).SpeakingFor()), c => c.Recommendations.Any(r => r.Source.Id == s.Id && r.IsFor));
        }

        for (int most = 0; most <= 6; most++)
        {
            int bound = most;
            yield return Case("WithInvasivenessAtMost", all.WithInvasivenessAtMost(bound), c =>
            {
                int[] offered = [.. Named(c.Ladders).Select(t => t.Invasiveness), .. c.Overview.Steps.SelectMany(s => s.Entries).Select(e => e.Treatment.Invasiveness)];
                return offered.Length > 0 && offered.Max() <= bound;
            });
        }

        foreach (Coding coding in kb.Conditions.SelectMany(c => c.Codings))
        {
            yield return Case("ByCode", all.ByCode(coding.System, coding.Code), c => c.Codings.Any(x => x.System == coding.System && x.Code == coding.Code));
            yield return Case("CodedIn", all.CodedIn(coding.System), c => c.Codings.Any(x => x.System == coding.System));
        }

        yield return Case("WithRedFlag", all.WithRedFlag(), c => kb.RedFlags.Any(f => f.SeriousCauseId == c.Id));
        foreach (TriageLevel level in Urgencies)
        {
            yield return Case("WithRedFlag query", all.WithRedFlag(kb.RedFlags.Query().WithPolicyLevelAtLeast(level)), c => kb.RedFlags.Any(f => f.SeriousCauseId == c.Id && f.PolicyLevel >= level));
        }

        foreach (Condition other in kb.Conditions)
        {
            yield return Case("WithRelationTo", all.WithRelationTo(other), c => kb.Relations.Any(r => r.FromId == c.Id && r.ToId == other.Id));
            yield return Case("WithRelationFrom", all.WithRelationFrom(other), c => kb.Relations.Any(r => r.FromId == other.Id && r.ToId == c.Id));
            yield return Case("LeadingTo", all.LeadingTo(other), c => kb.WhatLeadsTo(other).Any(p => p.FromId == c.Id));
            yield return Case("FollowingFrom", all.FollowingFrom(other), c => kb.WhatMayFollow(other).Any(p => p.ToId == c.Id));
            yield return Case("SubtypeOf", all.SubtypeOf(other), c => c.Id != other.Id && AllParents(kb, c.Id).Contains(other.Id));
            foreach (ConditionRelationKind kind in Enum.GetValues<ConditionRelationKind>().Skip(1))
            {
                yield return Case("WithRelationTo kind", all.WithRelationTo(other, kind), c => kb.Relations.Any(r => r.FromId == c.Id && r.ToId == other.Id && r.Kind == kind));
                yield return Case("WithRelationFrom kinds", all.WithRelationFrom(other, kind, ConditionRelationKind.Worsens), c => kb.Relations.Any(r => r.FromId == other.Id && r.ToId == c.Id && (r.Kind == kind || r.Kind == ConditionRelationKind.Worsens)));
            }
        }
    }

    public static IEnumerable<QueryCase<Finding, FindingQuery>> Findings(KnowledgeBase kb)
    {
        FindingQuery all = kb.Findings.Query();
        QueryCase<Finding, FindingQuery> Case(string filter, FindingQuery query, Func<Finding, bool> yardstick) => new(filter, query, yardstick);
        foreach (FindingKind kind in Enum.GetValues<FindingKind>().Skip(1))
        {
            yield return Case("OfKind", all.OfKind(kind), f => f.Kind == kind);
            yield return Case("OfKind several", all.OfKind(FindingKind.Sign, kind), f => f.Kind == kind || f.Kind == FindingKind.Sign);
            yield return Case("Collection of one kind", kb.FindingsOfKind(kind).Query(), f => f.Kind == kind);
        }

        foreach (Condition c in kb.Conditions)
        {
            yield return Case("KnownTo", all.KnownTo(c), f => kb.AssociationsOf(f).Any(a => a.ConditionId == c.Id));
            yield return Case("KnownTo roles", all.KnownTo(c, AssociationRole.Common, AssociationRole.Required), f => kb.AssociationsOf(f).Any(a => a.ConditionId == c.Id && a.Role is AssociationRole.Common or AssociationRole.Required && a.ConditionId == c.Id));
            foreach (int bound in Bounds)
            {
                yield return Case("WithWeight", all.WithWeight(c, bound), f => c.Associations.Any(a => a.Finding.Id == f.Id && a.WhenPresent.Millibans >= bound));
            }

            foreach (int bound in Distances)
            {
                yield return Case("WithWeightEitherWay", all.WithWeightEitherWay(c, bound), f => c.Associations.Any(a => a.Finding.Id == f.Id && Math.Abs(a.WhenPresent.Millibans) >= bound));
            }
        }

        foreach (BodyRegion r in kb.BodyRegions)
        {
            yield return Case("InRegion", all.InRegion(r), f => f.Regions.Any(x => WithinOf(x, r)));
        }

        yield return Case("Derived", all.Derived(), f => f.Definition is not null);
        yield return Case("WithQuestion", all.WithQuestion(), f => f.Question is not null);
        foreach (Finding other in kb.Findings)
        {
            yield return Case("ImpliedBy", all.ImpliedBy(other), f => other.Implies.Contains(f.Id));
            yield return Case("Implying", all.Implying(other), f => f.Implies.Contains(other.Id));
            yield return Case("Excluding", all.Excluding(other), f => f.Excludes.Contains(other.Id));
        }

        yield return Case("NamedByRedFlag", all.NamedByRedFlag(), f => kb.RedFlagsNaming(f).Any());
        foreach (TriageLevel level in Urgencies)
        {
            yield return Case("NamedByRedFlag query", all.NamedByRedFlag(kb.RedFlags.Query().WithPolicyLevelAtLeast(level)), f => kb.RedFlagsNaming(f).Any(flag => flag.PolicyLevel >= level));
        }

        foreach (QuestionGroup g in kb.QuestionGroups)
        {
            yield return Case("InQuestionGroup", all.InQuestionGroup(g), f => g.Items.Any(i => i.Id == f.Id));
        }

        foreach (Coding coding in kb.Findings.SelectMany(f => f.Codings))
        {
            yield return Case("ByCode", all.ByCode(coding.System, coding.Code), f => f.Codings.Any(x => x.System == coding.System && x.Code == coding.Code));
            yield return Case("CodedIn", all.CodedIn(coding.System), f => f.Codings.Any(x => x.System == coding.System));
        }
    }

    public static IEnumerable<QueryCase<Treatment, TreatmentQuery>> Treatments(KnowledgeBase kb)
    {
        TreatmentQuery all = kb.Treatments.Query();
        QueryCase<Treatment, TreatmentQuery> Case(string filter, TreatmentQuery query, Func<Treatment, bool> yardstick) => new(filter, query, yardstick);
        foreach (TreatmentKind kind in Enum.GetValues<TreatmentKind>().Skip(1))
        {
            yield return Case("OfKind", all.OfKind(kind), t => t.Kind == kind);
            yield return Case("OfKind several", all.OfKind(kind, TreatmentKind.SelfCare), t => t.Kind == kind || t.Kind == TreatmentKind.SelfCare);
        }

        for (int most = 0; most <= 6; most++)
        {
            int bound = most;
            yield return Case("WithInvasivenessAtMost", all.WithInvasivenessAtMost(bound), t => t.Invasiveness <= bound);
        }

        foreach (Treatment other in kb.Treatments)
        {
            yield return Case("Is", all.Is(other), t => KindOf(t, other));
            yield return Case("NarrowerThan", all.NarrowerThan(other), t => t.Id != other.Id && KindOf(t, other));
        }

        foreach (Condition c in kb.Conditions)
        {
            yield return Case("InLadderOf", all.InLadderOf(c), t => Named(c.Ladders).Any(x => x.Id == t.Id));
            yield return Case("InOverviewOf", all.InOverviewOf(c), t => Placed(c).Any(e => e.Treatment.Id == t.Id));
            yield return Case("InOverviewOf places", all.InOverviewOf(c, OverviewPlace.Contested, OverviewPlace.AdvisedAgainst), t => Placed(c).Any(e => e.Treatment.Id == t.Id && e.Place is OverviewPlace.Contested or OverviewPlace.AdvisedAgainst && e.Treatment.Id == t.Id));
            yield return Case("WithRecommendation", all.WithRecommendation(kb.Recommendations.Query().ForCondition(c).SpeakingAgainst()), t => c.Recommendations.Any(r => r.Treatment.Id == t.Id && r.IsAgainst));
            yield return Case("WithRecommendation condition", all.WithRecommendation(c), t => c.Recommendations.Any(r => r.Treatment.Id == t.Id));
            yield return Case("WithRecommendation stances", all.WithRecommendation(c, Stance.Recommends, Stance.Insufficient), t => c.Recommendations.Any(r => r.Treatment.Id == t.Id && r.Stance is Stance.Recommends or Stance.Insufficient && r.Treatment.Id == t.Id));
            foreach (Source s in kb.Conditions.SelectMany(x => x.Ladders).Select(l => l.Source).Distinct())
            {
                yield return Case("InLadderOf source", all.InLadderOf(c, s), t => Named(c.Ladders.Where(l => l.Source.Id == s.Id)).Any(x => x.Id == t.Id));
            }
        }

        foreach (Source s in kb.Sources)
        {
            yield return Case("InLadderFrom", all.InLadderFrom(s), t => kb.Conditions.Any(c => Named(c.Ladders.Where(l => l.Source.Id == s.Id)).Any(x => x.Id == t.Id)));
        }

        foreach (Coding coding in kb.Treatments.SelectMany(t => t.Codings))
        {
            yield return Case("ByCode", all.ByCode(coding.System, coding.Code), t => t.Codings.Any(x => x.System == coding.System && x.Code == coding.Code));
            yield return Case("CodedIn", all.CodedIn(coding.System), t => t.Codings.Any(x => x.System == coding.System));
        }
    }

    public static IEnumerable<QueryCase<Recommendation, RecommendationQuery>> Recommendations(KnowledgeBase kb)
    {
        RecommendationQuery all = kb.Recommendations.Query();
        QueryCase<Recommendation, RecommendationQuery> Case(string filter, RecommendationQuery query, Func<Recommendation, bool> yardstick) => new(filter, query, yardstick);
        foreach (Condition c in kb.Conditions)
        {
            yield return Case("ForCondition", all.ForCondition(c), r => r.ConditionId == c.Id);
        }

        foreach (Treatment t in kb.Treatments)
        {
            yield return Case("About", all.About(t), r => KindOf(r.Treatment, t));
        }

        foreach (TreatmentKind kind in Enum.GetValues<TreatmentKind>().Skip(1))
        {
            yield return Case("About kind", all.About(kind), r => r.Treatment.Kind == kind);
            yield return Case("About kinds", all.About(kind, TreatmentKind.Injection), r => r.Treatment.Kind == kind || r.Treatment.Kind == TreatmentKind.Injection);
        }

        foreach (Source s in kb.Sources)
        {
            yield return Case("From", all.From(s), r => r.Source.Id == s.Id);
        }

        foreach (string place in kb.Sources.Select(s => s.Jurisdiction).OfType<string>().Distinct().Append("Atlantis").Append(""))
        {
            yield return Case("FromJurisdiction", all.FromJurisdiction(place), r => r.Source.Jurisdiction == place);
        }

        foreach (int year in Years)
        {
            yield return Case("PublishedFrom", all.PublishedFrom(year), r => r.Source.Year is { } y && y >= year);
            yield return Case("PublishedUntil", all.PublishedUntil(year), r => r.Source.Year is { } y && y <= year);
        }

        foreach (Stance stance in Enum.GetValues<Stance>().Skip(1))
        {
            yield return Case("OfStance", all.OfStance(stance), r => r.Stance == stance);
            yield return Case("OfStance several", all.OfStance(stance, Stance.Recommends), r => r.Stance == stance || r.Stance == Stance.Recommends);
        }

        yield return Case("SpeakingFor", all.SpeakingFor(), r => r.IsFor);
        yield return Case("SpeakingAgainst", all.SpeakingAgainst(), r => r.IsAgainst);
        yield return Case("OfCurrentGuideline", all.OfCurrentGuideline(), r => r.Source.Kind == SourceKind.Guideline && r.Source.Status == SourceStatus.Current);
        foreach (SourceStatus status in Enum.GetValues<SourceStatus>().Skip(1))
        {
            yield return Case("OfStatus", all.OfStatus(status), r => r.Source.Status == status);
        }

        foreach (Confidence least in Enum.GetValues<Confidence>().Skip(1))
        {
            yield return Case("WithConfidenceAtLeast", all.WithConfidenceAtLeast(least), r => r.Confidence >= least);
        }

        foreach (Course course in Enum.GetValues<Course>().Skip(1))
        {
            yield return Case("ByCourse", all.ByCourse(course), r => r.Population?.Courses.Contains(course) == true);
        }
    }

    public static IEnumerable<QueryCase<RedFlag, RedFlagQuery>> RedFlags(KnowledgeBase kb)
    {
        RedFlagQuery all = kb.RedFlags.Query();
        QueryCase<RedFlag, RedFlagQuery> Case(string filter, RedFlagQuery query, Func<RedFlag, bool> yardstick) => new(filter, query, yardstick);
        foreach (Condition c in kb.Conditions)
        {
            yield return Case("PointingTo", all.PointingTo(c), f => f.SeriousCauseId == c.Id);
        }

        foreach (BodyRegion region in kb.BodyRegions)
        {
            yield return Case("PointingTo query", all.PointingTo(kb.Conditions.Query().InRegion(region)), f => f.SeriousCauseId is { } cause && kb.ConditionsIn(region).Any(c => c.Id == cause));
        }

        foreach (Finding finding in kb.Findings)
        {
            yield return Case("Naming", all.Naming(finding), f => NamedBy(f).Contains(finding.Id));
        }

        foreach (QuestionGroup g in kb.QuestionGroups)
        {
            yield return Case("AskedIn", all.AskedIn(g), f => g.Items.Any(i => NamedBy(f).Contains(i.Id)));
        }

        foreach (TriageLevel level in Urgencies)
        {
            yield return Case("WithPolicyLevelAtLeast", all.WithPolicyLevelAtLeast(level), f => f.PolicyLevel >= level);
            yield return Case("WithCitedUrgencyAtLeast", all.WithCitedUrgencyAtLeast(level), f => f.CitedUrgency >= level);
            yield return Case("ReachingLevel", all.ReachingLevel(level), f => f.PolicyLevel >= level || f.Levels.Any(l => l.Level >= level));
        }

        yield return Case("Core", all.Core(), f => f.IsCore);
        yield return Case("Modifiers", all.Modifiers(), f => f.IsModifier);
        yield return Case("NeedingSignOff", all.NeedingSignOff(), f => f.SourceWords is not null);
    }

    /// <summary>The treatments that ladders name.</summary>
    public static IEnumerable<Treatment> Named(IEnumerable<TreatmentLadder> ladders) => ladders.SelectMany(l => l.Rungs).SelectMany(r => r.Treatments);

    /// <summary>Up the direct steps of is-a, without the closed set that the library keeps.</summary>
    public static bool KindOf(Treatment treatment, Treatment wider) => treatment.Id == wider.Id || treatment.IsA.Any(t => KindOf(t, wider));

    /// <summary>Up the direct steps of part-of.</summary>
    public static bool WithinOf(BodyRegion? region, BodyRegion whole) => region is not null && (region.Id == whole.Id || WithinOf(region.PartOf, whole));

    public static IEnumerable<(OverviewPlace Place, Treatment Treatment)> Placed(Condition condition) =>
        condition.Overview.Steps.SelectMany(s => s.Entries).Select(e => (OverviewPlace.Step, e.Treatment))
            .Concat(condition.Overview.Contested.Select(e => (OverviewPlace.Contested, e.Treatment)))
            .Concat(condition.Overview.AdvisedAgainst.Select(e => (OverviewPlace.AdvisedAgainst, e.Treatment)))
            .Concat(condition.Overview.SourceOnly.Select(e => (OverviewPlace.SourceOnly, e.Treatment)));

    /// <summary>Every finding that a flag names, by the text of its criteria.</summary>
    public static HashSet<FindingId> NamedBy(RedFlag flag)
    {
        var named = new HashSet<FindingId>();
        IEnumerable<Criterion> criteria = flag.Levels.Select(l => l.Criterion).Append(flag.Criterion);
        var pending = new Stack<Criterion>(flag.WhileUnknown is null ? criteria : criteria.Append(flag.WhileUnknown.Criterion));
        while (pending.TryPop(out Criterion? criterion))
        {
            if (criterion is Criterion.FindingPresent present)
            {
                named.Add(present.Finding);
            }

            foreach (Criterion part in criterion.Parts)
            {
                pending.Push(part);
            }
        }

        return named;
    }

    /// <summary>Everything that a condition is a kind of, step by step until nothing is added.</summary>
    private static HashSet<ConditionId> AllParents(KnowledgeBase kb, ConditionId condition)
    {
        var parents = new HashSet<ConditionId>();
        int before;
        do
        {
            before = parents.Count;
            parents.UnionWith(kb.Relations.Where(r => r.Kind == ConditionRelationKind.IsSubtypeOf && (r.FromId == condition || parents.Contains(r.FromId))).Select(r => r.ToId));
        }
        while (parents.Count > before);
        return parents;
    }
}
