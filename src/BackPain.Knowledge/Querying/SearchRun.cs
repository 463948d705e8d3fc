using System;
using System.Collections.Immutable;

namespace BackPain.Knowledge.Querying;

/// <summary>One search at a time, with the space it needs; used again and again, so that a search allocates its hits only.</summary>
internal sealed class SearchRun
{
    /// <summary>Words of one text are worked through in batches of as many as a mask has bits.</summary>
    private const int BatchSize = 64;

    private const int Full = 100;
    private const int SameStem = 80;
    private const int JoinedWords = 98;
    private const int AlikeWord = 62;
    private const int NeighborWord = 45;
    private const int ShortestPrefix = 2;
    private const int ShortestPrefixInside = 4;

    private const int LetterForLetter = 1000;
    private const int WordForWord = 998;
    private const int LettersWithinFiller = 997;
    private const int WithinFiller = 996;
    private const int HighestOther = 990;

    /// <summary>What a term gains when the text, without the filler around it, stands in it as it is; a part of it gains the square of its share.</summary>
    private const int AsItStands = 200;

    /// <summary>What it gains besides when the filler around the text stands there as well: half for that, half by how much longer the term is.</summary>
    private const int WithItsFiller = 260;

    /// <summary>What it gains besides when it begins with the text: people type names from their beginning.</summary>
    private const int AtItsBeginning = 40;

    /// <summary>What a concept gains at most for having the text in several of its terms: many ways to say one thing make it what is meant.</summary>
    private const int OftenSaid = 40;

    /// <summary>In hundredths: what the term found tells, and what all terms of its concept tell together.</summary>
    private const int ByTerm = 85;
    private const int ByConcept = 15;

    /// <summary>What the words themselves are worth, whatever their order.</summary>
    private const int Unordered = HighestOther - AsItStands - WithItsFiller - AtItsBeginning - OftenSaid;

    /// <summary>Longer texts are no names: how their words follow each other says nothing about one.</summary>
    private const int LongestOrdered = 32;

    private readonly SearchIndex index;
    private readonly SearchText text;
    private readonly char[] respelt = new char[2 * WordForms.LongestWord];
    private readonly char[] stemmed = new char[2 * WordForms.LongestWord];

    // Of the words of the text.
    private int[] surfaces = new int[32];
    private bool[] filler = new bool[32];
    private int[] contentOf = new int[32];

    /// <summary>Whether the whole text, filler too, stands in some longer term.</summary>
    private bool goesOn;

    private int coreStart;
    private int coreLength;
    private int textLength;

    // Of the words that carry meaning.
    private int[] contentWord = new int[32];
    private int[] contentWeight = new int[32];
    private int[] candidateEnd = new int[32];
    private int[] metBy = new int[32];
    private int contentCount;
    private int optionalContent;
    private int queryWeight;

    private Candidate[] candidates = new Candidate[64];
    private long[] order = new long[64];
    private int candidateCount;

    // Which candidate of the present word a stem is; told apart from those of earlier words by the stamp.
    private readonly int[] slotOfStem;
    private readonly int[] stampOfStem;
    private int stamp;

    // Of terms and concepts.
    private readonly Tally[] tallies;
    private readonly int[] touched;
    private int touchedCount;
    private readonly ConceptTally[] conceptTallies;
    private readonly int[] touchedConcepts;
    private readonly ulong[] ranking;
    private int touchedConceptCount;

    private readonly int[] near = new int[64];
    private readonly int[] nearDistance = new int[64];

    public SearchRun(SearchIndex index)
    {
        this.index = index;
        text = new SearchText(index.Forms);
        slotOfStem = new int[index.Weight.Length];
        stampOfStem = new int[index.Weight.Length];
        tallies = new Tally[index.Terms.Length];
        touched = new int[index.Terms.Length];
        conceptTallies = new ConceptTally[index.Concepts.Length];
        touchedConcepts = new int[index.Concepts.Length];
        ranking = new ulong[index.Concepts.Length];
    }

    private enum How
    {
        Word,
        Prefix,
        OtherWord,
        Corrected,
    }

