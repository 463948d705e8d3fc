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

    public static NameFinder<Treatment> OfTreatments(KnowledgeBase knowledge) => new(
        "treatment",
        knowledge.Treatments,
        static treatment => [treatment.Id.Value, treatment.Name, treatment.ClinicalName, Spoken(treatment.Id.Value)],
        static treatment => treatment.Synonyms);

    public static NameFinder<Source> OfSources(KnowledgeBase knowledge) => new(
        "source",
        knowledge.Sources,
        static source => [source.Id.Value, source.ToString(), Spoken(source.Id.Value)],
        static source => [source.ShortName, source.Title]);

    private static string Spoken(string id) => id.Replace('-', ' ');
}
