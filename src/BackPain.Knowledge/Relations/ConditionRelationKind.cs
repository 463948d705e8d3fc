namespace BackPain.Knowledge;

/// <summary>How one condition bears on another.</summary>
public enum ConditionRelationKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>The first can in time lead to the second.</summary>
    LeadsTo = 1,

    /// <summary>The first can cause the second.</summary>
    CanCause = 2,

    /// <summary>The first makes the second worse.</summary>
    Worsens = 3,

    /// <summary>The first is a kind of the second; the two are no rivals.</summary>
    IsSubtypeOf = 4,

    /// <summary>Both are found together more often than chance would have it; no source says that the one brings about the other.</summary>
    IsAssociatedWith = 5,
}