    public ImmutableArray<SearchHit> Search(ReadOnlySpan<char> query, int limit, ConceptKinds kinds, bool isSuggestion)
    {
        text.Read(query);
        if (text.Count == 0)
        {
            return ImmutableArray<SearchHit>.Empty;
        }

        Recognize();
        int lastWord = MarkFiller(isSuggestion);
        FindCandidates(lastWord, isSuggestion);
        for (int first = 0; first < contentCount; first += BatchSize)
        {
            Count(first, Math.Min(contentCount, first + BatchSize));
        }

        textLength = query.Trim().Length;
        (coreStart, coreLength) = SearchText.CoreOf(filler.AsSpan(0, text.Count));
        Score(kinds, isSuggestion);
        FindExact(query, kinds);
        int found = Rank();
        return MakeHits(Math.Min(limit, found));
    }

    /// <summary>Forgets the text and what was counted for it.</summary>
    public void Forget()
    {
        text.Forget();
        Array.Clear(respelt, 0, respelt.Length);
        Array.Clear(stemmed, 0, stemmed.Length);
        for (int i = 0; i < touchedCount; i++)
        {
            tallies[touched[i]] = default;
        }

        for (int i = 0; i < touchedConceptCount; i++)
        {
            conceptTallies[touchedConcepts[i]] = default;
        }

        touchedCount = 0;
        touchedConceptCount = 0;
        contentCount = 0;
        candidateCount = 0;
    }

    // Which known word each word of the text is; words that were written as one or apart are put right first.
    private void Recognize()
    {
        for (int i = 0; i < text.Count; i++)
        {
            JoinLetters(i);
            EnsureWords(i);
            int surface = text.IsTooLong(i) ? -1 : SurfaceOf(text.WordAt(i));
            surfaces[i] = surface;
            filler[i] = false;
            contentOf[i] = -1;
            if (surface < 0 && !text.IsTooLong(i) && StemOf(text.WordAt(i)) < 0 && SplitPoint(text.WordAt(i)) is var at && at > 0)
            {
                text.Split(i, at);
                i--;
            }
        }
    }

    // "D.V.T." and "d v t" are "dvt".
    private void JoinLetters(int first)
    {
        int last = first;
        while (last < text.Count && text.WordAt(last).Length == 1 && last - first < 8)
        {
            last++;
        }

        for (last--; last > first; last--)
        {
            int surface = index.Words.Find(text.Joined(first, last));
            if (surface >= 0 && !index.IsFiller[surface] && index.HasPostings(index.StemOfSurface[surface]))
            {
                text.Join(first, last);
                return;
            }
        }
    }

    private int SurfaceOf(ReadOnlySpan<char> word)
    {
        int surface = index.Words.Find(word);
        return surface >= 0 ? surface : index.Words.Find(index.Forms.Respell(word, respelt));
    }

    private int StemOf(ReadOnlySpan<char> word)
    {
        int stem = index.Stems.Find(index.Forms.Stem(index.Forms.Respell(word, respelt), stemmed));
        return stem >= 0 && (index.HasPostings(stem) || index.Alike[stem] is not null) ? stem : -1;
    }

    // Where a word is two that follow each other in some term; 0 where it is not.
    private int SplitPoint(ReadOnlySpan<char> word)
    {
        for (int at = 2; at <= word.Length - 2; at++)
        {
            int first = MeaningOf(word.Slice(0, at));
            if (first >= 0 && MeaningOf(word.Slice(at)) is var second && second >= 0 && index.Pairs.Contains(SearchIndex.PairOf(first, second)))
            {
                return at;
            }
        }

        return 0;
    }

    // The stem of a word that carries meaning; −1 for others.
    private int MeaningOf(ReadOnlySpan<char> word)
    {
        int surface = index.Words.Find(word);
        if (surface >= 0)
        {
            return index.HasPostings(index.StemOfSurface[surface]) && !index.IsFiller[surface] ? index.StemOfSurface[surface] : -1;
        }

        int stem = StemOf(word);
        return index.HasPostings(stem) ? stem : -1;
    }

