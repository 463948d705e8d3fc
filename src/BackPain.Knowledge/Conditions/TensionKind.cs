namespace BackPain.Knowledge;

/// <summary>In what way two recommendations only seem to be opposed, or differ by less than for and against.</summary>
public enum TensionKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>They speak of different people, durations, outcomes or comparators: both can be true.</summary>
    Scope = 1,

    /// <summary>They point the same way with a different strength.</summary>
    Strength = 2,

    /// <summary>One takes a side, the other says that the evidence does not decide.</summary>
    Insufficient = 3,

    /// <summary>The result of a trial or review does not fit a view, or another result.</summary>
    Outcome = 4,
}
