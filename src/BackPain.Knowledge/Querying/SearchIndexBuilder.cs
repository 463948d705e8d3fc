using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Querying;

/// <summary>Takes the names of a base apart.</summary>
internal sealed class SearchIndexBuilder
{
    private const int NameField = 0;
    private const int ClinicalNameField = 1;
    private const int SynonymField = 2;
    private const int SharedField = 3;

    /// <summary>What a word of filler adds to a term, whether the text has it or not: a term that is mostly filler is hardly covered by its one other word.</summary>
    private const int FillerWeight = 12;

    /// <summary>What a word of everyday talk weighs at most, however rare it is among our names.</summary>
    private const int CommonWeight = 48;

    /// <summary>From this length on, a typed word that is known may still be another one with a letter wrong.</summary>
    private const int ShortestNeighbor = 6;

    /// <summary>Shorter filler is too short to be recognized when misspelt.</summary>
    private const int ShortestMisspeltWord = 4;

    private readonly LanguageRecord language;
    private readonly WordForms forms;
    private readonly SearchIndex index;
    private readonly List<SearchConcept> concepts = new();
    private readonly List<SearchIndex.Term> terms = new();
    private readonly List<string> surfaces = new();
    private readonly List<int> stemOfSurface = new();
    private readonly List<(string Word, int Surface)> written = new();
    private readonly WordTable words = new(8192);
    private readonly WordTable usual = new(4096);
    private readonly WordTable stems = new(4096);
    private readonly Dictionary<string, string> baseOf = new(StringComparer.Ordinal);
    private readonly SearchText text;
    private int stemCount;

    private SearchIndexBuilder(LanguageRecord language)
    {
        this.language = language;
        forms = new WordForms(language);
        index = new SearchIndex(forms);
        text = new SearchText(forms);
    }

    public static SearchIndex Build(KnowledgeBase knowledge, LanguageRecord language)
    {
        var builder = new SearchIndexBuilder(language);
        builder.AddLanguage();
        builder.AddTerms(knowledge);
        return builder.Finish();
    }

    private void AddLanguage()
    {
        foreach (IrregularWordRecord irregular in language.Irregular)
        {
            foreach (string form in irregular.Forms)
            {
                baseOf[form] = irregular.Base;
            }
        }

        foreach (string filler in language.Fillers)
        {
            SurfaceOf(filler.AsSpan());
        }

        foreach (string common in language.Common)
        {
            SurfaceOf(common.AsSpan());
        }

        foreach (string form in baseOf.Keys)
        {
            SurfaceOf(form.AsSpan());
        }

        foreach (WordGroupRecord group in language.SameMeaning)
        {
            foreach (string word in group.Words)
            {
                SurfaceOf(word.AsSpan());
            }
        }
    }

    private void AddTerms(KnowledgeBase knowledge)
    {
        ImmutableArray<string> none = ImmutableArray<string>.Empty;
        foreach (Condition condition in knowledge.Conditions)
        {
            AddConcept(ConceptKind.Condition, ConceptKinds.Conditions, condition.Id.Value, condition, condition.Name, condition.ClinicalName, condition.Synonyms, none);
        }

        foreach (Finding finding in knowledge.Findings)
        {
            AddConcept(ConceptKind.Finding, ConceptKinds.Findings, finding.Id.Value, finding, finding.Name, finding.ClinicalName, finding.Synonyms, finding.SharedSynonyms);
        }

        foreach (Treatment treatment in knowledge.Treatments)
        {
            AddConcept(ConceptKind.Treatment, ConceptKinds.Treatments, treatment.Id.Value, treatment, treatment.Name, treatment.ClinicalName, treatment.Synonyms, none);
        }

        foreach (RedFlag redFlag in knowledge.RedFlags)
        {
            AddConcept(ConceptKind.RedFlag, ConceptKinds.RedFlags, redFlag.Id.Value, redFlag, redFlag.Name, redFlag.Name, none, none);
        }
    }

