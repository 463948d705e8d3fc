using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>The knowledge says of findings and conditions what the rows of the dossier say, no more and no less, with the same figures.</summary>
public sealed class DossierAssociationTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;
    private static readonly List<DossierAssociation> Rows = DossierAssociation.ReadAll();
    private static readonly List<Association> Associations = Kb.Conditions.SelectMany(c => c.Associations).ToList();

    [Fact]
    public void Rows_Are488_OfOneRoleForEachPair()
    {
        Rows.Select(r => r.Row).Should().Equal(Enumerable.Range(1, 488));
        Rows.GroupBy(r => (r.Figures.Condition, r.Figures.Finding)).Should().OnlyContain(pair => pair.Select(r => r.Figures.Role).Distinct().Count() == 1);
    }

    [Fact]
    public void EveryRow_IsAReportOfTheKnowledge_AndNothingElseIs()
    {
        List<DossierFigures> reports = Associations.SelectMany(a => a.Evidence.Select(e => FiguresOf(a, e))).ToList();
        Dictionary<DossierFigures, int> found = Counted(reports);
        Dictionary<DossierFigures, int> expected = Counted(Rows.Select(r => r.Figures));

        expected.Where(e => found.GetValueOrDefault(e.Key) < e.Value).Select(e => e.Key).Should().BeEmpty("every row of the dossier is in the knowledge");
        found.Where(f => expected.GetValueOrDefault(f.Key) < f.Value).Select(f => f.Key).Should().BeEmpty("the knowledge holds no report that the dossier does not");
        reports.Should().HaveCount(488);
        Associations.Should().HaveCount(Rows.Select(r => (r.Figures.Condition, r.Figures.Finding)).Distinct().Count());
    }

    [Fact]
    public void EveryReport_CitesOneSource() =>
        Associations.SelectMany(a => a.Evidence).Should().OnlyContain(e => e.Citations.Select(c => c.SourceId).Distinct().Count() == 1);

    [Fact]
    public void RowsOfTheSeedPage_AreCitedToTheirNumber()
    {
        foreach (DossierAssociation row in Rows.Where(r => r.Figures.Source == SourceIds.SeedPage))
        {
            Associations.Single(a => a.ConditionId == row.Figures.Condition && a.Finding.Id == row.Figures.Finding)
                .Citations.Should().Contain(new Citation(SourceIds.SeedPage, row.SeedRef), "of row {0}", row.Row);
        }
    }

    [Fact]
    public void OddsRatios_AreNeverLikelihoodRatios()
    {
        List<DossierAssociation> rows = Rows.Where(r => r.OddsRatios.Length > 0).ToList();
        rows.Should().HaveCount(20);
        foreach (DossierAssociation row in rows)
        {
            AssociationEvidence report = Associations
                .Single(a => a.ConditionId == row.Figures.Condition && a.Finding.Id == row.Figures.Finding)
                .Evidence.Single(e => e.Citations[0].SourceId == row.Figures.Source);

            report.Positive.Should().BeNull("row {0} has an odds ratio", row.Row);
            report.Negative.Should().BeNull("row {0} has an odds ratio", row.Row);
            report.Note.Should().MatchRegex("(?i)odds ratio", "row {0} has one, and it is called so", row.Row);
            foreach (string oddsRatio in row.OddsRatios)
            {
                report.Note.Should().MatchRegex(@"(?<![\d.])" + oddsRatio.TrimEnd('0').Replace(".", @"\.", StringComparison.Ordinal) + @"0*(?!\.?\d)", "row {0} has it", row.Row);
            }
        }
    }

    [Fact]
    public void SeveralFiguresForOneComparison_HaveOnePreferredWithItsReason()
    {
        var several =
            from association in Associations
            from reports in association.Evidence.Where(e => e.HasFigures).GroupBy(e => e.Comparator)
            where reports.Count() > 1
            select (association, reports);

        several.Should().HaveCount(9);
        foreach ((Association association, IGrouping<Comparator, AssociationEvidence> reports) in several)
        {
            AssociationEvidence preferred = reports.Should().ContainSingle(r => r.IsPreferred, "of {0}", association).Subject;
            preferred.PreferredReason.Should().NotBeNullOrWhiteSpace("of {0}", association);
            association.PreferredAgainst(reports.Key).Should().BeSameAs(preferred);
            Rows.Where(r => r.IsPreferred).Select(r => r.Figures).Should().Contain(FiguresOf(association, preferred), "that is the choice on record");
        }
    }

    [Fact]
    public void OneFigureForAComparison_IsPreferredWithoutAReason_AndNoFigureNever()
    {
        foreach (Association association in Associations)
        {
            foreach (AssociationEvidence report in association.Evidence)
            {
                bool hasRivals = association.Evidence.Count(e => e.HasFigures && e.Comparator == report.Comparator) > 1;
                report.IsPreferred.Should().Be(report.HasFigures && (!hasRivals || report.PreferredReason is not null), "of {0}", association);
                (report.PreferredReason is not null).Should().Be(report.IsPreferred && hasRivals, "of {0}", association);
            }
        }
    }

    [Fact]
    public void SetAsideRatios_AreThoseOnRecord_EachWithItsReason()
    {
        foreach (Association association in Associations)
        {
            foreach (AssociationEvidence report in association.Evidence)
            {
                DossierAssociation[] rows = Rows.Where(r => r.Figures == FiguresOf(association, report)).ToArray();
                (report.PositiveSetAside is not null).Should().Be(rows.Any(r => r.IsPositiveSetAside), "of {0}", association);
                (report.NegativeSetAside is not null).Should().Be(rows.Any(r => r.IsNegativeSetAside), "of {0}", association);
            }
        }
    }

    [Fact]
    public void Choices_NameTheRowsThatTheyMean()
    {
        foreach (TsvRow choice in TsvRow.Read("association-choices.tsv"))
        {
            DossierFigures figures = Rows[int.Parse(choice["row"], NumberStyles.None, CultureInfo.InvariantCulture) - 1].Figures;
            (figures.Condition.Value, figures.Finding.Value).Should().Be((choice["condition"], choice["finding"]));
            choice["choice"].Should().BeOneOf("preferred", "positive-set-aside", "negative-set-aside", "population-in-words");
            choice["reason"].Should().NotBeEmpty();
        }
    }

    [Fact]
    public void RequiredPairs_AreTheFiveEntryCriteria() =>
        Associations.Where(a => a.Role == AssociationRole.Required).Select(a => (a.ConditionId, a.Finding.Id)).Should().BeEquivalentTo(
        [
            (ConditionIds.AxialSpondyloarthritis, FindingIds.OnsetBefore45),
            (ConditionIds.AxialSpondyloarthritis, FindingIds.Duration12WeeksOrMore),
            (ConditionIds.NonSpecificLowBackPain, FindingIds.LowBackPain),
            (ConditionIds.LumbarMuscleStrain, FindingIds.LowBackPain),
            (ConditionIds.LumbarFacetJointPain, FindingIds.LowBackPain),
        ]);

    [Fact]
    public void Cluster_OfEachAssociation_IsTheOneOfItsFinding()
    {
        Dictionary<string, string> clusters = TsvRow.Read("dossier-clusters.tsv").ToDictionary(r => r["finding"], r => r["cluster"], StringComparer.Ordinal);

        clusters.Should().HaveCount(188);
        Associations.Select(a => a.Finding.Id.Value).Should().BeSubsetOf(clusters.Keys, "each finding of a condition has a cluster");
        Kb.Clusters.Select(c => c.Key).Should().BeEquivalentTo(clusters.Values.Distinct());
        foreach (Association association in Associations)
        {
            association.Cluster.Key.Should().Be(clusters[association.Finding.Id.Value], "of {0}", association);
            association.Cluster.Should().BeSameAs(Kb.Clusters.Single(c => c.Key == association.Cluster.Key));
        }
    }

    private static DossierFigures FiguresOf(Association association, AssociationEvidence report) => new(
        association.ConditionId,
        association.Finding.Id,
        association.Role,
        report.Positive,
        report.Negative,
        report.Sensitivity,
        report.Specificity,
        report.Citations[0].SourceId,
        report.Confidence,
        report.Comparator,
        report.Population?.Criterion);

    private static Dictionary<DossierFigures, int> Counted(IEnumerable<DossierFigures> figures) => figures.GroupBy(f => f).ToDictionary(g => g.Key, g => g.Count());
}
