namespace BackPain.Knowledge.Assessment;

/// <summary>What comes next in an interview.</summary>
public enum NextStepKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Nothing more to ask; <see cref="NextStep.StopReason"/> says why.</summary>
    Stop = 1,

    /// <summary>A question group on warning signs, or one that an answer opened.</summary>
    AskGroup = 2,

    /// <summary>A value, for example the age.</summary>
    AskValue = 3,

    /// <summary>Findings that tell the leading conditions apart.</summary>
    AskFindings = 4,
}
