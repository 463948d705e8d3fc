using System;
using System.Text;

namespace BackPain.Knowledge.Serialization;

/// <summary>A knowledge file in memory: a path and its bytes.</summary>
/// <remarks>The format stands in <c>Knowledge/README.md</c> of the repository. Equality is by reference.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class KnowledgeFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] utf8;

    /// <summary>Takes a file.</summary>
    /// <param name="path">The path below the knowledge folder, with forward slashes, for example <c>conditions/spinal-stenosis.json</c>; not empty.</param>
    /// <param name="utf8">Its bytes; copied. A byte order mark is skipped.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public KnowledgeFile(string path, ReadOnlySpan<byte> utf8)
    {
        Throw.IfNull(path);
        if (path.Length == 0)
        {
            throw new ArgumentException("A knowledge file has a path.", nameof(path));
        }

        Path = path;
        this.utf8 = utf8.ToArray();
    }

    /// <summary>Takes a file from text.</summary>
    /// <param name="path">The path below the knowledge folder, with forward slashes; not empty.</param>
    /// <param name="json">Its text; not <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> or <paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public KnowledgeFile(string path, string json)
        : this(path, Utf8Of(json))
    {
    }

    /// <summary>The path below the knowledge folder, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The path.</summary>
    /// <returns><see cref="Path"/>.</returns>
    public override string ToString() => Path;

    internal Format.JsonFile ToJsonFile() => new(Path, utf8);

    private static byte[] Utf8Of(string json)
    {
        Throw.IfNull(json);
        try
        {
            return Strict.GetBytes(json);
        }
        catch (EncoderFallbackException e)
        {
            // Half of a surrogate pair must not turn into a question mark: 0xFF is never UTF-8, so the reader reports it at its place.
            byte[] bytes = Encoding.UTF8.GetBytes(json);
            bytes[Encoding.UTF8.GetByteCount(json.ToCharArray(), 0, e.Index)] = 0xFF;
            return bytes;
        }
    }
}
