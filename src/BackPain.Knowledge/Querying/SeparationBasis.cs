namespace BackPain.Knowledge;

/// <summary>What the figure rests on that says which of two conditions an answer speaks for.</summary>
public enum SeparationBasis
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Neither condition knows the finding: 0.</summary>
    NotKnown = 1,

    /// <summary>A likelihood ratio that was published for the choice between these two.</summary>
    HeadToHead = 2,

    /// <summary>A likelihood ratio that was published for the choice between these two, whose interval contains 1: 0.</summary>
    HeadToHeadContainsOne = 3,

    /// <summary>
    /// The difference of the general weights, no further from zero than a ratio that was published for the choice between these two and that is
    /// not used: it is set aside, or we are not sure enough of it.
    /// </summary>
    HeadToHeadSetAside = 4,

    /// <summary>The difference of the general weights of the two, each from its own people.</summary>
    DifferenceOfWeights = 5,

    /// <summary>The general weight of the one condition that knows the finding; of the other nothing is known, which counts as 0.</summary>
    OneSided = 6,

    /// <summary>
    /// The difference of the general weights, of a finding that is an entry criterion of one of the two: whoever has that one has the finding,
    /// so its presence never speaks for the other; where it would, 0.
    /// </summary>
    EntryCriterion = 7,

    /// <summary>
    /// Nothing: for one of the two a ratio was published, for the other only the default of the role would count, and it would count for more. What
    /// nobody measured does not outweigh what was measured: 0.
    /// </summary>
    DefaultBesideFigure = 8,
}
