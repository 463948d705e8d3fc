using Spectre.Console;
using Spectre.Console.Rendering;

namespace BackPain.Tour;

/// <summary>Lines that are drawn with box characters where the console has them, and with ASCII where it has not.</summary>
internal static class SafeLines
{
    public static TreeGuide Tree { get; } = new LineOrAsciiGuide();

    public static BoxBorder Rule { get; } = new SquareOrAsciiBorder();

    public static TableBorder Table { get; } = new RoundedOrAsciiBorder();

    private sealed class LineOrAsciiGuide : TreeGuide
    {
        public override TreeGuide SafeTreeGuide => Ascii;

        public override string GetPart(TreeGuidePart part) => Line.GetPart(part);
    }

    private sealed class SquareOrAsciiBorder : BoxBorder
    {
        public override BoxBorder SafeBorder => Ascii;

        public override string GetPart(BoxBorderPart part) => Square.GetPart(part);
    }

    private sealed class RoundedOrAsciiBorder : TableBorder
    {
        public override TableBorder SafeBorder => Ascii2;

        public override bool SupportsRowSeparator => true;

        public override string GetPart(TableBorderPart part) => Rounded.GetPart(part);
    }
}
