using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>Something that can be present or absent in a person: a symptom, a risk factor or a sign.</summary>
/// <remarks>
/// <para>A time window or direction that matters is part of the finding (<c>new-bladder-leakage</c>), never a qualifier beside it.</para>
/// <para>Implications and exclusions are closed: <see cref="Implies"/> holds all that follows over any number of steps, and
/// <see cref="Excludes"/> is symmetric.</para>
/// </remarks>
/// <threadsafety>Immutable once its base is loaded; safe to share between threads.</threadsafety>
public sealed class Finding
{
    private readonly CodeIndex codes;
    private readonly string[] synonyms;
    private readonly string[] sharedSynonyms;
    private readonly BodyRegion[] regions;
    private readonly FindingId[] implies;
    private readonly FindingId[] excludes;
    private readonly Citation[] citations;

    internal Finding(string id, BodyRegion[] regions, TableReader table, CodeIndex codes)
    {
        Id = new FindingId(id);
        this.regions = regions;
        Kind = (FindingKind)table.Number();
        Name = table.Text();
        ClinicalName = table.Text();
        Question = table.OptionalText();
        synonyms = table.Texts();
        sharedSynonyms = table.Texts();
        implies = Ids(table);
        excludes = Ids(table);
        Definition = Criterion.OptionalFrom(table);
        citations = Citation.ListFrom(table);
        this.codes = codes;
    }

    /// <summary>The identifier.</summary>
    public FindingId Id { get; }

    /// <summary>Who can tell it, and how.</summary>
    public FindingKind Kind { get; }

    /// <summary>The plain name, for example <c>Pain that gets worse with walking</c>; never empty.</summary>
    public string Name { get; }

    /// <summary>The name that clinicians use; never empty.</summary>
    public string ClinicalName { get; }

    /// <summary>One plain question that a person can answer with yes, no or not sure; <see langword="null"/> for signs and for what is worked out.</summary>
    public string? Question { get; }

    /// <summary>Other words that people use for this finding alone, in the order of the files; may be empty.</summary>
    public ImmutableArray<string> Synonyms => ImmutableArrays.Own(synonyms);

    /// <summary>Words that people use for this finding and for others too, declared as shared; may be empty.</summary>
    public ImmutableArray<string> SharedSynonyms => ImmutableArrays.Own(sharedSynonyms);

    /// <summary>Where in the body it is, in the order of the files; empty where that is not part of the finding.</summary>
    public ImmutableArray<BodyRegion> Regions => ImmutableArrays.Own(regions);

    /// <summary>All findings that are present whenever this one is, over any number of steps; ordinal order, may be empty.</summary>
    public ImmutableArray<FindingId> Implies => ImmutableArrays.Own(implies);

    /// <summary>All findings that cannot be present together with this one; symmetric, ordinal order, may be empty.</summary>
    public ImmutableArray<FindingId> Excludes => ImmutableArrays.Own(excludes);

    /// <summary>How the finding is worked out from others; <see langword="null"/> when it is asked or observed as such.</summary>
    public Criterion? Definition { get; }

    /// <summary>Where a published definition was read; empty for a name that is just part of the vocabulary.</summary>
    public ImmutableArray<Citation> Citations => ImmutableArrays.Own(citations);

    /// <summary>Codes in code systems, in the order of the files; may be empty. Decoded when codes are first asked for.</summary>
    public ImmutableArray<Coding> Codings => codes.Of(EntityKind.Finding, Id.Value);

    /// <summary>The identifier of a finding, so that an entity can stand wherever its identifier is asked for.</summary>
    /// <param name="finding">A finding; <see langword="null"/> gives the default identifier.</param>
    public static implicit operator FindingId(Finding? finding) => finding?.Id ?? default;

    /// <summary>The identifier of this finding.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public FindingId ToFindingId() => Id;

    /// <summary>The plain name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    private static FindingId[] Ids(TableReader table)
    {
        var ids = new FindingId[table.Count()];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = new FindingId(table.Text());
        }

        return ids;
    }
}
