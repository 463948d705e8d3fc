using System;
using System.Globalization;
using FluentAssertions;
using FsCheck.Xunit;
using Xunit;

namespace BackPain.Knowledge.Tests;

public sealed class LikelihoodRatioTests
{
    public static TheoryData<string> Cultures => ValueTestCultures.All;

    [Theory]
    [InlineData("0")]
    [InlineData("-0.1")]
    [InlineData("-79228162514264337593543950335")]
    public void Constructor_ValueNotAboveZero_ThrowsArgumentOutOfRangeException(string number)
    {
        Action act = () => _ = new LikelihoodRatio(D(number));

        act.Should().ThrowExactly<ArgumentOutOfRangeException>().WithParameterName("value");
    }

    [Fact]
    public void Constructor_NegativeLower_ThrowsArgumentOutOfRangeException()
    {
        Action act = () => _ = new LikelihoodRatio(2m, -0.1m, 3m);

        act.Should().ThrowExactly<ArgumentOutOfRangeException>().WithParameterName("lower");
    }

    [Theory]
    [InlineData("2", "1", null)]
    [InlineData("2", null, "3")]
    [InlineData("2", "2.1", "3")]
    [InlineData("2", "1", "1.9")]
    [InlineData("2", "3", "1")]
    public void Constructor_BrokenInterval_ThrowsArgumentException(string value, string? lower, string? upper)
    {
        Action act = () => _ = Ratio(value, lower, upper);

        act.Should().ThrowExactly<ArgumentException>();
    }

    [Theory]
    [InlineData("7.4", "1.9", "30")]
    [InlineData("0.54", "0", "0.54")]
    [InlineData("1", "1", "1")]
    [InlineData("0.0000000000000000000000000001", null, null)]
    public void Constructor_ValidParts_KeepsThem(string value, string? lower, string? upper)
    {
        LikelihoodRatio ratio = Ratio(value, lower, upper);

        ratio.Value.Should().Be(D(value));
        ratio.Lower.Should().Be(lower is null ? null : D(lower));
        ratio.Upper.Should().Be(upper is null ? null : D(upper));
    }

    [Property(MaxTest = 500)]
    public void Constructor_ArbitraryParts_SucceedsExactlyAsDocumented(short value, short? lower, short? upper)
    {
        decimal v = (value % 5) + 1;
        decimal? low = lower % 5;
        decimal? high = upper % 8;
        bool expected = v > 0 && !(low < 0) && ((low is null && high is null) || (low <= v && v <= high));
        bool made = true;
        try
        {
            _ = new LikelihoodRatio(v, low, high);
        }
        catch (ArgumentException)
        {
            made = false;
        }

        made.Should().Be(expected);
    }

    [Theory]
    [InlineData("2", "0.9", "4", true)]
    [InlineData("2", "1", "4", true)]
    [InlineData("0.5", "0.2", "1", true)]
    [InlineData("2", "1.01", "4", false)]
    [InlineData("0.5", "0.2", "0.99", false)]
    [InlineData("1", null, null, false)]
    public void IntervalContainsOne_Interval_CountsBothEnds(string value, string? lower, string? upper, bool expected) => Ratio(value, lower, upper).IntervalContainsOne.Should().Be(expected);

    [Theory]
    [MemberData(nameof(Cultures))]
    public void ToString_EveryCulture_IsTheSame(string culture) => ValueTestCultures.Run(culture, () =>
    {
        Ratio("7.4", "1.9", "30").ToString().Should().Be("7.4 (1.9 to 30)");
        Ratio("1234.5", null, null).ToString().Should().Be("1234.5");
    });

    [Fact]
    public void ToString_PublishedDecimals_AreKept() => Ratio("2.10", "1.0", "4.00").ToString().Should().Be("2.10 (1.0 to 4.00)");

    [Fact]
    public void Default_Value_IsNoRatio()
    {
        LikelihoodRatio ratio = default;

        ratio.Value.Should().Be(0m);
        ratio.Lower.Should().BeNull();
        ratio.Upper.Should().BeNull();
        ratio.IntervalContainsOne.Should().BeFalse();
    }

    [Fact]
    public void Equals_SameNumbersOtherDigits_IsTrueWithEqualHash()
    {
        LikelihoodRatio a = Ratio("2", "1", "4");
        LikelihoodRatio b = Ratio("2.0", "1.00", "4.000");

        (a == b).Should().BeTrue();
        (a != b).Should().BeFalse();
        a.GetHashCode().Should().Be(b.GetHashCode());
    }

    [Theory]
    [InlineData("2.1", "1", "4")]
    [InlineData("2", "1.1", "4")]
    [InlineData("2", "1", "4.1")]
    [InlineData("2", null, null)]
    public void Equals_OnePartDiffers_IsFalse(string value, string? lower, string? upper) => (Ratio("2", "1", "4") == Ratio(value, lower, upper)).Should().BeFalse();

    private static decimal D(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static LikelihoodRatio Ratio(string value, string? lower, string? upper) =>
        new(D(value), lower is null ? null : D(lower), upper is null ? null : D(upper));
}
