using System;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

public sealed class TriedCareTests
{
    [Fact]
    public void Unknown_Value_IsTheDefault()
    {
        TriedCare.Unknown.Should().Be(default(TriedCare));
        TriedCare.Unknown.Status.Should().Be(FindingStatus.Unknown);
        TriedCare.Unknown.Weeks.Should().BeNull();
        TriedCare.Unknown.Outcome.Should().Be(CareOutcome.Unspecified);
    }

    [Fact]
    public void NotTried_Value_IsKnownAbsent()
    {
        TriedCare.NotTried.Status.Should().Be(FindingStatus.Absent);
        TriedCare.NotTried.Weeks.Should().BeNull();
        TriedCare.NotTried.Outcome.Should().Be(CareOutcome.Unspecified);
    }

    [Fact]
    public void Tried_NothingElseKnown_IsPresentWithoutTimeAndOutcome()
    {
        var care = TriedCare.Tried();

        care.Status.Should().Be(FindingStatus.Present);
        care.Weeks.Should().BeNull();
        care.Outcome.Should().Be(CareOutcome.Unspecified);
    }

    [Theory]
    [InlineData(0, CareOutcome.Unspecified)]
    [InlineData(8, CareOutcome.NoBenefit)]
    [InlineData(int.MaxValue, CareOutcome.Harm)]
    [InlineData(null, CareOutcome.Benefit)]
    public void Tried_WeeksAndOutcome_KeepsThem(int? weeks, CareOutcome outcome)
    {
        var care = TriedCare.Tried(weeks, outcome);

        care.Status.Should().Be(FindingStatus.Present);
        care.Weeks.Should().Be(weeks);
        care.Outcome.Should().Be(outcome);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void Tried_NegativeWeeks_ThrowsArgumentOutOfRangeException(int number)
    {
        Action act = () => TriedCare.Tried(number);

        act.Should().ThrowExactly<ArgumentOutOfRangeException>().WithParameterName("weeks");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    [InlineData(int.MaxValue)]
    public void Tried_NoSuchOutcome_ThrowsArgumentOutOfRangeException(int number)
    {
        Action act = () => TriedCare.Tried(1, (CareOutcome)number);

        act.Should().ThrowExactly<ArgumentOutOfRangeException>().WithParameterName("outcome");
    }

    [Fact]
    public void Equals_SameParts_IsTrueWithEqualHash()
    {
        var a = TriedCare.Tried(8, CareOutcome.Harm);
        var b = TriedCare.Tried(8, CareOutcome.Harm);

        (a == b).Should().BeTrue();
        (a != b).Should().BeFalse();
        a.GetHashCode().Should().Be(b.GetHashCode());
    }

    [Fact]
    public void Equals_OnePartDiffers_IsFalse()
    {
        var care = TriedCare.Tried(8, CareOutcome.Harm);

        (care == TriedCare.Tried(9, CareOutcome.Harm)).Should().BeFalse();
        (care == TriedCare.Tried(8, CareOutcome.Benefit)).Should().BeFalse();
        (care == TriedCare.Tried(null, CareOutcome.Harm)).Should().BeFalse();
        (TriedCare.Tried() == TriedCare.NotTried).Should().BeFalse();
        (TriedCare.NotTried == TriedCare.Unknown).Should().BeFalse();
    }
}
