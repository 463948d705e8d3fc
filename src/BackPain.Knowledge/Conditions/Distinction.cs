using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>What sets one condition apart from a neighbor that feels much the same.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Distinction
{
    private readonly Finding[] findings;
    private readonly Citation[] citations;

    internal Distinction(Finding[] findings, TableReader table)
    {
        this.findings = findings;
        FromId = new ConditionId(table.Text());
        Text = table.Text();
        citations = Citation.ListFrom(table);
    }

    /// <summary>The neighbor.</summary>
    public ConditionId FromId { get; }

    /// <summary>What points to the one and what to the other, in plain words; never empty.</summary>
    public string Text { get; }

    /// <summary>The findings that tell the two apart, the most telling first; may be empty.</summary>
    public ImmutableArray<Finding> Findings => ImmutableArrays.Own(findings);

    /// <summary>Where it was read; at least one.</summary>
    public ImmutableArray<Citation> Citations => ImmutableArrays.Own(citations);

    /// <summary>The neighbor and the words, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => "not " + FromId.Value + ": " + Text;
}
