namespace BackPain.Knowledge;

/// <summary>Whether a guideline is still advice.</summary>
public enum SourceStatus
{
    /// <summary>The question does not arise, or is not answered: the source is no guideline.</summary>
    Unspecified = 0,

    /// <summary>In force as far as was read.</summary>
    Current = 1,

    /// <summary>Replaced or updated, also in part; never shown as current advice.</summary>
    Superseded = 2,

    /// <summary>From before 2015, with no later edition read.</summary>
    Old = 3,
}
