using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>The people of whom a source speaks, or in whom a figure was measured.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Population
{
    internal Population(PopulationRecord record)
    {
        Text = record.Text;
        Course = (Course)record.Course;
        Duration = DurationRange.From(record.Duration);
        Criterion = BackPain.Knowledge.Criterion.From(record.Criterion);
    }

    /// <summary>The population in words; never empty.</summary>
    public string Text { get; }

    /// <summary>How long these people have had the problem, as the source defines it; <see cref="Course.Unspecified"/> when not stated.</summary>
    public Course Course { get; }

    /// <summary>How long these people have had the problem, where a figure is given; else <see langword="null"/>.</summary>
    public DurationRange? Duration { get; }

    /// <summary>The population as a criterion; <see langword="null"/> where it is not restricted or cannot be expressed.</summary>
    public Criterion? Criterion { get; }

    /// <summary>The population in words.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    internal static Population? From(PopulationRecord? record) => record is null ? null : new Population(record);
}
