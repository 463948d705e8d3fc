using System.Text;

namespace BackPain.Knowledge.Format;

/// <summary>The C# names that identifiers give: <c>duration-12-weeks-or-more</c> is <c>Duration12WeeksOrMore</c>.</summary>
internal static class MemberNames
{
    public static string Of(string id)
    {
        var name = new StringBuilder(id.Length);
        bool upper = true;
        foreach (char c in id)
        {
            if (c is '-' or '.')
            {
                upper = true;
                continue;
            }

            name.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        return name.ToString();
    }

    /// <summary>Whether a class of names already has a member of this name, is itself called so, or needs the type of this name.</summary>
    public static bool IsReserved(string name) => name
        is "All" or "Equals" or "ReferenceEquals" or "GetHashCode" or "GetType" or "ToString" or "MemberwiseClone" or "Finalize"
        or "Conditions" or "Symptoms" or "RiskFactors" or "Signs" or "Observables" or "Treatments" or "RedFlags" or "Sources" or "BodyRegions"
        or "ConditionIds" or "FindingIds" or "ObservableIds" or "TreatmentIds" or "RedFlagIds" or "QuestionGroupIds" or "SourceIds" or "BodyRegionIds" or "RungIds"
        or "KnowledgeBase" or "FindingKind";
}
