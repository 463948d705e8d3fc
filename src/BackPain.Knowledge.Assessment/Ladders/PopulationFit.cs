namespace BackPain.Knowledge.Assessment;

/// <summary>Whether a person is among those of whom a source speaks.</summary>
public enum PopulationFit
{
    /// <summary>The source does not say of whom it speaks.</summary>
    Unspecified = 0,

    /// <summary>Age, duration and what else is stated as a measure fit. Its words may ask for more.</summary>
    Within = 1,

    /// <summary>An age, a duration or something else that is stated as a measure does not fit.</summary>
    Outside = 2,

    /// <summary>What is known of the person does not tell.</summary>
    Unknown = 3,

    /// <summary>The source says it in words only, which cannot be checked; they are shown.</summary>
    InWords = 4,
}
