namespace BackPain.Interview;

/// <summary>What a line that somebody typed means.</summary>
internal enum ReplyKind
{
    /// <summary>It cannot be understood.</summary>
    Mistake = 0,

    /// <summary>The numbers of what fits; none of them means "none of these".</summary>
    Numbers = 1,

    /// <summary>Not sure about what is not named by a number.</summary>
    NotSure = 2,

    /// <summary>The question stays unanswered.</summary>
    Skip = 3,

    /// <summary>The question before.</summary>
    Back = 4,

    /// <summary>No more questions.</summary>
    Quit = 5,

    /// <summary>What each answer would do.</summary>
    Why = 6,

    /// <summary>Change an answer that was given.</summary>
    Revise = 7,

    /// <summary>The result in plain words.</summary>
    PlainWords = 8,

    /// <summary>The result for a clinician.</summary>
    Clinician = 9,
}
