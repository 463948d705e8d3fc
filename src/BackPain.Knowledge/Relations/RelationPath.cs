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

    /// <summary>Whether it is a single relation; <see langword="false"/> for what follows over others only.</summary>
    public bool IsDirect => Steps.Length == 1;

    /// <summary>Whether it ends where it starts.</summary>
    public bool IsCircle => FromId == ToId;

    /// <summary>Where its relations were read, in the order of <see cref="Steps"/>, each once; at least one.</summary>
    public ImmutableArray<Citation> Citations
    {
        get
        {
            ImmutableArray<Citation>.Builder citations = ImmutableArray.CreateBuilder<Citation>();
            foreach (ConditionRelation step in Steps)
            {
                foreach (Citation citation in step.Citations)
                {
                    if (!citations.Contains(citation))
                    {
                        citations.Add(citation);
                    }
                }
            }

            return citations.ToImmutable();
        }
    }

    /// <summary>The steps, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => string.Join("; ", Steps);
}
