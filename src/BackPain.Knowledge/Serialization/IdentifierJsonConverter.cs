using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackPain.Knowledge.Serialization;

/// <summary>Reads and writes every identifier type as a plain JSON string, also as the key of a dictionary.</summary>
/// <remarks>
/// The identifier types name this converter themselves; there is nothing to register. It works trimmed and with
/// reflection-based serialization switched off. Text that is no identifier, and a default identifier on writing, give a <see cref="JsonException"/>.
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class IdentifierJsonConverter : JsonConverterFactory
{
    private delegate bool TryParse<T>(string? text, out T id);

    /// <summary>Tells whether a type is one of the identifier types of this library. Does not throw.</summary>
    /// <param name="typeToConvert">The type that a serializer meets; <see langword="null"/> gives <see langword="false"/>.</param>
    /// <returns><see langword="true"/> for the nine identifier types.</returns>
    public override bool CanConvert(Type typeToConvert) => Find(typeToConvert) is not null;

    /// <summary>Gives the converter of one identifier type.</summary>
    /// <param name="typeToConvert">One of the identifier types.</param>
    /// <param name="options">Not used; may be <see langword="null"/>.</param>
    /// <returns>A converter that writes the identifier as a string.</returns>
    /// <exception cref="ArgumentException"><paramref name="typeToConvert"/> is not an identifier type.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Find(typeToConvert) ?? throw new ArgumentException("The type is not an identifier of this library.", nameof(typeToConvert));

    private static JsonConverter? Find(Type? type)
    {
        if (type == typeof(ConditionId))
        {
            return new Converter<ConditionId>("condition", ConditionId.TryParse, static id => id.Value);
        }

        if (type == typeof(FindingId))
        {
            return new Converter<FindingId>("finding", FindingId.TryParse, static id => id.Value);
        }

        if (type == typeof(ObservableId))
        {
            return new Converter<ObservableId>("observable", ObservableId.TryParse, static id => id.Value);
        }

        if (type == typeof(TreatmentId))
        {
            return new Converter<TreatmentId>("treatment", TreatmentId.TryParse, static id => id.Value);
        }

        if (type == typeof(RedFlagId))
        {
            return new Converter<RedFlagId>("red flag", RedFlagId.TryParse, static id => id.Value);
        }

        if (type == typeof(QuestionGroupId))
        {
            return new Converter<QuestionGroupId>("question group", QuestionGroupId.TryParse, static id => id.Value);
        }

        if (type == typeof(RungId))
        {
            return new Converter<RungId>("rung", RungId.TryParse, static id => id.Value);
        }

        if (type == typeof(SourceId))
        {
            return new Converter<SourceId>("source", SourceId.TryParse, static id => id.Value);
        }

        return type == typeof(BodyRegionId)
            ? new Converter<BodyRegionId>("body region", BodyRegionId.TryParse, static id => id.Value)
            : null;
    }

    private sealed class Converter<T> : JsonConverter<T>
        where T : struct
    {
        private readonly string kind;
        private readonly TryParse<T> tryParse;
        private readonly Func<T, string> valueOf;

        public Converter(string kind, TryParse<T> tryParse, Func<T, string> valueOf)
        {
            this.kind = kind;
            this.tryParse = tryParse;
            this.valueOf = valueOf;
        }

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String
                ? Parse(ref reader)
                : throw new JsonException("A " + kind + " identifier is a JSON string.");

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(ref reader);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(TextOf(value));

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(TextOf(value));

        private T Parse(ref Utf8JsonReader reader)
        {
            string? text;
            try
            {
                text = reader.GetString();
            }
            catch (InvalidOperationException e)
            {
                // Half of a surrogate pair, or broken UTF-8.
                throw new JsonException("The text of a " + kind + " identifier is not valid Unicode.", e);
            }

            return tryParse(text, out T id) ? id : throw new JsonException("'" + text + "' is not a " + kind + " identifier.");
        }

        private string TextOf(T value)
        {
            string text = valueOf(value);
            return text.Length > 0 ? text : throw new JsonException("A default " + kind + " identifier names nothing and is not written.");
        }
    }
}
