using System.Collections.Generic;
using BackPain.Knowledge;

namespace BackPain.Tour;

/// <summary>The sources that citations name, each with its title and where to read it.</summary>
internal static class SourceList
{
    public static Prose Of(IEnumerable<Source> sources)
    {
        var prose = new Prose();
        foreach (Source source in sources)
        {
            prose.Bullet().Add("[" + source.Id.Value + "]", Styles.Citation).Add(source.Title.EndsWith('?') ? source.Title : source.Title + ".", Styles.Name).Add(source.Publisher + ".");
            if (source.Year is { } year)
            {
                prose.Add(System.FormattableString.Invariant($"{year}."));
            }

            prose.Add(Phrases.Of(source.Kind) + (source.Status == SourceStatus.Unspecified ? "." : ", " + Phrases.Of(source.Status) + "."))
                .Line(indent: 2).Add(Address(source));
        }

        return prose;
    }

    private static string Address(Source source) => source switch
    {
        { Url: { } url } => url,
        { Doi: { } doi } => "doi:" + doi,
        { PmcId: { } pmcId } => pmcId,
        _ => "Address " + Phrases.NotStated + ".",
    };
}
