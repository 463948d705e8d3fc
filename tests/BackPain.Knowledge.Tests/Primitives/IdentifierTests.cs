#pragma warning disable CA1000 // xunit reads theory data from static members.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

public delegate bool TryParseIdentifier<TId>(string? text, out TId id);

/// <summary>The members of one identifier type, so that one harness serves all nine.</summary>
public sealed record IdentifierApi<TId>(
    string Kind,
    Func<string, TId> Parse,
    TryParseIdentifier<TId> TryParse,
    Func<TId, string> Value,
    Func<TId, bool> IsDefault,
    Func<TId, TId, bool> AreSame,
    Func<TId, TId, bool> Differ);

public sealed class ConditionIdTests() : IdentifierTests<ConditionId>(new(
    "condition", ConditionId.Parse, ConditionId.TryParse, static id => id.Value, static id => id.IsDefault, static (a, b) => a == b, static (a, b) => a != b));

public sealed class FindingIdTests() : IdentifierTests<FindingId>(new(
    "finding", FindingId.Parse, FindingId.TryParse, static id => id.Value, static id => id.IsDefault, static (a, b) => a == b, static (a, b) => a != b));

public sealed class ObservableIdTests() : IdentifierTests<ObservableId>(new(
    "observable", ObservableId.Parse, ObservableId.TryParse, static id => id.Value, static id => id.IsDefault, static (a, b) => a == b, static (a, b) => a != b));

public sealed class TreatmentIdTests() : IdentifierTests<TreatmentId>(new(
    "treatment", TreatmentId.Parse, TreatmentId.TryParse, static id => id.Value, static id => id.IsDefault, static (a, b) => a == b, static (a, b) => a != b));

public sealed class RedFlagIdTests() : IdentifierTests<RedFlagId>(new(
    "red flag", RedFlagId.Parse, RedFlagId.TryParse, static id => id.Value, static id => id.IsDefault, static (a, b) => a == b, static (a, b) => a != b));

public sealed class QuestionGroupIdTests() : IdentifierTests<QuestionGroupId>(new(
    "question group", QuestionGroupId.Parse, QuestionGroupId.TryParse, static id => id.Value, static id => id.IsDefault, static (a, b) => a == b, static (a, b) => a != b));

public sealed class RungIdTests() : IdentifierTests<RungId>(new(
    "rung", RungId.Parse, RungId.TryParse, static id => id.Value, static id => id.IsDefault, static (a, b) => a == b, static (a, b) => a != b));

public sealed class SourceIdTests() : IdentifierTests<SourceId>(new(
    "source", SourceId.Parse, SourceId.TryParse, static id => id.Value, static id => id.IsDefault, static (a, b) => a == b, static (a, b) => a != b));

public sealed class BodyRegionIdTests() : IdentifierTests<BodyRegionId>(new(
    "body region", BodyRegionId.Parse, BodyRegionId.TryParse, static id => id.Value, static id => id.IsDefault, static (a, b) => a == b, static (a, b) => a != b));

