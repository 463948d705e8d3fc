using System;
using System.Collections.Generic;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge.Assessment;

/// <summary>The ranked conditions of one base with what findings weigh for them, compiled once. Nothing in here knows a person.</summary>
internal sealed partial class MatchRules
{
    // What an entry weighs for each answer, inside its population and elsewhere.
    private const int Answers = 3;
    private const int WeightsOfEntry = 2 * Answers;

    /// <summary>A cluster counts at most this much on either side, in millibans.</summary>
    public const int ClusterCap = 1000;

    /// <summary>Longer working lists are allocated.</summary>
    public const int MostOnStack = 128;

    private readonly SupportIndex index;
    private readonly List<Criterion> populations = new();
    private readonly List<CompiledCriterion> compiledPopulations = new();
    private readonly FindingSet informative;
    private readonly FindingSet[] weighing;
    private readonly FindingSet[] sharedFindings;
    private readonly int[][] entriesOf;
    private readonly int chronic;

    // Of all entries in a row: what is read most, apart from what explains it.
    private readonly int[] slots;
    private readonly int[] populationOf;
    private readonly int[] weightsOfEntries;
    private readonly int[][] excludedBy;
    private readonly int[][] entriesIn;
    private readonly RankedCondition[] linked;

    public MatchRules(FindingGraph graph, AssessorOptions options)
    {
        Graph = graph;
        Options = options;
        var ranked = new List<Condition>();
        foreach (Condition condition in graph.Knowledge.Conditions)
        {
            if (condition.Kind is not (ConditionKind.SeriousCause or ConditionKind.Umbrella or ConditionKind.Unspecified))
            {
                ranked.Add(condition);
            }
        }

        Conditions = new RankedCondition[ranked.Count];
        var entries = new List<Entry>();
        var builder = new SupportIndex.Builder(graph.Count, ranked.Count);
        for (int i = 0; i < Conditions.Length; i++)
        {
            Conditions[i] = Compile(ranked[i], i, builder, entries);
        }

        for (int i = 0; i < Conditions.Length; i++)
        {
            Conditions[i].Parent = ParentOf(ranked, i);
        }

        foreach (RankedCondition parent in Conditions)
        {
            parent.Kinds = Array.FindAll(Conditions, c => c.Parent == parent.Number);
        }

        Entries = entries.ToArray();
        index = builder.Build(ClusterCap);
        linked = Array.FindAll(Conditions, static c => c.Links.Length > 0);
        slots = Array.ConvertAll(Entries, static e => e.Slot);
        populationOf = Array.ConvertAll(Entries, static e => e.Population);
        weightsOfEntries = WeightsOf(Entries);
        excludedBy = FindExcludedBy();
        entriesOf = Grouped(graph.Count, static e => e.Finding);
        entriesIn = Grouped(index.SlotCount, static e => e.Slot);
        informative = FindingSet.Of(FindAll(IsWeighed));
        weighing = new FindingSet[Answers];
        for (FindingAnswer answer = FindingAnswer.Present; answer <= FindingAnswer.AbsentByExclusion; answer++)
        {
            weighing[(int)answer] = FindingSet.Of(FindAll(finding => !index.SharedOf(finding, answer).IsEmpty));
        }

        chronic = graph.TryGetIndex(FindingIds.Duration12WeeksOrMore, out int duration) ? duration : -1;
        sharedFindings = FindShared();
        foreach (RankedCondition condition in Conditions)
        {
            condition.ImagingFindings = FindSpeakingFor(condition, ImagingCluster);
            condition.OnsetFindings = FindSpeakingFor(condition, OnsetCluster);
            condition.BoneFindings = FindSpeakingFor(condition, BoneCluster);
        }

        firstVariant = new int[Entries.Length];
        variants = MakeVariants();
        sizesOfVariants = Array.ConvertAll(variants, static v => Math.Abs(v.Millibans));
    }

    public FindingGraph Graph { get; }

    public AssessorOptions Options { get; }

    /// <summary>The ranked conditions, in documented order.</summary>
    public RankedCondition[] Conditions { get; }

