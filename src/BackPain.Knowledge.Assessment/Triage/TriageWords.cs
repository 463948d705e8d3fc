namespace BackPain.Knowledge.Assessment;

/// <summary>The words of closed choices, as they stand in JSON. They are part of the wire format.</summary>
internal static class TriageWords
{
    public static readonly string[] Levels = { "not-assessed", "nothing-found", "routine", "within-2-weeks", "same-day", "emergency" };
    public static readonly string[] Statuses = { "unknown", "present", "absent" };
    public static readonly string[] Origins = { "", "asked", "host", "text" };
    public static readonly string[] Lateralities = { "not-stated", "left", "right", "both" };
    public static readonly string[] ScopeReasons = { "", "under-18", "pregnant-now", "recent-spine-surgery", "cancer-now-or-past" };

    public static string Of(ScopeReason reason) => ScopeReasons[(int)reason];
}
