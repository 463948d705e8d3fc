namespace BackPain.Knowledge.Assessment;

/// <summary>The sex recorded at birth, as far as it is stated.</summary>
public enum Sex
{
    /// <summary>Not stated; nothing follows from it.</summary>
    NotStated = 0,

    /// <summary>Female.</summary>
    Female = 1,

    /// <summary>Male.</summary>
    Male = 2,

    /// <summary>Other; nothing follows from it, neither that a finding is present nor that it is absent.</summary>
    Other = 3,
}
