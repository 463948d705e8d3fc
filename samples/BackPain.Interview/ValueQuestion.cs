using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using BackPain.Tour;

namespace BackPain.Interview;

/// <summary>A number, a duration or one of a few choices; may be skipped.</summary>
internal sealed class ValueQuestion : StepQuestion
{
    private readonly Observable observable;

    public ValueQuestion(NextStep step, string name, string text)
        : base(step, name, text) => observable = step.Observable!;

    protected override IEnumerable<string> Items => observable.Choices.Select(static choice => choice.Name);

    protected override string Help => (observable switch
    {
        { Kind: ObservableKind.Choice } => "One number",
        _ when IsDuration => "A time, such as 5 days, 6 weeks, 3 months or 2 years",
        { Unit: { } unit } => "A number of " + unit,
        _ => "A number",
    }) + ", or: s skip, " + Leave;

    private bool IsDuration => observable is { Kind: ObservableKind.Number, Unit: "days" };

    public override Reply Read(string line)
    {
        if (IsDuration && Duration(line) is { } duration)
        {
            return duration;
        }

        bool isChoice = observable.Kind == ObservableKind.Choice;
        var reply = Reply.Parse(
            line,
            isChoice ? 1 : (int)(observable.Minimum ?? 0),
            isChoice ? observable.Choices.Length : (int)(observable.Maximum ?? 1000),
            ("s", ReplyKind.Skip),
            ("skip", ReplyKind.Skip),
            ("?", ReplyKind.Skip),
            ("w", ReplyKind.Why),
            ("why", ReplyKind.Why),
            ("?why", ReplyKind.Why),
            ("r", ReplyKind.Revise));
        return reply switch
        {
            { Numbers.Length: > 1 } => Reply.Mistake("That is more than one number, so nothing was noted."),
            { Numbers.Length: 1 } when IsDuration => Reply.Mistake("Days, weeks, months or years? Nothing was noted."),
            { Kind: ReplyKind.Mistake } when IsDuration && line.Trim().Length > 0 => Reply.Mistake("\"" + Printable.Of(line.Trim()) + "\" is no time such as 6 weeks."),
            _ => reply,
        };
    }

    public override InterviewAnswer Answer(Reply reply) => reply switch
    {
        { Kind: ReplyKind.Skip } => Step.Decline(),
        { Text.Length: > 0 } => Step.AnswerChoice(reply.Text),
        _ when observable.Kind == ObservableKind.Choice => Step.AnswerChoice(observable.Choices[reply.Numbers[0] - 1].Value),
        _ => Step.AnswerNumber(reply.Numbers[0]),
    };

    // "6 weeks", "6weeks" and "6 w" alike.
    private static Reply? Duration(string line)
    {
        string text = line.Trim();
        int digits = text.TakeWhile(char.IsAsciiDigit).Count();
        string unit = text[digits..].Trim().ToLowerInvariant();
        string? known = unit switch
        {
            "d" or "day" or "days" => "day",
            "w" or "wk" or "wks" or "week" or "weeks" => "week",
            "m" or "mo" or "month" or "months" => "month",
            "y" or "yr" or "yrs" or "year" or "years" => "year",
            _ => null,
        };
        if (known is null || digits == 0)
        {
            return null;
        }

        // Nobody has had a pain for longer than that.
        return int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= 50_000
            ? new Reply(ReplyKind.Numbers, [], "") { Text = FormattableString.Invariant($"{number} {known}{(number == 1 ? "" : "s")}") }
            : Reply.Mistake("That is too long a time, so nothing was noted.");
    }
}