    /// <summary>All associations of the ranked conditions; those of one condition stand together.</summary>
    public Entry[] Entries { get; }

    public SupportIndex Index => index;

    /// <summary>The populations in which some figures hold.</summary>
    public IReadOnlyList<Criterion> Populations => populations;

    /// <summary>Whether a finding tells something about a condition; age and sex alone do not.</summary>
    public bool IsInformative(int finding) => informative.Contains(finding);

    /// <summary>The associations of a finding with all conditions.</summary>
    public ReadOnlySpan<int> EntriesOf(int finding) => entriesOf[finding];

    /// <summary>The support of every ranked condition for one person.</summary>
    public void Weigh(MatchScratch scratch, FindingStates states)
    {
        FindPopulations(states, scratch.Populations);
        foreach (ref readonly FindingSet.Part part in weighing[(int)FindingAnswer.Present].Parts)
        {
            Weigh(scratch, part.Word, part.Bits & states.Words[part.Word].Present, FindingAnswer.Present);
        }

        foreach (ref readonly FindingSet.Part part in weighing[(int)FindingAnswer.Absent].Parts)
        {
            ref readonly StateWord word = ref states.Words[part.Word];
            Weigh(scratch, part.Word, part.Bits & word.Absent & ~word.Excluded, FindingAnswer.Absent);
        }

        foreach (ref readonly FindingSet.Part part in weighing[(int)FindingAnswer.AbsentByExclusion].Parts)
        {
            WeighExcluded(scratch, part.Word, part.Bits & states.Words[part.Word].Excluded, states);
        }

        foreach (RankedCondition condition in linked)
        {
            if (AnyCountsTwice(condition, states, scratch.Support))
            {
                ChooseAmongLinked(condition, states, scratch);
            }
        }
    }

    private void Weigh(MatchScratch scratch, int word, ulong findings, FindingAnswer answer)
    {
        for (; findings != 0; findings &= findings - 1)
        {
            index.AddShared(scratch.Support, (word << 6) + Bits.LeastOf(findings), answer, scratch.Populations);
        }
    }

    private void WeighExcluded(MatchScratch scratch, int word, ulong findings, FindingStates states)
    {
        for (; findings != 0; findings &= findings - 1)
        {
            foreach (ref readonly SupportIndex.SharedPosting posting in index.SharedOf((word << 6) + Bits.LeastOf(findings), FindingAnswer.AbsentByExclusion))
            {
                index.AddShared(scratch.Support, in posting, WeightByExclusion(posting.Tag, states, scratch.Populations));
            }
        }
    }

    /// <summary>Fills in, for each population, whether the person is in it.</summary>
    public void FindPopulations(FindingStates states, CriterionOutcome[] outcomes)
    {
        for (int i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = compiledPopulations[i].Evaluate(states);
        }
    }

    /// <summary>The number of a ranked condition; -1 for one that is not ranked.</summary>
    public int NumberOf(ConditionId condition)
    {
        foreach (RankedCondition ranked in Conditions)
        {
            if (ranked.Condition.Id == condition)
            {
                return ranked.Number;
            }
        }

        return -1;
    }

    /// <summary>What each entry weighs for every answer, inside its population and elsewhere.</summary>
    private static int[] WeightsOf(Entry[] entries)
    {
        var all = new int[entries.Length * WeightsOfEntry];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = WeightOf(in entries[i / WeightsOfEntry], (FindingAnswer)(i % Answers), isInside: i % WeightsOfEntry < Answers);
        }

