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
            prose.Bullet().Add("[" + source.Id.Value + "]", Styles.Citation).Add(source.Title + ".", Styles.Name).Add(source.Publisher + ".");
            if (source.Year is { } year)
            {
                prose.Add(System.FormattableString.Invariant($"{year}."));
            }

            if (source.Status != SourceStatus.Unspecified)
            {
                prose.Add("Guideline: " + Phrases.Of(source.Status) + ".");
            }

            prose.Line(indent: 2).Add(source.Url ?? "Address " + Phrases.NotStated + ".");
        }

        return prose;
    }
}
