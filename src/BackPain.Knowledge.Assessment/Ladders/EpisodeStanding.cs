namespace BackPain.Knowledge.Assessment;

/// <summary>Whether it can be told what came of one time that a treatment was tried.</summary>
public enum EpisodeStanding
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>It was not tried.</summary>
    NotTried = 1,

    /// <summary>It can be told: the outcome is known, and either it helped enough or did harm, or no source sets a time, or the time was long enough.</summary>
    Judged = 2,

    /// <summary>It was tried for less than the shortest time that a source gives it.</summary>
    TooEarly = 3,

    /// <summary>A source gives it a time, and for how long it was tried is not known.</summary>
    TimeIsUnknown = 4,

    /// <summary>What came of it is not known.</summary>
    OutcomeIsUnknown = 5,
}
