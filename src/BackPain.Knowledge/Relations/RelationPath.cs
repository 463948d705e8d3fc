using System.Collections.Immutable;

namespace BackPain.Knowledge;

/// <summary>A way through the graph of conditions, relation by relation.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class RelationPath
{
    internal RelationPath(ImmutableArray<ConditionRelation> steps) => Steps = steps;

    /// <summary>Where the way starts.</summary>
    public ConditionId FromId => Steps[0].FromId;

    /// <summary>Where the way ends.</summary>
    public ConditionId ToId => Steps[Steps.Length - 1].ToId;

    /// <summary>The relations in order, each starting where the one before ends; at least one.</summary>
    public ImmutableArray<ConditionRelation> Steps { get; }

    /// <summary>The steps, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => string.Join("; ", Steps);
}
