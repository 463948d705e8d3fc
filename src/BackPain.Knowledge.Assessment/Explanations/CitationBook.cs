using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BackPain.Knowledge.Assessment;

/// <summary>Collects what an explanation cites, in the order of first use. Not thread-safe: one per explanation.</summary>
internal sealed class CitationBook
{
    private readonly KnowledgeBase knowledge;
    private readonly HashSet<Citation> seen = new();
    private readonly ImmutableArray<Citation>.Builder citations = ImmutableArray.CreateBuilder<Citation>();
    private readonly List<SourceId> sources = new();
    private int numbered;

    public CitationBook(KnowledgeBase knowledge) => this.knowledge = knowledge;

    public ImmutableArray<Citation> ToImmutable() => citations.ToImmutable();

    /// <summary>Source and locator of each citation in brackets, each after a space.</summary>
    public string Cite(ImmutableArray<Citation> cited)
    {
        var text = new StringBuilder();
        foreach (Citation citation in cited)
        {
            Add(citation);
            text.Append(" [").Append(citation.ToString()).Append(']');
        }

        return text.ToString();
    }

    /// <summary>The numbers of the sources in brackets, after a space, for example <c> [1, 3]</c>. Only before anything is cited in full.</summary>
    public string CiteByNumber(ImmutableArray<Citation> cited)
    {
        var numbers = new SortedSet<int>();
        foreach (Citation citation in cited)
        {
            Add(citation);
            numbers.Add(sources.IndexOf(citation.SourceId) + 1);
        }

        numbered = sources.Count;
        var text = new StringBuilder();
        foreach (int number in numbers)
        {
            text.Append(text.Length == 0 ? " [" : ", ").Append(number.ToString(CultureInfo.InvariantCulture));
        }

        return text.Append(text.Length == 0 ? "" : "]").ToString();
    }

    /// <summary>The sources that have numbers, a line each; for the person.</summary>
    public void AppendNumbered(PersonText text)
    {
        if (numbered > 0)
        {
            text.Paragraph("Sources:");
        }

        for (int i = 0; i < numbered; i++)
        {
            text.Line("[" + (i + 1).ToString(CultureInfo.InvariantCulture) + "] " + ExplanationWords.Sentence(NameOf(sources[i])));
        }
    }

    /// <summary>All sources with title and address, a line each; for clinicians.</summary>
    public void AppendAll(StringBuilder text)
    {
        text.Append(sources.Count == 0 ? "" : "Sources\n");
        foreach (SourceId id in sources)
        {
            text.Append("- ").Append(id.Value);
            if (knowledge.TryGet(id, out Source? source))
            {
                text.Append(": ").Append(ExplanationWords.Sentence(source.ToString())).Append(' ')
                    .Append(ExplanationWords.Sentence(source.Title)).Append(' ').Append(ExplanationWords.Sentence(source.Publisher));
                string? address = source.Doi is { } doi ? "https://doi.org/" + doi : source.Url;
                text.Append(address is null ? "" : " " + address);
                text.Append(source.Status switch
                {
                    SourceStatus.Superseded => " (a guideline since replaced)",
                    SourceStatus.Old => " (an older guideline)",
                    _ => "",
                });
            }

            text.Append('\n');
        }
    }

    private void Add(Citation citation)
    {
        if (seen.Add(citation))
        {
            citations.Add(citation);
            if (!sources.Contains(citation.SourceId))
            {
                sources.Add(citation.SourceId);
            }
        }
    }

    private string NameOf(SourceId id) => knowledge.TryGet(id, out Source? source) ? source.ToString() : id.Value;
}