    // Returns the last word that carries meaning: while somebody types, it may be unfinished.
    private int MarkFiller(bool isSuggestion)
    {
        SearchText.MarkFiller(index, surfaces.AsSpan(0, text.Count), filler.AsSpan(0, text.Count));
        optionalContent = -1;
        int last = text.Count - 1;
        if (isSuggestion && text.IsOpen && filler[last])
        {
            // "in" may become "injection", or stay what it is where other words carry the meaning.
            optionalContent = Array.IndexOf(filler, false, 0, last) >= 0 ? last : -1;
            filler[last] = false;
        }

        while (last > 0 && filler[last])
        {
            last--;
        }

        return last;
    }

    private void FindCandidates(int lastWord, bool isSuggestion)
    {
        contentCount = 0;
        candidateCount = 0;
        queryWeight = 0;
        for (int i = 0; i < text.Count; i++)
        {
            if (!filler[i] && !IsRepeated(i))
            {
                FindCandidates(i, i == lastWord, isSuggestion);
            }
        }
    }

    private bool IsRepeated(int word)
    {
        // The same word again says nothing new; looking at a few is enough for what people type, and keeps long texts linear.
        for (int i = Math.Max(0, contentCount - 16); i < contentCount; i++)
        {
            if (surfaces[word] >= 0 && surfaces[contentWord[i]] == surfaces[word])
            {
                return true;
            }
        }

        return false;
    }

    private void FindCandidates(int word, bool isLast, bool isSuggestion)
    {
        EnsureContent();
        stamp++;
        int first = candidateCount;
        int slot = contentCount;
        ReadOnlySpan<char> letters = text.WordAt(word);
        int surface = surfaces[word];
        bool isOptional = word == optionalContent;

        // The word that is being typed goes on as it began; nobody wants another one offered in its place.
        bool isBegun = isLast && isSuggestion;
        if (!text.IsTooLong(word))
        {
            int stem = surface >= 0 ? index.StemOfSurface[surface] : StemOf(letters);
            if (stem >= 0 && !isOptional)
            {
                AddKnown(slot, stem, surface, isBegun);
            }

            bool isKnown = candidateCount > first;
            if (letters.Length >= (isSuggestion ? 1 : isLast ? ShortestPrefix : ShortestPrefixInside) && (isLast || !isKnown))
            {
                AddPrefixes(slot, letters, isKnown);
            }

            bool isBeginning = candidateCount > first;
            if (surface < 0 && !(isBegun && isBeginning) && AddCorrected(slot, letters, isKnown) && !(isLast && isBeginning))
            {
                // Filler with a mistake in it.
                candidateCount = first;
                filler[word] = true;
                return;
            }

            AddJoined(word, slot);
        }

        contentWord[slot] = word;
        contentOf[word] = slot;
        contentWeight[slot] = isOptional ? 0 : WeightOf(first);
        queryWeight += contentWeight[slot];
        candidateEnd[slot] = candidateCount;
        contentCount++;
    }

    private int WeightOf(int first)
    {
        int best = -1;
        for (int i = first; i < candidateCount; i++)
        {
            if (candidates[i].Second < 0 && (best < 0 || candidates[i].Likeness > candidates[best].Likeness))
            {
                best = i;
            }
        }

        return best < 0 ? index.UnknownWeight : index.Weight[candidates[best].Stem];
    }

    private void AddKnown(int slot, int stem, int surface, bool isBegun)
    {
        if (index.HasPostings(stem))
        {
            Add(slot, stem, surface >= 0 ? Full : SameStem, How.Word);
        }

        if (isBegun)
        {
            return;
        }

        foreach (int other in index.Alike[stem] ?? Array.Empty<int>())
        {
            Add(slot, other, AlikeWord, How.OtherWord);
        }

        foreach (int other in (surface >= 0 ? index.Neighbors[surface] : null) ?? Array.Empty<int>())
        {
            Add(slot, index.StemOfSurface[other], NeighborWord, How.Corrected);
        }
    }

