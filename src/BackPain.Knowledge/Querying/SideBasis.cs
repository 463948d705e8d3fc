namespace BackPain.Knowledge;

/// <summary>How one of the compared conditions comes to have a weight for an answer about a finding.</summary>
public enum SideBasis
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>The condition knows neither the finding nor anything that follows from the answer and matters here: it weighs 0, which says nothing either way.</summary>
    NotKnown = 1,

    /// <summary>The condition has an association with the finding itself.</summary>
    Direct = 2,

    /// <summary>
    /// The condition knows a finding that has the same answer by implication: no pain when seated implies that sitting helps. It takes away
    /// from what the answer says of the other condition, and never adds to it.
    /// </summary>
    Implied = 3,

    /// <summary>
    /// The condition knows a finding that the answer excludes, so that it is absent; it counts no more than the default of its role. It takes
    /// away from what the answer says of the other condition, and never adds to it.
    /// </summary>
    Excluded = 4,

    /// <summary>The finding is only known to argue against the condition where the choice is between it and a third one: here it weighs 0.</summary>
    AgainstAnother = 5,
}
