using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using Answers = BackPain.Knowledge.Assessment.Interview;

namespace BackPain.Interview.Tests;

/// <summary>Somebody of whom all is known, so that any question can be answered, in whatever order they come.</summary>
internal sealed record Person(string Name, int? Age, int? Sex, string? Duration, params FindingId[] Present)
{
    private static readonly Assessor Assessor = new(KnowledgeBase.Default);

    /// <summary>Whether everything is answered with "not sure".</summary>
    public bool IsNeverSure { get; init; }

    /// <summary>What is typed once the questions are through: for which condition, which care, for how long, with what outcome.</summary>
    public string[] Care { get; init; } = ["q"];

    /// <summary>Minutes of stiffness in the morning, where that is asked.</summary>
    public int? Minutes { get; init; }

    /// <summary>What is typed, and the answers that it comes to.</summary>
    public (string[] Lines, Answers Interview) Play() => Play(Answers.Empty.WorkedOutFrom(Assessor.Trace));

    /// <summary>The same, going on from some answers.</summary>
    public (string[] Lines, Answers Interview) Play(Answers interview)
    {
        InterviewRequest request = InterviewRequest.Parse([]);
        var lines = new List<string>();
        while (Assessor.Next(interview, request.NextOptions) is { IsStop: false } step)
        {
            string line = LineFor(step);
            var question = StepQuestion.Of(KnowledgeBase.Default, step);
            lines.Add(line);
            interview = interview.With(question.Answer(question.Read(line)));
        }

        return (Assessor.Match(interview.Presentation, request.MatchOptions).Outcome == MatchOutcome.EmergencyFirst ? [.. lines] : [.. lines, .. Care], interview);
    }

    public string[] Lines => Play().Lines;

    public override string ToString() => Name;

    private string LineFor(NextStep step)
    {
        if (step.Observable is { } observable)
        {
            return (observable.Id.Value switch
            {
                "age" => Age?.ToString(CultureInfo.InvariantCulture),
                "sex" => Sex?.ToString(CultureInfo.InvariantCulture),
                "pain-duration" => Duration,
                "morning-stiffness-minutes" => Minutes?.ToString(CultureInfo.InvariantCulture),
                "age-at-onset" => Age?.ToString(CultureInfo.InvariantCulture),
                _ => null,
            }) ?? "s";
        }

        if (IsNeverSure)
        {
            return "?";
        }

        Presentation truth = Presentation.Empty.Present(Present);
        string[] ticked = [.. step.Items.Select((item, i) => (item, number: i + 1)).Where(pair => Assessor.StatusOf(truth, pair.item.Id) == FindingStatus.Present)
            .Select(static pair => pair.number.ToString(CultureInfo.InvariantCulture))];
        return ticked.Length == 0 ? "n" : string.Join(' ', ticked);
    }
}
