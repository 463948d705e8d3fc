using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Querying;

/// <summary>The filters of queries for recommendations, and the evidence for each.</summary>
internal sealed class RecommendationFilters
{
    public readonly QueryDomain<Recommendation> Domain;
    public readonly QueryExpression<Recommendation> Everything;

    /// <summary>Where the recommendations of each condition begin.</summary>
    public readonly int[] StartOfCondition;
    public readonly FilterTable<Recommendation, Condition> ForCondition;
    public readonly FilterTable<Recommendation, Treatment> About;
    public readonly ChoiceFilters<Recommendation> AboutKind;
    public readonly FilterTable<Recommendation, Source> From;
    public readonly ChoiceFilters<Recommendation> OfStance;
    public readonly ChoiceFilters<Recommendation> OfStatus;
    public readonly FilterTable<Recommendation, int> WithConfidenceAtLeast;
    public readonly FilterTable<Recommendation, int> ByCourse;
    private readonly FilterTable<Recommendation, int> views;
    private readonly Lazy<FilterTable<Recommendation, string>> jurisdictions;
    private readonly Lazy<Dictionary<string, int>> jurisdictionPositions;
    private readonly Lazy<Years> years;

    public RecommendationFilters(QueryDomain<Recommendation> domain)
    {
        QueryIndex index = domain.Index;
        Domain = domain;
        Everything = new QueryExpression<Recommendation>(domain);
        StartOfCondition = new int[index.Conditions.Length];
        for (int i = 1; i < StartOfCondition.Length; i++)
        {
            StartOfCondition[i] = StartOfCondition[i - 1] + index.Conditions[i - 1].Recommendations.Length;
        }

        ForCondition = new FilterTable<Recommendation, Condition>("for-condition", domain, index.Conditions, static c => c.Id.Value, static (r, _, c, text, reasons) => Says(r.ConditionId == c.Id, r, c.Id.Value, text, reasons));
        About = new FilterTable<Recommendation, Treatment>("about", domain, index.Treatments, static t => t.Id.Value, static (r, _, t, text, reasons) => Says(r.Treatment.Is(t.Id), r, r.Treatment.Id.Value, text, reasons));
        AboutKind = new ChoiceFilters<Recommendation>("about-kind", domain, Words.TreatmentKind, static r => (int)r.Treatment.Kind, CitationOf);
        From = new FilterTable<Recommendation, Source>("from", domain, index.Sources, static s => s.Id.Value, static (r, _, s, text, reasons) => Says(ReferenceEquals(r.Source, s), r, s.Id.Value, text, reasons));
        OfStance = new ChoiceFilters<Recommendation>("of-stance", domain, Words.Stance, static r => (int)r.Stance, CitationOf);
        OfStatus = new ChoiceFilters<Recommendation>("of-status", domain, Words.SourceStatus, static r => (int)r.Source.Status, CitationOf);
        WithConfidenceAtLeast = new FilterTable<Recommendation, int>("with-confidence-at-least", domain, ConditionFilters.Numbers((int)Confidence.High), static n => Words.Confidence[n], static (r, _, n, text, reasons) => Says((int)r.Confidence >= n, r, Words.Confidence[(int)r.Confidence], text, reasons));
        ByCourse = new FilterTable<Recommendation, int>("by-course", domain, ConditionFilters.Numbers((int)Course.Chronic), static n => Words.Course[n], static (r, _, n, text, reasons) => Says(r.Population is { } population && population.Courses.Contains((Course)n), r, r.Population?.Text ?? "", text, reasons));
        views = new FilterTable<Recommendation, int>("", domain, ConditionFilters.Numbers(2), static n => n == 0 ? "speaking-for" : n == 1 ? "speaking-against" : "of-current-guideline", static (r, _, n, text, reasons) => Says(
            n == 0 ? r.IsFor : n == 1 ? r.IsAgainst : r.IsOfCurrentGuideline, r, n < 2 ? Words.Stance[(int)r.Stance] : r.Source.ToString(), text, reasons));
        jurisdictionPositions = new Lazy<Dictionary<string, int>>(ListJurisdictions, isThreadSafe: true);
        jurisdictions = new Lazy<FilterTable<Recommendation, string>>(MakeJurisdictions, isThreadSafe: true);
        years = new Lazy<Years>(() => new Years(domain.Items), isThreadSafe: true);
    }

