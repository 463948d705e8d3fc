using System.Linq;
using FluentAssertions;
using Xunit;
using static BackPain.Knowledge.Tests.CareKnowledge;

namespace BackPain.Knowledge.Tests;

/// <summary>Who opposes whom, for the same people; and what only seems so.</summary>
public sealed class RecommendationPairTests
{
    [Fact]
    public void ForAndAgainst_OfTwoSources_IsADisagreement()
    {
        KnowledgeBase kb = Base(Says("south", "walk", "suggests-against") + "," + Says("page", "walk", "recommends"));

        Disagreement found = kb.Disagreements.Single();
        found.First.Source.Id.Value.Should().Be("page", "the first is for");
        found.Second.Source.Id.Value.Should().Be("south");
        found.Positions.Should().Equal(found.First, found.Second);
        found.Overlap.Should().Be(PopulationOverlap.Possible, "neither says whom it means");
        found.IsBetweenCurrentGuidelines.Should().BeFalse();
        found.Text.Should().Be("Page recommends walk; south (2024) mostly advises against walk. It is not certain that both mean the same people.");
        found.ToString().Should().Be(found.Text);
        kb.Tensions.Should().BeEmpty();
    }

    [Fact]
    public void ForAWiderTreatment_AgainstAKindOfIt_IsADisagreementAboutTheKind()
    {
        Disagreement found = Base(Says("page", "shot", "recommends") + "," + Says("north", "deep-shot", "recommends-against")).Disagreements.Single();

        found.Treatment.Id.Value.Should().Be("deep-shot");
        found.Text.Should().Contain("Page recommends shot; north (2020) advises against deep-shot.");
    }

    [Fact]
    public void TwoKindsOfOneTreatment_DoNotOpposeOneAnother()
    {
        KnowledgeBase kb = Base(Says("page", "walk", "recommends") + "," + Says("north", "swim", "recommends-against"));

        kb.Disagreements.Should().BeEmpty();
        kb.Tensions.Should().BeEmpty();
    }

    [Fact]
    public void ForAndAgainst_InPeopleKnownToBeApart_IsATensionOfScope()
    {
        KnowledgeBase kb = Base(Says("north", "shot", "recommends", "\"courses\": [\"acute\"]") + "," + Says("south", "shot", "recommends-against", "\"courses\": [\"chronic\"]"));

        kb.Disagreements.Should().BeEmpty();
        kb.Tensions.Single().Kind.Should().Be(TensionKind.Scope);
        kb.Tensions.Single().DeclaredReason.Should().BeNull();
        kb.Tensions.Single().Overlap.Should().Be(PopulationOverlap.Apart);
        kb.Tensions.Single().Text.Should().EndWith("They mean different people, so both can be true.");
    }

    [Fact]
    public void ForAndAgainst_WithADeclaredDifference_IsATensionWithItsReasonAndCitations()
    {
        KnowledgeBase kb = Base(Says("north", "deep-shot", "recommends") + "," + Says("page", "shot", "recommends-against"), "", Scope("deep-shot", "north", "page"));

        kb.Disagreements.Should().BeEmpty();
        Tension found = kb.Tensions.Single();
        found.Kind.Should().Be(TensionKind.Scope);
        found.DeclaredReason.Should().Be("They mean different people.");
        found.Citations.Select(c => c.ToString()).Should().Equal("north, 1", "page, 2");
        found.Text.Should().EndWith("They mean different people.");
    }

    [Theory]
    [InlineData("recommends", "insufficient", TensionKind.Insufficient)]
    [InlineData("recommends-against", "insufficient", TensionKind.Insufficient)]
    [InlineData("recommends", "conditional", TensionKind.Strength)]
    [InlineData("suggests-against", "recommends-against", TensionKind.Strength)]
    [InlineData("recommends", "outcome-no-difference", TensionKind.Outcome)]
    [InlineData("recommends-against", "outcome-favors", TensionKind.Outcome)]
    [InlineData("outcome-favors", "outcome-no-difference", TensionKind.Outcome)]
    public void Rest_IsATensionOfItsKind(string first, string second, TensionKind kind)
    {
        KnowledgeBase kb = Base(Says("north", "walk", first) + "," + Says("trial", "walk", second));

        kb.Disagreements.Should().BeEmpty();
        kb.Tensions.Single().Kind.Should().Be(kind);
        kb.Tensions.Single().Citations.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("recommends", "recommends")]
    [InlineData("recommends", "outcome-favors")]
    [InlineData("recommends-against", "outcome-no-difference")]
    [InlineData("insufficient", "insufficient")]
    public void Agreement_IsNeither(string first, string second)
    {
        KnowledgeBase kb = Base(Says("north", "walk", first) + "," + Says("trial", "walk", second));

        kb.Disagreements.Should().BeEmpty();
        kb.Tensions.Should().BeEmpty();
    }

