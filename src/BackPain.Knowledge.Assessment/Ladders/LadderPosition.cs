using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BackPain.Knowledge.Assessment.Serialization;

namespace BackPain.Knowledge.Assessment;

/// <summary>Where the care that a person has tried stands on a ladder, and what comes next on it. It is not advice, and no diagnosis.</summary>
/// <remarks>
/// <para>The triage stands first: where help is needed the same day or at once, and for people outside what the knowledge is made for, no
/// next step is named unless the host asks for it in <see cref="LocateOptions"/>.</para>
/// <para>A step is done when a treatment of it was tried with a known outcome, and for as long as a source gives it, where one gives a time.
/// The next step is the first one of which nothing was tried, as far as is known, also when a later one was. No step is left out in silence:
/// one whose conditions are unmet stays the next one and says so, and one that is meant only for other people, or that the host has set
/// aside, is listed in <see cref="PassedOver"/>. What is stated in words is unknown, and shown; a host that knows better sets aside what does
/// not come into question.</para>
/// <para>For a condition without treatments in this knowledge, such as a serious cause, all lists are empty and
/// <see cref="Outcome"/> is <see cref="PositionOutcome.NothingArranged"/>, unless the triage has more to say.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
[JsonConverter(typeof(LadderPositionJsonConverter))]
public sealed class LadderPosition
{
    internal LadderPosition(Condition condition, TriageResult triage, ResultTrace trace, LocateOptions options)
    {
        Condition = condition;
        Triage = triage;
        Trace = trace;
        Options = options;
    }

    /// <summary>How soon the person needs help; it comes before everything else here. The care that was tried counts in it, where a red flag asks for it.</summary>
    public TriageResult Triage { get; }

    /// <summary>The condition.</summary>
    public Condition Condition { get; }

    /// <summary>The source whose ladder it is; <see langword="null"/> for our overview of current guidelines.</summary>
    public Source? Source { get; internal init; }

    /// <summary>The ladder of the source; <see langword="null"/> for the overview, or when the source has none for the condition.</summary>
    public TreatmentLadder? Ladder { get; internal init; }

    /// <summary>What can be said of the next step.</summary>
    public PositionOutcome Outcome { get; internal init; }

    /// <summary>All steps in order, or as the source lists them where it claims no order; may be empty.</summary>
    public ImmutableArray<StepPosition> Steps { get; internal init; }

    /// <summary>The furthest step of which something was tried, done or not; <see langword="null"/> when there is none, and in a list without order.</summary>
    public StepPosition? Current { get; internal init; }

    /// <summary>The next step; <see langword="null"/> when there is none or none is named, for the reason in <see cref="Outcome"/>. It is considered when its criteria are met.</summary>
    public StepPosition? Next { get; internal init; }

    /// <summary>Whether what came of the step before the next one can be told, or nothing was tried before it.</summary>
    internal bool IsStepBeforeJudged { get; init; }

    /// <summary>
    /// The steps before the next one of which nothing comes into question: meant only for other people, by age, duration or another stated
    /// measure, or set aside by the host. May be empty.
    /// </summary>
    public ImmutableArray<StepPosition> PassedOver { get; internal init; }

    /// <summary>What current guidelines are both for and against, with who; only for the overview. Never a next step.</summary>
    public ImmutableArray<TreatmentPosition> Contested { get; internal init; }

    /// <summary>What current guidelines advise against, with who; only for the overview. Never a next step.</summary>
    public ImmutableArray<TreatmentPosition> AdvisedAgainst { get; internal init; }

    /// <summary>What only other sources speak of: the seed page, older or replaced guidelines, trials; only for the overview. Never a next step.</summary>
    public ImmutableArray<TreatmentPosition> SourceOnly { get; internal init; }

    /// <summary>What was tried for less time than any source gives it before judging, in the order of the history; may be empty. Where no source gives a time, nothing is too early.</summary>
    public ImmutableArray<EpisodePosition> TooEarly { get; internal init; }

    /// <summary>What was tried and has no place here, not even as a sort of what has, in the order of the history; may be empty.</summary>
    public ImmutableArray<EpisodePosition> Elsewhere { get; internal init; }

    /// <summary>
    /// Where sources disagree on a treatment of the next step, on a sort of it or on a wider one, for this condition; in the order of the
    /// base. Empty when no next step is named.
    /// </summary>
    public ImmutableArray<Disagreement> Disagreements { get; internal init; }

    /// <summary>
    /// What was left out of the history: treatments that the base does not hold, and "not tried" of what was tried in one sort, for example
    /// <c>treatment acme.laser</c>; also what the base does not hold of <see cref="LocateOptions.SetAside"/>. May be empty; what was left out
    /// of the presentation stands in the triage.
    /// </summary>
    public ImmutableArray<string> Ignored { get; internal init; }

    /// <summary>What an app shows to the person, in order: the texts of the triage first, then short plain sentences on the steps; English.</summary>
    public ImmutableArray<string> Texts { get; private set; }

    /// <summary>The position for clinicians: each step with criteria, outcomes, populations and citations; English, lines end with LF.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>What it was worked out from.</summary>
    public ResultTrace Trace { get; }

    /// <summary>The choices of the host.</summary>
    public LocateOptions Options { get; }

    /// <summary>The condition, the outcome and counts, never what is known of the person.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => System.FormattableString.Invariant($"{Condition.Id.Value}: {Outcome}, {Steps.Length} steps");

    /// <summary>Puts it into words; called once, before it is handed out.</summary>
    internal LadderPosition Told()
    {
        Texts = LadderTexts.ForPerson(this);
        Summary = LadderTexts.ForClinician(this);
        return this;
    }
}
