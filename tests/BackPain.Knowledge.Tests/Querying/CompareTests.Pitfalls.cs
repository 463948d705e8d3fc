using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <content>The pitfalls of the dossier, by name.</content>
public sealed partial class CompareTests
{
    [Fact]
    public void Compare_StenosisAndArterialDisease_StandingAgainstWalkingSeparates()
    {
        ConditionComparison comparison = Known.Compare(ConditionIds.SpinalStenosis, ConditionIds.PeripheralArteryDisease);

        Separation standing = Finding(comparison, FindingIds.WorseStanding).WhenAbsent;
        standing.SpeaksForId.Should().Be(ConditionIds.PeripheralArteryDisease);
        (standing.Millibans, standing.Basis).Should().Be((-1301, SeparationBasis.HeadToHead));
        standing.Comparator.Should().Be(Comparator.Against(ConditionIds.PeripheralArteryDisease));
        standing.HeadToHead!.Negative!.Value.Value.Should().Be(0.05m);
        standing.Citations.Should().OnlyContain(static citation => citation.SourceId == SourceIds.Nadeau2013);

        ComparedFinding walking = Finding(comparison, FindingIds.WorseWalking);
        walking.IsShared.Should().BeTrue();
        walking.IsSeparating.Should().BeFalse("both get worse on walking");

        comparison.Questions.Take(2).Select(static q => q.Compared.Finding.Id).Should().Equal(FindingIds.WorseStanding, FindingIds.CalfPain);
        comparison.Questions.Should().ContainSingle(static q => q.Compared.Finding.Id == FindingIds.BetterStandingStill).Which.IsFirstOfCluster.Should().BeFalse("standing still and standing count once");
    }

    [Fact]
    public void Compare_HeadToHeadFigures_WinOverGeneralOnes()
    {
        ConditionComparison comparison = Known.Compare(ConditionIds.SpinalStenosis, ConditionIds.PeripheralArteryDisease);

        comparison.Separating.Take(5).Should().OnlyContain(static finding => finding.Separations.Any(static s => s.Basis == SeparationBasis.HeadToHead));
        Separation calf = Finding(comparison, FindingIds.CalfPain).WhenPresent;
        (calf.Millibans, calf.SpeaksForId).Should().Be((-489, ConditionIds.PeripheralArteryDisease));
        calf.MillibansElsewhere.Should().Be(-400, "outside the people it was measured in the general weights count");
    }

    [Fact]
    public void Compare_HeadToHeadFigures_StayHeadToHead()
    {
        foreach (ConditionId other in OthersThan("spinal-stenosis").Where(static other => other != ConditionIds.PeripheralArteryDisease))
        {
            ConditionComparison comparison = Known.Compare(ConditionIds.SpinalStenosis, other);

            comparison.Findings.SelectMany(static finding => finding.Separations).Should().NotContain(s => s.Comparator.ConditionId == ConditionIds.PeripheralArteryDisease);
            Separation standing = Finding(comparison, FindingIds.WorseStanding).WhenAbsent;
            standing.Strength.Should().BeLessThan(1301, "the 0.05 holds only beside arterial disease");
            Finding(comparison, FindingIds.BetterStandingStill).WhenPresent.First.Should().BeEquivalentTo(
                new { Basis = SideBasis.AgainstAnother, Millibans = 0 },
                "that standing still helps argues against stenosis only beside arterial disease");
        }
    }

    [Fact]
    public void Compare_StenosisAndHip_BetterSittingIsShared_BendingForwardAndGroinSeparate()
    {
        ConditionComparison comparison = Known.Compare(ConditionIds.SpinalStenosis, ConditionIds.HipOsteoarthritis);

        comparison.Shared.Should().Contain(static finding => finding.Finding.Id == FindingIds.BetterSitting);
        comparison.Questions.Take(4).Select(static q => q.Compared.Finding.Id).Should()
            .Contain([FindingIds.BetterBendingForward, FindingIds.GroinPain, FindingIds.HardToPutOnShoesAndSocks]).And.NotContain(FindingIds.BetterSitting);
        Finding(comparison, FindingIds.NoPainWhenSeated).WhenPresent.Second.Should().BeEquivalentTo(
            new { Basis = SideBasis.Implied, Millibans = 150 },
            "who has no pain when seated is better when sitting, and so are people with hip arthritis");
    }

    [Fact]
    public void Compare_MorningStiffnessOverHalfAnHour_DoesNotSeparateInflammatoryFromWornJoints()
    {
        ComparedFinding stiffness = Finding(Known.Compare(ConditionIds.AxialSpondyloarthritis, ConditionIds.SpinalArthritis), FindingIds.MorningStiffnessOver30Min);

        stiffness.IsShared.Should().BeTrue();
        stiffness.WhenPresent.SpeaksForId.Should().NotBe(ConditionIds.AxialSpondyloarthritis);
        stiffness.IsSeparating.Should().BeFalse();
    }

