using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using BackPain.Knowledge.Serialization;
using BackPain.Knowledge.Tests;
using FluentAssertions;
using Xunit;
using static BackPain.Knowledge.Assessment.Tests.TestWords;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>Results in words: of the golden people, and sentence by sentence.</summary>
public sealed class ExplanationTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;
    private static readonly Assessor Assessor = new(Kb);
    private static readonly MatchOptions All = new() { LeastSupport = int.MinValue, ListDespiteEmergency = true };

    public static TheoryData<string> GoldenMatches() => [.. GoldenMatchTests.People().Select(static p => p.Id)];

    [Theory]
    [MemberData(nameof(GoldenMatches))]
    public void Explain_GoldenMatch_KeepsTheRules(string id)
    {
        Presentation person = GoldenMatchTests.People().Single(p => p.Id == id).Person;

        ExplanationLawTests.AssertMatch(Assessor, person, MatchOptions.Default);
        ExplanationLawTests.AssertMatch(Assessor, person, All);
    }

    [Fact]
    public void ForPerson_WarningSignThatNoConditionKnows_IsNeverCalledUnlinked()
    {
        const string Unlinked = "None of the names above is known for it:";
        Presentation back = Presentation.Of(50).Present(FindingIds.LowBackPain, FindingIds.LegPain, FindingIds.WorseWalking);

        int told = 0;
        foreach (Finding item in KnowledgeBase.Default.QuestionGroups.SelectMany(static g => g.Items))
        {
            string text = Assessor.Explain(Assessor.Match(back.Present(item.Id), new MatchOptions { ListDespiteEmergency = true })).ForPerson;
            told += text.Contains(item.Name, StringComparison.Ordinal) ? 1 : 0;
            text.Should().NotContain(Unlinked, "of {0}", item.Id);
        }

        string tired = Assessor.Explain(Assessor.Match(back.Present(KnowledgeBase.Default.Findings
            .First(f => !KnowledgeBase.Default.QuestionGroups.Any(g => g.Items.Contains(f)) && Assessor.Match(back.Present(f.Id)).Unexplained.Contains(f)).Id))).ForPerson;
        tired.Should().Contain(Unlinked);
        told.Should().BePositive();
    }

    [Fact]
    public void ForPerson_BestSupportedStandsBehindByARule_SaysSoOfBoth()
    {
        MatchResult result = Assessor.Match(Presentation.Of(33).Observe(ObservableIds.PainDuration, "1 week").Present(
            FindingIds.LowBackPain, FindingIds.StiffBack, FindingIds.WorseBending, FindingIds.WorseWithActivity, FindingIds.BetterLyingDown,
            FindingIds.OnsetLiftingOrTwisting, FindingIds.BackMuscleSpasm, FindingIds.RecurrentEpisodes, FindingIds.NoLegPain));

        string text = Assessor.Explain(result).ForPerson;

        result.Matches[0].Condition.Id.Should().Be(ConditionIds.SpinalArthritis);
        result.Matches.Should().Contain(static m => m.Condition.Id == ConditionIds.LumbarMuscleStrain && m.Band == SupportBand.Strong);
        text.Should().Contain("\nBy the rules of this guide, this stands first: Spinal arthritis. Some of what you told us points to it.\n")
            .And.Contain("\n- Pulled back muscle. A good part of what you told us points to it. It stands behind the causes, as it names no clear source. It is one kind of this: Low back pain with no clear source.\n")
            .And.NotContain("fits best");
    }

    [Fact]
    public void Explain_GoldenTriage_KeepsTheRules()
    {
        foreach ((string _, Presentation person) in GoldenTriageTests.People())
        {
            ExplanationLawTests.AssertTriage(Assessor, person);
            ExplanationLawTests.AssertNext(Assessor, person);
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Explain_UnderAnotherCulture_IsTheSameText(string culture)
    {
        Presentation[] people = [.. GoldenMatchTests.People().Select(static p => p.Person).Where(static (_, i) => i % 5 == 0)];
        string[] before = [.. people.SelectMany(TextsOf)];
        CultureInfo own = CultureInfo.CurrentCulture;
        string[] after;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            after = [.. people.SelectMany(TextsOf)];
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }

        after.Should().Equal(before);
    }

    [Fact]
    public void Explain_SaidInAnotherOrder_IsTheSameText()
    {
        FindingId[] said = [FindingIds.LegPain, FindingIds.WorseWalking, FindingIds.NoPainWhenSeated, FindingIds.LowBackPain];

        string[] texts = [.. TextsOf(Presentation.Of(age: 70).Present(said)), .. TextsOf(Presentation.Empty.Present([.. said.Reverse()]).Observe(ObservableIds.Age, 70))];

        texts.Take(texts.Length / 2).Should().Equal(texts.Skip(texts.Length / 2));
    }

    [Fact]
    public void Explain_FromManyThreads_IsTheSameText()
    {
        MatchResult result = Assessor.Match(GoldenMatchTests.People().First().Person);
        Explanation[] explanations = new Explanation[16];

        Parallel.For(0, explanations.Length, i => explanations[i] = Assessor.Explain(result));

        explanations.Select(static e => e.ForPerson).Distinct().Should().ContainSingle();
        explanations.Select(static e => e.ForClinician).Distinct().Should().ContainSingle();
    }

    [Fact]
    public void Explain_CauseThatFits_SaysWhatSpeaksForItAgainstItAndWhatIsOpen()
    {
        Presentation person = Presentation.Of(age: 68)
            .Present(FindingIds.LegPain, FindingIds.WorseWalking, FindingIds.BetterSitting)
            .Absent(FindingIds.BetterBendingForward);
        MatchResult result = Assessor.Match(person);

        string text = Assessor.Explain(result).ForPerson;

        result.Matches[0].Condition.Id.Should().Be(ConditionIds.SpinalStenosis);
        text.Should().Contain("\nWhat you told us fits best with: Spinal stenosis. ")
            .And.Contain("\n- Yes, by your other answers: Older than 65.\n")
            .And.Contain("\nWhat the name means: " + result.Matches[0].Condition.Summary.Text + " [1")
            .And.Contain("\nIt would help to know about this:\n- ")
            .And.Contain("\nThis does not show what causes your pain.".TrimStart('\n'))
            .And.Contain("\nSources:\n[1] ");
    }

    [Theory]
    [InlineData("outcome-empty", "So far, too little is known to compare")]
    [InlineData("outcome-age-and-sex-only", "What is known so far is too little to compare well.")]
    [InlineData("outcome-nothing-fits-2", "What you told us fits none of the causes in this guide well. That does not mean that nothing is wrong, and the pain is just as real.")]
    [InlineData("spinal-stenosis-8", "Nothing else is shown here now. Help comes first.")]
    [InlineData("spinal-arthritis-7", "This is why this guide does not fit here:\n- Cancer, now or in the past.\n")]
    [InlineData("stress-and-depression-1", "What you told us fits best with something that can add to pain: Stress and depression. A good part of what you told us points to it. It can add to pain, next to any cause. The pain is just as real.")]
    [InlineData("sacroiliac-joint-pain-6", "What you told us fits best with: Piriformis syndrome. Some of what you told us points to it. It comes into question once other causes have been looked for.")]
    [InlineData("spinal-arthritis-5", "What you told us points clearly to none of the causes. This name stands first: Low back pain with no clear source. A little of what you told us points to it. It is a name for pain where no clear source can be shown.")]
    public void Explain_Outcome_HasItsOwnWords(string id, string words)
    {
        MatchResult result = Assessor.Match(GoldenMatchTests.People().Single(p => p.Id == id).Person);

        string text = Assessor.Explain(result).ForPerson;

        text.Should().Contain(words);
        (text.Contains("This speaks for it:", StringComparison.Ordinal) || text.Contains("What the name means:", StringComparison.Ordinal)).Should().Be(ExplanationRules.NamesAFirst(result));
    }

    [Fact]
    public void Explain_SlipAmongOthers_SaysThatAScanDecides()
    {
        MatchResult result = Assessor.Match(GoldenMatchTests.People().First().Person, All);

        string text = Assessor.Explain(Assessor.Match(GoldenMatchTests.People().Single(static p => p.Id == "stress-and-depression-1").Person)).ForPerson;

        result.Matches.Should().Contain(static m => m.Condition.Kind == ConditionKind.ImagingDecides);
        text.Should().Contain("\n- Slipped spine bone (spondylolisthesis). A little of what you told us points to it. Only a scan can show it.\n");
    }

    [Fact]
    public void Explain_KindOfACondition_NamesWhatItIsAKindOf()
    {
        Presentation person = GoldenMatchTests.People().First(static p => Assessor.Match(p.Person).Matches.Skip(1).Take(4).Any(static m => m.ParentId is not null)).Person;
        MatchResult result = Assessor.Match(person);
        ConditionMatch kind = result.Matches.Skip(1).First(static m => m.ParentId is not null);

        Assessor.Explain(result).ForPerson.Should().Contain("\n- " + kind.Condition.Name + ". ").And.Contain(" It is one kind of this: " + Kb[kind.ParentId!.Value].Name + ".\n");
        Assessor.Explain(result).ForClinician.Should().Contain(" (" + kind.Condition.Id.Value + "; cause, a kind of " + kind.ParentId.Value.Value + "): ");
    }

    [Fact]
    public void Explain_FlagOfSeveralSigns_ShowsOnlyTheSignThatWasSaid()
    {
        TriageResult result = Assessor.Triage(Presentation.Empty.Present(FindingIds.BloodInPee));

        string text = Assessor.Explain(result).ForPerson;

        result.Triggered.Should().NotBeEmpty();
        text.Should().Contain("\nThis is why:\n- Yes: Blood in the pee.\n\n").And.NotContain("Burning").And.NotContain("fever");
    }

    [Fact]
    public void Explain_HeldLevel_SaysWhatIsOpen()
    {
        TriageResult result = Assessor.Triage(Presentation.Empty.Present(FindingIds.LegSymptomsOnBothSides));

        result.Level.Should().Be(TriageLevel.SameDay);
        Assessor.Explain(result).ForPerson.Should().Contain("\nThe answers do not settle this yet. Until they do, it counts as a reason for help:\n- New or worse trouble in both legs.\n");
    }

    [Fact]
    public void Explain_QuestionThatTellsTwoApartByAComparison_SaysSoAndCitesIt()
    {
        Presentation person = Presentation.Of(68, Sex.Female).Observe(ObservableIds.PainDuration, "8 months")
            .Present(FindingIds.LegPain, FindingIds.WorseWalking, FindingIds.BetterSitting)
            .Absent([.. Kb.QuestionGroups.Where(static g => g.IsCore).SelectMany(static g => g.Items).Select(static f => f.Id), FindingIds.PregnantNow, FindingIds.RecentSpineSurgery]);
        NextStep step = Assessor.Next(person);

        Explanation explanation = Assessor.Explain(step);

        step.QuestionKey.Should().Be("finding:worse-standing");
        explanation.ForPerson.Should().Contain("\nBy itself, no answer to this changes the order here. It was seen to tell these apart where people with each were compared. [1]\n")
            .And.Contain("\nSources:\n[1] Nadeau (2013).\n");
        explanation.ForClinician.Should().Contain("\n  - against peripheral-artery-disease: LR- 0.050 [nadeau-2013, Abstract]\n");
    }

    [Fact]
    public void Explain_ContradictoryAnswers_ShowsBoth()
    {
        Presentation person = Presentation.Empty.With([
            Said("calf-pain", FindingStatus.Present, StatementOrigin.Asked), Said("calf-pain", FindingStatus.Absent, StatementOrigin.Text),
            Said("better-sitting", FindingStatus.Present, StatementOrigin.Asked), Said("worse-sitting", FindingStatus.Present, StatementOrigin.Asked)]);
        Explanation explanation = Assessor.Explain(Assessor.Triage(person));

        explanation.ForPerson.Should().Contain("\nSome answers do not go together. It helps to say which is right:\n").And.Contain("\n- Both yes and no: Pain or cramps in the calf.\n");
        explanation.ForClinician.Should().Contain("\nContradiction: Pain or cramps in the calf present (asked) counts, Pain or cramps in the calf absent (text) is set aside.\n");
    }

    [Fact]
    public void Explain_StatementsThatTheBaseDoesNotHold_AreListedForTheClinicianOnly()
    {
        Presentation person = Presentation.Of(age: 50).Present(Id("acme.foot-drop"), FindingIds.LowBackPain);
        Explanation explanation = Assessor.Explain(Assessor.Match(person));

        explanation.ForClinician.Should().Contain("\nLeft out, not known to this edition, not allowed or at odds with a value: finding acme.foot-drop.\n");
        explanation.ForPerson.Should().NotContain("acme");
    }

    [Fact]
    public void Explain_OwnWeights_AreThoseOfTheResult()
    {
        var heavier = new Assessor(Kb, new AssessorOptions { Roles = new RoleWeights { Common = 333 }, AbsentPercent = 50 });
        MatchResult result = heavier.Match(GoldenMatchTests.People().First().Person);

        string text = Assessor.Explain(result).ForClinician;

        text.Should().Be(heavier.Explain(result).ForClinician);
        text.Should().Contain("\n   +333 ").And.Contain(" (+333 present, 0 absent)").And.NotContain("+150").And.Contain("absent findings count 50 percent; weights of roles characteristic +400, common +333, ");
    }

    [Fact]
    public void Explain_HostNumber_StandsInTheTextOfTheTriage()
    {
        var options = new MatchOptions { Triage = new TriageOptions { EmergencyNumber = "112" } };
        MatchResult result = Assessor.Match(Presentation.Empty.Present(FindingIds.NewSaddleNumbness), options);

        Assessor.Explain(result).ForPerson.Split('\n')[0].Should().EndWith("The emergency number here is 112.");
    }

    [Fact]
    public void Explain_Null_ThrowsArgumentNullException()
    {
        Assert.Throws<ArgumentNullException>("result", static () => Assessor.Explain((MatchResult)null!));
        Assert.Throws<ArgumentNullException>("result", static () => Assessor.Explain((TriageResult)null!));
        Assert.Throws<ArgumentNullException>("position", static () => Assessor.Explain((LadderPosition)null!));
        Assert.Throws<ArgumentNullException>("step", static () => Assessor.Explain((NextStep)null!));
    }

    [Fact]
    public void Explain_ResultOfOtherKnowledge_ThrowsArgumentException()
    {
        Assessor other = new(KnowledgeFiles.Load([.. Repository.ShippedFiles().Select(static file => file.Path == "edition.json" ? NextEdition() : file)]));
        Presentation person = Presentation.Of(age: 50).Present(FindingIds.LowBackPain);

        Action triage = () => Assessor.Explain(other.Triage(person));
        Action match = () => Assessor.Explain(other.Match(person));
        Action next = () => Assessor.Explain(other.Next(person));
        Action locate = () => Assessor.Explain(other.Locate(ConditionIds.SpinalStenosis, person, CareHistory.Empty));

        triage.Should().Throw<ArgumentException>().WithMessage("*edition 9.9.9*").WithParameterName("result");
        match.Should().Throw<ArgumentException>().WithParameterName("result");
        next.Should().Throw<ArgumentException>().WithParameterName("step");
        locate.Should().Throw<ArgumentException>().WithParameterName("position");
        other.Explain(other.Match(person)).ForPerson.Should().Be(Assessor.Explain(Assessor.Match(person)).ForPerson);
    }

    [Fact]
    public void ToString_OfAnExplanation_HoldsNothingOfThePerson() =>
        Assessor.Explain(Assessor.Match(GoldenMatchTests.People().First().Person)).ToString().Should().MatchRegex("^Explanation, [0-9]+ citations$");

    private static IEnumerable<string> TextsOf(Presentation person)
    {
        var assessor = new Assessor(Kb);
        foreach (Explanation explanation in (Explanation[])[assessor.Explain(assessor.Match(person, All)), assessor.Explain(assessor.Triage(person)), assessor.Explain(assessor.Next(person)), assessor.Explain(assessor.Locate(ConditionIds.SpinalStenosis, person, CareHistory.Empty.Tried(TreatmentIds.PhysicalTherapy, 8, CareOutcome.NoBenefit)))])
        {
            yield return explanation.ForPerson;
            yield return explanation.ForClinician;
        }
    }

    private static KnowledgeFile NextEdition() => new(
        "edition.json",
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Knowledge", "edition.json")).Replace(Kb.Edition.Version, "9.9.9", StringComparison.Ordinal));
}
