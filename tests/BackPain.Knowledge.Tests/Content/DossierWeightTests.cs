using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>Every weight is what the rules of the design make of the figures of the dossier, to the last milliban.</summary>
public sealed class DossierWeightTests
{
    private static readonly List<Association> Associations = KnowledgeBase.Default.Conditions.SelectMany(c => c.Associations).ToList();

    [Fact]
    public void Weights_OfEveryAssociation_AreTheExactOnes()
    {
        ILookup<(ConditionId Condition, FindingId Finding), DossierAssociation> rows = DossierAssociation.ReadAll().ToLookup(r => (r.Figures.Condition, r.Figures.Finding));

        foreach (Association association in Associations)
        {
            List<DossierAssociation> own = rows[(association.ConditionId, association.Finding.Id)].ToList();
            Exact(association.WhenPresent).Should().Be(ExactWeight.WhenPresent(own), "of {0} when present", association);
            Exact(association.WhenAbsent).Should().Be(ExactWeight.WhenAbsent(own), "of {0} when absent", association);
        }
    }

    [Theory]
    [InlineData("1", 0)]
    [InlineData("10", 1000)]
    [InlineData("0.1", -1000)]
    [InlineData("100.00", 2000)]
    [InlineData("7.4", 869)]
    [InlineData("0.050", -1301)]
    [InlineData("1.0011", 0)]
    [InlineData("1.0012", 1)]
    [InlineData("0.9989", 0)]
    [InlineData("0.9988", -1)]
    [InlineData("79228162514264337593543950335", 28899)]
    public void NearestMillibans_OfKnownRatios(string ratio, int millibans) =>
        ExactWeight.NearestMillibans(decimal.Parse(ratio, System.Globalization.CultureInfo.InvariantCulture)).Should().Be(millibans);

    [Fact]
    public void IntervalThatContainsOne_WeighsNothing()
    {
        Used().Where(u => u.Ratio.IntervalContainsOne).Should().NotBeEmpty();
        Used().Where(u => u.Ratio.IntervalContainsOne).Should().OnlyContain(u => u.Weight.Millibans == 0 && u.Weight.MillibansElsewhere == 0);
    }

    [Fact]
    public void LowConfidence_WeighsAtMostTheDefaultOfTheRole_AndNeverBeyondTheFigure()
    {
        Used().Where(u => u.Report.Confidence == Confidence.Low && u.Role != AssociationRole.Required).Should().NotBeEmpty();
        foreach ((Weight weight, LikelihoodRatio ratio, int byRole, AssociationEvidence report, AssociationRole role) in Used())
        {
            if (report.Confidence == Confidence.Low && role != AssociationRole.Required)
            {
                Math.Abs(weight.Millibans).Should().BeLessThanOrEqualTo(Math.Abs(byRole));
                Math.Abs(weight.Millibans).Should().BeLessThanOrEqualTo(Math.Abs(ExactWeight.NearestMillibans(ratio.Value)));
                weight.MillibansElsewhere.Should().Be(weight.Millibans);
            }
        }
    }

    [Fact]
    public void FiguresAboutSomethingElse_AreNotWeighed()
    {
        List<Association> shownOnly = Associations.Where(a => a.Evidence.All(e => e.Comparator == Comparator.None)).ToList();

        shownOnly.Should().NotBeEmpty();
        foreach (Weight weight in shownOnly.SelectMany(a => new[] { a.WhenPresent, a.WhenAbsent }))
        {
            (weight.Millibans, weight.MillibansElsewhere, weight.Basis).Should().Be((0, 0, WeightBasis.NotWeighed));
        }
    }

    [Fact]
    public void FiguresAgainstOneOtherCondition_LeaveTheDefaultOfTheRole()
    {
        List<Association> pairwise = Associations.Where(a => a.PreferredAgainst(Comparator.Others) is null && a.Evidence.Any(e => e.HasFigures && e.Comparator.Kind == ComparatorKind.Condition)).ToList();

        pairwise.Should().NotBeEmpty();
        pairwise.Should().OnlyContain(a => a.WhenPresent.Millibans == ExactWeight.DefaultWhenPresent(a.Role) && a.WhenAbsent.Millibans == ExactWeight.DefaultWhenAbsent(a.Role));
    }

    [Fact]
    public void WeightElsewhere_IsOnTheSameSideAndNoFurtherFromZero()
    {
        foreach (Weight weight in Associations.SelectMany(a => new[] { a.WhenPresent, a.WhenAbsent }))
        {
            Math.Abs(weight.MillibansElsewhere).Should().BeLessThanOrEqualTo(Math.Abs(weight.Millibans));
            (weight.MillibansElsewhere * weight.Millibans).Should().BeGreaterThanOrEqualTo(0);
        }
    }

    [Fact]
    public void WeightElsewhere_DiffersOnlyWhereTheFigureHasAPopulation()
    {
        foreach (Association association in Associations.Where(a => a.PreferredAgainst(Comparator.Others)?.Population?.Criterion is null))
        {
            association.WhenPresent.MillibansElsewhere.Should().Be(association.WhenPresent.Millibans, "of {0}", association);
            association.WhenAbsent.MillibansElsewhere.Should().Be(association.WhenAbsent.Millibans, "of {0}", association);
        }
    }

    private static ExactWeight Exact(Weight weight) => new(weight.Millibans, weight.MillibansElsewhere, weight.Basis);

    /// <summary>The weights that a published ratio against the others bears on.</summary>
    private static IEnumerable<(Weight Weight, LikelihoodRatio Ratio, int ByRole, AssociationEvidence Report, AssociationRole Role)> Used()
    {
        foreach (Association association in Associations)
        {
            AssociationEvidence? report = association.PreferredAgainst(Comparator.Others);
            if (report?.Positive is { } positive)
            {
                yield return (association.WhenPresent, positive, ExactWeight.DefaultWhenPresent(association.Role), report, association.Role);
            }

            if (report?.Negative is { } negative)
            {
                yield return (association.WhenAbsent, negative, ExactWeight.DefaultWhenAbsent(association.Role), report, association.Role);
            }
        }
    }
}
