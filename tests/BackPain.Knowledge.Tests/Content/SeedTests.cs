using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>The page that the knowledge grows out of is wholly in it: 52 single facts at a path, 27 statements cited.</summary>
public sealed class SeedTests
{
    private static readonly Dictionary<string, Claim> ClaimsByPath = KnowledgeBase.Default.Claims.ToDictionary(c => c.Path, StringComparer.Ordinal);

    public static TheoryData<string, string, string> Facts
    {
        get
        {
            var facts = new TheoryData<string, string, string>();
            foreach (string[] row in Rows("seed-facts.tsv"))
            {
                facts.Add(row[0], row[1], row[2]);
            }

            return facts;
        }
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Fact_OfTheSeed_StandsAtItsPathWithItsValue_CitedToItsNumber(string seedRef, string path, string value)
    {
        ClaimsByPath.Should().ContainKey(path);
        Claim claim = ClaimsByPath[path];

        claim.Value.Should().Be(value);
        claim.Citations.Should().Contain(new Citation(SourceIds.SeedPage, seedRef));
    }

    [Fact]
    public void Facts_OfTheSeed_AreFiftyTwo() => Rows("seed-facts.tsv").Select(r => r[0]).Should().HaveCount(52).And.OnlyHaveUniqueItems();

    [Fact]
    public void Statements_OfTheSeed_AreTwentySeven_AndEachIsCited()
    {
        string[] statements = Rows("seed-statements.tsv").Select(r => r[0]).ToArray();
        var cited = KnowledgeBase.Default.Claims
            .SelectMany(c => c.Citations)
            .Where(c => c.SourceId == SourceIds.SeedPage)
            .Select(c => c.Locator.TrimEnd('a', 'b', 'c'))
            .ToHashSet(StringComparer.Ordinal);

        statements.Should().HaveCount(27);
        cited.Should().BeEquivalentTo(statements);
    }

    [Fact]
    public void Locators_OfTheSeed_NameOnlyFactsAndStatementsThatItHas()
    {
        // A whole statement, or one of the single facts that it splits into.
        var known = Rows("seed-facts.tsv").Concat(Rows("seed-statements.tsv")).Select(r => r[0]).ToHashSet(StringComparer.Ordinal);

        KnowledgeBase.Default.Claims.SelectMany(c => c.Citations).Where(c => c.SourceId == SourceIds.SeedPage).Select(c => c.Locator).Should().OnlyContain(locator => known.Contains(locator));
    }

    [Fact]
    public void Umbrella_EverySectionOfThePageIsACauseOfIt() =>
        KnowledgeBase.Default.RelationsTo(ConditionIds.ChronicBackAndLegPain)
            .Where(r => r.Kind == ConditionRelationKind.CanCause && r.Citations.Any(c => c.Locator == "chronic-pain#2a"))
            .Select(r => r.FromId)
            .Should().Equal(
                ConditionIds.SpinalArthritis,
                ConditionIds.Spondylolisthesis,
                ConditionIds.SpinalStenosis,
                ConditionIds.SacroiliacJointPain,
                ConditionIds.StressAndDepression);

    [Fact]
    public void Umbrella_IsFeltInBackAndLeg() =>
        Conditions.ChronicBackAndLegPain.Sites.Select(s => s.Region.Id).Should().Equal(BodyRegionIds.Back, BodyRegionIds.Leg);

    [Fact]
    public void SiJointLadder_IsAListWithoutOrder()
    {
        TreatmentLadder ladder = Conditions.SacroiliacJointPain.Ladders.From(SourceIds.SeedPage);

        ladder.IsOrdered.Should().BeFalse();
        ladder.Rungs.SelectMany(r => r.Treatments).Select(t => t.Id).Should().Equal(TreatmentIds.PhysicalTherapy, TreatmentIds.SpinalInjection, TreatmentIds.SacroiliacJointFusion);
    }

    [Fact]
    public void LooseWords_OfThePage_StayLoose()
    {
        Conditions.SpinalStenosis.Ladders.From(SourceIds.SeedPage).Rungs[0].Treatments.Single().IsTypeSpecified.Should().BeFalse();
        Conditions.SpinalArthritis.Ladders.From(SourceIds.SeedPage).Rungs[1].Treatments.Single().IsTypeSpecified.Should().BeFalse();
        Conditions.ChronicBackAndLegPain.Courses.Single().Duration!.Value.Minimum!.Value.Value.Should().BeNull();
    }

    [Fact]
    public void Criterion_OfFusion_IsUnknownWhileItsWordsAreOnlyWords()
    {
        Rung fusion = Conditions.Spondylolisthesis.Ladders.From(SourceIds.SeedPage).Rungs[1];

        fusion.Criterion!.Evaluate(new AllPresent()).Should().Be(CriterionOutcome.Unknown);
    }

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Repository.Data(file)).Skip(1).Select(line => line.Split('\t'));

    private sealed class AllPresent : IFindingState
    {
        public FindingStatus GetFinding(FindingId finding) => FindingStatus.Present;

        public bool TryGetNumber(ObservableId observable, out decimal value)
        {
            value = 0;
            return false;
        }

        public bool TryGetChoice(ObservableId observable, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? choice)
        {
            choice = null;
            return false;
        }

        public ImmutableArray<TriedCare> GetCare(TreatmentId treatment) => [];
    }
}
