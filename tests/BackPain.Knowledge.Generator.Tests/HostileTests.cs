using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using BackPain.Knowledge.Format;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Generator.Tests;

/// <summary>Files made to hurt: each must end in problems, soon, and never in a crash.</summary>
public sealed class HostileTests
{
    // Far above what they take (a second or two), below what a quadratic search would.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public void Read_IdOfTenThousandCharacters_IsAProblem() =>
        CodesOf(new Fault("long", "none").In("question-groups.json", "group-one", new string('a', 10_000)).Unlisted().Files()).Should().Equal("BPK0007");

    [Fact]
    public void Read_ReferenceOfTenThousandCharacters_IsAProblem() =>
        CodesOf(new Fault("long", "none").In("question-groups.json", "\"walks-with-stick\"", "\"" + new string('a', 10_000) + "\"").Files()).Should().Equal("BPK0007");

    [Fact]
    public void Read_TextOfTenThousandCharacters_IsRead()
    {
        string text = string.Join(' ', Enumerable.Repeat("word", 2_000));

        CodesOf(new Fault("long", "none").In("conditions/gamma-pain.json", "It can cause beta pain.", text).Files()).Should().BeEmpty();
    }

    [Fact]
    public void Read_PropertyNameOfTenThousandCharacters_IsAProblem() =>
        CodesOf(new Fault("long", "none").In("question-groups.json", "\"isCore\": true", "\"isCore\": true, \"" + new string('x', 10_000) + "\": 1").Files()).Should().Equal("BPK0002");

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{ \"not\": ", "}")]
    public void Read_JsonNestedAThousandDeep_IsAProblem(string open, string close)
    {
        string nested = string.Concat(Enumerable.Repeat(open, 1_000)) + "1" + string.Concat(Enumerable.Repeat(close, 1_000));

        CodesOf(new Fault("deep", "none").With("question-groups.json", nested).Files()).Should().Equal("BPK0001");
    }

    [Fact]
    public void Read_FiveMegabytesOfRandomBytes_IsAProblem()
    {
        byte[] noise = new byte[5 * 1024 * 1024];
        new Random(20260131).NextBytes(noise);

        CodesOf(new Fault("noise", "none").Bytes("question-groups.json", noise).Files()).Should().Equal("BPK0001");
    }

    [Fact]
    public void Read_FiveMegabytesOfOneString_IsAProblem() =>
        CodesOf(new Fault("string", "none").With("question-groups.json", "\"" + new string('x', 5 * 1024 * 1024) + "\"").Unlisted().Files()).Should().Equal("BPK0005");

    [Fact]
    public void Read_FiveMegabytesOfProperties_IsReadInLinearTime()
    {
        string properties = string.Join(",", Enumerable.Range(0, 300_000).Select(static i => FormattableString.Invariant($"\"property-{i}\":0")));

        Timed(() => CodesOf(new Fault("many", "none").With("question-groups.json", "{" + properties + "}").Unlisted().Files()).Should().HaveCount(300_001));
    }

    [Fact]
    public void Read_ManyFaultsOnOneLine_HaveTheirOwnColumns()
    {
        IReadOnlyList<JsonFile> files = new Fault("many", "none").With("question-groups.json", "{\"é🙂\":0,\"é\":1,\"questionGroups\":7,\n\"🙂\":2}").Unlisted().Files();

        KnowledgeReader.Read(files, out Problem[] problems);

        problems.Select(static p => (p.Line, p.Column)).Should().Equal((1, 8), (1, 14), (1, 33), (2, 6));
    }

    [Fact]
    public void Read_FiveMegabytesOfSynonyms_IsReadInLinearTime()
    {
        string synonyms = string.Join(",", Enumerable.Range(0, 400_000).Select(static i => FormattableString.Invariant($"\"word {i}\"")));

        Timed(() => CodesOf(new Fault("many", "none").In("conditions/alpha-pain.json", "\"alpha ache\"", synonyms).Files()).Should().BeEmpty());
    }

    [Fact]
    public void Read_ChainOfAHundredThousandRegions_DoesNotExhaustTheStack()
    {
        Timed(() => CodesOf(Chain(100_000, last: "lower-back")).Should().BeEmpty());
    }

    [Fact]
    public void Read_CircleOfAHundredThousandRegions_IsOneProblem()
    {
        Timed(() => CodesOf(Chain(100_000, last: "r0")).Should().Equal("BPK0013"));
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("null")]
    [InlineData("[[[[")]
    [InlineData("{\"\":{}}")]
    [InlineData("{\"redFlags\":[null,1,\"x\",[],{},true]}")]
    [InlineData("{\"redFlags\":[{\"criterion\":{\"not\":{\"not\":[]}},\"citations\":[[]],\"policyLevel\":{},\"id\":[]}]}")]
    [InlineData("\uFEFF{}")]
    [InlineData("\u202E{}")]
    public void Read_OddJson_IsAProblem(string json) => CodesOf(new Fault("odd", "none").With("red-flags.json", json).Unlisted().Files()).Should().NotBeEmpty();

    [Fact]
    public void Read_EveryFileCutAtEveryLine_IsAProblem()
    {
        foreach ((string path, string text) in SmallKnowledge.Files())
        {
            for (int end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0 && end < text.Length - 2; end = text.IndexOf('\n', end + 1))
            {
                CodesOf(new Fault("cut", "none").With(path, text[..end]).Files()).Should().NotBeEmpty("{0} is cut at {1}", path, end);
            }
        }
    }

    [Fact]
    public void Read_EveryValueReplacedByAnother_NeverThrows()
    {
        string[] others = ["null", "0", "-1", "true", "\"\"", "\"a\"", "[]", "{}", "[{}]", "[null]", "{\"a\":1}"];
        var random = new Random(20260131);
        foreach ((string path, string text) in SmallKnowledge.Files().Where(static f => f.Key.EndsWith(".json", StringComparison.Ordinal)))
        {
            var file = new JsonFile(path, Encoding.UTF8.GetBytes(text));
            foreach (JsonValue value in Below(JsonValue.Parse(file, new ProblemList())!))
            {
                string other = others[random.Next(others.Length)];
                string changed = text[..value.Offset] + other + text[(value.Offset + value.Length)..];
                IReadOnlyList<JsonFile> files = new Fault("other", "none").With(path, changed).Files();

                Action read = () => KnowledgeReader.Read(files, out _);

                read.Should().NotThrow("{0} has {1} at {2}", path, other, value.Path);
            }
        }
    }

    [Fact]
    public void Read_LedgerOfRandomBytes_IsProblemsNotACrash()
    {
        byte[] noise = new byte[200_000];
        new Random(20260131).NextBytes(noise);

        CodesOf(new Fault("noise", "none").Bytes("ids.ledger", noise).Files()).Should().Contain("BPK0006").And.Contain("BPK0020");
    }

    [Fact]
    public void Read_NoFilesAtAll_SaysThatTheEditionIsMissing() => CodesOf([]).Should().Equal("BPK0022");

    private static IEnumerable<JsonValue> Below(JsonValue value) => value.Children.SelectMany(Below).Prepend(value);

    private static IReadOnlyList<JsonFile> Chain(int length, string last)
    {
        IEnumerable<string> regions = Enumerable.Range(0, length).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"{{\"id\":\"r{i}\",\"name\":\"R\",\"partOf\":\"{(i + 1 == length ? last : FormattableString.Invariant($"r{i + 1}"))}\"}},\n"));
        return new Fault("chain", "none").In("body-regions.json", "\"bodyRegions\": [\n", "\"bodyRegions\": [\n" + string.Concat(regions)).Unlisted().Files();
    }

    private static IReadOnlyList<string> CodesOf(IReadOnlyList<JsonFile> files)
    {
        KnowledgeReader.Read(files, out Problem[] problems);
        return [.. problems.Select(static p => p.Code)];
    }

    private static void Timed(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        watch.Elapsed.Should().BeLessThan(Patience);
    }
}
