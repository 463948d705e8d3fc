using System;

namespace BackPain.Knowledge.Assessment;

/// <content>Answering a question.</content>
public sealed partial class NextStep
{
    /// <summary>Answers by ticking: what is ticked, and what it implies among the items, is present; all other items are absent.</summary>
    /// <param name="ticked">Items of this step; none means "none of these".</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ticked"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A ticked finding is no item of this step.</exception>
    /// <exception cref="InvalidOperationException">This step has no items.</exception>
    public InterviewAnswer Answer(params FindingId[] ticked) => Tick(ticked, FindingStatus.Absent);

    /// <summary>Answers "not sure": what is ticked is present, and what is not stays unknown and is not asked again.</summary>
    /// <param name="ticked">Items of this step; none for "not sure of anything".</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ticked"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A ticked finding is no item of this step.</exception>
    /// <exception cref="InvalidOperationException">This step has no items.</exception>
    public InterviewAnswer AnswerNotSure(params FindingId[] ticked) => Tick(ticked, FindingStatus.Unknown);

    /// <summary>Answers a question for a number.</summary>
    /// <param name="number">The number, within the bounds of the observable, in its unit.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is outside the bounds.</exception>
    /// <exception cref="InvalidOperationException">This step asks for no number.</exception>
    public InterviewAnswer AnswerNumber(decimal number)
    {
        Observable observable = Observable is { Kind: ObservableKind.Number } asked ? asked : throw new InvalidOperationException("This step asks for no number.");
        return observable.Allows(number)
            ? new InterviewAnswer(QuestionKey, Presentation.Empty.Observe(observable.Id, number), false)
            : throw new ArgumentOutOfRangeException(nameof(number), number, "The value is outside the bounds of '" + observable.Id.Value + "'.");
    }

    /// <summary>Answers a question for a choice, or for a duration in words.</summary>
    /// <param name="choice">One of the choices; or a duration such as <c>6 months</c> where a duration is asked.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="choice"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="choice"/> is neither.</exception>
    /// <exception cref="InvalidOperationException">This step asks for no value.</exception>
    public InterviewAnswer AnswerChoice(string choice)
    {
        Throw.IfNull(choice);
        Observable observable = Observable ?? throw new InvalidOperationException("This step asks for no value.");
        Presentation said = choice.Length == 0 ? Presentation.Empty : Presentation.Empty.Observe(observable.Id, choice);
        bool isAllowed = said.Find(observable.Id) is { } value && (value.Number is { } number ? observable.Allows(number) : observable.Allows(value.Choice));
        return isAllowed
            ? new InterviewAnswer(QuestionKey, said, false)
            : throw new ArgumentException("'" + choice + "' is no value of '" + observable.Id.Value + "'.", nameof(choice));
    }

    /// <summary>Leaves a question for a value open: the person does not know it or does not want to say.</summary>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidOperationException">This step asks for no value.</exception>
    public InterviewAnswer Decline() => Observable is null
        ? throw new InvalidOperationException("Only a value can be declined; findings are answered with 'not sure'.")
        : new InterviewAnswer(QuestionKey, Presentation.Empty, true);

    private InterviewAnswer Tick(FindingId[] ticked, FindingStatus others)
    {
        Throw.IfNull(ticked);
        if (Items.IsEmpty)
        {
            throw new InvalidOperationException("This step has no items.");
        }

        return new InterviewAnswer(QuestionKey, Presentation.Empty.With(TickedItems.ToStatements(Items, ticked, others, "this step")), false);
    }
}
