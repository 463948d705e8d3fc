namespace BackPain.Knowledge.Assessment;

/// <summary>Where a person stands on one step.</summary>
public enum StepStanding
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>A treatment of it was tried, with a known outcome, and for as long as a source gives it, where one gives a time.</summary>
    Done = 1,

    /// <summary>A treatment of it was tried, but what came of it cannot be told yet.</summary>
    Started = 2,

    /// <summary>It comes next.</summary>
    Next = 3,

    /// <summary>It is not tried, as far as is known.</summary>
    NotTried = 4,

    /// <summary>
    /// It is not tried, as far as is known, and nothing of it comes into question: all who are for it mean other people by age, duration or
    /// another stated measure, or the host has set it aside.
    /// </summary>
    PassedOver = 5,
}
