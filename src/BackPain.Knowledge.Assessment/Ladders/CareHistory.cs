using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BackPain.Knowledge.Assessment.Serialization;

namespace BackPain.Knowledge.Assessment;

/// <summary>Which care a person has tried, for how long and with which outcome. What is not said is unknown, never "not tried".</summary>
/// <remarks>
/// <para>Each time of a treatment is an episode by itself: four weeks twice are two episodes, never one of eight weeks, and two equal
/// episodes are two. The order in which they are told does not matter. That a treatment was tried beats that it was not, whichever is said
/// last; <see cref="Without"/> takes back all that was said of a treatment.</para>
/// <para>A base knows which treatment is a sort of which: an epidural that was tried is also a spinal injection that was tried, and where
/// no spinal injection was tried, no epidural was. A history itself holds only what was said and needs no base.</para>
/// <para>Equal when all episodes are equal. <see cref="ToString"/> prints counts only, so that health data does not end in a log.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
[JsonConverter(typeof(CareHistoryJsonConverter))]
public sealed class CareHistory : IEquatable<CareHistory>
{
    private CareHistory(ImmutableArray<CareEpisode> episodes) => Episodes = episodes;

    /// <summary>Nothing is known.</summary>
    public static CareHistory Empty { get; } = new(ImmutableArray<CareEpisode>.Empty);

    /// <summary>
    /// All episodes, by the ordinal order of treatments, then by weeks (not known first), then by outcome. A treatment has either episodes
    /// in which it was tried, one or more, or a single one that says that it was not.
    /// </summary>
    public ImmutableArray<CareEpisode> Episodes { get; }

    /// <summary>Whether nothing is known at all.</summary>
    public bool IsEmpty => Episodes.IsEmpty;

    /// <summary>Says that a treatment was tried, once more if it was before.</summary>
    /// <param name="treatment">The treatment; not the default value.</param>
    /// <param name="weeks">For how many whole weeks, 0 or more; <see langword="null"/> when not known.</param>
    /// <param name="outcome">What came of it; <see cref="CareOutcome.Unspecified"/> when not known, or not yet.</param>
    /// <returns>The new history.</returns>
    /// <exception cref="ArgumentException"><paramref name="treatment"/> is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weeks"/> is negative, or <paramref name="outcome"/> is not a named outcome.</exception>
    public CareHistory Tried(TreatmentId treatment, int? weeks = null, CareOutcome outcome = CareOutcome.Unspecified) =>
        With(new[] { Checked(new CareEpisode(treatment, TriedCare.Tried(weeks, outcome)), nameof(treatment)) });

    /// <summary>Says that treatments were not tried. Where one was, that stands.</summary>
    /// <param name="treatments">The treatments; none the default value.</param>
    /// <returns>The new history.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="treatments"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A treatment is the default value.</exception>
    public CareHistory NotTried(params TreatmentId[] treatments)
    {
        Throw.IfNull(treatments);
        var episodes = new CareEpisode[treatments.Length];
        for (int i = 0; i < episodes.Length; i++)
        {
            episodes[i] = Checked(new CareEpisode(treatments[i], TriedCare.NotTried), nameof(treatments));
        }

        return With(episodes);
    }

    /// <summary>Adds an episode.</summary>
    /// <param name="episode">The episode; it names a treatment and says whether it was tried.</param>
    /// <returns>The new history.</returns>
    /// <exception cref="ArgumentException"><paramref name="episode"/> names no treatment, or does not say whether it was tried.</exception>
    public CareHistory With(CareEpisode episode) => With(new[] { Checked(episode, nameof(episode)) });

