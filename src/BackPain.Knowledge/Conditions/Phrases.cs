namespace BackPain.Knowledge;

/// <summary>The few English sentences that are put together from recommendations.</summary>
internal static class Phrases
{
    public static string Of(Recommendation recommendation)
    {
        string treatment = Lower(recommendation.Treatment.Name);
        string source = NameOf(recommendation.Source);
        return recommendation.Stance switch
        {
            Stance.Recommends => source + " recommends " + treatment,
            Stance.SuggestsConsiders => source + " says that " + treatment + " may be considered",
            Stance.Conditional => source + " allows " + treatment + " under stated conditions",
            Stance.SuggestsAgainst => source + " mostly advises against " + treatment,
            Stance.RecommendsAgainst => source + " advises against " + treatment,
            Stance.Insufficient => source + " finds too little evidence to decide on " + treatment,
            Stance.OutcomeFavors => source + " reports a result in favor of " + treatment,
            Stance.OutcomeNoDifference => source + " reports no clear difference with " + treatment,
            _ => source + " names " + treatment,
        };
    }

    public static string NameOf(Source source) => source.Status switch
    {
        SourceStatus.Superseded => source + ", since replaced,",
        SourceStatus.Old => source + ", an older guideline,",
        _ => source.ToString(),
    };

    public static string Upper(string text) => text.Length > 0 && text[0] is >= 'a' and <= 'z' ? (char)(text[0] - 32) + text.Substring(1) : text;

    // "Physical therapy" -> "physical therapy", but "TENS" and "SI joint fusion" stay.
    private static string Lower(string text) => text.Length > 1 && text[0] is >= 'A' and <= 'Z' && text[1] is >= 'a' and <= 'z' ? (char)(text[0] + 32) + text.Substring(1) : text;
}
