using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

public sealed partial class KnowledgeBaseTests
{
    private static readonly ConditionId Alpha = ConditionId.Parse("alpha");
    private static readonly ConditionId Beta = ConditionId.Parse("beta");
    private static readonly ConditionId Gamma = ConditionId.Parse("gamma");
    private static readonly ConditionId Delta = ConditionId.Parse("delta");

    [Fact]
    public void RelationsFromAndTo_GiveTheDirectRelations()
    {
        Small.RelationsFrom(Beta).Select(r => r.ToString()).Should().Equal("beta can-cause gamma", "beta is-subtype-of delta");
        Small.RelationsTo(Beta).Select(r => r.ToString()).Should().Equal("alpha leads-to beta", "gamma worsens beta");
        Small.RelationsTo(Alpha).Should().BeEmpty();
        Small.RelationsFrom(Delta).Should().BeEmpty();
    }

    [Fact]
    public void WhatMayFollow_WalksOverOthers_OnceEach_AlsoInACircle() =>
        Small.WhatMayFollow(Alpha).Select(p => p.ToString()).Should().Equal("alpha leads-to beta", "alpha leads-to beta; beta can-cause gamma");

    [Fact]
    public void WhatLeadsTo_WalksBack_AndLeavesOutTheStartItself() =>
        Small.WhatLeadsTo(Beta).Select(p => p.ToString()).Should().Equal("alpha leads-to beta", "gamma worsens beta");

    [Fact]
    public void WhatLeadsTo_OverSteps_ReadsForward()
    {
        RelationPath path = Small.WhatLeadsTo(Gamma).Single(p => p.FromId == Alpha);

        path.ToString().Should().Be("alpha leads-to beta; beta can-cause gamma");
        path.ToId.Should().Be(Gamma);
    }

    [Fact]
    public void Walks_DoNotFollowSubtypes()
    {
        Small.WhatMayFollow(Beta).Should().NotContain(p => p.ToId == Delta);
        Small.WhatLeadsTo(Delta).Should().BeEmpty();
        Small.TryFindPath(Alpha, Delta, out RelationPath? none).Should().BeFalse();
        none.Should().BeNull();
    }

    [Fact]
    public void TryFindPath_FindsTheShortestWay()
    {
        Small.TryFindPath(Alpha, Gamma, out RelationPath? path).Should().BeTrue();
        path!.Steps.Select(s => s.ToString()).Should().Equal("alpha leads-to beta", "beta can-cause gamma");
        Small.TryFindPath(Gamma, Alpha, out _).Should().BeFalse();
    }

    [Fact]
    public void TryFindPath_ToItself_IsACircleOrNothing()
    {
        Small.TryFindPath(Beta, Beta, out RelationPath? circle).Should().BeTrue();
        circle!.ToString().Should().Be("beta can-cause gamma; gamma worsens beta");
        Small.TryFindPath(Alpha, Alpha, out _).Should().BeFalse();
    }

    [Fact]
    public void TryFindPath_PainAndMood_WorsenOneAnother()
    {
        KnowledgeBase.Default.TryFindPath(ConditionIds.ChronicBackAndLegPain, ConditionIds.ChronicBackAndLegPain, out RelationPath? circle).Should().BeTrue();

        circle!.Steps.Should().HaveCount(2);
        circle.Steps[0].ToId.Should().Be(ConditionIds.StressAndDepression);
    }

    [Fact]
    public void TryFindPath_ADirectWayBesideALongerOne_TakesTheDirectOne()
    {
        KnowledgeBase withShortcut = new SmallKnowledge()
            .With("conditions/alpha.json", "\"relations\": [", "\"relations\": [ { \"kind\": \"can-cause\", \"to\": \"gamma\", \"text\": \"Alpha can cause gamma.\", \"citations\": [ { \"source\": \"book\", \"locator\": \"a\" } ] },")
            .ToBase();

        withShortcut.TryFindPath(Alpha, Gamma, out RelationPath? path).Should().BeTrue();

        path!.Steps.Should().ContainSingle();
    }
}
