using System;

namespace BackPain.Interview.Tests;

/// <summary>The people as whom the interview is played through.</summary>
internal static class PlayedRuns
{
    /// <summary>Pain in both legs on walking, for years and unchanged; nothing else.</summary>
    public static readonly string[] Stenosis = ["68", "1", "n", "1", "2", "n", "n", "n", "n", "n", "n"];

    /// <summary>The same, with slow worsening, rest that eases it, and steroids taken for long.</summary>
    public static readonly string[] StenosisWithMore = ["74", "2", "n", "1", "2", "9 10", "6", "n", "n", "n", "n", "n"];

    /// <summary>Numb between the legs and less feeling when peeing, both new.</summary>
    public static readonly string[] CaudaEquina = ["41", "2", "2 8"];

    /// <summary>New trouble in both legs.</summary>
    public static readonly string[] BothLegsNew = ["s", "s", "n", "1", "1"];

    /// <summary>Not sure of anything.</summary>
    public static readonly string[] NotSure = ["?", "?", "?", "?", "?", "?", "?", "?", "?", "?"];

    /// <summary>Nothing of it all.</summary>
    public static readonly string[] Nothing = ["s", "s", "n", "n", "n", "n", "n", "n", "n", "n"];

    /// <summary>Thoughts of ending one's life that might be acted on.</summary>
    public static readonly string[] Crisis = ["s", "s", "n", "n", "n", "n", "n", "n", "n", "1"];

    /// <summary>Everything that a keyboard gets wrong, and at last "none of these".</summary>
    public static readonly string[] Mistakes =
    [
        "", "   ", "abc", "-1", "131", "6 8", "b", "68", "female", "5", "1", "0", "15", "99999999999999999999", "1 n", "n ?", "1-3", "\u0661", "[red]x[/]",
        "\u001b[31m\u0007\u202e", new('x', 10_000), "b", "1", "N", "none", "n", "n", "n", "n", "n", "n",
    ];

    public static string Typed(string[] lines) => string.Join('\n', lines) + "\n";

    public static string[][] All => [Stenosis, StenosisWithMore, CaudaEquina, BothLegsNew, NotSure, Nothing, Crisis, Mistakes, []];

    public static int IndexOf(string output, string text) => output.IndexOf(text, StringComparison.Ordinal);
}
