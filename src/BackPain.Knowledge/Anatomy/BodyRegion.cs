using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>A region of the body; regions hold regions, so that the leg contains the calf.</summary>
/// <remarks>The division is our own, made for asking where it hurts; it is not an anatomical standard.</remarks>
/// <threadsafety>Immutable once its base is loaded; safe to share between threads.</threadsafety>
public sealed class BodyRegion
{
    private readonly string[] synonyms;
    private readonly Dictionary<string, BodyRegion> regionsOfBase;
    private BodyRegion[] parts = Array.Empty<BodyRegion>();

    internal BodyRegion(string id, TableReader table, Dictionary<string, BodyRegion> regionsOfBase)
    {
        this.regionsOfBase = regionsOfBase;
        Id = new BodyRegionId(id);
        Name = table.Text();
        synonyms = table.Texts();
    }

    /// <summary>The identifier.</summary>
    public BodyRegionId Id { get; }

    /// <summary>The plain name, for example <c>Lower back</c>; never empty.</summary>
    public string Name { get; }

    /// <summary>Other words that people use, in the order of the files; may be empty.</summary>
    public ImmutableArray<string> Synonyms => ImmutableArrays.Own(synonyms);

    /// <summary>The region that this one is a part of; <see langword="null"/> at the top.</summary>
    public BodyRegion? PartOf { get; private set; }

    /// <summary>The regions that are directly part of this one, in documented order; may be empty.</summary>
    public ImmutableArray<BodyRegion> Parts => ImmutableArrays.Own(parts);

    /// <summary>The identifier of a region, so that an entity can stand wherever its identifier is asked for.</summary>
    /// <param name="region">A region; <see langword="null"/> gives the default identifier.</param>
    public static implicit operator BodyRegionId(BodyRegion? region) => region?.Id ?? default;

    /// <summary>The identifier of this region.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public BodyRegionId ToBodyRegionId() => Id;

    /// <summary>Whether a region is this one or, over any number of steps, a part of it. Does not throw.</summary>
    /// <param name="region">The identifier of a region; an unknown or default one gives <see langword="false"/>.</param>
    /// <returns><see langword="true"/> when it lies within this region.</returns>
    public bool Contains(BodyRegionId region)
    {
        regionsOfBase.TryGetValue(region.Value, out BodyRegion? inner);
        while (inner is not null && !ReferenceEquals(inner, this))
        {
            inner = inner.PartOf;
        }

        return inner is not null;
    }

    /// <summary>The plain name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    internal void Join(BodyRegion? whole, BodyRegion[] directParts)
    {
        PartOf = whole;
        parts = directParts;
    }
}
