using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>What the files say arrives in the model, field by field.</summary>
public sealed class ModelTests
{
    private static readonly KnowledgeBase Small = SmallKnowledge.Load();

    [Fact]
    public void Association_WithEvidence_KeepsItAll()
    {
        Association association = Small[ConditionId.Parse("alpha")].Associations[0];

        association.Cluster.Should().BeSameAs(Small.Clusters.Single());
        association.Cluster.Key.Should().Be("aches");
        association.Cluster.Reason.Should().Be("They are one thing.");
        association.Cluster.ToString().Should().Be("aches");
        association.Role.Should().Be(AssociationRole.Characteristic);
        association.Citations.Should().Equal(
            new Citation(SourceId.Parse("guide"), "Table 3"), new Citation(SourceId.Parse("book"), "p. 9"), new Citation(SourceId.Parse("book"), "a"));
        AssociationEvidence first = association.Evidence[0];
        first.Positive.Should().Be(new LikelihoodRatio(7.4m, 1.9m, 30m));
        first.Negative.Should().Be(new LikelihoodRatio(0.57m));
        first.Sensitivity.Should().Be(new Proportion(0.47m));
        first.Specificity.Should().Be(new Proportion(0.94m));
        first.Comparator.Should().Be(Comparator.Others);
        first.Confidence.Should().Be(Confidence.High);
        first.IsPreferred.Should().BeTrue();
        first.PreferredReason.Should().Be("The larger study.");
        first.Population!.Text.Should().Be("people over 60");
        first.Population.Courses.Should().Equal(Course.Chronic);
        first.Population.MinimumAge.Should().Be(61);
        first.Population.MaximumAge.Should().BeNull();
        first.Population.Setting.Should().Be("clinics");
        first.Population.IsIndirect.Should().BeFalse();
        first.Population.Duration!.Value.Minimum!.Value.Weeks.Should().Be(12);
        first.Population.Criterion.Should().Be(Criterion.Number(ObservableId.Parse("age"), Comparison.Over, 60));
        first.Citations.Should().Equal(new Citation(SourceId.Parse("guide"), "Table 3"));
        first.ToString().Should().Be("LR+ 7.4 (1.9 to 30), LR- 0.57, sens 0.47, spec 0.94");
        AssociationEvidence second = association.Evidence[1];
        second.Negative.Should().BeNull();
        second.Comparator.Should().Be(Comparator.Against(ConditionId.Parse("beta")));
        second.IsPreferred.Should().BeTrue("it is the only one of its comparison");
        second.PreferredReason.Should().BeNull();
        second.Key.Should().BeNull();
        AssociationEvidence third = association.Evidence[2];
        third.Key.Should().Be("note");
        third.Note.Should().Be("Odds ratio 2.");
        third.HasFigures.Should().BeFalse();
        third.ToString().Should().Be("Odds ratio 2.");
        association.PreferredAgainst(Comparator.Others).Should().BeSameAs(first);
        association.PreferredAgainst(Comparator.Against(ConditionId.Parse("beta"))).Should().BeSameAs(second);
        association.PreferredAgainst(Comparator.None).Should().BeNull();
    }

    [Fact]
    public void Condition_WithDistinctions_KeepsThem()
    {
        Condition alpha = Small[ConditionId.Parse("alpha")];

        alpha.Summary.Text.Should().Be("It is alpha, in short.");
        alpha.Distinctions.Should().ContainSingle();
        alpha.Distinctions[0].FromId.Value.Should().Be("beta");
        alpha.Distinctions[0].Findings.Should().Equal(Small[FindingId.Parse("ache")]);
        alpha.Distinctions[0].ToString().Should().Be("not beta: Alpha aches more.");
        alpha.Imaging!.Text.Should().Be("A scan shows nothing.");
        alpha.Misuse.Should().Be("An app cannot tell alpha from beta.");
        Small[ConditionId.Parse("beta")].Misuse.Should().BeNull();
        Small[ConditionId.Parse("beta")].Imaging.Should().BeNull();
    }

    [Fact]
    public void Rung_WithACriterion_KeepsWordsAndCriterion()
    {
        Rung rung = Small[RungId.Parse("alpha-guide-2a")];

        rung.CriterionText.Should().Be("When rest did not help for 6 weeks.");
        rung.Criterion.Should().Be(Criterion.Tried(TreatmentId.Parse("rest"), 6, CareOutcome.NoBenefit));
        rung.Treatments.Single().Should().BeSameAs(Small[TreatmentId.Parse("hand-surgery")]);
        rung.ToString().Should().Be("2. Hand surgery: then");
        Small[RungId.Parse("alpha-guide-1")].TimeBeforeEscalating!.Value.ToString().Should().Be("6 weeks or more");
    }

    [Fact]
    public void Rung_WithTreatmentsSideBySide_PrintsThemAll()
    {
        KnowledgeBase kb = new SmallKnowledge().With("conditions/alpha.json", "\"treatments\": [\"rest\"]", "\"treatments\": [\"rest\", \"surgery\"]").ToBase();

        kb[RungId.Parse("alpha-guide-1")].ToString().Should().Be("1. Rest + Surgery: first");
    }

