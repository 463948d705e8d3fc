using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Assessment;

/// <content>Presentations from words that come from outside.</content>
public sealed partial class Presentation
{
    private const int LongestShown = 80;

    /// <summary>Makes a presentation from identifiers and words that come from outside, checked against a base. Does not throw for any text.</summary>
    /// <param name="knowledge">The base that knows the identifiers, bounds and choices.</param>
    /// <param name="findings">The word of each finding: <c>present</c>, <c>absent</c> or <c>unknown</c>.</param>
    /// <param name="observables">The value of each observable, written the same in every culture: a number such as <c>68</c> or <c>7.5</c>, a choice, or, where
    /// the unit is days, a duration such as <c>6 months</c>; <see langword="null"/> for none.</param>
    /// <param name="presentation">The presentation; <see langword="null"/> when there is a problem.</param>
    /// <param name="problems">Every problem, findings first, each kind by ordinal order of identifiers; for an unknown identifier with the nearest known one.</param>
    /// <param name="origin">Where the findings come from.</param>
    /// <returns><see langword="true"/> when there is no problem.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="knowledge"/> or <paramref name="findings"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="origin"/> is unspecified or unknown.</exception>
    public static bool TryCreate(
        KnowledgeBase knowledge,
        IReadOnlyDictionary<string, string> findings,
        IReadOnlyDictionary<string, string>? observables,
        [NotNullWhen(true)] out Presentation? presentation,
        out ImmutableArray<string> problems,
        StatementOrigin origin = StatementOrigin.Asked)
    {
        Throw.IfNull(knowledge);
        Throw.IfNull(findings);
        if (origin is <= StatementOrigin.Unspecified or > StatementOrigin.Text)
        {
            throw new ArgumentOutOfRangeException(nameof(origin), origin, "There is no such origin.");
        }

        ImmutableArray<string>.Builder found = ImmutableArray.CreateBuilder<string>();
        var statements = new List<FindingStatement>(findings.Count);
        foreach (KeyValuePair<string, string> pair in Ordered(findings))
        {
            int status = Array.IndexOf(TriageWords.Statuses, pair.Value);
            if (!FindingId.TryParse(pair.Key, out FindingId id) || !knowledge.TryGet(id, out Finding? _))
            {
                found.Add(UnknownId("finding", pair.Key, NearestText.Find(pair.Key, IdsOf(knowledge.Findings))));
            }

            // Not "else": a wrong word of an unknown finding is a second problem.
            if (status < 0)
            {
                found.Add("The finding '" + Shown(pair.Key) + "' has the word '" + Shown(pair.Value) + "'; expected 'present', 'absent' or 'unknown'.");
            }

            statements.Add(new FindingStatement(id, (FindingStatus)status, origin));
        }

        Presentation result = Empty;
        foreach (KeyValuePair<string, string> pair in Ordered(observables))
        {
            if (!ObservableId.TryParse(pair.Key, out ObservableId id) || !knowledge.TryGet(id, out Observable? observable))
            {
                found.Add(UnknownId("observable", pair.Key, NearestText.Find(pair.Key, IdsOf(knowledge.Observables))));
            }
            else if (observable.Kind == ObservableKind.Choice ? observable.Allows(pair.Value) : TryReadNumber(observable, pair.Value, out _))
            {
                result = result.With(TryReadNumber(observable, pair.Value, out decimal number) ? new Observation(id, number, null) : new Observation(id, null, pair.Value));
            }
            else
            {
                found.Add("The observable '" + id.Value + "' has the value '" + Shown(pair.Value) + "'; expected " + ExpectedOf(observable) + ".");
            }
        }

        problems = found.ToImmutable();
        presentation = problems.IsEmpty ? result.With(statements) : null;
        return presentation is not null;
    }

    private static List<KeyValuePair<string, string>> Ordered(IReadOnlyDictionary<string, string>? pairs)
    {
        var ordered = pairs is null ? new List<KeyValuePair<string, string>>() : new List<KeyValuePair<string, string>>(pairs);
        ordered.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return ordered;
    }

    private static bool TryReadNumber(Observable observable, string? text, out decimal number)
    {
        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        number = 0;
        if (observable.Kind != ObservableKind.Number)
        {
            return false;
        }

        if (string.Equals(observable.Unit, "days", StringComparison.Ordinal) && DurationBound.TryParse(text, out DurationBound duration) && duration.Days is { } days)
        {
            number = days;
        }
        else if (!decimal.TryParse(text, plain, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        return observable.Allows(number);
    }

    private static string ExpectedOf(Observable observable)
    {
        if (observable.Kind == ObservableKind.Choice)
        {
            var choices = new List<string>();
            foreach (ObservableChoice choice in observable.Choices)
            {
                choices.Add("'" + choice.Value + "'");
            }

            return "one of " + string.Join(", ", choices);
        }

        string bounds = (observable.Minimum, observable.Maximum) switch
        {
            ({ } least, { } most) => FormattableString.Invariant($" from {least} to {most}"),
            ({ } least, null) => FormattableString.Invariant($" of at least {least}"),
            (null, { } most) => FormattableString.Invariant($" of at most {most}"),
            _ => "",
        };
        bool isDuration = string.Equals(observable.Unit, "days", StringComparison.Ordinal);
        return "a number" + bounds + " in " + observable.Unit + (isDuration ? ", or a duration such as '6 months'" : "");
    }

    private static string UnknownId(string kind, string id, string? nearest) =>
        "There is no " + kind + " '" + Shown(id) + "'" + (nearest is null ? "." : "; the nearest is '" + nearest + "'.");

    private static IEnumerable<string> IdsOf(IReadOnlyList<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            yield return finding.Id.Value;
        }
    }

    private static IEnumerable<string> IdsOf(IReadOnlyList<Observable> observables)
    {
        foreach (Observable observable in observables)
        {
            yield return observable.Id.Value;
        }
    }

    private static string Shown(string? text) => text is null ? "" : text.Length <= LongestShown ? text : text.Remove(LongestShown) + "...";
}
