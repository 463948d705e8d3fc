using System;
using System.Collections.Generic;
using System.Linq;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>The names that all three searches look through: every name, clinical name and synonym, with the concept it belongs to.</summary>
internal static class SearchNames
{
    public static (string Text, string Concept)[] All { get; } = [.. Read(KnowledgeBase.Default).Distinct()];

    /// <summary>The concepts that own each name, whatever its case.</summary>
    public static ILookup<string, string> Owners { get; } = All.ToLookup(static n => n.Text, static n => n.Concept, StringComparer.OrdinalIgnoreCase);

    public static string ConceptOf(SearchHit hit) => hit.ConceptKind + " " + hit.ConceptId;

    private static IEnumerable<(string Text, string Concept)> Read(KnowledgeBase kb)
    {
        foreach (Condition condition in kb.Conditions)
        {
            foreach (string name in condition.Synonyms.Prepend(condition.ClinicalName).Prepend(condition.Name))
            {
                yield return (name, ConceptKind.Condition + " " + condition.Id);
            }
        }

        foreach (Finding finding in kb.Findings)
        {
            foreach (string name in finding.Synonyms.Concat(finding.SharedSynonyms).Prepend(finding.ClinicalName).Prepend(finding.Name))
            {
                yield return (name, ConceptKind.Finding + " " + finding.Id);
            }
        }

        foreach (Treatment treatment in kb.Treatments)
        {
            foreach (string name in treatment.Synonyms.Prepend(treatment.ClinicalName).Prepend(treatment.Name))
            {
                yield return (name, ConceptKind.Treatment + " " + treatment.Id);
            }
        }

        foreach (RedFlag redFlag in kb.RedFlags)
        {
            yield return (redFlag.Name, ConceptKind.RedFlag + " " + redFlag.Id);
        }
    }
}
