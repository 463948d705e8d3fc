using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>No claim without a source and a place in it; no source without its particulars.</summary>
public sealed class ProvenanceTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;

    [Fact]
    public void EveryClaim_IsCitedWithALocator_OrIsOurOwnJudgment()
    {
        Kb.Claims.Length.Should().BeGreaterThan(1000);
        Kb.Claims.Select(c => c.Path).Should().OnlyHaveUniqueItems();
        foreach (Claim claim in Kb.Claims)
        {
            bool mayBeOurs = claim.Path.EndsWith("/misuse", StringComparison.Ordinal) || claim.Path.StartsWith("clusters/", StringComparison.Ordinal)
                || (claim.Path.StartsWith("red-flags/", StringComparison.Ordinal) && claim.Path.Contains("/policy", StringComparison.Ordinal));
            claim.IsOwnJudgment.Should().Be(mayBeOurs, "of {0}", claim.Path);
            claim.Citations.Where(c => c.IsDefault || string.IsNullOrWhiteSpace(c.Locator)).Should().BeEmpty("of {0}", claim.Path);
            claim.Citations.Should().OnlyHaveUniqueItems("of {0}", claim.Path);
            claim.Value.Should().NotBeNullOrWhiteSpace("of {0}", claim.Path);
        }
    }

    [Fact]
    public void EveryCitedSource_IsThere_WithTitleAndPublisher()
    {
        foreach (SourceId cited in Cited().Distinct())
        {
            Kb.TryGet(cited, out Source? source).Should().BeTrue("{0} is cited", cited);
            source!.Title.Should().NotBeNullOrWhiteSpace("of {0}", cited);
            source.ShortName.Should().NotBeNullOrWhiteSpace("of {0}", cited);
            source.Publisher.Should().NotBeNullOrWhiteSpace("of {0}", cited);
            source.Kind.Should().NotBe(SourceKind.Unspecified, "of {0}", cited);
        }
    }

    [Fact]
    public void EverySource_IsCited() => Kb.Sources.Select(s => s.Id).Should().BeEquivalentTo(Cited().Distinct());

    [Fact]
    public void Guidelines_HaveAStatusWithItsReason_AndNothingElseHas()
    {
        foreach (Source source in Kb.Sources)
        {
            bool isGuideline = source.Kind == SourceKind.Guideline;
            (source.Status != SourceStatus.Unspecified).Should().Be(isGuideline, "of {0}", source.Id);
            string.IsNullOrWhiteSpace(source.StatusReason).Should().Be(!isGuideline, "of {0}", source.Id);
            if (source.SupersededById is { } successor)
            {
                source.Status.Should().Be(SourceStatus.Superseded, "{0} was replaced", source.Id);
                Kb.TryGet(successor, out _).Should().BeTrue("{0} replaced {1}", successor, source.Id);
            }
        }
    }

    [Fact]
    public void Summaries_NeverRestOnSupersededSourcesAlone()
    {
        foreach (Condition condition in Kb.Conditions)
        {
            condition.Summary.Citations.Should().Contain(c => Kb[c.SourceId].Status != SourceStatus.Superseded, "of {0}", condition.Id);
            condition.Definition?.Citations.Should().Contain(c => Kb[c.SourceId].Status != SourceStatus.Superseded, "of {0}", condition.Id);
        }
    }

    private static IEnumerable<SourceId> Cited() =>
        Kb.Claims.SelectMany(c => c.Citations)
            .Concat(Kb.Treatments.SelectMany(t => t.Citations))
            .Concat(Kb.Findings.SelectMany(f => f.Citations))
            .Select(c => c.SourceId);
}
