using System;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using BackPain.Tour;

namespace BackPain.Interview;

/// <summary>What the interview says in its own words.</summary>
internal static class InterviewPhrases
{
    public const string NoDiagnosis = "This is not a diagnosis. It compares answers with published lists of warning signs; it does not say what anyone has.";

    public static Prose Opening(KnowledgeBase knowledge, TriageOptions options) => new Prose()
        .Line().Add("Back and leg pain: questions on warning signs", Styles.Heading)
        .Line().Add(NoDiagnosis)
        .Line().Add("In an emergency, call the local emergency number now and do not go on here. If you think about harming yourself, call it or a crisis line now."
            + (options.EmergencyNumber is { } emergency ? " The emergency number here is " + emergency + "." : "")
            + (options.CrisisNumber is { } crisis ? " The crisis line here is " + crisis + "." : ""))
        .Line().Add("Answers stay in this program while it runs and are written nowhere else.")
        .Line().Add(Of(knowledge));

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

    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.Present => "reported",
        FindingStatus.Absent => "not ticked",
        _ => "not sure",
    };
}