    private void AddPrefixes(int slot, ReadOnlySpan<char> letters, bool isKnown)
    {
        int low = 0;
        int high = index.Sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (index.Surfaces[index.Sorted[middle]].AsSpan().SequenceCompareTo(letters) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < index.Sorted.Length; low++)
        {
            string word = index.Surfaces[index.Sorted[low]];
            if (!word.AsSpan().StartsWith(letters))
            {
                return;
            }

            if (word.Length > letters.Length)
            {
                int likeness = isKnown ? 20 + (30 * letters.Length / word.Length) : 55 + (40 * letters.Length / word.Length);
                Add(slot, index.StemOfSurface[index.Sorted[low]], likeness, How.Prefix);
            }
        }
    }

    // Returns whether the word is filler rather.
    private bool AddCorrected(int slot, ReadOnlySpan<char> letters, bool isKnown)
    {
        int allowed = SpellingDistance.Allowed(letters.Length);
        if (allowed == 0)
        {
            return false;
        }

        int count = FindNear(letters, Math.Min(allowed, 2));
        if (count == 0 && allowed > 2 && !isKnown)
        {
            count = FindNear(letters, allowed);
        }

        int best = int.MaxValue;
        int bestFiller = int.MaxValue;
        for (int i = 0; i < count; i++)
        {
            ref int nearest = ref index.IsFiller[near[i]] ? ref bestFiller : ref best;
            nearest = Math.Min(nearest, nearDistance[i]);
        }

        if (bestFiller < best && !isKnown)
        {
            return true;
        }

        for (int i = 0; i < count; i++)
        {
            if (!index.IsFiller[near[i]] && nearDistance[i] <= Math.Max(best + 1, 2))
            {
                int likeness = Full - (nearDistance[i] * 65 / letters.Length) - (index.Surfaces[near[i]][0] == letters[0] ? 0 : 6);
                Add(slot, index.StemOfSurface[near[i]], isKnown ? likeness * 9 / 10 : likeness, How.Corrected);
            }
        }

        return false;
    }

    private int FindNear(ReadOnlySpan<char> letters, int most)
    {
        uint sounds = SearchIndex.SoundsOf(letters, index.Forms);
        int shortest = Math.Max(3, letters.Length - most);
        int longest = Math.Min(WordForms.LongestWord, letters.Length + most);
        int end = index.LengthStart[longest + 1];
        int count = 0;
        for (int i = index.LengthStart[shortest]; i < end && count < near.Length; i++)
        {
            if (SearchIndex.CountBits(sounds ^ index.CorrectSounds[i]) > most)
            {
                continue;
            }

            ReadOnlySpan<char> known = index.Correct[i].AsSpan();
            int distance = SpellingDistance.Between(letters, known, index.Forms, most);
            if (distance <= (SpellingDistance.BeginAlike(letters, known) ? most : Math.Min(most, SpellingDistance.AllowedFromTheStart(letters.Length))))
            {
                near[count] = index.CorrectSurface[i];
                nearDistance[count++] = distance;
            }
        }

        return count;
    }

    // "back ache" is "backache"; both words are then explained.
    private void AddJoined(int word, int slot)
    {
        if (word > 0 && FindJoined(word - 1, word) is var before && before >= 0)
        {
            bool hasPrevious = slot > 0 && contentWord[slot - 1] == word - 1 && slot % BatchSize != 0;
            AddCandidate(new Candidate { Stem = before, Likeness = JoinedWords, How = How.Word, First = slot, Second = hasPrevious ? slot - 1 : -1 });
        }
        else if (word + 1 < text.Count && filler[word + 1] && FindJoined(word, word + 1) is var after && after >= 0)
        {
            Add(slot, after, JoinedWords, How.Word);
        }
    }

    private int FindJoined(int first, int last)
    {
        int surface = index.Words.Find(text.Joined(first, last));
        return surface >= 0 && !index.IsFiller[surface] && index.HasPostings(index.StemOfSurface[surface]) ? index.StemOfSurface[surface] : -1;
    }

    private void Add(int slot, int stem, int likeness, How how)
    {
        if (stampOfStem[stem] == stamp)
        {
            ref Candidate known = ref candidates[slotOfStem[stem]];
            if (likeness > known.Likeness)
            {
                known.Likeness = likeness;
                known.How = how;
            }

            return;
        }

        stampOfStem[stem] = stamp;
        slotOfStem[stem] = candidateCount;
        AddCandidate(new Candidate { Stem = stem, Likeness = likeness, How = how, First = slot, Second = -1 });
    }

