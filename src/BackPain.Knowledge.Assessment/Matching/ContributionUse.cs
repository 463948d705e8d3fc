namespace BackPain.Knowledge.Assessment;

/// <summary>Whether a contribution counts, and why not where it does not.</summary>
public enum ContributionUse
{
    /// <summary>It counts.</summary>
    Counted = 0,

    /// <summary>A stronger one of its cluster counts.</summary>
    StrongerInCluster = 1,

    /// <summary>One that counts says it already: the one implies the other, is worked out from it, or excludes it.</summary>
    SaidAlready = 2,

    /// <summary>It weighs nothing here.</summary>
    WeighsNothing = 3,
}
