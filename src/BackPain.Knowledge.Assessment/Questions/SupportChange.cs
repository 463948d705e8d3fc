namespace BackPain.Knowledge.Assessment;

/// <summary>By how much an answer would change the support of a condition.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
/// <param name="ConditionId">The condition.</param>
/// <param name="Before">Its support now, in millibans.</param>
/// <param name="Change">The change, in millibans; 0 when the answer says nothing about it.</param>
public readonly record struct SupportChange(ConditionId ConditionId, int Before, int Change)
{
    /// <summary>Its support after the answer, in millibans.</summary>
    public int After => Before + Change;
}
