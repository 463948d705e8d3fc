namespace BackPain.Knowledge.Querying;

/// <summary>Bits of a word.</summary>
internal static class Bits
{
    /// <summary>The position of the lowest bit; the word is not 0.</summary>
    public static int LeastOf(ulong word)
    {
#if NET8_0_OR_GREATER
        return System.Numerics.BitOperations.TrailingZeroCount(word);
#else
        return CountOf(unchecked((word & (0 - word)) - 1));
#endif
    }

    public static int CountOf(ulong word)
    {
#if NET8_0_OR_GREATER
        return System.Numerics.BitOperations.PopCount(word);
#else
        word -= (word >> 1) & 0x5555555555555555UL;
        word = (word & 0x3333333333333333UL) + ((word >> 2) & 0x3333333333333333UL);
        word = (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0FUL;
        return unchecked((int)((word * 0x0101010101010101UL) >> 56));
#endif
    }
}
