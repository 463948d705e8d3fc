using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Assessment;

/// <summary>The findings of a base by number, with what each implies and excludes: made once per assessor.</summary>
internal sealed class FindingGraph
{
    // Nobody of this age or older is asked about pregnancy. Ours.
    private const int OldestAsked = 60;

    private readonly IdNumbers findingNumbers;
    private readonly IdNumbers observableNumbers;
    private readonly FindingSet pregnancy;

    public FindingGraph(KnowledgeBase knowledge)
    {
        Knowledge = knowledge;
        Count = knowledge.Findings.Count;
        (Findings, Documented) = SortById(knowledge);
        findingNumbers = new IdNumbers(Array.ConvertAll(Findings, static f => f.Id.Value));
        AskedBy = Array.ConvertAll(Findings, f => f.Question is null ? ObservableOf(f) : null);
        Implied = Array.ConvertAll(Findings, f => Sorted(f.Implies));
        Excluded = Array.ConvertAll(Findings, f => Sorted(f.Excludes));
        Implying = FindImplying();
        Observables = new Observable[knowledge.Observables.Count];
        for (int i = 0; i < Observables.Length; i++)
        {
            Observables[i] = knowledge.Observables[i];
        }

        observableNumbers = new IdNumbers(Array.ConvertAll(Observables, static o => o.Id.Value));
        Derived = Array.FindAll(Documented, f => Findings[f].Definition is not null);
        Definitions = Array.ConvertAll(Derived, f => CompiledCriterion.Of(Findings[f].Definition!, this));
        ByValue = new CompiledCriterion?[Count];
        for (int i = 0; i < Derived.Length; i++)
        {
            ByValue[Derived[i]] = RestsOnValues(Findings[Derived[i]].Definition!) ? Definitions[i] : null;
        }

        DefinitionsNaming = FindDefinitionsNaming();
        NamedByDefinitions = FindingSet.Of(FindNamedByDefinitions());
        Named = new int[Count][];
        for (int i = 0; i < Count; i++)
        {
            Named[i] = NamedBy(i);
        }

        NamedIn = FindNamedIn();
        Entailed = new int[Count][];
        for (int i = 0; i < Count; i++)
        {
            Entailed[i] = EntailedBy(i);
        }

        pregnancy = FindingSet.Of(Array.FindAll(Documented, f => Findings[f].Id == FindingIds.PregnantNow || Findings[f].Id == FindingIds.PregnantOrRecentBirth));
    }

    public KnowledgeBase Knowledge { get; }

    public int Count { get; }

    /// <summary>The observable whose question decides a finding without a question of its own; null for any other.</summary>
    public Observable?[] AskedBy { get; }

    /// <summary>The findings by number: in the ordinal order of their ids.</summary>
    public Finding[] Findings { get; }

    /// <summary>The numbers of all findings in the order in which the base documents them.</summary>
    public int[] Documented { get; }

    /// <summary>What each finding implies, itself left out; sorted.</summary>
    public int[][] Implied { get; }

    /// <summary>What each finding excludes; sorted.</summary>
    public int[][] Excluded { get; }

    /// <summary>What implies each finding.</summary>
    public int[][] Implying { get; }

    /// <summary>The findings that are worked out from others or from values, in documented order.</summary>
    public int[] Derived { get; }

    /// <summary>The definitions that rest on values alone, such as an age, by finding; null for any other finding.</summary>
    public CompiledCriterion?[] ByValue { get; }

    /// <summary>The definitions of these, in the same order, ready to evaluate.</summary>
    public CompiledCriterion[] Definitions { get; }

    /// <summary>For each finding, then for each observable, then for care, the definitions that name it, by their places among all definitions.</summary>
    public int[][] DefinitionsNaming { get; }

    /// <summary>The findings that any definition names.</summary>
    public FindingSet NamedByDefinitions { get; }

    public Observable[] Observables { get; }

    /// <summary>The findings that each definition names, also over the definitions of these; sorted, empty for what has no definition.</summary>
    public int[][] Named { get; }

    /// <summary>What is present whenever a finding is, over implications and definitions in turn, itself left out; sorted.</summary>
    public int[][] Entailed { get; }

    /// <summary>For each finding the definitions that name it, also over other definitions, by their places among all definitions.</summary>
    public int[][] NamedIn { get; }

    public int IndexOf(FindingId finding) => findingNumbers.TryGet(finding.Value, out int index) ? index : throw new KeyNotFoundException("The base does not hold the finding '" + finding.Value + "'.");

    /// <summary>Whether a person comes into question for a finding: nobody recorded as male at birth, or of 60 and more, is asked about pregnancy and birth.</summary>
    public bool ConcernsPerson(int finding, Presentation presentation) => !pregnancy.Contains(finding) || !(presentation.Sex == Sex.Male || presentation.Age >= OldestAsked);

    /// <summary>Whether one of the sorted lists of this graph holds a finding.</summary>
    public static bool Contains(int[] sorted, int finding) => Array.BinarySearch(sorted, finding) >= 0;

