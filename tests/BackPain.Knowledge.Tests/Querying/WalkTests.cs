using System;
using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge.Querying;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>Walking the relations and the broader and narrower concepts.</summary>
public sealed class WalkTests
{
    private static readonly KnowledgeBase Known = KnowledgeBase.Default;

    [Fact]
    public void FindCircles_PainAndMood_IsFoundOnceWithItsSources()
    {
        RelationPath circle = Known.FindCircles().Should().ContainSingle().Subject;

        circle.Steps.Select(static step => step.FromId).Should().Equal(ConditionIds.ChronicBackAndLegPain, ConditionIds.StressAndDepression);
        circle.Steps.Should().OnlyContain(static step => step.Kind == ConditionRelationKind.Worsens, "that it can cause pain too makes no second circle");
        circle.IsCircle.Should().BeTrue();
        circle.IsDirect.Should().BeFalse();
        circle.Citations.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void FindCircles_WithoutACircle_IsEmpty() =>
        new SmallKnowledge().With("conditions/gamma.json", "\"worsens\"", "\"is-associated-with\"").ToBase().FindCircles().Should().BeEmpty("being found together is no cause");

    [Theory]
    [InlineData(12)]
    [InlineData(40)]
    public void FindCircles_WhereEachCausesEach_EndsAndCoversEveryRelation(int count)
    {
        // A naive search for all circles would take longer than the age of the universe.
        string[] ids = [.. Enumerable.Range(0, count).Select(static i => "c" + i)];
        KnowledgeBase dense = Graph(ids, [.. ids.SelectMany(from => ids.Where(to => to != from).Select(to => (from, to)))]);

        RelationPath[] circles = [.. dense.FindCircles()];

        circles.Should().HaveCount(count * (count - 1) / 2).And.OnlyContain(static circle => circle.Steps.Length == 2 && circle.FromId == circle.ToId);
        circles.SelectMany(static circle => circle.Steps).Distinct().Should().HaveCount(count * (count - 1));
        dense.WhatMayFollow(ConditionId.Parse("c0")).Should().HaveCount(count - 1);
    }

    [Fact]
    public void FindCircles_TwoThatShareACondition_AreBothFound_FromTheFirstInOrder()
    {
        KnowledgeBase knot = Graph(["a", "b", "c", "d"], [("d", "b"), ("b", "d"), ("b", "c"), ("c", "a"), ("a", "b")]);

        knot.FindCircles().Select(static circle => string.Join(' ', circle.Steps.Select(static step => step.FromId))).Should().Equal("a b c", "b d");
    }

    [Fact]
    public void Walks_KeepDirectAndInheritedApart()
    {
        foreach (Condition condition in Known.Conditions)
        {
            RelationPath[] follow = [.. Known.WhatMayFollow(condition)];
            RelationPath[] lead = [.. Known.WhatLeadsTo(condition)];

            follow.Where(static path => path.IsDirect).Select(static path => path.ToId).Should().BeEquivalentTo(
                Known.RelationsFrom(condition).Where(static relation => relation.IsCausal).Select(static relation => relation.ToId).Distinct());
            lead.Where(static path => path.IsDirect).Select(static path => path.FromId).Should().BeEquivalentTo(
                Known.RelationsTo(condition).Where(static relation => relation.IsCausal).Select(static relation => relation.FromId).Distinct());
            follow.Select(static path => path.ToId).Should().OnlyHaveUniqueItems().And.NotContain(condition.Id).And.BeEquivalentTo(
                Closure(condition.Id, id => Known.RelationsFrom(id).Where(static relation => relation.IsCausal).Select(static relation => relation.ToId)));
            follow.Concat(lead).Should().NotContain(static path => !path.Steps.Zip(path.Steps.Skip(1)).All(static pair => pair.First.ToId == pair.Second.FromId));
            follow.Concat(lead).Should().NotContain(static path => !path.Citations.SequenceEqual(path.Steps.SelectMany(static step => step.Citations).Distinct()));
            follow.SkipWhile(static path => path.IsDirect).Should().NotContain(static path => path.IsDirect, "the direct ones come first");
        }
    }

    [Fact]
    public void BroaderAndNarrower_OfEveryConcept_AreTheClosureWithoutItself_DirectAndInheritedApart()
    {
        foreach (Treatment treatment in Known.Treatments)
        {
            IsLineage(Known.BroaderThan(treatment.Id), treatment, static t => t.IsA, Known.Treatments);
            IsLineage(Known.NarrowerThan(treatment.Id), treatment, static t => Known.Treatments.Where(other => other.IsA.Contains(t)), Known.Treatments);
        }

        foreach (BodyRegion region in Known.BodyRegions)
        {
            IsLineage(Known.BroaderThan(region.Id), region, static r => r.PartOf is { } whole ? [whole] : [], Known.BodyRegions);
            IsLineage(Known.NarrowerThan(region.Id), region, static r => r.Parts, Known.BodyRegions);
        }

        foreach (Condition condition in Known.Conditions)
        {
            IsLineage(Known.BroaderThan(condition.Id), condition, static c => Known.RelationsFrom(c).Where(IsSubtype).Select(static r => Known[r.ToId]), Known.Conditions);
            IsLineage(Known.NarrowerThan(condition.Id), condition, static c => Known.RelationsTo(c).Where(IsSubtype).Select(static r => Known[r.FromId]), Known.Conditions);
        }
    }

    [Fact]
    public void BroaderAndNarrower_OfEveryFinding_AreItsImplications_TheDirectOnesWithNothingBetween()
    {
        foreach (Finding finding in Known.Findings)
        {
            Lineage<Finding> broader = Known.BroaderThan(finding.Id);
            Lineage<Finding> narrower = Known.NarrowerThan(finding.Id);

            broader.Select(static f => f.Id).Should().BeEquivalentTo(finding.Implies);
            narrower.Should().BeEquivalentTo(Known.Findings.Where(other => other.Implies.Contains(finding.Id)));
            broader.Inherited.Should().BeEquivalentTo(broader.Except(broader.Direct));
            broader.Direct.Should().NotContain(direct => broader.Any(between => between.Implies.Contains(direct.Id)));
            broader.Inherited.Should().NotContain(inherited => !broader.Direct.Any(direct => direct.Implies.Contains(inherited.Id)));
            narrower.Direct.Should().NotContain(direct => !Known.BroaderThan(direct.Id).Direct.Contains(finding), "direct is direct from both ends");
            narrower.Inherited.Should().NotContain(inherited => !Known.BroaderThan(inherited.Id).Inherited.Contains(finding));
        }
    }

    [Fact]
    public void BroaderThan_NamedExamples()
    {
        Lineage<Finding> foot = Known.BroaderThan(FindingIds.LegPainToFoot);
        foot.Direct.Select(static f => f.Id).Should().Equal(FindingIds.LegPainBelowKnee);
        foot.Inherited.Select(static f => f.Id).Should().Equal(FindingIds.LegPain);
        foot.ToString().Should().Be("1 direct, 1 inherited");

        Known.BroaderThan(TreatmentIds.EpiduralSteroidInjection).Direct.Should().Contain(Treatments.SpinalInjection);
        Known.NarrowerThan(ConditionIds.SpinalArthritis).Direct.Should().Equal(Conditions.LumbarFacetJointPain);
        Known.NarrowerThan(BodyRegionIds.Leg).Should().Contain(BodyRegions.Calf);
    }

    [Fact]
    public void Lineage_PositionsAndUnknownIds_AreRefused()
    {
        Lineage<Treatment> none = Known.BroaderThan(TreatmentIds.Acupuncture);
        FluentActions.Invoking(() => none[none.Count]).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("index");
        FluentActions.Invoking(() => none[-1]).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Known.BroaderThan(default(FindingId))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Known.NarrowerThan(default(BodyRegionId))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Known.BroaderThan(default(TreatmentId))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Known.NarrowerThan(ConditionId.Parse("nothing"))).Should().Throw<UnknownConceptException>();
        FluentActions.Invoking(() => Known.NarrowerThan(FindingId.Parse("nothing"))).Should().Throw<UnknownConceptException>();
    }

