using System;
using System.Collections.Generic;
using FluentAssertions;
using FsCheck.Xunit;
using Xunit;

namespace BackPain.Knowledge.Tests;

public sealed class DurationRangeTests
{
    private static readonly Dictionary<DurationUnit, long> ShortestHours = new()
    {
        [DurationUnit.Hours] = 1,
        [DurationUnit.Days] = 24,
        [DurationUnit.Weeks] = 168,
        [DurationUnit.Months] = 672,
        [DurationUnit.Years] = 8760,
    };

    private static readonly Dictionary<DurationUnit, long> LongestHours = new(ShortestHours) { [DurationUnit.Months] = 744, [DurationUnit.Years] = 8784 };

    public static TheoryData<string> Cultures => ValueTestCultures.All;

    [Fact]
    public void Constructor_BothEndsOpen_ThrowsArgumentException()
    {
        Action act = () => _ = new DurationRange(null, null);

        act.Should().ThrowExactly<ArgumentException>().WithParameterName("minimum");
    }

    [Fact]
    public void Constructor_DefaultMinimum_ThrowsArgumentException()
    {
        Action act = () => _ = new DurationRange(default(DurationBound), Bound("12 weeks"));

        act.Should().ThrowExactly<ArgumentException>().WithParameterName("minimum");
    }

    [Fact]
    public void Constructor_DefaultMaximum_ThrowsArgumentException()
    {
        Action act = () => _ = new DurationRange(Bound("12 weeks"), default(DurationBound));

        act.Should().ThrowExactly<ArgumentException>().WithParameterName("maximum");
    }

    [Fact]
    public void Constructor_ShorterEndLongerInOneUnit_ThrowsArgumentException()
    {
        Action act = () => _ = Range("12 weeks", "6 weeks");

        act.Should().ThrowExactly<ArgumentException>().WithParameterName("maximum");
    }

    [Theory]
    [InlineData("6 weeks", "6 weeks")]
    [InlineData("12 weeks", "6 months")]
    [InlineData("months", "years")]
    [InlineData("6 weeks", "weeks")]
    [InlineData("weeks", "6 weeks")]
    [InlineData("6 weeks", null)]
    [InlineData(null, "6 weeks")]
    public void Constructor_ValidEnds_KeepsThem(string? minimum, string? maximum)
    {
        DurationRange range = Range(minimum, maximum);

        range.Minimum.Should().Be(minimum is null ? null : Bound(minimum));
        range.Maximum.Should().Be(maximum is null ? null : Bound(maximum));
        range.IsDefault.Should().BeFalse();
    }

    [Theory]
    [InlineData("12 weeks", null, "12 weeks or more")]
    [InlineData("months", null, "months or more")]
    [InlineData(null, "3 months", "up to 3 months")]
    [InlineData(null, "1 week", "up to 1 week")]
    [InlineData("6 weeks", "12 weeks", "6 to 12 weeks")]
    [InlineData("0 days", "1 day", "0 to 1 day")]
    [InlineData("months", "years", "months to years")]
    [InlineData("6 weeks", "3 months", "6 weeks to 3 months")]
    [InlineData("6 weeks", "6 weeks", "6 weeks")]
    [InlineData("months", "months", "months")]
    public void ToString_Range_IsPlainEnglish(string? minimum, string? maximum, string text) => Range(minimum, maximum).ToString().Should().Be(text);

    [Theory]
    [MemberData(nameof(Cultures))]
    public void ToString_EveryCulture_IsTheSame(string culture) => ValueTestCultures.Run(culture, () =>
        Range("1000 days", "12345 days").ToString().Should().Be("1000 to 12345 days"));

    [Fact]
    public void Default_Value_IsNoRange()
    {
        DurationRange range = default;

        range.IsDefault.Should().BeTrue();
        range.Minimum.Should().BeNull();
        range.Maximum.Should().BeNull();
        range.ToString().Should().BeEmpty();
    }

    [Property(Arbitrary = new[] { typeof(DurationArbitraries) })]
    public void Constructor_TwoBounds_ThrowsExactlyWhenTurnedRound(DurationBound a, DurationBound b)
    {
        bool turnedRound = a.Value is { } low && b.Value is { } high
            && (a.Unit == b.Unit ? low > high : low * ShortestHours[a.Unit] > high * LongestHours[b.Unit]);
        bool threw = false;
        try
        {
            _ = new DurationRange(a, b);
        }
        catch (ArgumentException)
        {
            threw = true;
        }

        threw.Should().Be(turnedRound);
    }

    [Fact]
    public void Equals_SameEnds_IsTrueWithEqualHash()
    {
        DurationRange a = Range("6 weeks", "12 weeks");
        DurationRange b = Range("6 weeks", "12 weeks");

        (a == b).Should().BeTrue();
        (a != b).Should().BeFalse();
        a.GetHashCode().Should().Be(b.GetHashCode());
    }

    [Theory]
    [InlineData("6 weeks", "13 weeks")]
    [InlineData("5 weeks", "12 weeks")]
    [InlineData("6 weeks", null)]
    [InlineData(null, "12 weeks")]
    public void Equals_OtherEnds_IsFalse(string? minimum, string? maximum) => (Range("6 weeks", "12 weeks") == Range(minimum, maximum)).Should().BeFalse();

    private static DurationBound Bound(string text) => DurationBound.Parse(text);

    private static DurationRange Range(string? minimum, string? maximum) =>
        new(minimum is null ? null : Bound(minimum), maximum is null ? null : Bound(maximum));
}
