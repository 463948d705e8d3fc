using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Assessment;

/// <summary>Finds the open finding whose answer best separates the leading conditions; compiled once. The choice itself allocates nothing.</summary>
/// <remarks>
/// The formula: over all pairs of leaders a, b the sum of ½ (|Δa - Δb| if present + |Δa - Δb| if absent), where Δ is by how much the support
/// of a leader would really change, with all that follows from the answer and with clusters counted once. Where a figure was measured of one
/// leader against the other, that figure takes the place of the difference. It is the expected change of the distance between two leaders
/// when both answers are as likely, the myopic choice of Gorry and Barnett (Comput Biomed Res 1(5), 1968) on a scale of log ratios; no priors.
/// </remarks>
internal sealed class QuestionChooser
{
    /// <summary>Leaders are within this many millibans of the best; at least so many lead. Ours.</summary>
    public const int LeaderWindow = 400;
    public const int FewestLeaders = 2;

    // Clusters that say where it hurts (clusters.json).
    private static readonly string[] SiteClusters = { "back-site", "buttock-site", "leg-extent", "hip-site" };

    private readonly MatchRules rules;
    private readonly int[] candidates;

    // By number, the place of each finding in documented order.
    private readonly int[] places;
    private readonly Observable?[] askedBy;
    private readonly Pairwise[]?[] pairwise;
    private readonly bool[] decidesPopulation;
    private readonly int[] sites;
    private readonly int[] contributing;

    public QuestionChooser(MatchRules rules)
    {
        this.rules = rules;
        FindingGraph graph = rules.Graph;
        var found = new List<int>();
        askedBy = new Observable?[graph.Count];
        places = new int[graph.Count];
        for (int place = 0; place < places.Length; place++)
        {
            int i = graph.Documented[place];
            places[i] = place;
            if (!rules.IsInformative(i) || graph.Findings[i].Kind == FindingKind.Sign)
            {
                continue;
            }

            askedBy[i] = graph.AskedBy[i];
            if (graph.Findings[i].Question is not null || askedBy[i] is not null)
            {
                found.Add(i);
            }
        }

        candidates = found.ToArray();
        pairwise = PairwiseOf();
        sites = SitesOf();
        contributing = ContributingOf();
        decidesPopulation = PopulationFindings();
    }

    /// <summary>
    /// Where it can hurt, in the words that most conditions know first: findings of one region each that at least two conditions know, none
    /// of which implies or excludes another.
    /// </summary>
    public ReadOnlySpan<int> Sites => sites;

    /// <summary>What speaks for conditions that only contribute, such as mood, and for no cause; the strongest first.</summary>
    public ReadOnlySpan<int> Contributing => contributing;

    /// <summary>How many of them weigh as much as the strongest: one of these known means that they were asked.</summary>
    public int StrongestContributing { get; private set; }

    /// <summary>The observable whose question decides a finding; null for one that is asked itself.</summary>
    public Observable? AskedBy(int finding) => askedBy[finding];

    /// <summary>Fills in the leaders: causes, and what is left when nothing specific is found; kinds of a condition, contributors, what imaging or exclusion decides and what has an entry criterion that is not met are no rivals.</summary>
    public void FindLeaders(ChooserScratch scratch, int[] support)
    {
        // The supports of the best few, the best first.
        Span<int> best = stackalloc int[FewestLeaders];
        best.Fill(int.MinValue);
        foreach (MatchRules.RankedCondition condition in rules.Conditions)
        {
            int rest = IsRival(scratch, condition) ? support[condition.Number] : int.MinValue;
            for (int i = 0; i < best.Length; i++)
            {
                if (rest > best[i])
                {
                    (rest, best[i]) = (best[i], rest);
                }
            }
        }

        scratch.LeaderCount = 0;
        foreach (MatchRules.RankedCondition condition in rules.Conditions)
        {
            int own = support[condition.Number];
            if (IsRival(scratch, condition) && (own >= best[0] - LeaderWindow || own >= best[FewestLeaders - 1]))
            {
                scratch.Support[scratch.LeaderCount] = own;
                scratch.Leaders[scratch.LeaderCount++] = condition.Number;
            }
        }
    }

    /// <summary>The best question for the leaders in the scratch.</summary>
    public QuestionChoice Choose(ChooserScratch scratch, PersonState person, Presentation presentation, ReadOnlySpan<ObservableId> declined)
    {
        var choice = new QuestionChoice { Finding = -1, CanChangeFirst = false };
        int first = FirstOf(scratch, default);
        foreach (int finding in candidates)
        {
            if (person.IsAnswered(finding) || IsSettled(finding, presentation, declined))
            {
                continue;
            }

            Suppose(scratch, finding, FindingStatus.Present, scratch.IfPresent);
            Suppose(scratch, finding, FindingStatus.Absent, scratch.IfAbsent);
            choice.CanChangeFirst |= FirstOf(scratch, scratch.IfPresent) != first || FirstOf(scratch, scratch.IfAbsent) != first;
            (int sum, int widest) = Separation(scratch, finding);
            if (sum > choice.Twice)
            {
                choice.Finding = finding;
                choice.Twice = sum;
                choice.Widest = widest;
            }
        }

        return choice;
    }

