using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>A publication that the knowledge cites.</summary>
/// <remarks>What was not read or is not known is <see langword="null"/>; nothing is filled in.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Source
{
    private readonly string? supersededBy;

    internal Source(string id, TableReader table)
    {
        Id = new SourceId(id);
        Title = table.Text();
        ShortName = table.Text();
        Authors = table.OptionalText();
        Publisher = table.Text();
        Year = table.OptionalNumber();
        YearNote = table.OptionalText();
        Doi = table.OptionalText();
        PmcId = table.OptionalText();
        Url = table.OptionalText();
        Kind = (SourceKind)table.Number();
        KindNote = table.OptionalText();
        Jurisdiction = table.OptionalText();
        License = table.OptionalText();
        Status = (SourceStatus)table.Number();
        StatusReason = table.OptionalText();
        supersededBy = table.OptionalText();
    }

    /// <summary>The identifier.</summary>
    public SourceId Id { get; }

    /// <summary>The title as published; never empty.</summary>
    public string Title { get; }

    /// <summary>A short name to show beside a claim, for example <c>NICE NG59</c>; never empty.</summary>
    public string ShortName { get; }

    /// <summary>The authors in short, as cited; <see langword="null"/> when not stated.</summary>
    public string? Authors { get; }

    /// <summary>The publisher or journal; never empty.</summary>
    public string Publisher { get; }

    /// <summary>The year of publication; <see langword="null"/> when not stated.</summary>
    public int? Year { get; }

    /// <summary>What the year leaves open, for example that a part was updated later; <see langword="null"/> when nothing.</summary>
    public string? YearNote { get; }

    /// <summary>The digital object identifier, without a prefix; <see langword="null"/> when there is none or it is not known.</summary>
    public string? Doi { get; }

    /// <summary>The PubMed Central identifier, for example <c>PMC1234567</c>; <see langword="null"/> when there is none or it is not known.</summary>
    public string? PmcId { get; }

    /// <summary>The absolute web address where it was read; <see langword="null"/> when not known. It may have moved since.</summary>
    public string? Url { get; }

    /// <summary>What kind of publication it is.</summary>
    public SourceKind Kind { get; }

    /// <summary>What sort of its kind it is where that matters, for example <c>conference abstract</c>; <see langword="null"/> when nothing is noted.</summary>
    public string? KindNote { get; }

    /// <summary>Where it applies, after its publisher, for example <c>England</c>; <see langword="null"/> when unclear.</summary>
    public string? Jurisdiction { get; }

    /// <summary>The license in the words of the source; <see langword="null"/> when it was not read.</summary>
    public string? License { get; }

    /// <summary>For a guideline, whether it is still advice; else <see cref="SourceStatus.Unspecified"/>.</summary>
    public SourceStatus Status { get; }

    /// <summary>Why the source has its <see cref="Status"/>; <see langword="null"/> when it has none.</summary>
    public string? StatusReason { get; }

    /// <summary>The source that replaced it, where that is part of the knowledge; else <see langword="null"/>.</summary>
    public SourceId? SupersededById => supersededBy is null ? null : new SourceId(supersededBy);

    /// <summary>The identifier of a source, so that an entity can stand wherever its identifier is asked for.</summary>
    /// <param name="source">A source; <see langword="null"/> gives the default identifier.</param>
    public static implicit operator SourceId(Source? source) => source?.Id ?? default;

    /// <summary>The identifier of this source.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public SourceId ToSourceId() => Id;

    /// <summary>Short name and year, for example <c>NICE NG59 (2016)</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Year is { } year ? System.FormattableString.Invariant($"{ShortName} ({year})") : ShortName;
}
