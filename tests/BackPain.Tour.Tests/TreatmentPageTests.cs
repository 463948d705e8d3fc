using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using BackPain.Knowledge;
using FluentAssertions;
using Xunit;

namespace BackPain.Tour.Tests;

public sealed class TreatmentPageTests
{
    private const string Voices = "Who says what, by condition";

    private static readonly KnowledgeBase Known = KnowledgeBase.Default;

    public static TheoryData<string> TreatmentIds => [.. Known.Treatments.Select(static treatment => treatment.Id.Value)];

    [Theory]
    [MemberData(nameof(TreatmentIds))]
    public void Show_EachTreatment_HasNamesKindInvasivenessAndDescription(string id)
    {
        Treatment treatment = Treatment(id);

        TourRun run = TourRun.Of("--treatment", id);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Words.Should().StartWith("-- " + treatment.Name + " --").And.Contain("Id " + id + " Clinical name " + treatment.ClinicalName + " Kind " + Phrases.Of(treatment.Kind)
            + " Invasiveness " + treatment.Invasiveness + " of 6: ").And.Contain("Also called " + string.Join(", ", treatment.Synonyms));
        run.Words.Contains("Type left open", StringComparison.Ordinal).Should().Be(!treatment.IsTypeSpecified);
        TourPage.Section(run.Output, "What it is").Trim().Should().Be(treatment.Description + " " + TourPage.Cited(treatment.Citations));
    }

    [Theory]
    [MemberData(nameof(TreatmentIds))]
    public void Show_SafetyNote_StandsBesideEachMedicineAndNothingElse(string id)
    {
        Treatment treatment = Treatment(id);

        string output = TourRun.Of("--treatment", id).Output;

        output.Contains("\nSafety\n", StringComparison.Ordinal).Should().Be(treatment.SafetyNote is not null);
        if (treatment.SafetyNote is { } note)
        {
            TourPage.Section(output, "Safety").Trim().Should().Be(note);
        }
    }

