using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace BackPain.Knowledge.Tests;

/// <summary>One of the 488 rows of the dossier on findings of conditions, with what we chose where it leaves a choice (association-choices.tsv).</summary>
internal sealed record DossierAssociation(int Row, DossierFigures Figures, string SeedRef, string[] OddsRatios, bool IsPreferred, bool IsPositiveSetAside, bool IsNegativeSetAside)
{
    private static readonly Dictionary<string, AssociationRole> Roles = new(StringComparer.Ordinal)
    {
        ["characteristic"] = AssociationRole.Characteristic,
        ["common"] = AssociationRole.Common,
        ["occasional"] = AssociationRole.Occasional,
        ["argues-against"] = AssociationRole.ArguesAgainst,
        ["required"] = AssociationRole.Required,
    };

    private static readonly Dictionary<string, Confidence> Confidences = new(StringComparer.Ordinal)
    {
        ["low"] = Confidence.Low,
        ["medium"] = Confidence.Medium,
        ["high"] = Confidence.High,
    };

    /// <summary>The people of whom the row with the choice "population-in-words" speaks: no criterion can say it, so its words stand.</summary>
    private static readonly Criterion InWords = Criterion.Words("people screened without known leg complaints");

    public static List<DossierAssociation> ReadAll()
    {
        ILookup<string, string> choices = TsvRow.Read("association-choices.tsv").ToLookup(r => r["row"], r => r["choice"], StringComparer.Ordinal);
        return TsvRow.Read("dossier-associations.tsv").Select(row => From(row, choices[row["row"]].ToHashSet(StringComparer.Ordinal))).ToList();
    }

    private static DossierAssociation From(TsvRow row, HashSet<string> choices)
    {
        string population = row["population_criterion"];
        var figures = new DossierFigures(
            ConditionId.Parse(row["condition"]),
            FindingId.Parse(row["finding"]),
            Roles[row["role"]],
            Ratio(row["lr_pos"], row["lr_pos_interval"]),
            Ratio(row["lr_neg"], row["lr_neg_interval"]),
            Share(row["sens"]),
            Share(row["spec"]),
            SourceId.Parse(row["source"]),
            Confidences[row["confidence"]],
            row["comparator"] switch
            {
                "others" => Comparator.Others,
                "none" => Comparator.None,
                string condition => Comparator.Against(ConditionId.Parse(condition)),
            },
            population.Length > 0 ? DossierCriterion.Parse(population) : choices.Contains("population-in-words") ? InWords : null);
        return new DossierAssociation(
            int.Parse(row["row"], NumberStyles.None, CultureInfo.InvariantCulture),
            figures,
            row["seed_ref"],
            row.List("odds_ratios"),
            choices.Contains("preferred"),
            choices.Contains("positive-set-aside"),
            choices.Contains("negative-set-aside"));
    }

    private static LikelihoodRatio? Ratio(string value, string interval)
    {
        if (value.Length == 0)
        {
            return interval.Length == 0 ? null : throw new FormatException("An interval stands without its ratio.");
        }

        return interval.Split('-') is [var lower, var upper]
            ? new LikelihoodRatio(Decimal(value), Decimal(lower), Decimal(upper))
            : new LikelihoodRatio(Decimal(value));
    }

    private static Proportion? Share(string text) => text.Split('-') switch
    {
        [""] => null,
        [var share] => new Proportion(Decimal(share)),
        [var lower, var upper] => new Proportion(Decimal(lower), Decimal(upper)),
        _ => throw new FormatException("This is no share: " + text),
    };

    private static decimal Decimal(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
