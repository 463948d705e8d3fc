using System;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge;

namespace BackPain.Tour;

/// <summary>What everyday words may mean, the best first, with the option that shows each in full.</summary>
internal static class SearchPage
{
    private const int Shown = 8;

    /// <summary>The page; null when nothing is found.</summary>
    public static Prose? Of(KnowledgeBase knowledge, string words)
    {
        ImmutableArray<SearchHit> hits = knowledge.Search(words, Shown);
        if (hits.IsEmpty)
        {
            return null;
        }

        Prose prose = new Prose().Line().Add("\"" + Printable.Of(words) + "\" may mean:");
        foreach (SearchHit hit in hits)
        {
            prose.Bullet().Add(hit.Name, Styles.Name).Add("(" + WhereToRead(hit) + ")");
            prose.Line(indent: 2, hang: 4).Add("by \"" + hit.MatchedTerm + "\":").Add(Phrases.Of(hit.Kind) + ";").Add(FormattableString.Invariant($"score {hit.Score};"))
                .Add("met by " + string.Join(", ", hit.Spans.Select(span => "\"" + Printable.Of(words.Substring(span.Start, span.Length)) + "\"")));
        }

        return prose.Line().Line().Add("What a name meets says nothing about the person who typed it.");
    }

    private static string WhereToRead(SearchHit hit) => hit.ConceptKind switch
    {
        ConceptKind.Condition => TourRequest.ConditionOption + " " + hit.ConceptId,
        ConceptKind.Finding => TourRequest.FindingOption + " " + hit.ConceptId,
        ConceptKind.Treatment => TourRequest.TreatmentOption + " " + hit.ConceptId,
        _ => "red flag " + hit.ConceptId,
    };
}
