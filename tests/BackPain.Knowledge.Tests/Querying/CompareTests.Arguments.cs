using System;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <content>Wrong arguments, and conditions of which little is known.</content>
public sealed partial class CompareTests
{
    [Fact]
    public void Compare_FewerThanTwo_IsRefused()
    {
        FluentActions.Invoking(() => Known.Compare()).Should().Throw<ArgumentException>().WithParameterName("conditions").WithMessage("*at least two*");
        FluentActions.Invoking(() => Known.Compare(ConditionIds.SpinalStenosis)).Should().Throw<ArgumentException>().WithParameterName("conditions");
        FluentActions.Invoking(() => Known.Compare(ReadOnlySpan<ConditionId>.Empty)).Should().Throw<ArgumentException>().WithParameterName("conditions");
        FluentActions.Invoking(() => Known.Compare(null!)).Should().Throw<ArgumentNullException>().WithParameterName("conditions");
    }

    [Fact]
    public void Compare_OneConditionTwice_IsRefusedByName()
    {
        FluentActions.Invoking(() => Known.Compare(ConditionIds.SpinalStenosis, ConditionIds.SpinalStenosis)).Should().Throw<ArgumentException>().WithParameterName("conditions").WithMessage("*'spinal-stenosis'*");
        FluentActions.Invoking(() => Known.Compare(ConditionIds.SpinalStenosis, ConditionIds.HipOsteoarthritis, ConditionIds.SpinalStenosis)).Should().Throw<ArgumentException>().WithMessage("*'spinal-stenosis'*");
    }

    [Fact]
    public void Compare_DefaultOrUnknownId_IsRefused()
    {
        FluentActions.Invoking(() => Known.Compare(default, ConditionIds.SpinalStenosis)).Should().Throw<ArgumentException>().WithParameterName("conditions");
        FluentActions.Invoking(() => Known.Compare(ConditionIds.SpinalStenosis, default)).Should().Throw<ArgumentException>().WithParameterName("conditions");
        FluentActions.Invoking(() => Known.Compare(ConditionIds.SpinalStenosis, Id("spinal-stenosys"))).Should().Throw<UnknownConceptException>().Which.Message.Should().Contain("'spinal-stenosys'").And.Contain("'spinal-stenosis'");
        FluentActions.Invoking(() => Known.Compare(Id("acme.foot-drop"), ConditionIds.SpinalStenosis)).Should().Throw<UnknownConceptException>();
    }

    [Fact]
    public void Compare_Spans_AreTheSameAsArrays()
    {
        ReadOnlySpan<ConditionId> span = [ConditionIds.SpinalStenosis, ConditionIds.HipOsteoarthritis];

        Told(Known.Compare(span)).Should().Equal(Told(Known.Compare(ConditionIds.SpinalStenosis, ConditionIds.HipOsteoarthritis)));
    }

    [Theory]
    [InlineData("cauda-equina-syndrome", ComparisonCaveatKind.SeriousCause)]
    [InlineData("chronic-back-and-leg-pain", ComparisonCaveatKind.Umbrella)]
    public void Compare_ConditionWithoutFindings_ShowsWhatIsKnownAndSaysSo(string id, ComparisonCaveatKind kind)
    {
        ConditionComparison comparison = Known.Compare(Id(id), ConditionIds.SpinalStenosis);

        comparison.Caveats.Where(caveat => caveat.ConditionId == Id(id)).Select(static caveat => caveat.Kind).Should().StartWith([ComparisonCaveatKind.NoFindings, kind]);
        comparison.Shared.Should().BeEmpty();
        Ids(comparison.Findings).Should().BeEquivalentTo(Conditions.SpinalStenosis.Associations.Select(static association => association.Finding.Id));
        comparison.Findings.SelectMany(static finding => finding.Separations).Should().OnlyContain(static s => s.Basis == SeparationBasis.OneSided && s.First.Basis == SideBasis.NotKnown);
    }

    [Fact]
    public void Compare_TwoConditionsWithoutFindings_IsEmptyButForTheCaveats()
    {
        ConditionComparison comparison = Known.Compare(ConditionIds.CaudaEquinaSyndrome, ConditionIds.SpinalInfection);

        comparison.Findings.Should().BeEmpty();
        comparison.Questions.Should().BeEmpty();
        comparison.Caveats.Select(static caveat => caveat.Kind).Should().Equal(ComparisonCaveatKind.NoFindings, ComparisonCaveatKind.SeriousCause, ComparisonCaveatKind.NoFindings, ComparisonCaveatKind.SeriousCause);
        comparison.ToString().Should().Be("cauda-equina-syndrome / spinal-infection: 0 shared, 0 separating");
    }

    [Fact]
    public void TryGetAssociation_OtherIds_AreFalse()
    {
        ComparedFinding walking = Finding(Known.Compare(ConditionIds.SpinalStenosis, ConditionIds.HipOsteoarthritis), FindingIds.WorseWalking);

        walking.TryGetAssociation(ConditionIds.HipOsteoarthritis, out Association? association).Should().BeTrue();
        association!.ConditionId.Should().Be(ConditionIds.HipOsteoarthritis);
        walking.TryGetAssociation(default, out _).Should().BeFalse();
        walking.TryGetAssociation(ConditionIds.PeripheralArteryDisease, out _).Should().BeFalse("it is not compared here");
    }
}
