using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge;

namespace BackPain.Tour;

/// <summary>Who is for a treatment, who is against it, who is undecided and what studies found: a line for each source, with whom it speaks of and where it was read.</summary>
internal static class VoiceLines
{
    /// <summary>A line for each voice, without its details; those are in <see cref="RecommendationTable"/>.</summary>
    public static void Add(Prose prose, OverviewEntry entry, int indent)
    {
        foreach (Recommendation recommendation in entry.For.Concat(entry.Against).Concat(entry.Neither))
        {
            Start(prose, recommendation, entry.Treatment, indent).Cite([recommendation.Citation]);
        }
    }

    /// <summary>A line for each voice with all that it says; those for the treatment first, then those against it, and current guidelines before others.</summary>
    public static void AddInFull(Prose prose, IEnumerable<Recommendation> recommendations, Treatment treatment, int indent)
    {
        foreach (Recommendation recommendation in recommendations.OrderBy(Rank).ThenByDescending(static recommendation => recommendation.IsOfCurrentGuideline))
        {
            Start(prose, recommendation, treatment, indent);
            if (recommendation.IndicationText is { } when)
            {
                prose.Add("When:", Styles.Label).Add(Phrases.Sentence(when));
            }

            foreach ((string label, string text) in Details(recommendation))
            {
                prose.Add(label, Styles.Label).Add(Phrases.Sentence(text));
            }

            prose.Cite([recommendation.Citation]);
        }
    }

    public static string Side(Recommendation recommendation) => recommendation switch
    {
        { IsFor: true } => "for:",
        { IsAgainst: true } => "against:",
        { Stance: Stance.Insufficient } => "undecided:",
        _ => "result:",
    };

    /// <summary>What a source adds to its stance: how strongly, how surely, and what to mind; each with a label.</summary>
    public static IEnumerable<(string Label, string Text)> Details(Recommendation recommendation)
    {
        (string Label, string? Text)[] details =
        [
            ("Strength:", recommendation.Strength),
            ("Certainty:", recommendation.Certainty),
            ("Note:", recommendation.Note),
            ("Confidence:", recommendation.Confidence == Confidence.High ? null : Phrases.Of(recommendation.Confidence)),
        ];
        return details.Where(static detail => detail.Text is not null).Select(static detail => (detail.Label, detail.Text!));
    }

    /// <summary>What is known of a population apart from its words, for example <c>chronic, aged 18 or older</c>; empty when nothing is.</summary>
    public static string Whom(Population population)
    {
        IEnumerable<string> parts = population.Courses.Select(Phrases.Of);
        if (population.Duration is { } duration)
        {
            parts = parts.Append("for " + duration);
        }

        string? ages = (population.MinimumAge, population.MaximumAge) switch
        {
            ({ } least, { } most) => FormattableString.Invariant($"aged {least} to {most}"),
            ({ } least, null) => FormattableString.Invariant($"aged {least} or older"),
            (null, { } most) => FormattableString.Invariant($"aged {most} or younger"),
            _ => null,
        };
        ImmutableArray<string?> rest = [ages, population.Setting, population.IsIndirect ? Phrases.ByAnalogy : null];
        return string.Join(", ", parts.Concat(rest.OfType<string>()));
    }

    private static int Rank(Recommendation recommendation) => recommendation.IsFor ? 0 : recommendation.IsAgainst ? 1 : 2;

    private static Prose Start(Prose prose, Recommendation recommendation, Treatment treatment, int indent)
    {
        prose.Line(indent, indent + 2).Add(Side(recommendation), Styles.Label).Add(Phrases.WhoIs(recommendation.Source) + ":", Styles.Name).Add(Phrases.Of(recommendation.Stance) + ".");
        if (recommendation.Treatment.Id != treatment.Id)
        {
            prose.Add("It speaks of:", Styles.Label).Add(recommendation.Treatment.Name + ".");
        }

        prose.Add("In:", Styles.Label).Add(Phrases.Sentence(recommendation.Population?.Text ?? Phrases.NotStated));
        return recommendation.Population is { IsIndirect: true } ? prose.Add("It applies " + Phrases.ByAnalogy + ".") : prose;
    }
}
