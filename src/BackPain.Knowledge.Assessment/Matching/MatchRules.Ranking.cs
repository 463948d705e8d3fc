using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Assessment;

/// <content>The order in which conditions are listed: by support, as far as their kinds allow it.</content>
internal sealed partial class MatchRules
{
    private const int WeakFrom = 200;
    private const int ModerateFrom = 700;
    private const int StrongFrom = 1200;
    private const int FewestClusters = 2;

    // Clusters that ordering rules speak of (clusters.json).
    private const string ImagingCluster = "imaging";
    private const string OnsetCluster = "onset";
    private const string BoneCluster = "bone";

    /// <summary>The band of a support that so many clusters speak for.</summary>
    public static SupportBand BandOf(int support, int clustersFor) => support switch
    {
        < WeakFrom => SupportBand.BelowWeak,
        >= StrongFrom when clustersFor >= FewestClusters => SupportBand.Strong,
        >= ModerateFrom when clustersFor >= FewestClusters => SupportBand.Moderate,
        _ => SupportBand.Weak,
    };

    /// <summary>Lists the conditions for one person, given what <see cref="Weigh"/> found.</summary>
    public Ranking Rank(MatchScratch scratch, PersonState person, int leastSupport)
    {
        var ranking = new Ranking(Conditions, scratch);
        for (int i = 0; i < Conditions.Length; i++)
        {
            ranking.Band[i] = BandOf(ranking.Support[i], ranking.ClustersFor[i]);
        }

        var causes = new List<Standing>(Conditions.Length);
        var held = new List<Standing>();
        var remainder = new List<int>();
        bool hasStrain = AddRemainder(ranking, person, leastSupport, remainder);
        for (int i = 0; i < Conditions.Length; i++)
        {
            ConditionKind kind = Conditions[i].Condition.Kind;
            if (kind == ConditionKind.Contributor)
            {
                if (ranking.Support[i] >= leastSupport)
                {
                    ranking.Contributors.Add(i);
                }
            }
            else if (kind != ConditionKind.Remainder && Conditions[i].Parent < 0)
            {
                // What a host hides still counts in what came of the comparison.
                Standing standing = StandingOf(ranking, person, i);
                bool isHeld = IsHeldBack(person, Conditions[i]);
                ranking.BestHeld = isHeld && standing.Band > ranking.BestHeld ? standing.Band : ranking.BestHeld;
                ranking.BestCause = !isHeld && standing.Band > ranking.BestCause ? standing.Band : ranking.BestCause;
                if (standing.Support >= leastSupport)
                {
                    (isHeld ? held : causes).Add(standing);
                }
            }
        }

        ranking.IsLeftOverSupported = IsLeftOverSupported(ranking, person);
        causes.Sort(Standing.Compare);
        held.Sort(Standing.Compare);
        if (ranking.Contributors.Count > 1)
        {
            SortByRank(ranking.Contributors, ranking.Support, 0);
        }

        Arrange(ranking, person, causes, held, remainder, hasStrain, leastSupport);
        CountInformative(ranking, person);
        return ranking;
    }

    /// <summary>Whether something fits that stands for no cause: what is left, a kind of it, or a contributor that leads.</summary>
    private bool IsLeftOverSupported(Ranking ranking, PersonState person)
    {
        foreach (RankedCondition condition in Conditions)
        {
            int support = ranking.Support[condition.Number];
            bool fits = condition.Condition.Kind switch
            {
                ConditionKind.Remainder when condition.Parent < 0 => support > 0 && !IsEntryDenied(person, condition),
                ConditionKind.Remainder => support >= WeakFrom && FitsAsKindOfRemainder(person, condition) && !IsEntryDenied(person, condition),
                ConditionKind.Contributor => ranking.Band[condition.Number] >= SupportBand.Moderate && ranking.BestCause < SupportBand.Moderate,
                _ => false,
            };
            if (fits)
            {
                return true;
            }
        }

        return false;
    }

