#pragma warning disable CA1000 // xunit reads theory data from static members.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackPain.Knowledge.Serialization;
using FluentAssertions;
using FsCheck.Xunit;
using Xunit;

namespace BackPain.Knowledge.Tests;

public sealed class ConditionIdJsonTests() : IdentifierJsonTests<ConditionId>(ConditionId.Parse);

public sealed class FindingIdJsonTests() : IdentifierJsonTests<FindingId>(FindingId.Parse);

public sealed class ObservableIdJsonTests() : IdentifierJsonTests<ObservableId>(ObservableId.Parse);

public sealed class TreatmentIdJsonTests() : IdentifierJsonTests<TreatmentId>(TreatmentId.Parse);

public sealed class RedFlagIdJsonTests() : IdentifierJsonTests<RedFlagId>(RedFlagId.Parse);

public sealed class QuestionGroupIdJsonTests() : IdentifierJsonTests<QuestionGroupId>(QuestionGroupId.Parse);

public sealed class RungIdJsonTests() : IdentifierJsonTests<RungId>(RungId.Parse);

public sealed class SourceIdJsonTests() : IdentifierJsonTests<SourceId>(SourceId.Parse);

public sealed class BodyRegionIdJsonTests() : IdentifierJsonTests<BodyRegionId>(BodyRegionId.Parse);

/// <summary>What an app that serializes without reflection would declare.</summary>
[JsonSerializable(typeof(ConditionId))]
[JsonSerializable(typeof(ConditionId?))]
[JsonSerializable(typeof(ConditionId[]))]
[JsonSerializable(typeof(Dictionary<ConditionId, string>))]
[JsonSerializable(typeof(FindingId))]
[JsonSerializable(typeof(FindingId?))]
[JsonSerializable(typeof(FindingId[]))]
[JsonSerializable(typeof(Dictionary<FindingId, string>))]
[JsonSerializable(typeof(ObservableId))]
[JsonSerializable(typeof(ObservableId?))]
[JsonSerializable(typeof(ObservableId[]))]
[JsonSerializable(typeof(Dictionary<ObservableId, string>))]
[JsonSerializable(typeof(TreatmentId))]
[JsonSerializable(typeof(TreatmentId?))]
[JsonSerializable(typeof(TreatmentId[]))]
[JsonSerializable(typeof(Dictionary<TreatmentId, string>))]
[JsonSerializable(typeof(RedFlagId))]
[JsonSerializable(typeof(RedFlagId?))]
[JsonSerializable(typeof(RedFlagId[]))]
[JsonSerializable(typeof(Dictionary<RedFlagId, string>))]
[JsonSerializable(typeof(QuestionGroupId))]
[JsonSerializable(typeof(QuestionGroupId?))]
[JsonSerializable(typeof(QuestionGroupId[]))]
[JsonSerializable(typeof(Dictionary<QuestionGroupId, string>))]
[JsonSerializable(typeof(RungId))]
[JsonSerializable(typeof(RungId?))]
[JsonSerializable(typeof(RungId[]))]
[JsonSerializable(typeof(Dictionary<RungId, string>))]
[JsonSerializable(typeof(SourceId))]
[JsonSerializable(typeof(SourceId?))]
[JsonSerializable(typeof(SourceId[]))]
[JsonSerializable(typeof(Dictionary<SourceId, string>))]
[JsonSerializable(typeof(BodyRegionId))]
[JsonSerializable(typeof(BodyRegionId?))]
[JsonSerializable(typeof(BodyRegionId[]))]
[JsonSerializable(typeof(Dictionary<BodyRegionId, string>))]
internal sealed partial class IdentifierJsonContext : JsonSerializerContext;

