using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using BackPain.Knowledge.Format;
using BackPain.Knowledge.Querying;
using BackPain.Knowledge.Serialization;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

public sealed class KnowledgeFilesTests
{
    [Fact]
    public void Load_FilesInAnyOrder_GivesTheSameBase()
    {
        List<KnowledgeFile> files = new SmallKnowledge().ToFiles();
        files.Reverse();

        KnowledgeFiles.Load(files).ContentHash.Should().Be(SmallKnowledge.Load().ContentHash);
    }

    [Fact]
    public void Load_SeveralFaultsInSeveralFiles_ThrowsWithAllOfThem_InOrder()
    {
        List<KnowledgeFile> files = new SmallKnowledge()
            .With("conditions/alpha.json", "\"treatments\": [\"rest\"]", "\"treatments\": [\"rst\"]")
            .With("findings.json", "\"kind\": \"sign\"", "\"kind\": \"sgn\"")
            .With("sources.json", "\"year\": 2020", "\"yeer\": 2020")
            .ToFiles();

        InvalidKnowledgeException thrown = FluentActions.Invoking(() => KnowledgeFiles.Load(files)).Should().Throw<InvalidKnowledgeException>().Which;

        thrown.Problems.Select(p => (p.File, p.Code)).Should().Equal(
            ("conditions/alpha.json", "BPK0009"),
            ("findings.json", "BPK0006"),
            ("sources.json", "BPK0002"));
        thrown.Message.Should().Be("The knowledge is faulty (3 problems):\n" + string.Join('\n', thrown.Problems))
            .And.Contain("There is no treatment 'rst'; did you mean 'rest'?")
            .And.Contain("There is no property 'yeer' here; did you mean 'year'?");
        thrown.Problems[0].Path.Should().Be("$.ladders[0].rungs[0].treatments[0]");
        thrown.Problems[0].Line.Should().BeGreaterThan(1);
        thrown.Problems[0].ToString().Should().MatchRegex(@"^conditions/alpha\.json\(\d+,\d+\): error BPK0009: .* \[\$\.ladders\[0\]\.rungs\[0\]\.treatments\[0\]\]$");
    }

    [Fact]
    public void TryLoad_GoodFiles_GivesTheBaseAndNoProblem()
    {
        KnowledgeFiles.TryLoad(new SmallKnowledge().ToFiles(), out KnowledgeBase? knowledge, out ImmutableArray<KnowledgeProblem> problems).Should().BeTrue();

        knowledge!.Conditions.Count.Should().Be(4);
        problems.Should().BeEmpty();
    }

    [Fact]
    public void TryLoad_FaultyFiles_GivesProblemsAndNoBase()
    {
        List<KnowledgeFile> files = new SmallKnowledge().With("conditions/delta.json", "It is delta.", "TODO").ToFiles();

        KnowledgeFiles.TryLoad(files, out KnowledgeBase? knowledge, out ImmutableArray<KnowledgeProblem> problems).Should().BeFalse();

        knowledge.Should().BeNull();
        problems.Should().ContainSingle().Which.Code.Should().Be("BPK0014");
    }

    [Fact]
    public void Load_NothingNullOrEmpty_SaysWhatIsMissing()
    {
        FluentActions.Invoking(() => KnowledgeFiles.Load(null!)).Should().Throw<ArgumentNullException>().WithParameterName("files");
        FluentActions.Invoking(() => KnowledgeFiles.Load([null!])).Should().Throw<ArgumentException>().WithParameterName("files");
        FluentActions.Invoking(() => KnowledgeFiles.Load([])).Should().Throw<InvalidKnowledgeException>().Which.Problems.Single().Message.Should().Contain("edition.json");
        KnowledgeFiles.TryLoad(null, out _, out ImmutableArray<KnowledgeProblem> nothing).Should().BeFalse();
        nothing.Should().ContainSingle();
        KnowledgeFiles.TryLoad([null], out _, out ImmutableArray<KnowledgeProblem> hole).Should().BeFalse();
        hole.Should().ContainSingle();
    }

