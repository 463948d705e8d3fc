using System;
using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>Finds the answers to single open questions that would put another condition first, for one person; used once.</summary>
/// <remarks>
/// An answer is put on a copy of what is known, and only the conditions that know something of what follows are weighed again. Where an answer
/// would come before something that was worked out already, the person is compared anew.
/// </remarks>
internal sealed class SensitivityFinder
{
    private readonly Assessor assessor;
    private readonly MatchRules rules;
    private readonly Presentation presentation;
    private readonly Ranking known;
    private readonly Ranking supposed;
    private readonly SupposedStates states;
    private readonly CriterionOutcome[] populations;
    private readonly bool[] isTouched;
    private readonly MatchOptions options;

    public SensitivityFinder(Assessor assessor, Presentation presentation, PersonState person, Ranking known, MatchOptions options)
    {
        this.assessor = assessor;
        this.presentation = presentation;
        this.known = known;
        this.options = options;
        rules = known.Rules;
        supposed = known.Copy();
        states = new SupposedStates(rules.Graph, person);
        populations = new CriterionOutcome[known.Populations.Length];
        isTouched = new bool[rules.Conditions.Length];
    }

    /// <summary>The answers, by the order of findings in the base, present before absent.</summary>
    public ImmutableArray<ChangingAnswer> Find()
    {
        FindingGraph graph = rules.Graph;
        int first = known.Listed.Length == 0 ? -1 : known.Listed[0];
        ImmutableArray<ChangingAnswer>.Builder found = ImmutableArray.CreateBuilder<ChangingAnswer>();
        foreach (int finding in graph.Documented)
        {
            bool isOpen = known.States.IsUnknown(finding) && MayBeAsked(finding);
            for (FindingStatus answer = FindingStatus.Present; isOpen && answer <= FindingStatus.Absent; answer++)
            {
                int other = CanSuppose(finding, answer) ? Suppose(finding, answer) : CompareAnew(finding, answer);
                if (other >= 0 && other != first && assessor.Match(Answered(finding, answer), options) is { Matches: { IsEmpty: false } matches })
                {
                    found.Add(new ChangingAnswer(graph.Findings[finding], answer, matches[0].Condition.Id));
                }
            }
        }

        return found.ToImmutable();
    }

    private bool MayBeAsked(int finding)
    {
        FindingGraph graph = rules.Graph;
        return graph.Findings[finding].Kind != FindingKind.Sign && graph.ConcernsPerson(finding, presentation)
            && (graph.Findings[finding].Question is not null || (graph.AskedBy[finding] is { } observable && presentation.Find(observable.Id) is null));
    }

    /// <summary>Whether all that an answer decides, before definitions are looked at, is open: then it can be added to what is known.</summary>
    private bool CanSuppose(int finding, FindingStatus answer)
    {
        FindingGraph graph = rules.Graph;
        if (answer == FindingStatus.Absent)
        {
            return AreUnknown(graph.Implying[finding]);
        }

        foreach (int excluded in graph.Excluded[finding])
        {
            if (!known.States.IsUnknown(excluded) || !AreUnknown(graph.Implying[excluded]))
            {
                return false;
            }
        }

        return true;
    }

    private bool AreUnknown(int[] findings)
    {
        foreach (int finding in findings)
        {
            if (!known.States.IsUnknown(finding))
            {
                return false;
            }
        }

        return true;
    }

    private int Suppose(int finding, FindingStatus answer)
    {
        states.Suppose(finding, answer);
        rules.FindPopulations(states.States, populations);
        isTouched.AsSpan().Fill(MovesPopulation());
        foreach (int changed in states.Changed)
        {
            foreach (int entry in rules.EntriesOf(changed))
            {
                isTouched[rules.Entries[entry].Condition] = true;
            }
        }

        for (int i = 0; i < isTouched.Length; i++)
        {
            (supposed.Support[i], supposed.ClustersFor[i]) = isTouched[i]
                ? rules.SupportOf(rules.Conditions[i], states.States, populations)
                : (known.Support[i], known.ClustersFor[i]);
        }

        int first = rules.FindFirst(supposed, states.States, options.LeastSupport);
        states.Undo();
        return first;
    }

    private bool MovesPopulation()
    {
        for (int i = 0; i < populations.Length; i++)
        {
            if (populations[i] != known.Populations[i])
            {
                return true;
            }
        }

        return false;
    }

    private int CompareAnew(int finding, FindingStatus answer)
    {
        int[] listed = assessor.Rank(assessor.StateToMatch(Answered(finding, answer)), options.LeastSupport).Listed;
        return listed.Length == 0 ? -1 : listed[0];
    }

    private Presentation Answered(int finding, FindingStatus answer) =>
        presentation.With(new FindingStatement(rules.Graph.Findings[finding].Id, answer, StatementOrigin.Asked));
}
