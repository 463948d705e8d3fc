using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using BackPain.Knowledge.Format;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace BackPain.Knowledge.Generator.Tests;

public sealed partial class KnowledgeGeneratorTests
{
    [Theory]
    [InlineData("duration-12-weeks-or-more", "Duration12WeeksOrMore")]
    [InlineData("spinal-stenosis", "SpinalStenosis")]
    [InlineData("ces-08", "Ces08")]
    [InlineData("a", "A")]
    [InlineData("l5-s1", "L5S1")]
    [InlineData("inner-thigh", "InnerThigh")]
    [InlineData("acme.foot-drop", "AcmeFootDrop")]
    public void Of_Id_GivesItsName(string id, string name) => MemberNames.Of(id).Should().Be(name);

    [Fact]
    public void Run_RealKnowledge_NamesEachEntityOnceInIdsAndCatalogue()
    {
        KnowledgeRecord record = KnowledgeReader.Read(TestFiles.Real(), out _);
        GeneratorRunResult result = GeneratorRun.Run(TestFiles.Real());

        void Check(string ids, string? catalogue, IEnumerable<string> entities)
        {
            string[] expected = [.. entities.Select(MemberNames.Of)];
            Members(result, ids).Should().Equal(expected, "these are the members of {0}", ids);
            if (catalogue is not null)
            {
                Members(result, catalogue).Should().Equal(["All", .. expected], "these are the members of {0}", catalogue);
            }
        }

        Check("ConditionIds", "Conditions", record.Conditions.Select(static r => r.Id));
        Check("ObservableIds", "Observables", record.Observables.Select(static r => r.Id));
        Check("TreatmentIds", "Treatments", record.Treatments.Select(static r => r.Id));
        Check("RedFlagIds", "RedFlags", record.RedFlags.Select(static r => r.Id));
        Check("SourceIds", "Sources", record.Sources.Select(static r => r.Id));
        Check("BodyRegionIds", "BodyRegions", record.BodyRegions.Select(static r => r.Id));
        Check("QuestionGroupIds", null, record.QuestionGroups.Select(static r => r.Id));
        Check("RungIds", null, record.Conditions.SelectMany(static c => c.Ladders).SelectMany(static l => l.Rungs).Select(static r => r.Id));
        Check("FindingIds", null, record.Findings.Select(static r => r.Id));
        Members(result, "Symptoms").Concat(Members(result, "RiskFactors")).Concat(Members(result, "Signs")).Where(static m => m != "All")
            .Should().BeEquivalentTo(record.Findings.Select(static f => MemberNames.Of(f.Id)));
    }

    [Fact]
    public void Run_FindingsOfThreeKinds_StandInTheirCatalogues()
    {
        GeneratorRunResult result = GeneratorRun.Run(TestFiles.Small());

        Members(result, "Signs").Should().Equal("All", "ReflexLost");
        Members(result, "RiskFactors").Should().Equal("All", "WalksWithStick");
        Members(result, "Symptoms").Should().Equal("All", "BackPain", "StrongBackPain", "StrongestBackPain", "LongPain", "ShortPain", "MixedPicture");
    }

    [Fact]
    public void Run_SmallKnowledge_PointsEachMemberAtItsPosition()
    {
        GeneratorRunResult result = GeneratorRun.Run(TestFiles.Small());

        GeneratorRun.Source(result, "Signs.g.cs").Should().Contain("public static Finding ReflexLost => KnowledgeBase.Default.Findings[7];");
        GeneratorRun.Source(result, "Conditions.g.cs").Should().Contain("public static Condition AlphaPain => KnowledgeBase.Default.Conditions[1];");
        GeneratorRun.Source(result, "FindingIds.g.cs").Should().Contain("public static FindingId ReflexLost => new FindingId(\"reflex-lost\");");
    }

    [Fact]
    public void Run_SmallKnowledge_TakesDocumentationFromTheData()
    {
        GeneratorRunResult result = GeneratorRun.Run(TestFiles.Small());

        GeneratorRun.Source(result, "Treatments.g.cs").Should().Contain("/// <summary>Fusion: A surgeon joins two bones.</summary>\n        public static Treatment Fusion ");
        GeneratorRun.Source(result, "ConditionIds.g.cs").Should().Contain("/// <summary>Beta pain: It hurts.</summary>\n        public static ConditionId BetaPain ");
        GeneratorRun.Source(result, "FindingIds.g.cs").Should().Contain("/// <summary>Back pain: Back pain in general.</summary>");
    }

