using System.IO;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using BackPain.Tour;
using Spectre.Console;

namespace BackPain.Interview;

/// <summary>Decides what to run, and which exit code to end with. Nothing about a person is kept or written anywhere but to the output.</summary>
internal sealed class InterviewApplication
{
    /// <summary>All went as asked.</summary>
    public const int Success = 0;

    /// <summary>The input ended before the questions did, or some lines of a batch were bad.</summary>
    public const int Incomplete = 1;

    /// <summary>The arguments cannot be understood.</summary>
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
                return new InterviewSession(assessor, request.TriageOptions, output, answers, isAtKeyboard ? "> " : "").Run();
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
}
