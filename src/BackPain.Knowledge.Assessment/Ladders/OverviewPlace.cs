namespace BackPain.Knowledge.Assessment;

/// <summary>Where a treatment stands in the overview of a condition.</summary>
public enum OverviewPlace
{
    /// <summary>The overview does not name it.</summary>
    Unspecified = 0,

    /// <summary>Among the steps: current guidelines are for it and none is against.</summary>
    Step = 1,

    /// <summary>Current guidelines are both for and against.</summary>
    Contested = 2,

    /// <summary>A current guideline is against it and none is for it.</summary>
    AdvisedAgainst = 3,

    /// <summary>No current guideline is for or against; only other sources speak of it.</summary>
    SourceOnly = 4,
}
