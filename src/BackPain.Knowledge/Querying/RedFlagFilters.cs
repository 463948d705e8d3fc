using System.Collections.Generic;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Querying;

/// <summary>The filters of queries for red flags, and the evidence for each.</summary>
internal sealed class RedFlagFilters
{
    public readonly QueryDomain<RedFlag> Domain;
    public readonly RedFlagQuery Everything;
    public readonly FilterTable<RedFlag, Condition> PointingTo;
    public readonly FilterTable<RedFlag, Finding> Naming;
    public readonly FilterTable<RedFlag, QuestionGroup> AskedIn;
    public readonly FilterTable<RedFlag, int> WithCitedUrgencyAtLeast;
    public readonly FilterTable<RedFlag, int> WithPolicyLevelAtLeast;
    public readonly FilterTable<RedFlag, int> ReachingLevel;
    private readonly FilterTable<RedFlag, int> properties;

    public RedFlagFilters(QueryDomain<RedFlag> domain)
    {
        QueryIndex index = domain.Index;
        int[] levels = ConditionFilters.Numbers((int)TriageLevel.Emergency);
        Domain = domain;
        Everything = new RedFlagQuery(domain.Everything);
        PointingTo = new FilterTable<RedFlag, Condition>("pointing-to", domain, index.Conditions, static c => c.Id.Value, static (f, _, c, text, reasons) => Evidences.Property(f.SeriousCauseId == c.Id, c.Id.Value, f.Citations, text, reasons));
        Naming = new FilterTable<RedFlag, Finding>("naming", domain, index.Findings, static f => f.Id.Value, static (flag, _, f, text, reasons) => NamesFinding(flag, f, text, reasons));
        AskedIn = new FilterTable<RedFlag, QuestionGroup>("asked-in", domain, index.Groups, static g => g.Id.Value, static (flag, _, g, text, reasons) => IsAsked(flag, g, text, reasons));
        WithCitedUrgencyAtLeast = new FilterTable<RedFlag, int>("with-cited-urgency-at-least", domain, levels, Word, static (f, _, n, text, reasons) => Evidences.Property((int?)f.CitedUrgency >= n, Word(f.CitedUrgency), f.Citations, text, reasons));
        WithPolicyLevelAtLeast = new FilterTable<RedFlag, int>("with-policy-level-at-least", domain, levels, Word, static (f, _, n, text, reasons) => Evidences.Property((int?)f.PolicyLevel >= n, Word(f.PolicyLevel), text, reasons));
        ReachingLevel = new FilterTable<RedFlag, int>("reaching-level", domain, levels, Word, static (f, _, n, text, reasons) => Reaches(f, n, text, reasons));
        properties = new FilterTable<RedFlag, int>("", domain, ConditionFilters.Numbers(2), static n => n == 0 ? "core" : n == 1 ? "modifiers" : "needing-sign-off", static (f, _, n, text, reasons) =>
            n == 0 ? Evidences.Property(f.IsCore, "core", text, reasons)
            : n == 1 ? Evidences.Property(f.IsModifier, "modifier", text, reasons)
            : Evidences.Property(f.NeedsClinicianSignOff, f.NarrowerReason ?? "narrower than its source", f.Citations, text, reasons));
    }

    public QueryFilter<RedFlag> Core => properties[0];

    public QueryFilter<RedFlag> Modifiers => properties[1];

    public QueryFilter<RedFlag> NeedingSignOff => properties[2];

    public QueryFilter<RedFlag> PointingToAny(ConditionQuery query)
    {
        return Domain.Filter(Domain.All, () => "pointing-to(" + query + ")", Evidence, query.NestedSize);

        bool Evidence(RedFlag flag, int position, string text, List<QueryReason>? reasons) =>
            flag.SeriousCauseId is { } cause && Evidences.Property(query.Contains(cause), cause.Value, flag.Citations, text, reasons);
    }

    private static string Word(int level) => Words.TriageLevel[level];

    private static string Word(TriageLevel? level) => level is { } known ? Words.TriageLevel[(int)known] : "";

    private static bool NamesFinding(RedFlag flag, Finding finding, string text, List<QueryReason>? reasons)
    {
        if (!Criteria.Names(flag, finding.Id))
        {
            return false;
        }

        reasons?.Add(new QueryReason.FindingFound(text, finding, flag.Citations));
        return true;
    }

    private static bool IsAsked(RedFlag flag, QuestionGroup group, string text, List<QueryReason>? reasons)
    {
        bool found = false;
        foreach (Finding item in group.Items)
        {
            found |= NamesFinding(flag, item, text, reasons);
        }

        return found;
    }

    private static bool Reaches(RedFlag flag, int least, string text, List<QueryReason>? reasons)
    {
        bool found = Evidences.Property((int?)flag.PolicyLevel >= least, Word(flag.PolicyLevel), text, reasons);
        foreach (RedFlagLevel level in flag.Levels)
        {
            found |= Evidences.Property((int)level.Level >= least, level.ToString(), text, reasons);
        }

        return found;
    }
}
