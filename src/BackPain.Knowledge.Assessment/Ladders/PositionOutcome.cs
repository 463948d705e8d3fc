namespace BackPain.Knowledge.Assessment;

/// <summary>What can be said of the next step of a ladder. Where several hold, the later value stands.</summary>
public enum PositionOutcome
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>There is a next step, what its sources ask for is met, or they ask for nothing, and what was tried before it can be judged.</summary>
    NextIsMet = 1,

    /// <summary>
    /// There is a next step; whether what its sources ask for is met is not known, often because it is stated only in words. Or it is met, and
    /// what came of the step before it cannot be told yet: it was tried too short, or nobody said how it went.
    /// </summary>
    NextIsUnknown = 2,

    /// <summary>There is a next step, and what its sources ask for is not met. What comes after it is not considered in its place.</summary>
    NextIsUnmet = 3,

    /// <summary>The next step of this source holds a treatment that current guidelines advise against; it is not named as next.</summary>
    NextIsAdvisedAgainst = 4,

    /// <summary>Every step was tried, or there are no steps.</summary>
    NoFurtherStep = 5,

    /// <summary>Care of the step reached helped enough.</summary>
    HelpedEnough = 6,

    /// <summary>The source lists treatments without an order, so that none is next.</summary>
    NoOrder = 7,

    /// <summary>Nothing is arranged: the condition has no treatments in this knowledge, or the source has no ladder for it.</summary>
    NothingArranged = 8,

    /// <summary>The person is outside what the knowledge is made for.</summary>
    OutOfScope = 9,

    /// <summary>Help is needed the same day or at once, and comes first.</summary>
    HelpComesFirst = 10,
}
