using System.Collections.Generic;
using System.IO;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>Codes: each row of the dossier is here or left out with a reason; found both ways; no equivalence is asserted for SNOMED CT.</summary>
public sealed class CodeTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;

    private static readonly (string Entity, string Id, Coding Coding)[] All =
    [
        .. Kb.Conditions.SelectMany(e => e.Codings.Select(c => ("condition", e.Id.Value, c))),
        .. Kb.Findings.SelectMany(e => e.Codings.Select(c => ("finding", e.Id.Value, c))),
        .. Kb.Treatments.SelectMany(e => e.Codings.Select(c => ("treatment", e.Id.Value, c))),
        .. Kb.Observables.SelectMany(e => e.Codings.Select(c => ("observable", e.Id.Value, c))),
    ];

    [Fact]
    public void EveryRow_OfTheDossier_IsPresentOrExcludedWithAReason()
    {
        List<string[]> rows = File.ReadLines(Repository.Data("dossier-codes.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();

        rows.Should().HaveCount(577);
        rows.Should().OnlyContain(r => (r[5].Length > 0) != (r[7].Length > 0));
        All.Select(c => string.Join('|', c.Entity, c.Id, c.Coding.System, c.Coding.Code, c.Coding.Display))
            .Should().BeEquivalentTo(rows.Where(r => r[5].Length > 0).Select(r => string.Join('|', r[5], r[6], r[2], r[3], r[4])));
    }

    [Fact]
    public void Equivalence_IsAssertedForNoSnomedCode_AndForAllOthers()
    {
        All.Where(c => c.Coding.System == CodeSystems.SnomedCt).Should().OnlyContain(c => c.Coding.Equivalence == CodingEquivalence.Unspecified);
        All.Where(c => c.Coding.System != CodeSystems.SnomedCt).Should().OnlyContain(c => c.Coding.Equivalence != CodingEquivalence.Unspecified);
        All.Where(c => c.Id is "spinal-arthritis" or "spondylolisthesis").Should().NotContain(c => c.Coding.Equivalence == CodingEquivalence.Equivalent, "those codes speak of the whole spine or of less");
    }

    [Fact]
    public void Systems_AreThoseNamed_AndBillableIsSaidWhereItArises()
    {
        string[] systems = [CodeSystems.Icd10Cm, CodeSystems.SnomedCt, CodeSystems.Loinc, CodeSystems.Hpo, CodeSystems.Mesh, CodeSystems.Mondo, CodeSystems.DiseaseOntology];

        All.Select(c => c.Coding.System).Distinct().Should().BeEquivalentTo(systems);
        All.Should().OnlyContain(c => (c.Coding.IsBillable != null) == (c.Coding.System == CodeSystems.Icd10Cm));
        All.Where(c => c.Coding.System == CodeSystems.Loinc).Should().OnlyContain(c => c.Entity == "observable", "a LOINC code stands only where an observable has one");
        All.Should().OnlyContain(c => c.Coding.Confidence != Confidence.Unspecified);
    }

    [Fact]
    public void LookUp_GoesBothWays()
    {
        foreach ((string entity, string id, Coding coding) in All)
        {
            IEnumerable<string> found = entity switch
            {
                "condition" => Kb.ConditionsByCode(coding.System, coding.Code).Select(e => e.Id.Value),
                "finding" => Kb.FindingsByCode(coding.System, coding.Code).Select(e => e.Id.Value),
                "treatment" => Kb.TreatmentsByCode(coding.System, coding.Code).Select(e => e.Id.Value),
                _ => Kb.ObservablesByCode(coding.System, coding.Code).Select(e => e.Id.Value),
            };
            found.Should().Contain(id);
        }
    }

    [Theory]
    [InlineData(null, "M48.061")]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", null)]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "no such code")]
    [InlineData("no such system", "M48.061")]
    public void LookUp_OfNothing_IsEmpty(string? system, string? code)
    {
        Kb.ConditionsByCode(system, code).Should().BeEmpty();
        Kb.FindingsByCode(system, code).Should().BeEmpty();
        Kb.ObservablesByCode(system, code).Should().BeEmpty();
        Kb.TreatmentsByCode(system, code).Should().BeEmpty();
    }

    [Fact]
    public void LookUp_Icd10OfStenosis_FindsStenosis() =>
        Kb.ConditionsByCode(CodeSystems.Icd10Cm, "M48.061").Should().Contain(Conditions.SpinalStenosis);
}
