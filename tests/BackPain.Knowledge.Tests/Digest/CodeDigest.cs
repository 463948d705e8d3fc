using System;
using System.Collections.Generic;
using System.Linq;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>Codes: in a line, in the table of one entity, and all of them on one page by system.</summary>
internal sealed class CodeDigest(KnowledgeBase knowledge, DigestLinks links)
{
    public const string OwnJudgment = "How a code relates to the concept is our own judgment; for SNOMED CT none is asserted.";

    public static string[] Systems { get; } =
        [CodeSystems.Icd10Cm, CodeSystems.SnomedCt, CodeSystems.Loinc, CodeSystems.Hpo, CodeSystems.Mesh, CodeSystems.Mondo, CodeSystems.DiseaseOntology];

    /// <summary>Everything that has codes, by kind and then in documented order, with each of its codes.</summary>
    public IEnumerable<(string Kind, string Link, Coding Coding)> All() =>
    [
        .. knowledge.Conditions.SelectMany(e => e.Codings.Select(c => ("condition", links.Condition(e.Id), c))),
        .. knowledge.Findings.SelectMany(e => e.Codings.Select(c => ("finding", links.Finding(e.Id), c))),
        .. knowledge.Observables.SelectMany(e => e.Codings.Select(c => ("observable", links.Observable(e.Id), c))),
        .. knowledge.Treatments.SelectMany(e => e.Codings.Select(c => ("treatment", links.Treatment(e.Id), c))),
    ];

    /// <summary>All codes of one entity in a line; <see cref="Markdown.Nothing"/> when it has none.</summary>
    public static string Inline(IEnumerable<Coding> codings) => Markdown.Join(
        "; ",
        codings.Select(c => DigestWords.CodeSystem(c.System) + " " + Markdown.Code(c.Code) + " " + Markdown.Escape(c.Display) + " ("
            + Markdown.Join(", ", [Version(c), Equivalence(c), Billable(c), "confidence " + DigestWords.Of(c.Confidence)]) + ")"));

    /// <summary>All codes of one entity as a table.</summary>
    public static void Table(MarkdownPage page, IEnumerable<Coding> codings)
    {
        page.Table("System", "Code", "Display", "Version", "The code, by our own judgment", "Billable", "Confidence");
        foreach (Coding c in codings)
        {
            page.Row(
                DigestWords.CodeSystem(c.System),
                Markdown.Code(c.Code),
                Markdown.Escape(c.Display),
                Version(c),
                Equivalence(c),
                c.IsBillable is null ? Markdown.Nothing : Billable(c),
                DigestWords.Of(c.Confidence));
        }
    }

    public string Page()
    {
        var page = new MarkdownPage();
        page.Heading(1, "Codes");
        page.Paragraph(DigestPages.Banner(knowledge));
        page.Paragraph(
            "A code is an aid for finding and exchanging, not a coding of a person. " + OwnJudgment + " It reads from the code: one that *means more* than the concept is broader. *Not billable* is an ICD-10-CM code that only groups others. "
            + "*Confidence* is how sure we are that the code was read as its system has it. One code can stand for several concepts.");
        ILookup<string, (string Kind, string Link, Coding Coding)> bySystem = All().ToLookup(c => c.Coding.System);
        foreach (string system in Systems.Concat(bySystem.Select(g => g.Key)).Distinct())
        {
            page.Heading(2, DigestWords.CodeSystem(system));
            page.Paragraph(Markdown.Code(system) + ": " + DigestWords.Count(bySystem[system].Select(c => c.Coding.Code).Distinct().Count(), "code") + " in " + DigestWords.Count(bySystem[system].Count(), "place") + ".");
            page.Table("Code", "Display", "Concept", "Kind", "Version", "The code, by our own judgment", "Billable", "Confidence");
            foreach ((string kind, string link, Coding c) in bySystem[system].OrderBy(c => c.Coding.Code, StringComparer.Ordinal))
            {
                page.Row(
                    Markdown.Code(c.Code),
                    Markdown.Escape(c.Display),
                    link,
                    kind,
                    Version(c),
                    Equivalence(c),
                    c.IsBillable is null ? Markdown.Nothing : Billable(c),
                    DigestWords.Of(c.Confidence));
            }
        }

        return page.ToString();
    }

    private static string Version(Coding coding) => coding.Version is { } version ? Markdown.Escape(version) : "version not stated";

    private static string Equivalence(Coding coding) => DigestWords.Of(coding.Equivalence);

    private static string Billable(Coding coding) => coding.IsBillable switch { true => "billable", false => "not billable", _ => "" };
}
