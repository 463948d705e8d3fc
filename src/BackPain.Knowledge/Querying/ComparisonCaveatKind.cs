namespace BackPain.Knowledge;

/// <summary>Why a comparison of findings alone may mislead.</summary>
public enum ComparisonCaveatKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>The base connects no findings with the condition, so that no finding can speak for it or against it.</summary>
    NoFindings = 1,

    /// <summary>The condition is a serious cause: red flags point to it, and it is not weighed against others.</summary>
    SeriousCause = 2,

    /// <summary>The condition adds to pain beside a cause; it is no rival of one.</summary>
    Contributor = 3,

    /// <summary>The condition is the problem as a whole, which the others bring about.</summary>
    Umbrella = 4,

    /// <summary>The condition is what is left when nothing specific is found.</summary>
    Remainder = 5,

    /// <summary>Imaging shows the condition; symptoms cannot tell it from its neighbors.</summary>
    ImagingDecides = 6,

    /// <summary>The condition is thought of only after its neighbors are ruled out.</summary>
    ByExclusion = 7,

    /// <summary>The one condition is a kind of the other; the two are no rivals.</summary>
    IsSubtype = 8,

    /// <summary>The one condition can lead to, cause or worsen the other, or they are found together: both may be there.</summary>
    MayBeBoth = 9,
}
