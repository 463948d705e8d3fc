using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BackPain.Knowledge.Format;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>The treatments, ladders, recommendations and disagreements of the evidence dossier are in the knowledge, row by row, and nothing else is.</summary>
public sealed class CareDossierTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;

    public static TheoryData<string, string, string, string, string, string, string> DisagreementRows()
    {
        var data = new TheoryData<string, string, string, string, string, string, string>();
        foreach (string[] row in Rows("dossier-disagreements.tsv"))
        {
            data.Add(row[0], row[1], row[2], row[3], row[4], row[5], row.Length > 6 ? row[6] : "");
        }

        return data;
    }

    [Fact]
    public void Treatments_AreThoseOfTheDossier_WithKindAndInvasiveness() =>
        Kb.Treatments.Select(t => t.Id + "|" + Words.TreatmentKind[(int)t.Kind] + "|" + t.Invasiveness.ToString(CultureInfo.InvariantCulture))
            .Should().BeEquivalentTo(Rows("dossier-treatments.tsv").Select(r => string.Join('|', r)));

    [Fact]
    public void Recommendations_AreTheStatementsOfTheDossier() =>
        Kb.Conditions.SelectMany(c => c.Recommendations)
            .Select(r => string.Join('|', r.ConditionId, r.Treatment.Id, Words.Stance[(int)r.Stance], r.Source.Id, Words.Confidence[(int)r.Confidence]))
            .Should().BeEquivalentTo(Rows("dossier-statements.tsv").Select(r => string.Join('|', r)));

    [Fact]
    public void Recommendations_AllHaveAPopulation_AndEveryIndicationHasWords()
    {
        Kb.Conditions.SelectMany(c => c.Recommendations).Should().OnlyContain(r => r.Population != null && r.Population.Text.Length > 0 && r.Citation.Locator.Length > 0);
        Kb.Conditions.SelectMany(c => c.Recommendations).Where(r => r.Indication is not null).Should().OnlyContain(r => r.IndicationText != null);
    }

    [Fact]
    public void Ladders_HaveTheRungsOfTheDossier_InItsOrder() =>
        (from condition in Kb.Conditions
         from ladder in (IEnumerable<TreatmentLadder>)condition.Ladders
         from rung in ladder.Rungs
         from treatment in rung.Treatments
         select string.Join('|', condition.Id, ladder.Source.Id, rung.Order?.ToString(CultureInfo.InvariantCulture), treatment.Id))
        .Should().BeEquivalentTo(Rows("dossier-ladders.tsv").Select(r => string.Join('|', r)));

    [Fact]
    public void Medicines_AllSayThatContraindicationsAreNotModeled()
    {
        Kb.Treatments.Where(t => t.Kind == TreatmentKind.Pharmacological).Should().OnlyContain(t => t.SafetyNote != null && t.SafetyNote.Contains("Contraindications are not modeled"));
        Kb.Treatments.Where(t => t.Kind == TreatmentKind.SelfCare).Should().OnlyContain(t => t.SafetyNote == null);
    }

    [Theory]
    [MemberData(nameof(DisagreementRows))]
    public void Disagreement_OfTheDossier_IsInItsBucket(string condition, string treatment, string sourceA, string sourceB, string kind, string expected, string reason)
    {
        var pairs = Kb.Disagreements.Cast<RecommendationPair>().Concat(Kb.Tensions)
            .Where(p => p.ConditionId.Value == condition && p.Treatment.Id.Value == treatment && IsBetween(p, sourceA, sourceB))
            .ToList();

        switch (expected)
        {
            case "explained":
                reason.Should().NotBeEmpty();
                pairs.OfType<Disagreement>().Should().BeEmpty();
                break;
            case "disagreement":
                pairs.OfType<Disagreement>().Should().NotBeEmpty();
                break;
            default:
                expected.Should().StartWith("tension:");
                pairs.OfType<Tension>().Select(t => "tension:" + t.Kind.ToString().ToLowerInvariant()).Should().Contain(expected);
                break;
        }

        if (kind == "scope")
        {
            pairs.OfType<Disagreement>().Should().BeEmpty("what is a mere difference of scope is no disagreement");
            pairs.OfType<Tension>().Should().Contain(t => t.Kind == TensionKind.Scope && t.DeclaredReason != null && t.Citations.Length >= 2);
        }
    }

    [Fact]
    public void Conflicts_OfTheDossier_AreAllDisagreements_AndTheRestIsNot() =>
        Rows("dossier-disagreements.tsv").Where(r => r[4] == "conflict").Should().HaveCount(26).And.OnlyContain(r => r[5] == "disagreement");

    [Fact]
    public void Disagreements_CanBeAskedForByTreatmentConditionSourceJurisdictionAndYear()
    {
        Kb.Disagreements.About(TreatmentIds.Acupuncture).Should().NotBeEmpty().And.OnlyContain(d => d.Treatment.Id == TreatmentIds.Acupuncture);
        Kb.Disagreements.About(ConditionIds.HipOsteoarthritis).Should().ContainSingle();
        Kb.Disagreements.With(SourceIds.BmjRr2025).BetweenCurrentGuidelines().Should().NotBeEmpty();
        Kb.Disagreements.InJurisdiction("England").Should().NotBeEmpty();
        Kb.Disagreements.Since(2020).Should().OnlyContain(d => d.First.Source.Year >= 2020 && d.Second.Source.Year >= 2020);
    }

    private static bool IsBetween(RecommendationPair pair, string a, string b) =>
        (pair.First.Source.Id.Value == a && pair.Second.Source.Id.Value == b) || (pair.First.Source.Id.Value == b && pair.Second.Source.Id.Value == a);

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Repository.Data(file)).Skip(1).Select(line => line.Split('\t'));
}
