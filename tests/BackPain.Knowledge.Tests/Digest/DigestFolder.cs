using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>The digest as it is committed.</summary>
internal static class DigestFolder
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "BackPain.Knowledge", "Knowledge", "digest");

    /// <summary>Puts the pages into the source tree and takes away what is no page of the digest.</summary>
    public static void Write(IReadOnlyDictionary<string, string> pages)
    {
        foreach (string stale in Stale(pages))
        {
            File.Delete(Path.Combine(Folder, stale));
        }

        foreach ((string path, string text) in pages)
        {
            string file = Path.Combine(Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    /// <summary>What differs between the committed pages and those given: file and first differing line, and files that are no page; empty when nothing does.</summary>
    public static IEnumerable<string> Differences(IReadOnlyDictionary<string, string> pages)
    {
        foreach ((string path, string text) in pages)
        {
            string file = Path.Combine(Folder, path);
            if (!File.Exists(file))
            {
                yield return path + " is missing";
                continue;
            }

            string committed = File.ReadAllText(file);
            if (committed != text)
            {
                string[] actual = committed.Split('\n');
                string[] expected = text.Split('\n');
                int line = actual.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
                yield return FormattableString.Invariant($"{path}, line {line + 1}: committed \"{Line(actual, line)}\", the knowledge gives \"{Line(expected, line)}\"");
            }
        }

        foreach (string stale in Stale(pages))
        {
            yield return stale + " is no page of the digest";
        }
    }

    /// <summary>Files in the folder that are no page, with forward slashes, in ordinal order.</summary>
    private static string[] Stale(IReadOnlyDictionary<string, string> pages) => !Directory.Exists(Folder)
        ? []
        : Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
            .Where(f => !pages.ContainsKey(f))
            .Order(StringComparer.Ordinal)
            .ToArray();

    private static string Line(string[] lines, int index) => index < lines.Length ? lines[index] : "(end of file)";
}
