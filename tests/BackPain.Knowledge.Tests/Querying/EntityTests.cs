using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge.Serialization;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>What all entities share: they print as people or developers need them, and stand in for their identifiers.</summary>
public sealed class EntityTests
{
    private static readonly KnowledgeBase Small = SmallKnowledge.Load();

    private static readonly Condition Alpha = Small[ConditionId.Parse("alpha")];

    private static readonly Condition Beta = Small[ConditionId.Parse("beta")];

    [Fact]
    public void ToString_OfEntities_IsTheirPlainName()
    {
        Alpha.ToString().Should().Be("The alpha");
        Small[FindingId.Parse("ache")].ToString().Should().Be("An ache");
        Small[ObservableId.Parse("age")].ToString().Should().Be("Age");
        Small[ObservableId.Parse("sex")].Choices[1].ToString().Should().Be("Male");
        Small[TreatmentId.Parse("rest")].ToString().Should().Be("Rest");
        Small[RedFlagId.Parse("flag-1")].ToString().Should().Be("Sudden strong ache");
        Small[QuestionGroupId.Parse("first")].ToString().Should().Be("Aches");
        Small[BodyRegionId.Parse("hand")].ToString().Should().Be("Hand");
        Small[SourceId.Parse("book")].ToString().Should().Be("Book (2020)");
        Sources.SeedPage.ToString().Should().Be("Seed page", "it has no year");
    }

    [Fact]
    public void ToString_OfParts_SaysWhatTheyAre()
    {
        Alpha.Definition!.ToString().Should().Be("It is alpha.");
        Alpha.Courses[0].ToString().Should().Be("Short.");
        Alpha.Sites[0].ToString().Should().Be("Thumb");
        Alpha.Associations[0].ToString().Should().Be("alpha - ache: characteristic");
        Alpha.Associations[0].Evidence[0].Population!.ToString().Should().Be("people over 60");
        Small[TreatmentId.Parse("thumb-surgery")].TimesToJudge[0].ToString().Should().Be("After 6 to 12 weeks.");
        Small[FindingId.Parse("ache")].Codings[0].ToString().Should().Be("http://example.org/codes|A1 Ache");
        Alpha.Ladders[0].ToString().Should().Be("alpha by Guide: 3 rungs");
        Alpha.Ladders[0].Rungs[2].ToString().Should().Be("2. Thumb surgery: or");
        Beta.Ladders[0].Rungs[0].ToString().Should().Be("Surgery: listed");
        Small.LaddersNaming(TreatmentId.Parse("rest")).Single().ToString().Should().Be("alpha by Guide: 3 rungs: 1. Rest: first");
        Small.Conditions.ToString().Should().Be("Condition: 4");
    }

    [Fact]
    public void Entities_ConvertToTheirIdentifier_AndNullToTheDefault()
    {
        ((ConditionId)Alpha).Value.Should().Be(Alpha.ToConditionId().Value).And.Be("alpha");
        Finding finding = Small[FindingId.Parse("ache")];
        ((FindingId)finding).Should().Be(finding.ToFindingId()).And.Be(finding.Id);
        Observable observable = Small[ObservableId.Parse("age")];
        ((ObservableId)observable).Should().Be(observable.ToObservableId()).And.Be(observable.Id);
        Treatment treatment = Small[TreatmentId.Parse("rest")];
        ((TreatmentId)treatment).Should().Be(treatment.ToTreatmentId()).And.Be(treatment.Id);
        RedFlag redFlag = Small[RedFlagId.Parse("flag-1")];
        ((RedFlagId)redFlag).Should().Be(redFlag.ToRedFlagId()).And.Be(redFlag.Id);
        QuestionGroup group = Small[QuestionGroupId.Parse("first")];
        ((QuestionGroupId)group).Should().Be(group.ToQuestionGroupId()).And.Be(group.Id);
        Rung rung = Alpha.Ladders[0].Rungs[0];
        ((RungId)rung).Should().Be(rung.ToRungId()).And.Be(rung.Id);
        Source source = Small[SourceId.Parse("book")];
        ((SourceId)source).Should().Be(source.ToSourceId()).And.Be(source.Id);
        BodyRegion region = Small[BodyRegionId.Parse("hand")];
        ((BodyRegionId)region).Should().Be(region.ToBodyRegionId()).And.Be(region.Id);

        ((FindingId)(Finding?)null).IsDefault.Should().BeTrue();
        ((ObservableId)(Observable?)null).IsDefault.Should().BeTrue();
        ((TreatmentId)(Treatment?)null).IsDefault.Should().BeTrue();
        ((RedFlagId)(RedFlag?)null).IsDefault.Should().BeTrue();
        ((QuestionGroupId)(QuestionGroup?)null).IsDefault.Should().BeTrue();
        ((RungId)(Rung?)null).IsDefault.Should().BeTrue();
        ((SourceId)(Source?)null).IsDefault.Should().BeTrue();
        ((BodyRegionId)(BodyRegion?)null).IsDefault.Should().BeTrue();
    }