    [Fact]
    public void Run_MarkupInAName_IsEscapedInTheDocumentation()
    {
        // Angle brackets are unfinished text, so the names come with a diagnostic; the ampersand alone is fine.
        GeneratorRunResult result = GeneratorRun.Run(new Fault("markup", "none").In("conditions/gamma-pain.json", "\"Gamma pain\"", "\"Gamma & <pain> &amp;\"").Files());

        GeneratorRun.Source(result, "Conditions.g.cs").Should().Contain("/// <summary>Gamma &amp; &lt;pain&gt; &amp;amp;: It hurts.</summary>");
    }

    [Fact]
    public void Run_AmpersandInAName_IsNoFault() =>
        GeneratorRun.Run(new Fault("markup", "none").In("conditions/gamma-pain.json", "\"Gamma pain\"", "\"Gamma & pain\"").Files()).Diagnostics.Should().BeEmpty();

    [Fact]
    public void Run_RealKnowledge_CompilesWithTheLibraryWithoutErrorAndWithSoundDocumentation()
    {
        CSharpParseOptions options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose)
            .WithPreprocessorSymbols(Enumerable.Range(5, 6).Select(static v => FormattableString.Invariant($"NET{v}_0_OR_GREATER")).Append("NET"));
        IEnumerable<SyntaxTree> library = LibrarySources().Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file));
        var compilation = CSharpCompilation.Create(
            "BackPain.Knowledge", library, GeneratorRun.Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

        CSharpGeneratorDriver.Create([new KnowledgeGenerator().AsSourceGenerator(), new IdentifierGenerator().AsSourceGenerator()], GeneratorRun.Texts(TestFiles.Real()), options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);

        generated.SyntaxTrees.Count().Should().BeGreaterThan(compilation.SyntaxTrees.Length + 20);
        generated.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error || d.Id is "CS1570" or "CS1574" or "CS1591").Should().BeEmpty();
    }

    [Fact]
    public void Run_RealKnowledge_HoldsTheTableOfTheCodec()
    {
        KnowledgeRecord record = KnowledgeReader.Read(TestFiles.Real(), out _);
        byte[] table = TableCodec.Encode(record);
        byte[] codes = TableCodec.Encode(CodesRecord.Of(record));
        SyntaxNode root = CSharpSyntaxTree.ParseText(GeneratorRun.Source(GeneratorRun.Run(TestFiles.Real()), "ContentTable.g.cs")).GetRoot();

        LiteralExpressionSyntax[] literals = root.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(static l => l.IsKind(SyntaxKind.Utf8StringLiteralExpression)).ToArray();

        literals.Should().HaveCount(3);
        System.Text.Encoding.UTF8.GetBytes(literals[0].Token.ValueText).Should().Equal(table);
        System.Text.Encoding.UTF8.GetBytes(literals[1].Token.ValueText).Should().Equal(codes);
        System.Text.Encoding.UTF8.GetBytes(literals[2].Token.ValueText).Should().Equal(TableCodec.Encode(record.Language));
        root.ToString().Should().Contain("Hash = \"" + ContentHash.Of(table, codes, TableCodec.Encode(record.Language)) + "\"");
    }

    private static IReadOnlyList<string> Members(GeneratorRunResult result, string className) =>
        [.. CSharpSyntaxTree.ParseText(GeneratorRun.Source(result, className + ".g.cs")).GetRoot().DescendantNodes().OfType<PropertyDeclarationSyntax>().Select(static p => p.Identifier.Text)];

    private static IEnumerable<string> LibrarySources()
    {
        string root = typeof(KnowledgeGeneratorTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepositoryRoot").Value!;
        string library = Path.Combine(root, "src", "BackPain.Knowledge");
        return Directory.EnumerateFiles(library, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(library, file).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin"))
            .Order(StringComparer.Ordinal);
    }
}
