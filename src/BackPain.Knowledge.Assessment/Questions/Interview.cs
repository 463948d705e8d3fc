using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using BackPain.Knowledge.Assessment.Serialization;

namespace BackPain.Knowledge.Assessment;

/// <summary>The answers of one person, in order. Any answer can be revised; kept as JSON it can be replayed to the same result.</summary>
/// <remarks>
/// The next question follows from the answers alone: <c>assessor.Next(interview)</c>, then <c>interview.With(step.Answer(...))</c>. It holds
/// health data; its JSON is the transcript.
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
[JsonConverter(typeof(InterviewJsonConverter))]
public sealed class Interview : IEquatable<Interview>
{
    // Worked out once; two threads that do so at once get equal ones.
    private Presentation? presentation;

    internal Interview(Presentation start, ImmutableArray<InterviewAnswer> answers, ResultTrace? trace)
    {
        Start = start;
        Answers = answers;
        Trace = trace;
    }

    /// <summary>Nothing is known and nothing answered.</summary>
    public static Interview Empty { get; } = new(Presentation.Empty, ImmutableArray<InterviewAnswer>.Empty, null);

    /// <summary>What was known before the first question, for example from free text or a record.</summary>
    public Presentation Start { get; }

    /// <summary>The answers, in the order in which their questions were first answered; one for each question.</summary>
    public ImmutableArray<InterviewAnswer> Answers { get; }

    /// <summary>What the questions were worked out from; <see langword="null"/> when it was not noted.</summary>
    public ResultTrace? Trace { get; }

    /// <summary>All that is known: what was known at the start and every answer, the later ones over the earlier.</summary>
    public Presentation Presentation => presentation ??= Known();

    /// <summary>The values that the person did not want to give, in the order of answering.</summary>
    public ImmutableArray<ObservableId> Declined
    {
        get
        {
            ImmutableArray<ObservableId>.Builder declined = ImmutableArray.CreateBuilder<ObservableId>();
            foreach (InterviewAnswer answer in Answers)
            {
                if (answer.IsDeclined && ObservableId.TryParse(answer.QuestionKey.Substring(answer.QuestionKey.IndexOf(':') + 1), out ObservableId id))
                {
                    declined.Add(id);
                }
            }

            return declined.ToImmutable();
        }
    }

    /// <summary>An interview of somebody of whom something is known.</summary>
    /// <param name="start">What is known.</param>
    /// <returns>The interview, without answers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="start"/> is <see langword="null"/>.</exception>
    public static Interview From(Presentation start)
    {
        Throw.IfNull(start);
        return new Interview(start, ImmutableArray<InterviewAnswer>.Empty, null);
    }

    /// <summary>
    /// Adds an answer; it revises the one to the same question, in its place. What only the former one spoke of is kept: which items a question
    /// has follows from what is known, and they may have been others.
    /// </summary>
    /// <param name="answer">The answer.</param>
    /// <returns>The new interview.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is <see langword="null"/>.</exception>
    public Interview With(InterviewAnswer answer)
    {
        Throw.IfNull(answer);
        int at = IndexOf(answer.QuestionKey);
        return new Interview(Start, at >= 0 ? Answers.SetItem(at, answer.Over(Answers[at])) : Answers.Add(answer), Trace);
    }

    /// <summary>Takes the answer to a question away.</summary>
    /// <param name="questionKey">What identifies the question.</param>
    /// <returns>The new interview; the same when there is no such answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="questionKey"/> is <see langword="null"/>.</exception>
    public Interview Without(string questionKey)
    {
        Throw.IfNull(questionKey);
        int at = IndexOf(questionKey);
        return at < 0 ? this : new Interview(Start, Answers.RemoveAt(at), Trace);
    }

    /// <summary>Takes the last answer away.</summary>
    /// <returns>The new interview; the same when there is no answer.</returns>
    public Interview Back() => Answers.IsEmpty ? this : new Interview(Start, Answers.RemoveAt(Answers.Length - 1), Trace);

    /// <summary>Notes what the questions are worked out from, so that a replay can tell whether it rests on the same.</summary>
    /// <param name="trace">The trace of the assessor.</param>
    /// <returns>The new interview.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="trace"/> is <see langword="null"/>.</exception>
    public Interview WorkedOutFrom(ResultTrace trace)
    {
        Throw.IfNull(trace);
        return new Interview(Start, Answers, trace);
    }

    /// <summary>Whether two interviews are the same.</summary>
    /// <param name="other">Another interview, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when start, answers in order and trace are equal.</returns>
    public bool Equals(Interview? other) =>
        other is not null && Start == other.Start && Trace == other.Trace && Answers.AsSpan().SequenceEqual(other.Answers.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Interview);

    /// <summary>Whether two interviews are the same.</summary>
    /// <param name="left">An interview, or <see langword="null"/>.</param>
    /// <param name="right">Another interview, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when both are <see langword="null"/> or equal.</returns>
    public static bool operator ==(Interview? left, Interview? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two interviews differ.</summary>
    /// <param name="left">An interview, or <see langword="null"/>.</param>
    /// <param name="right">Another interview, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when they are not the same.</returns>
    public static bool operator !=(Interview? left, Interview? right) => !(left == right);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = Start.GetHashCode();
        foreach (InterviewAnswer answer in Answers)
        {
            hash = unchecked((hash * 31) + answer.GetHashCode());
        }

        return hash;
    }

    /// <summary>Counts only, never what was answered.</summary>
    /// <returns>The text, the same in every culture, for example <c>3 answers</c>.</returns>
    public override string ToString() => Answers.Length.ToString(CultureInfo.InvariantCulture) + " answers";

    private Presentation Known()
    {
        Presentation known = Start;
        foreach (InterviewAnswer answer in Answers)
        {
            known = known.With(answer.Said);
        }

        return known;
    }

    private int IndexOf(string questionKey)
    {
        for (int i = 0; i < Answers.Length; i++)
        {
            if (string.Equals(Answers[i].QuestionKey, questionKey, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
