namespace BackPain.Knowledge.Assessment;

/// <summary>An association of a condition whose finding is known, and what it weighs for one person.</summary>
internal struct WeighedEntry
{
    public WeighedEntry(int entry, int weight)
    {
        Entry = entry;
        Weight = weight;
        Counted = 0;
        IsAnswered = false;
    }

    /// <summary>Its number among all entries.</summary>
    public readonly int Entry;

    /// <summary>What it weighs alone, in millibans, before clusters and their cap.</summary>
    public int Weight;

    /// <summary>Whether it is the absence that a present finding of its cluster, which speaks for the condition, excludes; it weighs nothing then.</summary>
    public bool IsAnswered;

    /// <summary>How much of it counts, in millibans; 0 when it does not.</summary>
    public int Counted;
}
