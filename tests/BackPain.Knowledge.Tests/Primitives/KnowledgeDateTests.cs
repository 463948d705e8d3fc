#pragma warning disable MA0011 // The overload with a provider ignores it; the plain one is what most callers use.
using System;
using System.Globalization;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>Days from year 1 to 9999, as the base class library counts them.</summary>
public static class DayArbitraries
{
    public static Arbitrary<DateTime> Days() => Arb.From(Gen.Choose(0, (int)(DateTime.MaxValue.Date - DateTime.MinValue).TotalDays).Select(static d => DateTime.MinValue.AddDays(d)));
}

public sealed class KnowledgeDateTests
{
    public static TheoryData<string> HostileTexts => ValueTestText.Labels;

    public static TheoryData<string> Cultures => ValueTestCultures.All;

    [Fact]
    public void Constructor_ExistingDate_KeepsItsParts()
    {
        var date = new KnowledgeDate(2026, 11, 22);

        date.Year.Should().Be(2026);
        date.Month.Should().Be(11);
        date.Day.Should().Be(22);
        date.IsDefault.Should().BeFalse();
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(-1, 1, 1)]
    [InlineData(10_000, 1, 1)]
    [InlineData(2026, 0, 1)]
    [InlineData(2026, 13, 1)]
    [InlineData(2026, -1, 1)]
    [InlineData(2026, 1, 0)]
    [InlineData(2026, 1, -1)]
    [InlineData(2026, 1, 32)]
    [InlineData(2026, 4, 31)]
    [InlineData(2026, 2, 29)]
    [InlineData(1900, 2, 29)]
    [InlineData(2100, 2, 29)]
    [InlineData(2024, 2, 30)]
    [InlineData(int.MinValue, int.MinValue, int.MinValue)]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue)]
    public void Constructor_NoSuchDate_ThrowsArgumentOutOfRangeException(int year, int month, int day)
    {
        Action act = () => _ = new KnowledgeDate(year, month, day);

        act.Should().ThrowExactly<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(0, 1, 1, "year")]
    [InlineData(10_000, 1, 1, "year")]
    [InlineData(0, 13, 32, "year")]
    [InlineData(10_000, 0, 0, "year")]
    [InlineData(1, 0, 1, "month")]
    [InlineData(9999, 13, 1, "month")]
    [InlineData(2026, 0, 0, "month")]
    [InlineData(2026, 13, 32, "month")]
    [InlineData(1, 1, 0, "day")]
    [InlineData(9999, 12, 32, "day")]
    [InlineData(2025, 2, 29, "day")]
    public void Constructor_NoSuchDate_NamesTheFirstPartOutOfRange(int year, int month, int day, string part)
    {
        Action act = () => _ = new KnowledgeDate(year, month, day);

        act.Should().ThrowExactly<ArgumentOutOfRangeException>().WithParameterName(part)
            .WithMessage(FormattableString.Invariant($"There is no date with year {year}, month {month} and day {day}.*"));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(1600)]
    [InlineData(2000)]
    [InlineData(2024)]
    public void Constructor_LeapDay_IsADate(int year) => new KnowledgeDate(year, 2, 29).Day.Should().Be(29);

    [Property(MaxTest = 500)]
    public void Constructor_ArbitraryParts_AgreesWithDateTime(int year, int month, int day)
    {
        int y = year % 10_050;
        int m = month % 15;
        int d = day % 33;
        bool expected = Succeeds(() => _ = new DateTime(y, m, d, 0, 0, 0, DateTimeKind.Unspecified));

        Succeeds(() => _ = new KnowledgeDate(y, m, d)).Should().Be(expected);
    }

    [Theory]
    [InlineData("0001-01-01", 1, 1, 1)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    [InlineData("9999-12-31", 9999, 12, 31)]
    public void Parse_Date_GivesIt(string text, int year, int month, int day) => KnowledgeDate.Parse(text).Should().Be(new KnowledgeDate(year, month, day));

    [Theory]
    [InlineData("2026-1-31")]
    [InlineData("2026-01-1")]
    [InlineData("26-01-31")]
    [InlineData("02026-01-31")]
    [InlineData("2026-01-310")]
    [InlineData("20260131")]
    [InlineData("2026/01/31")]
    [InlineData("2026.01.31")]
    [InlineData("31-01-2026")]
    [InlineData("01-31-2026")]
    [InlineData("2026-01-31T00:00:00")]
    [InlineData("2026-01-31Z")]
    [InlineData(" 2026-01-31")]
    [InlineData("2026-01-31 ")]
    [InlineData("2026-01-31\n")]
    [InlineData("2026-01-31\0")]
    [InlineData("2026-01-3\0")]
    [InlineData("-026-01-31")]
    [InlineData("+026-01-31")]
    [InlineData("2026-+1-31")]
    [InlineData("2026- 1-31")]
    [InlineData("2026\u201001\u201031")]
    [InlineData("\u0662\u0660\u0662\u0666-\u0660\u0661-\u0663\u0661")]
    [InlineData("\u06F2\u06F0\u06F2\u06F6-01-31")]
    [InlineData("\uFF12026-01-31")]
    [InlineData("0000-01-01")]
    [InlineData("2026-00-01")]
    [InlineData("2026-13-01")]
    [InlineData("2026-01-00")]
    [InlineData("2026-01-32")]
    [InlineData("2025-02-29")]
    [InlineData("1900-02-29")]
    public void Parse_NoDate_ThrowsFormatException(string text)
    {
        Action act = () => KnowledgeDate.Parse(text);

        act.Should().ThrowExactly<FormatException>();
        KnowledgeDate.TryParse(text, out KnowledgeDate result).Should().BeFalse();
        result.IsDefault.Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Parse_HostileText_ThrowsFormatException(string label)
    {
        Action act = () => KnowledgeDate.Parse(ValueTestText.Get(label));

        act.Should().ThrowExactly<FormatException>();
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void TryParse_HostileText_GivesFalseAndDefault(string label)
    {
        bool parsed = KnowledgeDate.TryParse(ValueTestText.Get(label), out KnowledgeDate date);

        parsed.Should().BeFalse();
        date.IsDefault.Should().BeTrue();
    }

    [Fact]
    public void Parse_Null_ThrowsArgumentNullException()
    {
        Action act = () => KnowledgeDate.Parse(null!);

        act.Should().ThrowExactly<ArgumentNullException>().WithParameterName("s");
    }

    [Fact]
    public void TryParse_Null_GivesFalseAndDefault()
    {
        KnowledgeDate.TryParse(null, out KnowledgeDate date).Should().BeFalse();

        date.IsDefault.Should().BeTrue();
    }

    [Property(MaxTest = 300)]
    public void TryParse_ArbitraryText_IsTrueOnlyForItsOwnFormat(string? text)
    {
        bool parsed = KnowledgeDate.TryParse(text, out KnowledgeDate date);

        (parsed ? date.ToString() : null).Should().Be(parsed ? text : null);
        date.IsDefault.Should().Be(!parsed);
    }

    [Property(MaxTest = 1000)]
    public void TryParse_DateLikeText_AgreesWithDateTime(ushort year, byte month, byte day)
    {
        string text = string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", year % 10_000, month % 14, day % 34);
        bool expected = DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

        KnowledgeDate.TryParse(text, out _).Should().Be(expected);
    }

    [Property(MaxTest = 300, Arbitrary = new[] { typeof(DayArbitraries) })]
    public void Parse_AfterFormat_IsIdentity(DateTime day)
    {
        KnowledgeDate date = Of(day);

        KnowledgeDate.Parse(date.ToString()).Should().Be(date);
        date.ToString().Should().Be(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Property(MaxTest = 500, Arbitrary = new[] { typeof(DayArbitraries) })]
    public void CompareTo_TwoDates_OrdersLikeDateTime(DateTime first, DateTime another, bool same)
    {
        DateTime second = same ? first : another;
        KnowledgeDate a = Of(first);
        KnowledgeDate b = Of(second);

        Math.Sign(a.CompareTo(b)).Should().Be(Math.Sign(first.CompareTo(second)));
        (a < b).Should().Be(first < second);
        (a > b).Should().Be(first > second);
        (a <= b).Should().Be(first <= second);
        (a >= b).Should().Be(first >= second);
        (a == b).Should().Be(first == second);
        (a != b).Should().Be(first != second);
    }

    [Property(MaxTest = 300, Arbitrary = new[] { typeof(DayArbitraries) })]
    public void CompareTo_NeighboringDays_OrdersThem(DateTime day)
    {
        DateTime earlier = day == DateTime.MinValue ? day.AddDays(1) : day;

        Of(earlier.AddDays(-1)).Should().BeLessThan(Of(earlier));
    }

    [Fact]
    public void Equals_SameDate_IsTrueWithEqualHash()
    {
        var a = new KnowledgeDate(2026, 1, 31);
        KnowledgeDate b = KnowledgeDate.Parse("2026-01-31");

        a.Equals(b).Should().BeTrue();
        a.Equals((object)b).Should().BeTrue();
        a.GetHashCode().Should().Be(b.GetHashCode());
    }

    [Fact]
    public void Equals_OtherValues_IsFalse()
    {
        object date = new KnowledgeDate(2026, 1, 31);

        date.Equals(new KnowledgeDate(2026, 1, 30)).Should().BeFalse();
        date.Equals("2026-01-31").Should().BeFalse();
        date.Equals(20260131).Should().BeFalse();
        date.Equals(default(KnowledgeDate)).Should().BeFalse();
        date.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void Default_Value_IsNoDate()
    {
        KnowledgeDate date = default;

        date.IsDefault.Should().BeTrue();
        (date.Year, date.Month, date.Day).Should().Be((0, 0, 0));
        date.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Default_Value_ComesBeforeEveryDate()
    {
        KnowledgeDate first = new(1, 1, 1);

        (default(KnowledgeDate) < first).Should().BeTrue();
        first.CompareTo(default).Should().BePositive();
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void ToString_EveryCulture_IsAsciiAndGregorian(string culture) => ValueTestCultures.Run(culture, () =>
        new KnowledgeDate(2026, 1, 5).ToString().Should().Be("2026-01-05"));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void ToString_InterpolatedInEveryCulture_IsAsciiAndGregorian(string culture) => ValueTestCultures.Run(culture, () =>
    {
        var date = new KnowledgeDate(2026, 1, 5);

#pragma warning disable CA1305, MA0076 // The current culture is what this test is about.
        $"{date} {date:D} {date:yyyy}".Should().Be("2026-01-05 2026-01-05 2026-01-05");
#pragma warning restore CA1305, MA0076
    });

    [Theory]
    [MemberData(nameof(Cultures))]
    public void ToString_FormatAndProvider_AreNotUsed(string culture) => ValueTestCultures.Run(culture, () =>
        new KnowledgeDate(31, 12, 9).ToString("dddd", CultureInfo.CurrentCulture).Should().Be("0031-12-09"));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Parse_EveryCulture_ReadsTheSameDate(string culture) => ValueTestCultures.Run(culture, () =>
        KnowledgeDate.Parse("2026-01-05").Should().Be(new KnowledgeDate(2026, 1, 5)));

#if !NETSTANDARD_LIBRARY
    [Property(MaxTest = 200, Arbitrary = new[] { typeof(DayArbitraries) })]
    public void ToDateOnly_Date_IsTheSameDay(DateTime day) => Of(day).ToDateOnly().Should().Be(DateOnly.FromDateTime(day));

    [Fact]
    public void ToDateOnly_Default_ThrowsInvalidOperationException()
    {
        Action act = () => default(KnowledgeDate).ToDateOnly();

        act.Should().ThrowExactly<InvalidOperationException>().WithMessage("*default*");
    }
#endif

    private static KnowledgeDate Of(DateTime day) => new(day.Year, day.Month, day.Day);

    private static bool Succeeds(Action make)
    {
        try
        {
            make();
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}