    [Fact]
    public void RelationsToMermaid_OfASmallBase_IsThisText() =>
        SmallKnowledge.Load().RelationsToMermaid().Should().Be(
            """
            flowchart TD
                n1["The alpha"]
                n2["The beta"]
                n3["The gamma"]
                n4["The delta"]
                n1 -->|"can lead to"| n2
                n2 -->|"can cause"| n3
                n2 -.->|"is a kind of"| n4
                n3 -->|"can worsen"| n2

            """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData(0, "n1")]
    [InlineData(1, "n1 n2")]
    [InlineData(2, "n1 n2 n3 n4")]
    [InlineData(int.MaxValue, "n1 n2 n3 n4")]
    public void RelationsToMermaid_AroundACondition_ReachesAsFarAsAsked(int steps, string nodes)
    {
        string text = SmallKnowledge.Load().RelationsToMermaid(ConditionId.Parse("alpha"), steps);

        text.Should().Contain("n1([\"The alpha\"])");
        text.Split('\n').Where(static line => line.Contains("\"]", StringComparison.Ordinal)).Select(static line => line.Trim().Split('[', '(')[0]).Should().Equal(nodes.Split(' '));
    }

    [Fact]
    public void RelationsToMermaid_OfTheShippedBase_DrawsEveryRelationOnce_TheSameForTwoLoads()
    {
        string text = Known.RelationsToMermaid();

        text.Should().Be(ShippedKnowledge.Load().RelationsToMermaid());
        text.Split('\n').Count(static line => line.Contains("|\"", StringComparison.Ordinal)).Should().Be(Known.Relations.Count);
        text.Should().Contain("---|\"often goes with\"|").And.NotContain("Cauda equina", "it has no relation");
        Known.RelationsToMermaid(ConditionIds.CaudaEquinaSyndrome, 3).Should().Be("flowchart TD\n    n1([\"" + Conditions.CaudaEquinaSyndrome.Name + "\"])\n");
    }

