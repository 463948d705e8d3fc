using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using BackPain.Knowledge.Format;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Knowledge.Generator.Tests;

/// <summary>Runs the knowledge generator as the compiler does, on files in memory.</summary>
internal static class GeneratorRun
{
    public const string Folder = "/elsewhere/BackPain.Knowledge/Knowledge/";

    /// <summary>The references of the framework that runs the tests, nothing of the tests themselves.</summary>
    public static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(static file => Path.GetFileName(file) is ['S', 'y', 's', 't', 'e', 'm', '.', ..] or "netstandard.dll" or "mscorlib.dll")
            .Where(static file => !Path.GetFileName(file).Contains("Native", StringComparison.Ordinal))
            .Select(static file => MetadataReference.CreateFromFile(file)),
    ];

    public static CSharpCompilation EmptyCompilation() =>
        CSharpCompilation.Create("Knowledge", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public static IReadOnlyList<AdditionalText> Texts(IEnumerable<JsonFile> files) => [.. files.Select(static f => new MemoryText(Folder + f.Path, f.Utf8))];

    public static GeneratorDriver Driver(IEnumerable<AdditionalText> texts) => CSharpGeneratorDriver.Create(
        [new KnowledgeGenerator().AsSourceGenerator()],
        texts,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static GeneratorRunResult Run(IEnumerable<AdditionalText> texts) => Driver(texts).RunGenerators(EmptyCompilation()).GetRunResult().Results.Single();

    public static GeneratorRunResult Run(IEnumerable<JsonFile> files) => Run(Texts(files));

    /// <summary>Each generated file as bytes in hexadecimal, by name in the order in which they came.</summary>
    public static IReadOnlyList<string> Bytes(GeneratorRunResult result) =>
        [.. result.GeneratedSources.Select(static s => s.HintName + ":" + Convert.ToHexString(Encoding.UTF8.GetBytes(s.SourceText.ToString())))];

    public static string Source(GeneratorRunResult result, string name) => result.GeneratedSources.Single(s => s.HintName == name).SourceText.ToString();

    internal sealed class MemoryText(string path, byte[] utf8) : AdditionalText
    {
        private readonly SourceText text = SourceText.From(utf8, utf8.Length, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
