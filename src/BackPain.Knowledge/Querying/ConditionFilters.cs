using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Querying;

/// <summary>The filters of queries for conditions, and the evidence for each.</summary>
internal sealed class ConditionFilters
{
    public readonly QueryDomain<Condition> Domain;
    public readonly ConditionQuery Everything;
    public readonly CodeFilters<Condition> Codes;
    public readonly ChoiceFilters<Condition> OfKind;
    public readonly FilterTable<Condition, Finding> Presenting;
    private readonly FilterTable<Condition, Finding> with;
    public readonly FilterTable<Condition, BodyRegion> InRegion;
    public readonly FilterTable<Condition, int> ByCourse;
    public readonly FilterTable<Condition, Treatment> WithLadderNaming;
    public readonly FilterTable<Condition, int> WithLadderNamingKind;
    public readonly FilterTable<Condition, Source> WithLadderFrom;
    public readonly FilterTable<Condition, int> WithInvasivenessAtMost;
    private readonly FilterTable<Condition, Treatment> withOverviewNaming;
    public readonly FilterTable<Condition, Condition> LeadingTo;
    public readonly FilterTable<Condition, Condition> FollowingFrom;
    public readonly FilterTable<Condition, Condition> SubtypeOf;

    public ConditionFilters(QueryDomain<Condition> domain)
    {
        QueryIndex index = domain.Index;
        Domain = domain;
        Everything = new ConditionQuery(domain.Everything);
        Codes = new CodeFilters<Condition>(domain, static c => c.Codings);
        OfKind = new ChoiceFilters<Condition>("of-kind", domain, Words.ConditionKind, static c => (int)c.Kind);
        Presenting = new FilterTable<Condition, Finding>("presenting", domain, index.Findings, static f => f.Id.Value, static (c, _, f, text, reasons) => Evidences.Association(c, f, RolesThatPresent, text, reasons));
        with = new FilterTable<Condition, Finding>("with", domain, index.Findings, static f => f.Id.Value, static (c, _, f, text, reasons) => Evidences.Association(c, f, 0, text, reasons));
        InRegion = new FilterTable<Condition, BodyRegion>("in-region", domain, index.Regions, static r => r.Id.Value, static (c, _, r, text, reasons) => IsIn(c, r, text, reasons));
        ByCourse = new FilterTable<Condition, int>("by-course", domain, Numbers((int)Course.Chronic), static n => Words.Course[n], static (c, _, course, text, reasons) => Runs(c, (Course)course, text, reasons));
        WithLadderNaming = new FilterTable<Condition, Treatment>("with-ladder-naming", domain, index.Treatments, static t => t.Id.Value, static (c, _, t, text, reasons) => Names(c, null, t, TreatmentKind.Unspecified, text, reasons));
        WithLadderNamingKind = new FilterTable<Condition, int>("with-ladder-naming-kind", domain, Numbers((int)TreatmentKind.Surgery), static n => Words.TreatmentKind[n], static (c, _, kind, text, reasons) => Names(c, null, null, (TreatmentKind)kind, text, reasons));
        WithLadderFrom = new FilterTable<Condition, Source>("with-ladder-from", domain, index.Sources, static s => s.Id.Value, static (c, _, s, text, reasons) => Names(c, s, null, TreatmentKind.Unspecified, text, reasons));
        WithInvasivenessAtMost = new FilterTable<Condition, int>("with-invasiveness-at-most", domain, Numbers(TreatmentFilters.MostInvasive), static n => n.ToString(CultureInfo.InvariantCulture), static (c, _, n, text, reasons) => GoesUpTo(c, n, text, reasons));
        withOverviewNaming = new FilterTable<Condition, Treatment>("with-overview-naming", domain, index.Treatments, static t => t.Id.Value, static (c, _, t, text, reasons) => Evidences.Overview(c, t, onlyItself: false, 0, text, reasons));
        LeadingTo = new FilterTable<Condition, Condition>("leading-to", domain, index.Conditions, static c => c.Id.Value, (c, _, to, text, reasons) => Leads(index.Base, c, to, text, reasons));
        FollowingFrom = new FilterTable<Condition, Condition>("following-from", domain, index.Conditions, static c => c.Id.Value, (c, _, from, text, reasons) => Leads(index.Base, from, c, text, reasons));
        SubtypeOf = new FilterTable<Condition, Condition>("subtype-of", domain, index.Conditions, static c => c.Id.Value, (c, _, parent, text, reasons) => IsSubtype(index.Base, c, parent, text, reasons));
    }

    // All but "argues against": a condition does not present with what lowers its odds.
    private static int RolesThatPresent =>
        (1 << (int)AssociationRole.Characteristic) | (1 << (int)AssociationRole.Common) | (1 << (int)AssociationRole.Occasional) | (1 << (int)AssociationRole.Required);

    /// <summary>The numbers 0 up to a last one, as keys.</summary>
    public static int[] Numbers(int last)
    {
        int[] numbers = new int[last + 1];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = i;
        }

