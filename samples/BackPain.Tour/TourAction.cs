namespace BackPain.Tour;

/// <summary>What the arguments ask for.</summary>
internal enum TourAction
{
    /// <summary>They cannot be understood.</summary>
    Reject = 0,

    /// <summary>All conditions in short.</summary>
    ShowOverview = 1,

    /// <summary>One condition in full.</summary>
    ShowCondition = 2,

    /// <summary>How to run the tour.</summary>
    ShowHelp = 3,

    /// <summary>One finding in full.</summary>
    ShowFinding = 4,

    /// <summary>What tells one condition from another.</summary>
    ShowComparison = 5,
}