/// <summary>What every identifier type must do in JSON, with the reflection-based serializer and with a source-generated context.</summary>
public abstract class IdentifierJsonTests<TId>
    where TId : struct, IEquatable<TId>
{
    // The second options know only what the context declares: the serializer cannot fall back to reflection.
    private static readonly JsonSerializerOptions reflection = new();
    private static readonly JsonSerializerOptions generated = new() { TypeInfoResolver = IdentifierJsonContext.Default };

    private readonly Func<string, TId> parse;

    protected IdentifierJsonTests(Func<string, TId> parse) => this.parse = parse;

    public static TheoryData<string, bool> NoIdentifiers => WithBoth(
        "0", "1", "1.5", "-1", "true", "false", "null", "{}", "[]", "{\"value\":\"leg-pain\"}", "[\"leg-pain\"]",
        "\"\"", "\" \"", "\"Leg-pain\"", "\"leg_pain\"", "\"5-leg\"", "\"-leg\"", "\"leg-\"", "\"leg--pain\"", "\"a.b.c\"", "\".a\"", "\"a.\"",
        "\"leg-pain\\n\"", "\"leg-pain\\u0000\"", "\"\\ud800\"", "\"leg\\udc00pain\"", "\"\\udc00\\ud800\"", "\"\\u0131\"", "\"\\u200fleg\"",
        "\"leg-pain", "leg-pain", "", "\"leg-pain\" 1");

    public static TheoryData<string, bool> NoKeys => WithBoth(
        "", " ", "Leg-pain", "leg_pain", "5-leg", "leg-", "a.b.c", ".a", "a.", "1", "leg-pain\\n", "leg-pain\\u0000", "\\ud800", "leg\\udc00pain", "\\u0131", "\\u200fleg");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Serialize_Identifier_IsAPlainString(bool isGenerated) => Write(parse("acme.leg-pain-2"), isGenerated).Should().Be("\"acme.leg-pain-2\"");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Deserialize_String_IsTheIdentifier(bool isGenerated) => Read<TId>("\"acme.leg-pain-2\"", isGenerated).Should().Be(parse("acme.leg-pain-2"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Deserialize_EscapedLetters_AreRead(bool isGenerated) => Read<TId>("\"\\u006ceg\\u002dpain\"", isGenerated).Should().Be(parse("leg-pain"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Serialize_DictionaryKey_IsAPropertyName(bool isGenerated)
    {
        var table = new Dictionary<TId, string> { [parse("leg-pain")] = "x" };

        Write(table, isGenerated).Should().Be("{\"leg-pain\":\"x\"}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Deserialize_PropertyName_IsADictionaryKey(bool isGenerated)
    {
        Dictionary<TId, string> table = Read<Dictionary<TId, string>>("{\"leg-pain\":\"x\",\"\\u0061\":\"y\"}", isGenerated)!;

        table.Should().HaveCount(2);
        table[parse("leg-pain")].Should().Be("x");
        table[parse("a")].Should().Be("y");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Serialize_Array_KeepsOrder(bool isGenerated)
    {
        TId[] ids = { parse("b"), parse("a"), parse("b") };

        Write(ids, isGenerated).Should().Be("[\"b\",\"a\",\"b\"]");
        Read<TId[]>("[\"b\",\"a\",\"b\"]", isGenerated).Should().Equal(ids);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Serialize_NullableWithoutValue_IsNull(bool isGenerated)
    {
        Write((TId?)null, isGenerated).Should().Be("null");
        Read<TId?>("null", isGenerated).Should().BeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Serialize_NullableWithValue_IsAPlainString(bool isGenerated)
    {
        Write((TId?)parse("a"), isGenerated).Should().Be("\"a\"");
        Read<TId?>("\"a\"", isGenerated).Should().Be(parse("a"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Serialize_Default_ThrowsJsonException(bool isGenerated)
    {
        Action act = () => Write(default(TId), isGenerated);

        act.Should().ThrowExactly<JsonException>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Serialize_DefaultInNullable_ThrowsJsonException(bool isGenerated)
    {
        Action act = () => Write((TId?)default(TId), isGenerated);

        act.Should().ThrowExactly<JsonException>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Serialize_DefaultAsKey_ThrowsJsonException(bool isGenerated)
    {
        Action act = () => Write(new Dictionary<TId, string> { [default] = "x" }, isGenerated);

        act.Should().ThrowExactly<JsonException>();
    }

    [Theory]
    [MemberData(nameof(NoIdentifiers))]
    public void Deserialize_NoIdentifier_ThrowsJsonException(string json, bool isGenerated)
    {
        Action act = () => Read<TId>(json, isGenerated);

        act.Should().Throw<JsonException>();
    }

    [Theory]
    [MemberData(nameof(NoKeys))]
    public void Deserialize_NoKey_ThrowsJsonException(string key, bool isGenerated)
    {
        Action act = () => Read<Dictionary<TId, string>>("{\"" + key + "\":\"x\"}", isGenerated);

        act.Should().Throw<JsonException>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Deserialize_LongText_ThrowsJsonException(bool isGenerated)
    {
        string json = "\"" + new string('a', 10_000) + "\"";
        Action value = () => Read<TId>(json, isGenerated);
        Action key = () => Read<Dictionary<TId, string>>("{" + json + ":\"x\"}", isGenerated);

        value.Should().Throw<JsonException>();
        key.Should().Throw<JsonException>();
    }

    [Theory]
    [InlineData(new byte[] { 0x22, 0xFF, 0x22 }, false)]
    [InlineData(new byte[] { 0x22, 0xFF, 0x22 }, true)]
    [InlineData(new byte[] { 0x22, 0x61, 0xC3, 0x22 }, false)]
    [InlineData(new byte[] { 0x22, 0xED, 0xA0, 0x80, 0x22 }, true)]
    public void Deserialize_BrokenUtf8_ThrowsJsonException(byte[] json, bool isGenerated)
    {
        byte[] asKey = Encoding.ASCII.GetBytes("{").Concat(json).Concat(Encoding.ASCII.GetBytes(":\"x\"}")).ToArray();
        Action value = () => JsonSerializer.Deserialize<TId>(json, Options(isGenerated));
        Action key = () => JsonSerializer.Deserialize<Dictionary<TId, string>>(asKey, Options(isGenerated));

        value.Should().Throw<JsonException>();
        key.Should().Throw<JsonException>();
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"leg\\udc00pain\"")]
    public void Read_LoneSurrogateOutsideTheSerializer_ThrowsJsonException(string json)
    {
        // JsonSerializer would turn the exception of the reader into a JsonException by itself; another converter that calls this one would not.
        var converter = (JsonConverter<TId>)new IdentifierJsonConverter().CreateConverter(typeof(TId), reflection);
        Action value = () =>
        {
            var reader = new Utf8JsonReader(Encoding.ASCII.GetBytes(json));
            reader.Read();
            converter.Read(ref reader, typeof(TId), reflection);
        };
        Action key = () =>
        {
            var reader = new Utf8JsonReader(Encoding.ASCII.GetBytes("{" + json + ":1}"));
            reader.Read();
            reader.Read();
            converter.ReadAsPropertyName(ref reader, typeof(TId), reflection);
        };

        value.Should().ThrowExactly<JsonException>();
        key.Should().ThrowExactly<JsonException>();
    }

    [Property(Arbitrary = new[] { typeof(IdentifierArbitraries) })]
    public void Deserialize_AfterSerialize_IsIdentity(IdentifierText text, bool isGenerated)
    {
        TId id = parse(text.Text);

        Read<TId>(Write(id, isGenerated), isGenerated).Should().Be(id);
        Read<Dictionary<TId, string>>(Write(new Dictionary<TId, string> { [id] = "x" }, isGenerated), isGenerated).Should().ContainKey(id);
    }

    [Property(MaxTest = 200, Arbitrary = new[] { typeof(IdentifierArbitraries) })]
    public void Deserialize_AnyJsonString_GivesItOrJsonException(NearIdentifierText text, bool isGenerated)
    {
        // Every character escaped, so that lone surrogates reach the converter as such.
        string json = "\"" + string.Concat(text.Text.Select(static c => "\\u" + ((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture))) + "\"";
        TId? read = null;
        try
        {
            read = Read<TId>(json, isGenerated);
        }
        catch (JsonException)
        {
            // As documented.
        }

        (read?.ToString()).Should().Be(ConditionId.TryParse(text.Text, out _) ? text.Text : null);
    }

    [Fact]
    public void Serialize_TypeOutsideTheContext_ShowsThatReflectionIsOff()
    {
        Action act = () => Write(new HashSet<TId> { parse("a") }, isGenerated: true);

        act.Should().Throw<NotSupportedException>();
    }

    [Fact]
    public void CanConvert_IdentifierType_IsTrue() => new IdentifierJsonConverter().CanConvert(typeof(TId)).Should().BeTrue();

    [Fact]
    public void CanConvert_NullableOrArray_IsFalse()
    {
        new IdentifierJsonConverter().CanConvert(typeof(TId?)).Should().BeFalse();
        new IdentifierJsonConverter().CanConvert(typeof(TId[])).Should().BeFalse();
    }

    [Fact]
    public void CreateConverter_IdentifierTypeWithoutOptions_GivesItsConverter() =>
        new IdentifierJsonConverter().CreateConverter(typeof(TId), null!).Should().BeAssignableTo<JsonConverter<TId>>();

    private static TheoryData<string, bool> WithBoth(params string[] texts)
    {
        var data = new TheoryData<string, bool>();
        foreach (string text in texts)
        {
            data.Add(text, false);
            data.Add(text, true);
        }

        return data;
    }

    private static JsonSerializerOptions Options(bool isGenerated) => isGenerated ? generated : reflection;

    private static string Write<T>(T value, bool isGenerated) => JsonSerializer.Serialize(value, Options(isGenerated));

    private static T? Read<T>(string json, bool isGenerated) => JsonSerializer.Deserialize<T>(json, Options(isGenerated));
}

public sealed class IdentifierJsonConverterTests
{
    public static TheoryData<Type, string> Kinds => new()
    {
        { typeof(ConditionId), "condition" },
        { typeof(FindingId), "finding" },
        { typeof(ObservableId), "observable" },
        { typeof(TreatmentId), "treatment" },
        { typeof(RedFlagId), "red flag" },
        { typeof(QuestionGroupId), "question group" },
        { typeof(RungId), "rung" },
        { typeof(SourceId), "source" },
        { typeof(BodyRegionId), "body region" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void JsonException_OfEveryFault_NamesTheKindAndTheFault(Type type, string kind)
    {
        foreach (string json in new[] { "1", "true", "null", "{}", "[]" })
        {
            Reading(json, type).Should().ThrowExactly<JsonException>().WithMessage("A " + kind + " identifier is a JSON string.");
        }

        Reading("\"Not one\"", type).Should().ThrowExactly<JsonException>().WithMessage("'Not one' is not a " + kind + " identifier.");
        Reading("\"\\ud800\"", type).Should().ThrowExactly<JsonException>().WithMessage("The text of a " + kind + " identifier is not valid Unicode.");
        FluentActions.Invoking(() => JsonSerializer.Serialize(Activator.CreateInstance(type), type)).Should().ThrowExactly<JsonException>()
            .WithMessage("A default " + kind + " identifier names nothing and is not written.");
    }

    private static Action Reading(string json, Type type) => () => JsonSerializer.Deserialize(json, type);

    [Theory]
    [InlineData(null)]
    [InlineData(typeof(string))]
    [InlineData(typeof(object))]
    [InlineData(typeof(KnowledgeDate))]
    public void CanConvert_OtherType_IsFalse(Type? type) => new IdentifierJsonConverter().CanConvert(type!).Should().BeFalse();

    [Theory]
    [InlineData(null)]
    [InlineData(typeof(string))]
    [InlineData(typeof(ConditionId?))]
    public void CreateConverter_OtherType_ThrowsArgumentException(Type? type)
    {
        Action act = () => new IdentifierJsonConverter().CreateConverter(type!, new JsonSerializerOptions());

        act.Should().ThrowExactly<ArgumentException>().WithParameterName("typeToConvert");
    }
}
