using System;
using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>A value that a person has: an age, a duration, an intensity, a score, or one of a closed list.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Observable
{
    private readonly CodeIndex codes;
    private readonly string[] synonyms;
    private readonly ObservableChoice[] choices;

    internal Observable(string id, TableReader table, CodeIndex codes)
    {
        Id = new ObservableId(id);
        Kind = (ObservableKind)table.Number();
        Name = table.Text();
        ClinicalName = table.Text();
        Question = table.OptionalText();
        synonyms = table.Texts();
        Unit = table.OptionalText();
        Minimum = table.OptionalDecimal();
        Maximum = table.OptionalDecimal();
        choices = new ObservableChoice[table.Count()];
        for (int i = 0; i < choices.Length; i++)
        {
            choices[i] = new ObservableChoice(table);
        }

        this.codes = codes;
    }

    /// <summary>The identifier.</summary>
    public ObservableId Id { get; }

    /// <summary>Whether the value is a number or one of <see cref="Choices"/>.</summary>
    public ObservableKind Kind { get; }

    /// <summary>The plain name, for example <c>How long the pain has lasted</c>; never empty.</summary>
    public string Name { get; }

    /// <summary>The name that clinicians use; never empty.</summary>
    public string ClinicalName { get; }

    /// <summary>A plain question for a person; <see langword="null"/> where none may be shown, as for licensed scores.</summary>
    public string? Question { get; }

    /// <summary>Other words that people use, in the order of the files; may be empty.</summary>
    public ImmutableArray<string> Synonyms => ImmutableArrays.Own(synonyms);

    /// <summary>The unit of a number, for example <c>weeks</c>; <see langword="null"/> for a choice.</summary>
    public string? Unit { get; }

    /// <summary>The least value, inclusive, in <see cref="Unit"/>; <see langword="null"/> when unbounded.</summary>
    public decimal? Minimum { get; }

    /// <summary>The greatest value, inclusive, in <see cref="Unit"/>; <see langword="null"/> when unbounded.</summary>
    public decimal? Maximum { get; }

    /// <summary>The values to choose from, in documented order; empty for a number.</summary>
    public ImmutableArray<ObservableChoice> Choices => ImmutableArrays.Own(choices);

    /// <summary>Codes in code systems, in the order of the files; may be empty. Decoded when codes are first asked for.</summary>
    public ImmutableArray<Coding> Codings => codes.Of(EntityKind.Observable, Id.Value);

    /// <summary>The identifier of an observable, so that an entity can stand wherever its identifier is asked for.</summary>
    /// <param name="observable">An observable; <see langword="null"/> gives the default identifier.</param>
    public static implicit operator ObservableId(Observable? observable) => observable?.Id ?? default;

    /// <summary>The identifier of this observable.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public ObservableId ToObservableId() => Id;

    /// <summary>Whether a number is within the bounds. Does not throw.</summary>
    /// <param name="value">A number in <see cref="Unit"/>.</param>
    /// <returns><see langword="true"/> when this is a number and <paramref name="value"/> is neither below <see cref="Minimum"/> nor above <see cref="Maximum"/>.</returns>
    public bool Allows(decimal value) => Kind == ObservableKind.Number && !(value < Minimum) && !(value > Maximum);

    /// <summary>Whether a text is one of the choices, compared ordinally. Does not throw.</summary>
    /// <param name="choice">A value; <see langword="null"/> gives <see langword="false"/>.</param>
    /// <returns><see langword="true"/> when one of <see cref="Choices"/> has this value.</returns>
    public bool Allows(string? choice)
    {
        foreach (ObservableChoice known in choices)
        {
            if (string.Equals(known.Value, choice, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The plain name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
