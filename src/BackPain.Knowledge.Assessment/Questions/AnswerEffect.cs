using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>What one answer to a question would do.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class AnswerEffect
{
    internal AnswerEffect(Finding finding, FindingStatus answer, ImmutableArray<SupportChange> changes, ConditionId? first)
    {
        Finding = finding;
        Answer = answer;
        Changes = changes;
        First = first;
    }

    /// <summary>The finding that is answered, or that the answer to a question for a value decides.</summary>
    public Finding Finding { get; }

    /// <summary>The answer: present or absent.</summary>
    public FindingStatus Answer { get; }

    /// <summary>How the support of each leading condition would change, also by nothing; in documented order.</summary>
    public ImmutableArray<SupportChange> Changes { get; }

    /// <summary>The condition that would stand first in the list; <see langword="null"/> when none would be listed.</summary>
    public ConditionId? First { get; }
}