    /// <summary>
    /// The place where it hurts that a question takes for granted while it is open: nobody is asked whether standing eases the leg pain before
    /// whether the leg hurts. The finding itself where it takes no open place for granted.
    /// </summary>
    public int Before(int finding, PersonState person)
    {
        foreach (int implied in rules.Graph.Implied[finding])
        {
            if (Array.IndexOf(sites, implied) >= 0 && !person.IsAnswered(implied))
            {
                return implied;
            }
        }

        return finding;
    }

    /// <summary>What asking for one finding comes to, for the leaders in the scratch.</summary>
    public QuestionChoice Weigh(ChooserScratch scratch, int finding)
    {
        Suppose(scratch, finding, FindingStatus.Present, scratch.IfPresent);
        Suppose(scratch, finding, FindingStatus.Absent, scratch.IfAbsent);
        (int sum, int widest) = Separation(scratch, finding);
        return new QuestionChoice { Finding = finding, Twice = sum, Widest = widest };
    }

    /// <summary>By how much an answer would change the support of each leader.</summary>
    public void Suppose(ChooserScratch scratch, int finding, FindingStatus answer, Span<int> change)
    {
        Array.Clear(scratch.IsTouched, 0, scratch.IsTouched.Length);
        scratch.Supposed.Suppose(finding, answer);
        bool movesPopulation = false;
        foreach (int changed in scratch.Supposed.Changed)
        {
            movesPopulation |= decidesPopulation[changed];
            foreach (int entry in rules.EntriesOf(changed))
            {
                scratch.IsTouched[rules.Entries[entry].Condition] = true;
            }
        }

        if (movesPopulation)
        {
            rules.FindPopulations(scratch.Supposed.States, scratch.SupposedPopulations);
        }
        else
        {
            scratch.Populations.CopyTo(scratch.SupposedPopulations, 0);
        }

        for (int i = 0; i < scratch.LeaderCount; i++)
        {
            int number = scratch.Leaders[i];
            change[i] = movesPopulation || scratch.IsTouched[number]
                ? rules.SupportOf(rules.Conditions[number], scratch.Supposed.States, scratch.SupposedPopulations).Support - scratch.Support[i]
                : 0;
        }

        scratch.Supposed.Undo();
    }

    /// <summary>Whether a finding need not be asked although it is open: its observable is known or was declined, or it does not concern the person.</summary>
    public bool IsSettled(int finding, Presentation presentation, ReadOnlySpan<ObservableId> declined)
    {
        if (askedBy[finding] is not { } observable)
        {
            return !rules.Graph.ConcernsPerson(finding, presentation);
        }

        foreach (ObservableId id in declined)
        {
            if (id == observable.Id)
            {
                return true;
            }
        }

        return presentation.Find(observable.Id) is not null;
    }

    private static bool IsRival(ChooserScratch scratch, MatchRules.RankedCondition condition) =>
        condition.Parent < 0 && condition.Condition.Kind is ConditionKind.Cause or ConditionKind.Remainder && !scratch.IsEntryDenied[condition.Number];

    private static int FirstOf(ChooserScratch scratch, ReadOnlySpan<int> change)
    {
        int first = 0;
        int best = int.MinValue;
        for (int i = 0; i < scratch.LeaderCount; i++)
        {
            int support = scratch.Support[i] + (change.IsEmpty ? 0 : change[i]);
            if (support > best)
            {
                best = support;
                first = i;
            }
        }

        return first;
    }

    // Twice the formula, so that it stays whole; and the widest distance of one pair for one answer.
    private (int Twice, int Widest) Separation(ChooserScratch scratch, int finding)
    {
        int sum = 0;
        int widest = 0;
        for (int a = 0; a < scratch.LeaderCount; a++)
        {
            for (int b = a + 1; b < scratch.LeaderCount; b++)
            {
                int present = Math.Abs(scratch.IfPresent[a] - scratch.IfPresent[b]);
                int absent = Math.Abs(scratch.IfAbsent[a] - scratch.IfAbsent[b]);
                if (pairwise[finding] is { } figures)
                {
                    UseFigures(figures, scratch.Leaders[a], scratch.Leaders[b], ref present, ref absent);
                }

                sum += present + absent;
                widest = Math.Max(widest, Math.Max(present, absent));
            }
        }

        return (sum, widest);
    }

    private static void UseFigures(Pairwise[] figures, int a, int b, ref int present, ref int absent)
    {
        foreach (Pairwise figure in figures)
        {
            if ((figure.Condition == a && figure.Other == b) || (figure.Condition == b && figure.Other == a))
            {
                present = figure.Present ?? present;
                absent = figure.Absent ?? absent;
            }
        }
    }

