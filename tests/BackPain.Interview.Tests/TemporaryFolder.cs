using System;
using System.IO;

namespace BackPain.Interview.Tests;

/// <summary>A folder that is gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("interview-").FullName;

    public string this[string name] => Path.Combine(path, name);

    /// <summary>Writes a file and gives its path.</summary>
    public string With(string name, string content)
    {
        File.WriteAllText(this[name], content);
        return this[name];
    }

    public void Dispose() => Directory.Delete(path, recursive: true);
}