    [Theory]
    [MemberData(nameof(TreatmentIds))]
    public void Show_WhatItIsAKindOfAndItsKinds_AreNamed(string id)
    {
        Treatment treatment = Treatment(id);

        string output = TourRun.Of("--treatment", id).Output;

        foreach ((string heading, IEnumerable<Treatment> others) in new[] { ("What it is a kind of", treatment.IsA.AsEnumerable()), ("Kinds of it", Known.NarrowerThan(treatment)) })
        {
            if (others.Any())
            {
                TourPage.Blocks(output, heading, "- ").Should().Equal(others.Select(static other => "- " + other.Name + " (" + other.Id + ")"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(TreatmentIds))]
    public void Show_TimesFactsAndWhatItInvolves_HaveTheirCitations(string id)
    {
        Treatment treatment = Treatment(id);

        string words = TourRun.Of("--treatment", id).Words;

        foreach (TimeToJudge time in treatment.TimesToJudge)
        {
            words.Should().Contain("- " + time.Duration + (time.ConditionId is { } condition ? ", for " + Known[condition].Name : "") + ": " + time.Text + " " + TourPage.Cited(time.Citations));
        }

        foreach (CitedText text in treatment.Facts.Append(treatment.Involves).OfType<CitedText>())
        {
            words.Should().Contain(text.Text + " " + TourPage.Cited(text.Citations));
        }
    }

    [Theory]
    [MemberData(nameof(TreatmentIds))]
    public void Show_EachConditionOfWhichASourceSpeaks_HasWhoSaysWhatInFull(string id)
    {
        Treatment treatment = Treatment(id);
        string output = TourRun.Of("--treatment", id).Output;

        foreach (Condition condition in Known.Conditions)
        {
            Recommendation[] voices = [.. condition.Recommendations.Where(recommendation => treatment.Is(recommendation.Treatment))];
            bool isNamed = condition.Recommendations.Any(recommendation => treatment.Is(recommendation.Treatment) || recommendation.Treatment.Is(treatment));
            ImmutableArray<string> blocks = output.Contains("\n" + Voices + "\n", StringComparison.Ordinal) ? TourPage.Blocks(output, Voices, "- ") : [];
            string[] own = [.. blocks.Where(block => block.StartsWith("- " + condition.Name + " ", StringComparison.Ordinal))];
            own.Should().HaveCount(isNamed ? 1 : 0);
            foreach (Recommendation voice in voices)
            {
                own[0].Should().Contain(TourPage.Told(voice, treatment)
                    + (voice.IndicationText is null ? "" : " When: " + Phrases.Sentence(voice.IndicationText))
                    + (voice.Strength is null ? "" : " Strength: " + Phrases.Sentence(voice.Strength))
                    + (voice.Certainty is null ? "" : " Certainty: " + Phrases.Sentence(voice.Certainty))
                    + (voice.Note is null ? "" : " Note: " + Phrases.Sentence(voice.Note))
                    + (voice.Confidence == Confidence.High ? "" : " Confidence: " + Phrases.Of(voice.Confidence) + ".")
                    + " [" + voice.Citation + "]");
            }
        }
    }

    [Theory]
    [InlineData("physical-therapy", "Spinal stenosis", "In our arrangement: step 1.")]
    [InlineData("epidural-steroid-injection", "Spinal stenosis", "In our arrangement: advised against.")]
    [InlineData("epidural-steroid-injection", "Slipped disc in the lower back", "In our arrangement: contested; those for it and those against it mean different people.")]
    [InlineData("acupuncture", "Low back pain with no clear source", "In our arrangement: contested.")]
    [InlineData("decompression-surgery", "Spinal stenosis", "In our arrangement: only other sources speak of it.")]
    [InlineData("duloxetine", "Spinal stenosis", "No source here speaks of this very treatment for it, only of a wider one.")]
    public void Show_PlaceInOurArrangement_StandsWithTheCondition(string id, string condition, string place)
    {
        ImmutableArray<string> blocks = TourPage.Blocks(TourRun.Of("--treatment", id).Output, Voices, "- ");

        blocks.Should().ContainSingle(block => block.StartsWith("- " + condition + " " + place + " ", StringComparison.Ordinal));
        TourPage.Section(TourRun.Of("--treatment", id).Output, Voices).Should().Contain(TreatmentOverview.Notice);
    }

    [Theory]
    [MemberData(nameof(TreatmentIds))]
    public void Show_LaddersThatNameIt_AreCitedWithConditionAndRole(string id)
    {
        string words = TourRun.Of("--treatment", id).Words;

        foreach (LadderMention mention in Known.LaddersNaming(Treatment(id)))
        {
            words.Should().Contain(Known[mention.Ladder.ConditionId].Name + ", as " + Phrases.WhoIs(mention.Ladder.Source) + ", has it: ")
                .And.Contain(Phrases.Sentence(mention.Rung.Role) + " " + TourPage.Cited(mention.Rung.Citations));
        }
    }

    [Theory]
    [MemberData(nameof(TreatmentIds))]
    public void Show_Disagreements_NameTheConditionAndBothSides(string id)
    {
        ImmutableArray<string> blocks = TourPage.Blocks(TourRun.Of("--treatment", id).Output, PageParts.Disagreements, "- ");

        blocks.Should().BeEquivalentTo(Known.Disagreements.About(Treatment(id)).Select(static disagreement => "- " + Known[disagreement.ConditionId].Name + ": " + disagreement.Text
            + (disagreement.IsBetweenCurrentGuidelines ? " Both are current guidelines." : "") + " " + TourPage.Cited([disagreement.First.Citation, disagreement.Second.Citation])));
    }

    [Theory]
    [MemberData(nameof(TreatmentIds))]
    public void Show_EachTreatment_ListsTheSourcesThatItCitesAndMakesNoPromise(string id)
    {
        TourRun run = TourRun.Of("--treatment", id);

        TourPage.ShouldListWhatItCites(run.Output, "Sources");
        string words = run.Words[..run.Words.LastIndexOf(" Sources ", StringComparison.Ordinal)];
        words.Should().NotContainEquivalentOf("you should").And.NotContainEquivalentOf("guarantee").And.NotContainEquivalentOf("your diagnosis").And.NotContainEquivalentOf("we recommend");
    }

    [Theory]
    [InlineData("EPIDURAL SHOT")]
    [InlineData("epidural steroid", "injection")]
    [InlineData("esi")]
    public void Show_AnyOfItsNames_FindsTheTreatment(params string[] words)
    {
        TourRun.Of(["--treatment", .. words]).Should().Be(TourRun.Of("--treatment", "epidural-steroid-injection"));
    }

    [Fact]
    public async Task Show_Piped_IsPlainAndTheSameAsInProcess()
    {
        TourRun process = await TourRun.OfProcessAsync("--treatment", "opioid");

        process.ExitCode.Should().Be(0);
        process.Output.Should().NotContain("\u001b").And.Be(TourRun.Of("--treatment", "opioid").Output);
    }

    private static Treatment Treatment(string id) => Known.Treatments.Single(known => known.Id.Value == id);
}