    private void AddCandidate(in Candidate candidate)
    {
        if (candidateCount == candidates.Length)
        {
            Array.Resize(ref candidates, candidateCount * 2);
        }

        candidates[candidateCount++] = candidate;
    }

    // The best likeness first, so that each word of the text and of a term counts once, at its best.
    private void Count(int firstContent, int endContent)
    {
        int start = firstContent == 0 ? 0 : candidateEnd[firstContent - 1];
        int count = candidateEnd[endContent - 1] - start;
        if (order.Length < count)
        {
            order = new long[candidates.Length];
        }

        for (int i = 0; i < count; i++)
        {
            order[i] = ((long)(Full - candidates[start + i].Likeness) << 32) | (uint)(start + i);
        }

        Array.Sort(order, 0, count);
        if (firstContent > 0)
        {
            ForgetBatch();
        }

        for (int i = 0; i < count; i++)
        {
            ref Candidate candidate = ref candidates[(int)(order[i] & int.MaxValue)];
            ulong words = 1UL << (candidate.First - firstContent);
            words |= candidate.Second >= 0 ? 1UL << (candidate.Second - firstContent) : 0;
            Post(candidate, words);
        }
    }

    private void Post(in Candidate candidate, ulong words)
    {
        ulong firstWord = words & ~(candidate.Second >= 0 ? words & (words - 1) : 0);
        int weight = index.Weight[candidate.Stem] * candidate.Likeness;
        int end = index.PostingStart[candidate.Stem + 1];
        for (int p = index.PostingStart[candidate.Stem]; p < end; p++)
        {
            int term = index.Postings[p] >> SearchIndex.PositionBits;
            uint position = 1u << (index.Postings[p] & (SearchIndex.MostPositions - 1));
            ref Tally tally = ref tallies[term];
            ulong added = words & ~tally.Words;
            if (added == 0)
            {
                continue;
            }

            if (tally.Positions == 0)
            {
                touched[touchedCount++] = term;
            }

            tally.Words |= words;
            tally.Explained += Explains(candidate, words, added, firstWord);
            if ((tally.Positions & position) == 0)
            {
                tally.Positions |= position;
                tally.Covered += weight;
            }

            int concept = index.Terms[term].Concept;
            ref ConceptTally of = ref conceptTallies[concept];
            ulong addedToConcept = words & ~of.Words;
            if (addedToConcept != 0)
            {
                Touch(concept);
                of.Words |= words;
                of.Explained += Explains(candidate, words, addedToConcept, firstWord);
            }
        }
    }

    // Of two words joined into one, the lower bit is the earlier word.
    private int Explains(in Candidate candidate, ulong words, ulong added, ulong earlier)
    {
        if (candidate.Second < 0)
        {
            return contentWeight[candidate.First] * candidate.Likeness;
        }

        int weight = (added & earlier) != 0 ? contentWeight[candidate.Second] : 0;
        weight += (added & words & ~earlier) != 0 ? contentWeight[candidate.First] : 0;
        return weight * candidate.Likeness;
    }

    private void ForgetBatch()
    {
        for (int i = 0; i < touchedCount; i++)
        {
            tallies[touched[i]].Words = 0;
        }

        for (int i = 0; i < touchedConceptCount; i++)
        {
            conceptTallies[touchedConcepts[i]].Words = 0;
        }
    }

