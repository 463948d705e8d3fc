using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>How long a source gives a treatment before its benefit is judged, for one condition. Where no source says, there is none.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class JudgingTime
{
    internal JudgingTime(DurationRange duration, string text, ImmutableArray<Citation> citations)
    {
        Duration = duration;
        Text = text;
        Citations = citations;
    }

    /// <summary>The time.</summary>
    public DurationRange Duration { get; }

    /// <summary>The time in plain words; never empty.</summary>
    public string Text { get; }

    /// <summary>Where it was read; at least one.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>The time in plain words.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
