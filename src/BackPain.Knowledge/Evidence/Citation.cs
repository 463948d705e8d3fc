using System;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>Where a claim was read: a source and the place in it.</summary>
/// <remarks>Equal when source and locator are equal. The default value cites nothing; <see cref="IsDefault"/> is then <see langword="true"/>.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public readonly record struct Citation
{
    private readonly string? locator;

    /// <summary>Makes a citation.</summary>
    /// <param name="sourceId">The source; not the default value.</param>
    /// <param name="locator">The place in it, such as a section, table, statement or recommendation number; not empty.</param>
    /// <exception cref="ArgumentNullException"><paramref name="locator"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="sourceId"/> is the default value, or <paramref name="locator"/> is empty or white space.</exception>
    public Citation(SourceId sourceId, string locator)
    {
        Throw.IfNull(locator);
        if (sourceId.IsDefault)
        {
            throw new ArgumentException("A citation names a source.", nameof(sourceId));
        }

        if (string.IsNullOrWhiteSpace(locator))
        {
            throw new ArgumentException("A citation says where in the source.", nameof(locator));
        }

        SourceId = sourceId;
        this.locator = locator;
    }

    // The build has checked what stands in a table.
    private Citation(TableReader table)
    {
        SourceId = new SourceId(table.Text());
        locator = table.Text();
    }

    /// <summary>The source; look it up in the base that the claim came from.</summary>
    public SourceId SourceId { get; }

    /// <summary>The place in the source; empty only for the default value.</summary>
    public string Locator => locator ?? "";

    /// <summary>Whether this is the default value, which cites nothing.</summary>
    public bool IsDefault => SourceId.IsDefault;

    /// <summary>Source and locator, for example <c>seed-page, spinal-stenosis#5</c>.</summary>
    /// <returns>The text; empty for the default value.</returns>
    public override string ToString() => IsDefault ? "" : SourceId.Value + ", " + Locator;

    internal static Citation[] ListFrom(TableReader table)
    {
        var citations = new Citation[table.Count()];
        for (int i = 0; i < citations.Length; i++)
        {
            citations[i] = new Citation(table);
        }

        return citations;
    }
}
