using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using System.Threading;
using BackPain.Knowledge.Assessment.Serialization;

namespace BackPain.Knowledge.Assessment;

/// <summary>How what is known of one person fits the conditions, with everything that says why. It is no diagnosis.</summary>
/// <threadsafety>Immutable; safe to share between threads. Explanations are worked out when they are first asked for.</threadsafety>
[JsonConverter(typeof(MatchResultJsonConverter))]
public sealed class MatchResult
{
    // Too little to compare: no cause of at least moderate support, fewer present findings and fewer denied ones than this. Ours.
    private const int FewestFindings = 3;
    private const int FewestDenied = 10;

    private readonly Assessor assessor;
    private readonly Presentation presentation;
    private readonly PersonState person;
    private readonly Ranking ranking;
    private ChangingAnswers? sensitivity;

    internal MatchResult(Assessor assessor, Presentation presentation, PersonState person, Ranking ranking, TriageResult triage, MatchOptions options)
    {
        this.assessor = assessor;
        this.presentation = presentation;
        this.person = person;
        this.ranking = ranking;
        Triage = triage;
        Options = options;
        Outcome = OutcomeOf();
        bool lists = Assessor.MayList(triage, options) && (Outcome == MatchOutcome.EmergencyFirst || !IsNothingKnown);
        Matches = lists ? MatchesOf(ranking.Listed) : ImmutableArray<ConditionMatch>.Empty;
        Contributors = lists ? MatchesOf(ranking.Contributors) : ImmutableArray<ConditionMatch>.Empty;
    }

    /// <summary>What came of the comparison.</summary>
    public MatchOutcome Outcome { get; }

    /// <summary>How soon help is needed: show it before anything else.</summary>
    public TriageResult Triage { get; }

    /// <summary>The conditions that fit, in order; a kind of a condition stands right after it. Empty with an emergency, out of scope, and when nothing is known.</summary>
    public ImmutableArray<ConditionMatch> Matches { get; }

    /// <summary>What may add to pain beside its cause, such as stress and depression; the best supported first.</summary>
    public ImmutableArray<ConditionMatch> Contributors { get; }

    /// <summary>How many present findings tell something about a condition; what another one implies, age and sex do not count.</summary>
    public int InformativeFindings => ranking.Informative;

    /// <summary>
    /// Findings that were said to be present of which none of the listed conditions knows anything, neither them nor what they imply; ordinal
    /// order. Empty where nothing may be listed, with an emergency or out of scope. <see cref="ConditionMatch.Unexplained"/> is stricter: what
    /// one condition does not know, whatever it implies.
    /// </summary>
    public ImmutableArray<Finding> Unexplained => FindUnexplained();

    /// <summary>
    /// The answers to single open questions that would put another condition first: by the order of findings in the base, present before
    /// absent. A finding that is worked out from a value nobody gave, such as "older than 65", stands for an answer on that side of its bound. Not among them is an answer after which nothing would be listed, such as one that speaks of an emergency. Empty when nothing
    /// is listed. Worked out when it is first asked for.
    /// </summary>
    public ImmutableArray<ChangingAnswer> Sensitivity =>
        (sensitivity ?? Interlocked.CompareExchange(ref sensitivity, FindSensitivity(), null) ?? sensitivity).All;

    /// <summary>What it was worked out from.</summary>
    public ResultTrace Trace => assessor.Trace;

    /// <summary>How findings were weighed.</summary>
    public AssessorOptions Weighing => assessor.Options;

    /// <summary>The choices of the host.</summary>
    public MatchOptions Options { get; }

    /// <summary>How the person fits one condition, also one that is not listed: for "why not this one?".</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The match; <see langword="null"/> for a condition that is never ranked (a serious cause, the umbrella), and where nothing may be listed.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">The base does not hold the condition.</exception>
    public ConditionMatch? Of(ConditionId condition)
    {
        _ = assessor.Knowledge[condition];
        bool isWithheld = Outcome == MatchOutcome.OutOfScope || (Outcome == MatchOutcome.EmergencyFirst && Matches.IsEmpty);
        foreach (MatchRules.RankedCondition ranked in assessor.Rules.Conditions)
        {
            if (ranked.Condition.Id == condition && !isWithheld)
            {
                return new ConditionMatch(ranked, ranking);
            }
        }

        return null;
    }

    /// <summary>The outcome and counts, never what is known of the person.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => MatchWords.Outcomes[(int)Outcome] + ", " + Matches.Length.ToString(CultureInfo.InvariantCulture) + " listed";

    internal Presentation Presentation => presentation;

    internal PersonState Person => person;

    internal Ranking Ranking => ranking;

    private bool IsNothingKnown => ranking.Informative == 0 && ranking.Denied == 0 && !HasAnySupport();

    private MatchOutcome OutcomeOf()
    {
        if (Triage.Level == TriageLevel.Emergency)
        {
            return MatchOutcome.EmergencyFirst;
        }

        if (!Triage.IsInScope)
        {
            return MatchOutcome.OutOfScope;
        }

        if (ranking.BestCause < SupportBand.Moderate && ranking.Informative < FewestFindings && ranking.Denied < FewestDenied)
        {
            return MatchOutcome.TooLittleInformation;
        }

        if (ranking.IsRemainderDenied && !ranking.IsLeftOverSupported && ranking.BestCause < SupportBand.Moderate && ranking.BestHeld < SupportBand.Moderate)
        {
            return MatchOutcome.NoGoodMatch;
        }

        return ranking.BestCause == SupportBand.BelowWeak && ranking.BestHeld == SupportBand.BelowWeak && !ranking.IsLeftOverSupported ? MatchOutcome.NoGoodMatch : MatchOutcome.Matches;
    }

    private bool HasAnySupport()
    {
        foreach (int support in ranking.Support)
        {
            if (support > 0)
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<ConditionMatch> MatchesOf(int[] numbers)
    {
        if (numbers.Length == 0)
        {
            return ImmutableArray<ConditionMatch>.Empty;
        }

        MatchRules.RankedCondition[] conditions = ranking.Rules.Conditions;
        var matches = new ConditionMatch[numbers.Length];
        for (int i = 0; i < matches.Length; i++)
        {
            matches[i] = new ConditionMatch(conditions[numbers[i]], ranking);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(matches);
    }

    private ImmutableArray<Finding> FindUnexplained()
    {
        if (!Assessor.MayList(Triage, Options))
        {
            return ImmutableArray<Finding>.Empty;
        }

        ulong[] explained = new ulong[person.States.Words.Length];
        foreach (ConditionMatch match in Matches.AddRange(Contributors))
        {
            match.Findings.AddTo(explained);
        }

        FindingGraph graph = assessor.Rules.Graph;
        Finding[] unknown = assessor.Rules.FindUnexplained(person.States, explained);
        return ImmutableCollectionsMarshal.AsImmutableArray(Array.FindAll(
            unknown,
            f => !Array.Exists(graph.Implied[graph.IndexOf(f.Id)], i => (explained[i >> 6] >> i & 1) != 0)));
    }

    private ChangingAnswers FindSensitivity() => new(Matches.IsEmpty
        ? ImmutableArray<ChangingAnswer>.Empty
        : new SensitivityFinder(assessor, presentation, person, ranking, Options).Find());

    private sealed record ChangingAnswers(ImmutableArray<ChangingAnswer> All);
}
