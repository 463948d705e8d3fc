using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>The page of all disagreements and tensions, and the table in which they stand there and on the pages of conditions.</summary>
internal sealed class PairDigest(KnowledgeBase knowledge, DigestLinks links)
{
    private readonly MarkdownPage page = new();

    public static TensionKind[] Kinds { get; } = [.. Enum.GetValues<TensionKind>().Where(k => k != TensionKind.Unspecified)];

    public static string HeadingOf(TensionKind kind) => "Tensions: " + DigestWords.Of(kind);

    public static string Explanation(TensionKind kind) => kind switch
    {
        TensionKind.Scope => "They mean different people, durations, outcomes or comparators: both can be true.",
        TensionKind.Strength => "They point the same way with a different strength.",
        TensionKind.Insufficient => "One takes a side; the other finds that the evidence does not decide.",
        TensionKind.Outcome => "The result of a trial or review does not fit a view, or another result.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The digest has no word for it."),
    };

    /// <summary>One table, by treatment and then in documented order.</summary>
    public static void Table(MarkdownPage page, DigestLinks links, IEnumerable<RecommendationPair> pairs)
    {
        page.Table("Treatment", "Who says what", "For whom", "By age and duration", "Current guidelines", "Read in");
        foreach (RecommendationPair pair in pairs.OrderBy(p => p.Treatment.Name, StringComparer.Ordinal))
        {
            page.Row(
                links.TreatmentAt(pair.ConditionId, pair.Treatment.Id, pair.Treatment.Name),
                Markdown.Escape(pair.Text),
                Markdown.Join("<br>", pair.Positions.Select(r => Markdown.Escape(DigestLinks.ShortName(r.Source)) + ": " + (r.Population is { } people ? Markdown.Escape(people.Text) : "not stated"))),
                DigestWords.Of(pair.Overlap),
                pair.Positions.Count(r => r.IsOfCurrentGuideline) switch { 2 => "both", 1 => "one", _ => "none" },
                links.Citations(Citations(pair)));
        }
    }

    public string Page()
    {
        page.Heading(1, "Where sources disagree");
        page.Paragraph(DigestPages.Banner(knowledge));
        page.Paragraph(
            "Worked out from what sources say of treatments, never stored: nothing is averaged and nobody is declared right. The people *meet*, *may meet* or are *apart* as far as age and duration tell; the next column says how many of the two sources are current guidelines. By condition in the order of the index, then by treatment; each treatment leads to all who speak of it. "
            + links.Index("More on how to read this", IndexDigest.HowToRead) + ".");
        Section("Disagreements", "One source is for a treatment, another is against it or against a sort of it, for people who may be the same.", knowledge.Disagreements);
        foreach (TensionKind kind in Kinds)
        {
            Section(HeadingOf(kind), Explanation(kind), knowledge.Tensions.Where(t => t.Kind == kind));
        }

        return page.ToString();
    }

    private void Section(string heading, string explanation, IEnumerable<RecommendationPair> pairs)
    {
        ILookup<ConditionId, RecommendationPair> byCondition = pairs.ToLookup(p => p.ConditionId);
        int count = byCondition.Sum(g => g.Count());
        page.Heading(2, heading);
        page.Paragraph(explanation + " " + (count == 0 ? "There are none." : "There are " + DigestWords.Of(count) + "."));
        foreach (Condition condition in knowledge.Conditions.Where(c => byCondition.Contains(c.Id)))
        {
            page.Heading(3, links.Name(condition));
            Table(page, links, byCondition[condition.Id]);
        }
    }

    /// <summary>Both positions; for a declared difference of scope also where its reason was read.</summary>
    private static ImmutableArray<Citation> Citations(RecommendationPair pair) =>
        pair.Positions.Select(r => r.Citation).Concat(pair is Tension tension ? tension.Citations : []).Distinct().ToImmutableArray();
}
