namespace BackPain.Knowledge.Assessment;

/// <summary>What is known of 64 findings, one bit for each.</summary>
internal struct StateWord
{
    public ulong Present;
    public ulong Absent;

    /// <summary>How each came to be known, from a statement on, in two bits; meaningless for what is unknown.</summary>
    public ulong LowBitOfWay;
    public ulong HighBitOfWay;

    public readonly ulong Known => Present | Absent;

    /// <summary>What was stated, of what is known.</summary>
    public readonly ulong Stated => Known & ~LowBitOfWay & ~HighBitOfWay;

    /// <summary>What is absent only because something present excludes it.</summary>
    public readonly ulong Excluded => Absent & LowBitOfWay & HighBitOfWay;

    public void SetWay(ulong bit, KnownBy by)
    {
        int way = by - KnownBy.Statement;
        LowBitOfWay = (way & 1) != 0 ? LowBitOfWay | bit : LowBitOfWay & ~bit;
        HighBitOfWay = (way & 2) != 0 ? HighBitOfWay | bit : HighBitOfWay & ~bit;
    }
}
