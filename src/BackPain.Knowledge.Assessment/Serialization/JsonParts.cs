using System.Collections.Immutable;
using System.Text.Json;

namespace BackPain.Knowledge.Assessment.Serialization;

/// <summary>What several results write in the same shape.</summary>
internal static class JsonParts
{
    /// <summary>The members of a trace, into an object that is open; the options of the result follow them.</summary>
    public static void WriteTraceMembers(Utf8JsonWriter writer, ResultTrace trace)
    {
        writer.WriteString("edition", trace.Edition);
        writer.WriteString("contentHash", trace.ContentHash);
        WriteTexts(writer, "overlays", trace.Overlays);
        writer.WriteNumber("algorithmVersion", trace.AlgorithmVersion);
    }

    public static void WriteCitations(Utf8JsonWriter writer, ImmutableArray<Citation> citations)
    {
        writer.WriteStartArray("citations");
        foreach (Citation citation in citations)
        {
            writer.WriteStartObject();
            writer.WriteString("source", citation.SourceId.Value);
            writer.WriteString("locator", citation.Locator);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteTexts(Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