    private void Arrange(Ranking ranking, PersonState person, List<Standing> causes, List<Standing> held, List<int> remainder, bool hasStrain, int leastSupport)
    {
        if (ranking.BestCause < SupportBand.Moderate && ranking.Contributors.Count > 0 && ranking.Band[ranking.Contributors[0]] >= SupportBand.Moderate)
        {
            ranking.Listed.Add(ranking.Contributors[0]);
        }

        // Strain never stands before a condition that a bone finding speaks for.
        int bone = hasStrain && !ranking.IsRemainderDenied ? FindBone(person) : -1;
        foreach (Standing standing in causes)
        {
            if (standing.Band >= SupportBand.Moderate)
            {
                AddWithKinds(ranking, standing.Condition, leastSupport);
            }
        }

        if (bone >= 0 && !ranking.Listed.Contains(bone))
        {
            AddWithKinds(ranking, bone, leastSupport);
        }

        // What is left is not what comes nearest when its own entry criterion, such as low back pain, is denied.
        if (!ranking.IsRemainderDenied)
        {
            ranking.Listed.AddRange(remainder);
        }

        foreach (Standing standing in causes)
        {
            if (!ranking.Listed.Contains(standing.Condition))
            {
                AddWithKinds(ranking, standing.Condition, leastSupport);
            }
        }

        if (ranking.IsRemainderDenied)
        {
            ranking.Listed.AddRange(remainder);
        }

        foreach (Standing standing in held)
        {
            InsertHeld(ranking, person, standing);
        }
    }

    /// <summary>A condition that imaging or exclusion decides stands where its support puts it, but after all that it shares findings with and, below moderate, after what is left. It has no kinds.</summary>
    private void InsertHeld(Ranking ranking, PersonState person, Standing standing)
    {
        int at = 0;
        for (int i = 0; i < ranking.Listed.Count; i++)
        {
            int other = ranking.Listed[i];
            bool isLeftOver = Conditions[other].Condition.Kind == ConditionKind.Remainder && standing.Band < SupportBand.Moderate;
            if (isLeftOver || ranking.Support[other] >= standing.Support || SharesFindings(person, Conditions[standing.Condition], Conditions[other]))
            {
                at = i + 1;
            }
        }

        // Never between a condition and its kinds.
        while (at < ranking.Listed.Count && Conditions[ranking.Listed[at]].Parent >= 0)
        {
            at++;
        }

        ranking.Listed.Insert(at, standing.Condition);
    }

    private void AddWithKinds(Ranking ranking, int condition, int leastSupport)
    {
        ranking.Listed.Add(condition);
        int from = ranking.Listed.Count;
        foreach (RankedCondition kind in Conditions[condition].Kinds)
        {
            if (ranking.Support[kind.Number] >= leastSupport)
            {
                ranking.Listed.Add(kind.Number);
            }
        }

        if (ranking.Listed.Count - from > 1)
        {
            SortByRank(ranking.Listed, ranking.Support, from);
        }
    }

    private static void SortByRank(List<int> conditions, int[] support, int from) =>
        conditions.Sort(from, conditions.Count - from, Comparer<int>.Create((a, b) => ByRank(support[a], a, support[b], b)));

    /// <summary>What is left when nothing specific is found, with its kinds that fit; whether a kind is among them.</summary>
    private bool AddRemainder(Ranking ranking, PersonState person, int leastSupport, List<int> remainder)
    {
        bool hasKind = false;
        for (int i = 0; i < Conditions.Length; i++)
        {
            if (Conditions[i].Condition.Kind != ConditionKind.Remainder || Conditions[i].Parent >= 0)
            {
                continue;
            }

            remainder.Add(i);
            ranking.IsRemainderDenied |= IsEntryDenied(person, Conditions[i]);
            foreach (RankedCondition kind in Conditions[i].Kinds)
            {
                if (ranking.Support[kind.Number] >= leastSupport && FitsAsKindOfRemainder(person, kind))
                {
                    remainder.Add(kind.Number);
                    hasKind = true;
                }
            }
        }

        return hasKind;
    }

