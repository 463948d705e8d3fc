using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge.Tests;
using FluentAssertions;
using Xunit;
using static BackPain.Knowledge.Assessment.Tests.TestWords;

namespace BackPain.Knowledge.Assessment.Tests;

public sealed class PresentationTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;

    public static TheoryData<string> HostileTexts() =>
        ["", " ", "\0", "\ud800", "\u202eleg-pain", "leg-pain\u200f", "\u0660\u0661", "LEG-PAIN", "leg pain", "leg--pain", new string('a', 10_000), "{\"a\":1}", "null"];

    [Fact]
    public void Equals_SameStatementsAndValues_ByValueWithHashAndOperators()
    {
        Presentation one = Presentation.Of(68, Sex.Female, Laterality.Left).Present(Id("leg-pain")).Absent(Id("night-pain"));
        Presentation same = Presentation.Empty.Absent(Id("night-pain")).On(Laterality.Left).Observe(ObservableIds.Sex, "female").Present(Id("leg-pain")).Observe(ObservableIds.Age, 68.0m);

        one.Should().Be(same);
        one.GetHashCode().Should().Be(same.GetHashCode());
        Presentation[] others = [one.On(Laterality.Right), one.Unknown(Id("leg-pain")), one.Observe(ObservableIds.Age, 69), one.Present(Id("thigh-pain")), one.With(Said("leg-pain", FindingStatus.Present, StatementOrigin.Host))];
        others.Should().OnlyContain(o => o != one).And.OnlyHaveUniqueItems();
        (one == same).Should().BeTrue();
        (one != same).Should().BeFalse();
        same.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void ToString_GivesCountsOnly() =>
        Presentation.Of(68, Sex.Female).Present(Id("leg-pain")).ToString().Should().Be("1 statements, 2 values");

    [Fact]
    public void Of_FillsAgeSexAndSide()
    {
        Presentation presentation = Presentation.Of(68, Sex.Other, Laterality.Both);

        (presentation.Age, presentation.Sex, presentation.Laterality, presentation.IsEmpty).Should().Be((68m, Sex.Other, Laterality.Both, false));
        (Presentation.Empty.Age, Presentation.Empty.Sex, Presentation.Empty.IsEmpty).Should().Be((null, Sex.NotStated, true));
        FluentActions.Invoking(() => Presentation.Of(131)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Presentation.Of(-1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Presentation.Of(sex: (Sex)9)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Presentation.Empty.On((Laterality)(-1))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void With_WrongStatements_Throws()
    {
        FindingStatement[] wrong = [default, new(Id("leg-pain"), FindingStatus.Present, default), new(default, FindingStatus.Present, StatementOrigin.Asked), new(Id("leg-pain"), (FindingStatus)7, StatementOrigin.Text), new(Id("leg-pain"), FindingStatus.Absent, (StatementOrigin)4)];
        foreach (FindingStatement statement in wrong)
        {
            FluentActions.Invoking(() => Presentation.Empty.With(statement)).Should().Throw<ArgumentException>();
            FluentActions.Invoking(() => Presentation.Empty.With([statement])).Should().Throw<ArgumentException>();
        }

        FluentActions.Invoking(() => Presentation.Empty.Present(default(FindingId))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Presentation.Empty.Observe(default, 3)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Presentation.Empty.Observe(ObservableIds.Sex, "")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Answer_TickedItemsArePresent_AllOthersAbsent()
    {
        QuestionGroup group = Kb.QuestionGroups.First(g => g.Items.Length > 2);

        Presentation presentation = Presentation.Empty.Answer(group, group.Items[1].Id);

        presentation.Statements.Should().HaveCount(group.Items.Length).And.OnlyContain(s => s.Origin == StatementOrigin.Asked);
        presentation.Statements.Where(s => s.Status == FindingStatus.Present).Should().ContainSingle().Which.Finding.Should().Be(group.Items[1].Id);
        FluentActions.Invoking(() => Presentation.Empty.Answer(group, Id("acme.other"))).Should().Throw<ArgumentException>().WithMessage("*acme.other*");
        Presentation.Empty.AnswerNotSure(group).Statements.Should().OnlyContain(s => s.Status == FindingStatus.Unknown);
    }

    [Fact]
    public void Answer_WhatATickedItemImplies_IsPresentToo()
    {
        QuestionGroup[] groups = Kb.QuestionGroups.Where(g => g.Items.Any(i => g.Items.Any(other => i.Implies.Contains(other.Id)))).ToArray();
        groups.Should().NotBeEmpty();

        foreach (QuestionGroup group in groups)
        {
            foreach (Finding ticked in group.Items)
            {
                Presentation answered = Presentation.Empty.Answer(group, ticked.Id);

                foreach (Finding item in group.Items)
                {
                    bool isSaid = item.Id == ticked.Id || ticked.Implies.Contains(item.Id);
                    answered.Statements.Single(s => s.Finding == item.Id).Status.Should().Be(isSaid ? FindingStatus.Present : FindingStatus.Absent, "{0} was ticked and {1} was not", ticked.Id, item.Id);
                }

                new Assessor(Kb).Triage(answered).Contradictions.Should().BeEmpty("ticking only {0} is a whole answer", ticked.Id);
            }
        }
    }

    [Fact]
    public void Observe_DurationsInWords_AreDays()
    {
        Presentation.Empty.Observe(ObservableIds.PainDuration, "12 weeks").Find(ObservableIds.PainDuration)!.Number.Should().Be(84);
        Presentation.Empty.Observe(ObservableIds.PainDuration, DurationBound.Parse("12 weeks")).Should().Be(Presentation.Empty.Observe(ObservableIds.PainDuration, "12 weeks"));
        Presentation.Empty.Find(default).Should().BeNull();
    }

    [Fact]
    public void TryCreate_KnownIdsAndWords_GivesThePresentation()
    {
        var findings = new Dictionary<string, string> { ["leg-pain"] = "present", ["night-pain"] = "absent", ["thigh-pain"] = "unknown" };
        var values = new Dictionary<string, string> { ["age"] = "68.5", ["sex"] = "female", ["pain-duration"] = "6 months", ["back-pain-intensity"] = "7" };

        Presentation.TryCreate(Kb, findings, values, out Presentation? presentation, out ImmutableArray<string> problems).Should().BeTrue();

        problems.Should().BeEmpty();
        presentation.Should().Be(Presentation.Of(68.5m, Sex.Female).Present(Id("leg-pain")).Absent(Id("night-pain")).Unknown(Id("thigh-pain"))
            .Observe(ObservableIds.PainDuration, "6 months").Observe(ObservableIds.BackPainIntensity, 7));
        Presentation.TryCreate(Kb, findings, null, out Presentation? fromText, out _, StatementOrigin.Text).Should().BeTrue();
        fromText!.Statements.Should().OnlyContain(s => s.Origin == StatementOrigin.Text);
    }

    [Fact]
    public void TryCreate_ManyFaults_GivesEveryOneWithTheNearestName()
    {
        var findings = new Dictionary<string, string> { ["leg-pian"] = "present", ["night-pain"] = "yes", ["zzzzzzzzzzzzzzzzzzzzzzzz"] = "Absent" };
        var values = new Dictionary<string, string> { ["agee"] = "68", ["age"] = "131", ["sex"] = "woman", ["back-pain-intensity"] = "7,5", ["pain-duration"] = "long" };

        Presentation.TryCreate(Kb, findings, values, out Presentation? presentation, out ImmutableArray<string> problems).Should().BeFalse();

        presentation.Should().BeNull();
        problems.Should().Equal(
            "There is no finding 'leg-pian'; the nearest is 'leg-pain'.",
            "The finding 'night-pain' has the word 'yes'; expected 'present', 'absent' or 'unknown'.",
            "There is no finding 'zzzzzzzzzzzzzzzzzzzzzzzz'.",
            "The finding 'zzzzzzzzzzzzzzzzzzzzzzzz' has the word 'Absent'; expected 'present', 'absent' or 'unknown'.",
            "The observable 'age' has the value '131'; expected a number from 0 to 130 in years.",
            "There is no observable 'agee'; the nearest is 'age'.",
            "The observable 'back-pain-intensity' has the value '7,5'; expected a number from 0 to 10 in points.",
            "The observable 'pain-duration' has the value 'long'; expected a number of at least 0 in days, or a duration such as '6 months'.",
            "The observable 'sex' has the value 'woman'; expected one of 'female', 'male', 'other', 'not-stated'.");
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void TryCreate_HostileText_IsAProblemAndNoException(string text)
    {
        var entry = new Dictionary<string, string> { [text] = text };
        var values = new Dictionary<string, string> { ["age"] = text, ["sex"] = text, ["pain-duration"] = text };

        Presentation.TryCreate(Kb, entry, entry, out _, out ImmutableArray<string> ids).Should().BeFalse();
        Presentation.TryCreate(Kb, new Dictionary<string, string> { ["leg-pain"] = text }, values, out _, out ImmutableArray<string> words).Should().BeFalse();

        ids.Should().HaveCount(3).And.OnlyContain(p => p.Length < 500);
        words.Should().HaveCount(4).And.OnlyContain(p => p.Length < 500);
    }

    [Fact]
    public void TryCreate_NullValuesAndWrongArguments()
    {
        var nothing = new Dictionary<string, string>();
        Presentation.TryCreate(Kb, new Dictionary<string, string> { ["leg-pain"] = null! }, new Dictionary<string, string> { ["age"] = null!, ["sex"] = null! }, out _, out ImmutableArray<string> problems).Should().BeFalse();
        problems.Should().HaveCount(3);
        Presentation.TryCreate(Kb, nothing, nothing, out Presentation? empty, out _).Should().BeTrue();
        empty.Should().Be(Presentation.Empty);
        FluentActions.Invoking(() => Presentation.TryCreate(null!, nothing, null, out _, out _)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Presentation.TryCreate(Kb, null!, null, out _, out _)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Presentation.TryCreate(Kb, nothing, null, out _, out _, default)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