    [Fact]
    public void UnorderedLadder_SaysSo_AndItsRungsHaveNoOrder()
    {
        TreatmentLadder ladder = Small[ConditionId.Parse("beta")].Ladders.Single();

        ladder.IsOrdered.Should().BeFalse();
        ladder.Rungs.Should().OnlyContain(r => r.Order == null);
        ladder.ToString().Should().Be("beta by Book: 1 treatments, no order");
    }

    [Fact]
    public void Recommendation_KeepsTheWordsOfItsSource()
    {
        Recommendation recommendation = Small[ConditionId.Parse("alpha")].Recommendations.Single();

        recommendation.Stance.Should().Be(Stance.RecommendsAgainst);
        recommendation.Strength.Should().Be("strong");
        recommendation.Certainty.Should().Be("low");
        recommendation.Confidence.Should().Be(Confidence.Medium);
        recommendation.Citation.ToString().Should().Be("guide, 1.9");
        recommendation.ToString().Should().Be("Guide (2012): recommends-against thumb-surgery for alpha");
    }

    [Fact]
    public void Source_KeepsEveryField()
    {
        Source source = Small[SourceId.Parse("guide")];

        source.Should().BeEquivalentTo(new
        {
            Title = "A guideline",
            ShortName = "Guide",
            Authors = "Doe J",
            Publisher = "A society",
            Year = 2012,
            Doi = "10.1/x",
            PmcId = "PMC1",
            Url = "https://example.org/guide",
            Kind = SourceKind.Guideline,
            Jurisdiction = "Nowhere",
            License = "open",
            Status = SourceStatus.Old,
            StatusReason = "From before 2015.",
            SupersededById = SourceId.Parse("book"),
        });
    }

    [Fact]
    public void Source_WithoutASuccessor_HasNone() => Small[SourceId.Parse("book")].SupersededById.Should().BeNull("the default identifier would name one that nobody holds");

    [Fact]
    public void RedFlags_KeepUrgencyPolicyAndReason()
    {
        RedFlag flag = Small[RedFlagId.Parse("flag-1")];
        RedFlag modifier = Small[RedFlagId.Parse("flag-2")];

        flag.SeriousCauseId.Should().Be(ConditionId.Parse("delta"));
        flag.CitedUrgency.Should().Be(TriageLevel.SameDay);
        flag.PolicyLevel.Should().Be(TriageLevel.Emergency);
        flag.Criterion.ToString().Should().Be("all(present(strong-ache), present(older), sex = female)");
        flag.SpecificityNote.Should().Be("Weak alone.");
        flag.SpecificityForPerson.Should().Be("This sign is weak by itself.");
        modifier.IsModifier.Should().BeTrue();
        modifier.PolicyLevel.Should().BeNull();
        modifier.CitedUrgency.Should().BeNull();
        modifier.SeriousCauseId.Should().BeNull();
    }

    [Fact]
    public void Finding_KeepsWordsRegionsDefinitionAndCodes()
    {
        Finding ache = Small[FindingId.Parse("ache")];

        ache.Question.Should().Be("Does it ache?");
        ache.Synonyms.Should().Equal("sore");
        ache.SharedSynonyms.Should().Equal("it hurts");
        ache.Regions.Single().Id.Value.Should().Be("hand");
        Coding coding = ache.Codings.Single();
        coding.Should().BeEquivalentTo(new { System = "http://example.org/codes", Code = "A1", Display = "Ache", Version = "2026", Equivalence = CodingEquivalence.Broader, IsBillable = (bool?)false, Confidence = Confidence.Low });
        Small[FindingId.Parse("older")].Definition!.ToString().Should().Be("age > 60");
        Small[FindingId.Parse("exam-tap")].Question.Should().BeNull();
    }

    [Fact]
    public void Observable_KnowsItsBoundsAndChoices()
    {
        Observable age = Small[ObservableId.Parse("age")];
        Observable sex = Small[ObservableId.Parse("sex")];

        (age.Allows(0), age.Allows(120), age.Allows(-1), age.Allows(121)).Should().Be((true, true, false, false));
        age.Allows("female").Should().BeFalse();
        (sex.Allows("female"), sex.Allows("Female"), sex.Allows((string?)null)).Should().Be((true, false, false));
        sex.Allows(1).Should().BeFalse();
        sex.Choices.Select(c => c.Name).Should().Equal("Female", "Male");
        Observables.PainDuration.Allows(1_000_000_000).Should().BeTrue();
    }

    [Fact]
    public void Treatment_KeepsWhatItInvolvesAndWhenToJudge()
    {
        Treatment thumb = Small[TreatmentId.Parse("thumb-surgery")];

        thumb.Involves!.Text.Should().Be("It takes an hour.");
        TimeToJudge time = thumb.TimesToJudge.Single();
        time.Duration.ToString().Should().Be("6 to 12 weeks");
        time.ConditionId.Should().Be(ConditionId.Parse("alpha"));
        Small[TreatmentId.Parse("surgery")].IsTypeSpecified.Should().BeFalse();
        thumb.IsTypeSpecified.Should().BeTrue();
    }

    [Fact]
    public void TimeToJudge_NotTiedToACondition_HasNone()
    {
        KnowledgeBase kb = new SmallKnowledge().With("treatments.json", "\"key\": \"usual\", \"condition\": \"alpha\",", "\"key\": \"usual\",").ToBase();

        kb[TreatmentId.Parse("thumb-surgery")].TimesToJudge.Single().ConditionId.Should().BeNull();
    }
}
