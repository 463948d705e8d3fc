using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Serialization;

/// <summary>Loads a base from knowledge files: the reader and the rules are the ones that check the shipped knowledge when it is built.</summary>
/// <remarks>Files are given in memory; the library opens none. Their order does not matter.</remarks>
/// <threadsafety>All members may be called from any thread.</threadsafety>
public static class KnowledgeFiles
{
    /// <summary>The format version that this library reads. 0 may still change from release to release.</summary>
    public static int FormatVersion => KnowledgeReader.FormatVersion;

    /// <summary>Loads a base.</summary>
    /// <param name="files">All its files; not <see langword="null"/>, none <see langword="null"/>.</param>
    /// <returns>The base.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="files"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="files"/> holds <see langword="null"/>.</exception>
    /// <exception cref="InvalidKnowledgeException">The files are faulty; it carries every fault, and nothing is loaded.</exception>
    public static KnowledgeBase Load(IEnumerable<KnowledgeFile> files)
    {
        Throw.IfNull(files);
        var list = new List<JsonFile>();
        foreach (KnowledgeFile file in files)
        {
            list.Add(file?.ToJsonFile() ?? throw new ArgumentException("A list of knowledge files holds no null.", nameof(files)));
        }

        return Read(list, out KnowledgeBase? knowledge, out ImmutableArray<KnowledgeProblem> problems)
            ? knowledge
            : throw new InvalidKnowledgeException(problems);
    }

    /// <summary>Loads a base if its files have no fault. Does not throw, unless going through <paramref name="files"/> itself does.</summary>
    /// <param name="files">All its files; <see langword="null"/>, or a <see langword="null"/> among them, gives a problem.</param>
    /// <param name="knowledge">The base, or <see langword="null"/>.</param>
    /// <param name="problems">Every fault, by file and position; empty when the base is loaded.</param>
    /// <returns>Whether the base is loaded.</returns>
    public static bool TryLoad(IEnumerable<KnowledgeFile?>? files, [NotNullWhen(true)] out KnowledgeBase? knowledge, out ImmutableArray<KnowledgeProblem> problems)
    {
        var list = new List<JsonFile>();
        bool hasNull = files is null;
        foreach (KnowledgeFile? file in files ?? ImmutableArray<KnowledgeFile?>.Empty)
        {
            if (file is null)
            {
                hasNull = true;
            }
            else
            {
                list.Add(file.ToJsonFile());
            }
        }

        if (hasNull)
        {
            knowledge = null;
            problems = ImmutableArray.Create(new KnowledgeProblem(ProblemCodes.FileSet, "", 0, 0, "$", "The list of knowledge files is null or holds null; give every file."));
            return false;
        }

        return Read(list, out knowledge, out problems);
    }

    private static bool Read(List<JsonFile> files, [NotNullWhen(true)] out KnowledgeBase? knowledge, out ImmutableArray<KnowledgeProblem> problems)
    {
        KnowledgeRecord record = KnowledgeReader.Read(files, out Problem[] found);
        problems = ImmutableArray.Create(Array.ConvertAll(found, KnowledgeProblem.From));
        if (found.Length > 0)
        {
            knowledge = null;
            return false;
        }

        CodesRecord codes = CodesRecord.Of(record);
        LanguageRecord language = record.Language;
        byte[] table = TableCodec.Encode(record);
        string hash = ContentHash.Of(table, TableCodec.Encode(codes), TableCodec.Encode(language));
        knowledge = new KnowledgeBase(table, new CodeIndex(() => codes), () => language, hash);
        return true;
    }
}
