using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using BackPain.Knowledge;
using FluentAssertions;
using Xunit;

namespace BackPain.Tour.Tests;

public sealed class ConditionPageTests
{
    private const string Findings = "What goes with it";
    private const string NotStated = "Not stated by any source here";

    private static readonly KnowledgeBase Known = KnowledgeBase.Default;

    public static TheoryData<string> ConditionIds => [.. Known.Conditions.Select(static condition => condition.Id.Value)];

    public static TheoryData<string> WithFindings => [.. Known.Conditions.Where(static condition => !condition.Associations.IsEmpty).Select(static condition => condition.Id.Value)];

    public static TheoryData<string> SeriousCauses => [.. Known.ConditionsOfKind(ConditionKind.SeriousCause).Select(static condition => condition.Id.Value)];

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_EachCondition_HasItsNames(string id)
    {
        Condition condition = Condition(id);

        TourRun run = TourRun.Of("--condition", id);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Words.Should().Contain(condition.Name).And.Contain("Id " + id).And.Contain("Clinical name " + condition.ClinicalName)
            .And.Contain("Also called " + string.Join(", ", condition.Synonyms)).And.Contain("Kind " + Phrases.Of(condition.Kind));
    }

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_EachCondition_HasEveryTextWithItsCitationsInItsSection(string id)
    {
        Condition condition = Condition(id);
        (string Heading, IEnumerable<CitedText?> Texts)[] sections =
        [
            ("In short", [condition.Summary]),
            ("What it is", [condition.Definition]),
            ("More about it", condition.Facts),
            ("How it begins", condition.Onset),
            ("Whom it affects, by age and sex", condition.AgeAndSex),
            ("What can bring it about", condition.Causes),
            ("How it comes to hurt", condition.PainMechanisms),
            ("What it may lead to", condition.Consequences),
            ("What a scan can and cannot decide", [condition.Imaging]),
        ];

        string output = TourRun.Of("--condition", id).Output;

        foreach ((string heading, IEnumerable<CitedText?> texts) in sections)
        {
            foreach (CitedText text in texts.OfType<CitedText>())
            {
                TourPage.Section(output, heading).Should().Contain(text.Text + " " + TourPage.Cited(text.Citations));
            }
        }

        foreach (ConditionCourse course in condition.Courses)
        {
            TourPage.Section(output, "How it runs in time").Should().Contain(Phrases.Of(course.Course) + ": " + course.Text + " " + TourPage.Cited(course.Citations));
        }
    }

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_EachCondition_HasEverySiteAndRelation(string id)
    {
        Condition condition = Condition(id);

        string words = TourRun.Of("--condition", id).Words;

        foreach (PainSite site in condition.Sites)
        {
            string role = site.Role == AssociationRole.Unspecified ? "" : " (" + Phrases.Of(site.Role) + ")";
            words.Should().Contain("- " + site.Region.Name + role + " " + TourPage.Cited(site.Citations));
        }

        foreach (ConditionRelation relation in Known.RelationsFrom(condition).Concat(Known.RelationsTo(condition)))
        {
            words.Should().Contain(relation.Text + " " + TourPage.Cited(relation.Citations));
        }
    }

