using System;
using System.Globalization;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using BackPain.Tour;

namespace BackPain.Interview;

/// <summary>What the interview says in its own words.</summary>
internal static class InterviewPhrases
{
    public const string NoDiagnosis = "This is not a diagnosis. It compares answers with what is published; it does not say what anyone has.";

    public const string InputEnded = "The input ended before the questions did.";

    public static Prose Opening(KnowledgeBase knowledge, InterviewRequest request) => new Prose()
        .Line().Add("Back and leg pain: an interview", Styles.Heading)
        .Line().Add(NoDiagnosis)
        .Line().Add("In an emergency, call the local emergency number now and do not go on here. If you think about harming yourself, call it or a crisis line now."
            + (request.EmergencyNumber is { } emergency ? " The emergency number here is " + emergency + "." : "")
            + (request.CrisisNumber is { } crisis ? " The crisis line here is " + crisis + "." : ""))
        .Line().Add(request.TranscriptPath is { } path
            ? "At the end the answers are written to " + Printable.Of(path) + ". It will hold health data."
            : "Answers stay in this program while it runs and are written nowhere else.")
        .Line().Add(Of(knowledge));

    /// <summary>What opens a replay.</summary>
    public static Prose Replay(KnowledgeBase knowledge, ResultTrace? then, ResultTrace now)
    {
        Prose prose = new Prose()
            .Line().Add("Back and leg pain: an interview, replayed", Styles.Heading)
            .Line().Add(NoDiagnosis)
            .Line().Add(Of(knowledge));
        return then is null
            ? prose.Line().Add("The file does not say what it was worked out from, so the result may differ.")
            : then == now
                ? prose
                : prose.Line().Add("The file was made with edition " + Printable.Of(then.Edition) + " (content " + Printable.Of(then.ContentHash, 12)
                    + FormattableString.Invariant($", rules {then.AlgorithmVersion}); it is replayed with edition {now.Edition} (content ") + Printable.Of(now.ContentHash, 12)
                    + FormattableString.Invariant($", rules {now.AlgorithmVersion}). The result may differ."), Styles.Problem);
    }

    /// <summary>The last line: what became of the answers.</summary>
    public static Prose Ending(string? transcriptPath) => new Prose().Line().Add(transcriptPath is null
        ? "To change an answer, start again. Nothing was kept."
        : "The answers were written to " + Printable.Of(transcriptPath) + ". That file holds health data: keep it where only those can read it who should.");

    public static string Of(KnowledgeBase knowledge) =>
        "Edition " + knowledge.Edition.Version + ", reviewed through " + knowledge.ReviewedThrough + ", " + Phrases.Of(knowledge.Edition.ReviewStatus) + ".";

    public static string Of(TriageLevel level) => level switch
    {
        TriageLevel.NotAssessed => "not known",
        TriageLevel.NothingFound => "nothing found",
        TriageLevel.Routine => "a visit to a doctor",
        TriageLevel.Within2Weeks => "within 2 weeks",
        TriageLevel.SameDay => "the same day",
        TriageLevel.Emergency => "emergency",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No words for this level."),
    };

    public static string Of(ScopeReason reason) => reason switch
    {
        ScopeReason.Unspecified => "another reason",
        ScopeReason.Under18 => "under 18 years",
        ScopeReason.PregnantNow => "pregnant now",
        ScopeReason.RecentSpineSurgery => "an operation on the spine not long ago",
        ScopeReason.CancerNowOrPast => "cancer, now or in the past",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No words for this reason."),
    };

    /// <summary>How much speaks for something; the borders are ours.</summary>
    public static string Of(SupportBand band) => band switch
    {
        SupportBand.Unspecified => "not stated",
        SupportBand.BelowWeak => "hardly any",
        SupportBand.Weak => "weak",
        SupportBand.Moderate => "moderate",
        SupportBand.Strong => "strong",
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, "No words for this band."),
    };

    public static string Signed(int millibans) => millibans.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    public static string Of(CriterionOutcome outcome) => outcome switch
    {
        CriterionOutcome.Met => "That holds here, as far as is known.",
        CriterionOutcome.Unmet => "That does not hold here.",
        _ => "It is not known if that holds here.",
    };

    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.Present => "reported",
        FindingStatus.Absent => "not ticked",
        _ => "not sure",
    };
}