        return numbers;
    }

    // What is kept is found without a lambda in the same method: one that captures would be allocated on the way in.
    public QueryFilter<Condition> With(int finding, int roles) => roles == 0 ? with[finding] : WithSome(finding, roles);

    public QueryFilter<Condition> WithOverview(int treatment, int places) => places == 0 ? withOverviewNaming[treatment] : WithSomeOverview(treatment, places);

    private QueryFilter<Condition> WithSome(int finding, int roles)
    {
        Finding asked = Domain.Index.Findings[finding];
        return Domain.Filter(
            with[finding].Positions,
            () => "with(" + asked.Id.Value + Choices.PrintAfter(Words.AssociationRole, roles) + ")",
            (c, _, text, reasons) => Evidences.Association(c, asked, roles, text, reasons));
    }

    public QueryFilter<Condition> WithWeight(int finding, int least, bool eitherWay)
    {
        Finding asked = Domain.Index.Findings[finding];
        return Domain.Filter(
            with[finding].Positions,
            () => FormattableString.Invariant($"{(eitherWay ? "with-weight-either-way" : "with-weight")}({asked.Id.Value}: {least})"),
            (c, _, text, reasons) => Evidences.Weight(c, asked, least, eitherWay, text, reasons));
    }

    public QueryFilter<Condition> WithLadderNamingFrom(int treatment, int source)
    {
        Treatment asked = Domain.Index.Treatments[treatment];
        Source from = Domain.Index.Sources[source];
        return Domain.Filter(
            WithLadderNaming[treatment].Positions,
            () => "with-ladder-naming(" + asked.Id.Value + ": " + from.Id.Value + ")",
            (c, _, text, reasons) => Names(c, from, asked, TreatmentKind.Unspecified, text, reasons));
    }

    private QueryFilter<Condition> WithSomeOverview(int treatment, int places)
    {
        Treatment asked = Domain.Index.Treatments[treatment];
        return Domain.Filter(
            withOverviewNaming[treatment].Positions,
            () => "with-overview-naming(" + asked.Id.Value + Choices.PrintAfter(Words.OverviewPlace, places) + ")",
            (c, _, text, reasons) => Evidences.Overview(c, asked, onlyItself: false, places, text, reasons));
    }

    public QueryFilter<Condition> WithRecommendation(RecommendationQuery query)
    {
        BitSet recommendations = query.Positions;
        int[] starts = Domain.Index.OfRecommendations.StartOfCondition;
        return Domain.Filter(Domain.All, () => "with-recommendation(" + query + ")", Evidence, query.NestedSize);

        bool Evidence(Condition condition, int position, string text, List<QueryReason>? reasons)
        {
            bool found = false;
            for (int i = 0; i < condition.Recommendations.Length; i++)
            {
                if (recommendations.Contains(starts[position] + i))
                {
                    if (reasons is null)
                    {
                        return true;
                    }

                    found = true;
                    reasons.Add(new QueryReason.RecommendationFound(text, condition.Recommendations[i]));
                }
            }

            return found;
        }
    }

    public QueryFilter<Condition> WithRedFlag(RedFlagQuery query)
    {
        return Domain.Filter(Domain.All, () => "with-red-flag(" + query + ")", Evidence, query.NestedSize);

        bool Evidence(Condition condition, int position, string text, List<QueryReason>? reasons)
        {
            bool found = false;
            foreach (RedFlag flag in query)
            {
                if (flag.SeriousCauseId == condition.Id)
                {
                    if (reasons is null)
                    {
                        return true;
                    }

                    found = true;
                    reasons.Add(new QueryReason.RedFlagFound(text, flag));
                }
            }

            return found;
        }
    }

    /// <summary>Conditions with a relation to another, or from another.</summary>
    public QueryFilter<Condition> WithRelation(int other, int kinds, bool isTo)
    {
        Condition asked = Domain.Index.Conditions[other];
        KnowledgeBase kb = Domain.Index.Base;
        return Domain.Filter(
            Domain.All,
            () => (isTo ? "with-relation-to(" : "with-relation-from(") + asked.Id.Value + Choices.PrintAfter(Words.RelationKind, kinds) + ")",
            Evidence);

        bool Evidence(Condition condition, int position, string text, List<QueryReason>? reasons)
        {
            bool found = false;
            foreach (ConditionRelation relation in isTo ? kb.RelationsTo(asked.Id) : kb.RelationsFrom(asked.Id))
            {
                if ((isTo ? relation.FromId : relation.ToId) == condition.Id && (kinds == 0 || ((kinds >> (int)relation.Kind) & 1) != 0))
                {
                    if (reasons is null)
                    {
                        return true;
                    }

                    found = true;
                    reasons.Add(new QueryReason.RelationFound(text, new RelationPath(ImmutableArray.Create(relation))));
                }
            }

            return found;
        }
    }

    private static bool IsIn(Condition condition, BodyRegion region, string text, List<QueryReason>? reasons)
    {
        bool found = false;
        foreach (PainSite site in condition.Sites)
        {
            if (region.Contains(site.Region.Id))
            {
                if (reasons is null)
                {
                    return true;
                }

                found = true;
                reasons.Add(new QueryReason.SiteFound(text, site));
            }
        }

        return found;
    }

    private static bool Runs(Condition condition, Course asked, string text, List<QueryReason>? reasons)
    {
        bool found = false;
        foreach (ConditionCourse course in condition.Courses)
        {
            if (course.Course == asked)
            {
                if (reasons is null)
                {
                    return true;
                }

                found = true;
                reasons.Add(new QueryReason.CourseFound(text, course));
            }
        }

        return found;
    }

    private static bool Names(Condition condition, Source? source, Treatment? treatment, TreatmentKind kind, string text, List<QueryReason>? reasons)
    {
        bool found = false;
        foreach (TreatmentLadder ladder in condition.Ladders)
        {
            found |= (source is null || ReferenceEquals(ladder.Source, source)) && Evidences.Ladder(ladder, treatment, kind, onlyItself: false, text, reasons);
            if (found && reasons is null)
            {
                return true;
            }
        }

        return found;
    }

    /// <summary>Whether the most invasive treatment of a ladder or of a step of the overview goes no further; no evidence where there is none.</summary>
    private static bool GoesUpTo(Condition condition, int most, string text, List<QueryReason>? reasons)
    {
        int greatest = -1;
        foreach (TreatmentLadder ladder in condition.Ladders)
        {
            foreach (Rung rung in ladder.Rungs)
            {
                foreach (Treatment treatment in rung.Treatments)
                {
                    greatest = Math.Max(greatest, treatment.Invasiveness);
                }
            }
        }

        foreach (OverviewStep step in condition.Overview.Steps)
        {
            foreach (OverviewEntry entry in step.Entries)
            {
                greatest = Math.Max(greatest, entry.Treatment.Invasiveness);
            }
        }

        if (greatest < 0 || greatest > most)
        {
            return false;
        }

        if (reasons is not null)
        {
            AddTreatmentsOf(condition, greatest, text, reasons);
        }

        return true;
    }

    private static void AddTreatmentsOf(Condition condition, int invasiveness, string text, List<QueryReason> reasons)
    {
        foreach (TreatmentLadder ladder in condition.Ladders)
        {
            foreach (Rung rung in ladder.Rungs)
            {
                foreach (Treatment treatment in rung.Treatments)
                {
                    if (treatment.Invasiveness == invasiveness)
                    {
                        reasons.Add(new QueryReason.LadderFound(text, new LadderMention(ladder, rung, treatment, isDirect: true)));
                    }
                }
            }
        }

        foreach (OverviewStep step in condition.Overview.Steps)
        {
            foreach (OverviewEntry entry in step.Entries)
            {
                if (entry.Treatment.Invasiveness == invasiveness)
                {
                    reasons.Add(new QueryReason.OverviewFound(text, condition.Id, entry, OverviewPlace.Step));
                }
            }
        }
    }

    private static bool Leads(KnowledgeBase kb, Condition from, Condition to, string text, List<QueryReason>? reasons)
    {
        if (ReferenceEquals(from, to) || !kb.TryFindPath(from.Id, to.Id, out RelationPath? path))
        {
            return false;
        }

        reasons?.Add(new QueryReason.RelationFound(text, path));
        return true;
    }

    /// <summary>Up the subtypes, over any number of steps; each condition once, so that a circle ends.</summary>
    private static bool IsSubtype(KnowledgeBase kb, Condition condition, Condition parent, string text, List<QueryReason>? reasons)
    {
        var arrivals = new Dictionary<string, ConditionRelation>(StringComparer.Ordinal);
        var pending = new Queue<ConditionId>();
        pending.Enqueue(condition.Id);
        while (!ReferenceEquals(condition, parent) && pending.Count > 0)
        {
            foreach (ConditionRelation relation in kb.RelationsFrom(pending.Dequeue()))
            {
                if (relation.Kind != ConditionRelationKind.IsSubtypeOf || arrivals.ContainsKey(relation.ToId.Value))
                {
                    continue;
                }

                arrivals.Add(relation.ToId.Value, relation);
                pending.Enqueue(relation.ToId);
                if (relation.ToId == parent.Id)
                {
                    reasons?.Add(new QueryReason.RelationFound(text, Trace(condition.Id, relation, arrivals)));
                    return true;
                }
            }
        }

        return false;
    }

    private static RelationPath Trace(ConditionId from, ConditionRelation last, Dictionary<string, ConditionRelation> arrivals)
    {
        var steps = new List<ConditionRelation> { last };
        while (steps[steps.Count - 1].FromId != from)
        {
            steps.Add(arrivals[steps[steps.Count - 1].FromId.Value]);
        }

        steps.Reverse();
        return new RelationPath(ImmutableArrays.Own(steps.ToArray()));
    }
}
