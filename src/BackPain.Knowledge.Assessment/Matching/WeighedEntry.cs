namespace BackPain.Knowledge.Assessment;

/// <summary>An association of a condition whose finding is known, and what it weighs for one person.</summary>
internal struct WeighedEntry
{
    public WeighedEntry(int entry, int weight)
    {
        Entry = entry;
        Weight = weight;
        Counted = 0;
        AnsweredBy = -1;
    }

    /// <summary>Its number among all entries.</summary>
    public readonly int Entry;

    /// <summary>What it weighs alone, in millibans, before clusters and their cap.</summary>
    public int Weight;

    /// <summary>The entry whose present finding speaks for the condition and excludes this absence of its cluster, which then weighs nothing; -1 for none.</summary>
    public int AnsweredBy;

    /// <summary>How much of it counts, in millibans; 0 when it does not.</summary>
    public int Counted;
}
