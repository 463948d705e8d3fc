using System;

namespace BackPain.Knowledge.Assessment;

/// <summary>What a person answered to one question of an interview.</summary>
/// <remarks>It holds what was said of each item, so that it means the same when the knowledge has changed. It is health data: treat it so.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class InterviewAnswer : IEquatable<InterviewAnswer>
{
    internal InterviewAnswer(string questionKey, Presentation said, bool isDeclined)
    {
        QuestionKey = questionKey;
        Said = said;
        IsDeclined = isDeclined;
    }

    /// <summary>What identifies the question, as in <see cref="NextStep.QuestionKey"/>; never empty.</summary>
    public string QuestionKey { get; }

    /// <summary>What was said: findings as asked, or a value; empty when it was declined.</summary>
    public Presentation Said { get; }

    /// <summary>Whether the person did not want to give the value.</summary>
    public bool IsDeclined { get; }

    /// <summary>This answer in the place of a former one to the same question. What only the former one spoke of is kept: the items of a question follow from what is known, and may have been others.</summary>
    internal InterviewAnswer Over(InterviewAnswer former)
    {
        Presentation said = Said;
        foreach (FindingStatement statement in former.Said.Statements)
        {
            bool isSaidAnew = false;
            foreach (FindingStatement now in Said.Statements)
            {
                isSaidAnew |= now.Finding == statement.Finding;
            }

            said = isSaidAnew ? said : said.With(statement);
        }

        return said == Said ? this : new InterviewAnswer(QuestionKey, said, IsDeclined);
    }

    /// <summary>Whether two answers are the same.</summary>
    /// <param name="other">Another answer, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when question and content are equal.</returns>
    public bool Equals(InterviewAnswer? other) =>
        other is not null && IsDeclined == other.IsDeclined && string.Equals(QuestionKey, other.QuestionKey, StringComparison.Ordinal) && Said == other.Said;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InterviewAnswer);

    /// <summary>Whether two answers are the same.</summary>
    /// <param name="left">An answer, or <see langword="null"/>.</param>
    /// <param name="right">Another answer, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when both are <see langword="null"/> or equal.</returns>
    public static bool operator ==(InterviewAnswer? left, InterviewAnswer? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two answers differ.</summary>
    /// <param name="left">An answer, or <see langword="null"/>.</param>
    /// <param name="right">Another answer, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when they are not the same.</returns>
    public static bool operator !=(InterviewAnswer? left, InterviewAnswer? right) => !(left == right);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(QuestionKey) * 31) + Said.GetHashCode());

    /// <summary>The question, never the answer.</summary>
    /// <returns><see cref="QuestionKey"/>.</returns>
    public override string ToString() => QuestionKey;
}
