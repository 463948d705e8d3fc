using System;
using System.Collections.Generic;
using System.Text.Json;

namespace BackPain.Knowledge.Format;

/// <summary>Reads the properties of one JSON object strictly: what was not asked for is unknown, what is missing or of the wrong type is a problem.</summary>
internal readonly struct ObjectReader
{
    private readonly ReadingContext context;
    private readonly HashSet<string> known;

    public ObjectReader(ReadingContext context, JsonValue value)
    {
        this.context = context;
        Value = value;
        known = new HashSet<string>(StringComparer.Ordinal);
        if (value.Kind != JsonValueKind.Object)
        {
            context.Problems.Add(ProblemCodes.WrongType, value, FormattableString.Invariant($"Expected an object, found {KindName(value.Kind)}."));
        }
    }

    public JsonValue Value { get; }

    /// <summary>Reports the properties that nobody asked for. Call it last.</summary>
    public void End()
    {
        foreach (JsonValue child in Value.Children)
        {
            if (child.Name is { } name && !known.Contains(name))
            {
                string? nearest = NearestText.Find(name, known);
                context.Problems.Add(ProblemCodes.UnknownProperty, child, "There is no property '" + name + "' here" + (nearest is null ? "." : "; did you mean '" + nearest + "'?"));
            }
        }
    }

    public JsonValue? Find(string name)
    {
        known.Add(name);
        return Value.Find(name);
    }

    public JsonValue? Require(string name)
    {
        JsonValue? value = Find(name);
        if (value is null && Value.Kind == JsonValueKind.Object)
        {
            context.Problems.Add(ProblemCodes.MissingProperty, Value, "The property '" + name + "' is missing.");
        }

        return value;
    }

    public string RequiredText(string name) => Require(name) is { } value ? context.FinishedText(value) : "";

    public string? OptionalText(string name) => Find(name) is { } value ? context.FinishedText(value) : null;

    public string RequiredQuotation(string name) => Require(name) is { } value ? context.Quotation(value) : "";

    public string? OptionalQuotation(string name) => Find(name) is { } value ? context.Quotation(value) : null;

    public int RequiredWord(string name, string[] words) => Require(name) is { } value ? context.Word(value, words) : 0;

    public int OptionalWord(string name, string[] words) => Find(name) is { } value ? context.Word(value, words) : 0;

    public bool RequiredFlag(string name) => Require(name) is { } value && context.Flag(value);

    public bool OptionalFlag(string name) => Find(name) is { } value && context.Flag(value);

    public int? OptionalInteger(string name, int minimum, int maximum) => Find(name) is { } value ? context.Integer(value, minimum, maximum) : null;

    public int RequiredInteger(string name, int minimum, int maximum) => Require(name) is { } value ? context.Integer(value, minimum, maximum) ?? minimum : minimum;

    public decimal? OptionalDecimal(string name, decimal minimum, decimal maximum) => Find(name) is { } value ? context.Decimal(value, minimum, maximum) : null;

    public string DefinedId(EntityKind kind, string name = "id") => Require(name) is { } value ? context.DefineId(kind, value) : "";

    public string RequiredReference(string name, EntityKind kind) => Require(name) is { } value ? context.Refer(kind, value) : "";

    public string? OptionalReference(string name, EntityKind kind) => Find(name) is { } value ? context.Refer(kind, value) : null;

    public string[] References(string name, EntityKind kind) => Strings(name, kind);

    public string[] Texts(string name) => Strings(name, null);

    public IEnumerable<JsonValue> Items(string name) => Find(name) is { } value ? context.Items(value) : Array.Empty<JsonValue>();

    public T[] List<T>(string name, Func<ObjectReader, T> read)
    {
        var items = new List<T>();
        foreach (JsonValue item in Items(name))
        {
            items.Add(context.Object(item, read));
        }

        return items.ToArray();
    }

    public T? Optional<T>(string name, Func<ObjectReader, T> read)
        where T : class => Find(name) is { } value ? context.Object(value, read) : null;

    /// <summary>Whether a list may be called empty: a value of the wrong type has been reported as that.</summary>
    public bool IsListOrMissing(string name) => Value.Kind == JsonValueKind.Object && (Value.Find(name)?.Kind ?? JsonValueKind.Array) == JsonValueKind.Array;

    internal static string KindName(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };

    private string[] Strings(string name, EntityKind? kind)
    {
        var texts = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonValue item in Items(name))
        {
            string text = kind is { } k ? context.Refer(k, item) : context.FinishedText(item);
            if (!seen.Add(text) && text.Length > 0)
            {
                context.Problems.Add(ProblemCodes.DoubledValue, item, "'" + text + "' is listed twice; keep one.");
            }

            texts.Add(text);
        }

        return texts.ToArray();
    }
}
