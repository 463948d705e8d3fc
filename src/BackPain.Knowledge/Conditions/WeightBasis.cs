namespace BackPain.Knowledge;

/// <summary>What a weight rests on.</summary>
public enum WeightBasis
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>The default of the role, ours: no ratio was published for this comparison.</summary>
    RoleDefault = 1,

    /// <summary>A published likelihood ratio with its interval.</summary>
    PublishedRatio = 2,

    /// <summary>A published likelihood ratio without an interval, used as it stands.</summary>
    PublishedRatioWithoutInterval = 3,

    /// <summary>A published likelihood ratio whose interval contains 1: it weighs 0.</summary>
    IntervalContainsOne = 4,

    /// <summary>The default of the role, no further from zero than the published ratio, because we are not sure enough of that ratio.</summary>
    LowConfidence = 5,

    /// <summary>The default of the role, no further from zero than the published ratio, because that ratio is set aside, with the reason.</summary>
    SetAside = 6,

    /// <summary>Nothing: the figures are about something else and are only shown.</summary>
    NotWeighed = 7,
}
