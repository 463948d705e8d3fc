namespace BackPain.Knowledge;

/// <summary>What sources say in words that sets one compared condition apart from another.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class ComparedDistinction
{
    internal ComparedDistinction(ConditionId condition, Distinction distinction)
    {
        ConditionId = condition;
        Distinction = distinction;
    }

    /// <summary>The condition that is set apart, on whose page it stands.</summary>
    public ConditionId ConditionId { get; }

    /// <summary>The words, from which condition they set it apart, the findings and the citations.</summary>
    public Distinction Distinction { get; }

    /// <summary>Both conditions and the words, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => ConditionId.Value + ", " + Distinction;
}
