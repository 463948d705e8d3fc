namespace BackPain.Knowledge;

/// <summary>What an identifier names.</summary>
public enum ConceptKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>A condition.</summary>
    Condition = 1,

    /// <summary>A finding.</summary>
    Finding = 2,

    /// <summary>An observable.</summary>
    Observable = 3,

    /// <summary>A treatment.</summary>
    Treatment = 4,

    /// <summary>A red flag.</summary>
    RedFlag = 5,

    /// <summary>A question group.</summary>
    QuestionGroup = 6,

    /// <summary>A rung of a treatment ladder.</summary>
    Rung = 7,

    /// <summary>A source.</summary>
    Source = 8,

    /// <summary>A region of the body.</summary>
    BodyRegion = 9,
}