    public QueryFilter<Recommendation> SpeakingFor => views[0];

    public QueryFilter<Recommendation> SpeakingAgainst => views[1];

    public QueryFilter<Recommendation> OfCurrentGuideline => views[2];

    public QueryFilter<Recommendation> FromJurisdiction(string jurisdiction) => jurisdictionPositions.Value.TryGetValue(jurisdiction, out int position)
        ? jurisdictions.Value[position]
        : new QueryFilter<Recommendation>(BitSet.AndNot(Domain.All, Domain.All), () => "from-jurisdiction(" + Choices.Quote(jurisdiction) + ")", static (_, _, _, _) => false);

    public QueryFilter<Recommendation> PublishedFrom(int year) => new(
        BitSet.AndNot(Domain.All, years.Value.Before(year, andUndated: true)),
        () => FormattableString.Invariant($"published-from({year})"),
        (r, _, text, reasons) => Says(r.Source.Year >= year, r, r.Source.ToString(), text, reasons));

    public QueryFilter<Recommendation> PublishedUntil(int year) => new(
        year == int.MaxValue ? BitSet.AndNot(Domain.All, years.Value.Undated) : years.Value.Before(year + 1, andUndated: false),
        () => FormattableString.Invariant($"published-until({year})"),
        (r, _, text, reasons) => Says(r.Source.Year <= year, r, r.Source.ToString(), text, reasons));

    private static ImmutableArray<Citation> CitationOf(Recommendation recommendation) => ImmutableArray.Create(recommendation.Citation);

    private static bool Says(bool holds, Recommendation recommendation, string value, string text, List<QueryReason>? reasons)
    {
        if (holds)
        {
            reasons?.Add(new QueryReason.PropertyHolds(text, value, CitationOf(recommendation)));
        }

        return holds;
    }

    private Dictionary<string, int> ListJurisdictions()
    {
        var listed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Recommendation recommendation in Domain.Items)
        {
            if (recommendation.Source.Jurisdiction is { } jurisdiction && !listed.ContainsKey(jurisdiction))
            {
                listed.Add(jurisdiction, listed.Count);
            }
        }

        return listed;
    }

    private FilterTable<Recommendation, string> MakeJurisdictions()
    {
        string[] names = new string[jurisdictionPositions.Value.Count];
        jurisdictionPositions.Value.Keys.CopyTo(names, 0);
        foreach (KeyValuePair<string, int> listed in jurisdictionPositions.Value)
        {
            names[listed.Value] = listed.Key;
        }

        return new FilterTable<Recommendation, string>("from-jurisdiction", Domain, names, Choices.Quote, static (r, _, name, text, reasons) => Says(r.Source.Jurisdiction == name, r, name, text, reasons));
    }

    /// <summary>For each year in which something was published, what was published before it: one set for each, found by halving.</summary>
    private sealed class Years
    {
        public readonly BitSet Undated;
        private readonly int[] dates;
        private readonly BitSet[] before;
        private readonly BitSet all;

        public Years(Recommendation[] items)
        {
            var distinct = new SortedSet<int>();
            ulong[] undated = BitSet.NewWords(items.Length);
            for (int i = 0; i < items.Length; i++)
            {
                if (items[i].Source.Year is { } year)
                {
                    distinct.Add(year);
                }
                else
                {
                    undated[i >> 6] |= 1UL << (i & 63);
                }
            }

            dates = new int[distinct.Count];
            distinct.CopyTo(dates);
            before = new BitSet[dates.Length];
            for (int d = 0; d < dates.Length; d++)
            {
                ulong[] words = BitSet.NewWords(items.Length);
                for (int i = 0; i < items.Length; i++)
                {
                    if (items[i].Source.Year < dates[d])
                    {
                        words[i >> 6] |= 1UL << (i & 63);
                    }
                }

                before[d] = BitSet.Of(words);
            }

            Undated = BitSet.Of(undated);
            all = BitSet.Below(items.Length);
        }

        /// <summary>What was published before a year, with or without what has no year.</summary>
        public BitSet Before(int year, bool andUndated)
        {
            int at = Array.BinarySearch(dates, year);
            at = at < 0 ? ~at : at;
            BitSet dated = at < dates.Length ? before[at] : BitSet.AndNot(all, Undated);
            return andUndated ? BitSet.Or(dated, Undated) : dated;
        }
    }
}
