using Spectre.Console;

namespace BackPain.Tour;

/// <summary>The few styles of the tour; a plain console shows none of them.</summary>
internal static class Styles
{
    public static Style Plain { get; } = Style.Plain;

    public static Style Heading { get; } = new(Color.Teal, decoration: Decoration.Bold);

    public static Style Name { get; } = new(decoration: Decoration.Bold);

    public static Style Label { get; } = new(Color.Teal);

    public static Style Citation { get; } = new(Color.Grey);

    public static Style Problem { get; } = new(Color.Maroon);
}
