namespace BackPain.Knowledge.Assessment;

/// <summary>How strong the support for a condition is; the borders are ours, not published.</summary>
public enum SupportBand
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Less than 200 millibans.</summary>
    BelowWeak = 1,

    /// <summary>At least 200 millibans.</summary>
    Weak = 2,

    /// <summary>At least 700 millibans, from at least two clusters that speak for it.</summary>
    Moderate = 3,

    /// <summary>At least 1200 millibans, from at least two clusters that speak for it.</summary>
    Strong = 4,
}
