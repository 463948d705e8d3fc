using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>Each filter with each argument, against a plain predicate over the public model; over the shipped knowledge and a small one.</summary>
public sealed class QueryFilterTests
{
    private static readonly KnowledgeBase Small = SmallKnowledge.Load();

    public static TheoryData<string> Bases => new("shipped", "small");

    [Theory]
    [MemberData(nameof(Bases))]
    public void ConditionFilters_EachArgument_FindWhatThePlainPredicateFinds(string name) => Check(QueryCases.Conditions(Base(name)), Base(name).Conditions, name);

    [Theory]
    [MemberData(nameof(Bases))]
    public void FindingFilters_EachArgument_FindWhatThePlainPredicateFinds(string name) => Check(QueryCases.Findings(Base(name)), Base(name).Findings, name);

    [Theory]
    [MemberData(nameof(Bases))]
    public void TreatmentFilters_EachArgument_FindWhatThePlainPredicateFinds(string name) => Check(QueryCases.Treatments(Base(name)), Base(name).Treatments, name);

    [Theory]
    [MemberData(nameof(Bases))]
    public void RecommendationFilters_EachArgument_FindWhatThePlainPredicateFinds(string name) => Check(QueryCases.Recommendations(Base(name)), Base(name).Recommendations, name);

    [Theory]
    [MemberData(nameof(Bases))]
    public void RedFlagFilters_EachArgument_FindWhatThePlainPredicateFinds(string name) => Check(QueryCases.RedFlags(Base(name)), Base(name).RedFlags, name);

    [Fact]
    public void Recommendations_OfABase_AreThoseOfItsConditionsInTheirOrder() =>
        KnowledgeBase.Default.Recommendations.Should().Equal(KnowledgeBase.Default.Conditions.SelectMany(c => c.Recommendations)).And.HaveCountGreaterThan(64, "more than one word of bits is to be tested");

    [Fact]
    public void Presenting_WhatArguesAgainst_IsNotFound()
    {
        KnowledgeBase kb = KnowledgeBase.Default;
        Association against = kb.Conditions.SelectMany(c => c.Associations).First(a => a.Role == AssociationRole.ArguesAgainst);

        kb.Conditions.Query().Presenting(against.Finding).Contains(against.ConditionId).Should().BeFalse();
        kb.Conditions.Query().With(against.Finding).Contains(against.ConditionId).Should().BeTrue();
    }

    [Fact]
    public void WithRecommendation_Query_AsksEverythingOfOneRecommendation()
    {
        // Some source speaks against it and some source is English, but not one and the same: the two filters apart find more than the one.
        KnowledgeBase kb = KnowledgeBase.Default;
        RecommendationQuery against = kb.Recommendations.Query().SpeakingAgainst();
        RecommendationQuery scottish = kb.Recommendations.Query().FromJurisdiction("Scotland");

        ConditionQuery apart = kb.Conditions.Query().WithRecommendation(against).WithRecommendation(scottish);
        ConditionQuery together = kb.Conditions.Query().WithRecommendation(against.And(scottish));

        together.AndNot(apart).Any().Should().BeFalse();
        apart.AndNot(together).Any().Should().BeTrue();
    }

    private static KnowledgeBase Base(string name) => name == "small" ? Small : KnowledgeBase.Default;

    private static void Check<TItem, TQuery>(IEnumerable<QueryCase<TItem, TQuery>> cases, IEnumerable<TItem> items, string name)
        where TItem : class
        where TQuery : KnowledgeQuery<TItem, TQuery>
    {
        TItem[] all = items.ToArray();
        var found = new SortedDictionary<string, (bool Some, bool NotAll)>(StringComparer.Ordinal);
        foreach (QueryCase<TItem, TQuery> one in cases)
        {
            TItem[] expected = all.Where(one.Yardstick).ToArray();
            if (!expected.SequenceEqual(one.Query) || one.Query.Count != expected.Length || one.Query.Any() != (expected.Length > 0))
            {
                one.Query.Should().Equal(expected, "of {0}", one);
            }

            (bool some, bool notAll) = found.GetValueOrDefault(one.Filter);
            found[one.Filter] = (some || expected.Length > 0, notAll || expected.Length < all.Length);
        }

        if (name == "shipped")
        {
            // A filter that finds nothing, or everything, whatever is asked would be tested by nothing.
            found.Where(f => !f.Value.Some || !f.Value.NotAll).Select(f => f.Key).Should().BeEmpty();
        }
    }
}