    private int[] SitesOf()
    {
        const int FewestConditions = 2;
        FindingGraph graph = rules.Graph;
        int[] conditions = new int[graph.Count];
        foreach (MatchRules.Entry entry in rules.Entries)
        {
            conditions[entry.Finding] += Array.IndexOf(SiteClusters, entry.Association.Cluster.Key) >= 0 ? 1 : 0;
        }

        var found = new List<int>();
        foreach (int finding in candidates)
        {
            bool isSite = conditions[finding] >= FewestConditions && graph.Findings[finding].Regions.Length == 1 && askedBy[finding] is null;
            if (isSite && graph.Implied[finding].Length == 0)
            {
                found.Add(finding);
            }
        }

        found.Sort((a, b) => conditions[a] != conditions[b] ? conditions[b].CompareTo(conditions[a]) : places[a].CompareTo(places[b]));
        for (int i = 0; i < found.Count; i++)
        {
            found.RemoveAll(other => FindingGraph.Contains(graph.Excluded[found[i]], other));
        }

        return found.ToArray();
    }

    private int[] ContributingOf()
    {
        int[] weights = new int[rules.Graph.Count];
        bool[] isOfACause = new bool[rules.Graph.Count];
        foreach (MatchRules.RankedCondition condition in rules.Conditions)
        {
            for (int i = condition.Start; i < condition.Start + condition.Length; i++)
            {
                int finding = rules.Entries[i].Finding;
                if (condition.Condition.Kind == ConditionKind.Contributor)
                {
                    weights[finding] = Math.Max(weights[finding], rules.Entries[i].Weights.Present);
                }
                else
                {
                    isOfACause[finding] |= condition.Condition.Kind != ConditionKind.Remainder;
                }
            }
        }

        var found = new List<int>();
        foreach (int finding in candidates)
        {
            if (weights[finding] > 0 && !isOfACause[finding] && askedBy[finding] is null)
            {
                found.Add(finding);
            }
        }

        found.Sort((a, b) => weights[a] != weights[b] ? weights[b].CompareTo(weights[a]) : places[a].CompareTo(places[b]));
        StrongestContributing = found.FindAll(finding => weights[finding] == weights[found[0]]).Count;
        return found.ToArray();
    }

    private Pairwise[]?[] PairwiseOf()
    {
        var found = new List<Pairwise>?[rules.Graph.Count];
        foreach (MatchRules.RankedCondition condition in rules.Conditions)
        {
            foreach (Association association in condition.Condition.Associations)
            {
                foreach (AssociationEvidence report in association.Evidence)
                {
                    int other = report.IsPreferred && AssociationWeights.MayCount(report, rules.Options) && report.Comparator.ConditionId is { } id ? rules.NumberOf(id) : -1;
                    int? present = Figure(report, report.Positive, report.PositiveSetAside);
                    int? absent = Figure(report, report.Negative, report.NegativeSetAside) is { } figure ? AssociationWeights.Share(figure, rules.Options.AbsentPercent) : null;
                    if (other >= 0 && (present ?? absent) is not null)
                    {
                        int finding = rules.Graph.IndexOf(association.Finding.Id);
                        (found[finding] ??= new List<Pairwise>()).Add(new Pairwise(condition.Number, other, present, absent));
                    }
                }
            }
        }

        var figures = new Pairwise[]?[found.Length];
        for (int i = 0; i < found.Length; i++)
        {
            figures[i] = found[i]?.ToArray();
        }

        return figures;
    }

    private static int? Figure(AssociationEvidence report, LikelihoodRatio? ratio, string? setAside) =>
        ratio is not { } published || setAside is not null || report.Confidence == Confidence.Low ? null
        : published.IntervalContainsOne ? 0
        : Math.Abs((int)Math.Round(1000 * Math.Log10((double)published.Value), MidpointRounding.AwayFromZero));

    private bool[] PopulationFindings()
    {
        bool[] decides = new bool[rules.Graph.Count];
        var open = new Stack<Criterion>(rules.Populations);
        while (open.Count > 0)
        {
            Criterion criterion = open.Pop();
            foreach (Criterion part in criterion.Parts)
            {
                open.Push(part);
            }

            if (criterion is Criterion.FindingPresent present && rules.Graph.TryGetIndex(present.Finding, out int finding))
            {
                decides[finding] = true;
            }
        }

        return decides;
    }

    private readonly struct Pairwise
    {
        public Pairwise(int condition, int other, int? present, int? absent)
        {
            Condition = condition;
            Other = other;
            Present = present;
            Absent = absent;
        }

        public int Condition { get; }

        public int Other { get; }

        public int? Present { get; }

        public int? Absent { get; }
    }
}
