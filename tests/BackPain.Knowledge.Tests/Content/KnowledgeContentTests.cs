using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>Rules that the shipped knowledge keeps, beyond those that the build enforces.</summary>
public sealed class KnowledgeContentTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;

    [Fact]
    public void Questions_AskOneThing_AndSignsAndWorkedOutFindingsAreNotAsked()
    {
        foreach (Finding finding in Kb.Findings)
        {
            bool isAsked = finding.Kind != FindingKind.Sign && finding.Definition is null;
            (finding.Question is not null).Should().Be(isAsked, "of {0}", finding.Id);
            finding.Question?.Should().EndWith("?");
            finding.Question?.Count(c => c == '?').Should().Be(1);
        }
    }

    [Fact]
    public void Synonyms_NoTwoFindingsShareOneUndeclared()
    {
        var shared = Kb.Findings
            .SelectMany(f => f.Synonyms.Append(f.Name).Select(s => (Synonym: s.ToLowerInvariant(), f.Id)))
            .GroupBy(pair => pair.Synonym)
            .Where(group => group.Select(pair => pair.Id).Distinct().Count() > 1)
            .Select(group => group.Key);

        shared.Should().BeEmpty();
    }

    [Fact]
    public void Findings_AreAllUsed()
    {
        HashSet<string> ofRedFlags = TsvRow.Read("red-flag-findings.tsv").Select(r => r["finding"]).ToHashSet(StringComparer.Ordinal);
        foreach (Finding finding in Kb.Findings.Where(f => !ofRedFlags.Contains(f.Id.Value)))
        {
            Kb.AssociationsOf(finding).Should().NotBeEmpty("of {0}", finding.Id);
        }
    }

    [Fact]
    public void Kinds_AreThoseOfTheDesign()
    {
        Conditions.ChronicBackAndLegPain.Kind.Should().Be(ConditionKind.Umbrella);
        Conditions.Spondylolisthesis.Kind.Should().Be(ConditionKind.ImagingDecides);
        Conditions.StressAndDepression.Kind.Should().Be(ConditionKind.Contributor);
        Conditions.SpinalArthritis.Kind.Should().Be(ConditionKind.Cause);
        Conditions.SpinalStenosis.Kind.Should().Be(ConditionKind.Cause);
        Conditions.SacroiliacJointPain.Kind.Should().Be(ConditionKind.Cause);
    }

    [Fact]
    public void Ledger_HoldsEveryShippedId()
    {
        HashSet<string> listed = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Knowledge", "ids.ledger"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => string.Join(' ', line.Split(' ').Take(2)))
            .ToHashSet(StringComparer.Ordinal);

        listed.Should().BeEquivalentTo(
            Kb.Conditions.Select(e => "condition " + e.Id)
                .Concat(Kb.Findings.Select(e => "finding " + e.Id))
                .Concat(Kb.Observables.Select(e => "observable " + e.Id))
                .Concat(Kb.Treatments.Select(e => "treatment " + e.Id))
                .Concat(Kb.RedFlags.Select(e => "red-flag " + e.Id))
                .Concat(Kb.QuestionGroups.Select(e => "question-group " + e.Id))
                .Concat(Kb.Conditions.SelectMany(c => c.Ladders).SelectMany(l => l.Rungs).Select(e => "rung " + e.Id))
                .Concat(Kb.Sources.Select(e => "source " + e.Id))
                .Concat(Kb.BodyRegions.Select(e => "body-region " + e.Id)));
    }

    [Fact]
    public void Ledger_IsASupersetOfTheIdsApprovedByTheTests()
    {
        string[] approved = File.ReadAllLines(Repository.Data("approved-ids.txt"));
        string[] listed = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Knowledge", "ids.ledger"));

        approved.Should().NotBeEmpty();
        listed.Should().Contain(approved, "a published id never disappears and never changes its meaning");
    }
}
