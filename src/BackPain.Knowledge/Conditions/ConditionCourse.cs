using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>How a condition runs in time, as sources describe it.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class ConditionCourse
{
    private readonly DurationRange duration;
    private readonly Citation[] citations;

    internal ConditionCourse(TableReader table)
    {
        Key = table.OptionalText();
        Course = (Course)table.Number();
        Frequency = (PainFrequency)table.Number();
        duration = DurationRange.From(table);
        Text = table.Text();
        citations = Citation.ListFrom(table);
    }

    /// <summary>What tells it from other statements on the same course; <see langword="null"/> when it is the only one.</summary>
    public string? Key { get; }

    /// <summary>Acute, subacute or chronic.</summary>
    public Course Course { get; }

    /// <summary>How often the pain is there; <see cref="PainFrequency.Unspecified"/> when not stated.</summary>
    public PainFrequency Frequency { get; }

    /// <summary>How long it lasts, as loosely as the source has it; <see langword="null"/> when not stated.</summary>
    public DurationRange? Duration => duration.OrNull();

    /// <summary>The course in plain words; never empty.</summary>
    public string Text { get; }

    /// <summary>Where it was read; at least one.</summary>
    public ImmutableArray<Citation> Citations => ImmutableArrays.Own(citations);

    /// <summary>The course in plain words.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
