using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>
/// Typed queries beside the same question in LINQ over the public lists: built and gone through each time, and gone through when
/// built before. LINQ asks in the same order, with the region looked up once and what a condition knows put into a set.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class QueryBenchmarks
{
    private readonly KnowledgeBase kb = KnowledgeBase.Default;
    private readonly FindingId worseWalking = FindingIds.WorseWalking;
    private readonly BodyRegionId leg = BodyRegionIds.Leg;
    private readonly TreatmentId injection = TreatmentIds.SpinalInjection;
    private readonly IEnumerable<Condition> readyLinqConditions;
    private readonly IEnumerable<Recommendation> readyLinqRecommendations;
    private readonly IEnumerable<Finding> readyLinqFindings;
    private readonly ConditionQuery readyConditions;
    private readonly RecommendationQuery readyRecommendations;
    private readonly FindingQuery readyFindings;

    public QueryBenchmarks()
    {
        readyLinqConditions = LinqConditions();
        readyLinqRecommendations = LinqRecommendations();
        readyLinqFindings = LinqFindings();
        readyConditions = QueryConditions();
        readyRecommendations = QueryRecommendations();
        readyFindings = QueryFindings();
    }

    [Benchmark(Baseline = true), BenchmarkCategory("conditions")]
    public int ConditionsByLinq() => CountOf(LinqConditions());

    [Benchmark, BenchmarkCategory("conditions")]
    public int ConditionsByLinqReady() => CountOf(readyLinqConditions);

    [Benchmark, BenchmarkCategory("conditions")]
    public int ConditionsByQuery() => CountOf(QueryConditions());

    [Benchmark, BenchmarkCategory("conditions")]
    public int ConditionsByQueryReady() => CountOf(readyConditions);

    [Benchmark(Baseline = true), BenchmarkCategory("findings")]
    public int FindingsByLinq() => CountOf(LinqFindings());

    [Benchmark, BenchmarkCategory("findings")]
    public int FindingsByLinqReady() => CountOf(readyLinqFindings);

    [Benchmark, BenchmarkCategory("findings")]
    public int FindingsByQuery() => CountOf(QueryFindings());

    [Benchmark, BenchmarkCategory("findings")]
    public int FindingsByQueryReady() => CountOf(readyFindings);

    [Benchmark(Baseline = true), BenchmarkCategory("recommendations")]
    public int RecommendationsByLinq() => CountOf(LinqRecommendations());

    [Benchmark, BenchmarkCategory("recommendations")]
    public int RecommendationsByLinqReady() => CountOf(readyLinqRecommendations);

    [Benchmark, BenchmarkCategory("recommendations")]
    public int RecommendationsByQuery() => CountOf(QueryRecommendations());

    [Benchmark, BenchmarkCategory("recommendations")]
    public int RecommendationsByQueryReady() => CountOf(readyRecommendations);

    private static int CountOf<T>(IEnumerable<T> items)
    {
        int count = 0;
        foreach (T _ in items)
        {
            count++;
        }

        return count;
    }

    private static int CountOf<TItem, TQuery>(KnowledgeQuery<TItem, TQuery> query)
        where TItem : class
        where TQuery : KnowledgeQuery<TItem, TQuery>
    {
        int count = 0;
        foreach (TItem _ in query)
        {
            count++;
        }

        return count;
    }

    private IEnumerable<Condition> LinqConditions()
    {
        BodyRegion region = kb[leg];
        return kb.Conditions
            .Where(c => c.Associations.Any(a => a.Finding.Id == worseWalking && a.Role != AssociationRole.ArguesAgainst))
            .Where(c => c.Sites.Any(s => region.Contains(s.Region.Id)))
            .Where(c => !c.Ladders.Any(l => l.Rungs.Any(r => r.Treatments.Any(t => t.Kind == TreatmentKind.Surgery))));
    }

    private ConditionQuery QueryConditions() =>
        kb.Conditions.Query().Presenting(worseWalking).InRegion(leg).WithNoLadderNaming(TreatmentKind.Surgery);

    private IEnumerable<Finding> LinqFindings()
    {
        BodyRegion region = kb[leg];
        HashSet<FindingId> known = kb[ConditionIds.SpinalStenosis].Associations.Select(a => a.Finding.Id).ToHashSet();
        return kb.Findings.Where(f => f.Kind == FindingKind.Symptom && f.Question is not null && known.Contains(f.Id) && f.Regions.Any(r => region.Contains(r.Id)));
    }

    private FindingQuery QueryFindings() =>
        kb.Findings.Query().OfKind(FindingKind.Symptom).WithQuestion().KnownTo(ConditionIds.SpinalStenosis).InRegion(leg);

    private IEnumerable<Recommendation> LinqRecommendations() =>
        kb.Recommendations.Where(r => r.IsAgainst && r.Source.Jurisdiction == "England" && r.Source.Year >= 2016 && r.Treatment.Is(injection));

    private RecommendationQuery QueryRecommendations() =>
        kb.Recommendations.Query().SpeakingAgainst().FromJurisdiction("England").PublishedFrom(2016).About(injection);
}
