using System.Collections.Generic;
using BackPain.Knowledge;
using Spectre.Console;

namespace BackPain.Tour;

/// <summary>What each source says of each treatment, as a table.</summary>
internal static class RecommendationTable
{
    public static Table Of(IReadOnlyList<Recommendation> recommendations)
    {
        Table table = new Table { Border = SafeLines.Table, ShowRowSeparators = true }.AddColumns("Treatment, for whom and when", "What the source says");
        foreach (Recommendation recommendation in recommendations)
        {
            table.AddRow(ForWhom(recommendation), Says(recommendation));
        }

        return table;
    }

    private static Prose Says(Recommendation recommendation)
    {
        Prose prose = new Prose().Line().Add(Phrases.Of(recommendation.Stance));
        if (recommendation.Strength is { } strength)
        {
            prose.Line().Add("strength: " + strength);
        }

        if (recommendation.Certainty is { } certainty)
        {
            prose.Line().Add("certainty: " + certainty);
        }

        return prose.Line().Cite([recommendation.Citation]);
    }

    private static Prose ForWhom(Recommendation recommendation)
    {
        Prose prose = new Prose()
            .Line().Add(recommendation.Treatment.Name, Styles.Name)
            .Line().Add(recommendation.Population?.Text ?? "for whom: " + Phrases.NotStated);
        return recommendation.IndicationText is { } when ? prose.Line().Add(when) : prose;
    }
}
