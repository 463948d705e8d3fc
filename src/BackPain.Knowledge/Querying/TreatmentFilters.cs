using System.Collections.Generic;
using System.Globalization;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Querying;

/// <summary>The filters of queries for treatments, and the evidence for each.</summary>
internal sealed class TreatmentFilters
{
    public const int MostInvasive = 6;

    public readonly QueryDomain<Treatment> Domain;
    public readonly TreatmentQuery Everything;
    public readonly CodeFilters<Treatment> Codes;
    public readonly ChoiceFilters<Treatment> OfKind;
    public readonly FilterTable<Treatment, int> WithInvasivenessAtMost;
    public readonly FilterTable<Treatment, Treatment> Is;
    public readonly FilterTable<Treatment, Treatment> NarrowerThan;
    public readonly FilterTable<Treatment, Condition> InLadderOf;
    public readonly FilterTable<Treatment, Source> InLadderFrom;
    private readonly FilterTable<Treatment, Condition> inOverviewOf;

    public TreatmentFilters(QueryDomain<Treatment> domain)
    {
        QueryIndex index = domain.Index;
        Domain = domain;
        Everything = new TreatmentQuery(domain.Everything);
        Codes = new CodeFilters<Treatment>(domain, static t => t.Codings);
        OfKind = new ChoiceFilters<Treatment>("of-kind", domain, Words.TreatmentKind, static t => (int)t.Kind);
        WithInvasivenessAtMost = new FilterTable<Treatment, int>("with-invasiveness-at-most", domain, ConditionFilters.Numbers(MostInvasive), Number, static (t, _, n, text, reasons) => Evidences.Property(t.Invasiveness <= n, Number(t.Invasiveness), text, reasons));
        Is = new FilterTable<Treatment, Treatment>("is", domain, index.Treatments, static t => t.Id.Value, static (t, _, other, text, reasons) => Evidences.Property(t.Is(other.Id), other.Id.Value, text, reasons));
        NarrowerThan = new FilterTable<Treatment, Treatment>("narrower-than", domain, index.Treatments, static t => t.Id.Value, static (t, _, other, text, reasons) => Evidences.Property(!ReferenceEquals(t, other) && t.Is(other.Id), other.Id.Value, text, reasons));
        InLadderOf = new FilterTable<Treatment, Condition>("in-ladder-of", domain, index.Conditions, static c => c.Id.Value, static (t, _, c, text, reasons) => IsNamed(c, null, t, text, reasons));
        InLadderFrom = new FilterTable<Treatment, Source>("in-ladder-from", domain, index.Sources, static s => s.Id.Value, (t, _, s, text, reasons) => IsNamed(index.Conditions, s, t, text, reasons));
        inOverviewOf = new FilterTable<Treatment, Condition>("in-overview-of", domain, index.Conditions, static c => c.Id.Value, static (t, _, c, text, reasons) => Evidences.Overview(c, t, onlyItself: true, 0, text, reasons));
    }

    public QueryFilter<Treatment> InLadder(int condition, int source)
    {
        Condition asked = Domain.Index.Conditions[condition];
        Source from = Domain.Index.Sources[source];
        return Domain.Filter(
            InLadderOf[condition].Positions,
            () => "in-ladder-of(" + asked.Id.Value + ": " + from.Id.Value + ")",
            (t, _, text, reasons) => IsNamed(asked, from, t, text, reasons));
    }

    // What is kept is found without a lambda in the same method: one that captures would be allocated on the way in.
    public QueryFilter<Treatment> InOverview(int condition, int places) => places == 0 ? inOverviewOf[condition] : InSomeOverview(condition, places);

    private QueryFilter<Treatment> InSomeOverview(int condition, int places)
    {
        Condition asked = Domain.Index.Conditions[condition];
        return Domain.Filter(
            inOverviewOf[condition].Positions,
            () => "in-overview-of(" + asked.Id.Value + Choices.PrintAfter(Words.OverviewPlace, places) + ")",
            (t, _, text, reasons) => Evidences.Overview(asked, t, onlyItself: true, places, text, reasons));
    }

    public QueryFilter<Treatment> WithRecommendation(RecommendationQuery query)
    {
        return Domain.Filter(Domain.All, () => "with-recommendation(" + query + ")", Evidence, query.NestedSize);

        bool Evidence(Treatment treatment, int position, string text, List<QueryReason>? reasons)
        {
            bool found = false;
            foreach (Recommendation recommendation in query)
            {
                if (ReferenceEquals(recommendation.Treatment, treatment))
                {
                    if (reasons is null)
                    {
                        return true;
                    }

                    found = true;
                    reasons.Add(new QueryReason.RecommendationFound(text, recommendation));
                }
            }

            return found;
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsNamed(Condition[] conditions, Source source, Treatment treatment, string text, List<QueryReason>? reasons)
    {
        bool found = false;
        foreach (Condition condition in conditions)
        {
            found |= IsNamed(condition, source, treatment, text, reasons);
        }

        return found;
    }

    private static bool IsNamed(Condition condition, Source? source, Treatment treatment, string text, List<QueryReason>? reasons)
    {
        bool found = false;
        foreach (TreatmentLadder ladder in condition.Ladders)
        {
            found |= (source is null || ReferenceEquals(ladder.Source, source)) && Evidences.Ladder(ladder, treatment, TreatmentKind.Unspecified, onlyItself: true, text, reasons);
        }

        return found;
    }
}
