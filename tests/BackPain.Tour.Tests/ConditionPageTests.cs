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
    private const string Arrangement = "Our arrangement of its treatments";
    private const string NotStated = "Not stated by any source here";

    private static readonly KnowledgeBase Known = KnowledgeBase.Default;

    public static TheoryData<string> ConditionIds => [.. Known.Conditions.Select(static condition => condition.Id.Value)];

    public static TheoryData<string> WithFindings => [.. Known.Conditions.Where(static condition => !condition.Associations.IsEmpty).Select(static condition => condition.Id.Value)];

    public static TheoryData<string> WithRecommendations => [.. Known.Conditions.Where(static condition => !condition.Recommendations.IsEmpty).Select(static condition => condition.Id.Value)];

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
            run.Words.Should().Contain(TourPage.Told(rung));
        }

        // The cells of the table stand beside each other; look at each column on its own.
        string[] columns = Columns(run.Output);
        foreach (Recommendation recommendation in condition.Recommendations)
        {
            string whom = recommendation.Population is { } population ? VoiceLines.Whom(population) : "";
            columns[0].Should().Contain(recommendation.Treatment.Name + " In: " + (recommendation.Population?.Text ?? "not stated")
                + (whom.Length == 0 ? "" : " (" + whom + ")") + (recommendation.IndicationText is null ? "" : " When: " + recommendation.IndicationText));
            columns[1].Should().Contain(Phrases.WhoIs(recommendation.Source) + ": " + Phrases.Of(recommendation.Stance)
                + (recommendation.Strength is null ? "" : " Strength: " + recommendation.Strength)
                + (recommendation.Certainty is null ? "" : " Certainty: " + recommendation.Certainty)
                + (recommendation.Note is null ? "" : " Note: " + recommendation.Note)
                + (recommendation.Confidence == Confidence.High ? "" : " Confidence: " + Phrases.Of(recommendation.Confidence))
                + " [" + recommendation.Citation + "]");
        }
    }

    [Theory]
    [MemberData(nameof(WithRecommendations))]
    public void Show_OurArrangement_HasItsNoticeAndEveryTreatmentInItsPlaceInOrder(string id)
    {
        TreatmentOverview overview = Condition(id).Overview;
        (string Title, IEnumerable<OverviewEntry> Entries)[] groups =
        [
            .. overview.Steps.Select(static step => (OverviewTree.Title(step), step.Entries.AsEnumerable())),
            (OverviewTree.Contested, overview.Contested),
            (OverviewTree.AdvisedAgainst, overview.AdvisedAgainst),
            (OverviewTree.SourceOnly, overview.SourceOnly),
        ];
        IEnumerable<string> expected = groups.Where(static group => group.Entries.Any())
            .Select(static group => group.Title + " " + string.Join(" ", group.Entries.Select(TourPage.Told)));

        string words = TourPage.Section(TourRun.Of("--condition", id).Output, Arrangement);

        words.Trim().Should().Be(TreatmentOverview.Notice + " " + Condition(id).Name + " " + string.Join(" ", expected));
    }

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_ConditionOfWhichNoSourceSpeaks_HasNoArrangement(string id)
    {
        string output = TourRun.Of("--condition", id).Output;

        output.Contains("\n" + Arrangement + "\n", StringComparison.Ordinal).Should().Be(!Condition(id).Recommendations.IsEmpty);
    }

    [Theory]
    [InlineData("lumbar-disc-herniation", "Epidural steroid injection")]
    [InlineData("stress-and-depression", "Acupuncture")]
    public void Show_ContestedForDifferentPeople_SaysSo(string id, string treatment)
    {
        string words = TourPage.Section(TourRun.Of("--condition", id).Output, Arrangement);

        words.Should().Contain(treatment + " Those for it and those against it mean different people.");
    }

    [Fact]
    public void Show_GuidelinesThatAreNoLongerCurrent_AreMarkedWhereTheySpeak()
    {
        string words = TourPage.Section(TourRun.Of("--condition", "spinal-stenosis").Output, Arrangement);

        words.Should().ContainAll(
            "for: ASIPP guideline (2013), since replaced: recommends it.",
            "for: NASS spinal stenosis guideline (2011), an older guideline: suggests it or considers it.",
            "against: NICE NG59 (2016), a current guideline: recommends against it.");
    }

    [Fact]
    public void Show_WhatIsSaidOfAWiderTreatment_IsMarkedAsSuch()
    {
        string words = TourPage.Section(TourRun.Of("--condition", "spinal-stenosis").Output, Arrangement);

        words.Should().Contain("for: the seed page, a page for patients: recommends it. It speaks of: Spinal injection. In: people with spinal stenosis. [seed-page, spinal-stenosis#5a]");
    }

    [Theory]
    [MemberData(nameof(ConditionIds))]
    public void Show_Ladders_StandApartEachWithItsOwnRungsOnly(string id)
    {
        string output = TourRun.Of("--condition", id).Output;

        foreach (TreatmentLadder ladder in Condition(id).Ladders)
        {
            string heading = LadderHeading(ladder);
            string[] trees = [.. output.Split("\n\n").Select(TourRun.Flow).Where(tree => tree.StartsWith(heading + " ", StringComparison.Ordinal))];
            trees.Should().ContainSingle().Which.Trim().Should().Be(heading + " " + string.Join(" ", ladder.Rungs.Select(rung => TourPage.Told(rung, ladder))));
        }
    }

    [Theory]
    [MemberData(nameof(WithRecommendations))]
    public void Show_Disagreements_HaveASentenceAndBothCitationsEach(string id)
    {
        RecommendationPairs<Disagreement> disagreements = Known.Disagreements.About(ConditionId.Parse(id));

        string output = TourRun.Of("--condition", id).Output;

        TourPage.Blocks(output, PageParts.Disagreements, "- ").Should().BeEquivalentTo(disagreements.Select(static disagreement => "- " + disagreement.Text
            + (disagreement.IsBetweenCurrentGuidelines ? " Both are current guidelines." : "") + " " + TourPage.Cited([disagreement.First.Citation, disagreement.Second.Citation])));
        if (disagreements.Count == 0)
        {
            TourPage.Section(output, PageParts.Disagreements).Should().Contain("No two sources here are for and against the same");
        }
    }

    [Theory]
    [MemberData(nameof(WithRecommendations))]
    public void Show_Tensions_AreCountedByKindAndThoseOfScopeToldInFull(string id)
    {
        IGrouping<TensionKind, Tension>[] kinds = [.. Known.Tensions.About(ConditionId.Parse(id)).GroupBy(static tension => tension.Kind)];
        string output = TourRun.Of("--condition", id).Output;
        output.Contains("\n" + PageParts.Tensions + "\n", StringComparison.Ordinal).Should().Be(kinds.Length > 0);
        if (kinds.Length == 0)
        {
            return;
        }

        ImmutableArray<string> blocks = TourPage.Blocks(output, PageParts.Tensions, "- ");

        blocks.Should().HaveSameCount(kinds);
        foreach (IGrouping<TensionKind, Tension> kind in kinds)
        {
            string block = blocks.Single(block => block.StartsWith("- " + Phrases.Of(kind.Key) + ": " + kind.Count(), StringComparison.Ordinal));
            if (kind.Key == TensionKind.Scope)
            {
                block.Should().ContainAll(kind.Select(static tension => "- " + tension.Text + " " + TourPage.Cited(tension.Citations) + " "
                    + string.Join(" ", tension.Positions.Select(static position => Phrases.Of(position.Source) + ": " + Phrases.Sentence(position.Population!.Text)))));
            }
            else
            {
                block.Should().Be("- " + Phrases.Of(kind.Key) + ": " + kind.Count());
            }
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

    private static string LadderHeading(TreatmentLadder ladder) =>
        (ladder.IsOrdered ? "Treatment ladder, as " : "Treatments, listed without order, as ") + Phrases.Of(ladder.Source) + (ladder.Source.Status switch
        {
            SourceStatus.Superseded => ", since replaced,",
            SourceStatus.Old => ", an older guideline,",
            _ => "",
        }) + " gives it";

    private static string[] Columns(string output)
    {
        string[][] rows = [.. output.Split('\n').Where(static line => line.StartsWith("| ", StringComparison.Ordinal)).Select(static line => line.Split('|')).Where(static cells => cells.Length == 4)];
        return [.. Enumerable.Range(1, 2).Select(column => TourRun.Flow(string.Join('\n', rows.Select(cells => cells[column]))))];
    }
}
