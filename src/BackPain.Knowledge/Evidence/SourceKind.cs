namespace BackPain.Knowledge;

/// <summary>What kind of publication a source is.</summary>
public enum SourceKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>A clinical guideline, appraisal or set of appropriateness criteria.</summary>
    Guideline = 1,

    /// <summary>A systematic review or meta-analysis.</summary>
    SystematicReview = 2,

    /// <summary>A controlled trial.</summary>
    Trial = 3,

    /// <summary>Any other study of patients or tests.</summary>
    Study = 4,

    /// <summary>A narrative review.</summary>
    Review = 5,

    /// <summary>A reference work or a secondary summary.</summary>
    Reference = 6,

    /// <summary>A page written for patients.</summary>
    PatientPage = 7,

    /// <summary>A code system or its license.</summary>
    CodeSystem = 8,

    /// <summary>A care pathway, referral guidance, quality standard, commissioning or coverage policy: it arranges care and is no guideline.</summary>
    Pathway = 9,

    /// <summary>A statement on the license of a questionnaire or code system.</summary>
    LicenseStatement = 10,
}
