using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BackPain.Knowledge.Serialization;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>What all queries have in common: going through them, equality, printing, wrong arguments, other bases, many threads.</summary>
public sealed class QueryTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;

    private static readonly KnowledgeBase Small = SmallKnowledge.Load();

    public static TheoryData<string> WrongCallNames => [.. WrongCalls.Keys];

    public static TheoryData<string> UnknownNames => [.. Unknown.Keys];

    private static Dictionary<string, (Action Act, string Argument)> WrongCalls => new(StringComparer.Ordinal)
    {
        ["no finding to present"] = (() => Kb.Conditions.Query().Presenting(default), "finding"),
        ["no finding"] = (() => Kb.Conditions.Query().With(default), "finding"),
        ["no such role"] = (() => Kb.Conditions.Query().With(FindingIds.LegPain, (AssociationRole)99), "roles"),
        ["role not stated"] = (() => Kb.Conditions.Query().With(FindingIds.LegPain, AssociationRole.Unspecified), "roles"),
        ["role below zero"] = (() => Kb.Conditions.Query().With(FindingIds.LegPain, (AssociationRole)(-1)), "roles"),
        ["null for roles"] = (() => Kb.Conditions.Query().With(FindingIds.LegPain, null!), "roles"),
        ["distance below zero"] = (() => Kb.Conditions.Query().WithWeightEitherWay(FindingIds.LegPain, -1), "leastMillibans"),
        ["least distance below zero"] = (() => Kb.Findings.Query().WithWeightEitherWay(ConditionIds.SpinalStenosis, int.MinValue), "leastMillibans"),
        ["no region"] = (() => Kb.Conditions.Query().InRegion(default), "region"),
        ["no region of a finding"] = (() => Kb.Findings.Query().InRegion(default), "region"),
        ["no such course"] = (() => Kb.Conditions.Query().ByCourse((Course)99), "course"),
        ["course not stated"] = (() => Kb.Recommendations.Query().ByCourse(Course.Unspecified), "course"),
        ["no kind of condition"] = (() => Kb.Conditions.Query().OfKind(), "kinds"),
        ["kind of condition not stated"] = (() => Kb.Conditions.Query().OfKind(ConditionKind.Cause, ConditionKind.Unspecified), "kinds"),
        ["null for kinds"] = (() => Kb.Findings.Query().OfKind(null!), "kinds"),
        ["no kind of treatment"] = (() => Kb.Conditions.Query().WithLadderNaming(TreatmentKind.Unspecified), "kind"),
        ["no such kind of treatment"] = (() => Kb.Conditions.Query().WithNoLadderNaming((TreatmentKind)7), "kind"),
        ["no treatment on a ladder"] = (() => Kb.Conditions.Query().WithLadderNaming(default(TreatmentId)), "treatment"),
        ["no treatment on no ladder"] = (() => Kb.Conditions.Query().WithNoLadderNaming(default(TreatmentId)), "treatment"),
        ["no source of a ladder"] = (() => Kb.Conditions.Query().WithLadderNaming(TreatmentIds.SpineSurgery, default), "source"),
        ["no source"] = (() => Kb.Conditions.Query().WithLadderFrom(default), "source"),
        ["invasiveness below 0"] = (() => Kb.Conditions.Query().WithInvasivenessAtMost(-1), "invasiveness"),
        ["invasiveness over 6"] = (() => Kb.Treatments.Query().WithInvasivenessAtMost(7), "invasiveness"),
        ["null for recommendations"] = (() => Kb.Conditions.Query().WithRecommendation(null!), "recommendations"),
        ["recommendations of another base"] = (() => Kb.Conditions.Query().WithRecommendation(Small.Recommendations.Query()), "recommendations"),
        ["no treatment to recommend"] = (() => Kb.Conditions.Query().WithRecommendation(default(TreatmentId)), "treatment"),
        ["no such stance"] = (() => Kb.Conditions.Query().WithRecommendation(TreatmentIds.SpineSurgery, (Stance)9), "stances"),
        ["no such place"] = (() => Kb.Conditions.Query().WithOverviewNaming(TreatmentIds.SpineSurgery, (OverviewPlace)5), "places"),
        ["no place stated"] = (() => Kb.Treatments.Query().InOverviewOf(ConditionIds.SpinalStenosis, OverviewPlace.Unspecified), "places"),
        ["null for a system"] = (() => Kb.Conditions.Query().ByCode(null!, "M48.062"), "system"),
        ["null for a code"] = (() => Kb.Conditions.Query().ByCode(CodeSystems.Icd10Cm, null!), "code"),
        ["null for a system alone"] = (() => Kb.Treatments.Query().CodedIn(null!), "system"),
        ["null for red flags"] = (() => Kb.Conditions.Query().WithRedFlag(null!), "redFlags"),
        ["red flags of another base"] = (() => Kb.Findings.Query().NamedByRedFlag(Small.RedFlags.Query()), "redFlags"),
        ["no condition to relate to"] = (() => Kb.Conditions.Query().WithRelationTo(default), "condition"),
        ["no such relation"] = (() => Kb.Conditions.Query().WithRelationFrom(ConditionIds.SpinalStenosis, (ConditionRelationKind)6), "kinds"),
        ["no condition to lead to"] = (() => Kb.Conditions.Query().LeadingTo(default), "condition"),
        ["no condition to follow from"] = (() => Kb.Conditions.Query().FollowingFrom(default), "condition"),
        ["no condition to be a kind of"] = (() => Kb.Conditions.Query().SubtypeOf(default), "condition"),
        ["no condition to be known to"] = (() => Kb.Findings.Query().KnownTo(default), "condition"),
        ["no finding to imply"] = (() => Kb.Findings.Query().ImpliedBy(default), "finding"),
        ["no finding to be implied"] = (() => Kb.Findings.Query().Implying(default), "finding"),
        ["no finding to exclude"] = (() => Kb.Findings.Query().Excluding(default), "finding"),
        ["no question group"] = (() => Kb.Findings.Query().InQuestionGroup(default), "group"),
        ["no treatment to be"] = (() => Kb.Treatments.Query().Is(default), "treatment"),
        ["no treatment to be narrower than"] = (() => Kb.Treatments.Query().NarrowerThan(default), "treatment"),
        ["no condition with a ladder"] = (() => Kb.Treatments.Query().InLadderOf(default), "condition"),
        ["no source for a ladder"] = (() => Kb.Treatments.Query().InLadderFrom(default), "source"),
        ["no condition that something is recommended for"] = (() => Kb.Treatments.Query().WithRecommendation(default(ConditionId)), "condition"),
        ["null for stances"] = (() => Kb.Treatments.Query().WithRecommendation(ConditionIds.SpinalStenosis, null!), "stances"),
        ["no condition to recommend for"] = (() => Kb.Recommendations.Query().ForCondition(default), "condition"),
        ["no treatment to be about"] = (() => Kb.Recommendations.Query().About(default(TreatmentId)), "treatment"),
        ["no kind to be about"] = (() => Kb.Recommendations.Query().About(), "kinds"),
        ["no source to be from"] = (() => Kb.Recommendations.Query().From(default), "source"),
        ["null for a jurisdiction"] = (() => Kb.Recommendations.Query().FromJurisdiction(null!), "jurisdiction"),
        ["no stance"] = (() => Kb.Recommendations.Query().OfStance(), "stances"),
        ["no status"] = (() => Kb.Recommendations.Query().OfStatus(), "statuses"),
        ["status not stated"] = (() => Kb.Recommendations.Query().OfStatus(SourceStatus.Unspecified), "statuses"),
        ["no confidence"] = (() => Kb.Recommendations.Query().WithConfidenceAtLeast(Confidence.Unspecified), "confidence"),
        ["no serious cause"] = (() => Kb.RedFlags.Query().PointingTo(default(ConditionId)), "condition"),
        ["conditions of another base"] = (() => Kb.RedFlags.Query().PointingTo(Small.Conditions.Query()), "conditions"),
        ["no finding to name"] = (() => Kb.RedFlags.Query().Naming(default), "finding"),
        ["no group to be asked in"] = (() => Kb.RedFlags.Query().AskedIn(default), "group"),
        ["a level that asks for nothing"] = (() => Kb.RedFlags.Query().WithPolicyLevelAtLeast(TriageLevel.NothingFound), "level"),
        ["no such level"] = (() => Kb.RedFlags.Query().WithCitedUrgencyAtLeast((TriageLevel)6), "level"),
        ["level not assessed"] = (() => Kb.RedFlags.Query().ReachingLevel(TriageLevel.NotAssessed), "level"),
        ["and null"] = (() => Kb.Conditions.Query().And(null!), "other"),
        ["or null"] = (() => Kb.Conditions.Query().Or(null!), "other"),
        ["and another base"] = (() => Kb.Conditions.Query().And(Small.Conditions.Query()), "other"),
        ["or another base"] = (() => Small.Findings.Query().Or(Kb.Findings.Query()), "other"),
        ["and not another base"] = (() => Kb.Treatments.Query().AndNot(Small.Treatments.Query()), "other"),
        ["query of nothing"] = (() => ((KnowledgeCollection<Condition>)null!).Query(), "conditions"),
    };

    private static Dictionary<string, (Action Act, ConceptKind Kind)> Unknown => new(StringComparer.Ordinal)
    {
        ["finding"] = (() => Small.Conditions.Query().Presenting(FindingIds.WorseWalking), ConceptKind.Finding),
        ["region"] = (() => Small.Conditions.Query().InRegion(BodyRegionIds.Leg), ConceptKind.BodyRegion),
        ["treatment"] = (() => Small.Recommendations.Query().About(TreatmentIds.SpineSurgery), ConceptKind.Treatment),
        ["source"] = (() => Small.Treatments.Query().InLadderFrom(SourceIds.SeedPage), ConceptKind.Source),
        ["condition"] = (() => Small.RedFlags.Query().PointingTo(ConditionIds.SpinalInfection), ConceptKind.Condition),
        ["question group"] = (() => Small.Findings.Query().InQuestionGroup(QuestionGroupId.Parse("no-such")), ConceptKind.QuestionGroup),
    };

    [Theory]
    [MemberData(nameof(WrongCallNames))]
    public void Filter_WrongArgument_ThrowsNamingIt(string name)
    {
        (Action act, string argument) = WrongCalls[name];

        act.Should().Throw<ArgumentException>().WithParameterName(argument).Which.Message.Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(UnknownNames))]
    public void Filter_IdOfAnotherBase_ThrowsUnknownConcept(string name)
    {
        (Action act, ConceptKind kind) = Unknown[name];

        act.Should().Throw<UnknownConceptException>().Which.Kind.Should().Be(kind);
    }

    [Fact]
    public void Query_EntityForItsIdentifier_GivesTheSameQuery()
    {
        Condition stenosis = Conditions.SpinalStenosis;

        Kb.Conditions.Query().LeadingTo(stenosis).Should().BeEquivalentTo(Kb.Conditions.Query().LeadingTo(ConditionIds.SpinalStenosis));
        (Kb.RedFlags.Query().Naming(Symptoms.NewSaddleNumbness) == Kb.RedFlags.Query().Naming(FindingIds.NewSaddleNumbness)).Should().BeTrue();
    }

    [Fact]
    public void Query_OfAnotherBase_AsksThatBase()
    {
        KnowledgeBase copy = KnowledgeFiles.Load(Repository.ShippedFiles());
        ConditionQuery query = copy.Conditions.Query().Presenting(FindingIds.WorseWalking);
        ConditionQuery ofDefault = Kb.Conditions.Query().Presenting(FindingIds.WorseWalking);

        query.Should().OnlyContain(c => ReferenceEquals(c, copy[c.Id]));
        query.Select(c => c.Id).Should().Equal(ofDefault.Select(c => c.Id)).And.NotBeEmpty();
        (query == ofDefault).Should().BeFalse("equal queries ask the same base");
        query.ToString().Should().Be(ofDefault.ToString());
    }

    [Fact]
    public void Contains_KnownUnknownAndDefault_IsTrueOnlyForAMatch()
    {
        ConditionQuery query = Kb.Conditions.Query().Presenting(FindingIds.WorseWalking);
        Recommendation recommendation = Kb.Recommendations[Kb.Recommendations.Count - 1];

        query.Contains(ConditionIds.SpinalStenosis).Should().BeTrue();
        query.Contains(ConditionIds.StressAndDepression).Should().BeFalse();
        query.Contains(ConditionId.Parse("no-such")).Should().BeFalse();
        query.Contains(default).Should().BeFalse();
        Kb.Findings.Query().Contains(FindingIds.WorseWalking).Should().BeTrue();
        Kb.Treatments.Query().Not().Contains(TreatmentIds.SpineSurgery).Should().BeFalse();
        Kb.RedFlags.Query().Contains(Kb.RedFlags[0]).Should().BeTrue();
        Kb.Recommendations.Query().Contains(recommendation).Should().BeTrue();
        Kb.Recommendations.Query().Contains(Small.Recommendations[0]).Should().BeFalse();
        Kb.Recommendations.Query().Contains(null!).Should().BeFalse();
    }

    [Fact]
    public void TryGetFirst_ManyOneOrNone_GivesTheFirstInOrder()
    {
        Kb.Findings.Query().TryGetFirst(out Finding? first).Should().BeTrue();
        first.Should().BeSameAs(Kb.Findings[0]);
        Kb.Findings.Query().OfKind(FindingKind.Sign).TryGetFirst(out Finding? sign).Should().BeTrue();
        sign.Should().BeSameAs(Kb.Findings.First(f => f.Kind == FindingKind.Sign));
        Kb.Findings.Query().Not().TryGetFirst(out Finding? none).Should().BeFalse();
        none.Should().BeNull();
    }

    [Fact]
    public void Linq_OnTop_GivesTheSameItems()
    {
        FindingQuery query = Kb.Findings.Query().OfKind(FindingKind.Symptom);

        query.Where(f => f.Question is not null).Select(f => f.Id).Should().Equal(query.WithQuestion().Select(f => f.Id));
        query.ToList().Should().HaveCount(query.Count);
        ((System.Collections.IEnumerable)query).Cast<Finding>().Should().Equal(query);
        ((IReadOnlyCollection<Finding>)query).Count.Should().Be(query.Count);
    }

    [Fact]
    public void ToString_OfAQuery_IsItsNormalForm()
    {
        ConditionQuery all = Kb.Conditions.Query();

        all.ToString().Should().Be("conditions: everything");
        all.Not().ToString().Should().Be("conditions: nothing");
        all.Presenting(FindingIds.WorseWalking).InRegion(BodyRegionIds.Leg).WithNoLadderNaming(TreatmentKind.Surgery).ToString()
            .Should().Be("conditions: all(in-region(leg), not(with-ladder-naming-kind(surgery)), presenting(worse-walking))");
        all.OfKind(ConditionKind.Cause, ConditionKind.Umbrella, ConditionKind.Cause).Not().Or(all.WithRecommendation(TreatmentIds.SpinalInjection, Stance.RecommendsAgainst)).ToString()
            .Should().Be("conditions: any(not(of-kind(cause, umbrella)), with-recommendation(recommendations: all(about(spinal-injection), of-stance(recommends-against))))");
        Kb.Recommendations.Query().PublishedFrom(2016).PublishedUntil(-1).OfCurrentGuideline().ToString()
            .Should().Be("recommendations: all(of-current-guideline, published-from(2016), published-until(-1))");
        Kb.RedFlags.Query().Core().NeedingSignOff().ToString().Should().Be("red-flags: all(core, needing-sign-off)");
        Symptoms.All.Query().ToString().Should().Be("findings: of-kind(symptom)");
        Kb.Treatments.Query().InLadderOf(ConditionIds.SpinalStenosis, SourceIds.SeedPage).ToString().Should().Be("treatments: in-ladder-of(spinal-stenosis: seed-page)");
    }

    [Fact]
    public void Query_FilterWithItsOwnNegation_IsNothingOrEverything()
    {
        ConditionQuery leg = Kb.Conditions.Query().InRegion(BodyRegionIds.Leg);
        ConditionQuery cause = Kb.Conditions.Query().OfKind(ConditionKind.Cause);

        (leg.And(cause).And(leg.Not()) == Kb.Conditions.Query().Not()).Should().BeTrue();
        (leg.Or(cause).Or(leg.Not()) == Kb.Conditions.Query()).Should().BeTrue();
        cause.Or(leg.And(leg.Not())).ToString().Should().Be("conditions: of-kind(cause)");
        cause.And(leg.Or(leg.Not())).ToString().Should().Be("conditions: of-kind(cause)");
        leg.Or(leg.Not()).Explain().Should().OnlyContain(m => m.Reasons.IsEmpty);
    }

    [Fact]
    public void Equals_TheSameByOtherMeans_IsFalse()
    {
        // All causes are found by both, but the one asks for a kind and the other leaves out all the others.
        ConditionQuery causes = Kb.Conditions.Query().OfKind(ConditionKind.Cause);
        ConditionQuery notTheRest = Kb.Conditions.Query().OfKind(ConditionKind.Contributor, ConditionKind.Umbrella, ConditionKind.Remainder, ConditionKind.ImagingDecides, ConditionKind.ByExclusion, ConditionKind.SeriousCause).Not();

        causes.Should().Equal(notTheRest);
        causes.Equals(notTheRest).Should().BeFalse();
        causes.Equals(null).Should().BeFalse();
        (causes == null).Should().BeFalse();
        ((ConditionQuery?)null == null).Should().BeTrue();
        causes!.Equals((object)Kb.Treatments.Query()).Should().BeFalse();
        (Kb.Findings.Query() == Kb.FindingsOfKind(FindingKind.Sign).Query()).Should().BeFalse();
        (Kb.Findings.Query().OfKind(FindingKind.Sign) == Kb.FindingsOfKind(FindingKind.Sign).Query()).Should().BeTrue();
    }

    [Fact]
    public void TextFilters_HostileText_FindNothingAndPrintEscaped()
    {
        var printed = new HashSet<string>(StringComparer.Ordinal);
        foreach (string text in RobustnessTests.Hostile)
        {
            RecommendationQuery place = Kb.Recommendations.Query().FromJurisdiction(text);
            ConditionQuery code = Kb.Conditions.Query().ByCode(CodeSystems.Icd10Cm, text);

            place.Should().BeEmpty();
            code.Should().BeEmpty();
            Kb.Findings.Query().ByCode(text, text).Should().BeEmpty();
            Kb.Treatments.Query().CodedIn(text).Not().Should().Equal(Kb.Treatments);
            code.Not().Explain().Should().OnlyContain(m => m.Reasons.Single() is QueryReason.NoneFound);
            place.ToString().Should().MatchRegex("^[ -~]+$");
            printed.Add(place.ToString()).Should().BeTrue("two texts never print alike");
            (place == Kb.Recommendations.Query().FromJurisdiction(text)).Should().BeTrue();
        }
    }

    [Fact]
    public void TextFilters_TextThatLooksLikeAnotherFilter_StaysItsOwn()
    {
        RecommendationQuery all = Kb.Recommendations.Query();

        (all.FromJurisdiction("x\"), from-jurisdiction(\"y") == all.FromJurisdiction("x").FromJurisdiction("y")).Should().BeFalse();
        (all.FromJurisdiction("x\\") == all.FromJurisdiction("x")).Should().BeFalse();
        (all.FromJurisdiction("\\u0000") == all.FromJurisdiction("\0")).Should().BeFalse();
    }

    [Fact]
    public void Query_ThousandFiltersAndOneMore_ThrowsForTheLastAndHandlesTheRest()
    {
        RecommendationQuery alternating = Kb.Recommendations.Query().PublishedFrom(0);
        RecommendationQuery chain = alternating;
        for (int i = 1; i < 1000; i++)
        {
            RecommendationQuery next = Kb.Recommendations.Query().PublishedFrom(3000 + i);
            alternating = i % 2 == 0 ? alternating.And(next) : alternating.Or(next);
            chain = chain.PublishedFrom(3000 + i);
        }

        FluentActions.Invoking(() => alternating.SpeakingFor()).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => chain.And(Kb.Recommendations.Query().SpeakingFor())).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => chain.Or(alternating)).Should().Throw<InvalidOperationException>();
        (alternating == alternating.Not().Not()).Should().BeTrue();
        chain.Should().BeEmpty();
        chain.Not().ToString().Should().StartWith("recommendations: any(not(published-from(0)), not(published-from(3001)), ");
        alternating.Not().Explain().Should().HaveCount(Kb.Recommendations.Count - alternating.Count);
    }

    [Fact]
    public void Query_OfNothingButSteps_EndsAtTheLimitToo()
    {
        ConditionQuery all = Kb.Conditions.Query();

        Action grow = () =>
        {
            ConditionQuery query = all.Not();
            for (int i = 0; i < 100_000; i++)
            {
                query = query.Or(all.Not()).And(all.Not());
            }
        };

        grow.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Query_NestedThroughOtherCollections_EndsAtTheLimitAndPrintsBelowIt()
    {
        int levels = 0;
        string text = "";
        ConditionQuery query = Kb.Conditions.Query();
        var small = new Thread(
            () =>
            {
                try
                {
                    for (; levels < 10_000; levels++)
                    {
                        query = Kb.Conditions.Query().WithRedFlag(Kb.RedFlags.Query().PointingTo(query));
                    }
                }
                catch (InvalidOperationException)
                {
                    text = query.ToString();
                }
            },
            256 * 1024);

        small.Start();
        small.Join();

        levels.Should().BeInRange(40, 60, "two filters a level, each counted as ten, a thousand in all");
        text.Should().StartWith("conditions: with-red-flag(");
    }

    [Fact]
    public void Foreach_OverAQuery_AllocatesNothing()
    {
        ConditionQuery conditions = Kb.Conditions.Query().Presenting(FindingIds.WorseWalking).InRegion(BodyRegionIds.Leg);
        FindingQuery findings = Kb.Findings.Query().OfKind(FindingKind.Symptom).WithQuestion();
        RecommendationQuery recommendations = Kb.Recommendations.Query().SpeakingAgainst().Or(Kb.Recommendations.Query().SpeakingFor());
        int expected = Use(conditions, findings, recommendations);
        int used = 0;

        long allocated = Allocation.Of(() => used = Use(conditions, findings, recommendations));

        allocated.Should().Be(0);
        used.Should().Be(expected).And.BeGreaterThan(100);
    }

    [Fact]
    public void Filter_AsTheFirstStepAgain_AllocatesNothing()
    {
        int count = FirstSteps();

        long allocated = Allocation.Of(() => count = FirstSteps());

        allocated.Should().Be(0);
        count.Should().Be(FirstSteps()).And.BeGreaterThan(100);
    }

    [Fact]
    public void Filter_AsALaterStep_AllocatesNoMoreThanTheQuery()
    {
        ConditionQuery first = Kb.Conditions.Query().Presenting(FindingIds.WorseWalking);
        RecommendationQuery firstLong = Kb.Recommendations.Query().SpeakingAgainst();
        _ = first.InRegion(BodyRegionIds.Leg);
        _ = firstLong.FromJurisdiction("England").PublishedFrom(2016).PublishedUntil(2024);

        Allocation.Of(() => first.InRegion(BodyRegionIds.Leg)).Should().BeInRange(1, 64);
        Allocation.Of(() => firstLong.FromJurisdiction("England").PublishedFrom(2016).PublishedUntil(2024)).Should().BeInRange(1, 3 * 64, "positions are worked out when they are asked for");
    }

    [Fact]
    public void Query_CombinedWithEverythingOrItself_IsThatQuery()
    {
        ConditionQuery all = Kb.Conditions.Query();
        ConditionQuery leg = all.InRegion(BodyRegionIds.Leg);

        leg.And(all).Should().BeSameAs(leg);
        all.And(leg).Should().BeSameAs(leg);
        leg.Or(leg).Should().BeSameAs(leg);
        leg.Or(all).Should().BeSameAs(all);
        (all.Not().Not() == all).Should().BeTrue();
        all.Not().Not().And(leg).ToString().Should().Be(leg.ToString());
        (all.Not().Or(leg) == leg).Should().BeTrue();
    }

    [Fact]
    public void Query_ChainsInAChain_AreOneAll()
    {
        RecommendationQuery all = Kb.Recommendations.Query();
        RecommendationQuery England() => all.FromJurisdiction("England").PublishedFrom(2016);
        RecommendationQuery against = all.SpeakingAgainst().About(TreatmentIds.SpinalInjection);

        against.And(England()).ToString().Should().Be("recommendations: all(about(spinal-injection), from-jurisdiction(\"England\"), published-from(2016), speaking-against)");
        (against.And(England()) == England().And(against)).Should().BeTrue();
        against.AndNot(England()).ToString().Should().Be("recommendations: all(about(spinal-injection), any(not(from-jurisdiction(\"England\")), not(published-from(2016))), speaking-against)");
        against.AndNot(England()).Should().Equal(against.Where(r => !England().Contains(r)));
    }

    [Fact]
    public void Query_FirstUsedByManyThreadsAtOnce_GivesAllTheSame()
    {
        for (int round = 0; round < 20; round++)
        {
            KnowledgeBase fresh = SmallKnowledge.Load();
            RecommendationQuery shared = fresh.Recommendations.Query().SpeakingAgainst();
            string[] seen = new string[16];
            using var start = new Barrier(seen.Length);
            Thread[] threads = Enumerable.Range(0, seen.Length).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                seen[i] = FirstUse(fresh, shared);
            })).ToArray();
            Array.ForEach(threads, t => t.Start());
            Array.ForEach(threads, t => t.Join());

            seen.Distinct().Should().Equal(FirstUse(Small, Small.Recommendations.Query().SpeakingAgainst()));
        }
    }

    [Fact]
    public void LongQuery_SharedByManyThreads_IsRefinedTheSameForAll()
    {
        // Over a collection of more than 64 the positions are worked out when they are first asked for, by whoever comes first.
        for (int round = 0; round < 50; round++)
        {
            RecommendationQuery shared = Kb.Recommendations.Query().OfStatus(SourceStatus.Current).PublishedFrom(2016).SpeakingFor();
            RecommendationQuery longer = shared.About(TreatmentKind.Injection).AndNot(shared.FromJurisdiction("England"));
            string[] seen = new string[8];
            using var start = new Barrier(seen.Length);
            Thread[] threads = Enumerable.Range(0, seen.Length).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                seen[i] = i % 2 == 0 ? longer.Count + " " + shared.Count : shared.Count + " " + longer.Count;
            })).ToArray();
            Array.ForEach(threads, t => t.Start());
            Array.ForEach(threads, t => t.Join());

            int all = Kb.Recommendations.Count(r => r.Source.Status == SourceStatus.Current && r.Source.Year >= 2016 && r.IsFor);
            int some = Kb.Recommendations.Count(r => r.Source.Status == SourceStatus.Current && r.Source.Year >= 2016 && r.IsFor && r.Treatment.Kind == TreatmentKind.Injection && r.Source.Jurisdiction != "England");
            seen.Where((_, i) => i % 2 == 0).Should().OnlyContain(s => s == some + " " + all);
            seen.Where((_, i) => i % 2 == 1).Should().OnlyContain(s => s == all + " " + some);
        }
    }

    private static int FirstSteps() =>
        Kb.Conditions.Query().Presenting(FindingIds.WorseWalking).Count + Kb.Findings.Query().WithQuestion().Count
        + Kb.Treatments.Query().Is(TreatmentIds.SpinalInjection).Count + Kb.Recommendations.Query().PublishedFrom(2016).Count + Kb.RedFlags.Query().Core().Count;

    private static int Use(ConditionQuery conditions, FindingQuery findings, RecommendationQuery recommendations)
    {
        int count = conditions.Count + (conditions.Any() ? 1 : 0) + (conditions.Contains(ConditionIds.SpinalStenosis) ? 1 : 0) + (findings.TryGetFirst(out _) ? 1 : 0);
        foreach (Condition _ in conditions)
        {
            count++;
        }

        foreach (Finding _ in findings)
        {
            count++;
        }

        foreach (Recommendation _ in recommendations)
        {
            count++;
        }

        return count + findings.Count;
    }

    private static string FirstUse(KnowledgeBase kb, RecommendationQuery shared)
    {
        try
        {
            FindingId ache = FindingId.Parse("ache");
            ConditionQuery query = kb.Conditions.Query().Presenting(ache).Or(kb.Conditions.Query().WithRecommendation(shared)).AndNot(kb.Conditions.Query().CodedIn("http://example.org/codes").OfKind(ConditionKind.SeriousCause));
            return query + " " + query.GetHashCode() + " " + string.Join(";", query.Explain()) + string.Join(";", kb.Findings.Query().NamedByRedFlag()) + shared.Count;
        }
        catch (Exception e)
        {
            // On a thread of its own, an exception would end the process.
            return e.ToString();
        }
    }
}
