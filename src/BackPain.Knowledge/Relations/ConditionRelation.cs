using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>How one condition bears on another: a cited edge of the graph of conditions.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class ConditionRelation
{
    private readonly Citation[] citations;

    internal ConditionRelation(ConditionId from, TableReader table)
    {
        FromId = from;
        Kind = (ConditionRelationKind)table.Number();
        ToId = new ConditionId(table.Text());
        Text = table.Text();
        citations = Citation.ListFrom(table);
    }

    /// <summary>The condition that leads, causes, worsens or is the subtype.</summary>
    public ConditionId FromId { get; }

    /// <summary>How it bears on the other.</summary>
    public ConditionRelationKind Kind { get; }

    /// <summary>The condition that it bears on.</summary>
    public ConditionId ToId { get; }

    /// <summary>Whether the first brings about or worsens the second; <see langword="false"/> for a mere subtype.</summary>
    public bool IsCausal => Kind is ConditionRelationKind.LeadsTo or ConditionRelationKind.CanCause or ConditionRelationKind.Worsens;

    /// <summary>The relation in plain words; never empty.</summary>
    public string Text { get; }

    /// <summary>Where it was read; at least one.</summary>
    public ImmutableArray<Citation> Citations => ImmutableArrays.Own(citations);

    /// <summary>Both ends and the kind, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FromId.Value + " " + Words.RelationKind[(int)Kind] + " " + ToId.Value;
}
