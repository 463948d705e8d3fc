namespace BackPain.Knowledge;

/// <summary>Whether clinicians have signed off an edition of the knowledge.</summary>
public enum ReviewStatus
{
    /// <summary>Not stated; read it as not signed off.</summary>
    Unspecified = 0,

    /// <summary>Compared with its sources by the maintainers, not signed off by a clinician.</summary>
    NotSignedOff = 1,

    /// <summary>Signed off by a clinician.</summary>
    SignedOff = 2,
}
