namespace BackPain.Knowledge;

/// <summary>What part a condition plays among the causes of back and leg pain.</summary>
public enum ConditionKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>A cause of back or leg pain that findings can point to.</summary>
    Cause = 1,

    /// <summary>Something that adds to pain beside a cause, such as stress and depression; never a rival of one.</summary>
    Contributor = 2,

    /// <summary>The problem as a whole: chronic back and leg pain.</summary>
    Umbrella = 3,

    /// <summary>What is left when nothing specific is found.</summary>
    Remainder = 4,

    /// <summary>A cause that imaging shows and symptoms cannot tell from its neighbors.</summary>
    ImagingDecides = 5,

    /// <summary>A cause to think of only after its neighbors are ruled out.</summary>
    ByExclusion = 6,

    /// <summary>A cause that needs help soon; found by red flags, never ranked.</summary>
    SeriousCause = 7,
}
