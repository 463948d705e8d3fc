using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using BackPain.Knowledge.Format;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Generator.Tests;

public sealed partial class KnowledgeReaderTests
{
    [Fact]
    public void Read_SmallKnowledge_HasNoProblem()
    {
        KnowledgeRecord record = KnowledgeReader.Read(TestFiles.Small(), out Problem[] problems);

        problems.Should().BeEmpty();
        record.Findings.Should().HaveCount(8);
    }

    [Fact]
    public void Read_RealKnowledge_HasNoProblem()
    {
        KnowledgeReader.Read(TestFiles.Real(), out Problem[] problems);

        problems.Should().BeEmpty();
    }

    [Fact]
    public void Read_RungsSideBySide_MayShareANumber()
    {
        KnowledgeRecord record = KnowledgeReader.Read(TestFiles.Small(), out _);

        record.Conditions.Single(static c => c.Id == "alpha-pain").Ladders[0].Rungs.Select(static r => r.Order).Should().Equal(1, 2, 2);
    }

    [Fact]
    public void Read_ConditionsListedInEdition_StandInThatOrder()
    {
        KnowledgeRecord record = KnowledgeReader.Read(TestFiles.Small(), out _);

        record.Conditions.Select(static c => c.Id).Should().Equal("gamma-pain", "alpha-pain", "beta-pain");
    }

    [Fact]
    public void Read_IdOf64Characters_IsFine()
    {
        IReadOnlyList<JsonFile> files = new Fault("long", "none").In("question-groups.json", "group-one", new string('a', 64)).Unlisted().Files();

        KnowledgeReader.Read(files, out Problem[] problems);

        problems.Should().BeEmpty();
    }

    [Fact]
    public void Read_IdWithPrefix_IsFine()
    {
        IReadOnlyList<JsonFile> files = new Fault("prefix", "none").In("question-groups.json", "group-one", "acme.group-1").Unlisted().Files();

        KnowledgeReader.Read(files, out Problem[] problems);

        problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData("It placed him in the xxxl group.")]
    [InlineData("Todos are no to-dos: mastodon, TBDx.")]
    [InlineData("It can? It can! (It can.) It's “fine” – 5 %.")]
    [InlineData("Ten.. dots and 🙂.")]
    public void Read_FinishedText_IsFine(string text)
    {
        IReadOnlyList<JsonFile> files = new Fault("text", "none").In("conditions/gamma-pain.json", "It can cause beta pain.", text).Files();

        KnowledgeReader.Read(files, out Problem[] problems);

        problems.Should().BeEmpty();
    }

    [Fact]
    public void Read_FaultsInSeveralFiles_ReportsAllSortedByFileAndPosition()
    {
        IReadOnlyList<JsonFile> files = new Fault("many", "none")
            .In("treatments.json", "\"invasiveness\": 0", "\"invasiveness\": 9")
            .In("treatments.json", "\"isA\": [\"surgery\"]", "\"isA\": [\"surgrey\"]")
            .In("findings.json", "\"question\": \"Does", "\"questoin\": \"Does")
            .In("conditions/gamma-pain.json", "\"umbrella\"", "\"umbrela\"")
            .In("conditions/gamma-pain.json", "\"locator\": \"17\"", "\"locator\": \"\"")
            .In("conditions/beta-pain.json", "\"to\": \"alpha-pain\"", "\"to\": \"alfa-pain\"")
            .Files();

        KnowledgeReader.Read(files.Reverse(), out Problem[] problems);

        problems.Select(Describe).Should().Equal(
            "BPK0009 conditions/beta-pain.json(13,13) $.relations[0].to",
            "BPK0006 conditions/gamma-pain.json(3,11) $.kind",
            "BPK0011 conditions/gamma-pain.json(15,52) $.relations[0].citations[0].locator",
            "BPK0002 findings.json(8,19) $.findings[0].questoin",
            "BPK0006 treatments.json(6,23) $.treatments[0].invasiveness",
            "BPK0009 treatments.json(51,15) $.treatments[2].isA[0]");
    }

