namespace BackPain.Knowledge;

/// <summary>Where a treatment stands in a <see cref="TreatmentOverview"/>; each stands in one place.</summary>
public enum OverviewPlace
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>In one of the steps: a current guideline is for it and none is against it.</summary>
    Step = 1,

    /// <summary>Current guidelines are both for and against it.</summary>
    Contested = 2,

    /// <summary>A current guideline is against it and none is for it.</summary>
    AdvisedAgainst = 3,

    /// <summary>No current guideline is for or against it: only other sources speak of it.</summary>
    SourceOnly = 4,
}
