using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Assessment;

/// <summary>The ranked conditions of one base with what findings weigh for them, compiled once. Nothing in here knows a person.</summary>
internal sealed partial class MatchRules
{
    // What can be known of a finding, as far as weights go: present, absent, or absent only by an exclusion.
    private const int Answers = 3;
    private const int WeightsOfEntry = 2 * Answers;

    /// <summary>A cluster counts at most this much on either side, in millibans.</summary>
    public const int ClusterCap = 1000;

    /// <summary>Longer working lists are allocated.</summary>
    public const int MostOnStack = 128;

    private readonly SupportIndex index;
    private readonly List<Criterion> populations = new();
    private readonly List<CompiledCriterion> compiledPopulations = new();
    private readonly bool[] isInformative;
    private readonly bool[] knows;
    private readonly bool[] pointsTo;
    private readonly int[][] sharedFindings;
    private readonly int[] firstEntries;

    // Of all entries in a row: what is read most, apart from what explains it.
    private readonly int[] clusterOf;
    private readonly int[] populationOf;
    private readonly int[] weightsOfEntries;

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
        isInformative = new bool[graph.Count];
        knows = new bool[ranked.Count * graph.Count];
        pointsTo = new bool[ranked.Count * graph.Count];
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
        firstEntries = Array.ConvertAll(Conditions, static c => c.Start);
        clusterOf = Array.ConvertAll(Entries, static e => e.Cluster);
        populationOf = Array.ConvertAll(Entries, static e => e.Population);
        weightsOfEntries = WeightsOf(Entries);
        sharedFindings = FindShared();
        foreach (RankedCondition condition in Conditions)
        {
            condition.ImagingFindings = FindSpeakingFor(condition, ImagingCluster);
            condition.OnsetFindings = FindSpeakingFor(condition, OnsetCluster);
            condition.BoneFindings = FindSpeakingFor(condition, BoneCluster);
        }

        firstVariant = new int[Entries.Length];
        variants = MakeVariants();
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
    public bool IsInformative(int finding) => isInformative[finding];

    /// <summary>Whether the knowledge associates a finding with a ranked condition.</summary>
    public bool Knows(int condition, int finding) => knows[(condition * Graph.Count) + finding];

    /// <summary>The support of every ranked condition for one person.</summary>
    public void Weigh(MatchScratch scratch, PersonState person)
    {
        FindPopulations(person.States, scratch.IsInPopulation);
        int[] counts = scratch.WeighedCounts;
        foreach (int finding in person.Known)
        {
            int answer = AnswerOf(person.StatusOf(finding), person.HowKnown(finding));
            foreach (ref readonly SupportIndex.SharedPosting posting in index.SharedOf(finding))
            {
                scratch.Weighed[firstEntries[posting.Target] + counts[posting.Target]++] = new WeighedEntry(posting.Tag, WeightOf(posting.Tag, answer, scratch.IsInPopulation));
            }
        }

        foreach (RankedCondition condition in Conditions)
        {
            Span<WeighedEntry> weighed = scratch.WeighedOf(condition);
            scratch.Support[condition.Number] = Choose(condition, person.States, weighed, scratch.Winners.AsSpan(0, condition.Clusters));
            int clusters = 0;
            foreach (ref readonly WeighedEntry entry in weighed)
            {
                clusters += entry.Counted > 0 ? 1 : 0;
            }

            scratch.ClustersFor[condition.Number] = clusters;
        }
    }

    /// <summary>Fills in, for each population, whether the person is known to be in it.</summary>
    public void FindPopulations(FindingStates states, bool[] isInPopulation)
    {
        for (int i = 0; i < isInPopulation.Length; i++)
        {
            isInPopulation[i] = compiledPopulations[i].Evaluate(states) == CriterionOutcome.Met;
        }
    }

    /// <summary>Whether the person is in a population, by its number.</summary>
    public CriterionOutcome OutcomeOfPopulation(int population, FindingStates states) => compiledPopulations[population].Evaluate(states);

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

    private static int AnswerOf(FindingStatus status, KnownBy by) => status == FindingStatus.Present ? 0 : by == KnownBy.Exclusion ? 2 : 1;

    /// <summary>What one association weighs alone for one person.</summary>
    private int WeightOf(int entry, int answer, bool[] isInPopulation)
    {
        int population = populationOf[entry];
        bool isInside = population < 0 || isInPopulation[population];
        return weightsOfEntries[(entry * WeightsOfEntry) + (isInside ? 0 : Answers) + answer];
    }

