namespace BackPain.Knowledge.Assessment;

/// <summary>The value that an observable has in one person: a number in its unit, or one of its choices.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record Observation
{
    internal Observation(ObservableId observable, decimal? number, string? choice)
    {
        Observable = observable;
        Number = number;
        Choice = choice;
    }

    /// <summary>The observable.</summary>
    public ObservableId Observable { get; }

    /// <summary>The number in the unit of the observable; <see langword="null"/> for a choice.</summary>
    public decimal? Number { get; }

    /// <summary>The choice; <see langword="null"/> for a number.</summary>
    public string? Choice { get; }

    /// <summary>The observable alone: values of people are not printed.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Observable.Value + (Number is null ? " (a choice)" : " (a number)");
}
