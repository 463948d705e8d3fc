namespace BackPain.Knowledge.Assessment;

/// <summary>How it came to be known that a finding is present or absent.</summary>
public enum KnownBy
{
    /// <summary>Not known at all.</summary>
    Unspecified = 0,

    /// <summary>It was said: asked, handed over by the host, or read from text.</summary>
    Statement = 1,

    /// <summary>It follows from another finding: a present one implies it, or it implies an absent one.</summary>
    Implication = 2,

    /// <summary>It is worked out from its definition, for example an age or a count of others.</summary>
    Definition = 3,

    /// <summary>It is absent only because something present excludes it; such an absence weighs at most the default of the role.</summary>
    Exclusion = 4,
}
