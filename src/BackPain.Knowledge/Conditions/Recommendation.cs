using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>What one source says of one treatment for one condition.</summary>
/// <remarks>Two recommendations disagree only where their populations overlap; population and duration belong to every one.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Recommendation
{
    private readonly string locator;

    internal Recommendation(ConditionId condition, Treatment treatment, Source source, TableReader table)
    {
        ConditionId = condition;
        Treatment = treatment;
        Source = source;
        Key = table.OptionalText();
        Stance = (Stance)table.Number();
        Strength = table.OptionalText();
        Certainty = table.OptionalText();
        Population = Population.OptionalFrom(table);
        IndicationText = table.OptionalText();
        Indication = Criterion.OptionalFrom(table);
        Note = table.OptionalText();
        Confidence = (Confidence)table.Number();
        locator = table.Text();
    }

    /// <summary>What tells it from other recommendations of the same source for the same treatment; <see langword="null"/> when it is the only one.</summary>
    public string? Key { get; }

    /// <summary>The condition.</summary>
    public ConditionId ConditionId { get; }

    /// <summary>The treatment.</summary>
    public Treatment Treatment { get; }

    /// <summary>The source.</summary>
    public Source Source { get; }

    /// <summary>What the source says, on one scale for all sources.</summary>
    public Stance Stance { get; }

    /// <summary>The strength, close to the words of the source; <see langword="null"/> when it states none.</summary>
    public string? Strength { get; }

    /// <summary>The certainty, close to the words of the source; <see langword="null"/> when it states none.</summary>
    public string? Certainty { get; }

    /// <summary>For whom; <see langword="null"/> when not stated.</summary>
    public Population? Population { get; }

    /// <summary>When, in plain words; <see langword="null"/> when the source states no condition.</summary>
    public string? IndicationText { get; }

    /// <summary>The same as a criterion, where it can be one; may be <see langword="null"/>.</summary>
    public Criterion? Indication { get; }

    /// <summary>What fits nowhere else, for example that a newer edition has replaced it; <see langword="null"/> when nothing is noted.</summary>
    public string? Note { get; }

    /// <summary>Whether the source speaks for the treatment: it recommends it, suggests it, or does so under conditions.</summary>
    public bool IsFor => Stance is Stance.Recommends or Stance.SuggestsConsiders or Stance.Conditional;

    /// <summary>Whether the source speaks against the treatment.</summary>
    public bool IsAgainst => Stance is Stance.SuggestsAgainst or Stance.RecommendsAgainst;

    /// <summary>Whether the source is a guideline that is current: only those decide in a <see cref="TreatmentOverview"/>.</summary>
    public bool IsOfCurrentGuideline => Source.Kind == SourceKind.Guideline && Source.Status == SourceStatus.Current;

    /// <summary>How sure we are that it was read as the source has it.</summary>
    public Confidence Confidence { get; }

    /// <summary>Where it was read.</summary>
    public Citation Citation => new(Source.Id, locator);

    /// <summary>Source, stance and treatment, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Source + ": " + Words.Stance[(int)Stance] + " " + Treatment.Id.Value + " for " + ConditionId.Value;
}
