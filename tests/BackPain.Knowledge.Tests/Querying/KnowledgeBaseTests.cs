using System.Linq;
using BackPain.Knowledge.Serialization;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

public sealed partial class KnowledgeBaseTests
{
    private static readonly KnowledgeBase Small = SmallKnowledge.Load();

    [Fact]
    public void Default_AskedTwice_IsTheSameBase() => KnowledgeBase.Default.Should().BeSameAs(KnowledgeBase.Default);

    [Fact]
    public void Default_HoldsTheUmbrellaFirst_AndTheSeriousCausesLast_InDocumentedOrder()
    {
        KnowledgeCollection<Condition> conditions = KnowledgeBase.Default.Conditions;

        conditions.Should().HaveCount(27);
        conditions[0].Id.Should().Be(ConditionIds.ChronicBackAndLegPain);
        conditions.Skip(16).Should().OnlyContain(c => c.Kind == ConditionKind.SeriousCause);
        conditions.Take(16).Should().NotContain(c => c.Kind == ConditionKind.SeriousCause);
    }

    [Fact]
    public void ContentHash_OfTheShippedFilesLoadedAtRunTime_IsThatOfTheBuild() =>
        KnowledgeFiles.Load(Repository.ShippedFiles()).ContentHash.Should().Be(KnowledgeBase.Default.ContentHash).And.MatchRegex("^[0-9a-f]{64}$");

    [Fact]
    public void ContentHash_OneWordChanged_IsAnother()
    {
        KnowledgeBase changed = new SmallKnowledge().With("conditions/delta.json", "It is delta.", "It is delta, too.").ToBase();

        changed.ContentHash.Should().NotBe(Small.ContentHash);
    }

    [Fact]
    public void Edition_OfALoadedBase_IsWhatTheFileSays()
    {
        Small.Edition.Version.Should().Be("test-1");
        Small.ReviewedThrough.Should().Be(new KnowledgeDate(2026, 1, 31)).And.Be(Small.Edition.ReviewedThrough);
        Small.Edition.ReviewDue.Should().Be(new KnowledgeDate(2027, 1, 31));
        Small.Edition.ReviewStatus.Should().Be(ReviewStatus.NotSignedOff);
        Small.Language.Should().Be("en");
        Small.ToString().Should().Be("BackPain.Knowledge test-1 (reviewed through 2026-01-31) in en");
    }

    [Fact]
    public void Default_SaysThatNoClinicianHasSignedItOff() => KnowledgeBase.Default.Edition.ReviewStatus.Should().Be(ReviewStatus.NotSignedOff);

    [Fact]
    public void Collections_OfALoadedBase_HoldWhatTheFilesHold_InTheirOrder()
    {
        Small.Conditions.Select(e => e.Id.Value).Should().Equal("alpha", "beta", "gamma", "delta");
        Small.Findings.Select(e => e.Id.Value).Should().Equal("ache", "strong-ache", "stronger-ache", "no-ache", "older", "exam-tap");
        Small.Observables.Select(e => e.Id.Value).Should().Equal("age", "sex");
        Small.Treatments.Select(e => e.Id.Value).Should().Equal("surgery", "hand-surgery", "thumb-surgery", "rest");
        Small.RedFlags.Select(e => e.Id.Value).Should().Equal("flag-1", "flag-2");
        Small.QuestionGroups.Select(e => e.Id.Value).Should().Equal("first");
        Small.Sources.Select(e => e.Id.Value).Should().Equal("book", "guide");
        Small.BodyRegions.Select(e => e.Id.Value).Should().Equal("arm", "hand", "thumb", "head");
        Small.Relations.Select(e => e.ToString()).Should().Equal("alpha leads-to beta", "beta can-cause gamma", "beta is-subtype-of delta", "gamma worsens beta");
    }

    [Fact]
    public void Collections_AreReadWithoutAllocating()
    {
        int count = 0;

        long allocated = Allocation.Of(() =>
        {
            count = 0;
            foreach (Finding finding in Small.Findings)
            {
                count += finding.Synonyms.Length;
            }
        });

        allocated.Should().Be(0);
        count.Should().Be(1);
    }