    private void Score(ConceptKinds kinds, bool isSuggestion)
    {
        goesOn = false;
        ulong required = RequiredWords(isSuggestion);
        for (int i = 0; i < touchedCount; i++)
        {
            int number = touched[i];
            SearchIndex.Term term = index.Terms[number];
            ref Tally tally = ref tallies[number];
            if ((index.Concepts[term.Concept].Flag & kinds) == ConceptKinds.Unspecified || (isSuggestion && (tally.Words & required) != required))
            {
                continue;
            }

            ref ConceptTally concept = ref conceptTallies[term.Concept];
            int explained = Share(tally.Explained, queryWeight);
            int covered = Share(tally.Covered, term.Weight);
            if (Math.Max(explained, covered) < 300)
            {
                continue;
            }

            int byAll = Share(concept.Explained, queryWeight);
            tally.Score = ((Mean(explained, covered) * ByTerm) + (byAll * ByConcept)) * Unordered / 100_000;
            concept.BestUnordered = Math.Max(concept.BestUnordered, tally.Score);
        }

        // Only a term that comes close to the best one of its concept can overtake it by its order.
        for (int i = 0; i < touchedCount; i++)
        {
            int number = touched[i];
            int score = tallies[number].Score;
            ref ConceptTally concept = ref conceptTallies[index.Terms[number].Concept];
            if (score > 0 && score + AsItStands + WithItsFiller + AtItsBeginning >= concept.BestUnordered)
            {
                SearchIndex.Term term = index.Terms[number];
                int run = LongestRunIn(term.Words);
                int at = run == coreLength ? WhereItStandsIn(term.Words) : -1;
                int inOrder = run < 2 && coreLength > 1 ? 0 : AsItStands * run * run / (coreLength * coreLength);
                concept.Holding += run == coreLength ? 1 : 0;
                Offer(ref concept, number, at >= 0 ? StandingScore(term, at) : Math.Max(1, score + inOrder));
            }
        }

        for (int i = 0; i < touchedConceptCount; i++)
        {
            ref ConceptTally concept = ref conceptTallies[touchedConcepts[i]];
            concept.Score += concept.Holding > 1 ? OftenSaid * (concept.Holding - 1) / concept.Holding : 0;
        }
    }

    // The longest run of words that text and term share, filler inside it too.
    private int LongestRunIn(int[] words)
    {
        if (coreLength > LongestOrdered)
        {
            return 0;
        }

        int longest = 0;
        int end = coreStart + coreLength;
        for (int i = coreStart; i + longest < end; i++)
        {
            for (int j = 0; j + longest < words.Length; j++)
            {
                int run = 0;
                while (i + run < end && j + run < words.Length && IsMeantBy(i + run, words[j + run]))
                {
                    run++;
                }

                longest = Math.Max(longest, run);
            }
        }

        return longest;
    }

    // The whole text stands in the term, filler too: what counts is how much is left to type.
    private int StandingScore(SearchIndex.Term term, int at)
    {
        goesOn = true;
        int covered = 1000 * Math.Min(textLength, term.Text.Length) / term.Text.Length;
        int words = (Mean(1000, covered) * ByTerm) + (1000 * ByConcept);
        return (words * Unordered / 100_000) + AsItStands + (WithItsFiller / 2) + (WithItsFiller / 2 * covered / 1000) + (at == 0 ? AtItsBeginning : 0);
    }

    private ref ConceptTally Touch(int number)
    {
        ref ConceptTally concept = ref conceptTallies[number];
        if (!concept.IsTouched)
        {
            concept.IsTouched = true;
            concept.Best = -1;
            touchedConcepts[touchedConceptCount++] = number;
        }

        return ref concept;
    }

    // Where the whole text stands in a term, filler too; −1 where it does not.
    private int WhereItStandsIn(int[] words)
    {
        for (int at = 0; at + text.Count <= words.Length; at++)
        {
            int met = 0;
            while (met < text.Count && IsMeantBy(met, words[at + met]))
            {
                met++;
            }

            if (met == text.Count)
            {
                return at;
            }
        }

        return -1;
    }

    // A word that no name has in this form stands for each that it may mean.
    private bool IsMeantBy(int word, int surface)
    {
        if (surfaces[word] >= 0 || contentOf[word] < 0)
        {
            return surfaces[word] == surface;
        }

        int slot = contentOf[word];
        int stem = index.StemOfSurface[surface];
        for (int i = slot == 0 ? 0 : candidateEnd[slot - 1]; i < candidateEnd[slot]; i++)
        {
            if (candidates[i].Stem == stem && candidates[i].Second < 0 && candidates[i].How is How.Corrected or How.Word)
            {
                return true;
            }
        }

        return false;
    }

