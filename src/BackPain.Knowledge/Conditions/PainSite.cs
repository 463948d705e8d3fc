using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>A region of the body where a condition is felt.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class PainSite
{
    private readonly Citation[] citations;

    internal PainSite(BodyRegion region, TableReader table)
    {
        Region = region;
        Role = (AssociationRole)table.Number();
        citations = Citation.ListFrom(table);
    }

    /// <summary>The region.</summary>
    public BodyRegion Region { get; }

    /// <summary>How often or how tellingly it is felt there; <see cref="AssociationRole.Unspecified"/> when the source just names the place.</summary>
    public AssociationRole Role { get; }

    /// <summary>Where it was read; at least one.</summary>
    public ImmutableArray<Citation> Citations => ImmutableArrays.Own(citations);

    /// <summary>The name of the region.</summary>
    /// <returns>The plain name.</returns>
    public override string ToString() => Region.Name;
}
