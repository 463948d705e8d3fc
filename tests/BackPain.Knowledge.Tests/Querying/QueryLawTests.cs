using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>A random query put together from filters, and what it should find.</summary>
public sealed record AnyQuery(ConditionQuery Query, Func<Condition, bool> Yardstick)
{
    public override string ToString() => Query.ToString();
}

/// <summary>The same over a collection that is longer than a word of bits.</summary>
public sealed record AnyLongQuery(RecommendationQuery Query, Func<Recommendation, bool> Yardstick)
{
    public override string ToString() => Query.ToString();
}

public static class QueryArbitraries
{
    private const int Depth = 5;

    private static readonly QueryCase<Condition, ConditionQuery>[] ConditionLeaves = Sample(QueryCases.Conditions(KnowledgeBase.Default));

    private static readonly QueryCase<Recommendation, RecommendationQuery>[] RecommendationLeaves = Sample(QueryCases.Recommendations(KnowledgeBase.Default));

    public static Arbitrary<AnyQuery> Queries() => Arb.From(Tree(Depth, ConditionLeaves).Select(static q => new AnyQuery(q.Query, q.Yardstick)));

    public static Arbitrary<AnyLongQuery> LongQueries() => Arb.From(Tree(Depth, RecommendationLeaves).Select(static q => new AnyLongQuery(q.Query, q.Yardstick)));

    // A few filters of each name, which tell something apart: random parts of a tree then meet again.
    private static QueryCase<TItem, TQuery>[] Sample<TItem, TQuery>(IEnumerable<QueryCase<TItem, TQuery>> cases)
        where TItem : class
        where TQuery : KnowledgeQuery<TItem, TQuery> =>
        cases.Where(c => c.Query.Any() && c.Query.Not().Any()).GroupBy(c => c.Filter).SelectMany(g => g.Take(2)).ToArray();

    private static Gen<QueryCase<TItem, TQuery>> Tree<TItem, TQuery>(int depth, QueryCase<TItem, TQuery>[] leaves)
        where TItem : class
        where TQuery : KnowledgeQuery<TItem, TQuery>
    {
        Gen<QueryCase<TItem, TQuery>> leaf = Gen.Elements(leaves);
        if (depth == 0)
        {
            return leaf;
        }

        Gen<QueryCase<TItem, TQuery>> part = Tree(depth - 1, leaves);
        return Gen.OneOf(
            leaf,
            from a in part select a with { Query = a.Query.Not(), Yardstick = i => !a.Yardstick(i) },
            from a in part from b in part select a with { Query = a.Query.And(b.Query), Yardstick = i => a.Yardstick(i) && b.Yardstick(i) },
            from a in part from b in part select a with { Query = a.Query.Or(b.Query), Yardstick = i => a.Yardstick(i) || b.Yardstick(i) },
            from a in part from b in part select a with { Query = a.Query.AndNot(b.Query), Yardstick = i => a.Yardstick(i) && !b.Yardstick(i) },
            from a in leaf select a with { Query = a.Query.And(a.Query.Not()), Yardstick = _ => false },
            from a in leaf select a with { Query = a.Query.Or(a.Query.Not()), Yardstick = _ => true });
    }
}

