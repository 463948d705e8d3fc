using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>The vocabulary of findings is that of the dossier: kinds, thresholds, implications and exclusions.</summary>
public sealed class DossierFindingTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;
    private static readonly List<TsvRow> Rows = TsvRow.Read("dossier-findings.tsv");

    /// <summary>The findings that red flags and scope need beside the vocabulary of the dossier.</summary>
    private static HashSet<string> OfRedFlags { get; } = TsvRow.Read("red-flag-findings.tsv").Select(r => r["finding"]).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void FindingsOfRedFlags_AreUsedByAFlagAGroupOrTheScope()
    {
        HashSet<string> used = Kb.RedFlags.SelectMany(f => FindingsOf(f.Criterion).Concat(f.Levels.SelectMany(l => FindingsOf(l.Criterion))))
            .Concat(Kb.QuestionGroups.SelectMany(g => g.Items.Select(i => i.Id.Value))).ToHashSet(StringComparer.Ordinal);

        TsvRow.Read("red-flag-findings.tsv").Where(r => !r["for"].StartsWith("scope", StringComparison.Ordinal)).Select(r => r["finding"]).Should().OnlyContain(id => used.Contains(id));
        OfRedFlags.Should().NotIntersectWith(Rows.Select(r => r["finding"]));
    }

    private static IEnumerable<string> FindingsOf(Criterion criterion) =>
        criterion is Criterion.FindingPresent present ? [present.Finding.Value] : criterion.Parts.SelectMany(FindingsOf);

    [Fact]
    public void Vocabulary_Is195_FindingsAndObservables()
    {
        Rows.Should().HaveCount(195);
        Kb.Observables.Select(o => o.Id.Value).Should().BeEquivalentTo(Rows.Where(IsValue).Select(r => r["finding"])).And.HaveCount(7);
        Kb.Findings.Select(f => f.Id.Value).Should().BeEquivalentTo(Rows.Where(r => !IsValue(r)).Select(r => r["finding"]).Concat(OfRedFlags));
    }

    [Fact]
    public void Signs_AreThoseOfTheExamination()
    {
        Kb.Findings.Where(f => f.Kind == FindingKind.Sign).Select(f => f.Id.Value)
            .Should().BeEquivalentTo(Rows.Where(r => r["answer_type"] == "exam:yes-no").Select(r => r["finding"]))
            .And.OnlyContain(id => id.StartsWith("exam-", StringComparison.Ordinal));
    }

    [Fact]
    public void Observables_HaveTheBoundsAndChoicesOfTheirAnswers()
    {
        foreach (TsvRow row in Rows.Where(IsValue))
        {
            Observable observable = Kb[ObservableId.Parse(row["finding"])];
            string[] answer = row["answer_type"].Split(':');
            switch (answer[0])
            {
                case "score":
                    (observable.Minimum + "-" + observable.Maximum).Should().Be(answer[1]);
                    break;
                case "choice":
                    observable.Choices.Select(c => c.Value).Should().Equal(answer[1].Split('|'));
                    break;
                case "number":
                    observable.Unit.Should().Be(answer[1]);
                    break;
                default:
                    observable.Unit.Should().Be("days", "a duration is in days");
                    break;
            }
        }
    }

    [Fact]
    public void Thresholds_AreDerivedAsTheDossierHasThem()
    {
        const string Derived = "derived:";
        List<TsvRow> thresholds = Rows.Where(r => r["answer_type"].StartsWith(Derived, StringComparison.Ordinal)).ToList();

        thresholds.Should().HaveCount(18);
        foreach (TsvRow row in thresholds)
        {
            Kb[FindingId.Parse(row["finding"])].Definition.Should().Be(DossierCriterion.Single(row["answer_type"][Derived.Length..]), "of {0}", row["finding"]);
        }
    }

    [Fact]
    public void DerivedFindings_HaveADefinition_AndOthersNone()
    {
        foreach (TsvRow row in Rows.Where(r => !IsValue(r)))
        {
            Finding finding = Kb[FindingId.Parse(row["finding"])];
            bool isComposite = row["answer_type"] == "derived";
            (finding.Definition is not null).Should().Be(isComposite || row["answer_type"].StartsWith("derived:", StringComparison.Ordinal), "of {0}", finding.Id);
            finding.Citations.IsEmpty.Should().Be(!isComposite, "the rule of {0} was published, a threshold is its name", finding.Id);
        }
    }

    [Fact]
    public void Composites_AreDefinedAsTheDossierWordsThem()
    {
        List<TsvRow> composites = TsvRow.Read("dossier-composites.tsv");

        composites.Select(r => r["finding"]).Should().BeEquivalentTo(Rows.Where(r => r["answer_type"] == "derived").Select(r => r["finding"]));
        foreach (TsvRow row in composites)
        {
            Finding finding = Kb[FindingId.Parse(row["finding"])];
            finding.Definition!.ToString().Should().Be(row["criterion"], "{0} is: {1}", finding.Id, row["dossier"]);
            finding.Citations.Select(c => c.SourceId.Value).Should().BeEquivalentTo(row.List("sources"), "of {0}", finding.Id);
        }
    }

    [Fact]
    public void Implications_ClosedAreThoseOfTheDossier()
    {
        foreach (TsvRow row in Rows.Where(r => !IsValue(r)))
        {
            Kb[FindingId.Parse(row["finding"])].Implies.Select(i => i.Value).Except(OfRedFlags).Should().Equal(row.List("implies").Order(StringComparer.Ordinal), "of {0}", row["finding"]);
        }
    }

    [Fact]
    public void Exclusions_ClosedAreThoseOfTheDossier()
    {
        foreach (TsvRow row in Rows.Where(r => !IsValue(r)))
        {
            Kb[FindingId.Parse(row["finding"])].Excludes.Select(i => i.Value).Except(OfRedFlags).Should().Equal(row.List("excludes").Order(StringComparer.Ordinal), "of {0}", row["finding"]);
        }
    }

    [Fact]
    public void Implications_AreClosedWithoutACircle()
    {
        foreach (Finding finding in Kb.Findings)
        {
            finding.Implies.Should().NotContain(finding.Id);
            foreach (FindingId implied in finding.Implies)
            {
                Kb[implied].Implies.Should().BeSubsetOf(finding.Implies, "{0} implies {1}", finding.Id, implied);
                Kb[implied].Implies.Should().NotContain(finding.Id, "{0} implies {1}", finding.Id, implied);
            }
        }
    }

    [Fact]
    public void Exclusions_AreSymmetric_AndReachWhatImpliesTheExcluded()
    {
        foreach (Finding finding in Kb.Findings)
        {
            foreach (FindingId excluded in finding.Excludes)
            {
                Kb[excluded].Excludes.Should().Contain(finding.Id);
                Kb.Findings.Where(f => f.Implies.Contains(excluded)).Select(f => f.Id).Should().BeSubsetOf(finding.Excludes, "{0} excludes {1}", finding.Id, excluded);
            }
        }
    }

    [Fact]
    public void NoFinding_ImpliesWhatItExcludes_OrTwoThingsThatExcludeEachOther()
    {
        foreach (Finding finding in Kb.Findings)
        {
            finding.Excludes.Should().NotContain(finding.Id);
            finding.Implies.Should().NotIntersectWith(finding.Excludes, "of {0}", finding.Id);
            foreach (FindingId implied in finding.Implies)
            {
                Kb[implied].Excludes.Should().NotIntersectWith(finding.Implies, "of {0}", finding.Id);
            }
        }
    }

    /// <summary>A row of the vocabulary that asks for a value: it is an observable here.</summary>
    private static bool IsValue(TsvRow row) => row["answer_type"].Split(':')[0] is "number" or "score" or "duration" or "choice";
}
