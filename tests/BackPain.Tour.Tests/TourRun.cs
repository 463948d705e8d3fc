using System.Diagnostics;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using BackPain.Knowledge;

namespace BackPain.Tour.Tests;

/// <summary>What one run of the tour wrote and how it ended.</summary>
internal sealed record TourRun(int ExitCode, string Output, string Error)
{
    /// <summary>The output with the lines of trees and tables taken away and all white space alike, so that wrapping does not matter.</summary>
    public string Words => Flow(Output);

    /// <summary>Runs in this process, with the console that the program makes when its output is redirected.</summary>
    public static TourRun Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var application = new TourApplication(KnowledgeBase.Default, TourConsole.Create(output, isRedirected: true), TourConsole.Create(error, isRedirected: true));
        int exitCode = application.Run(arguments);
        return new TourRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs the program itself with its output piped, as it was built.</summary>
    public static async Task<TourRun> OfProcessAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(typeof(TourApplication).Assembly.Location);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // A build server or a terminal that asks for color must not bring escape codes into a pipe; nor may the culture change a word.
        start.Environment["GITHUB_ACTIONS"] = "true";
        start.Environment["TERM"] = "xterm-256color";
        start.Environment["COLORTERM"] = "truecolor";
        start.Environment["LANG"] = "tr_TR.UTF-8";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().ConfigureAwait(false);
        return new TourRun(process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
    }

    public static string Flow(string text) =>
        Regex.Replace(
            Regex.Replace(text, "^(?: *[|`](?:--)? *)+|[|] *$", "", RegexOptions.Multiline | RegexOptions.NonBacktracking),
            "\\s+",
            " ",
            RegexOptions.NonBacktracking);
}
