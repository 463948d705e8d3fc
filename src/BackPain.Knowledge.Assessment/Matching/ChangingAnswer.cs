namespace BackPain.Knowledge.Assessment;

/// <summary>An answer to an open question that would put another condition first.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
/// <param name="Finding">The finding that is not known.</param>
/// <param name="Answer">The answer: present or absent.</param>
/// <param name="First">The condition that would then stand first.</param>
public sealed record ChangingAnswer(Finding Finding, FindingStatus Answer, ConditionId First);
