namespace BackPain.Knowledge;

/// <summary>What is known of one finding in one person.</summary>
public enum FindingStatus
{
    /// <summary>Not asked, not answered or not sure. Never read as absent.</summary>
    Unknown = 0,

    /// <summary>Known to be present.</summary>
    Present = 1,

    /// <summary>Known to be absent.</summary>
    Absent = 2,
}
