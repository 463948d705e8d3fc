using System.Collections.Immutable;
using System.Globalization;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge;

/// <summary>A concept that a search found, and why.</summary>
/// <remarks>Exactly one of <see cref="Condition"/>, <see cref="Finding"/>, <see cref="Treatment"/> and <see cref="RedFlag"/> is there; it belongs to the base that was searched.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class SearchHit
{
    private readonly object concept;

    internal SearchHit(SearchConcept concept, string matchedTerm, SearchSpan[] spans, SearchMatchKind kind, int score)
    {
        this.concept = concept.Entity;
        ConceptKind = concept.Kind;
        ConceptId = concept.Id;
        Name = concept.Name;
        MatchedTerm = matchedTerm;
        Spans = ImmutableArrays.Own(spans);
        Kind = kind;
        Score = score;
    }

    /// <summary>Whether it is a condition, a finding, a treatment or a red flag.</summary>
    public ConceptKind ConceptKind { get; }

    /// <summary>The text of its identifier; unique within its kind. Never empty.</summary>
    public string ConceptId { get; }

    /// <summary>The name of the concept in plain words; never empty.</summary>
    public string Name { get; }

    /// <summary>The name or synonym of the concept that met the text best; never empty.</summary>
    public string MatchedTerm { get; }

    /// <summary>The words of the text that met the term, in the order of the text, each once; at least one. Filler is not among them.</summary>
    public ImmutableArray<SearchSpan> Spans { get; }

    /// <summary>How text and term met.</summary>
    public SearchMatchKind Kind { get; }

    /// <summary>
    /// How well they met, from 1 to 1000. 1000: the text is the term, letter for letter without case; 998: word for word, but for accents, marks and
    /// spelling variants; 997 and 996: the same of a term that stands in the text with nothing but
    /// filler around it, unless the text is a piece of a longer term. Else up to 450 for the words (the share of the text that the
    /// term explains and the share of the term that the text covers, as a mean that is low when either is; rare words count for more; 15 of a hundred parts come from all terms of the
    /// concept; where the whole text stands in the term, letters count in place of words), up to 500
    /// more for words that follow each other alike in both, and up to 40 when the text stands in several terms of the concept. It orders the hits of one search and says nothing of how likely anything is.
    /// </summary>
    public int Score { get; }

    /// <summary>The condition; <see langword="null"/> when another kind was found.</summary>
    public Condition? Condition => concept as Condition;

    /// <summary>The finding; <see langword="null"/> when another kind was found.</summary>
    public Finding? Finding => concept as Finding;

    /// <summary>The treatment; <see langword="null"/> when another kind was found.</summary>
    public Treatment? Treatment => concept as Treatment;

    /// <summary>The red flag; <see langword="null"/> when another kind was found.</summary>
    public RedFlag? RedFlag => concept as RedFlag;

    /// <summary>Name, matched term, kind of match and score, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Name + " <- \"" + MatchedTerm + "\" (" + Kind.ToString() + ", " + Score.ToString(CultureInfo.InvariantCulture) + ")";
}
