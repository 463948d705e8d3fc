using System.Globalization;
using System.Linq;
using BackPain.Knowledge;
using Spectre.Console;

namespace BackPain.Tour;

/// <summary>A treatment ladder as a tree: one branch for each rung, exactly as its source arranges them.</summary>
internal static class LadderTree
{
    private const int LabelWidth = 12;

    public static Tree Of(TreatmentLadder ladder)
    {
        var tree = new Tree(new Prose().Line()
            .Add(ladder.IsOrdered ? "Treatment ladder," : "Treatments, listed without order,", Styles.Heading)
            .Add("as " + Phrases.Of(ladder.Source) + Age(ladder.Source) + " gives it", Styles.Heading))
        {
            Guide = SafeLines.Tree,
        };
        foreach (Rung rung in ladder.Rungs)
        {
            tree.AddNode(Branch(rung, isShared: rung.Order is not null && ladder.Rungs.Count(other => other.Order == rung.Order) > 1));
        }

        return tree;
    }

    private static string Age(Source source) => source.Status is SourceStatus.Superseded or SourceStatus.Old ? ", " + Phrases.Age(source.Status) + "," : "";

    private static Prose Branch(Rung rung, bool isShared)
    {
        string mark = rung.Order is { } order ? order.ToString(CultureInfo.InvariantCulture) + "." : "*";
        int indent = mark.Length + 1;
        Prose branch = new Prose()
            .Line(indent: 0, hang: indent).Add(mark).Add(string.Join(" + ", rung.Treatments.Select(static treatment => treatment.Name)), Styles.Name)
            .Add(isShared ? "(side by side)" : "")
            .Field("Role", LabelWidth, indent).Add(rung.Role)
            .Field("Considered", LabelWidth, indent).Add(rung.CriterionText ?? Phrases.NotStated);
        if (rung.TimeBeforeEscalating is { } time)
        {
            branch.Field("Time", LabelWidth, indent).Add(time + " before the next step");
        }

        branch.Field("Source", LabelWidth, indent).Cite(rung.Citations);
        return rung.Aim is { } aim ? branch.Field("Aim", LabelWidth, indent).Add(aim) : branch;
    }
}
