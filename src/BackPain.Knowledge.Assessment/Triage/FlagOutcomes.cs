using System;

namespace BackPain.Knowledge.Assessment;

/// <summary>What each red flag comes to for one person, by its place among the rules, 64 in a word.</summary>
internal readonly struct FlagOutcomes
{
    private readonly ulong[] words;

    public FlagOutcomes(int flags) => words = new ulong[2 * NewWords(flags).Length];

    private FlagOutcomes(ulong[] words) => this.words = words;

    public ReadOnlySpan<ulong> Met => words.AsSpan(0, words.Length / 2);

    /// <summary>The flags that are neither met nor unmet.</summary>
    public ReadOnlySpan<ulong> Unknown => words.AsSpan(words.Length / 2);

    public static ulong[] NewWords(int flags) => new ulong[(flags + 63) >> 6];

    public FlagOutcomes Copy() => new((ulong[])words.Clone());

    /// <summary>Fills in one flag; never after the outcomes were handed over.</summary>
    public void Set(int flag, CriterionOutcome outcome)
    {
        Set(flag >> 6, 1UL << flag, outcome == CriterionOutcome.Met);
        Set((words.Length / 2) + (flag >> 6), 1UL << flag, outcome == CriterionOutcome.Unknown);
    }

    private void Set(int word, ulong bit, bool isSet) => words[word] = isSet ? words[word] | bit : words[word] & ~bit;
}
