using System;
using System.Collections.Generic;
using System.IO;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using BackPain.Tour;
using Spectre.Console;

namespace BackPain.Interview;

/// <summary>Decides what to run, and which exit code to end with. What is known of a person is written to the output, and to a transcript only where one is asked for.</summary>
internal sealed class InterviewApplication
{
    /// <summary>All went as asked.</summary>
    public const int Success = 0;

    /// <summary>The input ended before the questions did, some lines of a batch were bad, or a transcript is damaged.</summary>
    public const int Incomplete = 1;

    /// <summary>The arguments cannot be understood, or name a file that cannot be read or written.</summary>
    public const int WrongUsage = 2;

    private readonly Assessor assessor;
    private readonly IAnsiConsole output;
    private readonly IAnsiConsole error;

    public InterviewApplication(KnowledgeBase knowledge, IAnsiConsole output, IAnsiConsole error)
    {
        assessor = new Assessor(knowledge);
        this.output = output;
        this.error = error;
    }

    /// <summary>Everything but the batch mode.</summary>
    public int Run(InterviewRequest request, TextReader answers, bool isAtKeyboard)
    {
        switch (request.Action)
        {
            case InterviewAction.Ask:
                return WhyNoTranscript(request) is { } problem ? Refuse(problem) : Ask(request, new Dialogue(output, answers, isAtKeyboard ? "> " : ""));
            case InterviewAction.Replay:
                return WhyNoTranscript(request) is { } reason ? Refuse(reason) : Replay(request, request.ReplayPath!);
            case InterviewAction.ShowHelp:
                output.Write(Usage.Text());
                return Success;
            default:
                error.Write(new Prose().Line().Add(request.Problem, Styles.Problem));
                error.WriteLine();
                error.Write(Usage.Text());
                return WrongUsage;
        }
    }

    /// <summary>Presentations in, results out.</summary>
    public int RunBatch(InterviewRequest request, Stream input, Stream results, TextWriter progress)
    {
        using var batch = new BatchRun(assessor, request, input, results, progress);
        return batch.Run();
    }

    private static string? WhyNoTranscript(InterviewRequest request) =>
        request.TranscriptPath is { } path && TranscriptFile.WhyNot(path) is { } why ? "No transcript can be written to \"" + Printable.Of(path) + "\". " + why : null;

    private int Ask(InterviewRequest request, Dialogue dialogue)
    {
        Transcript transcript = new InterviewSession(assessor, request, output, dialogue).Run();
        return End(request, transcript, dialogue.IsAtEnd ? Incomplete : Success);
    }

    private int Replay(InterviewRequest request, string path)
    {
        var problems = new List<string>();
        Transcript? transcript;
        try
        {
            transcript = TranscriptFile.Read(path, problems);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Refuse("The file \"" + Printable.Of(path) + "\" cannot be read.");
        }

        if (transcript is null)
        {
            error.Write(new Prose().Line().Add("\"" + Printable.Of(path) + "\" is no transcript.", Styles.Problem));
            foreach (string problem in problems)
            {
                error.Write(new Prose().Bullet().Add(Printable.Of(problem, maxRunes: int.MaxValue)));
            }

            return Incomplete;
        }

        return End(request, new Replay(assessor, request, output).Run(transcript), Success);
    }

    /// <summary>Writes the transcript where one is wanted, and says what became of the answers.</summary>
    private int End(InterviewRequest request, Transcript transcript, int exitCode)
    {
        output.WriteLine();
        if (request.TranscriptPath is { } path)
        {
            try
            {
                TranscriptFile.Write(path, transcript);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                output.Write(InterviewPhrases.Ending(null));
                return Refuse("No transcript could be written to \"" + Printable.Of(path) + "\".");
            }
        }

        output.Write(InterviewPhrases.Ending(request.TranscriptPath));
        return exitCode;
    }

    private int Refuse(string problem)
    {
        error.Write(new Prose().Line().Add(problem, Styles.Problem));
        return WrongUsage;
    }
}
