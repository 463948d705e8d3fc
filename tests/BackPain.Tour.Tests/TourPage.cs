using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using BackPain.Knowledge;
using FluentAssertions;

namespace BackPain.Tour.Tests;

/// <summary>A page of the tour, parted as a reader parts it.</summary>
internal static class TourPage
{
    /// <summary>The lines below a heading that stands alone on its line, up to the next heading.</summary>
    public static string SectionLines(string output, string heading)
    {
        string[] parts = ("\n" + output).Split("\n" + heading + "\n");
        parts.Should().HaveCount(2, "the page has one section \"" + heading + "\"");
        return parts[1].Split("\n\n")[0];
    }

    /// <summary>The words below a heading that stands alone on its line, up to the next heading.</summary>
    public static string Section(string output, string heading) => TourRun.Flow(SectionLines(output, heading));

    /// <summary>The words of each block below a heading: from a line that starts so to the next one that is not further in.</summary>
    public static ImmutableArray<string> Blocks(string output, string heading, string start)
    {
        var blocks = new List<string>();
        bool isInside = false;
        int indent = start.Length - start.TrimStart().Length;
        foreach (string line in SectionLines(output, heading).Split('\n'))
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                blocks.Add(line);
                isInside = true;
            }
            else if (line.Length - line.TrimStart().Length <= indent)
            {
                isInside = false;
            }
            else if (isInside)
            {
                blocks[^1] += "\n" + line;
            }
        }

        return [.. blocks.Select(TourRun.Flow)];
    }

    public static string Cited(IEnumerable<Citation> citations) => string.Join(' ', citations.Select(static citation => "[" + citation + "]"));

    /// <summary>A treatment of our arrangement as the page tells it: who says what, of whom, and where.</summary>
    public static string Told(OverviewEntry entry) => string.Join(" ",
    [
        entry.Treatment.Name,
        .. entry.MeansDifferentPeople ? [OverviewTree.DifferentPeople] : Array.Empty<string>(),
        .. entry.For.Concat(entry.Against).Concat(entry.Neither).Select(recommendation => Told(recommendation, entry.Treatment) + " [" + recommendation.Citation + "]"),
        .. entry.Treatment.SafetyNote is { } note ? ["Safety: " + note] : Array.Empty<string>(),
    ]);

    /// <summary>What a source says of a treatment, without details and citation.</summary>
    public static string Told(Recommendation recommendation, Treatment treatment)
    {
        string side = recommendation.IsFor ? "for: " : recommendation.IsAgainst ? "against: " : recommendation.Stance == Stance.Insufficient ? "undecided: " : "result: ";
        return side + Phrases.WhoIs(recommendation.Source) + ": " + Phrases.Of(recommendation.Stance) + "."
            + (recommendation.Treatment.Id == treatment.Id ? "" : " It speaks of: " + recommendation.Treatment.Name + ".")
            + " In: " + Phrases.Sentence(recommendation.Population?.Text ?? "not stated")
            + (recommendation.Population?.IsIndirect == true ? " It applies by analogy only." : "");
    }

    /// <summary>What a rung says below its name.</summary>
    public static string Told(Rung rung) => "Role " + rung.Role + " Considered " + (rung.CriterionText ?? "not stated")
        + (rung.TimeBeforeEscalating is { } time ? " Time " + time + " before the next step" : "") + " Source " + Cited(rung.Citations)
        + (rung.Aim is { } aim ? " Aim " + aim.Text + " " + Cited(aim.Citations) : "");

    /// <summary>A rung with its number and treatments.</summary>
    public static string Told(Rung rung, TreatmentLadder ladder) => (rung.Order is { } order ? FormattableString.Invariant($"{order}. ") : "* ")
        + string.Join(" + ", rung.Treatments) + (rung.Order is not null && ladder.Rungs.Count(other => other.Order == rung.Order) > 1 ? " (side by side) " : " ") + Told(rung);

    /// <summary>The page cites what it lists and lists what it cites, each source with title and address.</summary>
    public static void ShouldListWhatItCites(string output, string heading)
    {
        string[] parts = output.Split("\n" + heading);
        parts.Should().HaveCount(2);
        string[] cited = [.. Regex.Matches(parts[0], "\\[(?<id>[a-z][a-z0-9-]*),", RegexOptions.NonBacktracking).Select(static match => match.Groups["id"].Value).Distinct().Order(StringComparer.Ordinal)];
        string[] listed = [.. Regex.Matches(parts[1], "^- \\[(?<id>[a-z][a-z0-9-]*)\\]", RegexOptions.Multiline | RegexOptions.NonBacktracking).Select(static match => match.Groups["id"].Value).Order(StringComparer.Ordinal)];
        listed.Should().Equal(cited);

        string words = TourRun.Flow(parts[1]);
        string letters = words.Replace(" ", "", StringComparison.Ordinal);
        foreach (Source source in KnowledgeBase.Default.Sources.Where(source => cited.Contains(source.Id.Value)))
        {
            words.Should().Contain("[" + source.Id + "] " + source.Title);
            letters.Should().Contain(source.Url ?? (source.Doi is { } doi ? "doi:" + doi : "Addressnotstated."));
        }
    }

    /// <summary>A block tells all that a report holds: figures, against whom, in whom, what to mind, and where it was read.</summary>
    public static void ShouldTell(string block, AssociationEvidence report)
    {
        if (report.HasFigures)
        {
            block.Should().Contain("* " + report + ", a").And.Contain("In: " + (report.Population?.Text ?? "not stated"));
        }

        if (report.Comparator.ConditionId is { } other)
        {
            block.Should().Contain("against " + KnowledgeBase.Default[other].Name + " only.");
        }

        if (report.Comparator == Comparator.None)
        {
            block.Should().Contain("about something else, so shown and not weighed.");
        }

        if (report.Confidence != Confidence.High)
        {
            block.Should().Contain("Confidence: " + Phrases.Of(report.Confidence) + ".");
        }

        foreach (string text in new[] { report.Population?.Text, report.Note, report.PositiveSetAside, report.NegativeSetAside, report.PreferredReason }.OfType<string>())
        {
            block.Should().Contain(text);
        }

        block.Should().Contain(Cited(report.Citations));
    }
}