/// <summary>What every identifier type must do.</summary>
public abstract partial class IdentifierTests<TId>
    where TId : struct, IEquatable<TId>, IComparable<TId>
{
    private readonly IdentifierApi<TId> api;

    protected IdentifierTests(IdentifierApi<TId> api) => this.api = api;

    public static TheoryData<string> ValidTexts => new()
    {
        "a", "z", "a0", "leg-pain", "l5-s1", "a-1", "a-0-b", "x9y8", "acme.foot-drop", "a.b", "a1.b2-3", new string('a', 64), new string('a', 31) + "." + new string('b', 32),
    };

    public static TheoryData<string> InvalidTexts => new()
    {
        "", "A", "Leg-pain", "leg-Pain", "leg-paiN", "1", "5-leg", "1a", "-leg", "leg-", "-", "--", "leg--pain", "leg_pain", "_", "leg pain", "leg/pain", "leg+pain",
        ".", ".a", "a.", "a.b.c", "a..b", "a.-b", "a.b-", "a.b--c", "a.1", "1.a", "A.b", "a.B", "a-b.c", "a_b.c", "a.b_c", "a. b", "a .b",
        "leg`pain", "leg{pain", "leg:pain", "leg@pain", "'leg'", "\"leg\"", new string('a', 65), new string('a', 32) + "." + new string('b', 32),
    };

    public static TheoryData<string> HostileTexts => ValueTestText.Labels;

    public static TheoryData<string> Cultures => ValueTestCultures.All;

    [Theory]
    [MemberData(nameof(ValidTexts))]
    public void Parse_ValidText_KeepsTheText(string text) => api.Value(api.Parse(text)).Should().Be(text);

    [Theory]
    [MemberData(nameof(ValidTexts))]
    public void TryParse_ValidText_GivesTheIdentifier(string text)
    {
        bool parsed = api.TryParse(text, out TId id);

        parsed.Should().BeTrue();
        api.Value(id).Should().Be(text);
    }

    [Theory]
    [MemberData(nameof(InvalidTexts))]
    public void Parse_InvalidText_ThrowsFormatException(string text)
    {
        Action act = () => api.Parse(text);

        act.Should().ThrowExactly<FormatException>();
    }

    [Theory]
    [MemberData(nameof(InvalidTexts))]
    public void TryParse_InvalidText_GivesFalseAndDefault(string text)
    {
        TId id = api.Parse("before");

        bool parsed = api.TryParse(text, out id);

        parsed.Should().BeFalse();
        api.IsDefault(id).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Parse_HostileText_ThrowsFormatException(string label)
    {
        Action act = () => api.Parse(ValueTestText.Get(label));

        act.Should().ThrowExactly<FormatException>();
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void TryParse_HostileText_GivesFalseAndDefault(string label)
    {
        bool parsed = api.TryParse(ValueTestText.Get(label), out TId id);

        parsed.Should().BeFalse();
        api.IsDefault(id).Should().BeTrue();
    }

    [Fact]
    public void Parse_InvalidText_MessageNamesTheTextAndTheKind()
    {
        Action act = () => api.Parse("Leg_Pain");

        act.Should().ThrowExactly<FormatException>().WithMessage("'Leg_Pain' is not a " + api.Kind + " identifier*");
    }

    [Fact]
    public void Parse_Null_ThrowsArgumentNullException()
    {
        Action act = () => api.Parse(null!);

        act.Should().ThrowExactly<ArgumentNullException>().WithParameterName("s");
    }

    [Fact]
    public void TryParse_Null_GivesFalseAndDefault()
    {
        bool parsed = api.TryParse(null, out TId id);

        parsed.Should().BeFalse();
        api.IsDefault(id).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Parse_EveryCulture_AcceptsTheSameTexts(string culture) => ValueTestCultures.Run(culture, () =>
    {
        api.TryParse("immediate-pain-in-12", out _).Should().BeTrue();
        api.TryParse("IMMEDIATE", out _).Should().BeFalse();
        api.TryParse("\u0131", out _).Should().BeFalse();
    });

    [Fact]
    public void Default_Value_IdentifiesNothing()
    {
        TId id = default;

        api.IsDefault(id).Should().BeTrue();
        api.Value(id).Should().BeEmpty();
        id.ToString().Should().BeEmpty();
    }

    [Fact]
    public void IsDefault_ParsedIdentifier_IsFalse() => api.IsDefault(api.Parse("a")).Should().BeFalse();

    [Fact]
    public void Default_Value_HashesWithoutException()
    {
        TId id = default;

        id.GetHashCode().Should().Be(default(TId).GetHashCode());
    }

    [Fact]
    public void Equals_SameTextInAnotherString_IsTrue()
    {
        TId a = api.Parse("leg-pain");
        TId b = api.Parse(new string("leg-pain".ToCharArray()));

        a.Equals(b).Should().BeTrue();
        a.Equals((object)b).Should().BeTrue();
        api.AreSame(a, b).Should().BeTrue();
        api.Differ(a, b).Should().BeFalse();
        a.GetHashCode().Should().Be(b.GetHashCode());
    }

    [Theory]
    [InlineData("leg-pain", "leg-pains")]
    [InlineData("leg-pain", "legpain")]
    [InlineData("leg-pain", "acme.leg-pain")]
    public void Equals_OtherText_IsFalse(string left, string right)
    {
        TId a = api.Parse(left);
        TId b = api.Parse(right);

        a.Equals(b).Should().BeFalse();
        a.Equals((object)b).Should().BeFalse();
        api.AreSame(a, b).Should().BeFalse();
        api.Differ(a, b).Should().BeTrue();
    }

    [Fact]
    public void Equals_DefaultAndParsed_IsFalse()
    {
        TId a = api.Parse("a");

        a.Equals(default).Should().BeFalse();
        default(TId).Equals(a).Should().BeFalse();
        api.AreSame(default, default).Should().BeTrue();
    }

    [Fact]
    public void Equals_OtherTypes_IsFalse()
    {
        object id = api.Parse("leg-pain");

        id.Equals("leg-pain").Should().BeFalse();
        id.Equals(new object()).Should().BeFalse();
        id.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void Equals_SameTextInAnotherKind_IsFalse()
    {
        object id = api.Parse("leg-pain");
        object[] allKinds =
        {
            ConditionId.Parse("leg-pain"), FindingId.Parse("leg-pain"), ObservableId.Parse("leg-pain"), TreatmentId.Parse("leg-pain"), RedFlagId.Parse("leg-pain"),
            QuestionGroupId.Parse("leg-pain"), RungId.Parse("leg-pain"), SourceId.Parse("leg-pain"), BodyRegionId.Parse("leg-pain"),
        };

        allKinds.Count(id.Equals).Should().Be(1);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void CompareTo_EveryCulture_SortsOrdinally(string culture) => ValueTestCultures.Run(culture, () =>
    {
        // Linguistic orders put the hyphen last and the digit elsewhere; ordinal is '-' < '.' < '0' < 'a'.
        TId[] sorted = new[] { "ab", "a0", "a.b", "a-b", "a", "i", "h", "j" }.Select(api.Parse).Append(default).OrderBy(static id => id).ToArray();

        sorted.Select(api.Value).Should().Equal("", "a", "a-b", "a.b", "a0", "ab", "h", "i", "j");
    });

    [Fact]
    public void CompareTo_Default_ComesFirst()
    {
        default(TId).CompareTo(api.Parse("a")).Should().BeNegative();
        api.Parse("a").CompareTo(default).Should().BePositive();
        default(TId).CompareTo(default).Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void ToString_EveryCulture_IsTheValue(string culture) => ValueTestCultures.Run(culture, () =>
    {
        TId id = api.Parse("immediate-pain-12");

        id.ToString().Should().Be("immediate-pain-12");
        string.Format(CultureInfo.CurrentCulture, "{0}", id).Should().Be("immediate-pain-12");
    });

    [Fact]
    public void Dictionary_KeyedByIdentifier_FindsEqualText()
    {
        var table = new Dictionary<TId, int> { [api.Parse("leg-pain")] = 1, [default] = 2 };

        table[api.Parse("leg-pain")].Should().Be(1);
        table[default].Should().Be(2);
        table.ContainsKey(api.Parse("back-pain")).Should().BeFalse();
    }
}
