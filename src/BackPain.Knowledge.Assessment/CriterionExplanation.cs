using System.Collections.Generic;
using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>Whether a criterion is met for a person: its parts, and the shortest sets of unknowns that would decide it.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class CriterionExplanation
{
    // More sets than a person can look at help nobody, and their number can grow exponentially.
    private const int MostSets = 16;

    internal CriterionExplanation(CriterionResult result)
    {
        Result = result;
        WouldMeet = ShortestOf(result, CriterionOutcome.Met);
        WouldRuleOut = ShortestOf(result, CriterionOutcome.Unmet);
    }

    /// <summary>The outcome, part by part.</summary>
    public CriterionResult Result { get; }

    /// <summary>
    /// The shortest sets of single unknowns that, answered in its favor, would meet the criterion; all of one length, at most 16. Empty when
    /// the outcome is known, or when only words stand in the way.
    /// </summary>
    public ImmutableArray<ImmutableArray<Criterion>> WouldMeet { get; }

    /// <summary>The shortest sets of single unknowns that, answered against it, would rule the criterion out; otherwise as <see cref="WouldMeet"/>.</summary>
    public ImmutableArray<ImmutableArray<Criterion>> WouldRuleOut { get; }

    /// <summary>The criterion and its outcome, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Result.ToString();

    private static ImmutableArray<ImmutableArray<Criterion>> ShortestOf(CriterionResult result, CriterionOutcome wanted)
    {
        if (result.Outcome != CriterionOutcome.Unknown)
        {
            return ImmutableArray<ImmutableArray<Criterion>>.Empty;
        }

        List<List<Criterion>>? sets = SetsFor(result, wanted);
        ImmutableArray<ImmutableArray<Criterion>>.Builder found = ImmutableArray.CreateBuilder<ImmutableArray<Criterion>>();
        foreach (List<Criterion> set in sets ?? new List<List<Criterion>>())
        {
            found.Add(set.ToImmutableArray());
        }

        return found.ToImmutable();
    }

    /// <summary>The shortest sets that give the wanted outcome; one empty set when it is so already, null when it cannot be.</summary>
    private static List<List<Criterion>>? SetsFor(CriterionResult result, CriterionOutcome wanted)
    {
        if (result.Outcome != CriterionOutcome.Unknown)
        {
            return result.Outcome == wanted ? new List<List<Criterion>> { new() } : null;
        }

        switch (result.Criterion)
        {
            case Criterion.InWords:
                return null;
            case Criterion.Negation:
                return SetsFor(result.Parts[0], wanted == CriterionOutcome.Met ? CriterionOutcome.Unmet : CriterionOutcome.Met);
            case Criterion.AllOf:
                return Choose(result.Parts, wanted, wanted == CriterionOutcome.Met ? result.Parts.Length : 1);
            case Criterion.AnyOf:
                return Choose(result.Parts, wanted, wanted == CriterionOutcome.Met ? 1 : result.Parts.Length);
            case Criterion.CountOf count:
                return Choose(result.Parts, wanted, wanted == CriterionOutcome.Met ? count.Count : result.Parts.Length - count.Count + 1);
            default:
                return new List<List<Criterion>> { new() { result.Criterion } };
        }
    }

    /// <summary>The shortest unions of the sets of so many parts: parts in order of their own length, then every combination of the same total.</summary>
    private static List<List<Criterion>>? Choose(ImmutableArray<CriterionResult> parts, CriterionOutcome wanted, int count)
    {
        // best[k]: the shortest sets that give the wanted outcome to k of the parts seen so far.
        var best = new List<List<Criterion>>?[count + 1];
        best[0] = new List<List<Criterion>> { new() };
        foreach (CriterionResult part in parts)
        {
            if (SetsFor(part, wanted) is not { } own)
            {
                continue;
            }

            for (int k = count; k >= 1; k--)
            {
                if (best[k - 1] is { } before)
                {
                    best[k] = Shorter(best[k], Unions(before, own));
                }
            }
        }

        return best[count];
    }

    private static List<List<Criterion>> Unions(List<List<Criterion>> a, List<List<Criterion>> b)
    {
        var unions = new List<List<Criterion>>();
        foreach (List<Criterion> first in a)
        {
            foreach (List<Criterion> second in b)
            {
                var union = new List<Criterion>(first);
                foreach (Criterion criterion in second)
                {
                    if (!union.Contains(criterion))
                    {
                        union.Add(criterion);
                    }
                }

                unions.Add(union);
            }
        }

        return Shorter(null, unions)!;
    }

    private static List<List<Criterion>>? Shorter(List<List<Criterion>>? a, List<List<Criterion>> b)
    {
        var all = new List<List<Criterion>>(a ?? new List<List<Criterion>>());
        all.AddRange(b);
        int least = int.MaxValue;
        foreach (List<Criterion> set in all)
        {
            least = System.Math.Min(least, set.Count);
        }

        all.RemoveAll(set => set.Count > least);
        if (all.Count > MostSets)
        {
            all.RemoveRange(MostSets, all.Count - MostSets);
        }

        return all.Count == 0 ? a : all;
    }
}
