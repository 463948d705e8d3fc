using System;
using BackPain.Knowledge.Format;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

public sealed class EditionTests
{
    public static TheoryData<string> Cultures => ValueTestCultures.All;

    private static Edition Shipped => KnowledgeBase.Default.Edition;

    [Fact]
    public void Version_ShippedBase_IsNotEmpty() => Shipped.Version.Should().NotBeNullOrWhiteSpace();

    [Fact]
    public void ReviewDue_ShippedBase_IsAfterTheReview() => Shipped.ReviewDue.Should().BeGreaterThan(Shipped.ReviewedThrough);

    [Fact]
    public void ReviewStatus_ShippedBase_IsStated() => Shipped.ReviewStatus.Should().NotBe(ReviewStatus.Unspecified);

    [Fact]
    public void IsReviewOverdue_DayOfReviewDue_IsFalse() => Made().IsReviewOverdue(new KnowledgeDate(2027, 2, 28)).Should().BeFalse();

    [Fact]
    public void IsReviewOverdue_DayAfterReviewDue_IsTrue() => Made().IsReviewOverdue(new KnowledgeDate(2027, 3, 1)).Should().BeTrue();

    [Fact]
    public void IsReviewOverdue_DayBeforeReviewDue_IsFalse() => Made().IsReviewOverdue(new KnowledgeDate(2027, 2, 27)).Should().BeFalse();

    [Fact]
    public void IsReviewOverdue_DefaultDate_ThrowsArgumentException()
    {
        Action act = () => Shipped.IsReviewOverdue(default);

        act.Should().ThrowExactly<ArgumentException>().WithParameterName("today");
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void ToString_EveryCulture_IsVersionAndReviewDate(string culture) => ValueTestCultures.Run(culture, () =>
        Made().ToString().Should().Be("1.2.3 (reviewed through 2026-02-28)"));

    [Fact]
    public void Constructor_Record_KeepsItsParts()
    {
        Edition edition = Made(status: 2);

        edition.Version.Should().Be("1.2.3");
        edition.ReviewedThrough.Should().Be(new KnowledgeDate(2026, 2, 28));
        edition.ReviewDue.Should().Be(new KnowledgeDate(2027, 2, 28));
        edition.ReviewStatus.Should().Be(ReviewStatus.SignedOff);
    }

    [Fact]
    public void Equals_SameParts_IsTrueWithEqualHash()
    {
        (Made() == Made()).Should().BeTrue();
        Made().GetHashCode().Should().Be(Made().GetHashCode());
    }

    [Fact]
    public void Equals_OneOtherPart_IsFalse()
    {
        (Made() == Made(version: "1.2.4")).Should().BeFalse();
        (Made() == Made(through: "2026-02-27")).Should().BeFalse();
        (Made() == Made(due: "2027-02-27")).Should().BeFalse();
        (Made() == Made(status: 2)).Should().BeFalse();
    }

    private static Edition Made(string version = "1.2.3", string through = "2026-02-28", string due = "2027-02-28", int status = 1) =>
        new(new TableReader(TableCodec.Encode(new EditionRecord { Version = version, ReviewedThrough = through, ReviewDue = due, ReviewStatus = status })));
}
