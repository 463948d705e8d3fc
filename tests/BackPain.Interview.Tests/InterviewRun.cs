using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using BackPain.Knowledge;
using BackPain.Tour;
using Spectre.Console;

namespace BackPain.Interview.Tests;

/// <summary>What one run wrote and how it ended.</summary>
internal sealed record InterviewRun(int ExitCode, string Output, string Error)
{
    /// <summary>The output with all white space alike, so that wrapping does not matter.</summary>
    public string Words => Flow(Output);

    /// <summary>Plays the interview in this process with these lines typed, then the end of input.</summary>
    public static InterviewRun Of(params string[] typed) => With([], string.Concat(Array.ConvertAll(typed, static line => line + "\n")));

    public static InterviewRun With(IReadOnlyList<string> arguments, string input, int? width = null)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var answers = new StringReader(input);
        IAnsiConsole console = TourConsole.Create(output, isRedirected: true);
        console.Profile.Width = width ?? console.Profile.Width;
        var application = new InterviewApplication(KnowledgeBase.Default, console, TourConsole.Create(error, isRedirected: true));
        int exitCode = application.Run(InterviewRequest.Parse(arguments), answers, isAtKeyboard: false);
        return new InterviewRun(exitCode, output.ToString(), error.ToString());
    }

    public static InterviewRun OfBatch(string input, params string[] arguments) => OfBatch(new MemoryStream(Encoding.UTF8.GetBytes(input)), arguments);

    public static InterviewRun OfBatch(Stream input, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var unused = new StringWriter();
        IAnsiConsole console = TourConsole.Create(unused, isRedirected: true);
        var application = new InterviewApplication(KnowledgeBase.Default, console, console);
        int exitCode = application.RunBatch(InterviewRequest.Parse([InterviewRequest.BatchOption, .. arguments]), input, output, error);
        return new InterviewRun(exitCode, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Runs the program itself, piped, as it was built.</summary>
    public static async Task<InterviewRun> OfProcessAsync(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(typeof(InterviewApplication).Assembly.Location);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["GITHUB_ACTIONS"] = "true";
        start.Environment["TERM"] = "xterm-256color";
        start.Environment["LANG"] = "tr_TR.UTF-8";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input).ConfigureAwait(false);
        process.StandardInput.Close();
        await process.WaitForExitAsync().ConfigureAwait(false);
        return new InterviewRun(process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
    }

    public static string Flow(string text) => Regex.Replace(text, "\\s+", " ", RegexOptions.NonBacktracking);
}
