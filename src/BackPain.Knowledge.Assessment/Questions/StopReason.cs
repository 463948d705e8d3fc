namespace BackPain.Knowledge.Assessment;

/// <summary>Why nothing more is asked.</summary>
public enum StopReason
{
    /// <summary>It goes on.</summary>
    Unspecified = 0,

    /// <summary>The answers can be signs of an emergency: help comes first.</summary>
    Emergency = 1,

    /// <summary>The person is outside what the knowledge is made for; the questions on warning signs are done.</summary>
    OutOfScope = 2,

    /// <summary>The first condition has strong support, and no single answer would put another of the leading ones (within 400 millibans) first.</summary>
    LeadIsClear = 3,

    /// <summary>No open question would move two leading conditions apart by 100 millibans or more.</summary>
    NothingSeparates = 4,

    /// <summary>As many questions were asked as the options allow.</summary>
    EnoughAsked = 5,
}