    private ulong RequiredWords(bool isSuggestion)
    {
        ulong required = 0;
        for (int i = 0; isSuggestion && i < Math.Min(contentCount, BatchSize); i++)
        {
            required |= contentWord[i] == optionalContent ? 0 : 1UL << i;
        }

        return required;
    }

    private static int Mean(int explained, int covered) => explained + covered == 0 ? 0 : 2 * explained * covered / (explained + covered);

    private static int Share(int part, int whole) => whole == 0 ? 0 : (int)Math.Min(1000, part * 10L / whole);

    // The terms that are the text, or stand in it with nothing but filler around them; not in a fragment such as "sciatica from the" where a longer term holds it.
    private void FindExact(ReadOnlySpan<char> query, ConceptKinds kinds)
    {
        ReadOnlySpan<int> words = surfaces.AsSpan(0, text.Count);
        ReadOnlySpan<int> core = words.Slice(coreStart, coreLength);
        int hash = SearchIndex.HashOf(core);
        bool isFragment = goesOn
            && ((coreStart + coreLength < text.Count && (index.IsConnector[words[words.Length - 1]] || index.IsLeadIn[words[words.Length - 1]]))
                || (coreStart > 0 && index.IsConnector[words[0]]));
        for (int t = index.CoreHead[hash & (index.CoreHead.Length - 1)] - 1; t >= 0; t = index.Terms[t].CoreNext)
        {
            SearchIndex.Term term = index.Terms[t];
            if (term.CoreHash != hash || (index.Concepts[term.Concept].Flag & kinds) == ConceptKinds.Unspecified || !term.Words.AsSpan(term.CoreStart, term.CoreLength).SequenceEqual(core))
            {
                continue;
            }

            bool isSame = words.SequenceEqual(term.Words);
            if (!isSame && (isFragment || term.Stems.Length == 0 || words.IndexOf(term.Words) < 0))
            {
                continue;
            }

            int score = !isSame ? query.IndexOf(term.Text.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0 ? LettersWithinFiller : WithinFiller
                : query.Trim().Equals(term.Text.AsSpan(), StringComparison.OrdinalIgnoreCase) ? LetterForLetter
                : WordForWord;

            Offer(ref Touch(term.Concept), t, score);
        }
    }

    private void Offer(ref ConceptTally concept, int number, int score)
    {
        SearchIndex.Term term = index.Terms[number];
        if (concept.Best < 0 || score > concept.Score
            || (score == concept.Score && KeyOf(score, term, 0) < KeyOf(score, index.Terms[concept.Best], 0)))
        {
            concept.Best = number;
            concept.Score = score;
        }
    }

    // Lower comes first: the higher score, the term closer in length to the text, the name before other terms, then the order of the base.
    private ulong KeyOf(int score, SearchIndex.Term term, int concept) =>
        ((ulong)(1000 - score) << 48) | ((ulong)Math.Min(255, Math.Abs(term.Text.Length - textLength)) << 40) | ((ulong)term.Field << 32) | (uint)concept;

    private int Rank()
    {
        int found = 0;
        for (int i = 0; i < touchedConceptCount; i++)
        {
            ref ConceptTally concept = ref conceptTallies[touchedConcepts[i]];
            if (concept.Best >= 0)
            {
                ranking[found++] = KeyOf(concept.Score, index.Terms[concept.Best], touchedConcepts[i]);
            }
        }

        Array.Sort(ranking, 0, found);

        // What fits less than a third as well as the best is only noise behind it.
        int kept = 0;
        while (kept < found && (1000 - (int)(ranking[kept] >> 48)) * 3 >= 1000 - (int)(ranking[0] >> 48))
        {
            kept++;
        }

        return kept;
    }

    private ImmutableArray<SearchHit> MakeHits(int count)
    {
        if (count == 0)
        {
            return ImmutableArray<SearchHit>.Empty;
        }

        var hits = new SearchHit[count];
        for (int i = 0; i < count; i++)
        {
            int concept = (int)(ranking[i] & uint.MaxValue);
            hits[i] = MakeHit(concept, conceptTallies[concept].Best, conceptTallies[concept].Score);
        }

        return ImmutableArrays.Own(hits);
    }

    private SearchHit MakeHit(int concept, int number, int score)
    {
        SearchIndex.Term term = index.Terms[number];
        Array.Clear(metBy, 0, contentCount);
        uint positions = 0;
        var weakest = How.Word;
        int start = 0;
        for (int i = 0; i < contentCount; i++)
        {
            for (int c = start; c < candidateEnd[i]; c++)
            {
                int position = Array.IndexOf(term.Stems, candidates[c].Stem);
                if (position < 0)
                {
                    continue;
                }

                positions |= 1u << position;
                Meet(i, c);
                if (candidates[c].Second >= 0)
                {
                    Meet(candidates[c].Second, c);
                }
            }

            start = candidateEnd[i];
        }

        int met = 0;
        for (int i = 0; i < contentCount; i++)
        {
            if (metBy[i] > 0)
            {
                met++;
                How how = candidates[metBy[i] - 1].How;
                weakest = how > weakest ? how : weakest;
            }
        }

        bool isWhole = met == contentCount && SearchIndex.CountBits(positions) == term.Stems.Length;
        return new SearchHit(index.Concepts[concept], term.Text, met == 0 ? AllSpans() : MetSpans(met), KindOf(term, score, isWhole, weakest), score);
    }

    private void Meet(int slot, int candidate)
    {
        if (metBy[slot] == 0 || candidates[candidate].Likeness > candidates[metBy[slot] - 1].Likeness)
        {
            metBy[slot] = candidate + 1;
        }
    }

    // Nothing but filler, and a term of just these words.
    private SearchSpan[] AllSpans()
    {
        var all = new SearchSpan[text.Count];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = text.SpanOf(i);
        }

        return all;
    }

