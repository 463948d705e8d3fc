using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using Xunit;
using static BackPain.Knowledge.Tests.CareKnowledge;

namespace BackPain.Knowledge.Tests;

/// <summary>Our arrangement follows its rule: only current guidelines decide, nothing is averaged, every order of a ladder is kept.</summary>
public sealed class TreatmentOverviewTests
{
    public static TheoryData<ConditionId> Shipped() => [.. KnowledgeBase.Default.Conditions.Select(c => c.Id)];

    [Theory]
    [InlineData("recommends", "steps")]
    [InlineData("suggests-considers", "steps")]
    [InlineData("conditional", "steps")]
    [InlineData("suggests-against", "against")]
    [InlineData("recommends-against", "against")]
    [InlineData("insufficient", "only")]
    public void OneCurrentGuideline_DecidesByItsStance(string stance, string place)
    {
        TreatmentOverview overview = Condition(Says("north", "walk", stance)).Overview;

        PlaceOf(overview, "walk").Should().Be(place);
    }

    [Theory]
    [InlineData("former")]
    [InlineData("ancient")]
    [InlineData("trial")]
    [InlineData("page")]
    public void OtherSources_NeverDecide(string source)
    {
        TreatmentOverview overview = Condition(Says(source, "walk", "recommends") + "," + Says(source, "pill", "recommends-against")).Overview;

        overview.Steps.Should().BeEmpty();
        overview.SourceOnly.Select(e => e.Treatment.Id.Value).Should().Equal("walk", "pill");
        overview.SourceOnly[0].For.Single().Source.Id.Value.Should().Be(source);
        overview.SourceOnly[0].Deciding.Should().BeEmpty();
    }

    [Fact]
    public void ForAndAgainst_IsContested_WithBothSides()
    {
        OverviewEntry entry = Condition(Says("north", "walk", "recommends") + "," + Says("south", "walk", "suggests-against") + "," + Says("ancient", "walk", "recommends-against")).Overview.Contested.Single();

        entry.For.Select(r => r.Source.Id.Value).Should().Equal("north");
        entry.Against.Select(r => r.Source.Id.Value).Should().Equal(["south", "ancient"], "current guidelines come first");
        entry.Deciding.Select(r => r.Source.Id.Value).Should().Equal("north", "south");
        entry.MeansDifferentPeople.Should().BeFalse();
        entry.ToString().Should().Be("Walk: 1 for, 2 against, 0 neither");
    }

    [Fact]
    public void ForAndAgainst_InPeopleKnownToBeApart_IsContestedOnlyAsAWhole()
    {
        OverviewEntry entry = Condition(
            Says("north", "shot", "recommends", "\"courses\": [\"acute\"]") + "," + Says("south", "shot", "recommends-against", "\"duration\": { \"from\": \"3 months\" }")).Overview.Contested.Single();

        entry.MeansDifferentPeople.Should().BeTrue();
    }

    [Fact]
    public void ForAndAgainst_WithADeclaredDifferenceOfScope_IsContestedOnlyAsAWhole() =>
        Condition(Says("north", "shot", "recommends") + "," + Says("south", "shot", "recommends-against"), "", Scope("shot", "north", "south"))
            .Overview.Contested.Single().MeansDifferentPeople.Should().BeTrue();

    [Fact]
    public void AView_OnAWiderTreatment_IsListedAndDoesNotDecide()
    {
        TreatmentOverview overview = Condition(Says("north", "deep-shot", "recommends-against") + "," + Says("page", "shot", "recommends") + "," + Says("west", "shot", "recommends")).Overview;

        OverviewEntry deep = overview.AdvisedAgainst.Single();
        deep.Treatment.Id.Value.Should().Be("deep-shot");
        deep.For.Select(r => r.Source.Id.Value).Should().Equal("west", "page");
        deep.Deciding.Should().ContainSingle();
        PlaceOf(overview, "shot").Should().Be("steps");
    }

