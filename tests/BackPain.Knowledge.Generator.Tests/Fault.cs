using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using BackPain.Knowledge.Format;
using FluentAssertions;

namespace BackPain.Knowledge.Generator.Tests;

/// <summary>One fault made in valid knowledge, and the problem that must be reported for it, alone.</summary>
/// <remarks>The place of the fault is the mark <c>¦</c> in the changed text; it is taken out before reading.</remarks>
internal sealed class Fault
{
    private const char Mark = '¦';

    private readonly SortedDictionary<string, string> texts = SmallKnowledge.Files();
    private readonly Dictionary<string, byte[]> bytes = new(StringComparer.Ordinal);
    private readonly List<JsonFile> more = [];
    private (string File, int Line, int Column)? place;

    public Fault(string name, string code)
    {
        Name = name;
        Code = code;
    }

    public string Name { get; }

    public string Code { get; }

    public string Path { get; private set; } = "$";

    public string[] Says { get; private set; } = [];

    public (string File, int Line, int Column) Place => place ?? throw new InvalidOperationException("The case '" + Name + "' marks no place.");

    /// <summary>Replaces text that stands exactly once in a file.</summary>
    public Fault In(string file, string old, string replacement)
    {
        texts[file].Split(old).Length.Should().Be(2, "'{0}' must stand once in {1} to be replaced in the case {2}", old, file, Name);
        texts[file] = texts[file].Replace(old, replacement, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Puts the mark before text that stands exactly once in a file.</summary>
    public Fault MarkedAt(string file, string text) => In(file, text, Mark + text);

    public Fault With(string file, string text)
    {
        texts[file] = text;
        return this;
    }

    public Fault Without(string file)
    {
        texts.Remove(file).Should().BeTrue();
        return this;
    }

    /// <summary>Moves the text of a file to another path.</summary>
    public Fault Moved(string file, string to)
    {
        texts[to] = texts[file];
        return Without(file);
    }

    /// <summary>Without the ledger, which would have its own say about new and missing identifiers.</summary>
    public Fault Unlisted() => Without("ids.ledger");

    public Fault Bytes(string file, byte[] content)
    {
        bytes[file] = content;
        return this;
    }

    /// <summary>Gives a file a second time.</summary>
    public Fault Twice(string file)
    {
        more.Add(new JsonFile(file, Encoding.UTF8.GetBytes(texts[file])));
        return this;
    }

    /// <summary>States the place for faults that have no text to mark.</summary>
    public Fault Standing(string file, int line, int column)
    {
        place = (file, line, column);
        return this;
    }

    public Fault At(string path)
    {
        Path = path;
        return this;
    }

    public Fault Saying(params string[] says)
    {
        Says = says;
        return this;
    }

    /// <summary>The files with the fault; finds out where the mark stood.</summary>
    public IReadOnlyList<JsonFile> Files()
    {
        var files = new List<JsonFile>(more);
        foreach ((string file, string marked) in texts)
        {
            int at = marked.IndexOf(Mark, StringComparison.Ordinal);
            if (at >= 0)
            {
                place.Should().BeNull("the case {0} must mark one place", Name);
                place = (file, marked[..at].Count(static c => c == '\n') + 1, at - marked.LastIndexOf('\n', at));
            }

            string text = at < 0 ? marked : marked.Remove(at, 1);
            text.Should().NotContain("¦", "the case {0} must mark one place", Name);
            if (!bytes.ContainsKey(file))
            {
                files.Add(new JsonFile(file, Encoding.UTF8.GetBytes(text)));
            }
        }

        files.AddRange(bytes.Select(static b => new JsonFile(b.Key, b.Value)));
        return files;
    }

    public override string ToString() => Name;
}
