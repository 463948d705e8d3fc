using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>The 1,200 generated queries, one after the other, in the three searches.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks : IDisposable
{
    private readonly SqliteSearch sqlite = new();
    private readonly FuzzySharpSearch fuzzySharp = new();
    private int next;

    [Benchmark(Baseline = true)]
    public int SqliteTrigrams() => sqlite.Search(NextQuery()).Count;

    [Benchmark]
    public string? FuzzySharpRatio() => fuzzySharp.First(NextQuery());

    [Benchmark]
    public ImmutableArray<SearchHit> Ours() => KnowledgeBase.Default.Search(NextQuery());

    [Benchmark]
    public ImmutableArray<SearchHit> OursFirstHitOnly() => KnowledgeBase.Default.Search(NextQuery(), limit: 1);

    public void Dispose()
    {
        sqlite.Dispose();
        GC.SuppressFinalize(this);
    }

    private string NextQuery()
    {
        next = (next + 1) % SearchQueries.All.Length;
        return SearchQueries.All[next].Query;
    }
}
