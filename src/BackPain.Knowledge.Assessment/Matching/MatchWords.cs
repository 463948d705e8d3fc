namespace BackPain.Knowledge.Assessment;

/// <summary>The words for the choices of a comparison, in the order of their enums; the same in JSON and in texts for developers.</summary>
internal static class MatchWords
{
    public static readonly string[] Outcomes = { "unspecified", "too-little-information", "matches", "no-good-match", "emergency-first", "out-of-scope" };

    public static readonly string[] Bands = { "unspecified", "below-weak", "weak", "moderate", "strong" };

    public static readonly string[] Uses = { "unspecified", "counted", "stronger-in-cluster", "said-already", "weighs-nothing" };

    public static readonly string[] KnownBy = { "unspecified", "statement", "implication", "definition", "exclusion" };

    // In the order of WeightBasis.
    public static readonly string[] Bases =
    {
        "unspecified", "role-default", "published-ratio", "published-ratio-without-interval", "interval-contains-one", "low-confidence", "set-aside", "not-weighed",
    };

    // In the order of CriterionOutcome.
    public static string Of(CriterionOutcome outcome) => outcome switch
    {
        CriterionOutcome.Met => "met",
        CriterionOutcome.Unmet => "unmet",
        _ => "unknown",
    };
}
