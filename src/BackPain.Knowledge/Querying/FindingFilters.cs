using System;
using System.Collections.Generic;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Querying;

/// <summary>The filters of queries for findings, and the evidence for each.</summary>
internal sealed class FindingFilters
{
    public readonly QueryDomain<Finding> Domain;
    public readonly FindingQuery Everything;
    public readonly CodeFilters<Finding> Codes;
    public readonly ChoiceFilters<Finding> OfKind;
    private readonly FilterTable<Finding, Condition> knownTo;
    public readonly FilterTable<Finding, BodyRegion> InRegion;
    public readonly FilterTable<Finding, Finding> ImpliedBy;
    public readonly FilterTable<Finding, Finding> Implying;
    public readonly FilterTable<Finding, Finding> Excluding;
    public readonly FilterTable<Finding, QuestionGroup> InQuestionGroup;
    private readonly FilterTable<Finding, int> properties;

    public FindingFilters(QueryDomain<Finding> domain)
    {
        QueryIndex index = domain.Index;
        Domain = domain;
        Everything = new FindingQuery(domain.Everything);
        Codes = new CodeFilters<Finding>(domain, static f => f.Codings);
        OfKind = new ChoiceFilters<Finding>("of-kind", domain, Words.FindingKind, static f => (int)f.Kind);
        knownTo = new FilterTable<Finding, Condition>("known-to", domain, index.Conditions, static c => c.Id.Value, static (f, _, c, text, reasons) => Evidences.Association(c, f, 0, text, reasons));
        InRegion = new FilterTable<Finding, BodyRegion>("in-region", domain, index.Regions, static r => r.Id.Value, static (f, _, r, text, reasons) => IsIn(f, r, text, reasons));
        ImpliedBy = new FilterTable<Finding, Finding>("implied-by", domain, index.Findings, static f => f.Id.Value, static (f, _, other, text, reasons) => Relates(other.Implies.Contains(f.Id), other, text, reasons));
        Implying = new FilterTable<Finding, Finding>("implying", domain, index.Findings, static f => f.Id.Value, static (f, _, other, text, reasons) => Relates(f.Implies.Contains(other.Id), other, text, reasons));
        Excluding = new FilterTable<Finding, Finding>("excluding", domain, index.Findings, static f => f.Id.Value, static (f, _, other, text, reasons) => Relates(f.Excludes.Contains(other.Id), other, text, reasons));
        InQuestionGroup = new FilterTable<Finding, QuestionGroup>("in-question-group", domain, index.Groups, static g => g.Id.Value, static (f, _, g, text, reasons) => Evidences.Property(g.Items.Contains(f), g.Id.Value, text, reasons));
        properties = new FilterTable<Finding, int>("", domain, ConditionFilters.Numbers(1), static n => n == 0 ? "derived" : "with-question", static (f, _, n, text, reasons) => n == 0
            ? Evidences.Property(f.Definition is not null, f.Definition?.ToString() ?? "", f.Citations, text, reasons)
            : Evidences.Property(f.Question is not null, f.Question ?? "", text, reasons));
    }

    public QueryFilter<Finding> Derived => properties[0];

    public QueryFilter<Finding> WithQuestion => properties[1];

    // What is kept is found without a lambda in the same method: one that captures would be allocated on the way in.
    public QueryFilter<Finding> KnownIn(int condition, int roles) => roles == 0 ? knownTo[condition] : KnownInSome(condition, roles);

    private QueryFilter<Finding> KnownInSome(int condition, int roles)
    {
        Condition asked = Domain.Index.Conditions[condition];
        return Domain.Filter(
            knownTo[condition].Positions,
            () => "known-to(" + asked.Id.Value + Choices.PrintAfter(Words.AssociationRole, roles) + ")",
            (f, _, text, reasons) => Evidences.Association(asked, f, roles, text, reasons));
    }

    public QueryFilter<Finding> WithWeight(int condition, int least, bool eitherWay)
    {
        Condition asked = Domain.Index.Conditions[condition];
        return Domain.Filter(
            knownTo[condition].Positions,
            () => FormattableString.Invariant($"{(eitherWay ? "with-weight-either-way" : "with-weight")}({asked.Id.Value}: {least})"),
            (f, _, text, reasons) => Evidences.Weight(asked, f, least, eitherWay, text, reasons));
    }

    public QueryFilter<Finding> NamedByRedFlag(RedFlagQuery query)
    {
        return Domain.Filter(Domain.All, () => "named-by-red-flag(" + query + ")", Evidence, query.NestedSize);

        bool Evidence(Finding finding, int position, string text, List<QueryReason>? reasons)
        {
            BitSet naming = Domain.Index.OfRedFlags.Naming[position].Positions;
            if (BitSet.And(naming, query.Positions).IsEmpty)
            {
                return false;
            }

            int at = 0;
            foreach (RedFlag flag in Domain.Index.OfRedFlags.Domain.Items)
            {
                if (naming.Contains(at) && query.Positions.Contains(at))
                {
                    reasons?.Add(new QueryReason.RedFlagFound(text, flag));
                }

                at++;
            }

            return true;
        }
    }

    private static bool IsIn(Finding finding, BodyRegion asked, string text, List<QueryReason>? reasons)
    {
        bool found = false;
        foreach (BodyRegion region in finding.Regions)
        {
            if (asked.Contains(region.Id))
            {
                found = true;
                reasons?.Add(new QueryReason.RegionFound(text, region, finding.Citations));
            }
        }

        return found;
    }

    private static bool Relates(bool holds, Finding other, string text, List<QueryReason>? reasons)
    {
        if (holds)
        {
            reasons?.Add(new QueryReason.FindingFound(text, other, other.Citations));
        }

        return holds;
    }
}
