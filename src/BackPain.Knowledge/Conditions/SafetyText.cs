using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>What an app shows at a level of urgency: short, direct, and complete without any configuration.</summary>
/// <remarks>A host may add a local number with <see cref="With"/>; it never removes the sentence.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class SafetyText
{
    internal SafetyText(TableReader table)
    {
        Kind = (SafetyTextKind)table.Number();
        Text = table.Text();
        NumberLead = table.Text();
    }

    /// <summary>When it is shown.</summary>
    public SafetyTextKind Kind { get; }

    /// <summary>The whole text; never empty.</summary>
    public string Text { get; }

    /// <summary>The words that stand before a number which a host adds, for example <c>The emergency number here is</c>; never empty.</summary>
    public string NumberLead { get; }

    /// <summary>The text with a local number after it. Does not throw.</summary>
    /// <param name="number">The number as people dial it; <see langword="null"/>, empty or white space adds nothing.</param>
    /// <returns><see cref="Text"/>, and a sentence with the number when there is one.</returns>
    public string With(string? number) => string.IsNullOrWhiteSpace(number) ? Text : Text + " " + NumberLead + " " + number!.Trim() + ".";

    /// <summary>The whole text.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
