using System;
using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge;
using BackPain.Tour;

namespace BackPain.Interview;

/// <summary>Numbers the sources in the order in which a page first cites them.</summary>
internal sealed class SourceBook
{
    private readonly KnowledgeBase knowledge;
    private readonly List<SourceId> cited = [];

    public SourceBook(KnowledgeBase knowledge) => this.knowledge = knowledge;

    /// <summary>Adds a reference for each source: its number and the places.</summary>
    public Prose Cite(Prose prose, IEnumerable<Citation> citations)
    {
        foreach (IGrouping<SourceId, Citation> places in citations.GroupBy(static citation => citation.SourceId))
        {
            prose.Refer(FormattableString.Invariant($"{NumberOf(places.Key)}, {string.Join("; ", places.Select(static place => place.Locator).Distinct())}"));
        }

        return prose;
    }

    public Prose List()
    {
        var prose = new Prose();
        for (int i = 0; i < cited.Count; i++)
        {
            Source source = knowledge[cited[i]];
            prose.Field(FormattableString.Invariant($"[{i + 1}]"), 5).Add(source.Title.EndsWith('?') ? source.Title : Phrases.Sentence(source.Title), Styles.Name).Add(source.Publisher + ".");
            if (source.Year is { } year)
            {
                prose.Add(FormattableString.Invariant($"{year}."));
            }

            prose.Add(Phrases.Of(source.Kind) + (source.Status == SourceStatus.Unspecified ? "." : ", " + Phrases.Of(source.Status) + "."))
                .Line(indent: 5).Add(source switch
                {
                    { Url: { } url } => url,
                    { Doi: { } doi } => "doi:" + doi,
                    { PmcId: { } pmcId } => pmcId,
                    _ => "Address " + Phrases.NotStated + ".",
                });
        }

        return prose;
    }

    private int NumberOf(SourceId source)
    {
        int at = cited.IndexOf(source);
        if (at < 0)
        {
            cited.Add(source);
            at = cited.Count - 1;
        }

        return at + 1;
    }
}