        return all;
    }

    private static int WeightOf(in Entry entry, FindingAnswer answer, bool isInside)
    {
        if (answer == FindingAnswer.Present)
        {
            return isInside ? entry.Weights.Present : entry.Weights.PresentElsewhere;
        }

        int weight = isInside ? entry.Weights.Absent : entry.Weights.AbsentElsewhere;
        return answer == FindingAnswer.AbsentByExclusion ? AssociationWeights.NoFurtherThan(weight, entry.Weights.AbsentDefault) : weight;
    }

    private RankedCondition Compile(Condition condition, int number, SupportIndex.Builder builder, List<Entry> entries)
    {
        var associations = new List<Association>(condition.Associations);

        // By id, so that of equal weights the first by id is met first.
        associations.Sort(static (a, b) => a.Finding.Id.CompareTo(b.Finding.Id));
        var clusters = new Dictionary<string, int>(StringComparer.Ordinal);
        int firstSlot = builder.SlotCount;
        int start = entries.Count;
        foreach (Association association in associations)
        {
            var weights = AssociationWeights.Of(association, Options);
            if (!clusters.TryGetValue(association.Cluster.Key, out int cluster))
            {
                cluster = clusters.Count;
                clusters.Add(association.Cluster.Key, cluster);
                _ = builder.AddSlot();
            }

            var entry = new Entry(association, number, Graph.IndexOf(association.Finding.Id), firstSlot + cluster, weights, PopulationOf(weights.Population));
            for (FindingAnswer answer = FindingAnswer.Present; answer <= FindingAnswer.AbsentByExclusion; answer++)
            {
                builder.AddShared(entry.Finding, answer, new SupportIndex.SharedPosting(
                    number, entry.Slot, entries.Count, WeightOf(in entry, answer, isInside: true), WeightOf(in entry, answer, isInside: false), entry.Population));
            }

            entries.Add(entry);
        }

        int[] required = RequiredOf(entries, start);
        int[] byWeight = Array.FindAll(ByWeightOf(entries, start), p => SizeOf(entries[start + p].Weights) != 0);
        return new RankedCondition(condition, number, start, entries.Count - start, firstSlot, clusters.Count, LinksOf(entries, start))
        {
            Findings = FindingSet.Of(entries.GetRange(start, entries.Count - start).ConvertAll(static e => e.Finding)),
            EntryFindings = required,
            EntryCriteria = FindingSet.Of(required),
            EntryAges = Array.ConvertAll(required, AgeOf),
            Weighing = Array.ConvertAll(byWeight, p => associations[p]),
            WeighingFindings = Array.ConvertAll(byWeight, p => entries[start + p].Finding),
            WeighingSet = FindingSet.Of(Array.ConvertAll(byWeight, p => entries[start + p].Finding)),
        };
    }

    private static int[] ByWeightOf(List<Entry> entries, int start)
    {
        var positions = new int[entries.Count - start];
        for (int i = 0; i < positions.Length; i++)
        {
            positions[i] = i;
        }

        // Associations stand by id, so the position breaks ties.
        Array.Sort(positions, (a, b) => SizeOf(entries[start + b].Weights).CompareTo(SizeOf(entries[start + a].Weights)) is var bySize and not 0 ? bySize : a.CompareTo(b));
        return positions;
    }

    private static int SizeOf(in AssociationWeights weights) => Math.Max(Math.Abs(weights.Present), Math.Abs(weights.Absent));

    private static bool IsAgeOrSex(Finding finding) => finding.Definition switch
    {
        Criterion.NumberCompared number => number.Observable == ObservableIds.Age,
        Criterion.ChoiceMade choice => choice.Observable == ObservableIds.Sex,
        _ => false,
    };

    private int PopulationOf(Criterion? criterion)
    {
        if (criterion is null)
        {
            return -1;
        }

        int known = populations.IndexOf(criterion);
        if (known < 0)
        {
            known = populations.Count;
            populations.Add(criterion);
            compiledPopulations.Add(CompiledCriterion.Of(criterion, Graph));
        }

        return known;
    }

    private Link[] LinksOf(List<Entry> entries, int start)
    {
        var links = new List<Link>();
        for (int i = start; i < entries.Count; i++)
        {
            for (int j = start; j < entries.Count; j++)
            {
                if (entries[i].Slot == entries[j].Slot)
                {
                    continue;
                }

                (int first, int second) = (entries[i].Finding, entries[j].Finding);
                if (FindingGraph.Contains(Graph.Named[first], second))
                {
                    links.Add(new Link(i, entries[i].Slot, j, entries[j].Slot, LinkKind.Names));
                }
                else if (FindingGraph.Contains(Graph.Entailed[first], second))
                {
                    links.Add(new Link(i, entries[i].Slot, j, entries[j].Slot, LinkKind.Entails));
                }
                else if (FindingGraph.Contains(Graph.Excluded[first], second))
                {
                    links.Add(new Link(i, entries[i].Slot, j, entries[j].Slot, LinkKind.Excludes));
                }
            }
        }

        return links.ToArray();
    }

    /// <summary>For each association those of its cluster that can speak for the condition and exclude it.</summary>
    private int[][] FindExcludedBy()
    {
        var all = new int[Entries.Length][];
        foreach (RankedCondition condition in Conditions)
        {
            for (int i = condition.Start; i < condition.Start + condition.Length; i++)
            {
                var found = new List<int>();
                for (int j = condition.Start; j < condition.Start + condition.Length; j++)
                {
                    bool canSpeakFor = Entries[j].Weights.Present > 0 || Entries[j].Weights.PresentElsewhere > 0;
                    if (canSpeakFor && slots[i] == slots[j] && FindingGraph.Contains(Graph.Excluded[Entries[j].Finding], Entries[i].Finding))
                    {
                        found.Add(j);
                    }
                }

                all[i] = found.ToArray();
            }
        }

        return all;
    }

    /// <summary>The entries by a number of theirs, in order.</summary>
    private int[][] Grouped(int length, Func<Entry, int> numberOf)
    {
        var all = new List<int>[length];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = new List<int>();
        }

        for (int i = 0; i < Entries.Length; i++)
        {
            all[numberOf(Entries[i])].Add(i);
        }

        return Array.ConvertAll(all, static l => l.ToArray());
    }

    private List<int> FindAll(Predicate<int> finding)
    {
        var found = new List<int>();
        for (int i = 0; i < Graph.Count; i++)
        {
            if (finding(i))
            {
                found.Add(i);
            }
        }

        return found;
    }

    private bool IsWeighed(int finding) => !IsAgeOrSex(Graph.Findings[finding])
        && Array.Exists(entriesOf[finding], e => Entries[e].Weights.Present != 0 || Entries[e].Weights.Absent != 0);

    private static int[] RequiredOf(List<Entry> entries, int start)
    {
        var required = new List<int>();
        for (int i = start; i < entries.Count; i++)
        {
            if (entries[i].Association.Role == AssociationRole.Required)
            {
                required.Add(entries[i].Finding);
            }
        }

        return required.ToArray();
    }

    /// <summary>What an entry criterion on the age at onset says of the age now, which is never less; null for other criteria.</summary>
    private CompiledCriterion? AgeOf(int finding) =>
        Graph.Findings[finding].Definition is Criterion.NumberCompared { Comparison: Comparison.Under or Comparison.AtMost } number && number.Observable == ObservableIds.AgeAtOnset
            ? CompiledCriterion.Of(Criterion.Number(ObservableIds.Age, number.Comparison, number.Bound), Graph)
            : null;

    /// <summary>
    /// What a condition stands under; -1 for none. A kind of a kind stands under the topmost. What adds to pain, and what imaging or exclusion
    /// decides, stands where its own kind puts it and has nothing under it.
    /// </summary>
    private int ParentOf(List<Condition> ranked, int child)
    {
        // Knowledge with a circle of kinds cannot be loaded.
        int top = -1;
        for (int parent = DirectParentOf(ranked, child); parent >= 0; parent = DirectParentOf(ranked, parent))
        {
            top = parent;
        }

        return top;
    }

    private int DirectParentOf(List<Condition> ranked, int child)
    {
        if (!MayShareAPlace(ranked[child]))
        {
            return -1;
        }

        foreach (ConditionRelation relation in Graph.Knowledge.RelationsFrom(ranked[child].Id))
        {
            int parent = relation.Kind == ConditionRelationKind.IsSubtypeOf ? ranked.FindIndex(c => c.Id == relation.ToId && MayShareAPlace(c)) : -1;
            if (parent >= 0)
            {
                return parent;
            }
        }

        return -1;
    }

    private static bool MayShareAPlace(Condition condition) => condition.Kind is ConditionKind.Cause or ConditionKind.Remainder;

    /// <summary>One association, ready to weigh.</summary>
    internal readonly struct Entry
    {
        public Entry(Association association, int condition, int finding, int slot, AssociationWeights weights, int population)
        {
            Association = association;
            Condition = condition;
            Finding = finding;
            Slot = slot;
            Weights = weights;
            Population = population;
        }

        public readonly Association Association;

        /// <summary>The number of the ranked condition.</summary>
        public readonly int Condition;
        public readonly int Finding;

        /// <summary>The slot in which its cluster counts.</summary>
        public readonly int Slot;
        public readonly AssociationWeights Weights;

        /// <summary>The number of the population in which the figures hold; -1 when they are not restricted.</summary>
        public readonly int Population;
    }

    internal enum LinkKind
    {
        Entails,
        Names,
        Excludes,
    }

    /// <summary>Two associations of one condition, in different clusters, that may say the same.</summary>
    internal readonly struct Link
    {
        public Link(int first, int firstSlot, int second, int secondSlot, LinkKind kind)
        {
            First = first;
            FirstSlot = firstSlot;
            Second = second;
            SecondSlot = secondSlot;
            Kind = kind;
        }

        public readonly int First;
        public readonly int FirstSlot;
        public readonly int Second;
        public readonly int SecondSlot;
        public readonly LinkKind Kind;
    }

    internal sealed class RankedCondition
    {
        public RankedCondition(Condition condition, int number, int start, int length, int firstSlot, int clusters, Link[] links)
        {
            Condition = condition;
            Number = number;
            Start = start;
            Length = length;
            FirstSlot = firstSlot;
            Clusters = clusters;
            Links = links;
        }

        public Condition Condition { get; }

        public int Number { get; }

        /// <summary>Where its associations begin in <see cref="Entries"/>.</summary>
        public int Start { get; }

        public int Length { get; }

        /// <summary>Its clusters have slots that stand together, from this one.</summary>
        public int FirstSlot { get; }

        public int Clusters { get; }

        public Link[] Links { get; }

        /// <summary>The ranked condition that this one is a kind of; -1 for none.</summary>
        public int Parent { get; set; } = -1;

        /// <summary>The ranked conditions that are kinds of this one.</summary>
        public RankedCondition[] Kinds { get; set; } = Array.Empty<RankedCondition>();

        /// <summary>The findings of its associations; the place of each is that of its association.</summary>
        public FindingSet Findings { get; set; } = FindingSet.Empty;

        /// <summary>Its entry criteria, by number.</summary>
        public int[] EntryFindings { get; set; } = Array.Empty<int>();

        /// <summary>The same as a set.</summary>
        public FindingSet EntryCriteria { get; set; } = FindingSet.Empty;

        /// <summary>For each of them what it says of the age now; null where it says nothing.</summary>
        public CompiledCriterion?[] EntryAges { get; set; } = Array.Empty<CompiledCriterion?>();

        /// <summary>What shows on a scan and speaks for it when present.</summary>
        public FindingSet ImagingFindings { get; set; } = FindingSet.Empty;

        /// <summary>What tells how it began and speaks for it when present.</summary>
        public FindingSet OnsetFindings { get; set; } = FindingSet.Empty;

        /// <summary>What tells of bone and speaks for it when present.</summary>
        public FindingSet BoneFindings { get; set; } = FindingSet.Empty;

        /// <summary>Its associations that can weigh anything, by what they could weigh, the most first, then by id.</summary>
        public Association[] Weighing { get; set; } = Array.Empty<Association>();

        /// <summary>The findings of these, by number.</summary>
        public int[] WeighingFindings { get; set; } = Array.Empty<int>();

        /// <summary>The same as a set.</summary>
        public FindingSet WeighingSet { get; set; } = FindingSet.Empty;
    }
}
