using System;
using System.IO;
using Spectre.Console;

namespace BackPain.Tour;

/// <summary>Makes a console that suits where the words go: a terminal, or a file or another program.</summary>
internal static class TourConsole
{
    public const int PlainWidth = 80;

    // Longer lines are tiring to read.
    private const int MaxTerminalWidth = 100;

    public static IAnsiConsole Create(TextWriter writer, bool isRedirected) => isRedirected ? Plain(writer) : Terminal(writer);

    /// <summary>Plain text: no colors, no box characters, 80 columns, the same everywhere.</summary>
    private static IAnsiConsole Plain(TextWriter writer)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            // The default enrichers turn escape codes back on when they recognize a build server.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = PlainWidth;
        console.Profile.Capabilities.Unicode = false;
        console.Profile.Capabilities.Links = false;
        return console;
    }

    private static IAnsiConsole Terminal(TextWriter writer)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = Math.Min(console.Profile.Width, MaxTerminalWidth);
        return console;
    }
}