    /// <summary>What each entry weighs for every answer, inside its population and elsewhere.</summary>
    private static int[] WeightsOf(Entry[] entries)
    {
        var all = new int[entries.Length * WeightsOfEntry];
        for (int i = 0; i < entries.Length; i++)
        {
            for (int elsewhere = 0; elsewhere <= 1; elsewhere++)
            {
                Span<int> own = all.AsSpan((i * WeightsOfEntry) + (elsewhere * Answers), Answers);
                own[AnswerOf(FindingStatus.Present, KnownBy.Statement)] = WeightOf(in entries[i], FindingStatus.Present, KnownBy.Statement, elsewhere == 0);
                own[AnswerOf(FindingStatus.Absent, KnownBy.Statement)] = WeightOf(in entries[i], FindingStatus.Absent, KnownBy.Statement, elsewhere == 0);
                own[AnswerOf(FindingStatus.Absent, KnownBy.Exclusion)] = WeightOf(in entries[i], FindingStatus.Absent, KnownBy.Exclusion, elsewhere == 0);
            }
        }

        return all;
    }

    /// <summary>What one association weighs alone for one person; 0 while its finding is unknown.</summary>
    private static int WeightOf(in Entry entry, FindingStatus status, KnownBy by, bool isInside)
    {
        switch (status)
        {
            case FindingStatus.Present:
                return isInside ? entry.Weights.Present : entry.Weights.PresentElsewhere;
            case FindingStatus.Absent:
                int weight = isInside ? entry.Weights.Absent : entry.Weights.AbsentElsewhere;
                return by == KnownBy.Exclusion ? AssociationWeights.NoFurtherThan(weight, entry.Weights.AbsentDefault) : weight;
            default:
                return 0;
        }
    }

    private RankedCondition Compile(Condition condition, int number, SupportIndex.Builder builder, List<Entry> entries)
    {
        var associations = new List<Association>(condition.Associations);

        // By id, so that of equal weights the first by id is met first.
        associations.Sort(static (a, b) => a.Finding.Id.CompareTo(b.Finding.Id));
        var clusters = new Dictionary<string, int>(StringComparer.Ordinal);
        var slots = new List<int>();
        int firstSlot = builder.SlotCount;
        int start = entries.Count;
        foreach (Association association in associations)
        {
            var weights = AssociationWeights.Of(association, Options);
            if (!clusters.TryGetValue(association.Cluster.Key, out int cluster))
            {
                cluster = clusters.Count;
                clusters.Add(association.Cluster.Key, cluster);
                slots.Add(builder.AddSlot());
            }

            int finding = Graph.IndexOf(association.Finding.Id);
            builder.AddShared(finding, number, slots[cluster], weights.Present, weights.Absent, entries.Count);
            entries.Add(new Entry(association, finding, cluster, weights, PopulationOf(weights.Population)));
            knows[(number * Graph.Count) + finding] = true;
            pointsTo[(number * Graph.Count) + finding] |= weights.Present > 0;
            isInformative[finding] |= (weights.Present != 0 || weights.Absent != 0) && !IsAgeOrSex(Graph.Findings[finding]);
        }

        int[] required = RequiredOf(entries, start);
        int[] weighing = Array.FindAll(ByWeightOf(associations), p => entries[start + p].Weights.Present != 0 || entries[start + p].Weights.Absent != 0);
        return new RankedCondition(condition, number, start, entries.Count - start, firstSlot, clusters.Count, LinksOf(entries, start))
        {
            ExcludedBy = ExcludedByOf(entries, start),
            EntryFindings = required,
            EntryAges = Array.ConvertAll(required, AgeOf),
            Weighing = Array.ConvertAll(weighing, p => associations[p]),
            WeighingFindings = Array.ConvertAll(weighing, p => entries[start + p].Finding),
        };
    }

    private static int[] ByWeightOf(List<Association> associations)
    {
        var positions = new int[associations.Count];
        for (int i = 0; i < positions.Length; i++)
        {
            positions[i] = i;
        }

        // Associations stand by id, so the position breaks ties.
        Array.Sort(positions, (a, b) => SizeOf(associations[b]).CompareTo(SizeOf(associations[a])) is var bySize and not 0 ? bySize : a.CompareTo(b));
        return positions;
    }

    private static int SizeOf(Association association) =>
        Math.Max(Math.Abs(association.WhenPresent.Millibans), Math.Abs(association.WhenAbsent.Millibans));

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
                if (entries[i].Cluster == entries[j].Cluster)
                {
                    continue;
                }

