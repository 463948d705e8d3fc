using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BackPain.Knowledge.Assessment;
using BackPain.Tour;

namespace BackPain.Interview;

/// <summary>The arguments, understood.</summary>
internal sealed record InterviewRequest
{
    public const string BatchOption = "--batch";
    public const string EchoErrorsOption = "--echo-errors";
    public const string ProgressOption = "--progress-every";
    public const string EmergencyNumberOption = "--emergency-number";
    public const string CrisisNumberOption = "--crisis-number";
    public const string TranscriptOption = "--transcript";
    public const string ReplayOption = "--replay";
    public const string MatchOption = "--match";
    public const string HelpOption = "--help";

    private const int DefaultProgressEvery = 100_000;

    private static readonly string[] ValueOptions = [ProgressOption, EmergencyNumberOption, CrisisNumberOption, TranscriptOption, ReplayOption];

    /// <summary>What is asked for.</summary>
    public required InterviewAction Action { get; init; }

    /// <summary>Why the arguments cannot be understood; else empty.</summary>
    public string Problem { get; private init; } = "";

    /// <summary>Whether the batch mode writes a line for each bad line.</summary>
    public bool EchoesErrors { get; private init; }

    /// <summary>After how many lines the batch mode says how far it is.</summary>
    public int ProgressEvery { get; private init; } = DefaultProgressEvery;

    /// <summary>The local emergency number; null when not given.</summary>
    public string? EmergencyNumber { get; private init; }

    /// <summary>The local crisis line; null when not given.</summary>
    public string? CrisisNumber { get; private init; }

    /// <summary>Whether the batch mode gives match, next step and position.</summary>
    public bool Matches { get; private init; }

    /// <summary>Where the transcript is written; null for nowhere.</summary>
    public string? TranscriptPath { get; private init; }

    /// <summary>The transcript that is replayed; null for none.</summary>
    public string? ReplayPath { get; private init; }

    /// <summary>The choices for a triage. The questions on mood are asked of everybody: nothing else here would bring them up.</summary>
    public TriageOptions TriageOptions => new() { AskAboutMood = true, EmergencyNumber = EmergencyNumber, CrisisNumber = CrisisNumber };

    public NextOptions NextOptions => new() { Triage = TriageOptions };

    public MatchOptions MatchOptions => new() { Triage = TriageOptions };

    public LocateOptions LocateOptions => new() { Triage = TriageOptions };

    public static InterviewRequest Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Any(static argument => argument is HelpOption or "-h" or "-?"))
        {
            return new InterviewRequest { Action = InterviewAction.ShowHelp };
        }

        var request = new InterviewRequest { Action = InterviewAction.Ask };
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < arguments.Count; i++)
        {
            string[] parts = arguments[i].Split('=', 2);
            string name = parts[0];
            if (Array.IndexOf(ValueOptions, name) < 0 && arguments[i] is not (BatchOption or EchoErrorsOption or MatchOption))
            {
                return Reject("There is no option \"" + Printable.Of(arguments[i]) + "\".");
            }

            if (!given.Add(name))
            {
                return Reject(name + " is given twice.");
            }

            string value = "";
            if (Array.IndexOf(ValueOptions, name) >= 0)
            {
                value = parts.Length == 2 ? parts[1] : ++i < arguments.Count ? arguments[i] : "";
            }

            request = request.With(name, value);
            if (request.Action == InterviewAction.Reject)
            {
                return request;
            }
        }

        bool isBatch = given.Contains(BatchOption);
        if (!isBatch && (given.Contains(EchoErrorsOption) || given.Contains(ProgressOption) || given.Contains(MatchOption)))
        {
            return Reject(EchoErrorsOption + ", " + ProgressOption + " and " + MatchOption + " belong to " + BatchOption + ".");
        }

        return isBatch && (given.Contains(TranscriptOption) || given.Contains(ReplayOption))
            ? Reject(TranscriptOption + " and " + ReplayOption + " do not go with " + BatchOption + ".")
            : request;
    }

    private static InterviewRequest Reject(string why) => new() { Action = InterviewAction.Reject, Problem = why };

    // A number that an emergency text shows must reach the reader as it is, or not at all.
    private static bool IsShowable(string value) => !string.IsNullOrWhiteSpace(value) && Printable.Of(value) == value && !value.StartsWith('-');

    private InterviewRequest With(string name, string value) => name switch
    {
        BatchOption => this with { Action = InterviewAction.Batch },
        EchoErrorsOption => this with { EchoesErrors = true },
        ProgressOption => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int every) && every > 0
            ? this with { ProgressEvery = every }
            : Reject(name + " needs a whole number of lines above 0."),
        MatchOption => this with { Matches = true },
        TranscriptOption or ReplayOption when string.IsNullOrWhiteSpace(value) || value.StartsWith('-') || value.Contains('\0', StringComparison.Ordinal) =>
            Reject(name + " needs the name of a file."),
        TranscriptOption => this with { TranscriptPath = value },
        ReplayOption => this with { Action = InterviewAction.Replay, ReplayPath = value },
        _ when !IsShowable(value) => Reject(name + " needs a number as people dial it, of at most 60 characters."),
        EmergencyNumberOption => this with { EmergencyNumber = value },
        _ => this with { CrisisNumber = value },
    };
}
