using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using BackPain.Knowledge.Assessment.Serialization;

namespace BackPain.Knowledge.Assessment;

/// <summary>The next question with its reason and what each answer would do; or why nothing more is asked.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
[JsonConverter(typeof(NextStepJsonConverter))]
public sealed partial class NextStep
{
    internal NextStep(NextStepKind kind, TriageResult triage, ResultTrace trace, NextOptions options)
    {
        Kind = kind;
        Triage = triage;
        Trace = trace;
        Options = options;
    }

    /// <summary>What comes next.</summary>
    public NextStepKind Kind { get; }

    /// <summary>Whether nothing more is asked.</summary>
    public bool IsStop => Kind == NextStepKind.Stop;

    /// <summary>Why nothing more is asked; <see cref="StopReason.Unspecified"/> while it goes on.</summary>
    public StopReason StopReason { get; internal init; }

    /// <summary>What identifies the question, for example <c>group:injury-and-bone</c>, <c>value:age</c> or <c>finding:worse-standing</c>; empty for a stop.</summary>
    public string QuestionKey { get; internal init; } = "";

    /// <summary>The question to show, in plain words; empty for a stop.</summary>
    public string Question { get; internal init; } = "";

    /// <summary>The question group; <see langword="null"/> unless one is asked.</summary>
    public QuestionGroup? Group { get; internal init; }

    /// <summary>The observable whose value is asked; <see langword="null"/> unless one is.</summary>
    public Observable? Observable { get; internal init; }

    /// <summary>
    /// What can be ticked: the items of the group that are not known; or the finding that separates best, first, and with it others of the same theme that
    /// separate as well and may be asked on the same screen. Empty for a value and for a stop.
    /// </summary>
    public ImmutableArray<Finding> Items { get; internal init; } = ImmutableArray<Finding>.Empty;

    /// <summary>Why this is asked, in one plain sentence; or why it stops.</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>The conditions that the question is to tell apart, the best supported first; empty for questions on warning signs.</summary>
    public ImmutableArray<ConditionId> Leaders { get; internal init; } = ImmutableArray<ConditionId>.Empty;

    /// <summary>How well the first item separates the leaders, in millibans, by the formula that <see cref="Assessor.Next(Presentation, NextOptions)"/> gives; 0 for other questions.</summary>
    public decimal Separation { get; internal init; }

    /// <summary>What each answer to the first item would do, present before absent; empty for questions on warning signs and for a stop.</summary>
    public ImmutableArray<AnswerEffect> Effects { get; internal init; } = ImmutableArray<AnswerEffect>.Empty;

    /// <summary>What the knowledge holds of the first item for the leaders, with citations; in documented order of the conditions.</summary>
    public ImmutableArray<Association> Associations { get; internal init; } = ImmutableArray<Association>.Empty;

    /// <summary>How soon help is needed as far as is known: show it when it changes.</summary>
    public TriageResult Triage { get; }

    /// <summary>What it was worked out from.</summary>
    public ResultTrace Trace { get; }

    /// <summary>The choices of the host.</summary>
    public NextOptions Options { get; }

    /// <summary>The question, or why it stops, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => IsStop
        ? "stop: " + QuestionWords.Stops[(int)StopReason]
        : QuestionKey + (Separation > 0 ? " (separates " + Separation.ToString(CultureInfo.InvariantCulture) + ")" : "");
}
