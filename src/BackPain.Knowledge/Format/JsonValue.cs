using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace BackPain.Knowledge.Format;

/// <summary>A JSON value that remembers where it stands, so that every later fault has a line and a path.</summary>
internal sealed class JsonValue
{
    private static readonly HashSet<string> NoNames = new(StringComparer.Ordinal);

    // Finds doubled properties in linear time, however many an object has.
    private readonly HashSet<string> names;

    private JsonValue(JsonFile file, JsonValueKind kind, int offset, JsonValue? parent, string? name, int index)
    {
        File = file;
        Kind = kind;
        Offset = offset;
        Parent = parent;
        Name = name;
        Index = index;
        names = kind == JsonValueKind.Object ? new HashSet<string>(StringComparer.Ordinal) : NoNames;
    }

    public JsonFile File { get; }

    public JsonValueKind Kind { get; }

    public int Offset { get; }

    public int Length { get; private set; }

    public JsonValue? Parent { get; }

    /// <summary>The name of the property that holds this value; null for items of an array and for the root.</summary>
    public string? Name { get; }

    /// <summary>The position in the array that holds this value; −1 elsewhere.</summary>
    public int Index { get; }

    /// <summary>The text of a string, or the digits of a number as written.</summary>
    public string Text { get; private set; } = "";

    public List<JsonValue> Children { get; } = new();

    public string Path
    {
        get
        {
            if (Parent is null)
            {
                return "$";
            }

            return Index >= 0
                ? Parent.Path + "[" + Index.ToString(CultureInfo.InvariantCulture) + "]"
                : Parent.Path + "." + Name;
        }
    }

    public JsonValue? Find(string property)
    {
        foreach (JsonValue child in Children)
        {
            if (string.Equals(child.Name, property, StringComparison.Ordinal))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>Reads a whole file; null, with a problem, when it is not one JSON value.</summary>
    public static JsonValue? Parse(JsonFile file, ProblemList problems)
    {
        if (Array.TrueForAll(file.Utf8, static b => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
        {
            problems.AddAt(ProblemCodes.MalformedJson, file, 0, 0, "$", "The file is empty; it must hold one JSON object.");
            return null;
        }

        var reader = new Utf8JsonReader(file.Utf8, new JsonReaderOptions { MaxDepth = 32 });
        JsonValue? root = null;
        JsonValue? current = null;
        string? name = null;
        try
        {
            while (reader.Read())
            {
                int offset = checked((int)reader.TokenStartIndex);
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = reader.GetString()!;
                        if (!current!.names.Add(name) && current.Find(name) is { } first)
                        {
                            problems.AddAt(ProblemCodes.DoubledProperty, file, offset, reader.ValueSpan.Length + 2, first.Path, $"The property '{name}' is given twice in one object; keep one.");
                        }

                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        current!.Length = offset + 1 - current.Offset;
                        current = current.Parent;
                        break;
                    default:
                        var value = new JsonValue(file, KindOf(reader.TokenType), offset, current, name, current?.Kind == JsonValueKind.Array ? current.Children.Count : -1)
                        {
                            Length = checked((int)(reader.BytesConsumed - offset)),
                        };
                        name = null;
                        if (value.Kind == JsonValueKind.String)
                        {
                            value.Text = reader.GetString()!;
                        }
                        else if (value.Kind == JsonValueKind.Number)
                        {
                            value.Text = System.Text.Encoding.UTF8.GetString(file.Utf8, offset, value.Length);
                        }

                        root ??= value;
                        current?.Children.Add(value);
                        if (value.Kind is JsonValueKind.Object or JsonValueKind.Array)
                        {
                            current = value;
                        }

                        break;
                }
            }
        }
        catch (JsonException e)
        {
            int offset = OffsetOf(file, e);
            problems.AddAt(ProblemCodes.MalformedJson, file, offset, 1, "$", "This is not well-formed JSON: " + FirstSentence(e.Message));
            return null;
        }
        catch (InvalidOperationException)
        {
            // GetString on text that is not valid Unicode: broken UTF-8 or a lone surrogate escape.
            int offset = checked((int)reader.TokenStartIndex);
            problems.AddAt(ProblemCodes.MalformedJson, file, offset, Math.Max(1, reader.ValueSpan.Length), "$", "This text is not valid Unicode (broken UTF-8, or half of a surrogate pair).");
            return null;
        }

        return root;
    }

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    private static int OffsetOf(JsonFile file, JsonException e)
    {
        long line = e.LineNumber ?? 0;
        int offset = 0;
        for (; line > 0 && offset < file.Utf8.Length; offset++)
        {
            line -= file.Utf8[offset] == (byte)'\n' ? 1 : 0;
        }

        return (int)Math.Min(offset + (e.BytePositionInLine ?? 0), file.Utf8.Length);
    }

    private static string FirstSentence(string message)
    {
        int end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message.Substring(0, end);
    }
}
