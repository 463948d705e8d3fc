namespace BackPain.Knowledge;

/// <summary>Who can tell a finding, and how.</summary>
public enum FindingKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>What a person feels or notices and can be asked about.</summary>
    Symptom = 1,

    /// <summary>Age, sex, history, exposure, habit or medicine; can be asked about.</summary>
    RiskFactor = 2,

    /// <summary>What a clinician finds on examination; never asked of a patient.</summary>
    Sign = 3,
}
