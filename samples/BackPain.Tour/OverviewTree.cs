using System.Collections.Immutable;
using System.Globalization;
using BackPain.Knowledge;
using Spectre.Console;

namespace BackPain.Tour;

/// <summary>Our arrangement of the treatments of one condition as a tree: steps in order, then what stands beside them, each treatment with who says so.</summary>
internal static class OverviewTree
{
    public const string Contested = "Contested: current guidelines are for it and against it";
    public const string AdvisedAgainst = "Advised against: a current guideline is against it, none is for it";
    public const string SourceOnly = "Only other sources speak of it: no current guideline is for or against this very treatment";
    public const string DifferentPeople = "Those for it and those against it mean different people.";

    public static Tree Of(TreatmentOverview overview)
    {
        var tree = new Tree(new Prose().Line().Add(overview.Condition.Name, Styles.Name)) { Guide = SafeLines.Tree };
        foreach (OverviewStep step in overview.Steps)
        {
            AddGroup(tree, Title(step), step.Entries);
        }

        AddGroup(tree, Contested, overview.Contested);
        AddGroup(tree, AdvisedAgainst, overview.AdvisedAgainst);
        AddGroup(tree, SourceOnly, overview.SourceOnly);
        return tree;
    }

    public static string Title(OverviewStep step) =>
        "Step " + step.Order.ToString(CultureInfo.InvariantCulture) + (step.OrdersContradict ? ", side by side: guidelines differ on the order" : "");

    private static void AddGroup(Tree tree, string title, ImmutableArray<OverviewEntry> entries)
    {
        if (entries.IsEmpty)
        {
            return;
        }

        TreeNode group = tree.AddNode(new Prose().Line().Add(title, Styles.Label));
        foreach (OverviewEntry entry in entries)
        {
            group.AddNode(Branch(entry));
        }
    }

    private static Prose Branch(OverviewEntry entry)
    {
        Prose branch = new Prose().Line(indent: 0, hang: 2).Add(entry.Treatment.Name, Styles.Name);
        if (entry.MeansDifferentPeople)
        {
            branch.Line(indent: 2).Add(DifferentPeople);
        }

        VoiceLines.Add(branch, entry, indent: 2);
        return entry.Treatment.SafetyNote is { } note ? branch.Line(indent: 2, hang: 4).Add("Safety:", Styles.Label).Add(note) : branch;
    }
}
