namespace BackPain.Knowledge;

/// <summary>Whether a criterion is met, by three-valued (Kleene) logic.</summary>
public enum CriterionOutcome
{
    /// <summary>What is known does not decide it.</summary>
    Unknown = 0,

    /// <summary>What is known meets it, whatever the rest turns out to be.</summary>
    Met = 1,

    /// <summary>What is known rules it out, whatever the rest turns out to be.</summary>
    Unmet = 2,
}
