using System.Linq;
using BackPain.Knowledge;

namespace BackPain.Tour;

/// <summary>What sets one condition apart from another: the words, where they were read, and the findings that tell most.</summary>
internal static class DistinctionLines
{
    public static void Add(Prose prose, Distinction distinction, int indent)
    {
        prose.Line(indent).Add(distinction.Text).Cite(distinction.Citations);
        if (!distinction.Findings.IsEmpty)
        {
            prose.Line(indent, indent + 2).Add("Findings, the most telling first:", Styles.Label)
                .Add(string.Join("; ", distinction.Findings.Select(static finding => finding.Name)) + ".");
        }
    }
}
