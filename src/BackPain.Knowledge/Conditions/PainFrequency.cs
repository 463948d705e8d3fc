namespace BackPain.Knowledge;

/// <summary>How often the pain is there.</summary>
public enum PainFrequency
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Every day.</summary>
    Daily = 1,

    /// <summary>On some days.</summary>
    Intermittent = 2,
}
