using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace BackPain.Knowledge.Assessment;

/// <summary>Words that explanations share; English.</summary>
internal static class ExplanationWords
{
    // In the order of AssociationRole.
    public static readonly string[] Roles = { "unspecified", "characteristic", "common", "occasional", "argues against", "required" };

    // In the order of Confidence.
    public static readonly string[] Confidences = { "unspecified", "low", "medium", "high" };

    // In the order of ConditionKind.
    public static readonly string[] Kinds = { "unspecified", "cause", "contributor", "umbrella", "remainder", "imaging decides", "by exclusion", "serious cause" };

    // In the order of KnownBy.
    public static readonly string[] KnownBy = { "unspecified", "stated", "implied", "worked out", "excluded by another" };

    /// <summary>How much of what was said points to something, for a person.</summary>
    public static string Of(SupportBand band) => band switch
    {
        SupportBand.Strong => "A good part of what you told us points to it.",
        SupportBand.Moderate => "Some of what you told us points to it.",
        SupportBand.Weak => "A little of what you told us points to it.",
        _ => "Next to nothing of what you told us points to it.",
    };

    /// <summary>What a kind of condition means for a person; null for a plain cause.</summary>
    public static string? Of(ConditionKind kind) => kind switch
    {
        ConditionKind.Contributor => "It can add to pain, next to any cause. The pain is just as real.",
        ConditionKind.Remainder => "It is a name for pain where no clear source can be shown.",
        ConditionKind.ImagingDecides => "Only a scan can show it.",
        ConditionKind.ByExclusion => "It comes into question once other causes have been looked for.",
        _ => null,
    };

    public static string Of(ScopeReason reason) => reason switch
    {
        ScopeReason.Under18 => "Younger than 18.",
        ScopeReason.PregnantNow => "Pregnant now.",
        ScopeReason.RecentSpineSurgery => "An operation on the spine in recent months.",
        ScopeReason.CancerNowOrPast => "Cancer, now or in the past.",
        _ => "Not stated.",
    };

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Signed(int millibans) => millibans.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    /// <summary>A name as a sentence: closed by a full stop, where it has none.</summary>
    public static string Sentence(string name) => name.Length > 0 && name[name.Length - 1] is '.' or '?' or '!' ? name : name + ".";

    /// <summary>
    /// Adds what a condition is, in its summary. While help is called for, or when it has lasted, words on how it may ease are left out; then
    /// nothing is said of what is left when nothing specific is found, which asks that no sign is there, nor of how rare a serious cause is.
    /// </summary>
    public static void AddMeaning(PersonText text, CitationBook citations, Condition condition, TriageResult triage)
    {
        bool isHelpCalledFor = triage.Level >= TriageLevel.Within2Weeks;
        bool isLong = triage.Person.GetFinding(FindingIds.Duration12WeeksOrMore) == FindingStatus.Present;
        CitedText? meaning = condition.Kind switch
        {
            ConditionKind.Remainder or ConditionKind.SeriousCause or ConditionKind.Umbrella when isHelpCalledFor => null,
            ConditionKind.Contributor or ConditionKind.SeriousCause or ConditionKind.Umbrella => condition.Summary,
            _ when isHelpCalledFor || isLong => condition.Definition ?? condition.Summary,
            _ => condition.Summary,
        };
        if (meaning is not null)
        {
            text.Paragraph("What the name means: " + meaning.Text + citations.CiteByNumber(meaning.Citations));
        }
    }

    public static string NameOf(KnowledgeBase knowledge, FindingId id) => knowledge.TryGet(id, out Finding? finding) ? finding.Name : id.Value;

    public static void AppendTrace(StringBuilder text, ResultTrace trace)
    {
        text.Append("Trace: edition ").Append(trace.Edition).Append(", content hash ").Append(trace.ContentHash).Append(", overlays ")
            .Append(trace.Overlays.IsEmpty ? "none" : string.Join(", ", trace.Overlays)).Append(", algorithm version ")
            .Append(Number(trace.AlgorithmVersion)).Append(".\n");
    }

    /// <summary>Names joined by semicolons; what is beyond the most is counted.</summary>
    public static string Join(IReadOnlyList<string> names, int most)
    {
        int shown = names.Count <= most + 1 ? names.Count : most;
        var text = new StringBuilder();
        for (int i = 0; i < shown; i++)
        {
            text.Append(i == 0 ? "" : "; ").Append(names[i]);
        }

        return text.Append(shown < names.Count ? "; and " + Number(names.Count - shown) + " more" : "").ToString();
    }
}
