using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using BackPain.Knowledge.Format;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace BackPain.Knowledge.Generator.Tests;

public sealed partial class KnowledgeGeneratorTests
{
    [Fact]
    public void Run_Twice_GivesTheSameBytes() =>
        GeneratorRun.Bytes(GeneratorRun.Run(TestFiles.Real())).Should().Equal(GeneratorRun.Bytes(GeneratorRun.Run(TestFiles.Real())));

    [Fact]
    public void Run_FilesInAnotherOrder_GivesTheSameBytes()
    {
        IReadOnlyList<string> expected = GeneratorRun.Bytes(GeneratorRun.Run(TestFiles.Real()));
        var random = new Random(20260131);
        for (int i = 0; i < 10; i++)
        {
            JsonFile[] files = [.. TestFiles.Real()];
            random.Shuffle(files);

            GeneratorRun.Bytes(GeneratorRun.Run(files)).Should().Equal(expected);
        }
    }

    [Fact]
    public void Run_FilesInAnotherFolder_GivesTheSameBytes()
    {
        IEnumerable<AdditionalText> moved = TestFiles.Real().Select(static f => new GeneratorRun.MemoryText("/another/Knowledge/place/Knowledge/" + f.Path, f.Utf8));

        GeneratorRun.Bytes(GeneratorRun.Run(moved)).Should().Equal(GeneratorRun.Bytes(GeneratorRun.Run(TestFiles.Real())));
    }

    [Fact]
    public void Run_FilesWithCrLfAndByteOrderMark_GivesTheSameBytes() =>
        GeneratorRun.Bytes(GeneratorRun.Run(TestFiles.Real().Select(static f => Rewritten(f, "\r\n", withBom: true))))
            .Should().Equal(GeneratorRun.Bytes(GeneratorRun.Run(TestFiles.Real())));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    public void Run_UnderAnotherCulture_GivesTheSameBytes(string culture)
    {
        IReadOnlyList<string> expected = Under("", static () => GeneratorRun.Bytes(GeneratorRun.Run(TestFiles.Real())));

        Under(culture, static () => GeneratorRun.Bytes(GeneratorRun.Run(TestFiles.Real()))).Should().Equal(expected);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    public void Read_UnderAnotherCulture_GivesTheSameProblems(string culture)
    {
        IReadOnlyList<string> expected = Under("", AllProblems);

        Under(culture, AllProblems).Should().Equal(expected);
    }

    [Fact]
    public void Run_RealKnowledge_SourcesHoldNoCarriageReturnMarkPathOrTime()
    {
        foreach (GeneratedSourceResult source in GeneratorRun.Run(TestFiles.Real()).GeneratedSources)
        {
            string text = source.SourceText.ToString();

            text.Should().NotContain("\r").And.NotContain("\uFEFF").And.NotContain("/elsewhere").And.NotContain("/Knowledge/").And.EndWith("}\n");
            text.Should().NotContain(AppContext.BaseDirectory).And.NotContain(Environment.CurrentDirectory);
            Regex.IsMatch(text, @"(?<!\w)" + Regex.Escape(Environment.MachineName) + @"(?!\w)", RegexOptions.None, TimeSpan.FromSeconds(5)).Should().BeFalse("no machine is named in {0}", source.HintName);
            Regex.IsMatch(text, @"\d{2}:\d{2}:\d{2}", RegexOptions.None, TimeSpan.FromSeconds(5)).Should().BeFalse("there is no time of day in {0}", source.HintName);
        }
    }

    [Fact]
    public void Run_AfterAnUnrelatedChange_ReusesTheOutput()
    {
        GeneratorDriver driver = GeneratorRun.Driver(GeneratorRun.Texts(TestFiles.Real())).RunGenerators(GeneratorRun.EmptyCompilation());
        CSharpCompilation changed = GeneratorRun.EmptyCompilation().AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated { }"));

        GeneratorRunResult second = driver.RunGenerators(changed).GetRunResult().Results.Single();

        OutputReasons(second).Should().NotBeEmpty().And.OnlyContain(static r => r == IncrementalStepRunReason.Cached || r == IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void Run_AfterAnUnrelatedFileIsAdded_ReusesTheOutput()
    {
        GeneratorDriver driver = GeneratorRun.Driver(GeneratorRun.Texts(TestFiles.Real())).RunGenerators(GeneratorRun.EmptyCompilation());

        GeneratorRunResult second = driver.AddAdditionalTexts([new GeneratorRun.MemoryText("/elsewhere/notes.json", Encoding.UTF8.GetBytes("{}"))])
            .RunGenerators(GeneratorRun.EmptyCompilation()).GetRunResult().Results.Single();

        OutputReasons(second).Should().NotBeEmpty().And.OnlyContain(static r => r == IncrementalStepRunReason.Cached || r == IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void Run_AfterAKnowledgeFileChanged_GeneratesAnew()
    {
        IReadOnlyList<AdditionalText> texts = GeneratorRun.Texts(TestFiles.Small());
        GeneratorDriver driver = GeneratorRun.Driver(texts).RunGenerators(GeneratorRun.EmptyCompilation());
        AdditionalText old = texts.Single(static t => t.Path.EndsWith("gamma-pain.json", StringComparison.Ordinal));
        var changed = new GeneratorRun.MemoryText(old.Path, Encoding.UTF8.GetBytes(old.GetText()!.ToString().Replace("\"Gamma pain\"", "\"Gamma ache\"", StringComparison.Ordinal)));

        GeneratorRunResult second = driver.ReplaceAdditionalText(old, changed).RunGenerators(GeneratorRun.EmptyCompilation()).GetRunResult().Results.Single();

        GeneratorRun.Source(second, "Conditions.g.cs").Should().Contain("Gamma ache");
    }

    private static IReadOnlyList<string> AllProblems() => [.. FaultCases.All().SelectMany(static f =>
    {
        KnowledgeReader.Read(f.Files(), out Problem[] problems);
        return problems.Select(static p => p.ToString());
    })];

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(static s => s.Value).SelectMany(static s => s.Outputs).Select(static o => o.Reason);

    private static T Under<T>(string culture, Func<T> run)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo beforeUi = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeUi;
        }
    }
}
