namespace BackPain.Knowledge.Assessment;

/// <summary>What came of comparing a person with the conditions.</summary>
public enum MatchOutcome
{
    /// <summary>Too little is known to compare; what is listed is tentative. The list is empty when nothing is known.</summary>
    TooLittleInformation = 0,

    /// <summary>Conditions are listed in the order in which they fit.</summary>
    Matches = 1,

    /// <summary>Enough is known, and no cause fits.</summary>
    NoGoodMatch = 2,

    /// <summary>The answers can be signs of an emergency. Nothing is listed unless the host asked for it: help comes first.</summary>
    EmergencyFirst = 3,

    /// <summary>The person is outside what the knowledge is made for; nothing is listed. The triage says why.</summary>
    OutOfScope = 4,
}
