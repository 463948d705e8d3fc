using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using BackPain.Knowledge.Serialization;

namespace BackPain.Knowledge.Tests;

/// <summary>Where the tests find files: copies in the output folder, and the source tree for the rules that read it.</summary>
internal static class Repository
{
    /// <summary>The target of the library under test: net8.0 or netstandard2.0.</summary>
    public static string LibraryTarget { get; } = Metadata("LibraryTarget");

    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Data(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);

    /// <summary>The shipped knowledge files, as a caller would pass them.</summary>
    public static List<KnowledgeFile> ShippedFiles()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Knowledge");
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new KnowledgeFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)))
            .ToList();
    }

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key)
        .Value!;
}