    [Fact]
    public void TreatmentLadders_AreAListLikeAnyOther()
    {
        TreatmentLadders ladders = Alpha.Ladders;

        ladders.Count.Should().Be(1);
        ladders.Should().Equal(ladders[0]);
        ((IEnumerable)ladders).Cast<TreatmentLadder>().Should().Equal(ladders[0]);
        var seen = new List<TreatmentLadder>();
        foreach (TreatmentLadder ladder in ladders)
        {
            seen.Add(ladder);
        }

        seen.Should().Equal(ladders[0]);
        ladders.ToString().Should().Be("alpha: 1 ladder");
        Small[ConditionId.Parse("gamma")].Ladders.ToString().Should().Be("gamma: 0 ladders");
        FluentActions.Invoking(() => ladders[-1]).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Small[ConditionId.Parse("gamma")].Ladders.From(SourceId.Parse("book"))).Should().Throw<UnknownConceptException>()
            .WithMessage("The source 'book' has no treatment ladder for 'gamma'. No source has one.")
            .Which.Should().BeEquivalentTo(new { Kind = ConceptKind.Source, Id = "book" });
    }

    [Fact]
    public void KnowledgeCollection_IsAListLikeAnyOther()
    {
        KnowledgeCollection<Source> sources = Small.Sources;

        sources.Should().Equal(sources[0], sources[1]);
        ((IEnumerable)sources).Cast<Source>().Should().Equal(sources[0], sources[1]);
        sources.ToImmutableArray().Should().Equal(sources[0], sources[1]);
        sources.Count.Should().Be(2);
    }

    [Fact]
    public void CitedText_KnowsItsKeyAndItsFinding()
    {
        CitedText trauma = Conditions.Spondylolisthesis.Causes[0];

        trauma.Key.Should().Be("trauma");
        trauma.FindingId.Should().Be(FindingIds.RecentFallOrInjury);
        Conditions.Spondylolisthesis.Causes[1].FindingId.Should().BeNull();
        Conditions.Spondylolisthesis.Definition!.Key.Should().BeNull();
    }

    [Fact]
    public void ConditionRelation_IsCausal_SaveForASubtype()
    {
        Small.Relations.Select(r => r.IsCausal).Should().Equal(true, true, false, true);
        Small.Relations[0].Text.Should().Be("Alpha leads to beta.");
        Small.Relations[0].Citations.Should().Equal(new Citation(SourceId.Parse("book"), "a"));
    }

    [Fact]
    public void InvalidKnowledgeException_OfOneProblem_SaysSo()
    {
        List<KnowledgeFile> files = new SmallKnowledge().Without("conditions/delta.json").With("edition.json", ", \"delta\"", "").With("conditions/beta.json", "\"to\": \"delta\"", "\"to\": \"gamma\"").With("red-flags.json", "\"seriousCause\": \"delta\", ", "").With("sources.json", "\"kind\": \"reference\"", "\"kind\": \"book\"").ToFiles();

        FluentActions.Invoking(() => KnowledgeFiles.Load(files)).Should().Throw<InvalidKnowledgeException>().Which.Message.Should().StartWith("The knowledge is faulty (1 problem):\nsources.json(");
    }

    [Fact]
    public void IdentifierJsonConverter_KnowsItsNineTypes_AndNoOther()
    {
        var converter = new IdentifierJsonConverter();
        Type[] identifiers = [typeof(ConditionId), typeof(FindingId), typeof(ObservableId), typeof(TreatmentId), typeof(RedFlagId), typeof(QuestionGroupId), typeof(RungId), typeof(SourceId), typeof(BodyRegionId)];

        identifiers.Should().OnlyContain(type => converter.CanConvert(type));
        converter.CanConvert(typeof(string)).Should().BeFalse();
        converter.CanConvert(null!).Should().BeFalse();
        FluentActions.Invoking(() => converter.CreateConverter(typeof(int), new())).Should().Throw<ArgumentException>();
    }
}