    /// <summary>Adds episodes.</summary>
    /// <param name="episodes">The episodes, in any order; each names a treatment and says whether it was tried.</param>
    /// <returns>The new history.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="episodes"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An episode names no treatment, or does not say whether it was tried.</exception>
    public CareHistory With(IEnumerable<CareEpisode> episodes)
    {
        Throw.IfNull(episodes);
        var all = new List<CareEpisode>(Episodes);
        foreach (CareEpisode episode in episodes)
        {
            all.Add(Checked(episode, nameof(episodes)));
        }

        if (all.Count == Episodes.Length)
        {
            return this;
        }

        // Tried stands before not tried, so that what is already told of a treatment decides whether "not tried" still counts.
        all.Sort(static (a, b) => Compare(a, b));
        ImmutableArray<CareEpisode>.Builder kept = ImmutableArray.CreateBuilder<CareEpisode>(all.Count);
        foreach (CareEpisode episode in all)
        {
            if (episode.IsTried || kept.Count == 0 || kept[kept.Count - 1].Treatment != episode.Treatment)
            {
                kept.Add(episode);
            }
        }

        return new CareHistory(kept.ToImmutable());
    }

    /// <summary>Takes back all that was said of a treatment; what was said of others stays, also of its sorts. Does not throw.</summary>
    /// <param name="treatment">The treatment; one that was not spoken of changes nothing.</param>
    /// <returns>The new history.</returns>
    public CareHistory Without(TreatmentId treatment)
    {
        ImmutableArray<CareEpisode>.Builder kept = ImmutableArray.CreateBuilder<CareEpisode>(Episodes.Length);
        foreach (CareEpisode episode in Episodes)
        {
            if (episode.Treatment != treatment)
            {
                kept.Add(episode);
            }
        }

        return kept.Count == Episodes.Length ? this : new CareHistory(kept.ToImmutable());
    }

    /// <summary>Whether two histories say the same.</summary>
    /// <param name="other">Another history, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when all episodes are equal.</returns>
    public bool Equals(CareHistory? other) =>
        ReferenceEquals(this, other) || (other is not null && Episodes.AsSpan().SequenceEqual(other.Episodes.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CareHistory);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = 17;
        foreach (CareEpisode episode in Episodes)
        {
            hash = unchecked((hash * 31) + episode.GetHashCode());
        }

        return hash;
    }

    /// <summary>Counts only, never which care.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString()
    {
        int tried = 0;
        foreach (CareEpisode episode in Episodes)
        {
            tried += episode.IsTried ? 1 : 0;
        }

        return FormattableString.Invariant($"{tried} {(tried == 1 ? "episode" : "episodes")} of care, {Episodes.Length - tried} not tried");
    }

    /// <summary>Whether two histories say the same.</summary>
    /// <param name="left">A history, or <see langword="null"/>.</param>
    /// <param name="right">Another history, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when both are <see langword="null"/> or they are equal.</returns>
    public static bool operator ==(CareHistory? left, CareHistory? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two histories differ.</summary>
    /// <param name="left">A history, or <see langword="null"/>.</param>
    /// <param name="right">Another history, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when they are not equal.</returns>
    public static bool operator !=(CareHistory? left, CareHistory? right) => !(left == right);

    private static int Compare(CareEpisode a, CareEpisode b)
    {
        int byTreatment = string.CompareOrdinal(a.Treatment.Value, b.Treatment.Value);
        int byStatus = byTreatment != 0 ? byTreatment : b.IsTried.CompareTo(a.IsTried);
        int byWeeks = byStatus != 0 ? byStatus : (a.Care.Weeks ?? -1).CompareTo(b.Care.Weeks ?? -1);
        return byWeeks != 0 ? byWeeks : ((int)a.Care.Outcome).CompareTo((int)b.Care.Outcome);
    }

    private static CareEpisode Checked(CareEpisode episode, string parameter)
    {
        if (episode.Treatment.IsDefault)
        {
            throw new ArgumentException("An episode of care names a treatment.", parameter);
        }

        return episode.Care.Status != FindingStatus.Unknown
            ? episode
            : throw new ArgumentException("An episode of care says whether the treatment was tried; leave out what is not known.", parameter);
    }
}
