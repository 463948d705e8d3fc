using System;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

public sealed class CitationTests
{
    private static readonly SourceId source = SourceId.Parse("seed-page");

    public static TheoryData<string> HostileTexts => ValueTestText.Labels;

    public static TheoryData<string> Cultures => ValueTestCultures.All;

    [Fact]
    public void Constructor_SourceAndLocator_KeepsThem()
    {
        var citation = new Citation(source, "table 2");

        citation.SourceId.Should().Be(source);
        citation.Locator.Should().Be("table 2");
        citation.IsDefault.Should().BeFalse();
    }

    [Fact]
    public void Constructor_NullLocator_ThrowsArgumentNullException()
    {
        Action act = () => _ = new Citation(source, null!);

        act.Should().ThrowExactly<ArgumentNullException>().WithParameterName("locator");
    }

    [Fact]
    public void Constructor_DefaultSource_ThrowsArgumentException()
    {
        Action act = () => _ = new Citation(default, "table 2");

        act.Should().ThrowExactly<ArgumentException>().WithParameterName("sourceId");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t\r\n")]
    [InlineData("\u00A0\u3000")]
    public void Constructor_WhiteLocator_ThrowsArgumentException(string white)
    {
        Action act = () => _ = new Citation(source, white);

        act.Should().ThrowExactly<ArgumentException>().WithParameterName("locator");
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Constructor_HostileLocator_IsKeptOrRefusedAsDocumented(string label)
    {
        string locator = ValueTestText.Get(label);
        Func<string> act = () => new Citation(source, locator).Locator;

        if (string.IsNullOrWhiteSpace(locator))
        {
            act.Should().ThrowExactly<ArgumentException>().WithParameterName("locator");
        }
        else
        {
            act().Should().Be(locator);
        }
    }

    [Fact]
    public void Default_Value_CitesNothing()
    {
        Citation citation = default;

        citation.IsDefault.Should().BeTrue();
        citation.SourceId.IsDefault.Should().BeTrue();
        citation.Locator.Should().BeEmpty();
        citation.ToString().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void ToString_EveryCulture_IsSourceAndLocator(string culture) => ValueTestCultures.Run(culture, () =>
        new Citation(source, "spinal-stenosis#5").ToString().Should().Be("seed-page, spinal-stenosis#5"));

    [Fact]
    public void Equals_SameParts_IsTrueWithEqualHash()
    {
        var a = new Citation(source, "table 2");
        var b = new Citation(SourceId.Parse("seed-page"), new string("table 2".ToCharArray()));

        (a == b).Should().BeTrue();
        (a != b).Should().BeFalse();
        a.GetHashCode().Should().Be(b.GetHashCode());
    }

    [Fact]
    public void Equals_OtherSource_IsFalse() => (new Citation(source, "table 2") == new Citation(SourceId.Parse("seed-pages"), "table 2")).Should().BeFalse();

    [Theory]
    [InlineData("table 3")]
    [InlineData("Table 2")]
    [InlineData("table 2 ")]
    public void Equals_OtherLocator_IsFalse(string locator) => (new Citation(source, "table 2") == new Citation(source, locator)).Should().BeFalse();
}
