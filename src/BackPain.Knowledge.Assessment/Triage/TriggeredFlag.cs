using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>A red flag that a person's answers meet, with the answers that met it.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class TriggeredFlag
{
    internal TriggeredFlag(RedFlag flag, TriageLevel? level, ImmutableArray<CriterionResult> answers, ImmutableArray<RedFlagLevel> furtherLevels, ImmutableArray<RedFlag> modifiers)
    {
        Flag = flag;
        Level = level;
        Answers = answers;
        FurtherLevels = furtherLevels;
        Modifiers = modifiers;
    }

    /// <summary>The red flag.</summary>
    public RedFlag Flag { get; }

    /// <summary>The level that it sets: its policy level, or a further one that is met. <see langword="null"/> for a modifier.</summary>
    public TriageLevel? Level { get; }

    /// <summary>The single requirements that decided it, as answered; at least one.</summary>
    public ImmutableArray<CriterionResult> Answers { get; }

    /// <summary>The further levels that are met as well; may be empty.</summary>
    public ImmutableArray<RedFlagLevel> FurtherLevels { get; }

    /// <summary>The modifiers that are met and add to this flag; may be empty.</summary>
    public ImmutableArray<RedFlag> Modifiers { get; }

    /// <summary>The flag, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Flag.Id.Value;
}
