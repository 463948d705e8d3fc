using System;
using System.Collections.Generic;
using System.Text.Json;

namespace BackPain.Knowledge.Assessment.Serialization;

/// <summary>Reads JSON so that every fault is told, each with its path, and nothing is half-read.</summary>
internal static class StrictJson
{
    /// <summary>Reads one value whole.</summary>
    /// <param name="reader">Where it begins.</param>
    /// <param name="name">What it is to be, for the message: "This is no {name}".</param>
    /// <param name="read">Reads the element and adds what is wrong with it.</param>
    /// <exception cref="JsonException">Anything is wrong.</exception>
    public static T Read<T>(ref Utf8JsonReader reader, string name, Func<JsonElement, List<string>, T> read)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        var problems = new List<string>();
        T value;
        try
        {
            value = read(document.RootElement, problems);
        }
        catch (InvalidOperationException e)
        {
            // Only text says so, of an escaped half of a surrogate pair.
            throw new JsonException("This is no " + name + ": a text is not valid UTF-16.", e);
        }

        return problems.Count == 0 ? value : throw new JsonException("This is no " + name + ": " + string.Join(" ", problems));
    }

    /// <summary>The properties of an object, each name once; none, and a problem, when the element is no object.</summary>
    public static List<JsonProperty> Properties(JsonElement element, string path, List<string> problems)
    {
        var properties = new List<JsonProperty>();
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add("At " + path + ": expected an object.");
            return properties;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (seen.Add(property.Name))
            {
                properties.Add(property);
            }
            else
            {
                problems.Add("At " + path + "." + property.Name + ": the property stands twice.");
            }
        }

        return properties;
    }
}
