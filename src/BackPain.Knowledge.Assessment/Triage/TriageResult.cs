using System.Collections.Immutable;
using System.Text.Json.Serialization;
using System.Threading;
using BackPain.Knowledge.Assessment.Serialization;

namespace BackPain.Knowledge.Assessment;

/// <summary>How soon one person needs help, with everything that says why. It is no diagnosis.</summary>
/// <remarks>
/// The level is the most urgent of all triggered flags and of what is held while a question is open. Nothing lowers it. Without any,
/// it is <see cref="TriageLevel.NothingFound"/> only when every item of every core question group is known and every core flag is thereby
/// ruled out (some also need the age); else <see cref="TriageLevel.NotAssessed"/>.
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads. Reasons and texts are worked out when they are first asked for.</threadsafety>
[JsonConverter(typeof(TriageResultJsonConverter))]
public sealed class TriageResult
{
    private readonly TriageRules rules;
    private readonly PersonState person;

    private readonly FlagOutcomes outcomes;
    private Reasons? reasons;
    private Words? words;
    private Reported? alsoReported;

    internal TriageResult(TriageLevel level, ResultTrace trace, TriageOptions options, TriageRules rules, PersonState person, FlagOutcomes outcomes)
    {
        this.outcomes = outcomes;
        this.rules = rules;
        this.person = person;
        Level = level;
        Trace = trace;
        Options = options;
    }

    /// <summary>How soon help is needed.</summary>
    public TriageLevel Level { get; }

    /// <summary>The most urgent level that cited sources themselves give for a triggered flag; <see langword="null"/> when none gives a time.</summary>
    public TriageLevel? CitedUrgency { get; internal init; }

    /// <summary>The most urgent level of our own policy for a triggered flag; <see langword="null"/> when no flag sets one.</summary>
    public TriageLevel? PolicyLevel { get; internal init; }

    /// <summary>How many items of the core question groups are known.</summary>
    public int CoreItemsKnown { get; internal init; }

    /// <summary>How many items the core question groups have.</summary>
    public int CoreItems { get; internal init; }

    /// <summary>The share of core items that are known, 0 to 1.</summary>
    public decimal Coverage => CoreItems == 0 ? 0 : (decimal)CoreItemsKnown / CoreItems;

    /// <summary>The flags that are met, the most urgent first, then in documented order; modifiers last.</summary>
    public ImmutableArray<TriggeredFlag> Triggered => GetReasons().Triggered;

    /// <summary>The flags of which a part is met and the rest is not known, in documented order.</summary>
    public ImmutableArray<NearMiss> NearMisses => GetReasons().NearMisses;

    /// <summary>The question groups still to be asked, in the order of asking.</summary>
    public ImmutableArray<QuestionGroup> Unasked => GetReasons().Unasked;

    /// <summary>The question groups that were answered with "not sure", at least in part, in the order of asking.</summary>
    public ImmutableArray<QuestionGroup> NotSure => GetReasons().NotSure;

    /// <summary>
    /// The warning signs that were said to be present and that no triggered flag with a level rests on, in the order of asking, then findings
    /// that become one when they are new or grow, such as trouble with the bladder: worth telling a doctor, at any level. Without a flag they
    /// set no level. May be empty. The list of these findings is ours.
    /// </summary>
    public ImmutableArray<Finding> AlsoReported =>
        (alsoReported ?? Interlocked.CompareExchange(ref alsoReported, new Reported(rules.FindAlsoReported(person, Triggered)), null) ?? alsoReported).All;

    /// <summary>The values that are not known and would decide a core flag of which a part is met, such as how bad the pain is; each once.</summary>
    internal ImmutableArray<Observable> OpenValues => rules.FindOpenValues(person, NearMisses);

    /// <summary>Why the person is outside what the knowledge is made for; empty for a person within it.</summary>
    public ImmutableArray<ScopeReason> OutOfScope { get; internal init; }

    /// <summary>Whether the person is within what the knowledge is made for, as far as is known.</summary>
    public bool IsInScope => OutOfScope.IsEmpty;

    /// <summary>Statements that cannot both hold; both are kept in the presentation.</summary>
    public ImmutableArray<Contradiction> Contradictions => person.Contradictions;

    /// <summary>
    /// What was left out: what the base does not know or does not allow, and what was read from text where a value such as the age says
    /// otherwise; for example <c>finding acme.foot-drop</c>. May be empty.
    /// </summary>
    public ImmutableArray<string> Ignored => person.Ignored;

    /// <summary>What an app shows to the person, in order: the crisis text first where it applies, then the text of the level.</summary>
    public ImmutableArray<string> Texts => GetWords().Texts;

    /// <summary>What was found, in one or two plain sentences for the person; English.</summary>
    public string Sentence => GetWords().Sentence;

    /// <summary>What was found, for clinicians: flags with criterion, urgency as cited and as our policy, and citations; English, lines end with LF.</summary>
    public string Summary => GetWords().Summary;

    /// <summary>What it was worked out from.</summary>
    public ResultTrace Trace { get; }

    /// <summary>The choices of the host.</summary>
    public TriageOptions Options { get; }

    /// <summary>The level and counts, never what is known of the person.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() =>
        System.FormattableString.Invariant($"{Level}, {Triggered.Length} flags, {CoreItemsKnown} of {CoreItems} core items known");

    internal PersonState Person => person;

    private Reasons GetReasons() => reasons ?? Interlocked.CompareExchange(ref reasons, FindReasons(), null) ?? reasons;

    private Words GetWords() => words ?? Interlocked.CompareExchange(ref words, FindWords(), null) ?? words;

    private Reasons FindReasons()
    {
        (ImmutableArray<QuestionGroup> unasked, ImmutableArray<QuestionGroup> notSure) = rules.FindGroups(person, Options);
        return new Reasons(rules.Trigger(person, outcomes), rules.FindNearMisses(person, outcomes), unasked, notSure);
    }

    private Words FindWords() => new(rules.TextsOf(Level, Triggered, OutOfScope, Options), rules.SentenceOf(Level, Triggered), TriageRules.SummaryOf(this));

    private sealed record Reasons(
        ImmutableArray<TriggeredFlag> Triggered,
        ImmutableArray<NearMiss> NearMisses,
        ImmutableArray<QuestionGroup> Unasked,
        ImmutableArray<QuestionGroup> NotSure);

    private sealed record Reported(ImmutableArray<Finding> All);

    private sealed record Words(ImmutableArray<string> Texts, string Sentence, string Summary);
}
