namespace BackPain.Knowledge.Assessment;

/// <summary>An association of a condition whose finding is known, and what it weighs alone for one person.</summary>
internal readonly struct WeighedEntry
{
    public WeighedEntry(int entry, int weight)
    {
        Entry = entry;
        Weight = weight;
    }

    /// <summary>Its number among all entries.</summary>
    public readonly int Entry;

    /// <summary>In millibans, before clusters and their cap.</summary>
    public readonly int Weight;
}
