using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using BackPain.Knowledge.Format;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>The red flags are those of the dossier, every one is asked for, and the golden presentations come out as they must.</summary>
public sealed class RedFlagTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;
    private static readonly IReadOnlyList<GoldenCase> Cases = GoldenCase.Read();

    public static TheoryData<string> CaseNames() => [.. Cases.Select(c => c.Flag + ": " + c.Name)];

    public static TheoryData<RedFlagId> FlagIds() => [.. Kb.RedFlags.Select(f => f.Id)];

    [Fact]
    public void Flags_AreThoseOfTheDossier_WithUrgencyPolicyRatioAndConfidence() =>
        Kb.RedFlags.Select(f => string.Join(
                '|',
                f.Id,
                f.CitedUrgency is { } cited ? Words.TriageLevel[(int)cited] : "",
                f.Positive?.Value.ToString(CultureInfo.InvariantCulture) ?? "",
                Words.Confidence[(int)f.Confidence],
                f.PolicyLevel is { } policy ? Words.TriageLevel[(int)policy] : "",
                f.IsModifier ? "yes" : "no"))
            .Should().Equal(Rows().Select(r => string.Join('|', r[0], r[2], r[3], r[5], r[6], r[7])));

    [Theory]
    [MemberData(nameof(FlagIds))]
    public void Flag_CitesEverySourceOfItsRow_AndPointsToItsCause(RedFlagId id)
    {
        RedFlag flag = Kb[id];
        string[] row = Rows().Single(r => r[0] == id.Value);

        flag.Citations.Select(c => c.SourceId.Value).Should().Contain(row[4].Split('|'));
        (flag.SeriousCauseId is null).Should().Be(row[1] == "suicidal thoughts");
        if (flag.SeriousCauseId is { } cause)
        {
            ConditionKind expected = row[0].StartsWith("axs-", StringComparison.Ordinal) ? ConditionKind.Cause : ConditionKind.SeriousCause;
            Kb[cause].Kind.Should().Be(expected);
        }
    }

    [Theory]
    [MemberData(nameof(FlagIds))]
    public void Policy_IsNeverBelowACitedUrgency_NorALevelBelowThePolicy(RedFlagId id)
    {
        RedFlag flag = Kb[id];

        (flag.PolicyLevel >= flag.CitedUrgency || flag.CitedUrgency is null).Should().BeTrue();
        flag.Levels.All(l => l.Level >= (flag.PolicyLevel ?? TriageLevel.NotAssessed)).Should().BeTrue();
        (flag.IsModifier ? flag.Modifies.Length > 0 && flag.PolicyLevel is null : flag.Modifies.IsEmpty).Should().BeTrue();
        (flag.WhileUnknown is not null).Should().Be(id.Value == "ces-08", "it is the one declared exception");
        flag.NeedsClinicianSignOff.Should().Be(flag.NarrowerReason is not null);
    }

    [Fact]
    public void CaudaEquinaFlags_AllNeedNewOrWorse()
    {
        var needed = Kb.RedFlags.Where(f => f.Id.Value.StartsWith("ces-", StringComparison.Ordinal) && f.Id.Value != "ces-08").SelectMany(f => FindingsOf(f.Criterion)).Distinct();

        needed.Should().OnlyContain(f => f.Id.Value.StartsWith("new-", StringComparison.Ordinal) || f.Id.Value.StartsWith("other-new-", StringComparison.Ordinal) || f.Id.Value.Contains("getting-worse"));
    }

    [Fact]
    public void OrdinaryNo_NeverClearsAFlagThatIsAnEmergencyAlone()
    {
        var asked = Kb.QuestionGroups.Where(g => g.IsCore).SelectMany(g => g.Items).Select(f => f.Id).ToHashSet();
        var decisive = Kb.RedFlags.Where(f => f.IsCore && f.PolicyLevel == TriageLevel.Emergency)
            .SelectMany(flag => FindingsOf(flag.Criterion).Where(f => flag.Criterion.Evaluate(new KnownFindings(Kb, [f.Id], [])) == CriterionOutcome.Met)).Distinct();

        decisive.SelectMany(f => f.Implies.Select(i => f.Id + " implies " + i).Where((_, n) => !asked.Contains(f.Implies[n]))).Should().BeEmpty(
            "what is implied and denied in an ordinary question would clear it");
    }

    [Theory]
    [InlineData("other-new-bladder-or-bowel-change", "emergency")]
    [InlineData("new-confusion", "emergency")]
    [InlineData("new-drowsiness", "emergency")]
    [InlineData("new-slurred-speech", "emergency")]
    [InlineData("new-numbness", "same-day")]
    [InlineData("new-trouble-walking", "same-day")]
    [InlineData("new-heavy-legs-when-walking", "same-day")]
    public void NewSign_ThatIsTickedAlone_IsNeverPassedOver(string finding, string level) =>
        LevelOf(new KnownFindings(Kb, [FindingId.Parse(finding)], [], age: 40)).Should().Be((TriageLevel)Array.IndexOf(Words.TriageLevel, level));

    [Theory]
    [InlineData("new-or-worse-leg-symptoms-on-both-sides", "", CriterionOutcome.Met)]
    [InlineData("leg-symptoms-on-both-sides", "", CriterionOutcome.Unknown)]
    [InlineData("leg-symptoms-on-both-sides", "new-or-worse-leg-symptoms-on-both-sides", CriterionOutcome.Unknown)]
    [InlineData("leg-symptoms-on-both-sides", "new-or-worse-leg-symptoms-on-both-sides long-standing-unchanged-leg-symptoms-on-both-sides", CriterionOutcome.Unknown)]
    [InlineData("long-standing-unchanged-leg-symptoms-on-both-sides", "", CriterionOutcome.Unmet)]
    [InlineData("", "leg-symptoms-on-both-sides", CriterionOutcome.Unmet)]
    public void TroubleInBothLegs_IsClearedOnlyByWhatIsKnownToBeOldAndTheSame(string present, string absent, CriterionOutcome expected)
    {
        static IEnumerable<FindingId> Ids(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(FindingId.Parse);
        var state = new KnownFindings(Kb, Ids(present), Ids(absent), age: 40);

        Kb[RedFlagId.Parse("ces-08")].Criterion.Evaluate(state).Should().Be(expected);
        LevelOf(state).Should().Be(expected switch { CriterionOutcome.Met => TriageLevel.Emergency, CriterionOutcome.Unknown => TriageLevel.SameDay, _ => TriageLevel.NotAssessed });
    }

    [Fact]
    public void OrdinaryFindingsWithoutAWindow_AreReusedInNoFlag()
    {
        string[] ordinary = ["numbness-in-both-legs", "bladder-trouble", "numbness-around-buttocks", "urge-to-urinate-when-walking", "leg-weakness", "leg-numbness-or-tingling"];

        Kb.RedFlags.SelectMany(f => FindingsOf(f.Criterion).Concat(f.Levels.SelectMany(l => FindingsOf(l.Criterion)))).Select(f => f.Id.Value)
            .Should().NotContain(ordinary);
    }

    [Fact]
    public void OrdinaryFindings_NeverImplyAFlagsOwnFinding()
    {
        var own = Kb.RedFlags.SelectMany(f => FindingsOf(f.Criterion)).Select(f => f.Id).Where(id => id.Value.StartsWith("new-", StringComparison.Ordinal)).ToHashSet();
        var ordinary = Kb.Conditions.SelectMany(c => c.Associations).Select(a => a.Finding).Where(f => !own.Contains(f.Id));

        ordinary.SelectMany(f => f.Implies).Should().NotContain(id => own.Contains(id));
    }

    [Fact]
    public void CoreGroups_AreAtMostEight_AndAskForEverythingACoreFlagNeeds()
    {
        var core = Kb.QuestionGroups.Where(g => g.IsCore).ToList();
        var asked = core.SelectMany(g => g.Items).Select(f => f.Id).ToHashSet();
        var needed = Kb.RedFlags.Where(f => f.IsCore)
            .SelectMany(f => FindingsOf(f.Criterion))
            .Where(f => f.Definition is null).Select(f => f.Id);

        core.Should().HaveCountLessThanOrEqualTo(8);
        needed.Should().NotBeEmpty().And.OnlyContain(id => asked.Contains(id));
        Kb.RedFlags.Where(f => !f.IsCore).Should().OnlyContain(f => f.IsModifier || f.Id.Value.StartsWith("sui-") || f.Id.Value.StartsWith("axs-"));
    }

    [Fact]
    public void Groups_AskForEverythingThatALevelOrAModifierNeeds()
    {
        var asked = Kb.QuestionGroups.SelectMany(g => g.Items).Select(f => f.Id).ToHashSet();
        var askedInCore = Kb.QuestionGroups.Where(g => g.IsCore).SelectMany(g => g.Items).Select(f => f.Id).ToHashSet();
        var ofLevels = Kb.RedFlags.SelectMany(f => f.Levels).SelectMany(l => FindingsOf(l.Criterion));
        var ofModifiers = Kb.RedFlags.Where(f => f.IsModifier).SelectMany(f => FindingsOf(f.Criterion));

        ofLevels.Concat(ofModifiers).Where(f => f.Definition is null).Select(f => f.Id).Should().OnlyContain(id => asked.Contains(id));
        Kb.RedFlags.Where(f => f.WhileUnknown is not null).SelectMany(f => FindingsOf(f.WhileUnknown!.Criterion)).Should().OnlyContain(f => askedInCore.Contains(f.Id));
    }

    [Fact]
    public void Screen_OfAPersonWithoutAnyFlag_TakesAtMostEightAnswers_AndFindsNothing()
    {
        var answered = new List<QuestionGroup>();
        var absent = new List<FindingId>();
        foreach (QuestionGroup group in Kb.QuestionGroups.Where(g => g.IsCore).OrderBy(g => g.Order))
        {
            var state = new KnownFindings(Kb, [], absent, age: 40);
            if (group.AskWhen is null || group.AskWhen.Evaluate(state) == CriterionOutcome.Met)
            {
                answered.Add(group);
                absent.AddRange(group.Items.Select(i => i.Id));
            }
        }

        answered.Should().HaveCountLessThanOrEqualTo(8);
        var all = new KnownFindings(Kb, [], absent, age: 40, sex: "male");
        Kb.QuestionGroups.Where(g => g.IsCore).SelectMany(g => g.Items).Should().OnlyContain(i => all.GetFinding(i.Id) == FindingStatus.Absent);
        Kb.RedFlags.Where(f => f.IsCore).Should().OnlyContain(f => f.Criterion.Evaluate(all) == CriterionOutcome.Unmet);
    }

    [Fact]
    public void Groups_HaveAnOrder_OneIdeaPerItem_AndWordsForTheirRule()
    {
        Kb.QuestionGroups.Select(g => g.Order).Should().OnlyHaveUniqueItems().And.NotContainNulls().And.BeInAscendingOrder();
        Kb.QuestionGroups.Should().OnlyContain(g => g.Question.EndsWith('?') && g.Items.Length > 0 && (g.AskWhen == null) == (g.AskWhenText == null));
        Kb.QuestionGroups.SelectMany(g => g.Items).Should().OnlyContain(f => f.Kind != FindingKind.Sign && f.Question != null);
        Kb.QuestionGroups.Single(g => g.Id.Value == "mood").AskWhen.Should().NotBeNull("the mood group is asked only when its criterion is met");
    }

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void GoldenCase_ComesOutAsItMust(string name)
    {
        GoldenCase golden = Cases.Single(c => c.Flag + ": " + c.Name == name);
        RedFlag flag = Kb[RedFlagId.Parse(golden.Flag)];
        KnownFindings state = golden.State();

        CriterionOutcome outcome = flag.Criterion.Evaluate(state);

        (outcome switch
        {
            CriterionOutcome.Met => "triggered",
            CriterionOutcome.Unknown when HasMetPart(flag, state) => "near-miss",
            _ => "not-triggered",
        }).Should().Be(golden.Expect, golden.Reason);
        LevelOf(state).Should().Be(golden.Level, golden.Reason);
    }

    [Fact]
    public void GoldenCases_HaveAPairForEveryFlag_AndTheFourLookAlikes()
    {
        foreach (RedFlag flag in Kb.RedFlags)
        {
            var own = Cases.Where(c => c.Flag == flag.Id.Value).ToList();
            own.Should().Contain(c => c.Expect == "triggered", "{0} needs a presentation that triggers it", flag.Id);
            own.Should().Contain(c => c.Expect != "triggered", "{0} needs one nearby that does not", flag.Id);
        }

        Cases.Where(c => c.Name.StartsWith("look-alike", StringComparison.Ordinal) && c.Level != TriageLevel.Emergency).Should().HaveCount(4);
        Cases.Where(c => c.Name.StartsWith("look-alike", StringComparison.Ordinal) && c.Level == TriageLevel.Emergency).Should().HaveCount(4);
        Cases.Where(c => Kb[RedFlagId.Parse(c.Flag)].IsModifier && c.Expect == "triggered").GroupBy(c => c.Flag).Should().OnlyContain(g => g.Any(c => c.Level == TriageLevel.NotAssessed) && g.Any(c => c.Level > TriageLevel.NotAssessed));
    }

    [Fact]
    public void SafetyTexts_AreCompleteWithoutConfiguration_AndNeverLoseASentence()
    {
        Kb.SafetyTexts.Select(t => t.Kind).Should().BeEquivalentTo(Enum.GetValues<SafetyTextKind>().Skip(1));
        SafetyText emergency = Kb.SafetyTexts.Single(t => t.Kind == SafetyTextKind.Emergency);

        emergency.Text.Should().Contain("emergency number").And.Contain("emergency department");
        emergency.With("999").Should().Be(emergency.Text + " " + emergency.NumberLead + " 999.");
        emergency.With(null).Should().Be(emergency.Text);
        emergency.With("  ").Should().Be(emergency.Text);
        emergency.ToString().Should().Be(emergency.Text);
        Kb.SafetyTexts.Single(t => t.Kind == SafetyTextKind.Crisis).Text.Should().Contain("crisis line").And.Contain("now");
        Kb.SafetyTexts.Single(t => t.Kind == SafetyTextKind.NothingFound).Text.Should().Contain("does not rule out").And.NotContain(" safe");
    }

    /// <summary>The most urgent level of all flags that are met, with what they hold together or while they are unknown.</summary>
    private static TriageLevel LevelOf(KnownFindings state)
    {
        var level = TriageLevel.NotAssessed;
        foreach (RedFlag flag in Kb.RedFlags)
        {
            CriterionOutcome outcome = flag.Criterion.Evaluate(state);
            if (outcome == CriterionOutcome.Met)
            {
                var levels = flag.Levels.Where(l => l.Criterion.Evaluate(state) == CriterionOutcome.Met).Select(l => l.Level).Append(flag.PolicyLevel ?? TriageLevel.NotAssessed);
                level = levels.Append(level).Max();
            }
            else if (outcome == CriterionOutcome.Unknown && flag.WhileUnknown is { } held && held.Criterion.Evaluate(state) == CriterionOutcome.Met)
            {
                level = level > held.Level ? level : held.Level;
            }
        }

        return level;
    }

    private static bool HasMetPart(RedFlag flag, KnownFindings state) =>
        FindingsOf(flag.Criterion).Any(f => state.GetFinding(f.Id) == FindingStatus.Present)
        || (flag.WhileUnknown is { } held && held.Criterion.Evaluate(state) == CriterionOutcome.Met);

    private static IEnumerable<Finding> FindingsOf(Criterion criterion) =>
        criterion is Criterion.FindingPresent present ? [Kb[present.Finding]] : criterion.Parts.SelectMany(FindingsOf);

    private static IEnumerable<string[]> Rows() => File.ReadLines(Repository.Data("dossier-red-flags.tsv")).Skip(1).Select(line => line.Split('\t'));

    private sealed record GoldenCase(string Name, string Flag, string Expect, TriageLevel Level, FindingId[] Present, FindingId[] Absent, decimal? Age, string? Sex, string Reason)
    {
        public static IReadOnlyList<GoldenCase> Read()
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Repository.Data("golden-triage.json")));
            return [.. document.RootElement.EnumerateArray().Select(Of)];
        }

        public KnownFindings State() => new(Kb, Present, Absent, Age, Sex);

        private static GoldenCase Of(JsonElement e) => new(
            e.GetProperty("name").GetString()!,
            e.GetProperty("flag").GetString()!,
            e.GetProperty("expect").GetString()!,
            (TriageLevel)Array.IndexOf(Words.TriageLevel, e.GetProperty("level").GetString()),
            Ids(e, "present"),
            Ids(e, "absent"),
            e.TryGetProperty("age", out JsonElement age) ? age.GetDecimal() : null,
            e.TryGetProperty("sex", out JsonElement sex) ? sex.GetString() : null,
            e.GetProperty("reason").GetString()!);

        private static FindingId[] Ids(JsonElement e, string name) =>
            e.TryGetProperty(name, out JsonElement ids) ? [.. ids.EnumerateArray().Select(id => FindingId.Parse(id.GetString()!))] : [];
    }
}