    [Fact]
    public void Collections_PositionOutside_ThrowsArgumentOutOfRange()
    {
        FluentActions.Invoking(() => Small.Conditions[4]).Should().Throw<System.ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Small.Conditions[-1]).Should().Throw<System.ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Catalogues_GiveTheEntitiesOfTheDefaultBase()
    {
        Conditions.SpinalStenosis.Should().BeSameAs(KnowledgeBase.Default[ConditionIds.SpinalStenosis]);
        Symptoms.WorseWalking.Should().BeSameAs(KnowledgeBase.Default[FindingIds.WorseWalking]);
        RiskFactors.RecentFallOrInjury.Should().BeSameAs(KnowledgeBase.Default[FindingIds.RecentFallOrInjury]);
        Observables.PainDuration.Should().BeSameAs(KnowledgeBase.Default[ObservableIds.PainDuration]);
        Treatments.SpinalInjection.Should().BeSameAs(KnowledgeBase.Default[TreatmentIds.SpinalInjection]);
        Sources.SeedPage.Should().BeSameAs(KnowledgeBase.Default[SourceIds.SeedPage]);
        BodyRegions.Calf.Should().BeSameAs(KnowledgeBase.Default[BodyRegionIds.Calf]);
        Conditions.All.Should().BeSameAs(KnowledgeBase.Default.Conditions);
        Symptoms.All.Should().OnlyContain(f => f.Kind == FindingKind.Symptom).And.HaveCount(Symptoms.All.Count).And.NotBeEmpty();
        Signs.All.Should().OnlyContain(f => f.Kind == FindingKind.Sign).And.HaveCount(27);
        RiskFactors.All.Should().OnlyContain(f => f.Kind == FindingKind.RiskFactor).And.NotBeEmpty();
    }

    [Fact]
    public void Entity_StandsInForItsIdentifier()
    {
        // Each line compiles only because of the implicit conversion; the right side checks that it is the right one.
        KnowledgeBase kb = KnowledgeBase.Default;
        kb[Conditions.SpinalStenosis].Id.Should().Be(ConditionIds.SpinalStenosis);
        kb.RelationsFrom(Conditions.SpinalArthritis).Should().HaveCount(3);
        kb.ConditionsIn(BodyRegions.Leg).Should().NotBeEmpty();
        ConditionId none = (Condition?)null;
        none.IsDefault.Should().BeTrue();
    }

    [Fact]
    public void Claims_OfTheShippedKnowledge_HaveUniquePathsAValueAndACitation()
    {
        var claims = KnowledgeBase.Default.Claims;

        claims.Select(c => c.Path).Should().OnlyHaveUniqueItems();
        claims.Should().OnlyContain(c => c.Value.Length > 0 && c.Citations.IsEmpty == c.IsOwnJudgment);
        claims.Where(c => c.IsOwnJudgment).Should().OnlyContain(c => c.Path.EndsWith("/misuse") || c.Path.StartsWith("clusters/") || c.Path.Contains("/policy"));
        claims.SelectMany(c => c.Citations).Should().OnlyContain(c => c.Locator.Length > 0 && !c.SourceId.IsDefault);
    }

