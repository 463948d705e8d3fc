using System;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

public sealed partial class KnowledgeBaseTests
{
    [Fact]
    public void ConditionsWith_AFinding_GivesTheConditionsThatNameIt_InOrder()
    {
        Small.ConditionsWith(FindingId.Parse("ache")).Select(c => c.Id.Value).Should().Equal("alpha", "beta");
        Small.ConditionsWith(FindingId.Parse("no-ache")).Select(c => c.Id.Value).Should().Equal("alpha");
        Small.ConditionsWith(FindingId.Parse("older")).Should().BeEmpty();
    }

    [Fact]
    public void AssociationsOf_AFinding_SaysWhy()
    {
        var found = Small.AssociationsOf(FindingId.Parse("ache"));

        found.Select(a => a.ToString()).Should().Equal("alpha - ache: characteristic", "beta - ache: occasional");
    }

    [Fact]
    public void ConditionsIn_ARegion_AlsoFindsWhatIsFeltInItsParts_NotTheOtherWayRound()
    {
        Small.ConditionsIn(BodyRegionId.Parse("arm")).Select(c => c.Id.Value).Should().Equal("alpha", "beta");
        Small.ConditionsIn(BodyRegionId.Parse("hand")).Select(c => c.Id.Value).Should().Equal("alpha");
        Small.ConditionsIn(BodyRegionId.Parse("thumb")).Select(c => c.Id.Value).Should().Equal("alpha");
        Small.ConditionsIn(BodyRegionId.Parse("head")).Should().BeEmpty();
    }

    [Fact]
    public void BodyRegion_TheLegContainsTheCalf_AndNotTheBack()
    {
        BodyRegions.Leg.Contains(BodyRegionIds.Calf).Should().BeTrue();
        BodyRegions.Leg.Contains(BodyRegionIds.Leg).Should().BeTrue();
        BodyRegions.Calf.Contains(BodyRegionIds.Leg).Should().BeFalse();
        BodyRegions.Leg.Contains(BodyRegionIds.LowerBack).Should().BeFalse();
        BodyRegions.Leg.Contains(default).Should().BeFalse();
        BodyRegions.Calf.PartOf.Should().BeSameAs(BodyRegions.LowerLeg);
        BodyRegions.LowerLeg.Parts.Should().Contain(BodyRegions.Calf);
        BodyRegions.Leg.PartOf.Should().BeNull();
    }

    [Fact]
    public void ConditionsByCourse_AndOfKind_FilterInOrder()
    {
        Small.ConditionsByCourse(Course.Acute).Select(c => c.Id.Value).Should().Equal("alpha");
        Small.ConditionsByCourse(Course.Chronic).Select(c => c.Id.Value).Should().Equal("gamma");
        Small.ConditionsByCourse(Course.Subacute).Should().BeEmpty();
        Small.ConditionsOfKind(ConditionKind.Cause).Select(c => c.Id.Value).Should().Equal("alpha", "gamma");
        Small.ConditionsOfKind(ConditionKind.SeriousCause).Select(c => c.Id.Value).Should().Equal("delta");
        KnowledgeBase.Default.ConditionsOfKind(ConditionKind.Umbrella).Should().Equal(Conditions.ChronicBackAndLegPain);
        KnowledgeBase.Default.ConditionsByCourse(Course.Acute).Should().Contain(Conditions.SacroiliacJointPain).And.NotContain(Conditions.SpinalStenosis);
    }

