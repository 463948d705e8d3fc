using System;
using BackPain.Knowledge;

namespace BackPain.Tour;

/// <summary>The closed choices of the library in plain words.</summary>
internal static class Phrases
{
    public const string NotStated = "not stated";
    public const string ByAnalogy = "by analogy only";

    public static string Of(TriageLevel level) => level switch
    {
        TriageLevel.Emergency => "emergency",
        TriageLevel.SameDay => "help the same day",
        TriageLevel.Within2Weeks => "within 2 weeks",
        TriageLevel.Routine => "an ordinary appointment",
        _ => "not stated",
    };

    public static string Of(ConditionKind kind) => kind switch
    {
        ConditionKind.Unspecified => NotStated,
        ConditionKind.Cause => "a cause of back or leg pain",
        ConditionKind.Contributor => "something that adds to pain, beside a cause",
        ConditionKind.Umbrella => "the problem as a whole",
        ConditionKind.Remainder => "what is left when nothing specific is found",
        ConditionKind.ImagingDecides => "a cause that imaging shows; symptoms alone do not tell it apart",
        ConditionKind.ByExclusion => "a cause to think of after its neighbors are ruled out",
        ConditionKind.SeriousCause => "a serious cause, reached by red flags and never ranked",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind of condition."),
    };

    /// <summary>The heading of a group of conditions of one kind.</summary>
    public static string Group(ConditionKind kind) => kind switch
    {
        ConditionKind.Unspecified => "Other conditions",
        ConditionKind.Cause => "Causes that findings can point to",
        ConditionKind.Contributor => "What adds to pain, beside a cause",
        ConditionKind.Umbrella => "The problem as a whole",
        ConditionKind.Remainder => "What is left when nothing specific is found",
        ConditionKind.ImagingDecides => "Causes that imaging shows",
        ConditionKind.ByExclusion => "Causes to think of after their neighbors",
        ConditionKind.SeriousCause => "Serious causes",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No heading for this kind of condition."),
    };

    public static string Of(ReviewStatus status) => status switch
    {
        ReviewStatus.Unspecified or ReviewStatus.NotSignedOff => "not signed off by a clinician",
        ReviewStatus.SignedOff => "signed off by a clinician",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No words for this review status."),
    };

