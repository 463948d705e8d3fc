namespace BackPain.Knowledge.Assessment;

/// <summary>The words for the choices of an interview, in the order of their enums.</summary>
internal static class QuestionWords
{
    public static readonly string[] Kinds = { "unspecified", "stop", "ask-group", "ask-value", "ask-findings" };

    public static readonly string[] Stops = { "unspecified", "emergency", "out-of-scope", "lead-is-clear", "nothing-separates", "enough-asked" };

    // In the order of StopReason; shown to people.
    public static readonly string[] StopSentences =
    {
        "",
        "These answers can be signs of an emergency, so the questions stop here. Help comes first.",
        "This guide does not cover your situation, so it stops after the questions on warning signs. A doctor can help.",
        "Among the causes that come close, one more answer would not change which fits best.",
        "No open question would help to tell apart what is left.",
        "This guide has asked as many questions as it may.",
    };

    public const string WarningSigns = "It asks about signs that need help soon. These come first.";

    public const string OpenedByAnswer = "An answer that was given makes this worth asking.";

    public const string Several = "Which of these fits?";

    public const string WhomKey = "finding:who-it-is-for";

    public const string Whom = "Does one of these fit you?";

    public const string WhomReason = "This guide is not made for people whom one of these fits.";

    public const string BesideKey = "finding:what-goes-along";

    public const string Beside = "Do any of these fit you, these days?";

    public const string BesideReason = "It asks about mood and stress, once, beside the pain itself.";

    public const string WhereKey = "finding:where-it-hurts";

    public const string Where = "Where does it hurt?";

    public const string WhereReason = "Where it hurts decides what else is worth asking.";

    public const string BuiltOn = "A closer question builds on this one.";

    public const string Background = "It changes what an answer means.";
}
