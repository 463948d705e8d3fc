namespace BackPain.Knowledge.Assessment;

/// <summary>Why a person is outside what the knowledge is made for; red flags still count.</summary>
public enum ScopeReason
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Under 18 years.</summary>
    Under18 = 1,

    /// <summary>Pregnant now.</summary>
    PregnantNow = 2,

    /// <summary>An operation on the spine not long ago.</summary>
    RecentSpineSurgery = 3,

    /// <summary>Cancer, now or in the past.</summary>
    CancerNowOrPast = 4,
}
