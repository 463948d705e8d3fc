using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace BackPain.Knowledge.Assessment;

/// <summary>Writes what a person reads: short paragraphs and lists, an empty line between them, every line closed by LF.</summary>
internal sealed class PersonText
{
    private readonly StringBuilder text = new();

    public void Paragraph(string words)
    {
        text.Append(text.Length == 0 ? "" : "\n");
        Line(words);
    }

    public void Line(string words) => text.Append(words).Append('\n');

    /// <summary>A lead and its items; nothing at all when there are none. What is beyond the most is counted, not shown, and so is what was left out before.</summary>
    public void List(string lead, List<string> items, int? most = null, int leftOut = 0)
    {
        if (items.Count == 0)
        {
            return;
        }

        Paragraph(lead);

        // "And 1 more" would take the line of the one it hides.
        int shown = most is { } limit && items.Count > limit + 1 ? limit : items.Count;
        for (int i = 0; i < shown; i++)
        {
            Line("- " + items[i]);
        }

        int more = items.Count - shown + leftOut;
        if (more > 0)
        {
            Line("- And " + more.ToString(CultureInfo.InvariantCulture) + " more.");
        }
    }

    public override string ToString() => text.ToString();
}