                (int first, int second) = (entries[i].Finding, entries[j].Finding);
                if (FindingGraph.Contains(Graph.Named[first], second))
                {
                    links.Add(new Link(i - start, j - start, entries[j].Cluster, LinkKind.Names));
                }
                else if (FindingGraph.Contains(Graph.Implied[first], second))
                {
                    links.Add(new Link(i - start, j - start, entries[j].Cluster, LinkKind.Implies));
                }
                else if (FindingGraph.Contains(Graph.Excluded[first], second))
                {
                    links.Add(new Link(i - start, j - start, entries[j].Cluster, LinkKind.Excludes));
                }
            }
        }

        return links.ToArray();
    }

    /// <summary>For each association those of its cluster that can speak for the condition and exclude it; by position.</summary>
    private int[][] ExcludedByOf(List<Entry> entries, int start)
    {
        var excludedBy = new int[entries.Count - start][];
        var found = new List<int>();
        for (int i = start; i < entries.Count; i++)
        {
            found.Clear();
            for (int j = start; j < entries.Count; j++)
            {
                bool canSpeakFor = entries[j].Weights.Present > 0 || entries[j].Weights.PresentElsewhere > 0;
                if (canSpeakFor && entries[i].Cluster == entries[j].Cluster && FindingGraph.Contains(Graph.Excluded[entries[j].Finding], entries[i].Finding))
                {
                    found.Add(j - start);
                }
            }

            excludedBy[i - start] = found.ToArray();
        }

        return excludedBy;
    }

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

    private int ParentOf(List<Condition> ranked, int child)
    {
        foreach (ConditionRelation relation in Graph.Knowledge.RelationsFrom(ranked[child].Id))
        {
            int parent = relation.Kind == ConditionRelationKind.IsSubtypeOf ? ranked.FindIndex(c => c.Id == relation.ToId) : -1;
            if (parent >= 0)
            {
                return parent;
            }
        }

        return -1;
    }

    /// <summary>One association, ready to weigh.</summary>
    internal readonly struct Entry
    {
        public Entry(Association association, int finding, int cluster, AssociationWeights weights, int population)
        {
            Association = association;
            Finding = finding;
            Cluster = cluster;
            Weights = weights;
            Population = population;
        }

        public readonly Association Association;
        public readonly int Finding;

        /// <summary>The number of the cluster among those of the condition.</summary>
        public readonly int Cluster;
        public readonly AssociationWeights Weights;

        /// <summary>The number of the population in which the figures hold; -1 when they are not restricted.</summary>
        public readonly int Population;
    }

    internal enum LinkKind
    {
        Implies,
        Names,
        Excludes,
    }

    /// <summary>Two associations of one condition, in different clusters, that may say the same; by position in the condition.</summary>
    internal readonly struct Link
    {
        public Link(int first, int second, int secondCluster, LinkKind kind)
        {
            First = first;
            Second = second;
            SecondCluster = secondCluster;
            Kind = kind;
        }

        public readonly int First;
        public readonly int Second;
        public readonly int SecondCluster;
        public readonly LinkKind Kind;
    }

    internal sealed class RankedCondition
    {
        // Where the links from each association start; links stand in that order.
        private readonly int[] linkStart;

        public RankedCondition(Condition condition, int number, int start, int length, int firstSlot, int clusters, Link[] links)
        {
            Condition = condition;
            Number = number;
            Start = start;
            Length = length;
            FirstSlot = firstSlot;
            Clusters = clusters;
            Links = links;
            linkStart = new int[length + 1];
            foreach (Link link in links)
            {
                linkStart[link.First + 1]++;
            }

            for (int i = 0; i < length; i++)
            {
                linkStart[i + 1] += linkStart[i];
            }
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

        /// <summary>The links from one association, by its position.</summary>
        public ReadOnlySpan<Link> LinksFrom(int position) => Links.AsSpan(linkStart[position], linkStart[position + 1] - linkStart[position]);

        /// <summary>The ranked condition that this one is a kind of; -1 for none.</summary>
        public int Parent { get; set; } = -1;

        /// <summary>The ranked conditions that are kinds of this one.</summary>
        public RankedCondition[] Kinds { get; set; } = Array.Empty<RankedCondition>();

        /// <summary>For each association those of its cluster that can speak for the condition and exclude it; by position.</summary>
        public int[][] ExcludedBy { get; set; } = Array.Empty<int[]>();

        /// <summary>Its entry criteria, by number.</summary>
        public int[] EntryFindings { get; set; } = Array.Empty<int>();

        /// <summary>For each of them what it says of the age now; null where it says nothing.</summary>
        public CompiledCriterion?[] EntryAges { get; set; } = Array.Empty<CompiledCriterion?>();

        /// <summary>What shows on a scan and speaks for it when present; by number, as the next two.</summary>
        public int[] ImagingFindings { get; set; } = Array.Empty<int>();

        /// <summary>What tells how it began and speaks for it when present.</summary>
        public int[] OnsetFindings { get; set; } = Array.Empty<int>();

        /// <summary>What tells of bone and speaks for it when present.</summary>
        public int[] BoneFindings { get; set; } = Array.Empty<int>();

        /// <summary>Its associations that can weigh anything, by what they could weigh, the most first, then by id.</summary>
        public Association[] Weighing { get; set; } = Array.Empty<Association>();

        /// <summary>The findings of these, by number.</summary>
        public int[] WeighingFindings { get; set; } = Array.Empty<int>();
    }
}
