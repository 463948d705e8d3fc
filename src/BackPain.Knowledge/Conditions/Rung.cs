using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>One step of a treatment ladder: one or several treatments side by side.</summary>
/// <remarks>It says how a source arranges treatments. It is not advice to a person.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Rung
{
    private readonly DurationRange timeBeforeEscalating;
    private readonly Treatment[] treatments;
    private readonly Citation[] citations;

    internal Rung(Treatment[] treatments, TableReader table)
    {
        this.treatments = treatments;
        Id = new RungId(table.Text());
        Order = table.OptionalNumber();
        Role = table.Text();
        CriterionText = table.OptionalText();
        Criterion = BackPain.Knowledge.Criterion.OptionalFrom(table);
        Aim = CitedText.OptionalFrom(table);
        timeBeforeEscalating = DurationRange.From(table);
        citations = Citation.ListFrom(table);
    }

    /// <summary>The identifier.</summary>
    public RungId Id { get; }

    /// <summary>The position, from 1; rungs side by side share a number. <see langword="null"/> on a ladder that claims no order.</summary>
    public int? Order { get; }

    /// <summary>The treatments of this step, in the order of the source; at least one.</summary>
    public ImmutableArray<Treatment> Treatments => ImmutableArrays.Own(treatments);

    /// <summary>The part that the source gives it, close to its own words, for example <c>first step</c>; never empty.</summary>
    public string Role { get; }

    /// <summary>When the source considers this step, in plain words; <see langword="null"/> when it states nothing.</summary>
    public string? CriterionText { get; }

    /// <summary>The same as a criterion, where it can be one; parts that are only words stay words and are unknown. May be <see langword="null"/>.</summary>
    public Criterion? Criterion { get; }

    /// <summary>What the step is for, as the source has it; <see langword="null"/> when it states nothing.</summary>
    public CitedText? Aim { get; }

    /// <summary>How long the source gives this step before the next; <see langword="null"/> when not published.</summary>
    public DurationRange? TimeBeforeEscalating => timeBeforeEscalating.OrNull();

    /// <summary>Where the step, its role and its criterion were read; at least one.</summary>
    public ImmutableArray<Citation> Citations => ImmutableArrays.Own(citations);

    /// <summary>The identifier of a rung, so that an entity can stand wherever its identifier is asked for.</summary>
    /// <param name="rung">A rung; <see langword="null"/> gives the default identifier.</param>
    public static implicit operator RungId(Rung? rung) => rung?.Id ?? default;

    /// <summary>The identifier of this rung.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public RungId ToRungId() => Id;

    /// <summary>Position, treatments and role, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => (Order is { } order ? System.FormattableString.Invariant($"{order}. ") : "") + string.Join(" + ", Treatments) + ": " + Role;
}