    private SearchSpan[] MetSpans(int met)
    {
        var spans = new SearchSpan[met];
        int count = 0;
        for (int i = 0; i < contentCount; i++)
        {
            // Two words that were written as one stand in one place.
            if (metBy[i] > 0 && text.SpanOf(contentWord[i]) is var span && (count == 0 || spans[count - 1] != span))
            {
                spans[count++] = span;
            }
        }

        if (count < met)
        {
            Array.Resize(ref spans, count);
        }

        return spans;
    }

    private static SearchMatchKind KindOf(SearchIndex.Term term, int score, bool isWhole, How weakest) =>
        term.IsAbbreviation && weakest == How.Word ? SearchMatchKind.Abbreviation
        : score > HighestOther ? SearchMatchKind.Exact
        : weakest switch
        {
            How.Corrected => SearchMatchKind.Corrected,
            How.OtherWord => SearchMatchKind.OtherWord,
            How.Prefix => SearchMatchKind.Prefix,
            _ => isWhole ? SearchMatchKind.AllWords : SearchMatchKind.Part,
        };

    private void EnsureWords(int word)
    {
        if (word == surfaces.Length)
        {
            Array.Resize(ref surfaces, word * 2);
            Array.Resize(ref filler, word * 2);
            Array.Resize(ref contentOf, word * 2);
        }
    }

    private void EnsureContent()
    {
        if (contentCount == contentWord.Length)
        {
            Array.Resize(ref contentWord, contentCount * 2);
            Array.Resize(ref contentWeight, contentCount * 2);
            Array.Resize(ref candidateEnd, contentCount * 2);
            Array.Resize(ref metBy, contentCount * 2);
        }
    }

    /// <summary>A stem that one word of the text, or two joined, may mean.</summary>
    private struct Candidate
    {
        public int Stem;
        public int Likeness;
        public How How;

        /// <summary>The content word that it stands for.</summary>
        public int First;

        /// <summary>The content word before it, where both are joined into one; −1 elsewhere.</summary>
        public int Second;
    }

    /// <summary>What the text and a term have in common, in weights times likeness.</summary>
    private struct Tally
    {
        public ulong Words;
        public uint Positions;
        public int Explained;
        public int Covered;
        public int Score;
    }

    /// <summary>What the text and all terms of a concept have in common, and its best term.</summary>
    private struct ConceptTally
    {
        public ulong Words;
        public int Explained;
        public int Best;
        public int BestUnordered;
        public int Holding;
        public int Score;
        public bool IsTouched;
    }
}
