using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using BackPain.Knowledge.Format;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Knowledge.Generator;

/// <summary>Checks the knowledge files and turns them into names and a content table; every fault is a compile error at its line.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class KnowledgeGenerator : IIncrementalGenerator
{
    private const string Folder = "/Knowledge/";

    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors = MakeDescriptors();

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<(string Path, SourceText? Text)>> files = context.AdditionalTextsProvider
            .Where(static file => RelativePath(file.Path) is not null)
            .Select(static (file, cancellation) => (file.Path, file.GetText(cancellation)))
            .Collect();

        context.RegisterSourceOutput(files, static (output, files) => Generate(output, files));
    }

    private static void Generate(SourceProductionContext output, ImmutableArray<(string Path, SourceText? Text)> files)
    {
        if (files.IsEmpty)
        {
            return;
        }

        try
        {
            var sources = new Dictionary<string, (string Path, SourceText? Text)>(StringComparer.Ordinal);
            var inputs = new List<JsonFile>();
            foreach ((string path, SourceText? text) in files)
            {
                string relative = RelativePath(path)!;
                sources[relative] = (path, text);
                inputs.Add(new JsonFile(relative, Encoding.UTF8.GetBytes(text?.ToString() ?? "")));
            }

            KnowledgeRecord record = KnowledgeReader.Read(inputs, out Problem[] problems, ledgerIsRequired: true);
            foreach (Problem problem in problems)
            {
                output.ReportDiagnostic(ToDiagnostic(problem, sources));
            }

            // Also faulty knowledge gets its names, with an empty table: else the real fault would drown in "name does not exist".
            foreach ((string name, string source) in SourceWriter.Write(record, isValid: problems.Length == 0))
            {
                output.AddSource(name, SourceText.From(source, Encoding.UTF8));
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            output.ReportDiagnostic(Diagnostic.Create(Descriptors[ProblemCodes.GeneratorFault], Location.None, "The knowledge generator failed: " + e.GetType().Name + ": " + e.Message));
        }
    }

    private static Diagnostic ToDiagnostic(Problem problem, Dictionary<string, (string Path, SourceText? Text)> sources)
    {
        sources.TryGetValue(problem.File.Path, out (string Path, SourceText? Text) source);
        var lines = new LinePositionSpan(new LinePosition(problem.Line - 1, problem.Column - 1), new LinePosition(problem.EndLine - 1, problem.EndColumn - 1));

        // Our offsets count bytes of UTF-8, those of the compiler characters; lines and columns are the same in both.
        TextSpan span = source.Text is { } text ? text.Lines.GetTextSpan(lines) : default;
        string message = problem.Message + (problem.Path == "$" ? "" : " At " + problem.Path + ".");
        return Diagnostic.Create(Descriptors[problem.Code], Location.Create(source.Path ?? problem.File.Path, span, lines), message);
    }

    /// <summary>The path below the knowledge folder; null for a file that is not in one.</summary>
    private static string? RelativePath(string path)
    {
        string normalized = path.Replace('\\', '/');
        int folder = normalized.LastIndexOf(Folder, StringComparison.Ordinal);
        bool isKnowledge = normalized.EndsWith(".json", StringComparison.Ordinal) || normalized.EndsWith("/" + Ledger.FileName, StringComparison.Ordinal);
        return folder >= 0 && isKnowledge ? normalized.Substring(folder + Folder.Length) : null;
    }

    private static Dictionary<string, DiagnosticDescriptor> MakeDescriptors()
    {
        var descriptors = new Dictionary<string, DiagnosticDescriptor>(StringComparer.Ordinal);
        foreach ((string code, string title) in ProblemCodes.All)
        {
#pragma warning disable RS2008 // The codes are documented beside the knowledge files, not in a release file of analyzers.
            descriptors.Add(code, new DiagnosticDescriptor(code, title, "{0}", "Knowledge", DiagnosticSeverity.Error, isEnabledByDefault: true));
#pragma warning restore RS2008
        }

        return descriptors;
    }
}
