using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>Evaluating a criterion of five parts, plain and explained.</summary>
[MemoryDiagnoser]
public class CriterionBenchmarks
{
    private readonly Criterion criterion = Criterion.AtLeast(
        3,
        Criterion.Present(FindingIds.LegPain),
        Criterion.Present(FindingIds.WorseWalking),
        Criterion.Present(FindingIds.BetterSitting),
        Criterion.Not(Criterion.Present(FindingIds.BendsForwardMoreThanUsual)),
        Criterion.Number(ObservableIds.PainDuration, Comparison.AtLeast, 12));

    private readonly State state = new();

    [Benchmark(Baseline = true)]
    public CriterionOutcome Evaluate() => criterion.Evaluate(state);

    [Benchmark]
    public CriterionResult Explain() => criterion.Explain(state);

    private sealed class State : IFindingState
    {
        public FindingStatus GetFinding(FindingId finding) => FindingStatus.Present;

        public bool TryGetNumber(ObservableId observable, out decimal value)
        {
            value = 26;
            return true;
        }

        public bool TryGetChoice(ObservableId observable, [NotNullWhen(true)] out string? choice)
        {
            choice = null;
            return false;
        }

        public ImmutableArray<TriedCare> GetCare(TreatmentId treatment) => [];
    }
}
