namespace BackPain.Knowledge;

/// <summary>What a source says of a treatment for a condition.</summary>
public enum Stance
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Do it for most people.</summary>
    Recommends = 1,

    /// <summary>It may be done.</summary>
    SuggestsConsiders = 2,

    /// <summary>Only if stated criteria are met.</summary>
    Conditional = 3,

    /// <summary>Usually not.</summary>
    SuggestsAgainst = 4,

    /// <summary>Do not.</summary>
    RecommendsAgainst = 5,

    /// <summary>The source says that it cannot say.</summary>
    Insufficient = 6,

    /// <summary>A trial or review result in favor; not a view of a guideline.</summary>
    OutcomeFavors = 7,

    /// <summary>A trial or review that found no difference; not a view of a guideline.</summary>
    OutcomeNoDifference = 8,
}
