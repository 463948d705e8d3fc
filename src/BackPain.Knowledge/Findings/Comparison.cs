namespace BackPain.Knowledge;

/// <summary>How a value is compared with a bound.</summary>
public enum Comparison
{
    /// <summary>No comparison.</summary>
    Unspecified = 0,

    /// <summary>The value is the bound or above it.</summary>
    AtLeast = 1,

    /// <summary>The value is above the bound.</summary>
    Over = 2,

    /// <summary>The value is the bound or below it.</summary>
    AtMost = 3,

    /// <summary>The value is below the bound.</summary>
    Under = 4,

    /// <summary>The value is the bound.</summary>
    Is = 5,
}
