namespace BackPain.Knowledge.Assessment;

/// <summary>Whether a contribution counts, and why not where it does not.</summary>
public enum ContributionUse
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>It counts.</summary>
    Counted = 1,

    /// <summary>A stronger one of its cluster counts.</summary>
    StrongerInCluster = 2,

    /// <summary>One that counts says it already: the one implies the other, is worked out from it, or excludes it.</summary>
    SaidAlready = 3,

    /// <summary>It weighs nothing here; an absence also where it only follows from a present finding of its cluster that speaks for the condition.</summary>
    WeighsNothing = 4,
}