    [Fact]
    public void TwoRows_OfOneSource_AreNoDisagreement() =>
        Base(Says("north", "walk", "recommends", key: "a") + "," + Says("north", "walk", "recommends-against", key: "b")).Disagreements.Should().BeEmpty();

    [Fact]
    public void Status_OfASource_IsSaid() =>
        Base(Says("former", "walk", "recommends") + "," + Says("ancient", "walk", "recommends-against")).Disagreements.Single().Text
            .Should().StartWith("Former (2018), since replaced, recommends walk; ancient (2010), an older guideline, advises against walk.");

    [Fact]
    public void Filters_GiveWhatTheySay()
    {
        KnowledgeBase kb = Base(string.Join(
            ',',
            Says("north", "deep-shot", "recommends"),
            Says("south", "shot", "recommends-against"),
            Says("page", "walk", "recommends"),
            Says("ancient", "walk", "recommends-against")));

        kb.Disagreements.Should().HaveCount(2);
        kb.Disagreements.About(TreatmentId.Parse("shot")).Should().ContainSingle();
        kb.Disagreements.About(TreatmentId.Parse("deep-shot")).Should().ContainSingle();
        kb.Disagreements.About(TreatmentId.Parse("walk"), ConditionId.Parse("ache")).Should().ContainSingle();
        kb.Disagreements.About(TreatmentId.Parse("walk"), ConditionId.Parse("other")).Should().BeEmpty();
        kb.Disagreements.About(default(TreatmentId)).Should().BeEmpty();
        kb.Disagreements.With(SourceId.Parse("ancient")).Should().ContainSingle().Which.Treatment.Id.Value.Should().Be("walk");
        kb.Disagreements.InJurisdiction("Southland").Should().ContainSingle().Which.Second.Source.Id.Value.Should().Be("south");
        kb.Disagreements.InJurisdiction(null).Should().BeEmpty();
        kb.Disagreements.Since(2020).Should().ContainSingle().Which.Second.Source.Id.Value.Should().Be("south");
        kb.Disagreements.BetweenCurrentGuidelines().Should().ContainSingle();
        kb.Disagreements[0].First.Source.Id.Value.Should().Be("north");
        FluentActions.Invoking(() => kb.Disagreements[2]).Should().Throw<System.ArgumentOutOfRangeException>();
        kb.Disagreements.ToString().Should().Be("2 pairs");
    }

    [Fact]
    public void Shipped_Pairs_AreOfOneCondition_AndNoPairIsBoth()
    {
        KnowledgeBase kb = KnowledgeBase.Default;

        kb.Disagreements.Should().OnlyContain(d => d.First.ConditionId == d.Second.ConditionId && d.First.IsFor && d.Second.IsAgainst && d.First.Source.Id != d.Second.Source.Id && d.Overlap != PopulationOverlap.Apart);
        kb.Disagreements.Select(d => (d.First, d.Second)).Should().OnlyHaveUniqueItems()
            .And.NotIntersectWith(kb.Tensions.Select(t => (t.First, t.Second)).Concat(kb.Tensions.Select(t => (t.Second, t.First))));
    }

    [Fact]
    public void Stenosis_TheSeedAndNice_DisagreeOnInjections()
    {
        Disagreement found = KnowledgeBase.Default.Disagreements.About(TreatmentIds.SpinalInjection, ConditionIds.SpinalStenosis)
            .Single(d => d.First.Source.Id == SourceIds.SeedPage && d.Second.Source.Id == SourceIds.NiceNg59);

        found.Treatment.Id.Should().Be(TreatmentIds.EpiduralSteroidInjection);
    }
}
