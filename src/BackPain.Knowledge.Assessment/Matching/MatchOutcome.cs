namespace BackPain.Knowledge.Assessment;

/// <summary>What came of comparing a person with the conditions.</summary>
public enum MatchOutcome
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Too little is known to compare; what is listed is tentative. The list is empty when nothing is known.</summary>
    TooLittleInformation = 1,

    /// <summary>Conditions are listed in the order in which they fit.</summary>
    Matches = 2,

    /// <summary>Enough is known, and no cause fits.</summary>
    NoGoodMatch = 3,

    /// <summary>The answers can be signs of an emergency. Nothing is listed unless the host asked for it: help comes first.</summary>
    EmergencyFirst = 4,

    /// <summary>The person is outside what the knowledge is made for; nothing is listed. The triage says why.</summary>
    OutOfScope = 5,
}
