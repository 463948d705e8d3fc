using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>The page of all sources, by short name.</summary>
internal static class SourceDigest
{
    public static string Page(KnowledgeBase knowledge, DigestLinks links)
    {
        var page = new MarkdownPage();
        page.Heading(1, "Sources");
        page.Paragraph(DigestPages.Banner(knowledge));
        page.Paragraph("What is not stated here was not read or is not known; nothing is filled in.");
        foreach (Source source in Ordered(knowledge))
        {
            ImmutableArray<Claim> claims = knowledge.ClaimsFrom(source.Id);
            page.Anchor(source.Id.Value);
            page.Heading(2, DigestLinks.ShortName(source));
            page.Bullet("Title", Markdown.Escape(source.Title));
            page.Bullet("Authors", Plain(source.Authors));
            page.Bullet("Published by", Markdown.Escape(source.Publisher));
            page.Bullet("Year", Markdown.Join("; ", [source.Year is { } year ? DigestWords.Of(year) : "not stated", Plain(source.YearNote)]));
            page.Bullet("Kind", Kind(source));
            page.Bullet("Why it has this status", Plain(source.StatusReason));
            page.Bullet("Replaced by", source.SupersededById is { } newer ? links.Source(newer) : null);
            page.Bullet("Where it applies", Plain(source.Jurisdiction));
            page.Bullet("License", Plain(source.License));
            page.Bullet("DOI", source.Doi is { } doi ? Markdown.WebLink(doi, "https://doi.org/" + doi) : null);
            page.Bullet("PubMed Central", source.PmcId is { } pmc ? Markdown.WebLink(pmc, "https://www.ncbi.nlm.nih.gov/pmc/articles/" + pmc + "/") : null);
            page.Bullet("Read at", source.Url is { } url ? "<" + url + ">" : null);
            string where = Markdown.Join(", ", knowledge.Conditions.Where(c => claims.Any(claim => claim.ConditionId == c.Id)).Select(c => links.Condition(c.Id)));
            page.Bullet("Cited by", DigestWords.Count(claims.Length, "claim") + (where == Markdown.Nothing ? "" : ": " + where));
            page.Bullet("Identifier", Markdown.Code(source.Id.Value));
        }

        return page.ToString();
    }

    public static IEnumerable<Source> Ordered(KnowledgeBase knowledge) =>
        knowledge.Sources.OrderBy(s => s.ShortName, StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Id);

    /// <summary>The kind with its note and, for a guideline, whether it is still advice.</summary>
    public static string Kind(Source source) =>
        DigestWords.Of(source.Kind)
        + (source.KindNote is { } note ? " (" + Markdown.Escape(note) + ")" : "")
        + (source.Status == SourceStatus.Unspecified ? "" : ", " + Markdown.Bold(DigestWords.Of(source.Status)));

    private static string Plain(string? text) => text is null ? "" : Markdown.Escape(text);
}
