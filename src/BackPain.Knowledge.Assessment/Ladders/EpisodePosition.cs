using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>One episode of care with what can be told of it.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class EpisodePosition
{
    internal EpisodePosition(CareEpisode episode, Treatment treatment, EpisodeStanding standing, ImmutableArray<JudgingTime> times)
    {
        Episode = episode;
        Treatment = treatment;
        Standing = standing;
        Times = times;
    }

    /// <summary>What was told.</summary>
    public CareEpisode Episode { get; }

    /// <summary>The treatment of the episode; it may be a sort of the treatment under which it is listed.</summary>
    public Treatment Treatment { get; }

    /// <summary>Whether it can be told what came of it.</summary>
    public EpisodeStanding Standing { get; }

    /// <summary>The published times after which benefit is judged for this condition, the shortest first; empty where no source that was read gives one.</summary>
    public ImmutableArray<JudgingTime> Times { get; }

    /// <summary>How it stands, never which care.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Standing.ToString();
}
