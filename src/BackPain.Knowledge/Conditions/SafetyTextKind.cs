namespace BackPain.Knowledge;

/// <summary>When a safety text is shown.</summary>
public enum SafetyTextKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Help is needed now.</summary>
    Emergency = 1,

    /// <summary>Help is needed today.</summary>
    SameDay = 2,

    /// <summary>Help is needed within two weeks.</summary>
    Within2Weeks = 3,

    /// <summary>An ordinary appointment.</summary>
    Routine = 4,

    /// <summary>Somebody thinks of ending their life.</summary>
    Crisis = 5,

    /// <summary>No warning sign was reported.</summary>
    NothingFound = 6,

    /// <summary>Too little was answered.</summary>
    NotAssessed = 7,

    /// <summary>The knowledge is not made for this person.</summary>
    OutOfScope = 8,
}
