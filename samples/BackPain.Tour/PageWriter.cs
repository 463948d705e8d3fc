using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge;
using Spectre.Console;

namespace BackPain.Tour;

/// <summary>Writes the parts of a page one after another, and remembers what they cite and what is not stated.</summary>
internal sealed class PageWriter
{
    private readonly KnowledgeBase knowledge;
    private readonly IAnsiConsole console;
    private readonly HashSet<SourceId> cited = [];
    private readonly List<string> notStated = [];

    public PageWriter(KnowledgeBase knowledge, IAnsiConsole console)
    {
        this.knowledge = knowledge;
        this.console = console;
    }

    /// <summary>A line across the page with a heading in it.</summary>
    public void Title(string text) => console.Write(PageParts.Heading(text));

    public void Blank() => console.WriteLine();

    public void Write(Prose prose)
    {
        Remember(prose.Cited);
        console.Write(prose);
    }

    public void Write(TreatmentLadder ladder)
    {
        Remember(ladder.Rungs.SelectMany(static rung => rung.Aim is { } aim ? rung.Citations.Concat(aim.Citations) : rung.Citations));
        console.Write(LadderTree.Of(ladder));
    }

    public void Write(TreatmentOverview overview)
    {
        Remember(overview.Steps.SelectMany(static step => step.Entries).Concat(overview.Contested).Concat(overview.AdvisedAgainst).Concat(overview.SourceOnly)
            .SelectMany(static entry => entry.For.Concat(entry.Against).Concat(entry.Neither)).Select(static recommendation => recommendation.Citation));
        console.Write(OverviewTree.Of(overview));
    }

    public void Write(IReadOnlyList<Recommendation> recommendations)
    {
        Remember(recommendations.Select(static recommendation => recommendation.Citation));
        console.Write(RecommendationTable.Of(recommendations));
    }

    /// <summary>A heading and what stands below it; without words, only a mention in <see cref="NotStated"/>.</summary>
    public void Section(string heading, Prose prose)
    {
        if (prose.IsEmpty)
        {
            notStated.Add(heading);
            return;
        }

        Blank();
        Write(new Prose().Line().Add(heading, Styles.Heading));
        Write(prose);
    }

    /// <summary>The headings below which no source here states anything.</summary>
    public void NotStated()
    {
        if (notStated.Count > 0)
        {
            Section("Not stated by any source here", new Prose().Line(indent: 2).Add(string.Join("; ", notStated) + "."));
        }
    }

    /// <summary>The sources that the page cites, in documented order.</summary>
    public Prose CitedSources() => SourceList.Of(knowledge.Sources.Where(source => cited.Contains(source.Id)));

    private void Remember(IEnumerable<Citation> citations) => cited.UnionWith(citations.Select(static citation => citation.SourceId));
}
