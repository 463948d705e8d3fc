namespace BackPain.Knowledge;

/// <summary>Whether a criterion is met, by three-valued (Kleene) logic.</summary>
// Bytes: what is known of a person holds one for each finding or flag.
public enum CriterionOutcome : byte
{
    /// <summary>What is known does not decide it.</summary>
    Unknown = 0,

    /// <summary>What is known meets it, whatever the rest turns out to be.</summary>
    Met = 1,

    /// <summary>What is known rules it out, whatever the rest turns out to be.</summary>
    Unmet = 2,
}
