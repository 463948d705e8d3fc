namespace BackPain.Knowledge;

/// <summary>The unit of a duration.</summary>
public enum DurationUnit
{
    /// <summary>No unit is given.</summary>
    Unspecified = 0,

    /// <summary>Hours.</summary>
    Hours = 1,

    /// <summary>Days of 24 hours.</summary>
    Days = 2,

    /// <summary>Weeks of 7 days.</summary>
    Weeks = 3,

    /// <summary>Calendar months; their length in days is not defined.</summary>
    Months = 4,

    /// <summary>Years of 12 months.</summary>
    Years = 5,
}
