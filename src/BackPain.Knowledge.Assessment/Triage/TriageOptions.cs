namespace BackPain.Knowledge.Assessment;

/// <summary>What a host may choose for a triage. Nothing here lowers a level.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record TriageOptions
{
    /// <summary>No choice made.</summary>
    public static TriageOptions Default { get; } = new();

    /// <summary>Whether the questions on mood are asked of everybody; else only when findings of mood are present.</summary>
    public bool AskAboutMood { get; init; }

    /// <summary>The local emergency number, as people dial it; <see langword="null"/> leaves the text as it is.</summary>
    public string? EmergencyNumber { get; init; }

    /// <summary>The local crisis line; <see langword="null"/> leaves the text as it is.</summary>
    public string? CrisisNumber { get; init; }

    /// <summary>The local number for urgent care; <see langword="null"/> leaves the text as it is.</summary>
    public string? UrgentCareNumber { get; init; }
}
