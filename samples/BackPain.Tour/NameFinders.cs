using System.Linq;
using BackPain.Knowledge;

namespace BackPain.Tour;

/// <summary>The finders of a base.</summary>
internal static class NameFinders
{
    public static NameFinder<Condition> OfConditions(KnowledgeBase knowledge) => new(
        "condition",
        knowledge.Conditions,
        static condition => [condition.Id.Value, condition.Name, condition.ClinicalName, Spoken(condition.Id.Value)],
        static condition => condition.Synonyms);

    public static NameFinder<Finding> OfFindings(KnowledgeBase knowledge) => new(
        "finding",
        knowledge.Findings,
        static finding => [finding.Id.Value, finding.Name, finding.ClinicalName, Spoken(finding.Id.Value)],
        static finding => finding.Synonyms.Concat(finding.SharedSynonyms));

    private static string Spoken(string id) => id.Replace('-', ' ');
}
