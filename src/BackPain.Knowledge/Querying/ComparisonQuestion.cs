namespace BackPain.Knowledge;

/// <summary>A question that a person can answer and that helps to tell the compared conditions apart.</summary>
/// <remarks>Questions about warning signs come before these; see <c>KnowledgeBase.QuestionGroups</c>.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class ComparisonQuestion
{
    internal ComparisonQuestion(ComparedFinding compared, string text, Observable? observable, bool isFirstOfCluster)
    {
        Compared = compared;
        Text = text;
        Observable = observable;
        IsFirstOfCluster = isFirstOfCluster;
    }

    /// <summary>The finding, and what each answer says.</summary>
    public ComparedFinding Compared { get; }

    /// <summary>The question to show, in plain words; never empty.</summary>
    public string Text { get; }

    /// <summary>The value that is asked for, such as the age, when the finding is worked out from it; <see langword="null"/> for a question to be answered with yes, no or not sure.</summary>
    public Observable? Observable { get; }

    /// <summary>
    /// Whether it is the most telling question of its cluster. Where it is <see langword="false"/>, a question before it measures the same thing:
    /// asked as well, the two count once.
    /// </summary>
    public bool IsFirstOfCluster { get; }

    /// <summary>The question.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