    [Theory]
    [InlineData("axial-spondyloarthritis", "spinal-arthritis", "onset-before-45")]
    [InlineData("spondylolisthesis", "non-specific-low-back-pain", "low-back-pain")]
    public void Compare_RequiredFinding_IsNoEvidenceWhenPresent(string first, string second, string finding)
    {
        ComparedFinding compared = Finding(Known.Compare(Id(first), Id(second)), FindingId.Parse(finding));

        compared.Associations.Should().Contain(static association => association.Role == AssociationRole.Required);
        compared.WhenPresent.SpeaksForId.Should().BeNull();
        compared.WhenAbsent.Strength.Should().Be(300);
    }

    [Fact]
    public void Compare_AnyPair_PresenceOfARequiredFindingNeverSpeaksForTheOther()
    {
        foreach (Condition condition in Known.Conditions)
        {
            foreach (Association required in condition.Associations.Where(static association => association.Role == AssociationRole.Required))
            {
                foreach (ConditionId other in OthersThan(condition.Id.Value))
                {
                    Separation present = Finding(Known.Compare(condition, other), required.Finding).WhenPresent;
                    present.SpeaksForId.Should().NotBe(other, "of {0}", present);
                }
            }
        }
    }

    [Fact]
    public void Compare_SpondylolisthesisAndNonSpecificPain_SaysThatAScanDecides()
    {
        ConditionComparison comparison = Known.Compare(ConditionIds.Spondylolisthesis, ConditionIds.NonSpecificLowBackPain);

        ComparisonCaveat scan = comparison.Caveats.Single(static caveat => caveat.Kind == ComparisonCaveatKind.ImagingDecides);
        (scan.ConditionId, scan.Text).Should().Be((ConditionIds.Spondylolisthesis, Conditions.Spondylolisthesis.Imaging!.Text));
        scan.Citations.Should().NotBeEmpty();
        comparison.Questions[0].Compared.Finding.Id.Should().Be(FindingIds.ToldSlippedVertebraOnImaging);
    }

    [Fact]
    public void Compare_DiscAndStenosis_AsksForAgeAndSide_AndLegPainItselfSaysNothing()
    {
        ConditionComparison comparison = Known.Compare(ConditionIds.LumbarDiscHerniation, ConditionIds.SpinalStenosis);

        comparison.Questions.Take(5).Select(static q => q.Compared.Finding.Id).Should().Contain([FindingIds.AgeUnder60, FindingIds.OneSidedLegPain]);
        comparison.Questions.First(static q => q.Observable is not null).Should().BeEquivalentTo(new { Text = Observables.Age.Question, Observable = Observables.Age });
        Separation leg = Finding(comparison, FindingIds.LegPain).WhenPresent;
        (leg.Basis, leg.SpeaksForId).Should().Be((SeparationBasis.DefaultBesideFigure, null), "a measured ratio of 1.4 (1.0 to 1.8) is not outdone by a default");
    }

    [Theory]
    [InlineData("lumbar-facet-joint-pain", "spinal-arthritis", ComparisonCaveatKind.IsSubtype)]
    [InlineData("spinal-arthritis", "spinal-stenosis", ComparisonCaveatKind.MayBeBoth)]
    [InlineData("spondylolisthesis", "spinal-stenosis", ComparisonCaveatKind.MayBeBoth)]
    public void Compare_ThoseThatAreNoRivals_SaysSo(string first, string second, ComparisonCaveatKind kind)
    {
        foreach (ConditionComparison comparison in new[] { Known.Compare(Id(first), Id(second)), Known.Compare(Id(second), Id(first)) })
        {
            ComparisonCaveat caveat = comparison.Caveats.Single(caveat => caveat.Kind == kind);
            caveat.Should().BeEquivalentTo(new { ConditionId = Id(first), OtherId = Id(second) });
            caveat.Citations.Should().NotBeEmpty();
        }
    }

    [Fact]
    public void Compare_StenosisAndHip_OverviewsDiffer_WithThoseWhoSaySo()
    {
        ConditionComparison comparison = Known.Compare(ConditionIds.SpinalStenosis, ConditionIds.HipOsteoarthritis);

        ComparedTreatment tablets = comparison.OpposedTreatments.Single(static treatment => treatment.Treatment.Id == TreatmentIds.OralNsaid);
        tablets.Places.Select(static place => place.Place).Should().Equal(OverviewPlace.AdvisedAgainst, OverviewPlace.Step);
        tablets.Places[0].Entry!.Against.Should().NotBeEmpty();
        tablets.Places[1].Entry!.For.Should().NotBeEmpty();
        comparison.SharedSteps.Should().Contain(static treatment => treatment.Treatment.Id == TreatmentIds.PhysicalTherapy);
    }

    [Fact]
    public void Compare_LicensedScores_AreNeverAsked()
    {
        FindingId[] asked = [.. Known.Conditions.SelectMany(condition => OthersThan(condition.Id.Value).SelectMany(other => Known.Compare(condition, other).Questions)).Select(static q => q.Compared.Finding.Id)];

        asked.Should().NotContain([FindingIds.Phq2Score2OrMore, FindingIds.Phq2Score3OrMore, FindingIds.DepressionSingleItemPositive]);
    }

    private static ComparedFinding Finding(ConditionComparison comparison, FindingId finding) => comparison.Findings.Single(compared => compared.Finding.Id == finding);
}
