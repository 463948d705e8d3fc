using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace BackPain.Knowledge.Tests;

/// <summary>
/// What is known of one person, as plainly as it can be worked out: implications and exclusions closed, definitions evaluated. It is the
/// yardstick of tests, not the assessment.
/// </summary>
internal sealed class KnownFindings : IFindingState
{
    private readonly KnowledgeBase knowledge;
    private readonly Dictionary<FindingId, FindingStatus> known = [];
    private readonly Dictionary<ObservableId, decimal> numbers = [];
    private readonly Dictionary<ObservableId, string> choices = [];

    public KnownFindings(KnowledgeBase knowledge, IEnumerable<FindingId> present, IEnumerable<FindingId> absent, decimal? age = null, string? sex = null)
    {
        this.knowledge = knowledge;
        if (age is { } years)
        {
            numbers.Add(ObservableIds.Age, years);
        }

        if (sex is not null)
        {
            choices.Add(ObservableIds.Sex, sex);
        }

        foreach (Finding finding in present.Select(id => knowledge[id]))
        {
            known[finding.Id] = FindingStatus.Present;
            foreach (FindingId implied in finding.Implies)
            {
                known[implied] = FindingStatus.Present;
            }
        }

        foreach (FindingId excluded in known.Keys.ToArray().SelectMany(id => knowledge[id].Excludes).Concat(absent))
        {
            known.TryAdd(excluded, FindingStatus.Absent);
        }

        foreach (Finding finding in knowledge.Findings.Where(f => f.Implies.Any(i => known.TryGetValue(i, out FindingStatus status) && status == FindingStatus.Absent)))
        {
            known.TryAdd(finding.Id, FindingStatus.Absent);
        }
    }

    public FindingStatus GetFinding(FindingId finding)
    {
        if (known.TryGetValue(finding, out FindingStatus status))
        {
            return status;
        }

        return knowledge[finding].Definition?.Evaluate(this) switch
        {
            CriterionOutcome.Met => FindingStatus.Present,
            CriterionOutcome.Unmet => FindingStatus.Absent,
            _ => FindingStatus.Unknown,
        };
    }

    public bool TryGetNumber(ObservableId observable, out decimal value) => numbers.TryGetValue(observable, out value);

    public bool TryGetChoice(ObservableId observable, [NotNullWhen(true)] out string? choice) => choices.TryGetValue(observable, out choice);

    public ImmutableArray<TriedCare> GetCare(TreatmentId treatment) => [];
}
