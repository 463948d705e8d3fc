namespace BackPain.Knowledge;

/// <summary>What came of a treatment that a person tried.</summary>
public enum CareOutcome
{
    /// <summary>Tried, with no outcome known.</summary>
    Unspecified = 0,

    /// <summary>It helped enough.</summary>
    Benefit = 1,

    /// <summary>It helped, not enough.</summary>
    SomeBenefit = 2,

    /// <summary>It did not help.</summary>
    NoBenefit = 3,

    /// <summary>It made things worse or was not tolerated.</summary>
    Harm = 4,
}