    /// <summary>Whether an entry criterion is known not to be met.</summary>
    public static bool IsEntryDenied(PersonState person, RankedCondition condition)
    {
        foreach (int finding in condition.EntryFindings)
        {
            if (person.StatusOf(finding) == FindingStatus.Absent)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The entry criterion that is not met, or that is open while the age now is past its bound; null for none.</summary>
    public Finding? UnmetEntry(PersonState person, RankedCondition condition)
    {
        for (int i = 0; i < condition.EntryFindings.Length; i++)
        {
            FindingStatus status = person.StatusOf(condition.EntryFindings[i]);
            bool isPast = status == FindingStatus.Unknown && condition.EntryAges[i] is { } age && age.Evaluate(person.States) == CriterionOutcome.Unmet;
            if (status == FindingStatus.Absent || isPast)
            {
                return Graph.Findings[condition.EntryFindings[i]];
            }
        }

        return null;
    }

    /// <summary>A strain asks for a trigger, and for less than 12 weeks as far as is known.</summary>
    private bool FitsAsKindOfRemainder(PersonState person, RankedCondition condition) =>
        IsAnyPresent(person, condition.OnsetFindings)
        && (!Graph.TryGetIndex(FindingIds.Duration12WeeksOrMore, out int chronic) || person.StatusOf(chronic) != FindingStatus.Present);

    private static bool IsHeldBack(PersonState person, RankedCondition condition) =>
        condition.Condition.Kind is ConditionKind.ImagingDecides or ConditionKind.ByExclusion && !IsAnyPresent(person, condition.ImagingFindings);

    private int FindBone(PersonState person)
    {
        int best = -1;
        foreach (RankedCondition condition in Conditions)
        {
            if (condition.Condition.Kind == ConditionKind.Cause && condition.Parent < 0 && IsAnyPresent(person, condition.BoneFindings))
            {
                best = condition.Number;
                break;
            }
        }

        return best;
    }

    /// <summary>Whether something present speaks for both.</summary>
    private bool SharesFindings(PersonState person, RankedCondition one, RankedCondition other) =>
        IsAnyPresent(person, sharedFindings[(one.Number * Conditions.Length) + other.Number]);

    private static bool IsAnyPresent(PersonState person, int[] findings)
    {
        foreach (int finding in findings)
        {
            if (person.StatusOf(finding) == FindingStatus.Present)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The findings that speak for a condition when present; of one cluster, or of all.</summary>
    private int[] FindSpeakingFor(RankedCondition condition, string? cluster)
    {
        var findings = new List<int>();
        for (int i = condition.Start; i < condition.Start + condition.Length; i++)
        {
            if (Entries[i].Weights.Present > 0 && (cluster is null || string.Equals(Entries[i].Association.Cluster.Key, cluster, StringComparison.Ordinal)))
            {
                findings.Add(Entries[i].Finding);
            }
        }

        return findings.ToArray();
    }

    /// <summary>For each pair of conditions, the findings that speak for both when present.</summary>
    private int[][] FindShared()
    {
        var shared = new int[Conditions.Length * Conditions.Length][];
        foreach (RankedCondition one in Conditions)
        {
            int[] own = FindSpeakingFor(one, null);
            foreach (RankedCondition other in Conditions)
            {
                shared[(one.Number * Conditions.Length) + other.Number] = Array.FindAll(own, f => pointsTo[(other.Number * Graph.Count) + f]);
            }
        }

        return shared;
    }

    /// <summary>A condition with its kinds: it stands where the best supported of them would, but not as a leading cause where an entry criterion is against it.</summary>
    private Standing StandingOf(Ranking ranking, PersonState person, int condition)
    {
        int support = ranking.Support[condition];
        SupportBand band = ranking.Band[condition];
        foreach (RankedCondition kind in Conditions[condition].Kinds)
        {
            if (UnmetEntry(person, kind) is null)
            {
                support = Math.Max(support, ranking.Support[kind.Number]);
                band = ranking.Band[kind.Number] > band ? ranking.Band[kind.Number] : band;
            }
        }

        return new Standing(condition, support, band > SupportBand.Weak && UnmetEntry(person, Conditions[condition]) is not null ? SupportBand.Weak : band);
    }

    /// <summary>What is present and tells something, each thing once: what another one implies is not counted again; and what was denied.</summary>
    private void CountInformative(Ranking ranking, PersonState person)
    {
        foreach (int finding in person.Known)
        {
            if (!isInformative[finding])
            {
                continue;
            }

            if (person.StatusOf(finding) == FindingStatus.Absent)
            {
                ranking.Denied += person.HowKnown(finding) == KnownBy.Statement ? 1 : 0;
            }
            else
            {
                bool isImplied = false;
                foreach (int implying in Graph.Implying[finding])
                {
                    isImplied |= person.StatusOf(implying) == FindingStatus.Present && isInformative[implying];
                }

                ranking.Informative += isImplied ? 0 : 1;
            }
        }
    }

    internal static int ByRank(int support, int number, int otherSupport, int otherNumber) =>
        support != otherSupport ? otherSupport.CompareTo(support) : number.CompareTo(otherNumber);
}
