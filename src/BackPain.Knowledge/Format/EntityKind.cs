namespace BackPain.Knowledge.Format;

/// <summary>What an identifier in a file names.</summary>
internal enum EntityKind
{
    Condition,
    Finding,
    Observable,
    Treatment,
    RedFlag,
    QuestionGroup,
    Rung,
    Source,
    BodyRegion,

    /// <summary>Named by a key, not by a published identifier: it stands in no ledger and gives no C# name.</summary>
    Cluster,
}

internal static class EntityKinds
{
    private static readonly string[] Names = { "condition", "finding", "observable", "treatment", "red-flag", "question-group", "rung", "source", "body-region", "cluster" };

    public static readonly EntityKind[] All =
    {
        EntityKind.Condition, EntityKind.Finding, EntityKind.Observable, EntityKind.Treatment, EntityKind.RedFlag,
        EntityKind.QuestionGroup, EntityKind.Rung, EntityKind.Source, EntityKind.BodyRegion,
    };

    /// <summary>The word of the ledger.</summary>
    public static string WordOf(EntityKind kind) => Names[(int)kind];

    /// <summary>The word for a message, for example "body region".</summary>
    public static string NameOf(EntityKind kind) => Names[(int)kind].Replace('-', ' ');
}
