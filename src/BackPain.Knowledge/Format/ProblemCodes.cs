namespace BackPain.Knowledge.Format;

/// <summary>The codes of faults in knowledge files. A published code keeps its meaning.</summary>
internal static class ProblemCodes
{
    public const string MalformedJson = "BPK0001";
    public const string UnknownProperty = "BPK0002";
    public const string DoubledProperty = "BPK0003";
    public const string MissingProperty = "BPK0004";
    public const string WrongType = "BPK0005";
    public const string InvalidValue = "BPK0006";
    public const string InvalidId = "BPK0007";
    public const string DoubledId = "BPK0008";
    public const string UnknownId = "BPK0009";
    public const string MissingCitation = "BPK0010";
    public const string MissingLocator = "BPK0011";
    public const string LadderWithoutRungs = "BPK0012";
    public const string Cycle = "BPK0013";
    public const string UnfinishedText = "BPK0014";
    public const string LadderOrder = "BPK0015";
    public const string Contradiction = "BPK0016";
    public const string SelfReference = "BPK0017";
    public const string NameCollision = "BPK0018";
    public const string LedgerIdMissing = "BPK0019";
    public const string LedgerIdUnlisted = "BPK0020";
    public const string LedgerMeaningChanged = "BPK0021";
    public const string FileSet = "BPK0022";
    public const string FormatVersion = "BPK0023";
    public const string UnusedSource = "BPK0024";
    public const string DoubledValue = "BPK0025";
    public const string GeneratorFault = "BPK0099";

    /// <summary>Code and title of each, in order of code; the generator makes its diagnostics from this list.</summary>
    public static readonly (string Code, string Title)[] All =
    {
        (MalformedJson, "Malformed JSON"),
        (UnknownProperty, "Unknown property"),
        (DoubledProperty, "Property given twice"),
        (MissingProperty, "Missing property"),
        (WrongType, "Wrong type of value"),
        (InvalidValue, "Value out of range or not a known word"),
        (InvalidId, "Identifier against the grammar"),
        (DoubledId, "Identifier defined twice"),
        (UnknownId, "Reference to an unknown identifier"),
        (MissingCitation, "Claim without citation"),
        (MissingLocator, "Citation without locator"),
        (LadderWithoutRungs, "Ladder without rungs"),
        (Cycle, "Cycle in a hierarchy"),
        (UnfinishedText, "Empty or unfinished text"),
        (LadderOrder, "Rungs out of order"),
        (Contradiction, "Finding contradicts itself"),
        (SelfReference, "Reference to itself"),
        (NameCollision, "Two identifiers give one C# name"),
        (LedgerIdMissing, "Published identifier disappeared"),
        (LedgerIdUnlisted, "Identifier missing from the ledger"),
        (LedgerMeaningChanged, "Published identifier changed its meaning"),
        (FileSet, "Missing or misplaced file"),
        (FormatVersion, "Unsupported format version"),
        (UnusedSource, "Source that nothing cites"),
        (DoubledValue, "Value listed twice"),
        (GeneratorFault, "Fault in the generator"),
    };
}
