using System;
using System.Collections.Generic;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

public sealed partial class KnowledgeBaseTests
{
    [Fact]
    public void Indexer_KnownId_GivesTheEntityOfEveryKind()
    {
        Small[ConditionId.Parse("alpha")].Name.Should().Be("The alpha");
        Small[FindingId.Parse("ache")].Name.Should().Be("An ache");
        Small[ObservableId.Parse("age")].Unit.Should().Be("years");
        Small[TreatmentId.Parse("rest")].Invasiveness.Should().Be(0);
        Small[RedFlagId.Parse("flag-1")].PolicyLevel.Should().Be(TriageLevel.Emergency);
        Small[QuestionGroupId.Parse("first")].Items.Should().HaveCount(2);
        Small[RungId.Parse("alpha-guide-2b")].Order.Should().Be(2);
        Small[SourceId.Parse("book")].ShortName.Should().Be("Book");
        Small[BodyRegionId.Parse("thumb")].PartOf!.Name.Should().Be("Hand");
    }

    [Fact]
    public void TryGet_KnownUnknownAndDefaultId_AnswersWithoutThrowing()
    {
        Small.TryGet(ConditionId.Parse("alpha"), out Condition? known).Should().BeTrue();
        known!.Id.Value.Should().Be("alpha");
        Small.TryGet(ConditionId.Parse("omega"), out Condition? unknown).Should().BeFalse();
        unknown.Should().BeNull();
        Small.TryGet(default(ConditionId), out _).Should().BeFalse();
        Small.TryGet(default(FindingId), out _).Should().BeFalse();
        Small.TryGet(default(ObservableId), out _).Should().BeFalse();
        Small.TryGet(default(TreatmentId), out _).Should().BeFalse();
        Small.TryGet(default(RedFlagId), out _).Should().BeFalse();
        Small.TryGet(default(QuestionGroupId), out _).Should().BeFalse();
        Small.TryGet(default(RungId), out _).Should().BeFalse();
        Small.TryGet(default(SourceId), out _).Should().BeFalse();
        Small.TryGet(default(BodyRegionId), out _).Should().BeFalse();
    }

    [Fact]
    public void Indexer_UnknownId_NamesKindIdEditionAndTheClosest()
    {
        var id = ConditionId.Parse("alhpa");

        FluentActions.Invoking(() => Small[id]).Should().Throw<UnknownConceptException>()
            .WithMessage("There is no condition 'alhpa' in edition test-1; the closest is 'alpha'.")
            .And.Should().BeEquivalentTo(new { Kind = ConceptKind.Condition, Id = "alhpa" });
    }

    [Fact]
    public void Indexer_UnknownIdFarFromAll_SuggestsNothing() =>
        FluentActions.Invoking(() => Small[TreatmentId.Parse("something-else-altogether")]).Should().Throw<UnknownConceptException>()
            .WithMessage("There is no treatment 'something-else-altogether' in edition test-1.");

    [Fact]
    public void Indexer_UnknownIdOfEveryKind_SaysWhichKind()
    {
        var kinds = new (Action Look, ConceptKind Kind)[]
        {
            (() => _ = Small[ConditionId.Parse("x")], ConceptKind.Condition),
            (() => _ = Small[FindingId.Parse("x")], ConceptKind.Finding),
            (() => _ = Small[ObservableId.Parse("x")], ConceptKind.Observable),
            (() => _ = Small[TreatmentId.Parse("x")], ConceptKind.Treatment),
            (() => _ = Small[RedFlagId.Parse("x")], ConceptKind.RedFlag),
            (() => _ = Small[QuestionGroupId.Parse("x")], ConceptKind.QuestionGroup),
            (() => _ = Small[RungId.Parse("x")], ConceptKind.Rung),
            (() => _ = Small[SourceId.Parse("x")], ConceptKind.Source),
            (() => _ = Small[BodyRegionId.Parse("x")], ConceptKind.BodyRegion),
        };

        foreach ((Action look, ConceptKind kind) in kinds)
        {
            look.Should().Throw<UnknownConceptException>().Which.Kind.Should().Be(kind);
            look.Should().Throw<KeyNotFoundException>();
        }
    }

    [Fact]
    public void Indexer_DefaultId_ThrowsArgumentException()
    {
        FluentActions.Invoking(() => Small[default(ConditionId)]).Should().Throw<ArgumentException>().WithMessage("*names no condition*");
        FluentActions.Invoking(() => Small[default(BodyRegionId)]).Should().Throw<ArgumentException>().WithMessage("*names no body region*");
    }

    [Fact]
    public void Ladders_FromASourceWithoutOne_NamesThoseThatHaveOne()
    {
        Condition twice = new SmallKnowledge()
            .With("conditions/beta.json", "\"ladders\": [ ", "\"ladders\": [ { \"source\": \"guide\", \"isOrdered\": false, \"rungs\": [ { \"id\": \"beta-guide-a\", \"treatments\": [\"rest\"], \"role\": \"listed\", \"citations\": [ { \"source\": \"guide\", \"locator\": \"b\" } ] } ] }, ")
            .ToBase()[ConditionId.Parse("beta")];

        FluentActions.Invoking(() => twice.Ladders.From(SourceId.Parse("else"))).Should().ThrowExactly<UnknownConceptException>()
            .WithMessage("The source 'else' has no treatment ladder for 'beta'. These have: guide, book.");
    }

    [Fact]
    public void LookingUp_AllocatesNothing()
    {
        KnowledgeBase kb = KnowledgeBase.Default;
        ConditionId id = ConditionIds.SpinalStenosis;
        Condition? byId = null;
        Condition? byName = null;
        Condition? tried = null;
        bool found = false;

        long allocated = Allocation.Of(() =>
        {
            byId = kb[id];
            byName = Conditions.SpinalStenosis;
            found = kb.TryGet(id, out tried);
        });

        allocated.Should().Be(0);
        byId.Should().BeSameAs(byName).And.BeSameAs(tried);
        found.Should().BeTrue();
    }

    [Fact]
    public void Ladders_From_GivesTheLadderOfTheSource_OrSaysWhichSourcesHaveOne()
    {
        Condition alpha = Small[ConditionId.Parse("alpha")];

        alpha.Ladders.From(SourceId.Parse("guide")).Rungs.Should().HaveCount(3);
        alpha.Ladders.TryGet(SourceId.Parse("book"), out TreatmentLadder? none).Should().BeFalse();
        none.Should().BeNull();
        FluentActions.Invoking(() => alpha.Ladders.From(SourceId.Parse("book"))).Should().Throw<KeyNotFoundException>().WithMessage("*'book'*'alpha'*guide*");
        FluentActions.Invoking(() => alpha.Ladders.From(default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => alpha.Ladders[1]).Should().Throw<ArgumentOutOfRangeException>();
        alpha.Ladders.TryGet(default, out _).Should().BeFalse();
    }
}
