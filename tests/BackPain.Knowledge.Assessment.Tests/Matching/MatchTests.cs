using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using BackPain.Knowledge.Tests;
using FluentAssertions;
using Xunit;
using static BackPain.Knowledge.Assessment.Tests.TestWords;

namespace BackPain.Knowledge.Assessment.Tests;

public sealed class MatchTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;
    private static readonly Assessor Assessor = new(Kb);

    private static readonly Presentation Stenosis = Presentation.Of(72, Sex.Female).Present(
        FindingIds.LowBackPain, FindingIds.LegPain, FindingIds.BilateralButtockOrLegPain, FindingIds.WorseWalking, FindingIds.WorseStanding, FindingIds.NoPainWhenSeated, FindingIds.BetterBendingForward);

    [Fact]
    public void Sensitivity_AnswerAfterWhichNothingIsKnownToFit_IsNotNamed()
    {
        var options = new MatchOptions { LeastSupport = 0 };
        Presentation person = Presentation.Of(30).Absent(FindingIds.LowBackPain);

        MatchResult result = Assessor.Match(person, options);

        result.Sensitivity.Should().NotBeEmpty().And.OnlyContain(c => !Assessor.Match(person.With(new FindingStatement(c.Finding.Id, c.Answer, StatementOrigin.Asked)), options).Matches.IsEmpty);
    }

    [Fact]
    public void Match_TypicalStenosis_SaysWhyWithFiguresAndSources()
    {
        MatchResult result = Assessor.Match(Stenosis);

        result.Outcome.Should().Be(MatchOutcome.Matches);
        ConditionMatch first = result.Matches[0];
        first.Condition.Id.Should().Be(ConditionIds.SpinalStenosis);
        first.Band.Should().Be(SupportBand.Strong);
        first.ToString().Should().StartWith("spinal-stenosis +").And.EndWith(" strong");
        Contribution measured = first.Supporting.First(static c => c.Basis == WeightBasis.PublishedRatio);
        measured.Ratio!.Value.Lower.Should().NotBeNull();
        measured.Report!.Citations.Should().Equal(measured.Citations);
        measured.Confidence.Should().Be(measured.Report.Confidence);
        measured.ToString().Should().Contain(measured.Finding.Name).And.Contain("published-ratio").And.Contain(measured.Citations[0].ToString());
        first.Contributions.Should().Contain(static c => c.Use == ContributionUse.StrongerInCluster && c.Instead != null, "correlated items of one cluster count once");
        result.Trace.Should().Be(Assessor.Trace);
        result.Weighing.Should().Be(AssessorOptions.Default);
        result.ToString().Should().Be("matches, " + result.Matches.Length + " listed");
    }

    [Fact]
    public void Match_AbsenceThatOnlyFollowsFromWhatSpeaksForIt_WeighsNothing()
    {
        Presentation person = Presentation.Of(74, Sex.Female).Present(FindingIds.LowBackPain, FindingIds.OsteoporosisKnown);

        ConditionMatch before = Assessor.Match(person).Of(ConditionIds.VertebralCompressionFracture)!;
        ConditionMatch after = Assessor.Match(person.Present(FindingIds.OnsetAfterMinorStrain)).Of(ConditionIds.VertebralCompressionFracture)!;

        after.Support.Should().BeGreaterThan(before.Support);
        Contribution denied = after.Contributions.Single(static c => c.Finding.Id == FindingIds.MajorInjury);
        (denied.Status, denied.KnownBy, denied.Weight, denied.Use).Should().Be((FindingStatus.Absent, KnownBy.Exclusion, 0, ContributionUse.WeighsNothing));
        denied.Instead!.Id.Should().Be(FindingIds.OnsetAfterMinorStrain);
        Assessor.Match(person.Absent(FindingIds.MajorInjury)).Of(ConditionIds.VertebralCompressionFracture)!.Support.Should().BeLessThan(before.Support, "a denial that was said counts");
    }

    [Theory]
    [InlineData(28, "1 year", null, true)]
    [InlineData(28, null, null, true)]
    [InlineData(52, "12 years", 35, true)]
    [InlineData(80, "60 days", null, false)]
    [InlineData(80, "10 years", null, false)]
    [InlineData(80, "10 years", 70, false)]
    [InlineData(28, "60 days", null, false)]
    public void Match_EntryCriterionUnmetOrOpenAndPast_NeverLeads(int age, string? duration, int? ageAtOnset, bool leads)
    {
        Presentation person = Presentation.Of(age, Sex.Male).Present(
            FindingIds.LowBackPain, FindingIds.GradualOnset, FindingIds.MorningStiffness, FindingIds.BetterWithMovement, FindingIds.NoBetterWithRest, FindingIds.NightPainBetterGettingUp);
        person = duration is null ? person : person.Observe(ObservableIds.PainDuration, duration);
        person = ageAtOnset is { } onset ? person.Observe(ObservableIds.AgeAtOnset, onset) : person;

        MatchResult result = Assessor.Match(person);

        result.Of(ConditionIds.AxialSpondyloarthritis)!.Support.Should().BeGreaterThan(700, "its weights are left as they are");
        (result.Matches[0].Condition.Id == ConditionIds.AxialSpondyloarthritis).Should().Be(leads);
        (result.Of(ConditionIds.AxialSpondyloarthritis)!.UnmetEntry is null).Should().Be(leads);
        Assessor.Explain(result).ForPerson.Contains("It does not stand first, as this does not fit or is not known: ", StringComparison.Ordinal).Should().Be(!leads);
    }

    [Fact]
    public void Match_LowBackPainDenied_NeverNamesItFirst()
    {
        Presentation person = Presentation.Of(50, Sex.Female).Absent(FindingIds.LowBackPain).Present(FindingIds.LegPain, FindingIds.NightPain, FindingIds.ConstantPain, FindingIds.WorseWalking);

        MatchResult result = Assessor.Match(person);

        result.Outcome.Should().Be(MatchOutcome.NoGoodMatch);
        result.Matches.Should().Contain(static m => m.Condition.Id == ConditionIds.NonSpecificLowBackPain, "what is left is always listed");
        result.Matches[0].Condition.Id.Should().NotBe(ConditionIds.NonSpecificLowBackPain);
        Assessor.Explain(result).ForPerson.Should().Contain("fits none of the causes in this guide well");
    }

    [Fact]
    public void Explain_WhatSpeaksAgainstButIsOutweighed_IsStillTold()
    {
        Presentation person = Presentation.Of(40, Sex.Male).Present(FindingIds.LowBackPain, FindingIds.LegPainAboveKneeOnly, FindingIds.WorseSitting, FindingIds.WorseCoughSneezeStrain);

        MatchResult result = Assessor.Match(person);

        result.Matches[0].Condition.Id.Should().Be(ConditionIds.LumbarDiscHerniation);
        Assessor.Explain(result).ForPerson.Should().Contain("This speaks against it too, but another answer counts for more:\n- Yes: Leg pain that stops above the knee.");
    }

    [Fact]
    public void Match_Emergency_ListsNothingUnlessAskedTo()
    {
        Presentation person = Stenosis.Present(FindingIds.NewSaddleNumbness);

        MatchResult result = Assessor.Match(person);
        MatchResult listed = Assessor.Match(person, new MatchOptions { ListDespiteEmergency = true });

        result.Outcome.Should().Be(MatchOutcome.EmergencyFirst);
        result.Matches.Should().BeEmpty();
        result.Contributors.Should().BeEmpty();
        result.Of(ConditionIds.SpinalStenosis).Should().BeNull();
        result.Sensitivity.Should().BeEmpty();
        result.Triage.Texts.Should().NotBeEmpty();
        listed.Outcome.Should().Be(MatchOutcome.EmergencyFirst);
        listed.Matches[0].Condition.Id.Should().Be(ConditionIds.SpinalStenosis);
    }

    [Fact]
    public void Match_OutOfScope_ListsNothingWhateverIsAsked()
    {
        MatchResult result = Assessor.Match(Stenosis.Observe(ObservableIds.Age, 15), new MatchOptions { ListDespiteEmergency = true, LeastSupport = int.MinValue });

        result.Outcome.Should().Be(MatchOutcome.OutOfScope);
        result.Matches.Should().BeEmpty();
        result.Of(ConditionIds.SpinalStenosis).Should().BeNull();
        result.Triage.OutOfScope.Should().NotBeEmpty();
    }

    [Fact]
    public void Match_LittleKnown_IsTentative()
    {
        Assessor.Match(Presentation.Empty).Matches.Should().BeEmpty();
        MatchResult result = Assessor.Match(Presentation.Empty.Present(FindingIds.LowBackPain));

        result.Outcome.Should().Be(MatchOutcome.TooLittleInformation);
        result.InformativeFindings.Should().Be(1);
        result.Matches[0].Condition.Kind.Should().Be(ConditionKind.Remainder);
    }

    [Fact]
    public void Match_WhatOneFindingImplies_IsCountedAsOneThingKnown() =>
        Assessor.Match(Presentation.Empty.Present(FindingIds.LegPainToFoot)).InformativeFindings.Should().Be(1, "leg pain and leg pain below the knee follow from it");

    [Fact]
    public void Match_DenialInText_CountsHereAndClearsNoFlag()
    {
        Presentation denied = Presentation.Empty.Present(FindingIds.LowBackPain)
            .With([Said("leg-pain", FindingStatus.Absent, StatementOrigin.Text), Said("new-saddle-numbness", FindingStatus.Absent, StatementOrigin.Text)]);

        MatchResult result = Assessor.Match(denied, new MatchOptions { LeastSupport = int.MinValue });

        result.Of(ConditionIds.LumbarDiscHerniation)!.Contributions.Single(static c => c.Finding.Id == FindingIds.LegPain).Status.Should().Be(FindingStatus.Absent);
        result.Triage.CoreItemsKnown.Should().Be(Assessor.Triage(Presentation.Empty).CoreItemsKnown, "a denial in text alone is not an answer");
    }

    [Fact]
    public void Match_AbsenceInferredFromAnExclusion_WeighsAtMostTheDefaultOfTheRole()
    {
        int seen = 0;
        foreach (Association association in Kb.Conditions.SelectMany(static c => c.Associations).Where(static a => a.WhenAbsent.Millibans < 0))
        {
            foreach (FindingId excluder in association.Finding.Excludes.Where(id => Kb[id].Definition is null))
            {
                ConditionMatch? match = Assessor.Match(Presentation.Empty.Present(excluder), new MatchOptions { LeastSupport = int.MinValue, ListDespiteEmergency = true }).Of(association.ConditionId);
                Contribution? inferred = match?.Contributions.SingleOrDefault(c => c.Finding.Id == association.Finding.Id && c.KnownBy == KnownBy.Exclusion);
                if (inferred is not null)
                {
                    seen++;
                    int bound = association.Role switch
                    {
                        AssociationRole.Characteristic => -150,
                        AssociationRole.Required => -300,
                        _ => 0,
                    };
                    inferred.Weight.Should().BeInRange(bound, 0, "{0}", association);
                }
            }
        }

        seen.Should().BeGreaterThan(10);
    }

    [Fact]
    public void Match_FigureOutsideItsPopulation_GivesWayToTheDefault()
    {
        Association restricted = Kb.Conditions.Where(static c => c.Kind == ConditionKind.Cause).SelectMany(static c => c.Associations)
            .First(static a => a.WhenPresent.Millibans != a.WhenPresent.MillibansElsewhere && a.Finding.Definition is null);

        Contribution outside = Assessor.Match(Presentation.Empty.Present(restricted.Finding), new MatchOptions { LeastSupport = int.MinValue, ListDespiteEmergency = true })
            .Of(restricted.ConditionId)!.Contributions.Single(c => c.Finding.Id == restricted.Finding.Id);

        outside.IsInPopulation.Should().NotBe(CriterionOutcome.Met);
        outside.Weight.Should().Be(restricted.WhenPresent.MillibansElsewhere);
        outside.Basis.Should().Be(WeightBasis.RoleDefault);
        outside.Population!.Criterion.Should().NotBeNull();
    }

    [Fact]
    public void Match_RoleTable_ReplacesDefaultsAndNoFigure()
    {
        var assessor = new Assessor(Kb, new AssessorOptions { Roles = new RoleWeights { Characteristic = 0, Common = 0, Occasional = 0 } });

        MatchResult result = assessor.Match(Stenosis, new MatchOptions { LeastSupport = int.MinValue });

        foreach (Contribution contribution in result.Matches.SelectMany(static m => m.Contributions).Where(static c => c.Status == FindingStatus.Present && c.Weight > 0))
        {
            contribution.Basis.Should().BeOneOf(WeightBasis.PublishedRatio, WeightBasis.PublishedRatioWithoutInterval);
        }

        result.Weighing.Roles.Characteristic.Should().Be(0);
        ToJson(result).Should().Contain("\"characteristic\":0");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(100)]
    public void Match_AbsentPercent_ScalesWhatIsAbsent(int percent)
    {
        var assessor = new Assessor(Kb, new AssessorOptions { AbsentPercent = percent });
        Presentation person = Stenosis.Absent([.. Kb[ConditionIds.LumbarDiscHerniation].Associations.Where(a => a.Finding.Definition is null && Assessor.StatusOf(Stenosis, a.Finding) == FindingStatus.Unknown).Select(static a => a.Finding.Id)]);

        Contribution[] scaled = [.. assessor.Match(person, new MatchOptions { ListDespiteEmergency = true }).Of(ConditionIds.LumbarDiscHerniation)!.Contributions.Where(static c => c.Status == FindingStatus.Absent)];
        Contribution[] full = [.. Assessor.Match(person, new MatchOptions { ListDespiteEmergency = true }).Of(ConditionIds.LumbarDiscHerniation)!.Contributions.Where(static c => c.Status == FindingStatus.Absent)];

        full.Should().Contain(static c => c.Weight < 0);
        foreach (Contribution contribution in full)
        {
            int expected = (int)Math.Round(contribution.Weight * percent / 100m, MidpointRounding.AwayFromZero);
            scaled.Single(c => c.Finding.Id == contribution.Finding.Id).Weight.Should().Be(expected, "{0}", contribution);
        }
    }

    [Fact]
    public void Match_SourcesThatCount_LeaveTheOthersOut()
    {
        SourceId suri = SourceIds.Suri2010;
        var assessor = new Assessor(Kb, new AssessorOptions { Sources = [suri] });

        MatchResult result = assessor.Match(Stenosis, new MatchOptions { LeastSupport = int.MinValue });

        Contribution[] weighing = [.. result.Matches.SelectMany(static m => m.Contributions).Where(static c => c.Weight != 0)];
        weighing.Should().NotBeEmpty().And.OnlyContain(c => c.Association.Evidence.Any(e => e.Citations[0].SourceId == suri));
        weighing.Where(static c => c.Report != null).Should().OnlyContain(c => c.Report!.Citations[0].SourceId == suri);
    }

    [Fact]
    public void Match_LeastSupport_HidesWhatIsBelow_NeverWhatIsLeft()
    {
        MatchResult few = Assessor.Match(Stenosis, new MatchOptions { LeastSupport = 1000 });

        few.Matches.Where(static m => m.Condition.Kind == ConditionKind.Cause).Should().OnlyContain(static m => m.Support >= 1000);
        few.Matches.Should().Contain(static m => m.Condition.Kind == ConditionKind.Remainder);
        Assessor.Match(Stenosis, new MatchOptions { LeastSupport = int.MinValue }).Matches.Length.Should().BeGreaterThan(few.Matches.Length);
    }

    [Fact]
    public void Match_BackPainAtMidLife_IsNotLedByASlip()
    {
        Presentation person = Presentation.Of(45, Sex.Female).Observe(ObservableIds.PainDuration, 10).Present(FindingIds.LowBackPain);
        person = person.Absent([.. Kb[ConditionIds.SpinalStenosis].Associations.Concat(Kb[ConditionIds.LumbarDiscHerniation].Associations)
            .Select(static a => a.Finding).Where(f => f.Definition is null && f.Question is not null && f.Id != FindingIds.LowBackPain).Select(static f => f.Id).Distinct()]);

        MatchResult result = Assessor.Match(person, new MatchOptions { ListDespiteEmergency = true });

        result.Matches[0].Condition.Id.Should().Be(ConditionIds.NonSpecificLowBackPain);
    }

    [Fact]
    public void Of_AnyCondition_AnswersWhyNotThisOne()
    {
        MatchResult result = Assessor.Match(Stenosis);

        ConditionMatch notListed = result.Of(ConditionIds.HipOsteoarthritis)!;
        result.Matches.Should().NotContain(static m => m.Condition.Id == ConditionIds.HipOsteoarthritis);
        notListed.Unconfirmed.Should().NotBeEmpty();
        notListed.Unexplained.Should().NotBeEmpty();
        result.Of(Kb.Conditions.First(static c => c.Kind == ConditionKind.SeriousCause).Id).Should().BeNull("serious causes are never ranked");
        FluentActions.Invoking(() => result.Of(default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => result.Of(ConditionId.Parse("acme.other"))).Should().Throw<UnknownConceptException>().WithMessage("*acme.other*");
        FluentActions.Invoking(() => Assessor.Match(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Assessor.Next((Presentation)null!)).Should().Throw<ArgumentNullException>();
    }

    [Theory]
    [InlineData(600, SupportBand.Strong)]
    [InlineData(599, SupportBand.Moderate)]
    [InlineData(350, SupportBand.Moderate)]
    [InlineData(349, SupportBand.Weak)]
    [InlineData(100, SupportBand.Weak)]
    [InlineData(99, SupportBand.BelowWeak)]
    public void Band_BeginsAtItsBorder(int each, SupportBand band)
    {
        var assessor = new Assessor(Kb, new AssessorOptions { Roles = new RoleWeights { Common = each } });

        ConditionMatch match = assessor.Match(Presentation.Empty.Present(FindingIds.StiffBack, FindingIds.WorseBending)).Of(ConditionIds.SpinalArthritis)!;

        (match.Support, match.ClustersFor, match.Band).Should().Be((2 * each, 2, band));
    }

    [Fact]
    public void Match_StrainWithoutATriggerOrForLong_IsNotListed()
    {
        Presentation spasm = Presentation.Of(35).Present(FindingIds.LowBackPain, FindingIds.BackMuscleSpasm, FindingIds.StiffBack);
        Presentation lifted = spasm.Present(FindingIds.OnsetLiftingOrTwisting);

        bool IsListed(Presentation person) => Assessor.Match(person, new MatchOptions { LeastSupport = int.MinValue }).Matches.Any(static m => m.Condition.Id == ConditionIds.LumbarMuscleStrain);

        IsListed(spasm).Should().BeFalse("nothing began it");
        IsListed(lifted).Should().BeTrue();
        IsListed(lifted.Observe(ObservableIds.PainDuration, "3 weeks")).Should().BeTrue();
        IsListed(lifted.Observe(ObservableIds.PainDuration, "4 months")).Should().BeFalse("a strain does not last for months");
        IsListed(spasm.Observe(ObservableIds.PainDuration, "3 weeks")).Should().BeFalse();
    }

    [Fact]
    public void Match_OnlyDenials_ListsWhatIsLeftAndNamesNothing()
    {
        MatchResult one = Assessor.Match(Presentation.Empty.Absent(FindingIds.LegPain));
        MatchResult many = Assessor.Match(Presentation.Empty.Absent([.. Kb.QuestionGroups.Where(static g => g.IsCore).SelectMany(static g => g.Items).Select(static i => i.Id)]));

        (one.Outcome, many.Outcome).Should().Be((MatchOutcome.TooLittleInformation, MatchOutcome.NoGoodMatch));
        foreach (MatchResult result in new[] { one, many })
        {
            result.Matches.Select(static m => m.Condition.Id).Should().Equal(ConditionIds.NonSpecificLowBackPain);
            Assessor.Explain(result).ForPerson.Should().NotContain(Kb[ConditionIds.NonSpecificLowBackPain].Name, "nobody said that the back hurts");
        }
    }

    [Fact]
    public void Unexplained_NothingListed_IsAllThatWasSaid_UnlessItIsWithheld()
    {
        Assessor.Match(Presentation.Empty.Present(FindingIds.LegSymptomsOnBothSides)).Unexplained.Select(static f => f.Id).Should().Equal(FindingIds.LegSymptomsOnBothSides);
        Assessor.Match(Presentation.Empty.Present(FindingIds.LegSymptomsOnBothSides, FindingIds.NewSaddleNumbness)).Unexplained.Should().BeEmpty();
    }

    [Fact]
    public void Match_AgeThatAloneMeetsARule_CountsOnce()
    {
        ConditionMatch stenosis = Assessor.Match(Presentation.Of(68)).Of(ConditionIds.SpinalStenosis)!;

        Kb[FindingIds.StenosisCluster1OrMore].Definition.Should().NotBeNull();
        Assessor.StatusOf(Presentation.Of(68), FindingIds.StenosisCluster1OrMore).Should().Be(FindingStatus.Present, "one of five is the age");
        (stenosis.Support, stenosis.ClustersFor).Should().Be((150, 1));
    }

    [Fact]
    public void Match_AbsenceWorkedOutFromExclusionsAlone_WeighsAtMostTheDefaultOfTheRole()
    {
        Presentation excluded = Presentation.Empty.Present(FindingIds.LegPain, FindingIds.WorseSitting, FindingIds.WorseBendingForward);
        Presentation denied = Presentation.Empty.Present(FindingIds.LegPain).Absent(FindingIds.BetterSitting, FindingIds.BetterBendingForward);

        Contribution ByExclusion(Presentation person) => Assessor.Match(person).Of(ConditionIds.SpinalStenosis)!.Contributions.Single(static c => c.Finding.Id == FindingIds.NeurogenicClaudication);

        (ByExclusion(excluded).Status, ByExclusion(excluded).KnownBy, ByExclusion(excluded).Weight).Should().Be((FindingStatus.Absent, KnownBy.Exclusion, -150));
        (ByExclusion(denied).Status, ByExclusion(denied).KnownBy).Should().Be((FindingStatus.Absent, KnownBy.Definition));
        ByExclusion(denied).Weight.Should().BeLessThan(-150, "its parts were denied, so the figure holds");
    }

    [Fact]
    public void Match_TextAtOddsWithAValue_IsLeftOutAndNamed()
    {
        Presentation young = Presentation.Of(30).With(Said("age-over-65", FindingStatus.Present, StatementOrigin.Text));
        Presentation old = Presentation.Of(76).With(Said("age-over-70", FindingStatus.Absent, StatementOrigin.Text));

        MatchResult result = Assessor.Match(young);

        result.Triage.Ignored.Should().Equal("finding age-over-65 as read from text, at odds with a value");
        Assessor.StatusOf(young, FindingIds.AgeOver65).Should().Be(FindingStatus.Absent);
        Assessor.Match(old).Of(ConditionIds.SpinalStenosis)!.Contributions.Single(static c => c.Finding.Id == FindingIds.AgeOver70).Status.Should().Be(FindingStatus.Present);
        Assessor.Match(Presentation.Empty.With(Said("age-over-65", FindingStatus.Present, StatementOrigin.Text))).Triage.Ignored.Should().BeEmpty("without an age, text is all there is");
        Assessor.Match(Presentation.Of(70).With(Said("age-over-65", FindingStatus.Present, StatementOrigin.Text))).Triage.Ignored.Should().BeEmpty("both say the same");
    }

    [Fact]
    public void Unconfirmed_IsSortedByTheWeightsOfTheHost()
    {
        var turned = new Assessor(Kb, new AssessorOptions { Roles = new RoleWeights { Characteristic = 1, Occasional = 900 } });

        Association[] usual = [.. Assessor.Match(Stenosis).Matches[0].Unconfirmed];
        Association[] open = [.. turned.Match(Stenosis).Of(ConditionIds.SpinalStenosis)!.Unconfirmed];

        open.Should().BeEquivalentTo(usual, "the same is open").And.NotEqual(usual);
        open.TakeWhile(static a => a.Role == AssociationRole.Occasional).Should().NotBeEmpty();
    }

    [Fact]
    public void Unexplained_WhatTheConditionDoesNotKnow_WeighsNothingAndIsListed()
    {
        MatchResult result = Assessor.Match(Stenosis.Present(FindingIds.EyeInflammationHistory));

        result.Matches[0].Unexplained.Select(static f => f.Id).Should().Contain(FindingIds.EyeInflammationHistory);
        result.Matches[0].Support.Should().Be(Assessor.Match(Stenosis).Matches[0].Support);
    }

    [Fact]
    public void Unexplained_OfTheResult_LeavesOutWhatImpliesSomethingKnown()
    {
        MatchResult result = Assessor.Match(Presentation.Of(35).Present(FindingIds.LowBackPain, FindingIds.BackMuscleSpasm, FindingIds.PainBeganWithLift, FindingIds.NewOrDifferentBackPain));

        Kb[FindingIds.PainBeganWithLift].Implies.Should().Contain(FindingIds.OnsetLiftingOrTwisting);
        result.Matches.Should().Contain(static m => m.Contributions.Any(c => c.Finding.Id == FindingIds.OnsetLiftingOrTwisting))
            .And.NotContain(static m => m.Contributions.Any(c => c.Finding.Id == FindingIds.PainBeganWithLift));
        result.Unexplained.Select(static f => f.Id).Should().Equal(FindingIds.NewOrDifferentBackPain);
        result.Matches[0].Unexplained.Select(static f => f.Id).Should().Contain(FindingIds.PainBeganWithLift);
    }

    [Fact]
    public void Options_OutsideTheirRange_AreRefusedByName()
    {
        FluentActions.Invoking(() => new AssessorOptions { AbsentPercent = 101 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new AssessorOptions { Roles = null! }).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new RoleWeights { Characteristic = 1001 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new RoleWeights { ArguesAgainst = 1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new NextOptions { MostQuestions = -1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new MatchOptions { Triage = null! }).Should().Throw<ArgumentNullException>();
        new AssessorOptions { Sources = default }.Should().Be(AssessorOptions.Default);
        new NextOptions { Declined = default }.Should().Be(NextOptions.Default);
        new AssessorOptions { Sources = [SourceIds.Suri2010] }.Should().Be(new AssessorOptions { Sources = ImmutableArray.Create(SourceIds.Suri2010) });
    }

    [Fact]
    public void Json_OfAResult_IsReadableInAFixedOrder()
    {
        using var json = JsonDocument.Parse(ToJson(Assessor.Match(Stenosis)));

        json.RootElement.EnumerateObject().Select(static p => p.Name).Should().Equal("outcome", "triage", "matches", "contributors", "informativeFindings", "unexplained", "trace");
        JsonElement first = json.RootElement.GetProperty("matches")[0];
        first.GetProperty("condition").GetString().Should().Be("spinal-stenosis");
        first.GetProperty("contributions").EnumerateArray().Sum(static c => c.GetProperty("millibans").GetInt32()).Should().Be(first.GetProperty("support").GetInt32());
        FluentActions.Invoking(() => JsonSerializer.Deserialize("{}", Serialization.AssessmentJsonContext.Default.MatchResult)).Should().Throw<NotSupportedException>();
    }

    [Fact]
    public void Match_ManyThreads_GiveTheResultsOfOne()
    {
        Presentation[] people = [.. GoldenMatchTests.People().Select(static p => p.Person).Take(40)];
        string[] expected = [.. people.Select(static p => ToJson(Assessor.Match(p)) + ToJson(Assessor.Next(p)))];
        var fresh = new Assessor(KnowledgeFilesOf());

        Parallel.For(0, people.Length * 8, i => (ToJson(fresh.Match(people[i % people.Length])) + ToJson(fresh.Next(people[i % people.Length]))).Should().Be(expected[i % people.Length]));
    }

    [Fact]
    public void Match_InTurkish_IsTheSame()
    {
        string expected = ToJson(Assessor.Match(Stenosis)) + string.Join('\n', Assessor.Match(Stenosis).Matches.SelectMany(static m => m.Contributions));
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("tr-TR");
            (ToJson(new Assessor(Kb).Match(Stenosis)) + string.Join('\n', Assessor.Match(Stenosis).Matches.SelectMany(static m => m.Contributions))).Should().Be(expected);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static KnowledgeBase KnowledgeFilesOf() => BackPain.Knowledge.Serialization.KnowledgeFiles.Load(Repository.ShippedFiles());
}