    [Theory]
    [MemberData(nameof(WithFindings))]
    public void Show_EachFinding_HasAllReportsWithFiguresPopulationAndCitations(string id)
    {
        Condition condition = Condition(id);

        ImmutableArray<string> blocks = TourPage.Blocks(TourRun.Of("--condition", id).Output, Findings, "  - ");

        blocks.Should().HaveSameCount(condition.Associations);
        foreach (Association association in condition.Associations)
        {
            string start = "- " + association.Finding.Name + " (" + Phrases.Of(association.Finding.Kind) + "; cluster: " + association.Cluster.Name + ")";
            string block = blocks.Single(block => block.Trim().StartsWith(start, StringComparison.Ordinal));
            block.Contains("Other figures are preferred to these.", StringComparison.Ordinal)
                .Should().Be(association.Evidence.Any(static report => report.HasFigures && !report.IsPreferred));
            foreach (AssociationEvidence report in association.Evidence)
            {
                // Reports that only name the finding share one line, so their citations stand one by one.
                foreach (Citation citation in report.Citations)
                {
                    block.Should().Contain("[" + citation + "]");
                }

                if (report.HasFigures || report.Note is not null || report.Population is not null)
                {
                    TourPage.ShouldTell(block, report);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(WithFindings))]
    public void Show_Findings_StandUnderTheirRole(string id)
    {
        Condition condition = Condition(id);

        string lines = "\n" + TourPage.SectionLines(TourRun.Of("--condition", id).Output, Findings);

        foreach (IGrouping<AssociationRole, Association> group in condition.Associations.GroupBy(static association => association.Role))
        {
            string[] parts = lines.Split("\n  " + Phrases.Of(group.Key) + ":\n");
            parts.Should().HaveCount(2);
            string[] names = [.. parts[1].Split('\n').TakeWhile(static line => line.StartsWith("  - ", StringComparison.Ordinal) || line.StartsWith("    ", StringComparison.Ordinal))];
            names.Count(static line => line.StartsWith("  - ", StringComparison.Ordinal)).Should().Be(group.Count());
            TourRun.Flow(string.Join('\n', names)).Should().ContainAll(group.Select(static association => "- " + association.Finding.Name + " ("));
        }
    }

    [Fact]
    public void Show_FindingsOfOneRole_AreOrderedByWeight()
    {
        foreach (IGrouping<AssociationRole, Association> group in Known.Conditions.SelectMany(static condition => condition.Associations.ByRole()))
        {
            int sign = group.Key == AssociationRole.ArguesAgainst ? 1 : -1;
            group.Select(association => sign * association.WhenPresent.Millibans).Should().BeInAscendingOrder();
        }
    }

    [Fact]
    public void ByRole_AllAssociations_KeepsEachOnce()
    {
        foreach (Condition condition in Known.Conditions)
        {
            condition.Associations.ByRole().SelectMany(static group => group).Should().BeEquivalentTo(condition.Associations);
        }
    }

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_Distinctions_HaveNeighborTextFindingsAndCitations(string id)
    {
        Condition condition = Condition(id);

        string words = TourRun.Of("--condition", id).Words;

        foreach (Distinction distinction in condition.Distinctions)
        {
            words.Should().Contain("- from " + Known[distinction.FromId].Name + ": " + distinction.Text + " " + TourPage.Cited(distinction.Citations)
                + (distinction.Findings.IsEmpty ? "" : " Findings, the most telling first: " + string.Join("; ", distinction.Findings.Select(static finding => finding.Name)) + "."));
        }

        foreach (Condition other in Known.Conditions.Where(other => other.Distinctions.Any(distinction => distinction.FromId.Value == id)))
        {
            words.Should().Contain("from " + other.Name + ":");
        }
    }

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_Misuse_IsMarkedAsOwnJudgment(string id)
    {
        Condition condition = Condition(id);

        string words = TourRun.Of("--condition", id).Words;

        words.Contains("(our own judgment) " + condition.Misuse, StringComparison.Ordinal).Should().Be(condition.Misuse is not null);
    }

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_EachCondition_HasEveryRungAndRecommendation(string id)
    {
        Condition condition = Condition(id);

        TourRun run = TourRun.Of("--condition", id);

        foreach (Rung rung in condition.Ladders.SelectMany(static ladder => ladder.Rungs))
        {
            run.Words.Should().Contain("Role " + rung.Role + " Considered " + (rung.CriterionText ?? "not stated") + " Source " + TourPage.Cited(rung.Citations));
        }

        // The cells of the table stand beside each other; look at each column on its own.
        string[] columns = Columns(run.Output);
        foreach (Recommendation recommendation in condition.Recommendations)
        {
            columns[0].Should().Contain(recommendation.Treatment.Name + " " + recommendation.Population + (recommendation.IndicationText is null ? "" : " " + recommendation.IndicationText));
            columns[1].Should().Contain(Phrases.Of(recommendation.Stance) + (recommendation.Strength is null ? "" : " strength: " + recommendation.Strength));
            columns[1].Should().Contain("[" + recommendation.Citation + "]");
        }
    }

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_WhatNoSourceSays_IsNotStated(string id)
    {
        Condition condition = Condition(id);

        string output = TourRun.Of("--condition", id).Output;
        string[] notStated = output.Contains(NotStated, StringComparison.Ordinal) ? TourPage.Section(output, NotStated).Trim().TrimEnd('.').Split("; ") : [];

        notStated.Should().BeEquivalentTo(new (string Heading, bool IsMissing)[]
        {
            ("What it is", condition.Definition is null),
            ("More about it", condition.Facts.IsEmpty),
            ("How it runs in time", condition.Courses.IsEmpty),
            ("How it begins", condition.Onset.IsEmpty),
            ("Whom it affects, by age and sex", condition.AgeAndSex.IsEmpty),
            ("What can bring it about", condition.Causes.IsEmpty && !Known.RelationsTo(condition).Any(static relation => relation.IsCausal)),
            ("How it comes to hurt", condition.PainMechanisms.IsEmpty),
            ("What it may lead to", condition.Consequences.IsEmpty && !Known.RelationsFrom(condition).Any(static relation => relation.IsCausal)),
            ("Where it is felt", condition.Sites.IsEmpty),
            (Findings, condition.Associations.IsEmpty),
            ("What sets it apart", condition.Distinctions.IsEmpty && !Known.Conditions.SelectMany(static other => other.Distinctions).Any(distinction => distinction.FromId == condition.Id)),
            ("What a scan can and cannot decide", condition.Imaging is null),
            ("How it bears on other conditions, and they on it", Known.RelationsFrom(condition).IsEmpty && Known.RelationsTo(condition).IsEmpty),
            ("What sources say of each treatment", condition.Recommendations.IsEmpty),
        }.Where(static section => section.IsMissing).Select(static section => section.Heading));
    }

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_ConditionWithoutLadder_SaysSo(string id)
    {
        string words = TourRun.Of("--condition", id).Words;

        words.Contains("No source here arranges treatments for it.", StringComparison.Ordinal).Should().Be(Condition(id).Ladders.Count == 0);
    }

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_EachCondition_ListsTheSourcesThatItCites(string id)
    {
        string output = TourRun.Of("--condition", id).Output;

        TourPage.ShouldListWhatItCites(output, "Sources");
    }

    [Theory]
    [MemberData(nameof(SeriousCauses))]
    public void Show_SeriousCause_IsReachedByRedFlagsAndNeverRanked(string id)
    {
        string output = TourRun.Of("--condition", id).Output;

        TourPage.Section(output, "How it is looked for").Should().Contain("reached by red flags").And.Contain("never ranked").And.NotContain("!");
        output.Should().NotContain("LR+");
    }

    [Fact]
    public void Show_OtherConditions_SayNothingOfRedFlags()
    {
        foreach (Condition condition in Known.Conditions.Where(static condition => condition.Kind != ConditionKind.SeriousCause))
        {
            TourRun.Of("--condition", condition.Id.Value).Output.Should().NotContain("How it is looked for");
        }
    }

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_Words_MakeNoPromiseAndGiveNoOrder(string id)
    {
        // Titles of sources are theirs; all other words are ours.
        string words = TourRun.Of("--condition", id).Words;
        words = words[..words.LastIndexOf(" Sources ", StringComparison.Ordinal)];

        words.Should().NotContainEquivalentOf("you should").And.NotContainEquivalentOf("guarantee").And.NotContainEquivalentOf("your diagnosis").And.NotContainEquivalentOf("we recommend");
    }

    [Fact]
    public async Task Show_Piped_IsPlainAndTheSameAsInProcess()
    {
        TourRun process = await TourRun.OfProcessAsync("--condition", "SI", "Joint", "Pain");

        process.ExitCode.Should().Be(0);
        process.Output.Should().NotContain("\u001b");
        process.Output.Should().Be(TourRun.Of("--condition", "sacroiliac-joint-pain").Output);
    }

    private static Condition Condition(string id) => Known.Conditions.Single(known => known.Id.Value == id);

    private static string[] Columns(string output)
    {
        string[][] rows = [.. output.Split('\n').Where(static line => line.StartsWith("| ", StringComparison.Ordinal)).Select(static line => line.Split('|')).Where(static cells => cells.Length == 4)];
        return [.. Enumerable.Range(1, 2).Select(column => TourRun.Flow(string.Join('\n', rows.Select(cells => cells[column]))))];
    }
}
