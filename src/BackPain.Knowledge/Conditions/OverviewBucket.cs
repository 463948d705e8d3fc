namespace BackPain.Knowledge;

/// <summary>Where the overview of a condition puts a treatment.</summary>
public enum OverviewBucket
{
    /// <summary>Nowhere: no source that was read speaks of the treatment for the condition.</summary>
    Unspecified = 0,

    /// <summary>In a step: current guidelines are for it, none is against it.</summary>
    Steps = 1,

    /// <summary>Contested: current guidelines are for it and against it.</summary>
    Contested = 2,

    /// <summary>Advised against: a current guideline is against it, none is for it.</summary>
    AdvisedAgainst = 3,

    /// <summary>Only other sources speak of it; no current guideline is for or against it.</summary>
    SourceOnly = 4,
}