/// <summary>Queries are sets, and equal queries are found equal: over random trees of filters.</summary>
[Properties(MaxTest = 300, Arbitrary = new[] { typeof(QueryArbitraries) })]
public sealed class QueryLawTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;

    private static readonly ConditionQuery Everything = Kb.Conditions.Query();

    [Property]
    public void Query_RandomTree_FindsWhatThePredicatesFind(AnyQuery any) => any.Query.Should().Equal(Kb.Conditions.Where(any.Yardstick));

    [Property]
    public void Query_RandomTreeOverALongCollection_FindsWhatThePredicatesFind(AnyLongQuery any)
    {
        Recommendation[] expected = Kb.Recommendations.Where(any.Yardstick).ToArray();

        any.Query.Should().Equal(expected);
        any.Query.Count.Should().Be(expected.Length);
        any.Query.TryGetFirst(out Recommendation? first).Should().Be(expected.Length > 0);
        first.Should().BeSameAs(expected.FirstOrDefault());
        any.Query.Explain().Select(m => m.Item).Should().Equal(expected);
    }

    [Property]
    public void Refine_RandomQuery_OnlyNarrows(AnyQuery any, AnyLongQuery longer)
    {
        any.Query.Presenting(FindingIds.WorseWalking).Should().BeSubsetOf(any.Query);
        any.Query.WithNoLadderNaming(TreatmentKind.Surgery).Should().BeSubsetOf(any.Query);
        longer.Query.SpeakingFor().PublishedFrom(2016).Should().BeSubsetOf(longer.Query);
    }

    [Property]
    public void Refine_RandomQuery_IsTheSameAsAnd(AnyQuery any, AnyLongQuery longer)
    {
        (any.Query.InRegion(BodyRegionIds.Leg) == any.Query.And(Everything.InRegion(BodyRegionIds.Leg))).Should().BeTrue();
        (any.Query.WithNoLadderNaming(TreatmentKind.Surgery) == any.Query.AndNot(Everything.WithLadderNaming(TreatmentKind.Surgery))).Should().BeTrue();
        (longer.Query.SpeakingFor().PublishedFrom(2016) == Kb.Recommendations.Query().PublishedFrom(2016).And(longer.Query.SpeakingFor())).Should().BeTrue();
    }

    [Property]
    public void AndOr_RandomQueries_CommuteGroupAndRepeatFreely(AnyQuery a, AnyQuery b, AnyQuery c)
    {
        AreEqual(a.Query.And(b.Query), b.Query.And(a.Query));
        AreEqual(a.Query.Or(b.Query), b.Query.Or(a.Query));
        AreEqual(a.Query.And(b.Query).And(c.Query), a.Query.And(b.Query.And(c.Query)));
        AreEqual(a.Query.Or(b.Query).Or(c.Query), a.Query.Or(b.Query.Or(c.Query)));
        AreEqual(a.Query.And(b.Query).And(a.Query), a.Query.And(b.Query));
        AreEqual(a.Query.Or(b.Query).Or(a.Query), a.Query.Or(b.Query));
    }

    [Property]
    public void Not_RandomQueries_FollowsDeMorganAndCancels(AnyQuery a, AnyQuery b)
    {
        AreEqual(a.Query.And(b.Query).Not(), a.Query.Not().Or(b.Query.Not()));
        AreEqual(a.Query.Or(b.Query).Not(), a.Query.Not().And(b.Query.Not()));
        AreEqual(a.Query.Not().Not(), a.Query);
        AreEqual(a.Query.AndNot(b.Query), a.Query.And(b.Query.Not()));
    }

    [Property]
    public void Everything_WithRandomQuery_IsNeutralForAndAndDecisiveForOr(AnyQuery a)
    {
        AreEqual(Everything.And(a.Query), a.Query);
        AreEqual(a.Query.Or(Everything), Everything);
        AreEqual(a.Query.And(Everything.Not()), Everything.Not());
        AreEqual(a.Query.Or(Everything.Not()), a.Query);
    }

    [Property]
    public void Equals_RandomQueries_AgreesWithTheTextAndNeverJoinsUnequalResults(AnyQuery a, AnyQuery b)
    {
        bool equal = a.Query == b.Query;

        equal.Should().Be(a.Query.ToString() == b.Query.ToString());
        (a.Query != b.Query).Should().Be(!equal);
        if (equal)
        {
            a.Query.Should().Equal(b.Query);
        }
    }

    [Property]
    public void Explain_RandomQuery_EveryReasonIsOfAFilterThatItPrints(AnyQuery any)
    {
        string printed = any.Query.ToString();
        foreach (QueryMatch<Condition> match in any.Query.Explain())
        {
            match.Reasons.Where(r => !printed.Contains(r.Filter, StringComparison.Ordinal)).Should().BeEmpty();
            match.Reasons.IsEmpty.Should().Be(printed == "conditions: everything");
        }
    }

    private static void AreEqual(ConditionQuery a, ConditionQuery b)
    {
        (a == b).Should().BeTrue("{0} and {1} ask the same", a, b);
        a.GetHashCode().Should().Be(b.GetHashCode());
        a.ToString().Should().Be(b.ToString());
        a.Should().Equal(b);
    }
}
