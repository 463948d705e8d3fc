using System;
using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using BackPain.Tour;

namespace BackPain.Interview;

/// <summary>A question and its answer in words, also when only the transcript is left of them.</summary>
internal static class QuestionTexts
{
    private const string Several = "Which of these fits?";

    // Questions of the library's own that are no single finding of the knowledge.
    private static readonly Dictionary<string, (string Name, string Text)> Own = new(StringComparer.Ordinal)
    {
        ["finding:where-it-hurts"] = ("Where it hurts", "Where does it hurt?"),
        ["finding:who-it-is-for"] = ("Who this guide is for", Several),
        ["finding:what-goes-along"] = ("What can go along with pain", Several),
    };

    /// <summary>The name and the text of a question; <paramref name="step"/> is null where only the answer is known.</summary>
    public static (string Name, string Text) Of(KnowledgeBase knowledge, string key, int items, NextStep? step)
    {
        int colon = key.IndexOf(':', StringComparison.Ordinal);
        string id = key[(colon + 1)..];
        switch (key[..colon])
        {
            case "group" when QuestionGroupId.TryParse(id, out QuestionGroupId group) && knowledge.TryGet(group, out QuestionGroup? found):
                return (found.Name, found.Question);
            case "value" when ObservableId.TryParse(id, out ObservableId value) && knowledge.TryGet(value, out Observable? found):
                return (found.Name, found.Question ?? found.Name + "?");
            case "finding" when Own.TryGetValue(key, out (string Name, string Text) own):
                return (own.Name, step?.Question ?? own.Text);
            case "finding" when FindingId.TryParse(id, out FindingId finding) && knowledge.TryGet(finding, out Finding? found):
                return items > 1 ? (found.Name + ", and more", Several) : (found.Name, found.Question ?? Several);
            default:
                return (id, step?.Question ?? "This edition does not hold the question any more.");
        }
    }

    /// <summary>The heading of a question: while warning signs are asked, with how many there are.</summary>
    public static string Heading(string name, int answered, int? total) => total is { } all
        ? FormattableString.Invariant($"Question {answered + 1} of {all} on warning signs: {name}")
        : FormattableString.Invariant($"Question {answered + 1}: {name}");

    /// <summary>What was answered.</summary>
    public static string Of(KnowledgeBase knowledge, InterviewAnswer answer)
    {
        if (answer.IsDeclined)
        {
            return "skipped";
        }

        return Of(knowledge, answer.Said);
    }

    /// <summary>What was said: values, what is present, and whether anything is not sure.</summary>
    public static string Of(KnowledgeBase knowledge, Presentation said)
    {
        List<string> parts = [.. said.Observations.Select(value => Of(knowledge, value))];
        string[] present = [.. said.Statements.Where(static statement => statement.Status == FindingStatus.Present).Select(statement => NameOf(knowledge, statement.Finding))];
        bool isNotSure = said.Statements.Any(static statement => statement.Status == FindingStatus.Unknown);
        parts.AddRange(present);
        if (isNotSure)
        {
            parts.Add(present.Length == 0 ? "not sure" : "not sure of the rest");
        }

        return parts.Count == 0 ? said.Statements.Length > 1 ? "none of these" : "no" : string.Join("; ", parts);
    }

    private static string Of(KnowledgeBase knowledge, Observation value)
    {
        _ = knowledge.TryGet(value.Observable, out Observable? observable);
        if (value.Number is not { } number)
        {
            return observable?.Choices.FirstOrDefault(choice => choice.Value == value.Choice)?.Name ?? Printable.Of(value.Choice ?? "");
        }

        return observable?.Unit switch
        {
            "days" => Days(number),
            { } unit => FormattableString.Invariant($"{number} {unit}"),
            null => FormattableString.Invariant($"{number}"),
        };
    }

    private static string Days(decimal days) => days switch
    {
        > 0 when days % 365.25m == 0 => Count(days / 365.25m, "year"),
        > 0 when days % 30.4375m == 0 => Count(days / 30.4375m, "month"),
        > 0 when days % 7 == 0 => Count(days / 7, "week"),
        _ => Count(days, "day"),
    };

    private static string Count(decimal number, string unit) => FormattableString.Invariant($"{number:0.####} {unit}{(number == 1 ? "" : "s")}");

    private static string NameOf(KnowledgeBase knowledge, FindingId id) => knowledge.TryGet(id, out Finding? finding) ? finding.Name : id.Value;
}
