namespace BackPain.Knowledge;

/// <summary>Against whom a figure was measured.</summary>
public enum ComparatorKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Against the other people of the study.</summary>
    Others = 1,

    /// <summary>Against one other condition; the figure holds only between the two.</summary>
    Condition = 2,

    /// <summary>The figure is about something else and is shown, never weighed.</summary>
    None = 3,
}
