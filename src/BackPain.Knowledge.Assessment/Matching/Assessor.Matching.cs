using System;
using System.Threading;

namespace BackPain.Knowledge.Assessment;

/// <content>Comparing a person with the conditions.</content>
public sealed partial class Assessor
{
    // One spare for the thread that comes next; empty while nobody compares.
    private MatchScratch? spare;

    /// <summary>Lists the conditions that fit what is known of a person, each with all that speaks for and against it. It never diagnoses.</summary>
    /// <remarks>
    /// <para>Triage comes first and is part of the result. With an emergency nothing is listed unless the options ask for it; outside the
    /// scope of the knowledge nothing is listed.</para>
    /// <para>Weights are integers in millibans (1000 times the decimal logarithm of a likelihood ratio) and are added up: per cluster of
    /// associations that measure one thing the weight furthest from zero counts, at most 1000 either way; what one counted finding says
    /// already never counts again, and an absence that only follows from a present finding of its cluster does not count against what that
    /// finding speaks for. The order of answers makes no difference, and what is unknown weighs nothing. There are no priors.</para>
    /// <para>Causes of at least <see cref="SupportBand.Moderate"/> stand first, unless an entry criterion (such as pain for at least 12 weeks) is not
    /// met, or one on the age at onset is open while the age now is past its bound: these stand with the other causes; then what is left when nothing specific is found; then the
    /// other causes; where low back pain is denied, what is left stands after these. A kind of a condition stands right after it. What only imaging or exclusion decides stands after all that it shares
    /// findings with, unless a scan is reported to have shown it. Something that only contributes stands apart, in
    /// <see cref="MatchResult.Contributors"/>, and leads only when it is at least moderate and no cause is.</para>
    /// </remarks>
    /// <param name="presentation">What is known of the person.</param>
    /// <param name="options">Choices of the host; <see langword="null"/> for none.</param>
    /// <returns>The result, with all that says why.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="presentation"/> is <see langword="null"/>.</exception>
    public MatchResult Match(Presentation presentation, MatchOptions? options = null)
    {
        Throw.IfNull(presentation);
        options ??= MatchOptions.Default;
        var careful = new PersonState(graph, presentation);
        TriageResult triaged = triage.Apply(careful, options.Triage);
        PersonState person = StateToMatch(presentation, careful);
        return new MatchResult(this, presentation, person, Rank(person, options.LeastSupport), triaged, options);
    }

    /// <summary>Where denials in text count, the state differs from the careful one of triage; without text it is the same.</summary>
    internal PersonState StateToMatch(Presentation presentation, PersonState? careful = null)
    {
        careful ??= new PersonState(graph, presentation);
        return careful.HasReadText ? new PersonState(graph, presentation, countsTextDenials: true) : careful;
    }

    /// <summary>Whether conditions may be listed after such a triage.</summary>
    internal static bool MayList(TriageResult triaged, MatchOptions options) =>
        triaged.IsInScope && (triaged.Level != TriageLevel.Emergency || options.ListDespiteEmergency);

    internal MatchRules Rules => matching.Value;

    internal Ranking Rank(PersonState person, int leastSupport)
    {
        MatchScratch scratch = Interlocked.Exchange(ref spare, null) ?? new MatchScratch(Rules);
        try
        {
            Rules.Weigh(scratch, person.States);
            return Rules.Rank(scratch, person.States, leastSupport);
        }
        finally
        {
            scratch.Clear();
            Volatile.Write(ref spare, scratch);
        }
    }
}
