using System;
using System.Collections.Generic;
using BackPain.Knowledge.Querying;

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

    /// <summary>Lists the conditions for one person, given what <see cref="Weigh(MatchScratch, FindingStates)"/> found.</summary>
    public Ranking Rank(MatchScratch scratch, FindingStates states, int leastSupport)
    {
        var ranking = new Ranking(this, states, scratch);
        int most = Conditions.Length;
        Span<int> numbers = most <= MostOnStack ? stackalloc int[2 * most] : new int[2 * most];
        var listed = new NumberList(numbers.Slice(0, most));
        var contributors = new NumberList(numbers.Slice(most));
        List(ranking, states, leastSupport, ref listed, ref contributors);
        ranking.Listed = listed.AsSpan().ToArray();
        ranking.Contributors = contributors.AsSpan().ToArray();
        CountInformative(ranking, states);
        return ranking;
    }

    /// <summary>The condition that stands first, given the support of all; -1 when none is listed.</summary>
    public int FindFirst(Ranking supposed, FindingStates states, int leastSupport)
    {
        int most = Conditions.Length;
        Span<int> numbers = most <= MostOnStack ? stackalloc int[2 * most] : new int[2 * most];
        var listed = new NumberList(numbers.Slice(0, most));
        var contributors = new NumberList(numbers.Slice(most));
        List(supposed, states, leastSupport, ref listed, ref contributors);
        return listed.Length == 0 ? -1 : listed[0];
    }

    private void List(Ranking ranking, FindingStates states, int leastSupport, ref NumberList listed, ref NumberList contributors)
    {
        int most = Conditions.Length;
        Span<Standing> standings = most <= MostOnStack ? stackalloc Standing[2 * most] : new Standing[2 * most];
        Span<int> numbers = most <= MostOnStack ? stackalloc int[most] : new int[most];
        var causes = new StandingList(standings.Slice(0, most));
        var held = new StandingList(standings.Slice(most));
        var remainder = new NumberList(numbers);
        (ranking.BestHeld, ranking.BestCause) = (SupportBand.BelowWeak, SupportBand.BelowWeak);
        bool hasStrain = AddRemainder(ranking, states, leastSupport, ref remainder);
        foreach (RankedCondition condition in Conditions)
        {
            ConditionKind kind = condition.Condition.Kind;
            if (kind == ConditionKind.Contributor)
            {
                if (ranking.Support[condition.Number] >= leastSupport)
                {
                    contributors.AddBySupport(0, condition.Number, ranking.Support);
                }
            }
            else if (kind != ConditionKind.Remainder && condition.Parent < 0)
            {
                // What a host hides still counts in what came of the comparison.
                Standing standing = StandingOf(ranking, states, condition);
                bool isHeld = IsHeldBack(states, condition);
                ranking.BestHeld = isHeld && standing.Band > ranking.BestHeld ? standing.Band : ranking.BestHeld;
                ranking.BestCause = !isHeld && standing.Band > ranking.BestCause ? standing.Band : ranking.BestCause;
                if (standing.Support >= leastSupport)
                {
                    if (isHeld)
                    {
                        held.Add(standing);
                    }
                    else
                    {
                        causes.Add(standing);
                    }
                }
            }
        }

        ranking.IsLeftOverSupported = IsLeftOverSupported(ranking, states);
        if (ranking.BestCause < SupportBand.Moderate && contributors.Length > 0 && ranking.BandOf(contributors[0]) >= SupportBand.Moderate)
        {
            listed.Add(contributors[0]);
        }

        ListCauses(ranking, states, causes.AsSpan(), remainder.AsSpan(), hasStrain, leastSupport, ref listed);
        foreach (Standing standing in held.AsSpan())
        {
            InsertHeld(ranking, states, standing, ref listed);
        }
    }

    /// <summary>Whether something fits that stands for no cause: what is left, a kind of it, or a contributor that leads.</summary>
    private bool IsLeftOverSupported(Ranking ranking, FindingStates states)
    {
        foreach (RankedCondition condition in Conditions)
        {
            int support = ranking.Support[condition.Number];
            bool fits = condition.Condition.Kind switch
            {
                ConditionKind.Remainder when condition.Parent < 0 => support > 0 && !condition.EntryCriteria.IsAnyAbsent(states),
                ConditionKind.Remainder => support >= WeakFrom && FitsAsKindOfRemainder(states, condition) && !condition.EntryCriteria.IsAnyAbsent(states),
                ConditionKind.Contributor => ranking.BandOf(condition.Number) >= SupportBand.Moderate && ranking.BestCause < SupportBand.Moderate,
                _ => false,
            };
            if (fits)
            {
                return true;
            }
        }

        return false;
    }

    private void ListCauses(Ranking ranking, FindingStates states, scoped ReadOnlySpan<Standing> causes, scoped ReadOnlySpan<int> remainder, bool hasStrain, int leastSupport, ref NumberList listed)
    {
        foreach (Standing standing in causes)
        {
            if (standing.Band >= SupportBand.Moderate)
            {
                AddWithKinds(ranking, Conditions[standing.Condition], leastSupport, ref listed);
            }
        }

        // Strain never stands before a condition that a bone finding speaks for.
        RankedCondition? bone = hasStrain && !ranking.IsRemainderDenied ? FindBone(states) : null;
        if (bone is not null && !listed.Contains(bone.Number))
        {
            AddWithKinds(ranking, bone, leastSupport, ref listed);
        }

        // What is left is not what comes nearest when its own entry criterion, such as low back pain, is denied.
        if (!ranking.IsRemainderDenied)
        {
            listed.AddRange(remainder);
        }

        foreach (Standing standing in causes)
        {
            if (!listed.Contains(standing.Condition))
            {
                AddWithKinds(ranking, Conditions[standing.Condition], leastSupport, ref listed);
            }
        }

        if (ranking.IsRemainderDenied)
        {
            listed.AddRange(remainder);
        }
    }

    /// <summary>A condition that imaging or exclusion decides stands where its support puts it, but after all that it shares findings with and, below moderate, after what is left. It has no kinds.</summary>
    private void InsertHeld(Ranking ranking, FindingStates states, Standing standing, ref NumberList listed)
    {
        int at = 0;
        for (int i = 0; i < listed.Length; i++)
        {
            int other = listed[i];
            bool isLeftOver = Conditions[other].Condition.Kind == ConditionKind.Remainder && standing.Band < SupportBand.Moderate;
            if (isLeftOver || ranking.Support[other] >= standing.Support || SharesFindings(states, standing.Condition, other))
            {
                at = i + 1;
            }
        }

        // Never between a condition and its kinds.
        while (at < listed.Length && Conditions[listed[at]].Parent >= 0)
        {
            at++;
        }

        listed.Insert(at, standing.Condition);
    }

    private static void AddWithKinds(Ranking ranking, RankedCondition condition, int leastSupport, ref NumberList listed)
    {
        listed.Add(condition.Number);
        int from = listed.Length;
        foreach (RankedCondition kind in condition.Kinds)
        {
            if (ranking.Support[kind.Number] >= leastSupport)
            {
                listed.AddBySupport(from, kind.Number, ranking.Support);
            }
        }
    }

    /// <summary>What is left when nothing specific is found, with its kinds that fit; whether a kind is among them.</summary>
    private bool AddRemainder(Ranking ranking, FindingStates states, int leastSupport, ref NumberList remainder)
    {
        bool hasKind = false;
        ranking.IsRemainderDenied = false;
        foreach (RankedCondition condition in Conditions)
        {
            if (condition.Condition.Kind != ConditionKind.Remainder || condition.Parent >= 0)
            {
                continue;
            }

            remainder.Add(condition.Number);
            ranking.IsRemainderDenied |= condition.EntryCriteria.IsAnyAbsent(states);
            foreach (RankedCondition kind in condition.Kinds)
            {
                if (ranking.Support[kind.Number] >= leastSupport && FitsAsKindOfRemainder(states, kind))
                {
                    remainder.Add(kind.Number);
                    hasKind = true;
                }
            }
        }

        return hasKind;
    }

    /// <summary>The entry criterion that is not met, or that is open while the age now is past its bound; null for none.</summary>
    public Finding? UnmetEntry(FindingStates states, RankedCondition condition)
    {
        for (int i = 0; i < condition.EntryFindings.Length; i++)
        {
            FindingStatus status = states.StatusOf(condition.EntryFindings[i]);
            bool isPast = status == FindingStatus.Unknown && condition.EntryAges[i] is { } age && age.Evaluate(states) == CriterionOutcome.Unmet;
            if (status == FindingStatus.Absent || isPast)
            {
                return Graph.Findings[condition.EntryFindings[i]];
            }
        }

        return null;
    }

    /// <summary>A strain asks for a trigger, and for less than 12 weeks as far as is known.</summary>
    private bool FitsAsKindOfRemainder(FindingStates states, RankedCondition condition) =>
        condition.OnsetFindings.IsAnyPresent(states) && (chronic < 0 || !states.IsPresent(chronic));

    private static bool IsHeldBack(FindingStates states, RankedCondition condition) =>
        condition.Condition.Kind is ConditionKind.ImagingDecides or ConditionKind.ByExclusion && !condition.ImagingFindings.IsAnyPresent(states);

    private RankedCondition? FindBone(FindingStates states)
    {
        foreach (RankedCondition condition in Conditions)
        {
            if (condition.Condition.Kind == ConditionKind.Cause && condition.Parent < 0 && condition.BoneFindings.IsAnyPresent(states))
            {
                return condition;
            }
        }

        return null;
    }

    /// <summary>Whether something present speaks for both.</summary>
    private bool SharesFindings(FindingStates states, int one, int other) => sharedFindings[(one * Conditions.Length) + other].IsAnyPresent(states);

    /// <summary>The findings that speak for a condition when present; of one cluster, or of all.</summary>
    private FindingSet FindSpeakingFor(RankedCondition condition, string? cluster)
    {
        var findings = new List<int>();
        for (int i = condition.Start; i < condition.Start + condition.Length; i++)
        {
            if (Entries[i].Weights.Present > 0 && (cluster is null || string.Equals(Entries[i].Association.Cluster.Key, cluster, StringComparison.Ordinal)))
            {
                findings.Add(Entries[i].Finding);
            }
        }

        return FindingSet.Of(findings);
    }

    /// <summary>For each pair of conditions, the findings that speak for both when present.</summary>
    private FindingSet[] FindShared()
    {
        var shared = new FindingSet[Conditions.Length * Conditions.Length];
        FindingSet[] own = Array.ConvertAll(Conditions, c => FindSpeakingFor(c, null));
        for (int i = 0; i < shared.Length; i++)
        {
            (FindingSet one, FindingSet other) = (own[i / Conditions.Length], own[i % Conditions.Length]);
            shared[i] = FindingSet.Of(FindAll(f => one.Contains(f) && other.Contains(f)));
        }

        return shared;
    }

    /// <summary>A condition with its kinds: it stands where the best supported of them would, but not as a leading cause where an entry criterion is against it.</summary>
    private Standing StandingOf(Ranking ranking, FindingStates states, RankedCondition condition)
    {
        int support = ranking.Support[condition.Number];
        SupportBand band = ranking.BandOf(condition.Number);
        foreach (RankedCondition kind in condition.Kinds)
        {
            if (UnmetEntry(states, kind) is null)
            {
                support = Math.Max(support, ranking.Support[kind.Number]);
                SupportBand other = ranking.BandOf(kind.Number);
                band = other > band ? other : band;
            }
        }

        return new Standing(condition.Number, support, band > SupportBand.Weak && UnmetEntry(states, condition) is not null ? SupportBand.Weak : band);
    }

    /// <summary>What is present and tells something, each thing once: what another one implies is not counted again; and what was denied.</summary>
    private void CountInformative(Ranking ranking, FindingStates states)
    {
        foreach (ref readonly FindingSet.Part part in informative.Parts)
        {
            ref readonly StateWord word = ref states.Words[part.Word];
            ranking.Denied += Bits.CountOf(part.Bits & word.Absent & word.Stated);
            for (ulong present = part.Bits & word.Present; present != 0; present &= present - 1)
            {
                ranking.Informative += IsImplied((part.Word << 6) + Bits.LeastOf(present), states) ? 0 : 1;
            }
        }
    }

    private bool IsImplied(int finding, FindingStates states)
    {
        foreach (int implying in Graph.Implying[finding])
        {
            if (states.IsPresent(implying) && informative.Contains(implying))
            {
                return true;
            }
        }

        return false;
    }
}
