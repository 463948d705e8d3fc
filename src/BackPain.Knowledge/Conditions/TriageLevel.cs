namespace BackPain.Knowledge;

/// <summary>How soon help is needed. There is no level that means "safe".</summary>
public enum TriageLevel
{
    /// <summary>Too little is known to say.</summary>
    NotAssessed = 0,

    /// <summary>Every core question is answered and no red flag was found; this rules nothing out.</summary>
    NothingFound = 1,

    /// <summary>An ordinary appointment.</summary>
    Routine = 2,

    /// <summary>Help within two weeks.</summary>
    Within2Weeks = 3,

    /// <summary>Help today.</summary>
    SameDay = 4,

    /// <summary>Help now: the emergency number or an emergency department.</summary>
    Emergency = 5,
}
