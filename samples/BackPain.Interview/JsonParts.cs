using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using BackPain.Knowledge;

namespace BackPain.Interview;

/// <summary>Reads an object of a few parts, each of which the library reads, and collects all that is wrong.</summary>
internal static class JsonParts
{
    public static JsonDocument? Parse(ReadOnlyMemory<byte> text, List<string> problems)
    {
        if (!Utf8.IsValid(text.Span))
        {
            problems.Add("It is not valid UTF-8.");
            return null;
        }

        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException exception)
        {
            int place = exception.Message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
            problems.Add(FormattableString.Invariant($"It is no JSON, at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}: {(place < 0 ? exception.Message : exception.Message[..place])}"));
            return null;
        }
    }

    public static bool HasAny(JsonElement root, string[] names)
    {
        if (root.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in root.EnumerateObject())
            {
                if (NameOf(property) is { } name && Array.IndexOf(names, name) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static Dictionary<string, JsonElement> Of(JsonElement root, string[] names, List<string> problems)
    {
        var parts = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty property in root.EnumerateObject())
        {
            string? name = NameOf(property);
            if (name is null || Array.IndexOf(names, name) < 0)
            {
                problems.Add("At $: there is no property " + (name is null ? "with half of a character in its name" : "'" + name + "'") + "; there are '" + string.Join("', '", names) + "'.");
            }
            else if (!parts.TryAdd(name, property.Value))
            {
                problems.Add("At $." + name + ": the property stands twice.");
            }
        }

        return parts;
    }

    public static T? Read<T>(JsonElement element, string path, JsonTypeInfo<T> type, List<string> problems)
        where T : class
    {
        try
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                return element.Deserialize(type);
            }

            problems.Add("At " + path + ": expected an object.");
        }
        catch (JsonException exception)
        {
            // The library gives paths from the part on.
            problems.Add(path == "$" ? exception.Message : "In " + path + ": " + exception.Message);
        }

        return null;
    }

    public static ConditionId? ReadCondition(JsonElement element, string path, List<string> problems)
    {
        if (element.ValueKind == JsonValueKind.String && TryGetText(element, out string? text) && ConditionId.TryParse(text, out ConditionId condition))
        {
            return condition;
        }

        problems.Add("At " + path + ": expected the identifier of a condition.");
        return null;
    }

    private static bool TryGetText(JsonElement element, out string? text)
    {
        try
        {
            text = element.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            text = null;
            return false;
        }
    }

    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
