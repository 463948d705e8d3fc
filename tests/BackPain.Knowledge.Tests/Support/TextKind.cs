namespace BackPain.Knowledge.Tests;

/// <summary>For whom a text of the knowledge is.</summary>
internal enum TextKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Sentences for everybody.</summary>
    Plain = 1,

    /// <summary>Notes, reasons and populations, for clinicians.</summary>
    Clinician = 2,

    /// <summary>What a thing is called in plain words.</summary>
    Name = 3,

    /// <summary>What clinicians call it, and what sort of source it is.</summary>
    ClinicalName = 4,

    /// <summary>A few words close to those of a source, for people: the role of a rung.</summary>
    CloseToSource = 5,

    /// <summary>The words of a source itself: the strength and certainty of a recommendation.</summary>
    Quotation = 6,
}