    [Theory]
    [InlineData("findings.json")]
    [InlineData("treatments.json")]
    [InlineData("sources.json")]
    [InlineData("observables.json")]
    [InlineData("body-regions.json")]
    [InlineData("red-flags.json")]
    [InlineData("question-groups.json")]
    [InlineData("edition.json")]
    [InlineData("conditions/alpha-pain.json")]
    [InlineData("conditions/beta-pain.json")]
    [InlineData("conditions/gamma-pain.json")]
    public void Read_MalformedFile_IsReportedWithoutNoise(string path)
    {
        IReadOnlyList<JsonFile> files = new Fault("cut", "none").With(path, "{").Files();

        KnowledgeReader.Read(files, out Problem[] problems);

        problems.Select(Describe).Should().Equal("BPK0001 " + path + "(1,2) $");
    }

    [Fact]
    public void Read_MalformedFile_OtherFilesAreStillChecked()
    {
        IReadOnlyList<JsonFile> files = new Fault("cut", "none")
            .With("treatments.json", "{")
            .In("conditions/alpha-pain.json", "\"region\": \"lower-back\"", "\"region\": \"lower-bakc\"")
            .In("question-groups.json", "\"isCore\": true", "\"isCore\": 1")
            .Files();

        KnowledgeReader.Read(files, out Problem[] problems);

        problems.Select(static p => p.Code + " " + p.File.Path).Should().Equal(
            "BPK0009 conditions/alpha-pain.json", "BPK0005 question-groups.json", "BPK0001 treatments.json");
    }

    [Fact]
    public void Read_SeveralFaultsInOneRecord_ReportsAll()
    {
        IReadOnlyList<JsonFile> files = new Fault("many", "none").With("question-groups.json", """
            { "questionGroups": [{ "id": "Group", "nmae": "Back", "question": "", "isCore": null, "items": "x" }] }
            """).Unlisted().Files();

        KnowledgeReader.Read(files, out Problem[] problems);

        problems.Select(static p => p.Code + " " + p.Path).Should().Equal(
            "BPK0004 $.questionGroups[0]",
            "BPK0007 $.questionGroups[0].id",
            "BPK0002 $.questionGroups[0].nmae",
            "BPK0014 $.questionGroups[0].question",
            "BPK0005 $.questionGroups[0].isCore",
            "BPK0005 $.questionGroups[0].items");
    }

    [Fact]
    public void Read_CrLfFile_GivesTheSameLineAndColumn()
    {
        Fault fault = new Fault("crlf", "none").In("treatments.json", "\"isA\": [\"surgery\"]", "\"isA\": [\"surgrey\"]");
        IEnumerable<JsonFile> files = fault.Files().Select(static f => new JsonFile(f.Path, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Utf8).Replace("\n", "\r\n", StringComparison.Ordinal))));

        KnowledgeReader.Read(files, out Problem[] problems);

        problems.Select(Describe).Should().Equal("BPK0009 treatments.json(51,15) $.treatments[2].isA[0]");
    }

    [Fact]
    public void Read_FileWithByteOrderMark_GivesTheSameLineAndColumn()
    {
        byte[] text = Encoding.UTF8.GetBytes("{ \"questionGroup\": [] }");
        IReadOnlyList<JsonFile> files = new Fault("bom", "none").Bytes("question-groups.json", [0xEF, 0xBB, 0xBF, .. text]).Unlisted().Files();

        KnowledgeReader.Read(files, out Problem[] problems);

        problems.Select(Describe).Should().Equal("BPK0004 question-groups.json(1,1) $", "BPK0002 question-groups.json(1,20) $.questionGroup");
    }

    [Fact]
    public void Read_EmojiBeforeTheFaultOnItsLine_CountsUtf16CodeUnits()
    {
        IReadOnlyList<JsonFile> files = new Fault("emoji", "none").With("question-groups.json", "{ \"questionGroups\": [\n{ \"name\": \"é🙂\", \"idd\": 1 } ] }").Unlisted().Files();

        KnowledgeReader.Read(files, out Problem[] problems);

        problems.Should().ContainSingle(static p => p.Code == "BPK0002").Which.Should().BeEquivalentTo(new { Line = 2, Column = 25, EndLine = 2, EndColumn = 26 });
    }

    [Fact]
    public void ToString_OfAProblem_NamesFilePlaceCodeMessageAndPath()
    {
        IReadOnlyList<JsonFile> files = new Fault("word", "none").In("conditions/gamma-pain.json", "\"to\": \"beta-pain\"", "\"to\": \"bets-pain\"").Files();

        KnowledgeReader.Read(files, out Problem[] problems);

        problems.Single().ToString().Should().Be("conditions/gamma-pain.json(13,13): error BPK0009: There is no condition 'bets-pain'; did you mean 'beta-pain'? [$.relations[0].to]");
    }
}
