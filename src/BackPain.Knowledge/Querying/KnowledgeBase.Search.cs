using System;
using System.Collections.Immutable;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge;

/// <content>Search in the words that people use.</content>
public sealed partial class KnowledgeBase
{
    /// <summary>As far as a search text is read, in UTF-16 units; what stands behind is not looked at.</summary>
    private const int SearchedLength = 10_000;

    /// <summary>Finds conditions, serious causes too, findings, treatments and red flags by what people call them.</summary>
    /// <remarks>
    /// <para>Names, clinical names and synonyms are searched, with their words in any order and inflection, in British or American spelling, with or
    /// without accents and hyphens, joined or apart, begun or misspelt. Filler around them ("what is", "how do I get rid of") changes nothing, unless
    /// the whole text is a name itself. Each concept comes at most once, with the term that met the text best.</para>
    /// <para>Order: the higher <see cref="SearchHit.Score"/>; of equal ones the matched term that is closer to the text in length, then names before clinical names before
    /// synonyms, then conditions, findings, treatments, red flags, each in the order of the base. What fits less than a third as well as the first
    /// hit is left out. The same text always gives the same hits; a smaller limit gives the first of them.</para>
    /// <para>A hit says what a text may speak of. It says nothing about the person who typed it, and a negation is not understood. The index is
    /// built on the first search, once per base. Time grows with the length of the text, and the text is kept nowhere.</para>
    /// </remarks>
    /// <param name="text">What was typed: any text, not <see langword="null"/>. Only its first 10,000 UTF-16 units are read.</param>
    /// <param name="limit">The greatest number of hits, at least 1.</param>
    /// <param name="kinds">The kinds of concept to find; at least one.</param>
    /// <returns>The hits, the best first; empty when nothing is like the text, or it is empty or filler only.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is less than 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="kinds"/> holds no kind, or one that does not exist.</exception>
    /// <exception cref="Serialization.InvalidKnowledgeException">The shipped words of the language are damaged; the package is then to be replaced.</exception>
    public ImmutableArray<SearchHit> Search(string text, int limit = 10, ConceptKinds kinds = ConceptKinds.All) => Find(text, limit, kinds, isSuggestion: false);

    /// <summary>Finds what somebody who is still typing may mean: every word of the text meets the matched term, the last one at least as its beginning.</summary>
    /// <remarks>
    /// <para>Offer <see cref="SearchHit.MatchedTerm"/> as the completion. Otherwise as <see cref="Search"/>; from one letter on, and stricter: a term that
    /// leaves a word of the text unexplained is not offered. Filler that ends the text may also be the beginning of a word.</para>
    /// </remarks>
    /// <param name="text">What was typed so far: any text, not <see langword="null"/>. Only its first 10,000 UTF-16 units are read.</param>
    /// <param name="limit">The greatest number of hits, at least 1.</param>
    /// <param name="kinds">The kinds of concept to find; at least one.</param>
    /// <returns>The hits, the best first; empty when no term begins or goes on like this.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is less than 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="kinds"/> holds no kind, or one that does not exist.</exception>
    /// <exception cref="Serialization.InvalidKnowledgeException">The shipped words of the language are damaged; the package is then to be replaced.</exception>
    public ImmutableArray<SearchHit> Suggest(string text, int limit = 10, ConceptKinds kinds = ConceptKinds.All) => Find(text, limit, kinds, isSuggestion: true);

    private ImmutableArray<SearchHit> Find(string text, int limit, ConceptKinds kinds, bool isSuggestion)
    {
        Throw.IfNull(text);
        if (limit < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(limit), limit, "A search gives at least one hit when there is one.");
        }

        if (kinds == ConceptKinds.Unspecified || (kinds & ~ConceptKinds.All) != ConceptKinds.Unspecified)
        {
            throw new ArgumentException("A search looks for conditions, findings, treatments or red flags.", nameof(kinds));
        }

        SearchIndex searched = search.Value;
        SearchRun run = searched.Rent();
        try
        {
            return run.Search(text.AsSpan(0, Math.Min(text.Length, SearchedLength)), limit, kinds, isSuggestion);
        }
        finally
        {
            searched.Return(run);
        }
    }
}
