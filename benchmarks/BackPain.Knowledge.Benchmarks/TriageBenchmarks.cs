using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using BackPain.Knowledge.Assessment;
using BenchmarkDotNet.Attributes;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>
/// A whole triage, without and with its explanation read, against evaluating every red flag plainly over a dictionary of the same answers, implications
/// closed: what an app would write by hand, without explanation, coverage, contradictions or texts.
/// </summary>
[MemoryDiagnoser]
public class TriageBenchmarks
{
    private readonly KnowledgeBase knowledge = KnowledgeBase.Default;
    private readonly Assessor assessor = new(KnowledgeBase.Default);
    private Presentation person = Presentation.Empty;

    /// <summary>How many flags the person meets: none of all asked, one, or a page of free text taken at its word.</summary>
    [Params("nothing", "one flag", "many flags")]
    public string Person { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        FindingId[] items = [.. knowledge.QuestionGroups.Where(g => g.IsCore).SelectMany(g => g.Items).Select(f => f.Id)];
        int present = Person switch
        {
            "nothing" => 0,
            "one flag" => 1,
            _ => items.Length / 2,
        };
        person = Presentation.Of(age: 68, sex: Sex.Female)
            .Present([.. items.Where(i => i == FindingIds.NewSaddleNumbness).Concat(items.Where(i => i != FindingIds.NewSaddleNumbness)).Take(present)])
            .With(items.Select(i => new FindingStatement(i, FindingStatus.Absent, StatementOrigin.Host)));
    }

    [Benchmark(Baseline = true)]
    public TriageLevel PlainCriteria()
    {
        var state = new PlainState(knowledge, person);
        var level = TriageLevel.NotAssessed;
        foreach (RedFlag flag in knowledge.RedFlags)
        {
            if (flag.Criterion.Evaluate(state) == CriterionOutcome.Met && flag.PolicyLevel is { } policy && policy > level)
            {
                level = policy;
            }
        }

        return level;
    }

    [Benchmark]
    public TriageResult Triage() => assessor.Triage(person);

    /// <summary>With all that it says: flags and answers, near misses, groups, texts and summary are worked out when they are read.</summary>
    [Benchmark]
    public int TriageWithAllItsReasons()
    {
        TriageResult result = assessor.Triage(person);
        return result.Triggered.Length + result.NearMisses.Length + result.Unasked.Length + result.Texts.Length + result.Summary.Length;
    }

    [Benchmark]
    public Assessor MakeAssessor() => new(knowledge);

    private sealed class PlainState : IFindingState
    {
        private readonly KnowledgeBase knowledge;
        private readonly Dictionary<FindingId, FindingStatus> known = [];
        private readonly Presentation person;

        public PlainState(KnowledgeBase knowledge, Presentation person)
        {
            this.knowledge = knowledge;
            this.person = person;
            foreach (FindingStatement statement in person.Statements.Where(s => s.Status == FindingStatus.Present))
            {
                known[statement.Finding] = FindingStatus.Present;
                foreach (FindingId implied in knowledge[statement.Finding].Implies)
                {
                    known[implied] = FindingStatus.Present;
                }
            }

            foreach (FindingStatement statement in person.Statements.Where(s => s.Status == FindingStatus.Absent))
            {
                known.TryAdd(statement.Finding, FindingStatus.Absent);
            }
        }

        public FindingStatus GetFinding(FindingId finding) => known.TryGetValue(finding, out FindingStatus status)
            ? status
            : knowledge[finding].Definition?.Evaluate(this) switch
            {
                CriterionOutcome.Met => FindingStatus.Present,
                CriterionOutcome.Unmet => FindingStatus.Absent,
                _ => FindingStatus.Unknown,
            };

        public bool TryGetNumber(ObservableId observable, out decimal value)
        {
            decimal? number = person.Find(observable)?.Number;
            value = number ?? 0;
            return number is not null;
        }

        public bool TryGetChoice(ObservableId observable, [NotNullWhen(true)] out string? choice)
        {
            choice = person.Find(observable)?.Choice;
            return choice is not null;
        }

        public ImmutableArray<TriedCare> GetCare(TreatmentId treatment) => [];
    }
}
