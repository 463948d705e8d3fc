using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BackPain.Knowledge;

/// <summary>Draws ladders, overviews and relations as Mermaid flowcharts (mermaid.js.org, "Flowcharts - Basic Syntax").</summary>
internal sealed class MermaidText
{
    private readonly StringBuilder text = new("flowchart TD\n");
    private int nodes;

    public static string Of(TreatmentLadder ladder, string conditionName)
    {
        var drawing = new MermaidText();
        string title = drawing.Node(conditionName + ": " + Phrases.NameOf(ladder.Source).TrimEnd(','), "([", "])");
        if (!ladder.IsOrdered)
        {
            foreach (Rung rung in ladder.Rungs)
            {
                drawing.Edge(title, drawing.Node(LabelOf(rung)), rung.CriterionText, "-.-");
            }

            return drawing.text.ToString();
        }

        ImmutableArray<string> above = ImmutableArray.Create(title);
        ImmutableArray<string>.Builder current = ImmutableArray.CreateBuilder<string>();
        int? order = ladder.Rungs[0].Order;
        foreach (Rung rung in ladder.Rungs)
        {
            if (rung.Order != order)
            {
                above = current.ToImmutable();
                current.Clear();
                order = rung.Order;
            }

            string node = drawing.Node(LabelOf(rung));
            current.Add(node);
            foreach (string from in above)
            {
                drawing.Edge(from, node, rung.CriterionText, "-->");
            }
        }

        return drawing.text.ToString();
    }

    public static string Of(TreatmentOverview overview)
    {
        var drawing = new MermaidText();
        string title = drawing.Node(overview.Condition.Name + ": our arrangement of what current guidelines say", "([", "])");
        string above = title;
        foreach (OverviewStep step in overview.Steps)
        {
            above = drawing.Group(StepOf(step.Order) + (step.OrdersContradict ? ", side by side: guidelines differ on the order" : ""), step.Entries, above, "-->");
        }

        _ = drawing.Group("Contested", overview.Contested, title, "-.-");
        _ = drawing.Group("Advised against", overview.AdvisedAgainst, title, "-.-");
        _ = drawing.Group("Only other sources speak of it", overview.SourceOnly, title, "-.-");
        return drawing.text.ToString();
    }

    public override string ToString() => text.ToString();

    private static string LabelOf(Rung rung)
    {
        string treatments = string.Join(" + ", rung.Treatments);
        return (rung.Order is { } order ? StepOf(order) + ": " : "") + treatments + ": " + rung.Role;
    }

    // Not "1.": Mermaid 11 reads each label as Markdown and shows "Unsupported markdown: list" instead of a list.
    private static string StepOf(int order) => "Step " + order.ToString(CultureInfo.InvariantCulture);

    private string Group(string title, ImmutableArray<OverviewEntry> entries, string from, string arrow)
    {
        if (entries.IsEmpty)
        {
            return from;
        }

        nodes++;
        string id = "n" + nodes.ToString(CultureInfo.InvariantCulture);
        text.Append("    subgraph ").Append(id).Append("[\"").Append(Escape(title)).Append("\"]\n");
        foreach (OverviewEntry entry in entries)
        {
            text.Append("    ");
            _ = Node(entry.Treatment.Name + Limits(entry) + Sides(entry));
        }

        text.Append("    end\n");
        Edge(from, id, null, arrow);
        return id;
    }

    private static string Limits(OverviewEntry entry) =>
        (entry.IsOnlyConditional ? ", only under stated conditions" : "") + (entry.IsOnlyIndirect ? ", from advice on other people" : "");

    private static string Sides(OverviewEntry entry)
    {
        string pro = Names(entry.For);
        string contra = Names(entry.Against);
        return (pro.Length == 0 ? "" : "; for: " + pro) + (contra.Length == 0 ? "" : "; against: " + contra);
    }

    private static string Names(ImmutableArray<Recommendation> recommendations)
    {
        string names = "";
        Source? last = null;
        foreach (Recommendation recommendation in recommendations)
        {
            if (recommendation.Source != last)
            {
                names += (names.Length == 0 ? "" : ", ") + Phrases.NameOf(recommendation.Source).TrimEnd(',');
                last = recommendation.Source;
            }
        }

        return names;
    }

    /// <summary>Adds a node and gives its id.</summary>
    public string Node(string label, string open = "[", string close = "]")
    {
        nodes++;
        string id = "n" + nodes.ToString(CultureInfo.InvariantCulture);
        text.Append("    ").Append(id).Append(open).Append('"').Append(Escape(label)).Append('"').Append(close).Append('\n');
        return id;
    }

    /// <summary>Adds an edge between two nodes.</summary>
    public void Edge(string from, string to, string? label, string arrow)
    {
        text.Append("    ").Append(from).Append(' ').Append(arrow);
        if (label is not null)
        {
            text.Append("|\"").Append(Escape(label)).Append("\"|");
        }

        text.Append(' ').Append(to).Append('\n');
    }

    // Mermaid takes entity codes between '#' and ';'. Inside quotes only these characters could end or change a label; Mermaid 11 also reads
    // it as Markdown, so emphasis and the mark of a list at the start are escaped too.
    private static string Escape(string label)
    {
        var escaped = new StringBuilder(label.Length);
        int listMark = ListMarkOf(label);
        for (int i = 0; i < label.Length; i++)
        {
            char c = label[i];
            switch (c)
            {
                case '-' or '+' or '.' or ')' when i == listMark:
                    escaped.Append('#').Append(((int)c).ToString(CultureInfo.InvariantCulture)).Append(';');
                    break;
                case '*':
                    escaped.Append("#42;");
                    break;
                case '_':
                    escaped.Append("#95;");
                    break;
                case '"':
                    escaped.Append("#quot;");
                    break;
                case '#':
                    escaped.Append("#35;");
                    break;
                case '<':
                    escaped.Append("#lt;");
                    break;
                case '>':
                    escaped.Append("#gt;");
                    break;
                case '&':
                    escaped.Append("#amp;");
                    break;
                case '`':
                    escaped.Append("#96;");
                    break;
                default:
                    escaped.Append(c < ' ' ? ' ' : c);
                    break;
            }
        }

        return escaped.ToString();
    }

    // Where "1.", "1)", "-" or "+" begins a label, the position of the character that makes it a list; else -1.
    private static int ListMarkOf(string label)
    {
        int mark = 0;
        while (mark < label.Length && label[mark] is >= '0' and <= '9')
        {
            mark++;
        }

        return mark < label.Length && (mark == 0 ? label[mark] is '-' or '+' : label[mark] is '.' or ')') ? mark : -1;
    }
}
