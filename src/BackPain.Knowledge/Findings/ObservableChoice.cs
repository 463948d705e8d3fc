using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>One of the values that an observable of kind <see cref="ObservableKind.Choice"/> can have.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record ObservableChoice
{
    internal ObservableChoice(TableReader table)
    {
        Value = table.Text();
        Name = table.Text();
    }

    /// <summary>The value as criteria and data name it, for example <c>female</c>; never empty.</summary>
    public string Value { get; }

    /// <summary>The plain name to show; never empty.</summary>
    public string Name { get; }

    /// <summary>The plain name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
