#if !NETSTANDARD_LIBRARY
#pragma warning disable CA1000 // xunit reads theory data from static members.
using System;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

public sealed class ConditionIdSpanTests : IdentifierSpanTests<ConditionId>;

public sealed class FindingIdSpanTests : IdentifierSpanTests<FindingId>;

public sealed class ObservableIdSpanTests : IdentifierSpanTests<ObservableId>;

public sealed class TreatmentIdSpanTests : IdentifierSpanTests<TreatmentId>;

public sealed class RedFlagIdSpanTests : IdentifierSpanTests<RedFlagId>;

public sealed class QuestionGroupIdSpanTests : IdentifierSpanTests<QuestionGroupId>;

public sealed class RungIdSpanTests : IdentifierSpanTests<RungId>;

public sealed class SourceIdSpanTests : IdentifierSpanTests<SourceId>;

public sealed class BodyRegionIdSpanTests : IdentifierSpanTests<BodyRegionId>;

/// <summary>The parsing interfaces of the newer target.</summary>
public abstract class IdentifierSpanTests<TId>
    where TId : struct, ISpanParsable<TId>
{
    public static TheoryData<string> HostileTexts => ValueTestText.Labels;

    [Fact]
    public void Parse_PartOfAText_ReadsThatPart() => TId.Parse("xleg-painx".AsSpan(1, 8), null).ToString().Should().Be("leg-pain");

    [Fact]
    public void TryParse_PartOfAText_ReadsThatPart()
    {
        TId.TryParse("xleg-painx".AsSpan(1, 8), null, out TId id).Should().BeTrue();

        id.ToString().Should().Be("leg-pain");
    }

    [Fact]
    public void Parse_TextWithProvider_EqualsTheSpan() => ParseText<TId>("leg-pain").Should().Be(TId.Parse("leg-pain".AsSpan(), null));

    [Fact]
    public void TryParse_TextWithProvider_GivesTheIdentifier()
    {
        TryParseText("leg-pain", out TId id).Should().BeTrue();

        id.ToString().Should().Be("leg-pain");
    }

    [Fact]
    public void TryParse_NullWithProvider_GivesFalseAndDefault()
    {
        TryParseText(null, out TId id).Should().BeFalse();

        id.Should().Be(default(TId));
    }

    [Fact]
    public void Parse_NullWithProvider_ThrowsArgumentNullException()
    {
        Action act = () => ParseText<TId>(null!);

        act.Should().ThrowExactly<ArgumentNullException>().WithParameterName("s");
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Parse_HostileSpan_ThrowsFormatException(string label)
    {
        Action act = () => TId.Parse(ValueTestText.Get(label).AsSpan(), null);

        act.Should().ThrowExactly<FormatException>();
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void TryParse_HostileSpan_GivesFalseAndDefault(string label)
    {
        bool parsed = TId.TryParse(ValueTestText.Get(label).AsSpan(), null, out TId id);

        parsed.Should().BeFalse();
        id.Should().Be(default(TId));
    }

    // Called through the wider interface alone: with both in sight the compiler prefers the overload for spans.
    private static T ParseText<T>(string text)
        where T : IParsable<T> => T.Parse(text, null);

    private static bool TryParseText<T>(string? text, out T id)
        where T : IParsable<T> => T.TryParse(text, null, out id!);
}
#endif
