using System;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BackPain.Knowledge.Tests;

public static class DurationArbitraries
{
    public static Arbitrary<DurationBound> Bounds() => Arb.From(
        from unit in Gen.Choose((int)DurationUnit.Hours, (int)DurationUnit.Years)
        from value in Gen.Frequency((1, Gen.Constant((int?)null)), (3, Gen.Choose(0, 15).Select(static v => (int?)v)), (3, Gen.Choose(0, 100_000).Select(static v => (int?)v)))
        select new DurationBound(value, (DurationUnit)unit));
}

public sealed class DurationBoundTests
{
    public static TheoryData<string> HostileTexts => ValueTestText.Labels;

    public static TheoryData<string> Cultures => ValueTestCultures.All;

    [Theory]
    [InlineData(-1)]
    [InlineData(100_001)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Constructor_ValueOutOfRange_ThrowsArgumentOutOfRangeException(int number)
    {
        Action act = () => _ = new DurationBound(number, DurationUnit.Weeks);

        act.Should().ThrowExactly<ArgumentOutOfRangeException>().WithParameterName("value");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(6)]
    [InlineData(int.MaxValue)]
    public void Constructor_NoUnit_ThrowsArgumentOutOfRangeException(int number)
    {
        Action act = () => _ = new DurationBound(1, (DurationUnit)number);

        act.Should().ThrowExactly<ArgumentOutOfRangeException>().WithParameterName("unit");
    }

    [Theory]
    [InlineData(0, DurationUnit.Hours)]
    [InlineData(100_000, DurationUnit.Years)]
    [InlineData(null, DurationUnit.Months)]
    public void Constructor_EndsOfTheRange_KeepsTheParts(int? value, DurationUnit unit)
    {
        var bound = new DurationBound(value, unit);

        bound.Value.Should().Be(value);
        bound.Unit.Should().Be(unit);
        bound.IsDefault.Should().BeFalse();
    }

    [Theory]
    [InlineData(12, DurationUnit.Weeks, 12)]
    [InlineData(0, DurationUnit.Weeks, 0)]
    [InlineData(14, DurationUnit.Days, 2)]
    [InlineData(0, DurationUnit.Days, 0)]
    [InlineData(13, DurationUnit.Days, null)]
    [InlineData(null, DurationUnit.Days, null)]
    [InlineData(null, DurationUnit.Weeks, null)]
    [InlineData(3, DurationUnit.Months, null)]
    [InlineData(1, DurationUnit.Years, null)]
    [InlineData(168, DurationUnit.Hours, null)]
    public void Weeks_Bound_IsGivenOnlyWhereExact(int? value, DurationUnit unit, int? weeks) => new DurationBound(value, unit).Weeks.Should().Be(weeks);

    [Theory]
    [InlineData("12 weeks", 12, DurationUnit.Weeks)]
    [InlineData("1 week", 1, DurationUnit.Weeks)]
    [InlineData("0 hours", 0, DurationUnit.Hours)]
    [InlineData("1 day", 1, DurationUnit.Days)]
    [InlineData("100000 years", 100_000, DurationUnit.Years)]
    [InlineData("months", null, DurationUnit.Months)]
    public void Parse_Bound_GivesIt(string text, int? value, DurationUnit unit) => DurationBound.Parse(text).Should().Be(new DurationBound(value, unit));

    [Theory]
    [InlineData("weeks 12")]
    [InlineData("12")]
    [InlineData("12weeks")]
    [InlineData("12  weeks")]
    [InlineData(" 12 weeks")]
    [InlineData("12 weeks ")]
    [InlineData("12 weeks\n")]
    [InlineData("12 weeks\0")]
    [InlineData("12\0 weeks")]
    [InlineData("12\0\0\0 weeks")]
    [InlineData("12\tweeks")]
    [InlineData("12\u00A0weeks")]
    [InlineData("-12 weeks")]
    [InlineData("+12 weeks")]
    [InlineData("1.5 weeks")]
    [InlineData("1,000 weeks")]
    [InlineData("0x1 weeks")]
    [InlineData("1e1 weeks")]
    [InlineData("(1) weeks")]
    [InlineData("100001 weeks")]
    [InlineData("99999999999 weeks")]
    [InlineData("12 week")]
    [InlineData("2 day")]
    [InlineData("week")]
    [InlineData("12 Weeks")]
    [InlineData("12 fortnights")]
    [InlineData("12 unspecified")]
    [InlineData("unspecified")]
    [InlineData("12 ")]
    [InlineData("1 ")]
    [InlineData(" weeks")]
    [InlineData("1 s")]
    [InlineData("\u0661\u0662 weeks")]
    [InlineData("\u06F1 week")]
    public void Parse_NoBound_ThrowsFormatException(string text)
    {
        Action act = () => DurationBound.Parse(text);

        act.Should().ThrowExactly<FormatException>();
        DurationBound.TryParse(text, out DurationBound result).Should().BeFalse();
        result.IsDefault.Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Parse_HostileText_ThrowsFormatException(string label)
    {
        Action act = () => DurationBound.Parse(ValueTestText.Get(label));

        act.Should().ThrowExactly<FormatException>();
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void TryParse_HostileNumber_GivesFalseAndDefault(string label)
    {
        bool parsed = DurationBound.TryParse(ValueTestText.Get(label) + " weeks", out DurationBound bound);

        parsed.Should().BeFalse();
        bound.Should().Be(default(DurationBound));
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void TryParse_HostileUnit_GivesFalseAndDefault(string label)
    {
        bool parsed = DurationBound.TryParse("12 " + ValueTestText.Get(label), out DurationBound bound);

        parsed.Should().BeFalse();
        bound.Should().Be(default(DurationBound));
    }

    [Fact]
    public void Parse_Null_ThrowsArgumentNullException()
    {
        Action act = () => DurationBound.Parse(null!);

        act.Should().ThrowExactly<ArgumentNullException>().WithParameterName("s");
    }

    [Fact]
    public void TryParse_Null_GivesFalseAndDefault()
    {
        DurationBound.TryParse(null, out DurationBound bound).Should().BeFalse();

        bound.IsDefault.Should().BeTrue();
    }

    [Property(MaxTest = 300)]
    public void TryParse_ArbitraryText_GivesDefaultExactlyWhenFalse(string? text)
    {
        bool parsed = DurationBound.TryParse(text, out DurationBound bound);

        bound.IsDefault.Should().Be(!parsed);
    }

    [Property(MaxTest = 500, Arbitrary = new[] { typeof(DurationArbitraries) })]
    public void Parse_AfterFormat_IsIdentity(DurationBound bound) => DurationBound.Parse(bound.ToString()).Should().Be(bound);

    [Theory]
    [InlineData(12, DurationUnit.Weeks, "12 weeks")]
    [InlineData(1, DurationUnit.Weeks, "1 week")]
    [InlineData(1, DurationUnit.Hours, "1 hour")]
    [InlineData(1, DurationUnit.Years, "1 year")]
    [InlineData(0, DurationUnit.Days, "0 days")]
    [InlineData(100_000, DurationUnit.Months, "100000 months")]
    [InlineData(null, DurationUnit.Months, "months")]
    public void ToString_Bound_IsPlainEnglish(int? value, DurationUnit unit, string text) => new DurationBound(value, unit).ToString().Should().Be(text);

    [Theory]
    [MemberData(nameof(Cultures))]
    public void ToString_EveryCulture_IsTheSame(string culture) => ValueTestCultures.Run(culture, () =>
    {
        new DurationBound(12_345, DurationUnit.Days).ToString().Should().Be("12345 days");
        DurationBound.Parse("12345 days").Should().Be(new DurationBound(12_345, DurationUnit.Days));
    });

    [Fact]
    public void Default_Value_IsNoBound()
    {
        DurationBound bound = default;

        bound.IsDefault.Should().BeTrue();
        bound.Value.Should().BeNull();
        bound.Weeks.Should().BeNull();
        bound.Unit.Should().Be(DurationUnit.Unspecified);
        bound.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Equals_SameParts_IsTrueWithEqualHash()
    {
        var a = new DurationBound(2, DurationUnit.Weeks);
        var b = new DurationBound(2, DurationUnit.Weeks);

        (a == b).Should().BeTrue();
        (a != b).Should().BeFalse();
        a.GetHashCode().Should().Be(b.GetHashCode());
    }

    [Fact]
    public void Equals_SameTimeInAnotherUnit_IsFalse() => (new DurationBound(2, DurationUnit.Weeks) == new DurationBound(14, DurationUnit.Days)).Should().BeFalse();

    [Fact]
    public void Equals_NoNumberAndZero_IsFalse() => (new DurationBound(null, DurationUnit.Weeks) == new DurationBound(0, DurationUnit.Weeks)).Should().BeFalse();
}