    public static string Of(AssociationRole role) => role switch
    {
        AssociationRole.Unspecified => NotStated,
        AssociationRole.Characteristic => "points to it or defines it",
        AssociationRole.Common => "often present",
        AssociationRole.Occasional => "present in some people",
        AssociationRole.ArguesAgainst => "speaks against it",
        AssociationRole.Required => "expected; its absence speaks against it",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No words for this role."),
    };

    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.Unspecified => NotStated,
        FindingKind.Symptom => "symptom",
        FindingKind.RiskFactor => "risk factor",
        FindingKind.Sign => "sign in an examination",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind of finding."),
    };

    public static string Of(Course course) => course switch
    {
        Course.Unspecified => NotStated,
        Course.Acute => "acute",
        Course.Subacute => "subacute",
        Course.Chronic => "chronic",
        _ => throw new ArgumentOutOfRangeException(nameof(course), course, "No words for this course."),
    };

    public static string Of(ConditionRelationKind kind) => kind switch
    {
        ConditionRelationKind.Unspecified => "bears on",
        ConditionRelationKind.LeadsTo => "can lead to",
        ConditionRelationKind.CanCause => "can cause",
        ConditionRelationKind.Worsens => "can worsen",
        ConditionRelationKind.IsSubtypeOf => "is a kind of",
        ConditionRelationKind.IsAssociatedWith => "often goes with",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind of relation."),
    };

    public static string Of(SeparationBasis basis) => basis switch
    {
        SeparationBasis.Unspecified or SeparationBasis.NotKnown => NotStated,
        SeparationBasis.HeadToHead => "measured head to head",
        SeparationBasis.HeadToHeadContainsOne => "measured head to head, with no sure change",
        SeparationBasis.HeadToHeadSetAside => "by what it weighs for each, no further than a head-to-head figure that is not used",
        SeparationBasis.DifferenceOfWeights => "by what it weighs for each",
        SeparationBasis.OneSided => "by what it weighs for one",
        SeparationBasis.EntryCriterion => "as it is expected in one of them",
        SeparationBasis.DefaultBesideFigure => "as it was measured for one only",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "No words for this basis."),
    };

    /// <summary>Why a comparison may mislead, as a sentence.</summary>
    public static string Of(ComparisonCaveatKind kind) => kind switch
    {
        ComparisonCaveatKind.Unspecified => NotStated,
        ComparisonCaveatKind.NoFindings => "The knowledge connects no findings with it, so there are none to set side by side.",
        ComparisonCaveatKind.SeriousCause => "Red flags point to it, and it is not weighed against others.",
        ComparisonCaveatKind.Contributor => "It adds to pain beside a cause and is no rival of one.",
        ComparisonCaveatKind.Umbrella => "It is the problem as a whole, which others bring about.",
        ComparisonCaveatKind.Remainder => "It is what is left when nothing specific is found.",
        ComparisonCaveatKind.ImagingDecides => "A scan shows it; symptoms cannot tell it from its neighbors.",
        ComparisonCaveatKind.ByExclusion => "It is thought of only after its neighbors are ruled out.",
        ComparisonCaveatKind.IsSubtype => "One is a kind of the other, so they are no rivals.",
        ComparisonCaveatKind.MayBeBoth => "Both may be there.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this caveat."),
    };

    /// <summary>Where an overview puts a treatment.</summary>
    public static string Of(TreatmentPlace place) => place.Place switch
    {
        OverviewPlace.Unspecified => "not named",
        OverviewPlace.Step => FormattableString.Invariant($"step {place.Step}"),
        OverviewPlace.Contested => "contested",
        OverviewPlace.AdvisedAgainst => "advised against",
        OverviewPlace.SourceOnly => "only other sources speak of it",
        _ => throw new ArgumentOutOfRangeException(nameof(place), place.Place, "No words for this place."),
    };

    public static string Of(Stance stance) => stance switch
    {
        Stance.Unspecified => NotStated,
        Stance.Recommends => "recommends it",
        Stance.SuggestsConsiders => "suggests it or considers it",
        Stance.Conditional => "only if stated criteria are met",
        Stance.SuggestsAgainst => "suggests against it",
        Stance.RecommendsAgainst => "recommends against it",
        Stance.Insufficient => "says that it cannot say",
        Stance.OutcomeFavors => "a result in favor (no advice)",
        Stance.OutcomeNoDifference => "found no difference (no advice)",
        _ => throw new ArgumentOutOfRangeException(nameof(stance), stance, "No words for this stance."),
    };

    public static string Of(TensionKind kind) => kind switch
    {
        TensionKind.Unspecified => NotStated,
        TensionKind.Scope => "they mean different people or things, so both can be true",
        TensionKind.Strength => "they point the same way, with a different strength",
        TensionKind.Insufficient => "one takes a side, the other finds that the evidence does not decide",
        TensionKind.Outcome => "a result and a view, or two results, do not fit together",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind of tension."),
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Unspecified => NotStated,
        Verdict.Agrees => "agrees",
        Verdict.GoesFurther => "goes further",
        Verdict.Qualifies => "limits it",
        Verdict.Contradicts => "says the opposite",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "No words for this verdict."),
    };

    public static string Of(TreatmentKind kind) => kind switch
    {
        TreatmentKind.Unspecified => NotStated,
        TreatmentKind.SelfCare => "what people do themselves, with advice",
        TreatmentKind.ExerciseAndPhysical => "exercise, hands-on care and physical aids",
        TreatmentKind.Psychological => "talking, learning and mood",
        TreatmentKind.Pharmacological => "medicine",
        TreatmentKind.Injection => "injection or image-guided procedure",
        TreatmentKind.Surgery => "operation",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind of treatment."),
    };

    /// <summary>A step of the scale from 0 to 6 in words.</summary>
    public static string Invasiveness(int step) => step switch
    {
        0 => "advice or self-care",
        1 => "taught, hands-on or psychological",
        2 => "medicine or surface needle",
        3 => "injection",
        4 => "image-guided procedure",
        5 => "minimally invasive surgery",
        6 => "open surgery",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "The scale goes from 0 to 6."),
    };

    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.Unspecified => NotStated,
        Confidence.Low => "low",
        Confidence.Medium => "medium",
        Confidence.High => "high",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "No words for this confidence."),
    };

    public static string Of(CareOutcome outcome) => outcome switch
    {
        CareOutcome.Unspecified => "with any outcome",
        CareOutcome.Benefit => "with benefit",
        CareOutcome.SomeBenefit => "with some benefit",
        CareOutcome.NoBenefit => "without benefit",
        CareOutcome.Harm => "with harm",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No words for this outcome."),
    };

    public static string Of(SourceKind kind) => kind switch
    {
        SourceKind.Unspecified => "Kind " + NotStated,
        SourceKind.Guideline => "Guideline",
        SourceKind.SystematicReview => "Systematic review",
        SourceKind.Trial => "Trial",
        SourceKind.Study => "Study",
        SourceKind.Review => "Review",
        SourceKind.Reference => "Reference work",
        SourceKind.PatientPage => "Page for patients",
        SourceKind.CodeSystem => "Code system",
        SourceKind.Pathway => "Pathway",
        SourceKind.LicenseStatement => "License statement",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind of source."),
    };

    public static string Of(SourceStatus status) => status switch
    {
        SourceStatus.Unspecified => NotStated,
        SourceStatus.Current => "current",
        SourceStatus.Superseded => "superseded, no longer current advice",
        SourceStatus.Old => "old",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No words for this status."),
    };

    /// <summary>A source as it reads in a sentence, for example <c>as the seed page gives it</c>.</summary>
    public static string Of(Source source) => source.Id == SourceIds.SeedPage ? "the seed page" : source.ToString();

    /// <summary>A source with what it is worth knowing of it: whether it is still advice, or what kind of publication it is.</summary>
    public static string WhoIs(Source source) => Of(source) + ", " + source switch
    {
        { Status: not SourceStatus.Unspecified } => Age(source.Status),
        { Kind: SourceKind.Unspecified } => "kind " + NotStated,
        _ => "a " + char.ToLowerInvariant(Of(source.Kind)[0]) + Of(source.Kind)[1..],
    };

    /// <summary>Whether a guideline is still advice, in two or three words.</summary>
    public static string Age(SourceStatus status) => status switch
    {
        SourceStatus.Unspecified => NotStated,
        SourceStatus.Current => "a current guideline",
        SourceStatus.Superseded => "since replaced",
        SourceStatus.Old => "an older guideline",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No words for this status."),
    };

    /// <summary>A text as a sentence: knowledge texts end with a full stop or not, as a sentence or a label would.</summary>
    public static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    public static string Of(SearchMatchKind kind) => kind switch
    {
        SearchMatchKind.Exact => "the same words",
        SearchMatchKind.Abbreviation => "an abbreviation",
        SearchMatchKind.AllWords => "the same words in another order or form",
        SearchMatchKind.Part => "a part of the words",
        SearchMatchKind.Prefix => "the beginning of a word",
        SearchMatchKind.OtherWord => "another word for the same",
        SearchMatchKind.Corrected => "with the spelling corrected",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of match."),
    };
}
