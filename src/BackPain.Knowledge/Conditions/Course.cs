namespace BackPain.Knowledge;

/// <summary>How long a problem has lasted. One threshold, our own: acute is under 12 weeks, chronic is 12 weeks or more.</summary>
public enum Course
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Under 12 weeks, unless a source that is quoted defines it otherwise.</summary>
    Acute = 1,

    /// <summary>As the quoted source defines it, within the first 12 weeks.</summary>
    Subacute = 2,

    /// <summary>12 weeks or more.</summary>
    Chronic = 3,
}
