using System;
using System.IO;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>THIRD-PARTY-NOTICES.md names every code system and release that the knowledge uses, and holds the texts that their owners ask for.</summary>
public sealed class ThirdPartyNoticesTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;
    private static readonly string Notices = Read("THIRD-PARTY-NOTICES.md");

    private static readonly Coding[] Codings =
    [
        .. Kb.Conditions.SelectMany(e => e.Codings), .. Kb.Findings.SelectMany(e => e.Codings),
        .. Kb.Treatments.SelectMany(e => e.Codings), .. Kb.Observables.SelectMany(e => e.Codings),
    ];

    [Fact]
    public void Notices_NameEverySystemInUse_InAParagraphOfItsOwn()
    {
        var systems = Codings.Select(c => c.System).Distinct().ToList();

        systems.Should().NotBeEmpty();
        systems.Should().OnlyContain(system => Paragraphs().Count(p => p.StartsWith("**", StringComparison.Ordinal) && p.Contains("(`" + system + "`", StringComparison.Ordinal)) == 1);
        Notices.Should().Contain("seven code systems");
        systems.Should().HaveCount(7);
    }

    [Fact]
    public void Notices_NameTheReleaseOfEveryCode()
    {
        foreach (Coding coding in Codings.DistinctBy(c => (c.System, c.Version)))
        {
            string release = coding.Version?.Split(" (")[0] ?? "the LOINC sources named no release";

            (coding.Version is null ? Notices : Of(coding.System)).Should().Contain(release, "{0} was seen there", coding);
        }

        Codings.Where(c => c.System == CodeSystems.Icd10Cm && c.Version == "2021-01").Should().OnlyContain(c => Of(CodeSystems.Icd10Cm).Contains(c.Code));
        Codings.Where(c => c.Version is null).Should().OnlyContain(c => c.System == CodeSystems.Loinc);
    }

    [Theory]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "(NCHS)", "(CDC)", "free of charge from cdc.gov/nchs", "does not imply endorsement by CDC, HHS or the United States Government", "Nothing of substance was changed", "ICD-10 is copyright of WHO", "for U.S. government purposes")]
    [InlineData("http://snomed.info/sct", "Creative Commons Attribution 4.0 International Public License", "https://creativecommons.org/licenses/by/4.0/", "copyright and a registered trademark of SNOMED International", "originally created by the College of American Pathologists", "Neither SNOMED International nor its Members endorse", "accepts liability", "Changes: a selection", "SNOMED CT Affiliate license", "no hierarchy")]
    [InlineData("http://loinc.org", "This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief Institute, Inc.", "not altered", "different standard")]
    [InlineData("http://human-phenotype-ontology.org", "This service/product uses the Human Phenotype Ontology (", "Find out more at http://www.human-phenotype-ontology.org.", "Human Phenotype Ontology Consortium", "doi:10.1093/nar/gkad1005", "not altered")]
    [InlineData("https://www.nlm.nih.gov/mesh", "U.S. National Library of Medicine", "2015", "may not reflect the most current", "not endorsed")]
    [InlineData("http://purl.obolibrary.org/obo/mondo.owl", "release 2026-08-04", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", "Changes: a selection", "does not endorse")]
    [InlineData("http://purl.obolibrary.org/obo/doid.owl", "CC0 1.0")]
    public void Notices_HoldTheTextsThatEachOwnerAsksFor(string system, params string[] texts)
    {
        foreach (string text in texts)
        {
            Of(system).Should().Contain(text);
        }
    }

    [Fact]
    public void Notices_HoldTheNoticeOfThePatientHealthQuestionnaire_WhereWeComeCloseToIt()
    {
        Notices.Should().Contain("Copyright © Pfizer Inc. All rights reserved. Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.");
        Codings.Where(c => c.Display.Contains("PHQ", StringComparison.Ordinal)).Should().OnlyContain(c => Notices.Contains(c.Code));
        Kb[QuestionGroupId.Parse("mood")].Items.Count(i => i.Question!.StartsWith("In the last 2 weeks", StringComparison.Ordinal)).Should().Be(2);
        Kb[ObservableIds.Phq2Score].Question.Should().BeNull("no item of the instrument is contained");
    }

    [Fact]
    public void WhatIsNotAllowed_IsNotContained() =>
        Codings.Should().NotContain(c => c.System.Contains("icd/release/11", StringComparison.Ordinal) || c.System.Contains("ama-assn", StringComparison.Ordinal) || c.System.Contains("umls", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("README.md")]
    [InlineData("../../README.md")]
    public void Readme_SaysThatTheCodesAreNotUnderOurLicense(string file) =>
        Read(file).Should().Contain("THIRD-PARTY-NOTICES").And.Contain("stay under their own terms");

    private static string Of(string system) => Paragraphs().Single(p => p.Contains("(`" + system + "`", StringComparison.Ordinal));

    private static string[] Paragraphs() => Notices.Split("\n\n");

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, "src", "BackPain.Knowledge", file)).ReplaceLineEndings("\n");
}
