namespace BackPain.Interview;

/// <summary>What the arguments ask for.</summary>
internal enum InterviewAction
{
    /// <summary>Nothing that can be understood.</summary>
    Reject = 0,

    /// <summary>The questions, one after another.</summary>
    Ask = 1,

    /// <summary>Presentations in, results out.</summary>
    Batch = 2,

    /// <summary>How to run it.</summary>
    ShowHelp = 3,

    /// <summary>The questions and answers of a transcript, and its result.</summary>
    Replay = 4,
}
