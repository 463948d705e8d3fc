using System;
using System.Globalization;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>What the closed choices of the library are called in the digest, for a reader who does not see code.</summary>
internal static class DigestWords
{
    public static string Of(ConditionKind kind) => kind switch
    {
        ConditionKind.Cause => "a cause that findings can point to",
        ConditionKind.Contributor => "a contributor: it adds to pain beside a cause",
        ConditionKind.Umbrella => "an umbrella: the problem as a whole",
        ConditionKind.Remainder => "a remainder: what is left when nothing specific is found",
        ConditionKind.ImagingDecides => "a cause that imaging shows and symptoms cannot tell from its neighbors",
        ConditionKind.ByExclusion => "a cause to think of only after its neighbors are ruled out",
        ConditionKind.SeriousCause => "a serious cause: found by red flags, never ranked",
        _ => throw Unknown(kind),
    };

    public static string Short(ConditionKind kind) => kind switch
    {
        ConditionKind.Cause => "cause",
        ConditionKind.Contributor => "contributor",
        ConditionKind.Umbrella => "umbrella",
        ConditionKind.Remainder => "remainder",
        ConditionKind.ImagingDecides => "imaging decides",
        ConditionKind.ByExclusion => "by exclusion",
        ConditionKind.SeriousCause => "serious cause",
        _ => throw Unknown(kind),
    };

    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.Symptom => "symptom",
        FindingKind.RiskFactor => "risk factor",
        FindingKind.Sign => "sign",
        _ => throw Unknown(kind),
    };

    public static string Of(AssociationRole role) => role switch
    {
        AssociationRole.Characteristic => "characteristic",
        AssociationRole.Common => "common",
        AssociationRole.Occasional => "occasional",
        AssociationRole.ArguesAgainst => "argues against",
        AssociationRole.Required => "required",
        _ => throw Unknown(role),
    };

    public static string Of(WeightBasis basis) => basis switch
    {
        WeightBasis.RoleDefault => "default of the role",
        WeightBasis.PublishedRatio => "published LR",
        WeightBasis.PublishedRatioWithoutInterval => "published LR without interval",
        WeightBasis.IntervalContainsOne => "published LR, interval contains 1",
        WeightBasis.LowConfidence => "default, because of low confidence in the LR",
        WeightBasis.SetAside => "default, because the LR is set aside",
        WeightBasis.NotWeighed => "shown, not weighed",
        _ => throw Unknown(basis),
    };

    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.Low => "low",
        Confidence.Medium => "medium",
        Confidence.High => "high",
        _ => throw Unknown(confidence),
    };

    public static string Of(ConditionRelationKind kind) => kind switch
    {
        ConditionRelationKind.LeadsTo => "can in time lead to",
        ConditionRelationKind.CanCause => "can cause",
        ConditionRelationKind.Worsens => "makes worse",
        ConditionRelationKind.IsSubtypeOf => "is a kind of",
        ConditionRelationKind.IsAssociatedWith => "is often found together with",
        _ => throw Unknown(kind),
    };

    public static string Of(Course course) => course switch
    {
        Course.Acute => "acute",
        Course.Subacute => "subacute",
        Course.Chronic => "chronic",
        _ => throw Unknown(course),
    };

    public static string Of(PainFrequency frequency) => frequency switch
    {
        PainFrequency.Daily => "every day",
        PainFrequency.Intermittent => "on some days",
        _ => throw Unknown(frequency),
    };

    public static string Of(Stance stance) => stance switch
    {
        Stance.Recommends => "recommends it",
        Stance.SuggestsConsiders => "suggests it may be done",
        Stance.Conditional => "only if stated criteria are met",
        Stance.SuggestsAgainst => "suggests usually not",
        Stance.RecommendsAgainst => "recommends against it",
        Stance.Insufficient => "says that it cannot say",
        Stance.OutcomeFavors => "a result in its favor",
        Stance.OutcomeNoDifference => "a result of no difference",
        _ => throw Unknown(stance),
    };

    public static string Of(SourceKind kind) => kind switch
    {
        SourceKind.Guideline => "guideline",
        SourceKind.SystematicReview => "systematic review",
        SourceKind.Trial => "trial",
        SourceKind.Study => "study",
        SourceKind.Review => "review",
        SourceKind.Reference => "reference",
        SourceKind.PatientPage => "patient page",
        SourceKind.CodeSystem => "code system",
        SourceKind.Pathway => "pathway",
        SourceKind.LicenseStatement => "license statement",
        _ => throw Unknown(kind),
    };

    public static string Of(SourceStatus status) => status switch
    {
        SourceStatus.Current => "current",
        SourceStatus.Superseded => "since replaced",
        SourceStatus.Old => "older",
        _ => throw Unknown(status),
    };

    public static string Of(TreatmentKind kind) => kind switch
    {
        TreatmentKind.SelfCare => "self-care",
        TreatmentKind.ExerciseAndPhysical => "exercise, hands-on care and aids",
        TreatmentKind.Psychological => "psychological care",
        TreatmentKind.Pharmacological => "medicine",
        TreatmentKind.Injection => "injection or image-guided procedure",
        TreatmentKind.Surgery => "surgery",
        _ => throw Unknown(kind),
    };

    /// <summary>The scale of <see cref="Treatment.Invasiveness"/>, as its documentation has it.</summary>
    public static string Invasiveness(int degree) => degree switch
    {
        0 => "advice or self-care",
        1 => "taught, hands-on or psychological",
        2 => "medicine or surface needle",
        3 => "injection",
        4 => "image-guided procedure",
        5 => "minimally invasive surgery",
        6 => "open surgery",
        _ => throw new ArgumentOutOfRangeException(nameof(degree), degree, "The digest has no word for it."),
    };

    public static string Of(PopulationOverlap overlap) => overlap switch
    {
        PopulationOverlap.Certain => "meet",
        PopulationOverlap.Possible => "may meet",
        PopulationOverlap.Apart => "apart",
        _ => throw Unknown(overlap),
    };

    public static string Of(TensionKind kind) => kind switch
    {
        TensionKind.Scope => "scope",
        TensionKind.Strength => "strength",
        TensionKind.Insufficient => "too little evidence",
        TensionKind.Outcome => "outcome",
        _ => throw Unknown(kind),
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Agrees => "agrees",
        Verdict.GoesFurther => "goes further",
        Verdict.Qualifies => "qualifies",
        Verdict.Contradicts => "contradicts",
        _ => throw Unknown(verdict),
    };

    public static string Of(ReviewStatus status) => status == ReviewStatus.SignedOff ? "Signed off by a clinician." : "Not signed off by a clinician.";

    public static string Of(CodingEquivalence equivalence) => equivalence switch
    {
        CodingEquivalence.Unspecified => "none asserted",
        CodingEquivalence.Equivalent => "means the same",
        CodingEquivalence.Broader => "means more",
        CodingEquivalence.Narrower => "means a part of it",
        CodingEquivalence.Related => "means something near",
        _ => throw Unknown(equivalence),
    };

    /// <summary>The name of a code system.</summary>
    public static string CodeSystem(string system) =>
        system == CodeSystems.Icd10Cm ? "ICD-10-CM"
        : system == CodeSystems.SnomedCt ? "SNOMED CT"
        : system == CodeSystems.Loinc ? "LOINC"
        : system == CodeSystems.Hpo ? "Human Phenotype Ontology"
        : system == CodeSystems.Mesh ? "MeSH"
        : system == CodeSystems.Mondo ? "Mondo"
        : system == CodeSystems.DiseaseOntology ? "Disease Ontology"
        : throw new ArgumentOutOfRangeException(nameof(system), system, "The digest has no word for it.");

    public static string Of(TriageLevel level) => level switch
    {
        TriageLevel.NotAssessed => "not assessed",
        TriageLevel.NothingFound => "nothing found",
        TriageLevel.Routine => "routine",
        TriageLevel.Within2Weeks => "within 2 weeks",
        TriageLevel.SameDay => "same day",
        TriageLevel.Emergency => "emergency",
        _ => throw Unknown(level),
    };

    public static string Meaning(TriageLevel level) => level switch
    {
        TriageLevel.NotAssessed => "too little is known to say",
        TriageLevel.NothingFound => "every core question is answered and no red flag was found; this rules nothing out",
        TriageLevel.Routine => "an ordinary appointment",
        TriageLevel.Within2Weeks => "help within two weeks",
        TriageLevel.SameDay => "help today",
        TriageLevel.Emergency => "help now: the emergency number or an emergency department",
        _ => throw Unknown(level),
    };

    public static string Of(SafetyTextKind kind) => kind switch
    {
        SafetyTextKind.Emergency => "emergency",
        SafetyTextKind.SameDay => "same day",
        SafetyTextKind.Within2Weeks => "within 2 weeks",
        SafetyTextKind.Routine => "routine",
        SafetyTextKind.Crisis => "crisis",
        SafetyTextKind.NothingFound => "nothing found",
        SafetyTextKind.NotAssessed => "not assessed",
        SafetyTextKind.OutOfScope => "out of scope",
        _ => throw Unknown(kind),
    };

    public static string Meaning(SafetyTextKind kind) => kind switch
    {
        SafetyTextKind.Emergency => "help is needed now",
        SafetyTextKind.SameDay => "help is needed today",
        SafetyTextKind.Within2Weeks => "help is needed within two weeks",
        SafetyTextKind.Routine => "an ordinary appointment is due",
        SafetyTextKind.Crisis => "somebody thinks of ending their life",
        SafetyTextKind.NothingFound => "no warning sign was reported",
        SafetyTextKind.NotAssessed => "too little was answered",
        SafetyTextKind.OutOfScope => "the knowledge is not made for this person",
        _ => throw Unknown(kind),
    };

    public static string Of(CareOutcome outcome) => outcome switch
    {
        CareOutcome.Benefit => "with benefit",
        CareOutcome.SomeBenefit => "with some benefit",
        CareOutcome.NoBenefit => "without benefit",
        CareOutcome.Harm => "with harm",
        _ => throw Unknown(outcome),
    };

    /// <summary>A weight with the one that counts outside its population: <c>+519 (elsewhere +400)</c>.</summary>
    public static string Of(Weight weight) => weight.Basis == WeightBasis.NotWeighed
        ? Markdown.Nothing
        : Signed(weight.Millibans) + (weight.MillibansElsewhere == weight.Millibans ? "" : " (elsewhere " + Signed(weight.MillibansElsewhere) + ")");

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with its noun: <c>1 claim</c>, <c>12 claims</c>.</summary>
    public static string Count(int number, string noun) => Of(number) + " " + noun + (number == 1 ? "" : "s");

    /// <summary>The first letter as a capital, for a heading or the start of a sentence.</summary>
    public static string Capitalized(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Signed(int millibans) => millibans.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    private static ArgumentOutOfRangeException Unknown<T>(T value)
        where T : struct, Enum => new(nameof(value), value, "The digest has no word for it.");
}
