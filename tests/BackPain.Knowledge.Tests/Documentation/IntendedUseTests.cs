using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>INTENDED-USE.md names a test for each hazard, and each test and fault case that it names exists.</summary>
public sealed class IntendedUseTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "src", "BackPain.Knowledge", "INTENDED-USE.md")).ReplaceLineEndings("\n");

    private static readonly string[] Sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .Where(p => !p.Split(Path.DirectorySeparatorChar).Contains("obj")).Select(File.ReadAllText).ToArray();

    public static TheoryData<string> Hazards() => [.. HazardRows().Select(cells => cells[0])];

    [Theory]
    [MemberData(nameof(Hazards))]
    public void Hazard_NamesAMethodThatTestsIt(string hazard)
    {
        string tests = HazardRows().Single(cells => cells[0] == hazard)[2];
        string[] named = Regex.Matches(tests, @"`(\w+)\.(\w+)`").Select(m => m.Groups[1].Value + "." + m.Groups[2].Value).ToArray();

        named.Should().NotBeEmpty();
        named.Should().OnlyContain(name => Exists(name));
    }

    [Fact]
    public void EveryTest_ThatTheDocumentNames_Exists()
    {
        string[] named = Regex.Matches(Document, @"`(\w+Tests(?:\.\w+)?)`").Select(m => m.Groups[1].Value).Distinct().ToArray();

        named.Should().HaveCountGreaterThan(20);
        named.Should().OnlyContain(name => Exists(name));
    }

    [Fact]
    public void EveryFaultCase_ThatTheDocumentNames_Exists()
    {
        string[] cases = Regex.Matches(Document, "case `([a-z0-9-]+)`").Select(m => m.Groups[1].Value).Distinct().ToArray();

        cases.Should().NotBeEmpty();
        cases.Should().OnlyContain(name => Sources.Any(s => s.Contains("Make(\"" + name + "\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Counts_AreThoseOfTheBase()
    {
        KnowledgeBase kb = KnowledgeBase.Default;

        Document.Should().Contain($"{kb.RedFlags.Count(f => f.NeedsClinicianSignOff)} of the {kb.RedFlags.Count} flags are narrower than the words of their source");
        Document.Should().Contain($"{kb.RedFlags.Count(f => f.CitedUrgency is null)} have no time in any source");
    }

    /// <summary>A class, or a method inside a file that declares its class; every part of a class counts.</summary>
    private static bool Exists(string name)
    {
        string[] parts = name.Split('.');
        IEnumerable<string> files = Sources.Where(s => Regex.IsMatch(s, @"\bclass " + parts[0] + @"\b"));
        return parts.Length == 1 ? files.Any() : files.Any(s => Regex.IsMatch(s, @"\bpublic (?:void|async Task) " + parts[1] + @"\("));
    }

    private static IEnumerable<string[]> HazardRows() => Document.Split("| hazard |")[1].Split("\n\n")[0].Split('\n').Skip(2)
        .Select(line => line.Trim('|', ' ').Split(" | "));
}
