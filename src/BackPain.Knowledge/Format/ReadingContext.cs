using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace BackPain.Knowledge.Format;

/// <summary>What is known while the files are read: problems, defined ids, references to check later, and where each record stood.</summary>
internal sealed class ReadingContext
{
    private readonly Dictionary<object, JsonValue> origins = new(ByReference.Instance);

    public ProblemList Problems { get; } = new();

    public Dictionary<(EntityKind Kind, string Id), JsonValue> Definitions { get; } = new();

    public List<(EntityKind Kind, string Id, JsonValue At)> References { get; } = new();

    public HashSet<string> CitedSources { get; } = new(StringComparer.Ordinal);

    public JsonValue OriginOf(object record) => origins[record];

    public T Object<T>(JsonValue value, Func<ObjectReader, T> read)
    {
        var reader = new ObjectReader(this, value);
        T result = read(reader);
        reader.End();
        origins[result!] = value;
        return result;
    }

    public IEnumerable<JsonValue> Items(JsonValue value)
    {
        if (value.Kind == JsonValueKind.Array)
        {
            return value.Children;
        }

        WrongType(value, "an array");
        return Array.Empty<JsonValue>();
    }

    public string String(JsonValue value)
    {
        if (value.Kind == JsonValueKind.String)
        {
            return value.Text;
        }

        WrongType(value, "a string");
        return "";
    }

    public string FinishedText(JsonValue value)
    {
        string text = String(value);
        if (value.Kind == JsonValueKind.String && TextRules.FindFault(text) is { } fault)
        {
            Problems.Add(ProblemCodes.UnfinishedText, value, "Unfinished text: " + fault + ".");
        }

        return text;
    }

    /// <summary>A text that others wrote: a title, a locator, a code, an address.</summary>
    public string Quotation(JsonValue value)
    {
        string text = String(value);
        if (value.Kind == JsonValueKind.String && TextRules.FindFaultOfQuotation(text) is { } fault)
        {
            Problems.Add(ProblemCodes.UnfinishedText, value, "Unfinished text: " + fault + ".");
        }

        return text;
    }

    public bool Flag(JsonValue value)
    {
        if (value.Kind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.Kind == JsonValueKind.True;
        }

        WrongType(value, "true or false");
        return false;
    }

    public int Word(JsonValue value, string[] words)
    {
        string word = String(value);
        int index = Words.IndexOf(words, word);
        if (index < 0 && value.Kind == JsonValueKind.String)
        {
            Problems.Add(ProblemCodes.InvalidValue, value, "'" + word + "' is not one of " + Words.List(words) + ".");
        }

        return Math.Max(0, index);
    }

    public decimal? Decimal(JsonValue value, decimal minimum, decimal maximum)
    {
        if (value.Kind != JsonValueKind.Number)
        {
            WrongType(value, "a number");
            return null;
        }

        if (!decimal.TryParse(value.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal number)
            || number < minimum || number > maximum)
        {
            Problems.Add(ProblemCodes.InvalidValue, value, FormattableString.Invariant($"{value.Text} is not a plain number from {minimum} to {maximum}."));
            return null;
        }

        return number;
    }

    public int? Integer(JsonValue value, int minimum, int maximum)
    {
        decimal? number = Decimal(value, minimum, maximum);
        if (number is { } n && decimal.Truncate(n) != n)
        {
            Problems.Add(ProblemCodes.InvalidValue, value, FormattableString.Invariant($"{value.Text} is not a whole number."));
            return null;
        }

        return (int?)number;
    }

    /// <summary>Notes that an id is defined here.</summary>
    public string DefineId(EntityKind kind, JsonValue value)
    {
        string id = String(value);
        if (value.Kind != JsonValueKind.String || !CheckGrammar(id, value))
        {
            return id;
        }

        if (Definitions.TryGetValue((kind, id), out JsonValue? first))
        {
            Problems.Add(ProblemCodes.DoubledId, value, FormattableString.Invariant($"The {EntityKinds.NameOf(kind)} '{id}' is already defined in {first.File.Path} at line {first.File.PositionOf(first.Offset).Line}."));
        }
        else
        {
            Definitions.Add((kind, id), value);
        }

        return id;
    }

    /// <summary>Notes that an id is referred to here; whether it exists is checked when all files are read.</summary>
    public string Refer(EntityKind kind, JsonValue value)
    {
        string id = String(value);
        if (value.Kind == JsonValueKind.String && CheckGrammar(id, value))
        {
            References.Add((kind, id, value));
        }

        return id;
    }

    private bool CheckGrammar(string id, JsonValue at)
    {
        if (IdGrammar.IsValid(id.AsSpan()))
        {
            return true;
        }

        Problems.Add(ProblemCodes.InvalidId, at, "'" + id + "' is not an identifier: use " + IdGrammar.Description + ".");
        return false;
    }

    private void WrongType(JsonValue value, string expected) =>
        Problems.Add(ProblemCodes.WrongType, value, "Expected " + expected + ", found " + ObjectReader.KindName(value.Kind) + ".");

    private sealed class ByReference : IEqualityComparer<object>
    {
        public static readonly ByReference Instance = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        public int GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