    private void AddConcept(ConceptKind kind, ConceptKinds flag, string id, object entity, string name, string clinicalName, ImmutableArray<string> synonyms, ImmutableArray<string> shared)
    {
        int first = terms.Count;
        concepts.Add(new SearchConcept(kind, flag, id, name, entity));
        AddTerm(name, NameField, first);
        AddTerm(clinicalName, ClinicalNameField, first);
        foreach (string synonym in synonyms)
        {
            AddTerm(synonym, SynonymField, first);
        }

        foreach (string synonym in shared)
        {
            AddTerm(synonym, SharedField, first);
        }
    }

    private void AddTerm(string term, int field, int firstOfConcept)
    {
        text.Read(term.AsSpan());
        var read = new int[text.Count];
        for (int i = 0; i < read.Length; i++)
        {
            read[i] = SurfaceOf(text.WordAt(i));
        }

        if (read.Length == 0)
        {
            return;
        }

        for (int i = firstOfConcept; i < terms.Count; i++)
        {
            // A second term of the same words stays only if somebody might type its own letters.
            if (terms[i].Words.AsSpan().SequenceEqual(read) && string.Equals(terms[i].Text, term, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }

        terms.Add(new SearchIndex.Term(term, concepts.Count - 1, field, read) { IsAbbreviation = IsAbbreviation(term) });
    }

    private static bool IsAbbreviation(string term)
    {
        int capitals = 0;
        foreach (char c in term)
        {
            capitals += c is >= 'A' and <= 'Z' ? 1 : 0;
        }

        return capitals >= 2 && capitals * 2 > term.Length && term.IndexOf(' ') < 0;
    }

    // The number of a word in its usual spelling; its own letters lead to it from now on.
    private int SurfaceOf(ReadOnlySpan<char> word)
    {
        int known = words.Find(word);
        if (known >= 0)
        {
            return known;
        }

        Span<char> buffer = stackalloc char[2 * WordForms.LongestWord];
        ReadOnlySpan<char> spelt = forms.Respell(word, buffer);
        int surface = usual.Find(spelt);
        if (surface < 0)
        {
            surface = surfaces.Count;
            string own = spelt.ToString();
            surfaces.Add(own);
            usual.Add(own, surface);
            stemOfSurface.Add(StemOf(own));
            AddWritten(own, surface);
        }

        AddWritten(word.ToString(), surface);
        return surface;
    }

    private void AddWritten(string word, int surface)
    {
        if (words.Find(word.AsSpan()) < 0)
        {
            words.Add(word, surface);
            written.Add((word, surface));
        }
    }

    private int StemOf(string word)
    {
        Span<char> buffer = stackalloc char[2 * WordForms.LongestWord];
        ReadOnlySpan<char> stem = forms.Stem((baseOf.TryGetValue(word, out string? regular) ? regular : word).AsSpan(), buffer);
        int number = stems.Find(stem);
        if (number < 0)
        {
            number = stemCount++;
            stems.Add(stem.ToString(), number);
        }

        return number;
    }

    private SearchIndex Finish()
    {
        int[][]?[] phrases = Phrases();
        index.Concepts = concepts.ToArray();
        index.Terms = terms.ToArray();
        index.Words = words;
        index.Stems = stems;
        index.PhrasesFrom = phrases;
        index.Surfaces = surfaces.ToArray();
        index.StemOfSurface = stemOfSurface.ToArray();
        index.IsFiller = Mark(language.Fillers);
        index.IsConnector = Mark(language.Connectors);
        index.IsLeadIn = Mark(language.LeadIns);

        TakeApart();
        Post();
        Weigh();
        index.Alike = Alike();
        Sort();
        FindNeighbors();
        return index;
    }

    private bool[] Mark(string[] listed)
    {
        var marked = new bool[index.Surfaces.Length];
        foreach (string word in listed)
        {
            marked[words.Find(word.AsSpan())] = true;
        }

        return marked;
    }

    private int[][]?[] Phrases()
    {
        var from = new SortedDictionary<int, List<int[]>>();
        foreach (string phrase in language.FillerPhrases)
        {
            text.Read(phrase.AsSpan());
            var read = new int[text.Count];
            for (int i = 0; i < read.Length; i++)
            {
                read[i] = SurfaceOf(text.WordAt(i));
            }

            if (!from.TryGetValue(read[0], out List<int[]>? phrases))
            {
                from.Add(read[0], phrases = new List<int[]>());
            }

            phrases.Add(read);
        }

        var all = new int[][]?[surfaces.Count];
        foreach (KeyValuePair<int, List<int[]>> entry in from)
        {
            entry.Value.Sort(static (a, b) => b.Length.CompareTo(a.Length));
            all[entry.Key] = entry.Value.ToArray();
        }

        return all;
    }

    // Which words of each term carry meaning, and which follow each other.
    private void TakeApart()
    {
        var carried = new List<int>();
        var cores = new List<int>();
        int size = 16;
        while (size < terms.Count)
        {
            size *= 2;
        }

        index.CoreHead = new int[size];
        for (int t = terms.Count - 1; t >= 0; t--)
        {
            SearchIndex.Term term = terms[t];
            var filler = new bool[term.Words.Length];
            SearchText.MarkFiller(index, term.Words, filler);
            carried.Clear();
            for (int i = 0; i < term.Words.Length; i++)
            {
                int stem = stemOfSurface[term.Words[i]];
                if (i > 0)
                {
                    index.Pairs.Add(SearchIndex.PairOf(stemOfSurface[term.Words[i - 1]], stem));
                }

                if (!filler[i] && !carried.Contains(stem) && carried.Count < SearchIndex.MostPositions)
                {
                    carried.Add(stem);
                }
            }

            term.Stems = carried.ToArray();
            term.Weight = Array.FindAll(filler, static isFiller => isFiller).Length * FillerWeight;
            (term.CoreStart, term.CoreLength) = SearchText.CoreOf(filler);
            term.CoreHash = SearchIndex.HashOf(term.Words.AsSpan(term.CoreStart, term.CoreLength));
            ref int head = ref index.CoreHead[term.CoreHash & (size - 1)];
            term.CoreNext = head - 1;
            head = t + 1;
        }
    }

    private void Post()
    {
        index.PostingStart = new int[stemCount + 1];
        foreach (SearchIndex.Term term in terms)
        {
            foreach (int stem in term.Stems)
            {
                index.PostingStart[stem + 1]++;
            }
        }

        for (int i = 0; i < stemCount; i++)
        {
            index.PostingStart[i + 1] += index.PostingStart[i];
        }

        index.Postings = new int[index.PostingStart[stemCount]];
        var next = (int[])index.PostingStart.Clone();
        for (int t = 0; t < terms.Count; t++)
        {
            for (int position = 0; position < terms[t].Stems.Length; position++)
            {
                index.Postings[next[terms[t].Stems[position]]++] = (t << SearchIndex.PositionBits) | position;
            }
        }
    }

    private void Weigh()
    {
        index.Weight = new int[stemCount];
        int heaviest = 1;
        for (int stem = 0; stem < stemCount; stem++)
        {
            int having = 0;
            int previous = -1;
            for (int p = index.PostingStart[stem]; p < index.PostingStart[stem + 1]; p++)
            {
                int concept = terms[index.Postings[p] >> SearchIndex.PositionBits].Concept;
                having += concept == previous ? 0 : 1;
                previous = concept;
            }

            index.Weight[stem] = 16 + Log2(((uint)concepts.Count + 1) * 256 / (uint)(having + 1)) - Log2(256);
            heaviest = Math.Max(heaviest, index.Weight[stem]);
        }

        index.UnknownWeight = heaviest / 2;
        var isCommon = new bool[stemCount];
        foreach (string common in language.Common)
        {
            isCommon[stemOfSurface[words.Find(common.AsSpan())]] = true;
        }

        for (int stem = 0; stem < stemCount; stem++)
        {
            index.Weight[stem] = isCommon[stem] ? Math.Min(index.Weight[stem], CommonWeight) : index.Weight[stem];
        }

        foreach (SearchIndex.Term term in terms)
        {
            foreach (int stem in term.Stems)
            {
                term.Weight += index.Weight[stem];
            }
        }
    }

    // In sixteenths, between the powers on a straight line: the same everywhere, which Math.Log does not promise.
    private static int Log2(uint number)
    {
        int power = 31;
        while (power > 0 && number >> power == 0)
        {
            power--;
        }

        return (power * 16) + (int)(((ulong)(number - (1u << power)) * 16) >> power);
    }

    private int[]?[] Alike()
    {
        var alike = new int[]?[stemCount];
        foreach (WordGroupRecord group in language.SameMeaning)
        {
            var members = new List<int>();
            foreach (string word in group.Words)
            {
                int stem = stemOfSurface[words.Find(word.AsSpan())];
                if (!members.Contains(stem))
                {
                    members.Add(stem);
                }
            }

            foreach (int member in members)
            {
                alike[member] = members.FindAll(other => other != member && index.HasPostings(other)).ToArray();
            }
        }

        return alike;
    }

    private void Sort()
    {
        var meaning = new List<int>();
        var correct = new List<(string Word, int Surface)>();
        for (int i = 0; i < index.Surfaces.Length; i++)
        {
            if (!index.IsFiller[i] && index.HasPostings(index.StemOfSurface[i]))
            {
                meaning.Add(i);
            }
        }

        foreach ((string word, int surface) in written)
        {
            if (index.IsFiller[surface] ? word.Length >= ShortestMisspeltWord : index.HasPostings(index.StemOfSurface[surface]))
            {
                correct.Add((word, surface));
            }
        }

        meaning.Sort((a, b) => string.CompareOrdinal(index.Surfaces[a], index.Surfaces[b]));
        correct.Sort((a, b) =>
        {
            int byLength = a.Word.Length.CompareTo(b.Word.Length);
            return byLength != 0 ? byLength : string.CompareOrdinal(a.Word, b.Word);
        });
        index.Sorted = meaning.ToArray();
        index.Correct = new string[correct.Count];
        index.CorrectSurface = new int[correct.Count];
        index.CorrectSounds = new uint[correct.Count];
        index.LengthStart = new int[WordForms.LongestWord + 2];
        for (int i = 0; i < correct.Count; i++)
        {
            (index.Correct[i], index.CorrectSurface[i]) = correct[i];
            index.LengthStart[correct[i].Word.Length + 1]++;
            index.CorrectSounds[i] = SearchIndex.SoundsOf(correct[i].Word.AsSpan(), forms);
        }

        for (int i = 0; i <= WordForms.LongestWord; i++)
        {
            index.LengthStart[i + 1] += index.LengthStart[i];
        }
    }

    private void FindNeighbors()
    {
        index.Neighbors = new int[]?[index.Surfaces.Length];
        var near = new List<int>();
        for (int i = index.LengthStart[ShortestNeighbor - 1]; i < index.Correct.Length; i++)
        {
            int surface = index.CorrectSurface[i];
            string word = index.Correct[i];
            int end = index.LengthStart[Math.Min(word.Length + 2, WordForms.LongestWord + 1)];
            near.Clear();
            for (int j = index.LengthStart[Math.Max(ShortestNeighbor, word.Length - 1)]; j < end; j++)
            {
                int other = index.CorrectSurface[j];
                if (SearchIndex.CountBits(index.CorrectSounds[i] ^ index.CorrectSounds[j]) <= 2 && index.StemOfSurface[other] != index.StemOfSurface[surface]
                    && !index.IsFiller[other] && !near.Contains(other) && SpellingDistance.Between(word.AsSpan(), index.Correct[j].AsSpan(), forms, 2) <= 2)
                {
                    near.Add(other);
                }
            }

            if (near.Count > 0)
            {
                index.Neighbors[surface] = near.ToArray();
            }
        }
    }
}
