using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace BackPain.Knowledge.Tests;

/// <summary>Reads the criteria of the dossier: findings and bounds (<c>age&gt;55</c>, <c>pain-duration&gt;2mo</c>), joined by "and", "or" and brackets.</summary>
internal static class DossierCriterion
{
    private static readonly (string Sign, Comparison Comparison)[] Comparisons =
    [
        (">=", Comparison.AtLeast),
        ("<=", Comparison.AtMost),
        (">", Comparison.Over),
        ("<", Comparison.Under),
    ];

    public static Criterion Parse(string text)
    {
        var words = new Queue<string>(text.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Criterion criterion = Joined(words);
        return words.Count == 0 ? criterion : throw new FormatException("Words are left over in: " + text);
    }

    /// <summary>One finding or one bound, without "and" and "or".</summary>
    public static Criterion Single(string text)
    {
        foreach ((string sign, Comparison comparison) in Comparisons)
        {
            if (text.Split(sign) is [var observable, var bound])
            {
                return Bound(ObservableId.Parse(observable), comparison, bound);
            }
        }

        return text.Split('=') is [var choice, var value]
            ? Criterion.Choice(ObservableId.Parse(choice), value)
            : Criterion.Present(FindingId.Parse(text));
    }

    private static Criterion Joined(Queue<string> words)
    {
        var parts = new List<Criterion> { Part(words) };
        string? joint = null;
        while (words.TryPeek(out string? next) && next is "and" or "or")
        {
            if (joint is not null && joint != words.Peek())
            {
                throw new FormatException("\"and\" and \"or\" are mixed without brackets.");
            }

            joint = words.Dequeue();
            parts.Add(Part(words));
        }

        return joint switch
        {
            null => parts.Single(),
            "and" => Criterion.All([.. parts]),
            _ => Criterion.Any([.. parts]),
        };
    }

    private static Criterion Part(Queue<string> words)
    {
        string word = words.Dequeue();
        if (word != "(")
        {
            return Single(word);
        }

        Criterion inner = Joined(words);
        return words.Dequeue() == ")" ? inner : throw new FormatException("A bracket is not closed.");
    }

    private static Criterion Bound(ObservableId observable, Comparison comparison, string bound)
    {
        string unit = bound.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        int number = int.Parse(bound.AsSpan(0, bound.Length - unit.Length), NumberStyles.None, CultureInfo.InvariantCulture);
        return unit switch
        {
            "" => Criterion.Number(observable, comparison, number),
            "w" => Criterion.Number(observable, comparison, new DurationBound(number, DurationUnit.Weeks)),
            "mo" => Criterion.Number(observable, comparison, new DurationBound(number, DurationUnit.Months)),
            "y" => Criterion.Number(observable, comparison, new DurationBound(number, DurationUnit.Years)),
            _ => throw new FormatException("There is no unit " + unit + "."),
        };
    }
}
