using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>Each reason of each filter is true of the item it is given for, and its citations are those of what it names.</summary>
public sealed class QueryReasonTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;

    [Fact]
    public void Explain_ConditionFilters_EveryReasonNamesTheCondition() => Check(QueryCases.Conditions(Kb), (c, reason) => reason switch
    {
        QueryReason.AssociationFound r => r.Association.ConditionId == c.Id && c.Associations.Contains(r.Association) && r.Citations.SequenceEqual(r.Association.Citations),
        QueryReason.SiteFound r => c.Sites.Contains(r.Site) && r.Citations.SequenceEqual(r.Site.Citations),
        QueryReason.CourseFound r => c.Courses.Contains(r.Course) && r.Citations.SequenceEqual(r.Course.Citations),
        QueryReason.LadderFound r => c.Ladders.Contains(r.Mention.Ladder) && r.Mention.Ladder.Rungs.Contains(r.Mention.Rung) && r.Mention.Rung.Treatments.Contains(r.Mention.Treatment) && r.Citations.SequenceEqual(r.Mention.Rung.Citations),
        QueryReason.RecommendationFound r => c.Recommendations.Contains(r.Recommendation) && r.Citations.Single() == r.Recommendation.Citation,
        QueryReason.OverviewFound r => r.ConditionId == c.Id && QueryCases.Placed(c).Contains((r.Place, r.Entry.Treatment)) && r.Citations.All(x => c.Recommendations.Any(y => y.Citation == x)),
        QueryReason.CodeFound r => c.Codings.Contains(r.Coding) && r.Citations.IsEmpty,
        QueryReason.RedFlagFound r => r.RedFlag.SeriousCauseId == c.Id && r.Citations.SequenceEqual(r.RedFlag.Citations),
        QueryReason.RelationFound r => (r.Path.FromId == c.Id || r.Path.ToId == c.Id) && r.Path.Steps.All(s => Kb.Relations.Contains(s)) && r.Citations.SequenceEqual(r.Path.Steps.SelectMany(s => s.Citations)),
        QueryReason.PropertyHolds r => r.Filter.StartsWith("of-kind(", StringComparison.Ordinal) && r.Citations.IsEmpty,
        QueryReason.NoneFound r => r.Filter.StartsWith("with-ladder-naming", StringComparison.Ordinal) && r.Citations.IsEmpty,
        _ => false,
    });

    [Fact]
    public void Explain_FindingFilters_EveryReasonNamesTheFinding() => Check(QueryCases.Findings(Kb), (f, reason) => reason switch
    {
        QueryReason.AssociationFound r => r.Association.Finding == f && r.Citations.SequenceEqual(r.Association.Citations),
        QueryReason.RegionFound r => f.Regions.Contains(r.Region),
        QueryReason.CodeFound r => f.Codings.Contains(r.Coding),
        QueryReason.RedFlagFound r => QueryCases.NamedBy(r.RedFlag).Contains(f.Id) && r.Citations.SequenceEqual(r.RedFlag.Citations),
        QueryReason.FindingFound r => r.Finding.Implies.Contains(f.Id) || f.Implies.Contains(r.Finding.Id) || f.Excludes.Contains(r.Finding.Id),
        QueryReason.PropertyHolds r => r.Value.Length > 0,
        _ => false,
    });

    [Fact]
    public void Explain_TreatmentFilters_EveryReasonNamesTheTreatment() => Check(QueryCases.Treatments(Kb), (t, reason) => reason switch
    {
        QueryReason.LadderFound r => r.Mention.Treatment == t && r.Mention.Rung.Treatments.Contains(t) && r.Mention.IsDirect,
        QueryReason.OverviewFound r => r.Entry.Treatment == t && QueryCases.Placed(Kb[r.ConditionId]).Contains((r.Place, t)),
        QueryReason.RecommendationFound r => r.Recommendation.Treatment == t,
        QueryReason.CodeFound r => t.Codings.Contains(r.Coding),
        QueryReason.PropertyHolds r => r.Value.Length > 0,
        _ => false,
    });

    [Fact]
    public void Explain_RecommendationFilters_EveryReasonCitesTheRecommendation() =>
        Check(QueryCases.Recommendations(Kb), (r, reason) => reason is QueryReason.PropertyHolds property && property.Value.Length > 0 && property.Citations.Single() == r.Citation);

    [Fact]
    public void Explain_RedFlagFilters_EveryReasonNamesTheRedFlag() => Check(QueryCases.RedFlags(Kb), (f, reason) => reason switch
    {
        QueryReason.FindingFound r => QueryCases.NamedBy(f).Contains(r.Finding.Id) && r.Citations.SequenceEqual(f.Citations),
        QueryReason.PropertyHolds r => r.Value.Length > 0 && (r.Citations.IsEmpty || r.Citations.SequenceEqual(f.Citations)),
        _ => false,
    });

    [Fact]
    public void Explain_OneFilterByLadder_GivesEveryPlaceOnceAndInOrder()
    {
        LadderMention[] expected = Kb.LaddersNaming(TreatmentIds.SpinalInjection).Where(m => m.Ladder.ConditionId == ConditionIds.SpinalStenosis).ToArray();

        Kb.Conditions.Query().WithLadderNaming(TreatmentIds.SpinalInjection).TryExplain(ConditionIds.SpinalStenosis, out QueryMatch<Condition>? match).Should().BeTrue();

        match!.Reasons.Cast<QueryReason.LadderFound>().Select(r => (r.Mention.Rung, r.Mention.Treatment, r.Mention.IsDirect)).Should().NotBeEmpty()
            .And.Equal(expected.Select(m => (m.Rung, m.Treatment, m.IsDirect)));
    }

    [Fact]
    public void Explain_AllOfThree_GivesAReasonForEachFilterWithSource()
    {
        ConditionQuery query = Kb.Conditions.Query().Presenting(FindingIds.WorseWalking).InRegion(BodyRegionIds.Leg).WithNoLadderNaming(TreatmentKind.Surgery);

        foreach (QueryMatch<Condition> match in query.Explain())
        {
            match.Reasons.Select(r => r.Filter).Distinct().Should().Equal("in-region(leg)", "with-ladder-naming-kind(surgery)", "presenting(worse-walking)");
            match.Reasons.Where(r => r is not QueryReason.NoneFound).Should().OnlyContain(r => !r.Citations.IsEmpty);
            match.ToString().Should().StartWith(match.Item.Name + " <- in-region(leg): ");
        }

        query.Explain().Should().NotBeEmpty();
    }

    [Fact]
    public void Explain_EitherOfTwo_GivesOnlyTheReasonsThatHold()
    {
        Condition stenosis = Kb[ConditionIds.SpinalStenosis];
        ConditionQuery contributors = Kb.Conditions.Query().OfKind(ConditionKind.Contributor);
        ConditionQuery either = contributors.Or(Kb.Conditions.Query().Presenting(FindingIds.WorseWalking));

        either.TryExplain(stenosis, out QueryMatch<Condition>? match).Should().BeTrue();

        match!.Reasons.Should().ContainSingle().Which.Should().BeOfType<QueryReason.AssociationFound>();
    }

    [Fact]
    public void Explain_EitherOfTwo_LeavesOutAPartThatHoldsOnlyInPart()
    {
        // Felt in the leg, but no contributor: the second part does not hold, so its half is no reason. Nor is "not in the leg".
        ConditionQuery all = Kb.Conditions.Query();
        ConditionQuery leg = all.InRegion(BodyRegionIds.Leg);
        ConditionQuery cause = all.OfKind(ConditionKind.Cause);

        foreach (ConditionQuery query in new[] { cause.Or(leg.OfKind(ConditionKind.Contributor)), cause.Or(leg.Not()), cause.Or(leg.Not().Presenting(FindingIds.WorseWalking)) })
        {
            query.TryExplain(ConditionIds.SpinalStenosis, out QueryMatch<Condition>? match).Should().BeTrue();
            match!.Reasons.Should().ContainSingle().Which.Filter.Should().Be("of-kind(cause)");
        }

        leg.Contains(ConditionIds.SpinalStenosis).Should().BeTrue();
    }

    [Fact]
    public void SubtypeOf_OverTwoSteps_ShowsTheWholeWay()
    {
        KnowledgeBase kb = new SmallKnowledge().With("conditions/gamma.json", "\"kind\": \"worsens\", \"to\": \"beta\"", "\"kind\": \"is-subtype-of\", \"to\": \"beta\"").ToBase();
        ConditionId delta = ConditionId.Parse("delta");

        QueryMatch<Condition>[] matches = [.. kb.Conditions.Query().SubtypeOf(delta).Explain()];

        matches.Select(m => m.Item.Id.Value).Should().Equal("beta", "gamma");
        matches[1].Reasons.Should().ContainSingle().Which.Should().BeOfType<QueryReason.RelationFound>()
            .Which.Path.ToString().Should().Be("gamma is-subtype-of beta; beta is-subtype-of delta");
        kb.Conditions.Query().WithRelationTo(delta, ConditionRelationKind.IsSubtypeOf).Select(c => c.Id.Value).Should().Equal("beta");
    }

    [Fact]
    public void Naming_WhatOnlyTheLevelWhileUnknownNames_IsFound()
    {
        KnowledgeBase kb = new SmallKnowledge().With("red-flags.json", "\"whileUnknown\": { \"criterion\": { \"present\": \"ache\" }", "\"whileUnknown\": { \"criterion\": { \"present\": \"no-ache\" }").ToBase();
        FindingId held = FindingId.Parse("no-ache");

        kb.RedFlags.Query().Naming(held).Should().ContainSingle();
        kb.RedFlagsNaming(held).Should().ContainSingle();
        kb.Findings.Query().NamedByRedFlag().Contains(held).Should().BeTrue();
    }

    [Fact]
    public void Explain_NoFilter_GivesEveryItemWithoutAReason() =>
        Kb.Treatments.Query().Explain().Should().HaveCount(Kb.Treatments.Count).And.OnlyContain(m => m.Reasons.IsEmpty);

    [Fact]
    public void TryExplain_WhatDoesNotMatchOrIsNotThere_IsFalse()
    {
        ConditionQuery query = Kb.Conditions.Query().OfKind(ConditionKind.Cause);

        query.TryExplain(ConditionIds.CaudaEquinaSyndrome, out QueryMatch<Condition>? match).Should().BeFalse();
        query.TryExplain(ConditionId.Parse("no-such"), out _).Should().BeFalse();
        query.TryExplain(default, out _).Should().BeFalse();
        match.Should().BeNull();
    }

    private static void Check<TItem, TQuery>(IEnumerable<QueryCase<TItem, TQuery>> cases, Func<TItem, QueryReason, bool> isTrue)
        where TItem : class
        where TQuery : KnowledgeQuery<TItem, TQuery>
    {
        int checkedReasons = 0;
        foreach (QueryCase<TItem, TQuery> one in cases)
        {
            foreach (QueryMatch<TItem> match in one.Query.Explain())
            {
                match.Reasons.Should().NotBeEmpty("of {0}", one);
                foreach (QueryReason reason in match.Reasons)
                {
                    if (!isTrue(match.Item, reason) || !reason.Citations.All(c => Kb.TryGet(c.SourceId, out _)) || !one.ToString().Contains(reason.Filter, StringComparison.Ordinal) || !reason.ToString().StartsWith(reason.Filter + ": ", StringComparison.Ordinal))
                    {
                        throw new Xunit.Sdk.XunitException(one + ", " + match.Item + ": " + reason + " is no true reason.");
                    }

                    checkedReasons++;
                }
            }
        }

        checkedReasons.Should().BeGreaterThan(100);
    }
}
