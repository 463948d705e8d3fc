namespace BackPain.Knowledge;

/// <summary>How the meaning of a code relates to the concept that carries it; our own editorial judgment.</summary>
public enum CodingEquivalence
{
    /// <summary>No judgment is made.</summary>
    Unspecified = 0,

    /// <summary>The code means the same.</summary>
    Equivalent = 1,

    /// <summary>The code means more than the concept.</summary>
    Broader = 2,

    /// <summary>The code means a part of the concept.</summary>
    Narrower = 3,

    /// <summary>The code means something near.</summary>
    Related = 4,
}
