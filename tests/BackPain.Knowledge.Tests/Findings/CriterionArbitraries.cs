using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace BackPain.Knowledge.Tests;

/// <summary>A random criterion that may hold requirements in words.</summary>
public sealed record AnyTree(Criterion Criterion)
{
    public override string ToString() => Criterion.ToString();
}

/// <summary>A random criterion without requirements in words, so that enough knowledge decides it.</summary>
public sealed record WordlessTree(Criterion Criterion)
{
    public override string ToString() => Criterion.ToString();
}

/// <summary>One person as known at three times: little, then more, then everything. Nothing known is ever taken back.</summary>
public sealed record GrowingKnowledge(KnownState Little, KnownState More, KnownState Everything)
{
    public override string ToString() => "{" + Little + "} then {" + More + "} then {" + Everything + "}";
}

/// <summary>Random criteria of depth 4 at most over the atoms of <see cref="KnownState"/>, and random knowledge about these.</summary>
public static class CriterionArbitraries
{
    private const int Depth = 4;

    private static readonly string[] words = { "x", "y", "z" };

    public static Arbitrary<AnyTree> AnyTrees() => Arb.From(Tree(Depth, withWords: true).Select(static c => new AnyTree(c)), static t => t.Criterion.Parts.Select(static c => new AnyTree(c)));

    public static Arbitrary<WordlessTree> WordlessTrees() => Arb.From(Tree(Depth, withWords: false).Select(static c => new WordlessTree(c)), static t => t.Criterion.Parts.Select(static c => new WordlessTree(c)));

    public static Arbitrary<GrowingKnowledge> Knowledge() => Arb.From(
        from findings in Each(KnownState.Findings.Length, Gen.Elements(FindingStatus.Present, FindingStatus.Absent))
        from numbers in Each(KnownState.Numbers.Length, Gen.Choose(0, 8))
        from choices in Each(KnownState.Choices.Length, Gen.Elements(words))
        from care in Each(KnownState.Treatments.Length, Care())
        from little in Each(KnownState.Atoms.Count, Gen.Choose(0, 3))
        from detail in Each(KnownState.Treatments.Length * 2, Gen.Choose(0, 2))
        select Grow(findings, numbers, choices, care, little, detail));

    private static GrowingKnowledge Grow(FindingStatus[] findings, int[] numbers, string[] choices, TriedCare[] care, int[] level, int[] detail)
    {
        var everything = new KnownState();
        for (int i = 0; i < findings.Length; i++)
        {
            everything = everything.With(KnownState.Findings[i], findings[i]);
        }

        for (int i = 0; i < numbers.Length; i++)
        {
            everything = everything.With(KnownState.Numbers[i], numbers[i] / 2m);
            everything = everything.With(KnownState.Choices[i], choices[i]);
        }

        for (int i = 0; i < care.Length; i++)
        {
            everything = everything.With(KnownState.Treatments[i], care[i]);
        }

        // Level 0 or 1: known from the start; 2: known with more; 3: known only with everything. A treatment can be known in part.
        KnownState more = Vague(everything, care, detail, 1).Only(Atoms(level, 2));
        KnownState little = Vague(everything, care, detail, 0).Only(Atoms(level, 1));
        return new GrowingKnowledge(little, more, everything);
    }

    private static KnownState Vague(KnownState state, TriedCare[] care, int[] detail, int known)
    {
        for (int i = 0; i < care.Length; i++)
        {
            if (care[i].Status == FindingStatus.Present)
            {
                int? weeks = detail[2 * i] <= known ? care[i].Weeks : null;
                CareOutcome outcome = detail[(2 * i) + 1] <= known ? care[i].Outcome : CareOutcome.Unspecified;
                state = state.With(KnownState.Treatments[i], TriedCare.Tried(weeks, outcome));
            }
        }

        return state;
    }

    private static HashSet<string?> Atoms(int[] level, int most) => new(KnownState.Atoms.Where((_, i) => level[i] <= most));

    private static Gen<TriedCare> Care() => Gen.Frequency(
        (1, Gen.Constant(TriedCare.NotTried)),
        (3, from weeks in Gen.Choose(0, 4) from outcome in Gen.Choose((int)CareOutcome.Benefit, (int)CareOutcome.Harm) select TriedCare.Tried(weeks, (CareOutcome)outcome)));

    private static Gen<Criterion> Tree(int depth, bool withWords)
    {
        if (depth == 1)
        {
            return Leaf(withWords);
        }

        Gen<Criterion> part = Tree(depth - 1, withWords);
        Gen<Criterion[]> parts = from count in Gen.Choose(1, 4) from list in Each(count, part) select list;
        return Gen.Frequency(
            (2, Leaf(withWords)),
            (3, parts.Select(static p => Criterion.All(p))),
            (3, parts.Select(static p => Criterion.Any(p))),
            (2, part.Select(Criterion.Not)),
            (3, from list in parts from count in Gen.Choose(1, list.Length) select Criterion.AtLeast(count, list)));
    }

    private static Gen<Criterion> Leaf(bool withWords)
    {
        Gen<Criterion> finding = Gen.Elements(KnownState.Findings).Select(Criterion.Present);
        Gen<Criterion> number =
            from observable in Gen.Elements(KnownState.Numbers)
            from comparison in Gen.Choose((int)Comparison.AtLeast, (int)Comparison.Is)
            from bound in Gen.Choose(0, 8)
            select Criterion.Number(observable, (Comparison)comparison, bound / 2m);
        Gen<Criterion> choice = from observable in Gen.Elements(KnownState.Choices) from word in Gen.Elements(words) select Criterion.Choice(observable, word);
        Gen<Criterion> tried =
            from treatment in Gen.Elements(KnownState.Treatments)
            from outcome in Gen.Choose((int)CareOutcome.Unspecified, (int)CareOutcome.Harm)
            from weeks in Gen.Choose(0, 4)
            select Criterion.Tried(treatment, weeks == 0 ? null : weeks, (CareOutcome)outcome);
        return Gen.Frequency((5, finding), (2, number), (2, choice), (2, tried), (withWords ? 1 : 0, Gen.Elements(words).Select(Criterion.Words)));
    }

    private static Gen<T[]> Each<T>(int count, Gen<T> element) => Gen.ListOf(element, count).Select(static list => list.ToArray());
}