    [Fact]
    public void FindingsOfKind_GivesTheFindingsOfThatKind()
    {
        Small.FindingsOfKind(FindingKind.Sign).Select(f => f.Id.Value).Should().Equal("exam-tap");
        Small.FindingsOfKind(FindingKind.RiskFactor).Select(f => f.Id.Value).Should().Equal("older");
        Small.FindingsOfKind(FindingKind.Symptom).Should().HaveCount(4);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(99)]
    public void Filters_ByANumberThatIsNoChoice_Throw(int number)
    {
        FluentActions.Invoking(() => Small.ConditionsByCourse((Course)number)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Small.ConditionsOfKind((ConditionKind)number)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Small.FindingsOfKind((FindingKind)number)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void LaddersNaming_ATreatment_AlsoFindsItsKinds_AndSaysWhere()
    {
        var found = Small.LaddersNaming(TreatmentId.Parse("surgery"));

        found.Select(m => (m.Ladder.ConditionId.Value, m.Rung.Id.Value, m.Treatment.Id.Value, m.IsDirect)).Should().Equal(
            ("alpha", "alpha-guide-2a", "hand-surgery", false),
            ("alpha", "alpha-guide-2b", "thumb-surgery", false),
            ("beta", "beta-book-a", "surgery", true));
        Small.LaddersNaming(TreatmentId.Parse("thumb-surgery")).Should().ContainSingle().Which.IsDirect.Should().BeTrue();
    }

    [Fact]
    public void LaddersNaming_SpineSurgery_FindsDecompressionFusionAndTheUnspecified() =>
        KnowledgeBase.Default.LaddersNaming(TreatmentIds.SpineSurgery).Where(m => m.Ladder.Source.Id == SourceIds.SeedPage).Select(m => m.Treatment.Id).Should().Equal(
            TreatmentIds.SpineSurgery, TreatmentIds.SpinalFusion, TreatmentIds.DecompressionSurgery, TreatmentIds.SacroiliacJointFusion);

    [Fact]
    public void RedFlagsNaming_AFinding_LooksIntoCriterionLevelsAndWhatIsHeld()
    {
        Small.RedFlagsNaming(FindingId.Parse("strong-ache")).Select(f => f.Id.Value).Should().Equal("flag-1");
        Small.RedFlagsNaming(FindingId.Parse("ache")).Select(f => f.Id.Value).Should().Equal("flag-1");
        Small.RedFlagsNaming(FindingId.Parse("exam-tap")).Select(f => f.Id.Value).Should().Equal("flag-2");
        Small.RedFlagsNaming(FindingId.Parse("no-ache")).Should().BeEmpty();
        FluentActions.Invoking(() => Small.RedFlagsNaming(default)).Should().Throw<System.ArgumentException>();
        FluentActions.Invoking(() => Small.RedFlagsNaming(FindingId.Parse("x"))).Should().Throw<UnknownConceptException>();
    }

    [Fact]
    public void NarrowerThan_ATreatment_AreDirectAndInherited()
    {
        Small.NarrowerThan(TreatmentId.Parse("surgery")).Select(t => t.Id.Value).Should().Equal("hand-surgery", "thumb-surgery");
        Small.NarrowerThan(TreatmentId.Parse("rest")).Should().BeEmpty();
        Small[TreatmentId.Parse("thumb-surgery")].Is(TreatmentId.Parse("surgery")).Should().BeTrue();
        Small[TreatmentId.Parse("thumb-surgery")].IsA.Select(t => t.Id.Value).Should().Equal("hand-surgery");
        Small[TreatmentId.Parse("surgery")].Is(TreatmentId.Parse("thumb-surgery")).Should().BeFalse();
        Small[TreatmentId.Parse("surgery")].Is(default).Should().BeFalse();
    }

    [Fact]
    public void Findings_ImplicationsAreClosed_AndExclusionsSymmetric()
    {
        Small[FindingId.Parse("stronger-ache")].Implies.Select(i => i.Value).Should().Equal("ache", "strong-ache");
        Small[FindingId.Parse("ache")].Excludes.Select(i => i.Value).Should().Equal("no-ache");
        Small[FindingId.Parse("strong-ache")].Excludes.Select(i => i.Value).Should().Equal("no-ache");
        Small[FindingId.Parse("no-ache")].Excludes.Select(i => i.Value).Should().Equal("ache", "strong-ache", "stronger-ache");
        Small[FindingId.Parse("stronger-ache")].Excludes.Select(i => i.Value).Should().Equal("no-ache");
        Symptoms.DailyPainForMonths.Excludes.Should().Equal(FindingIds.DurationUnder12Weeks);
    }

    [Fact]
    public void ReverseLookups_UnknownOrDefaultId_ThrowAsTheIndexerDoes()
    {
        FluentActions.Invoking(() => Small.ConditionsWith(FindingId.Parse("x"))).Should().Throw<UnknownConceptException>();
        FluentActions.Invoking(() => Small.AssociationsOf(default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Small.ConditionsIn(BodyRegionId.Parse("x"))).Should().Throw<UnknownConceptException>();
        FluentActions.Invoking(() => Small.LaddersNaming(TreatmentId.Parse("x"))).Should().Throw<UnknownConceptException>();
        FluentActions.Invoking(() => Small.NarrowerThan(default(TreatmentId))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Small.ClaimsFrom(SourceId.Parse("x"))).Should().Throw<UnknownConceptException>();
        FluentActions.Invoking(() => Small.RelationsFrom(default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Small.RelationsTo(ConditionId.Parse("x"))).Should().Throw<UnknownConceptException>();
        FluentActions.Invoking(() => Small.WhatLeadsTo(ConditionId.Parse("x"))).Should().Throw<UnknownConceptException>();
        FluentActions.Invoking(() => Small.WhatMayFollow(default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Small.TryFindPath(ConditionId.Parse("alpha"), ConditionId.Parse("x"), out _)).Should().Throw<UnknownConceptException>();
    }
}
