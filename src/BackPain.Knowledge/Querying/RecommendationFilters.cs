using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Querying;

/// <summary>The filters of queries for recommendations, and the evidence for each.</summary>
internal sealed class RecommendationFilters
{
    // The years for which a filter is kept once it is made; any other is worked out each time.
    private const int FirstYear = 1970;
    private const int LastYear = 2069;

    public readonly QueryDomain<Recommendation> Domain;
    public readonly RecommendationQuery Everything;

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
    private readonly Lazy<Dictionary<string, QueryFilter<Recommendation>>> jurisdictions;
    private readonly FilterTable<Recommendation, int> publishedFrom;
    private readonly FilterTable<Recommendation, int> publishedUntil;

    public RecommendationFilters(QueryDomain<Recommendation> domain)
    {
        QueryIndex index = domain.Index;
        Domain = domain;
        Everything = new RecommendationQuery(domain.Everything);
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
        jurisdictions = new Lazy<Dictionary<string, QueryFilter<Recommendation>>>(MakeJurisdictions, isThreadSafe: true);
        int[] years = new int[LastYear - FirstYear + 1];
        for (int i = 0; i < years.Length; i++)
        {
            years[i] = FirstYear + i;
        }

        publishedFrom = new FilterTable<Recommendation, int>("published-from", domain, years, Number, static (r, _, year, text, reasons) => Says(r.Source.Year >= year, r, r.Source.ToString(), text, reasons));
        publishedUntil = new FilterTable<Recommendation, int>("published-until", domain, years, Number, static (r, _, year, text, reasons) => Says(r.Source.Year <= year, r, r.Source.ToString(), text, reasons));
    }

    public QueryFilter<Recommendation> SpeakingFor => views[0];

    public QueryFilter<Recommendation> SpeakingAgainst => views[1];

    public QueryFilter<Recommendation> OfCurrentGuideline => views[2];

    // What is kept is found without a lambda in the same method: one that captures would be allocated on the way in. The look-up is not
    // inlined, for its code is long.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public QueryFilter<Recommendation> FromJurisdiction(string jurisdiction) =>
        jurisdictions.Value.TryGetValue(jurisdiction, out QueryFilter<Recommendation>? kept) ? kept : FromUnknownJurisdiction(jurisdiction);

    public QueryFilter<Recommendation> PublishedFrom(int year) =>
        year is >= FirstYear and <= LastYear ? publishedFrom[year - FirstYear] : PublishedFromAny(year);

    public QueryFilter<Recommendation> PublishedUntil(int year) =>
        year is >= FirstYear and <= LastYear ? publishedUntil[year - FirstYear] : PublishedUntilAny(year);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ImmutableArray<Citation> CitationOf(Recommendation recommendation) => ImmutableArray.Create(recommendation.Citation);

    private static bool Says(bool holds, Recommendation recommendation, string value, string text, List<QueryReason>? reasons)
    {
        if (holds)
        {
            reasons?.Add(new QueryReason.PropertyHolds(text, value, CitationOf(recommendation)));
        }

        return holds;
    }

    private QueryFilter<Recommendation> FromUnknownJurisdiction(string jurisdiction) => new(
        Domain,
        BitSet.AndNot(Domain.All, Domain.All),
        () => "from-jurisdiction(" + Choices.Quote(jurisdiction) + ")",
        static (_, _, _, _) => false);

    private QueryFilter<Recommendation> PublishedFromAny(int year) => Domain.Filter(
        Domain.All,
        () => "published-from(" + Number(year) + ")",
        (r, _, text, reasons) => Says(r.Source.Year >= year, r, r.Source.ToString(), text, reasons));

    private QueryFilter<Recommendation> PublishedUntilAny(int year) => Domain.Filter(
        Domain.All,
        () => "published-until(" + Number(year) + ")",
        (r, _, text, reasons) => Says(r.Source.Year <= year, r, r.Source.ToString(), text, reasons));

    private Dictionary<string, QueryFilter<Recommendation>> MakeJurisdictions()
    {
        var made = new Dictionary<string, QueryFilter<Recommendation>>(StringComparer.Ordinal);
        foreach (Recommendation recommendation in Domain.Items)
        {
            if (recommendation.Source.Jurisdiction is { } name && !made.ContainsKey(name))
            {
                made.Add(name, Domain.Filter(
                    Domain.All,
                    () => "from-jurisdiction(" + Choices.Quote(name) + ")",
                    (r, _, text, reasons) => Says(r.Source.Jurisdiction == name, r, name, text, reasons)));
            }
        }

        return made;
    }
}