    public bool TryGetIndex(FindingId finding, out int index) => findingNumbers.TryGet(finding.Value, out index);

    /// <summary>The number of an observable; -1 when the base does not hold it.</summary>
    public int ObservableIndexOf(ObservableId observable) => observableNumbers.TryGet(observable.Value, out int index) ? index : -1;

    private static (Finding[] Findings, int[] Documented) SortById(KnowledgeBase knowledge)
    {
        var findings = new Finding[knowledge.Findings.Count];
        int[] places = new int[findings.Length];
        for (int i = 0; i < findings.Length; i++)
        {
            findings[i] = knowledge.Findings[i];
            places[i] = i;
        }

        Array.Sort(findings, places, Comparer<Finding>.Create(static (a, b) => a.Id.CompareTo(b.Id)));
        int[] documented = new int[findings.Length];
        for (int i = 0; i < places.Length; i++)
        {
            documented[places[i]] = i;
        }

        return (findings, documented);
    }

    private Observable? ObservableOf(Finding finding)
    {
        ObservableId? id = finding.Definition switch
        {
            Criterion.NumberCompared number => number.Observable,
            Criterion.ChoiceMade choice => choice.Observable,
            _ => null,
        };
        return id is { } known && Knowledge.TryGet(known, out Observable? observable) && observable.Question is not null ? observable : null;
    }

    private static bool RestsOnValues(Criterion criterion)
    {
        if (criterion.Parts.IsEmpty)
        {
            return criterion is Criterion.NumberCompared or Criterion.ChoiceMade;
        }

        foreach (Criterion part in criterion.Parts)
        {
            if (!RestsOnValues(part))
            {
                return false;
            }
        }

        return true;
    }

    private int[][] FindImplying()
    {
        var implying = new List<int>[Count];
        for (int i = 0; i < Count; i++)
        {
            implying[i] = new List<int>();
        }

        for (int i = 0; i < Count; i++)
        {
            foreach (int implied in Implied[i])
            {
                implying[implied].Add(i);
            }
        }

        return Array.ConvertAll(implying, static l => l.ToArray());
    }

    private int[][] FindDefinitionsNaming()
    {
        // Care comes after the observables.
        var naming = new List<int>[Count + Observables.Length + 1];
        for (int i = 0; i < naming.Length; i++)
        {
            naming[i] = new List<int>();
        }

        var named = new SortedSet<int>();
        for (int i = 0; i < Definitions.Length; i++)
        {
            named.Clear();
            Definitions[i].AddNamed(named, this);
            foreach (int number in named)
            {
                naming[number].Add(i);
            }
        }

        return Array.ConvertAll(naming, static l => l.ToArray());
    }

    private IEnumerable<int> FindNamedByDefinitions()
    {
        for (int i = 0; i < Count; i++)
        {
            if (DefinitionsNaming[i].Length > 0)
            {
                yield return i;
            }
        }
    }

    private int[][] FindNamedIn()
    {
        var all = new int[Count][];
        for (int i = 0; i < Count; i++)
        {
            var places = new List<int>();
            for (int place = 0; place < Derived.Length; place++)
            {
                if (Contains(Named[Derived[place]], i))
                {
                    places.Add(place);
                }
            }

            all[i] = places.ToArray();
        }

        return all;
    }

    private int[] NamedBy(int finding)
    {
        var named = new SortedSet<int>();
        var open = new Stack<Criterion>();
        if (Findings[finding].Definition is { } definition)
        {
            open.Push(definition);
        }

        while (open.Count > 0)
        {
            Criterion criterion = open.Pop();
            foreach (Criterion part in criterion.Parts)
            {
                open.Push(part);
            }

            if (criterion is Criterion.FindingPresent present && TryGetIndex(present.Finding, out int index) && named.Add(index)
                && Findings[index].Definition is { } inner)
            {
                open.Push(inner);
            }
        }

        int[] all = new int[named.Count];
        named.CopyTo(all);
        return all;
    }

    private int[] EntailedBy(int finding)
    {
        var states = new FindingStates(Count, Observables.Length);
        var entailed = new SortedSet<int>();
        var open = new Stack<int>();
        open.Push(finding);
        while (open.Count > 0)
        {
            int last = open.Pop();
            states.SetPresent(last, KnownBy.Statement);
            foreach (int implied in Implied[last])
            {
                if (entailed.Add(implied))
                {
                    open.Push(implied);
                }
            }

            foreach (int definition in DefinitionsNaming[last])
            {
                if (Definitions[definition].Evaluate(states) == CriterionOutcome.Met && entailed.Add(Derived[definition]))
                {
                    open.Push(Derived[definition]);
                }
            }
        }

        entailed.Remove(finding);
        int[] all = new int[entailed.Count];
        entailed.CopyTo(all);
        return all;
    }

    private int[] Sorted(System.Collections.Immutable.ImmutableArray<FindingId> ids)
    {
        int[] sorted = new int[ids.Length];
        for (int i = 0; i < sorted.Length; i++)
        {
            sorted[i] = IndexOf(ids[i]);
        }

        Array.Sort(sorted);
        return sorted;
    }
}
