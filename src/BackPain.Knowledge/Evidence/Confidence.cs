namespace BackPain.Knowledge;

/// <summary>How sure we are that a figure or statement was read as its source has it.</summary>
public enum Confidence
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Seen on a clinic or lay page of little authority, or with figures that cannot all be right.</summary>
    Low = 1,

    /// <summary>Seen in a secondary source, with an inferred attribution, or by our own arithmetic.</summary>
    Medium = 2,

    /// <summary>Seen in the primary abstract, table or recommendation.</summary>
    High = 3,
}
