using System;
using System.Collections.Generic;
using System.Threading;

namespace BackPain.Knowledge.Querying;

/// <summary>The names of a base, taken apart so that a search reads only what its words meet.</summary>
/// <remarks>
/// <para>A term is a name, clinical name or synonym. Its words are kept as numbers: of the word in its usual spelling (a surface) and of what its
/// inflections share (a stem). Weights are integers, so that a score is the same on every machine.</para>
/// <para>Nothing here changes after it is built, save the spare scratch space of the last search, which holds no text.</para>
/// </remarks>
internal sealed class SearchIndex
{
    /// <summary>Bits of a posting that say which word of the term it is; a term of more different words is found by its first ones.</summary>
    public const int PositionBits = 5;

    public const int MostPositions = 1 << PositionBits;

    private SearchRun? spare;

    public SearchIndex(WordForms forms) => Forms = forms;

    public WordForms Forms { get; }

    public SearchConcept[] Concepts { get; set; } = Array.Empty<SearchConcept>();

    public Term[] Terms { get; set; } = Array.Empty<Term>();

    /// <summary>Every known way to write a known word, folded, with the number of its surface.</summary>
    public WordTable Words { get; set; } = new(16);

    public WordTable Stems { get; set; } = new(16);

    public string[] Surfaces { get; set; } = Array.Empty<string>();

    public int[] StemOfSurface { get; set; } = Array.Empty<int>();

    public bool[] IsFiller { get; set; } = Array.Empty<bool>();

    /// <summary>Filler that joins what stands before and after it.</summary>
    public bool[] IsConnector { get; set; } = Array.Empty<bool>();

    /// <summary>Other filler after which a text is bound to go on.</summary>
    public bool[] IsLeadIn { get; set; } = Array.Empty<bool>();

    /// <summary>The phrases of filler that begin with a surface, the longest first; null where none does.</summary>
    public int[][]?[] PhrasesFrom { get; set; } = Array.Empty<int[][]?>();

    /// <summary>Where the postings of each stem start; one more entry than stems.</summary>
    public int[] PostingStart { get; set; } = Array.Empty<int>();

    /// <summary>The number of a term and, in the lowest bits, the position of the stem among its different stems.</summary>
    public int[] Postings { get; set; } = Array.Empty<int>();

    /// <summary>The weight of each stem: the rarer among concepts, the higher.</summary>
    public int[] Weight { get; set; } = Array.Empty<int>();

    /// <summary>What a word weighs that nothing explains.</summary>
    public int UnknownWeight { get; set; }

    /// <summary>The stems that mean the same as a stem; null for most.</summary>
    public int[]?[] Alike { get; set; } = Array.Empty<int[]?>();

    /// <summary>The surfaces that carry meaning in some term, in ordinal order.</summary>
    public int[] Sorted { get; set; } = Array.Empty<int>();

    /// <summary>The words that a misspelling may stand for, by length, and where each length starts.</summary>
    public string[] Correct { get; set; } = Array.Empty<string>();

    public int[] LengthStart { get; set; } = Array.Empty<int>();

    /// <summary>The surface of each of <see cref="Correct"/>.</summary>
    public int[] CorrectSurface { get; set; } = Array.Empty<int>();

    /// <summary>The sounds in each of <see cref="Correct"/>, a bit each.</summary>
    public uint[] CorrectSounds { get; set; } = Array.Empty<uint>();

    /// <summary>For a surface, the others that are one mistake away: a typing error may end in another real word. Null for most.</summary>
    public int[]?[] Neighbors { get; set; } = Array.Empty<int[]?>();

    /// <summary>The pairs of stems that follow each other in some term.</summary>
    public HashSet<long> Pairs { get; set; } = new();

    /// <summary>For a hash of the words of a term without the filler around it, the first such term and 1; 0 where there is none.</summary>
    public int[] CoreHead { get; set; } = new int[1];

    public static long PairOf(int first, int second) => ((long)first << 32) | (uint)second;

    public bool HasPostings(int stem) => stem >= 0 && PostingStart[stem + 1] > PostingStart[stem];

    /// <summary>The bits of the sounds of a word.</summary>
    public static uint SoundsOf(ReadOnlySpan<char> word, WordForms forms)
    {
        uint sounds = 0;
        foreach (char c in word)
        {
            sounds |= 1u << (forms.SoundOf(c) & 31);
        }

        return sounds;
    }

    public static int CountBits(uint bits)
    {
        bits -= (bits >> 1) & 0x55555555;
        bits = (bits & 0x33333333) + ((bits >> 2) & 0x33333333);
        return (int)(unchecked(((bits + (bits >> 4)) & 0x0F0F0F0F) * 0x01010101) >> 24);
    }

    public static int HashOf(ReadOnlySpan<int> surfaces)
    {
        uint hash = 2166136261;
        foreach (int surface in surfaces)
        {
            hash = unchecked((hash ^ (uint)surface) * 16777619);
        }

        return (int)((hash ^ (hash >> 13)) & int.MaxValue);
    }

    /// <summary>Scratch space for one search; give it back.</summary>
    public SearchRun Rent() => Interlocked.Exchange(ref spare, null) ?? new SearchRun(this);

    public void Return(SearchRun run)
    {
        run.Forget();
        Volatile.Write(ref spare, run);
    }

    /// <summary>A name or synonym of a concept.</summary>
    internal sealed class Term
    {
        public Term(string text, int concept, int field, int[] words)
        {
            Text = text;
            Concept = concept;
            Field = field;
            Words = words;
        }

        public string Text { get; }

        public int Concept { get; }

        /// <summary>0 for the name, 1 for the clinical name, 2 for a synonym, 3 for one that others share.</summary>
        public int Field { get; }

        /// <summary>The surfaces of all its words.</summary>
        public int[] Words { get; }

        /// <summary>The part of <see cref="Words"/> without the filler around it; all of it when there is only filler.</summary>
        public int CoreStart { get; set; }

        public int CoreLength { get; set; }

        public int CoreHash { get; set; }

        /// <summary>The next term of the same place in <see cref="CoreHead"/>; −1 at the end.</summary>
        public int CoreNext { get; set; } = -1;

        /// <summary>Its different stems that carry meaning, in their order.</summary>
        public int[] Stems { get; set; } = Array.Empty<int>();

        /// <summary>What all its stems weigh together.</summary>
        public int Weight { get; set; }

        public bool IsAbbreviation { get; set; }
    }
}
