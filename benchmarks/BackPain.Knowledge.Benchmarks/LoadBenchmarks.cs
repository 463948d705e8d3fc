using System;
using System.Collections.Generic;
using System.IO;
using BackPain.Knowledge.Serialization;
using BenchmarkDotNet.Attributes;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>Loading knowledge files at run time, with all rules, beside parsing the same bytes with JsonDocument.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private readonly List<KnowledgeFile> files = [];
    private readonly List<byte[]> bytes = [];

    public LoadBenchmarks()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Knowledge");
        foreach (string path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            bytes.Add(File.ReadAllBytes(path));
            files.Add(new KnowledgeFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), bytes[^1]));
        }
    }

    [Benchmark(Baseline = true)]
    public int ParseOnly()
    {
        int properties = 0;
        foreach (byte[] file in bytes)
        {
            using var document = System.Text.Json.JsonDocument.Parse(file);
            properties += document.RootElement.GetPropertyCount();
        }

        return properties;
    }

    [Benchmark]
    public KnowledgeBase LoadAndCheck() => KnowledgeFiles.Load(files);
}
