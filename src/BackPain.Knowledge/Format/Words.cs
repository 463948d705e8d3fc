using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Format;

/// <summary>
/// The words of each closed choice, as they stand in the files; the position is the number of the public enum.
/// A test holds the two together. Position 0 is "unspecified" and is never written, save where a real value has number 0.
/// </summary>
internal static class Words
{
    public const string Unspecified = "";

    public static readonly string[] ConditionKind = { Unspecified, "cause", "contributor", "umbrella", "remainder", "imaging-decides", "by-exclusion", "serious-cause" };
    public static readonly string[] FindingKind = { Unspecified, "symptom", "risk-factor", "sign" };
    public static readonly string[] ObservableKind = { Unspecified, "number", "choice" };
    public static readonly string[] TreatmentKind = { Unspecified, "self-care", "exercise-and-physical", "psychological", "pharmacological", "injection", "surgery" };
    public static readonly string[] AssociationRole = { Unspecified, "characteristic", "common", "occasional", "argues-against", "required" };
    public static readonly string[] WeightBasis = { Unspecified, "role-default", "published-ratio", "published-ratio-without-interval", "interval-contains-one", "low-confidence", "set-aside", "not-weighed" };
    public static readonly string[] Confidence = { Unspecified, "low", "medium", "high" };
    public static readonly string[] ComparatorKind = { Unspecified, "others", "condition", "none" };
    public static readonly string[] Course = { Unspecified, "acute", "subacute", "chronic" };
    public static readonly string[] PainFrequency = { Unspecified, "daily", "intermittent" };
    public static readonly string[] DurationUnit = { Unspecified, "hours", "days", "weeks", "months", "years" };
    public static readonly string[] RelationKind = { Unspecified, "leads-to", "can-cause", "worsens", "is-subtype-of", "is-associated-with" };
    public static readonly string[] Stance = { Unspecified, "recommends", "suggests-considers", "conditional", "suggests-against", "recommends-against", "insufficient", "outcome-favors", "outcome-no-difference" };
    public static readonly string[] SafetyTextKind = { Unspecified, "emergency", "same-day", "within-2-weeks", "routine", "crisis", "nothing-found", "not-assessed", "out-of-scope" };
    public static readonly string[] Verdict = { Unspecified, "agrees", "goes-further", "qualifies", "contradicts" };
    public static readonly string[] OverviewPlace = { Unspecified, "step", "contested", "advised-against", "source-only" };
    public static readonly string[] SourceKind = { Unspecified, "guideline", "systematic-review", "trial", "study", "review", "reference", "patient-page", "code-system", "pathway", "license-statement" };
    public static readonly string[] SourceStatus = { Unspecified, "current", "superseded", "old" };
    public static readonly string[] ReviewStatus = { Unspecified, "not-signed-off", "signed-off" };
    public static readonly string[] CodingEquivalence = { Unspecified, "equivalent", "broader", "narrower", "related" };
    public static readonly string[] TriageLevel = { "not-assessed", "nothing-found", "routine", "within-2-weeks", "same-day", "emergency" };
    /// <summary>The levels that say how soon help is needed; the same positions as in <see cref="TriageLevel"/>.</summary>
    public static readonly string[] UrgencyLevel = { Unspecified, Unspecified, "routine", "within-2-weeks", "same-day", "emergency" };

    public static readonly string[] CareOutcome = { Unspecified, "benefit", "some-benefit", "no-benefit", "harm" };
    public static readonly string[] Comparison = { Unspecified, "at-least", "over", "at-most", "under", "is" };

    public static int IndexOf(string[] words, string word)
    {
        int index = Array.IndexOf(words, word);
        return word.Length == 0 ? -1 : index;
    }

    /// <summary>The words one may choose from, for an error message.</summary>
    public static string List(string[] words)
    {
        var listed = new List<string>();
        foreach (string word in words)
        {
            if (word.Length > 0)
            {
                listed.Add("'" + word + "'");
            }
        }

        return string.Join(", ", listed);
    }
}
