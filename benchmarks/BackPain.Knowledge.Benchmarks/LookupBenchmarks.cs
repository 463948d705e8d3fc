using System;
using System.Collections.Generic;
using BenchmarkDotNet.Attributes;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>Look-up by id and by typed name, beside a plain dictionary hit on the same key.</summary>
[MemoryDiagnoser]
public class LookupBenchmarks
{
    private readonly KnowledgeBase kb = KnowledgeBase.Default;
    private readonly ConditionId id = ConditionIds.SpinalStenosis;
    private readonly Dictionary<string, Condition> dictionary = new(StringComparer.Ordinal);

    public LookupBenchmarks()
    {
        foreach (Condition condition in kb.Conditions)
        {
            dictionary.Add(condition.Id.Value, condition);
        }
    }

    [Benchmark(Baseline = true)]
    public Condition PlainDictionary() => dictionary[id.Value];

    [Benchmark]
    public Condition ById() => kb[id];

    [Benchmark]
    public bool TryGet() => kb.TryGet(id, out _);

    [Benchmark]
    public Condition ByTypedName() => Conditions.SpinalStenosis;
}
