using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using BackPain.Knowledge.Format;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace BackPain.Knowledge.Generator.Tests;

public sealed partial class KnowledgeGeneratorTests
{
    private const string StenosisFile = "conditions/spinal-stenosis.json";
    private const string Misspelt = "spinal-injektion";

    [Fact]
    public void Run_RealKnowledge_HasNoDiagnostics() => GeneratorRun.Run(TestFiles.Real()).Diagnostics.Should().BeEmpty();

    [Fact]
    public void Run_NoKnowledgeFiles_GeneratesNothing()
    {
        GeneratorRunResult result = GeneratorRun.Run([new GeneratorRun.MemoryText("/elsewhere/appsettings.json", [])]);

        result.GeneratedSources.Should().BeEmpty();
        result.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\n", true)]
    [InlineData("\r\n", true)]
    public void Run_MisspeltTreatment_IsAnErrorAtItsPlace(string lineEnd, bool withBom)
    {
        IReadOnlyList<JsonFile> files = Changed(StenosisFile, static text => ReplaceFirst(text, "\"treatments\": [\"spinal-injection\"]", "\"treatments\": [\"" + Misspelt + "\"]"));
        string expected = Encoding.UTF8.GetString(files.Single(static f => f.Path == StenosisFile).Utf8);
        LinePosition place = PlaceOf(expected, "\"" + Misspelt + "\"");

        GeneratorRunResult result = GeneratorRun.Run(files.Select(f => Rewritten(f, lineEnd, withBom)));

        Diagnostic diagnostic = result.Diagnostics.Single();
        diagnostic.Id.Should().Be("BPK0009");
        diagnostic.Severity.Should().Be(DiagnosticSeverity.Error);
        diagnostic.GetMessage(CultureInfo.InvariantCulture).Should().Contain("no treatment '" + Misspelt + "'").And.Contain("did you mean 'spinal-injection'?").And.Contain("$.ladders[0].rungs[0].treatments[0]");
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        span.Path.Should().Be(GeneratorRun.Folder + StenosisFile);
        span.StartLinePosition.Should().Be(place);
        span.EndLinePosition.Should().Be(new LinePosition(place.Line, place.Character + Misspelt.Length + 2));
    }

    [Fact]
    public void Run_TextBeyondAsciiBeforeTheFaultOnItsLine_CountsAsEditorsDo()
    {
        GeneratorRunResult result = GeneratorRun.Run(new Fault("emoji", "none").With("question-groups.json", "{ \"questionGroups\": [\r\n{ \"näme🙂\": 0 } ] }").Unlisted().Files());

        LinePosition start = result.Diagnostics.Single(static d => d.Id == "BPK0002").Location.GetLineSpan().StartLinePosition;

        start.Should().Be(new LinePosition(1, 12));
    }

    [Fact]
    public void Run_EveryFaultCase_GivesItsDiagnosticAsAnErrorInItsFile()
    {
        foreach (Fault fault in FaultCases.All().Where(static f => f.Name is not ("file-given-twice" or "json-broken-utf8" or "json-cut-utf8")))
        {
            GeneratorRunResult result = GeneratorRun.Run(fault.Files());

            // Some cases leave the ledger out to show one fault alone; the generator then asks for it, see the test below.
            Diagnostic diagnostic = result.Diagnostics.Where(static d => !IsMissingLedger(d)).Should().ContainSingle("of the case {0}", fault.Name).Which;
            diagnostic.Id.Should().Be(fault.Code, "of the case {0}", fault.Name);
            diagnostic.Severity.Should().Be(DiagnosticSeverity.Error);
            diagnostic.Location.GetLineSpan().StartLinePosition.Should().Be(new LinePosition(fault.Place.Line - 1, fault.Place.Column - 1), "of the case {0}", fault.Name);
        }
    }

    [Fact]
    public void Run_WithoutTheLedger_AsksForIt()
    {
        GeneratorRunResult result = GeneratorRun.Run(TestFiles.Real().Where(static f => f.Path != "ids.ledger"));

        result.Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(static d => d.Severity == DiagnosticSeverity.Error && IsMissingLedger(d));
    }

    [Fact]
    public void Run_FaultyKnowledge_StillGeneratesTheNames()
    {
        GeneratorRunResult sound = GeneratorRun.Run(TestFiles.Real());
        GeneratorRunResult faulty = GeneratorRun.Run(Changed(StenosisFile, static text => text.Replace("\"cause\"", "\"couse\"", StringComparison.Ordinal)));

        faulty.Diagnostics.Should().ContainSingle();
        GeneratorRun.Source(faulty, "ConditionIds.g.cs").Should().Be(GeneratorRun.Source(sound, "ConditionIds.g.cs"));
        GeneratorRun.Source(faulty, "Treatments.g.cs").Should().Be(GeneratorRun.Source(sound, "Treatments.g.cs"));
    }

    [Fact]
    public void Run_FaultyKnowledge_GivesAnEmptyTable()
    {
        GeneratorRunResult faulty = GeneratorRun.Run(Changed(StenosisFile, static text => text.Replace("\"cause\"", "\"couse\"", StringComparison.Ordinal)));

        GeneratorRun.Source(faulty, "ContentTable.g.cs").Should().Contain("Bytes => \"\"u8;").And.Contain("Codes => \"\"u8;").And.Contain("Language => \"\"u8;");
    }

    [Fact]
    public void Run_EveryFaultCase_GeneratesCSharpWithoutSyntaxFaults()
    {
        foreach (Fault fault in FaultCases.All())
        {
            GeneratorRunResult result = GeneratorRun.Run(fault.Files());

            result.Exception.Should().BeNull();
            SyntaxFaults(result).Should().BeEmpty("names must be there for the case {0}", fault.Name);
            result.Diagnostics.Should().NotContain(static d => d.Id == "BPK0099");
        }
    }

    [Theory]
    [InlineData("\\n")]
    [InlineData("\\r")]
    [InlineData("\\u0085")]
    [InlineData("\\u2028")]
    [InlineData("\\u2029")]
    public void Run_LineBreakInAName_GeneratesCSharpWithoutSyntaxFaults(string lineBreak)
    {
        GeneratorRunResult result = GeneratorRun.Run(new Fault("break", "none").In("conditions/gamma-pain.json", "\"Gamma pain\"", "\"Gamma" + lineBreak + "pain;\"").Files());

        result.Diagnostics.Select(static d => d.Id).Should().Equal("BPK0014");
        SyntaxFaults(result).Should().BeEmpty();
    }

    [Fact]
    public void Run_WindowsPaths_AreKnowledgeToo()
    {
        IEnumerable<AdditionalText> texts = TestFiles.Small().Select(static f => new GeneratorRun.MemoryText("E:\\any\\Knowledge\\" + f.Path.Replace('/', '\\'), f.Utf8));

        GeneratorRunResult result = GeneratorRun.Run(texts);

        result.Diagnostics.Should().BeEmpty();
        result.GeneratedSources.Should().NotBeEmpty();
    }

    private static IEnumerable<Diagnostic> SyntaxFaults(GeneratorRunResult result) => result.GeneratedSources.SelectMany(static s => s.SyntaxTree.GetDiagnostics());

    private static IReadOnlyList<JsonFile> Changed(string path, Func<string, string> change)
    {
        IReadOnlyList<JsonFile> real = TestFiles.Real();
        real.Should().Contain(f => f.Path == path);
        return [.. real.Select(f => f.Path == path ? new JsonFile(path, Encoding.UTF8.GetBytes(ChangedText(Encoding.UTF8.GetString(f.Utf8), change))) : f)];
    }

    private static string ChangedText(string text, Func<string, string> change)
    {
        string changed = change(text);
        changed.Should().NotBe(text, "the fault must have been made");
        return changed;
    }

    private static string ReplaceFirst(string text, string old, string replacement)
    {
        int at = text.IndexOf(old, StringComparison.Ordinal);
        at.Should().BePositive();
        return text[..at] + replacement + text[(at + old.Length)..];
    }

    private static LinePosition PlaceOf(string text, string found)
    {
        string[] lines = text.Split('\n');
        int line = Array.FindIndex(lines, l => l.Contains(found, StringComparison.Ordinal));
        return new LinePosition(line, lines[line].IndexOf(found, StringComparison.Ordinal));
    }

    private static JsonFile Rewritten(JsonFile file, string lineEnd, bool withBom)
    {
        byte[] text = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Utf8).Replace("\n", lineEnd, StringComparison.Ordinal));

        // A file takes its own byte-order mark off; the second one is left for the generator to meet.
        return new JsonFile(file.Path, withBom ? [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. text] : text);
    }

    private static bool IsMissingLedger(Diagnostic diagnostic) =>
        diagnostic.Id == ProblemCodes.FileSet && diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("'ids.ledger' is missing", StringComparison.Ordinal);
}
