namespace BackPain.Knowledge;

/// <summary>What the presence of a finding says about a condition.</summary>
public enum AssociationRole
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Points to the condition or defines it.</summary>
    Characteristic = 1,

    /// <summary>Often present; weak by itself.</summary>
    Common = 2,

    /// <summary>Present in a minority.</summary>
    Occasional = 3,

    /// <summary>Its presence lowers the odds.</summary>
    ArguesAgainst = 4,

    /// <summary>An entry criterion: no evidence when present, counts against when absent.</summary>
    Required = 5,
}