    [Fact]
    public void TryLoad_ANullAmongGoodFiles_IsOneProblemOfTheSet_AndNoBase()
    {
        KnowledgeFiles.TryLoad([.. new SmallKnowledge().ToFiles(), null], out KnowledgeBase? knowledge, out ImmutableArray<KnowledgeProblem> problems).Should().BeFalse();

        knowledge.Should().BeNull();
        problems.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Code = ProblemCodes.FileSet, File = "", Line = 0, Column = 0, Path = "$" });
        problems[0].Message.Should().Contain("null");
    }

    [Fact]
    public void Load_KnowledgeWithALedger_HoldsItToIt()
    {
        SmallKnowledge knowledge = new SmallKnowledge().WithFile("ids.ledger", "condition omega Omega\n");

        KnowledgeFiles.TryLoad(knowledge.ToFiles(), out _, out ImmutableArray<KnowledgeProblem> problems).Should().BeFalse();

        problems.Should().Contain(p => p.Code == "BPK0019" && p.File == "ids.ledger" && p.Line == 1);
        problems.Should().Contain(p => p.Code == "BPK0020" && p.File == "conditions/alpha.json");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"conditions\":[\"\ud800\"]}")]
    [InlineData("\u202E{}")]
    [InlineData("{\"formatVersion\":\u0660}")]
    public void TryLoad_HostileText_GivesAProblem_AndNothingElseHappens(string text)
    {
        foreach (string path in new[] { "edition.json", "sources.json", "findings.json", "conditions/alpha.json", "\0", "x" })
        {
            List<KnowledgeFile> files = [new KnowledgeFile(path, text)];

            KnowledgeFiles.TryLoad(files, out KnowledgeBase? knowledge, out ImmutableArray<KnowledgeProblem> problems).Should().BeFalse();

            knowledge.Should().BeNull();
            problems.Should().NotBeEmpty();
        }
    }

    [Fact]
    public void TryLoad_LoneSurrogateInAText_IsReportedAtItsPlace_NotReplaced()
    {
        List<KnowledgeFile> files = new SmallKnowledge().With("conditions/delta.json", "It is delta.", "It is \ud800 delta.").ToFiles();

        KnowledgeFiles.TryLoad(files, out _, out ImmutableArray<KnowledgeProblem> problems).Should().BeFalse();

        problems.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Code = "BPK0001", File = "conditions/delta.json", Line = 1 });
        problems[0].Column.Should().BeGreaterThan(1, "an empty file would be reported at its start");
    }

    [Fact]
    public void KnowledgeFile_LoneSurrogate_BecomesAByteThatIsNeverUtf8_AtItsPlace()
    {
        // Not inline data: an attribute cannot hold half of a surrogate pair.
        foreach ((string text, int place) in new[] { ("\ud800", 0), ("a\ud800b", 1), ("a\u00e9\ud83d\ude00\udc00b", 7), ("\udc00\ud800", 0) })
        {
            byte[] bytes = new KnowledgeFile("x.json", text).ToJsonFile().Utf8;

            bytes.Should().HaveCount(Encoding.UTF8.GetByteCount(text));
            Array.IndexOf(bytes, (byte)0xFF).Should().Be(place);
            bytes.Should().ContainSingle(b => b == 0xFF);
        }
    }

    [Fact]
    public void KnowledgeFile_TextWithCharactersOfAllLengths_IsItsUtf8_WithoutAMark()
    {
        const string Text = "a\u00e9\u0661\ud83d\ude00";

        new KnowledgeFile("x.json", Text).ToJsonFile().Utf8.Should().Equal(0x61, 0xC3, 0xA9, 0xD9, 0xA1, 0xF0, 0x9F, 0x98, 0x80);
    }

    [Fact]
    public void TryLoad_TenThousandCharacters_AreATextLikeAnyOther()
    {
        string longText = new string('a', 10_000) + ".";

        KnowledgeBase knowledge = new SmallKnowledge().With("conditions/delta.json", "It is delta.", longText).ToBase();

        knowledge[ConditionId.Parse("delta")].Definition!.Text.Should().Be(longText);
    }

    [Fact]
    public void TryLoad_DeepNesting_IsAProblem()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"all\":[", 200));

        KnowledgeFiles.TryLoad([new KnowledgeFile("findings.json", deep)], out _, out ImmutableArray<KnowledgeProblem> problems).Should().BeFalse();

        problems.Should().Contain(p => p.Code == "BPK0001");
    }

    [Fact]
    public void TryLoad_EveryTruncationOfAFile_IsAProblemAndNeverACrash()
    {
        string whole = Encoding.UTF8.GetString(new SmallKnowledge().ToFiles().Single(f => f.Path == "conditions/alpha.json").ToJsonFile().Utf8);
        for (int length = 0; length < whole.TrimEnd().Length; length += 7)
        {
            List<KnowledgeFile> files = new SmallKnowledge().WithFile("conditions/alpha.json", whole[..length]).ToFiles();

            KnowledgeFiles.TryLoad(files, out _, out ImmutableArray<KnowledgeProblem> problems).Should().BeFalse();

            problems.Should().NotBeEmpty();
        }
    }

    [Fact]
    public void KnowledgeFile_Arguments_AreChecked()
    {
        FluentActions.Invoking(() => new KnowledgeFile(null!, "x")).Should().Throw<ArgumentNullException>().WithParameterName("path");
        FluentActions.Invoking(() => new KnowledgeFile("", "x")).Should().Throw<ArgumentException>().WithParameterName("path");
        FluentActions.Invoking(() => new KnowledgeFile("x", (string)null!)).Should().Throw<ArgumentNullException>().WithParameterName("json");
    }

    [Fact]
    public void KnowledgeFile_TakesACopyOfTheBytes()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("{}");
        var file = new KnowledgeFile("x.json", bytes);

        bytes[0] = (byte)'!';

        file.ToJsonFile().Utf8[0].Should().Be((byte)'{');
    }

    [Fact]
    public void ShippedKnowledge_DamagedTable_IsOneDocumentedException()
    {
        byte[] whole = TableCodec.Encode(ReadSmall());
        for (int length = 0; length < whole.Length; length += 11)
        {
            byte[] damaged = whole[..length];

            FluentActions.Invoking(() => ShippedKnowledge.Load(damaged, static () => [], static () => [], "hash")).Should().Throw<InvalidKnowledgeException>()
                .Which.Problems.Single().ToString().Should().MatchRegex(@"^content table\(0,0\): error BPK0098: The shipped content is damaged: .+ \[\$\]$");
        }
    }

    [Fact]
    public void ShippedKnowledge_DamagedWordsOfTheLanguage_AreNoticedByTheFirstSearch()
    {
        byte[] words = TableCodec.Encode(new LanguageRecord { Language = "en", Fillers = ["the", "my"] });
        for (int length = 0; length < words.Length; length++)
        {
            byte[] damaged = words[..length];
            KnowledgeBase loaded = ShippedKnowledge.Load(TableCodec.Encode(ReadSmall()), static () => [], () => damaged, "hash");

            loaded.Invoking(static kb => kb.Search("pain")).Should().Throw<InvalidKnowledgeException>();
            loaded.Conditions.Should().NotBeEmpty("all else still works");
        }
    }

    [Fact]
    public void ShippedKnowledge_RandomBytesChanged_NeverEscapesWithAnotherException()
    {
        byte[] whole = TableCodec.Encode(ReadSmall());
        var random = new Random(20_261_122);
        for (int round = 0; round < 2_000; round++)
        {
            byte[] damaged = (byte[])whole.Clone();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(128);
            try
            {
                ShippedKnowledge.Load(damaged, static () => [], static () => [], "hash").Should().NotBeNull();
            }
            catch (InvalidKnowledgeException e)
            {
                e.Problems.Should().ContainSingle();
            }
        }
    }

    [Fact]
    public void Table_WrittenAndReadBack_IsTheSameToTheByte()
    {
        byte[] first = TableCodec.Encode(ReadSmall());
        var record = new KnowledgeRecord();

        TableCodec.Decode(first, record);

        TableCodec.Encode(record).Should().Equal(first);
    }

    private static KnowledgeRecord ReadSmall()
    {
        KnowledgeRecord record = KnowledgeReader.Read(new SmallKnowledge().ToFiles().Select(f => f.ToJsonFile()), out Problem[] problems);
        problems.Should().BeEmpty();
        return record;
    }
}
