using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Generator.Tests;

/// <summary>The knowledge that ships, copied beside the tests, and the small made-up knowledge.</summary>
internal static class TestFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Knowledge");

    public static IReadOnlyList<JsonFile> Small() =>
        [.. SmallKnowledge.Files().Select(static f => new JsonFile(f.Key, Encoding.UTF8.GetBytes(f.Value)))];

    public static IReadOnlyList<JsonFile> Real() =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(static file => new JsonFile(Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllBytes(file)))
            .OrderBy(static file => file.Path, StringComparer.Ordinal)];
}