    [Fact]
    public void Claims_OfALoadedBase_NameEveryKindOfClaim()
    {
        Small.Claims.Select(c => c.ToString()).Should().Contain(
        [
            "conditions/alpha/definition: It is alpha.",
            "conditions/alpha/sites/thumb: common",
            "conditions/alpha/courses/acute: Short.",
            "conditions/alpha/courses/acute/duration: up to 3 weeks",
            "conditions/gamma/courses/chronic/frequency: daily",
            "conditions/alpha/associations/ache: characteristic",
            "conditions/alpha/associations/ache/evidence/guide/figures: LR+ 7.4 (1.9 to 30), LR- 0.57, sens 0.47, spec 0.94",
            "conditions/alpha/associations/ache/evidence/book/figures: LR+ 2",
            "conditions/alpha/associations/ache/evidence/book/note/note: Odds ratio 2.",
            "conditions/alpha/distinctions/beta: Alpha aches more.",
            "conditions/alpha/imaging: A scan shows nothing.",
            "conditions/alpha/misuse: An app cannot tell alpha from beta.",
            "clusters/aches: They are one thing.",
            "conditions/alpha/relations/leads-to/beta: Alpha leads to beta.",
            "conditions/alpha/ladders/guide/alpha-guide-1: rest: first",
            "conditions/alpha/ladders/guide/alpha-guide-1/time-before-escalating: 6 weeks or more",
            "conditions/alpha/ladders/guide/alpha-guide-2a/criterion: When rest did not help for 6 weeks.",
            "conditions/alpha/recommendations/guide/thumb-surgery: recommends-against",
            "findings/older/definition: age > 60",
            "treatments/thumb-surgery/involves: It takes an hour.",
            "treatments/thumb-surgery/times-to-judge/usual: After 6 to 12 weeks.",
            "red-flags/flag-1: A strong ache in someone over 60.",
        ]);
    }

    [Fact]
    public void Claims_OfEntriesWithAKey_HaveItInTheirPath()
    {
        KnowledgeBase kb = new SmallKnowledge()
            .With("conditions/alpha.json", "\"course\": \"acute\",", "\"course\": \"acute\", \"key\": \"first-time\",")
            .With("conditions/alpha.json", "\"treatment\": \"thumb-surgery\",", "\"treatment\": \"thumb-surgery\", \"key\": \"for-many\", \"indicationText\": \"When it lasts.\",")
            .ToBase();

        kb.Claims.Select(c => c.ToString()).Should().Contain(
        [
            "conditions/alpha/courses/acute/first-time: Short.",
            "conditions/alpha/courses/acute/first-time/duration: up to 3 weeks",
            "conditions/alpha/recommendations/guide/thumb-surgery/for-many: recommends-against",
            "conditions/alpha/recommendations/guide/thumb-surgery/for-many/indication: When it lasts.",
        ]);
    }

    [Fact]
    public void Claims_OfARungWithTreatmentsSideBySide_NameThemAll()
    {
        KnowledgeBase kb = new SmallKnowledge().With("conditions/alpha.json", "\"treatments\": [\"rest\"]", "\"treatments\": [\"rest\", \"surgery\"]").ToBase();

        kb.Claims.Single(c => c.Path == "conditions/alpha/ladders/guide/alpha-guide-1").Value.Should().Be("rest + surgery: first");
    }

    [Fact]
    public void ClaimsFrom_ASource_GivesExactlyTheClaimsThatCiteIt()
    {
        var guide = SourceId.Parse("guide");

        var found = Small.ClaimsFrom(guide);

        found.Should().Equal(Small.Claims.Where(c => c.Citations.Any(citation => citation.SourceId == guide))).And.NotBeEmpty();
        found.Should().OnlyContain(c => c.Cites(guide));
        Small.Claims[0].Cites(default).Should().BeFalse();
    }

    [Fact]
    public void ClaimsAbout_ACondition_AreThoseOfItsPage()
    {
        var about = Small.ClaimsAbout(ConditionId.Parse("gamma"));

        about.Select(c => c.Path).Should().Equal(
            "conditions/gamma/summary",
            "conditions/gamma/definition",
            "conditions/gamma/courses/chronic",
            "conditions/gamma/courses/chronic/frequency",
            "conditions/gamma/courses/chronic/duration",
            "conditions/gamma/relations/worsens/beta");
        Small.Claims.Where(c => c.ConditionId is null).Should().OnlyContain(c => !c.Path.StartsWith("conditions/"));
        FluentActions.Invoking(() => Small.ClaimsAbout(default)).Should().Throw<System.ArgumentException>();
        FluentActions.Invoking(() => Small.ClaimsAbout(ConditionId.Parse("x"))).Should().Throw<UnknownConceptException>();
    }
}