    [Fact]
    public void RelationsToMermaid_WrongArguments_AreRefused()
    {
        FluentActions.Invoking(() => Known.RelationsToMermaid(ConditionIds.SpinalStenosis, -1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("steps");
        FluentActions.Invoking(() => Known.RelationsToMermaid(default, 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Known.RelationsToMermaid(ConditionId.Parse("nothing"), 1)).Should().Throw<UnknownConceptException>();
    }

    private static bool IsSubtype(ConditionRelation relation) => relation.Kind == ConditionRelationKind.IsSubtypeOf;

    private static void IsLineage<T>(Lineage<T> lineage, T start, Func<T, IEnumerable<T>> next, IEnumerable<T> inOrder)
        where T : class
    {
        HashSet<T> closure = Closure(start, next);
        lineage.Should().Equal(inOrder.Where(closure.Contains));
        lineage.Direct.Should().BeEquivalentTo(next(start));
        lineage.Inherited.Should().Equal(lineage.Where(item => !lineage.Direct.Contains(item)));
        lineage.Count.Should().Be(lineage.Direct.Length + lineage.Inherited.Length);
    }

    private static HashSet<T> Closure<T>(T start, Func<T, IEnumerable<T>> next)
        where T : notnull
    {
        var reached = new HashSet<T>();
        var pending = new Stack<T>(next(start));
        while (pending.TryPop(out T? item))
        {
            if (!item.Equals(start) && reached.Add(item))
            {
                foreach (T further in next(item))
                {
                    pending.Push(further);
                }
            }
        }

        return reached;
    }

    private static KnowledgeBase Graph(string[] ids, (string From, string To)[] causes)
    {
        SmallKnowledge knowledge = new SmallKnowledge()
            .With("edition.json", "[\"alpha\", ", "[" + string.Concat(ids.Select(static id => "\"" + id + "\", ")) + "\"alpha\", ");
        foreach (string id in ids)
        {
            string relations = string.Join(", ", causes.Where(cause => cause.From == id).Select(static cause =>
                "{ \"kind\": \"can-cause\", \"to\": \"" + cause.To + "\", \"text\": \"It can cause it.\", \"citations\": [ { \"source\": \"book\", \"locator\": \"b\" } ] }"));
            const string Citations = "\"citations\": [ { \"source\": \"book\", \"locator\": \"b\" } ]";
            knowledge.WithFile(
                "conditions/" + id + ".json",
                "{ \"id\": \"" + id + "\", \"kind\": \"cause\", \"name\": \"" + id + "\", \"clinicalName\": \"" + id + "\", \"summary\": { \"text\": \"It is so.\", " + Citations + " }, \"relations\": [" + relations + "] }");
        }

        return knowledge.With("conditions/gamma.json", "\"worsens\"", "\"is-associated-with\"").ToBase();
    }
}
