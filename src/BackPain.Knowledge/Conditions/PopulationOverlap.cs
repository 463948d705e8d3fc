namespace BackPain.Knowledge;

/// <summary>Whether two sources may speak of the same people.</summary>
public enum PopulationOverlap
{
    /// <summary>Not compared.</summary>
    Unspecified = 0,

    /// <summary>They do, as far as they say whom they mean.</summary>
    Certain = 1,

    /// <summary>They may: one does not say whom it means, or applies only by analogy.</summary>
    Possible = 2,

    /// <summary>They do not: age or duration keep them apart.</summary>
    Apart = 3,
}
