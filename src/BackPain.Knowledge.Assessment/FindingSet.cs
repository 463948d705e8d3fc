using System;
using System.Collections.Generic;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge.Assessment;

/// <summary>Some findings, 64 in a word, without the words that hold none: what is known of all of them is found in a few steps.</summary>
internal sealed class FindingSet
{
    public static readonly FindingSet Empty = new(Array.Empty<Part>());

    private readonly Part[] parts;

    private FindingSet(Part[] parts) => this.parts = parts;

    public int Count => parts.Length == 0 ? 0 : parts[parts.Length - 1].Before + Bits.CountOf(parts[parts.Length - 1].Bits);

    /// <summary>The words that hold any of the findings, in order.</summary>
    public ReadOnlySpan<Part> Parts => parts;

    public static FindingSet Of(IEnumerable<int> findings)
    {
        var words = new SortedDictionary<int, ulong>();
        foreach (int finding in findings)
        {
            words.TryGetValue(finding >> 6, out ulong bits);
            words[finding >> 6] = bits | (1UL << finding);
        }

        if (words.Count == 0)
        {
            return Empty;
        }

        var found = new Part[words.Count];
        int at = 0;
        int before = 0;
        foreach (KeyValuePair<int, ulong> word in words)
        {
            found[at++] = new Part(word.Key, word.Value, before);
            before += Bits.CountOf(word.Value);
        }

        return new FindingSet(found);
    }

    public bool Contains(int finding)
    {
        foreach (ref readonly Part part in Parts)
        {
            if (part.Word == finding >> 6)
            {
                return (part.Bits >> finding & 1) != 0;
            }
        }

        return false;
    }

    /// <summary>Adds the findings to a set that has a bit for every finding.</summary>
    public void AddTo(Span<ulong> words)
    {
        foreach (ref readonly Part part in Parts)
        {
            words[part.Word] |= part.Bits;
        }
    }

    /// <summary>Whether somebody said of any of them that it is present.</summary>
    public bool IsAnyStatedPresent(FindingStates states)
    {
        foreach (ref readonly Part part in Parts)
        {
            ref readonly StateWord word = ref states.Words[part.Word];
            if ((part.Bits & word.Present & word.Stated) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsAnyPresent(FindingStates states)
    {
        foreach (ref readonly Part part in Parts)
        {
            if ((states.Words[part.Word].Present & part.Bits) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsAnyAbsent(FindingStates states)
    {
        foreach (ref readonly Part part in Parts)
        {
            if ((states.Words[part.Word].Absent & part.Bits) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsAllKnown(FindingStates states)
    {
        foreach (ref readonly Part part in Parts)
        {
            if ((part.Bits & ~states.Words[part.Word].Known) != 0)
            {
                return false;
            }
        }

        return true;
    }

    public int CountKnown(FindingStates states)
    {
        int count = 0;
        foreach (ref readonly Part part in Parts)
        {
            count += Bits.CountOf(part.Bits & states.Words[part.Word].Known);
        }

        return count;
    }

    /// <summary>Whether any is present, as a criterion; unmet for none.</summary>
    public CriterionOutcome Any(FindingStates states)
    {
        ulong open = 0;
        foreach (ref readonly Part part in Parts)
        {
            ref readonly StateWord word = ref states.Words[part.Word];
            if ((word.Present & part.Bits) != 0)
            {
                return CriterionOutcome.Met;
            }

            open |= part.Bits & ~word.Absent;
        }

        return open == 0 ? CriterionOutcome.Unmet : CriterionOutcome.Unknown;
    }

    /// <summary>Whether all are present, as a criterion; met for none.</summary>
    public CriterionOutcome All(FindingStates states)
    {
        ulong open = 0;
        foreach (ref readonly Part part in Parts)
        {
            ref readonly StateWord word = ref states.Words[part.Word];
            if ((word.Absent & part.Bits) != 0)
            {
                return CriterionOutcome.Unmet;
            }

            open |= part.Bits & ~word.Present;
        }

        return open == 0 ? CriterionOutcome.Met : CriterionOutcome.Unknown;
    }

    /// <summary>Up to 64 of the findings.</summary>
    internal readonly struct Part
    {
        public Part(int word, ulong bits, int before)
        {
            Word = word;
            Bits = bits;
            Before = before;
        }

        /// <summary>Which word of <see cref="FindingStates.Words"/>.</summary>
        public readonly int Word;
        public readonly ulong Bits;

        /// <summary>How many of the set stand in the words before.</summary>
        public readonly int Before;

        /// <summary>The place of one of the findings in the set.</summary>
        public int PlaceOf(ulong bit) => Before + Querying.Bits.CountOf(Bits & (bit - 1));
    }
}
