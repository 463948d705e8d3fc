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
        Prose prose = new Prose().Line().Add(Phrases.WhoIs(recommendation.Source) + ":", Styles.Name).Line().Add(Phrases.Of(recommendation.Stance));
        foreach ((string label, string text) in VoiceLines.Details(recommendation))
        {
            prose.Line().Add(label, Styles.Label).Add(text);
        }

        return prose.Line().Cite([recommendation.Citation]);
    }

    private static Prose ForWhom(Recommendation recommendation)
    {
        Prose prose = new Prose()
            .Line().Add(recommendation.Treatment.Name, Styles.Name)
            .Line().Add("In:", Styles.Label).Add(recommendation.Population?.Text ?? Phrases.NotStated);
        if (recommendation.Population is { } population && VoiceLines.Whom(population) is { Length: > 0 } whom)
        {
            prose.Line().Add("(" + whom + ")");
        }

        return recommendation.IndicationText is { } when ? prose.Line().Add("When:", Styles.Label).Add(when) : prose;
    }
}
