using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>A sentence or two in plain English together with where it was read.</summary>
/// <remarks>The words are ours, the facts are those of the cited sources.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class CitedText
{
    private readonly string? finding;
    private readonly Citation[] citations;

    internal CitedText(TableReader table)
    {
        Key = table.OptionalText();
        Text = table.Text();
        finding = table.OptionalText();
        citations = Citation.ListFrom(table);
    }

    /// <summary>
    /// The name of the text among its neighbors, for example <c>nerve-compression</c>; <see langword="null"/> where a text stands alone,
    /// such as a definition.
    /// </summary>
    public string? Key { get; }

    /// <summary>The text, in the language of the base; never empty.</summary>
    public string Text { get; }

    /// <summary>The finding by which the same thing can be known of a person; <see langword="null"/> when there is none.</summary>
    public FindingId? FindingId => finding is null ? null : new BackPain.Knowledge.FindingId(finding);

    /// <summary>Where it was read, in the order of the files; at least one.</summary>
    public ImmutableArray<Citation> Citations => ImmutableArrays.Own(citations);

    /// <summary>The text without its citations.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    internal static CitedText? OptionalFrom(TableReader table) => table.Flag() ? new CitedText(table) : null;

    internal static CitedText[] ListFrom(TableReader table)
    {
        var texts = new CitedText[table.Count()];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = new CitedText(table);
        }

        return texts;
    }
}
