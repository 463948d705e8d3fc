using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace BackPain.Knowledge.Tests;

/// <summary>One line of a file of the folder Data: fields between tabs, named by the first line.</summary>
internal sealed class TsvRow
{
    private readonly Dictionary<string, string> fields;

    private TsvRow(string[] names, string[] values)
    {
        fields = names.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    public string this[string name] => fields[name];

    public static List<TsvRow> Read(string file)
    {
        string[] lines = File.ReadAllLines(Repository.Data(file));
        string[] names = lines[0].Split('\t');
        return lines.Skip(1).Select(line => line.Split('\t')).Select(values => values.Length == names.Length
            ? new TsvRow(names, values)
            : throw new InvalidDataException(file + ": a line has " + values.Length + " fields: " + values[0])).ToList();
    }

    /// <summary>The parts of a field that lists several with semicolons; none for an empty one.</summary>
    public string[] List(string name) => this[name].Split(';', StringSplitOptions.RemoveEmptyEntries);

    public override string ToString() => string.Join(" | ", fields.Values);
}
