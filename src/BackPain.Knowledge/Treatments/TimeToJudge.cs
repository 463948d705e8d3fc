using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>After how long a source says, or a trial took, to judge whether a treatment helps.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class TimeToJudge
{
    private readonly string? condition;
    private readonly Citation[] citations;

    internal TimeToJudge(TableReader table)
    {
        Key = table.Text();
        condition = table.OptionalText();
        Duration = DurationRange.RequiredFrom(table);
        Text = table.Text();
        citations = Citation.ListFrom(table);
    }

    /// <summary>The name of the entry among those of the treatment; never empty.</summary>
    public string Key { get; }

    /// <summary>The condition it was said for; <see langword="null"/> when it is not tied to one.</summary>
    public ConditionId? ConditionId => condition is null ? null : new BackPain.Knowledge.ConditionId(condition);

    /// <summary>The time.</summary>
    public DurationRange Duration { get; }

    /// <summary>The time in plain words; never empty.</summary>
    public string Text { get; }

    /// <summary>Where it was read; at least one.</summary>
    public ImmutableArray<Citation> Citations => ImmutableArrays.Own(citations);

    /// <summary>The time in plain words.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