    [Fact]
    public void Steps_KeepEveryOrderOfACurrentLadder_AndGroupTheRestByKind()
    {
        Condition condition = Condition(
            string.Join(',', new[] { "walk", "swim", "talk", "pill", "cut" }.Select(t => Says("north", t, "recommends"))),
            Ladder("north", "pill", "walk"));

        Orders(condition.Overview).Should().Equal("1 swim", "2 talk", "3 pill", "4 walk", "5 cut");
    }

    [Fact]
    public void Steps_WhatIsAdvisedOnlyUnderConditions_StandsLastAndSaysSo()
    {
        OverviewStep step = Condition(Says("north", "swim", "conditional") + "," + Says("north", "walk", "recommends", "\"isIndirect\": true")).Overview.Steps.Single();

        step.Entries.Select(e => e.Treatment.Id.Value).Should().Equal("walk", "swim");
        step.Entries.Select(e => e.IsOnlyConditional).Should().Equal(false, true);
        step.Entries.Select(e => e.IsOnlyIndirect).Should().Equal(true, false);
    }

    [Fact]
    public void Opioids_ForStrain_StandAfterNsaids_OnlyUnderConditions()
    {
        OverviewStep step = KnowledgeBase.Default[ConditionIds.LumbarMuscleStrain].Overview.Steps.Single(s => s.Entries.Any(e => e.Treatment.Id == TreatmentIds.Opioid));

        step.Entries[^1].Treatment.Id.Should().Be(TreatmentIds.Opioid);
        step.Entries.Single(e => e.IsOnlyConditional).Deciding.Single().IndicationText.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public void Steps_OrderOfAReplacedLadder_CountsForNothing()
    {
        string views = string.Join(',', new[] { "walk", "pill" }.Select(t => Says("north", t, "recommends")));

        Orders(Condition(views, Ladder("former", "pill", "walk")).Overview).Should().Equal("1 walk", "2 pill");
        Orders(Condition(views, Ladder("page", "pill", "walk")).Overview).Should().Equal("1 walk", "2 pill");
    }

    [Fact]
    public void Steps_ContraryOrders_StandSideBySideAndSaySo()
    {
        TreatmentOverview overview = Condition(
            string.Join(',', new[] { "walk", "talk", "pill" }.Select(t => Says("north", t, "recommends"))),
            Ladder("north", "walk", "pill", "talk") + "," + Ladder("south", "talk", "walk")).Overview;

        Orders(overview).Should().Equal("1 pill+talk+walk");
        overview.Steps[0].OrdersContradict.Should().BeTrue();
    }

    [Fact]
    public void Steps_OrderOverSeveralLadders_IsJoined()
    {
        Condition condition = Condition(
            string.Join(',', new[] { "walk", "pill", "cut" }.Select(t => Says("north", t, "recommends"))),
            Ladder("north", "cut", "pill") + "," + Ladder("south", "pill", "walk"));

        Orders(condition.Overview).Should().Equal("1 cut", "2 pill", "3 walk");
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void EachTreatment_OfTheShippedKnowledge_StandsInExactlyOnePlace(ConditionId id)
    {
        Condition condition = KnowledgeBase.Default[id];
        TreatmentOverview overview = condition.Overview;

        overview.Steps.SelectMany(s => s.Entries).Concat(overview.Contested).Concat(overview.AdvisedAgainst).Concat(overview.SourceOnly).Select(e => e.Treatment.Id)
            .Should().OnlyHaveUniqueItems().And.BeEquivalentTo(condition.Recommendations.Select(r => r.Treatment.Id).Distinct());
        overview.Steps.SelectMany(s => s.Entries).Should().NotContain(e => e.Deciding.IsEmpty || !e.Deciding.All(r => r.IsFor && r.IsOfCurrentGuideline));
        overview.AdvisedAgainst.Should().NotContain(e => e.Deciding.IsEmpty || !e.Deciding.All(r => r.IsAgainst && r.IsOfCurrentGuideline));
        overview.Contested.Should().NotContain(e => !e.Deciding.Any(r => r.IsFor) || !e.Deciding.Any(r => r.IsAgainst));
        overview.SourceOnly.Should().NotContain(e => !e.Deciding.IsEmpty);
        overview.Steps.Select(s => s.Order).Should().Equal(Enumerable.Range(1, overview.Steps.Length));
        condition.Overview.Should().BeSameAs(overview);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void EveryOrder_OfACurrentLadderOfTheShippedKnowledge_IsKeptOrSaidToBeContrary(ConditionId id)
    {
        Condition condition = KnowledgeBase.Default[id];
        var stepOf = condition.Overview.Steps.SelectMany(s => s.Entries.Select(e => (e.Treatment.Id, Step: s))).ToDictionary(p => p.Id, p => p.Step);
        foreach (TreatmentLadder ladder in ((IEnumerable<TreatmentLadder>)condition.Ladders).Where(l => l.IsOrdered && l.Source.Kind == SourceKind.Guideline && l.Source.Status == SourceStatus.Current))
        {
            var first = ladder.Rungs.SelectMany(r => r.Treatments.Select(t => (t.Id, Order: r.Order!.Value))).Where(p => stepOf.ContainsKey(p.Id))
                .GroupBy(p => p.Id).Select(g => (Id: g.Key, Order: g.Min(p => p.Order))).ToList();
            foreach (var (a, b) in first.SelectMany(a => first.Where(b => a.Order < b.Order).Select(b => (a, b))))
            {
                (stepOf[a.Id].Order < stepOf[b.Id].Order || (stepOf[a.Id] == stepOf[b.Id] && stepOf[a.Id].OrdersContradict))
                    .Should().BeTrue("{0} puts {1} before {2}", ladder.Source, a.Id, b.Id);
            }
        }
    }

    [Fact]
    public void Stenosis_Epidurals_AreAdvisedAgainst_WithTheSourcesOfBothSides()
    {
        OverviewEntry epidural = Conditions.SpinalStenosis.Overview.AdvisedAgainst.Single(e => e.Treatment.Id == TreatmentIds.EpiduralSteroidInjection);

        epidural.For.Select(r => r.Source.Id).Should().Contain([SourceIds.SeedPage, SourceIds.Asipp2013]);
        epidural.Against.Select(r => r.Source.Id).Should().Contain([SourceIds.NiceNg59, SourceIds.Bussieres2021, SourceIds.Vadod2017]);
        epidural.Deciding.Should().OnlyContain(r => r.IsAgainst && r.IsOfCurrentGuideline);
        epidural.Against.Single(r => r.Source.Id == SourceIds.Vadod2017).Source.Status.Should().Be(SourceStatus.Superseded);
    }

    [Fact]
    public void Stenosis_WhatOnlyTheSeedOrAnOldGuidelineSays_IsNeverAStep()
    {
        TreatmentOverview overview = Conditions.SpinalStenosis.Overview;

        overview.SourceOnly.Select(e => e.Treatment.Id).Should().Contain([TreatmentIds.SpinalInjection, TreatmentIds.DecompressionSurgery]);
        overview.Steps.SelectMany(s => s.Entries).Select(e => e.Treatment.Id).Should().NotContain([TreatmentIds.SpinalInjection, TreatmentIds.DecompressionSurgery]);
    }

    [Fact]
    public void DiscHerniation_EpiduralsForSomeAndAgainstForOthers_SayThatTheyMeanDifferentPeople()
    {
        OverviewEntry epidural = Conditions.LumbarDiscHerniation.Overview.Contested.Single(e => e.Treatment.Id == TreatmentIds.EpiduralSteroidInjection);

        epidural.MeansDifferentPeople.Should().BeTrue();
    }

    [Fact]
    public void Notice_SaysWhoseArrangementItIs() => TreatmentOverview.Notice.Should().Contain("our own").And.Contain("not advice");

    private static string PlaceOf(TreatmentOverview overview, string treatment) =>
        overview.Steps.SelectMany(s => s.Entries).Any(e => e.Treatment.Id.Value == treatment) ? "steps"
        : overview.Contested.Any(e => e.Treatment.Id.Value == treatment) ? "contested"
        : overview.AdvisedAgainst.Any(e => e.Treatment.Id.Value == treatment) ? "against"
        : "only";

    private static IEnumerable<string> Orders(TreatmentOverview overview) =>
        overview.Steps.Select(s => s.Order + " " + string.Join('+', s.Entries.Select(e => e.Treatment.Id.Value).Order()));
}
