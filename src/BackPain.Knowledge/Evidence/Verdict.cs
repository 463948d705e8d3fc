namespace BackPain.Knowledge;

/// <summary>How a stronger source bears on a statement.</summary>
public enum Verdict
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>It says the same.</summary>
    Agrees = 1,

    /// <summary>It says more in the same direction.</summary>
    GoesFurther = 2,

    /// <summary>It limits the statement: to some people, to less certainty, to an association.</summary>
    Qualifies = 3,

    /// <summary>It advises or finds the opposite, for people who may be the same.</summary>
    Contradicts = 4,
}
