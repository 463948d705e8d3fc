using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>Rules that the shipped knowledge keeps, beyond those that the build enforces.</summary>
public sealed class KnowledgeContentTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;

    /// <summary>Words that a text for patients does not hold: they promise, blame, order about or claim what the library does not do.</summary>
    private static readonly string[] ForbiddenWords =
    [
        "diagnosis", "diagnose", "diagnosed", "probability", "safe", "normal", "cure", "cures", "guarantee", "guaranteed", "always", "never",
        "you should", "you must", "you need to", "your fault", "just in your head", "lazy", "fails to", "complain", "suffer", "suffers", "victim",
    ];

    [Fact]
    public void Words_ForPatients_HoldNoForbiddenWord()
    {
        var offending =
            from text in PatientTexts()
            from word in ForbiddenWords
            where Regex.IsMatch(text.Text, @"(?<!\w)" + Regex.Escape(word) + @"(?!\w)", RegexOptions.IgnoreCase)
            select text.Path + ": '" + word + "' in \"" + text.Text + "\"";

        offending.Should().BeEmpty();
    }

    [Fact]
    public void Words_OfEachCondition_ReadAtGrade8OrLess()
    {
        List<string> all = PatientTexts().Select(t => t.Text).Where(IsSentence).ToList();
        foreach (Condition condition in Kb.Conditions)
        {
            // A grade means little for less than 100 words: then with what its page shows beside, and if need be with all pages.
            List<string> texts = PatientTexts().Where(t => t.Path.StartsWith(condition.Id.Value + "/", StringComparison.Ordinal)).Select(t => t.Text).Where(IsSentence).ToList();
            texts.AddRange(condition.Associations.Select(a => a.Finding.Question).OfType<string>());
            texts.AddRange(condition.Ladders.SelectMany(l => l.Rungs).SelectMany(r => r.Treatments).Select(t => t.Description));
            texts = ReadingGrade.CountWords(texts) < 100 ? all : texts;

            ReadingGrade.CountWords(texts).Should().BeGreaterThanOrEqualTo(100);
            ReadingGrade.Of(texts).Should().BeLessThanOrEqualTo(8, "of {0}", condition.Id);
        }
    }

    [Fact]
    public void Words_OfFindingsAndTreatments_ReadAtGrade8OrLess()
    {
        string[] questions = Kb.Findings.Select(f => f.Question).OfType<string>().ToArray();
        string[] descriptions = Kb.Treatments.Select(t => t.Description).ToArray();

        ReadingGrade.CountWords(questions).Should().BeGreaterThan(100);
        ReadingGrade.Of(questions).Should().BeLessThanOrEqualTo(8);
        ReadingGrade.Of(descriptions).Should().BeLessThanOrEqualTo(8);
    }

    [Fact]
    public void ReadingGrade_KnowsEasyFromHard()
    {
        ReadingGrade.Of(["The cat sat on the mat. It was a hot day."]).Should().BeLessThan(3);
        ReadingGrade.Of(["Multidisciplinary rehabilitation necessitates considerable organizational infrastructure and interprofessional communication."]).Should().BeGreaterThan(16);
    }

    [Fact]
    public void Questions_AskOneThing_AndSignsAndWorkedOutFindingsAreNotAsked()
    {
        foreach (Finding finding in Kb.Findings)
        {
            bool isAsked = finding.Kind != FindingKind.Sign && finding.Definition is null;
            (finding.Question is not null).Should().Be(isAsked, "of {0}", finding.Id);
            finding.Question?.Should().EndWith("?");
            finding.Question?.Count(c => c == '?').Should().Be(1);
        }
    }

    [Fact]
    public void Synonyms_NoTwoFindingsShareOneUndeclared()
    {
        var shared = Kb.Findings
            .SelectMany(f => f.Synonyms.Append(f.Name).Select(s => (Synonym: s.ToLowerInvariant(), f.Id)))
            .GroupBy(pair => pair.Synonym)
            .Where(group => group.Select(pair => pair.Id).Distinct().Count() > 1)
            .Select(group => group.Key);

        shared.Should().BeEmpty();
    }

    [Fact]
    public void Findings_AreAllUsed()
    {
        foreach (Finding finding in Kb.Findings)
        {
            Kb.AssociationsOf(finding).Should().NotBeEmpty("of {0}", finding.Id);
        }
    }

    [Fact]
    public void Kinds_AreThoseOfTheDesign()
    {
        Conditions.ChronicBackAndLegPain.Kind.Should().Be(ConditionKind.Umbrella);
        Conditions.Spondylolisthesis.Kind.Should().Be(ConditionKind.ImagingDecides);
        Conditions.StressAndDepression.Kind.Should().Be(ConditionKind.Contributor);
        Conditions.SpinalArthritis.Kind.Should().Be(ConditionKind.Cause);
        Conditions.SpinalStenosis.Kind.Should().Be(ConditionKind.Cause);
        Conditions.SacroiliacJointPain.Kind.Should().Be(ConditionKind.Cause);
    }

    [Fact]
    public void Ledger_HoldsEveryShippedId()
    {
        HashSet<string> listed = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Knowledge", "ids.ledger"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => string.Join(' ', line.Split(' ').Take(2)))
            .ToHashSet(StringComparer.Ordinal);

        listed.Should().BeEquivalentTo(
            Kb.Conditions.Select(e => "condition " + e.Id)
                .Concat(Kb.Findings.Select(e => "finding " + e.Id))
                .Concat(Kb.Observables.Select(e => "observable " + e.Id))
                .Concat(Kb.Treatments.Select(e => "treatment " + e.Id))
                .Concat(Kb.RedFlags.Select(e => "red-flag " + e.Id))
                .Concat(Kb.QuestionGroups.Select(e => "question-group " + e.Id))
                .Concat(Kb.Conditions.SelectMany(c => c.Ladders).SelectMany(l => l.Rungs).Select(e => "rung " + e.Id))
                .Concat(Kb.Sources.Select(e => "source " + e.Id))
                .Concat(Kb.BodyRegions.Select(e => "body-region " + e.Id)));
    }

    [Fact]
    public void Ledger_IsASupersetOfTheIdsApprovedByTheTests()
    {
        string[] approved = File.ReadAllLines(Repository.Data("approved-ids.txt"));
        string[] listed = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Knowledge", "ids.ledger"));

        approved.Should().NotBeEmpty();
        listed.Should().Contain(approved, "a published id never disappears and never changes its meaning");
    }

    private static bool IsSentence(string text) => text.EndsWith('.') || text.EndsWith('?');

    /// <summary>Every text that an app shows to a patient; the path starts with the id of its condition.</summary>
    private static IEnumerable<(string Path, string Text)> PatientTexts()
    {
        foreach (Condition condition in Kb.Conditions)
        {
            string id = condition.Id.Value;
            yield return (id + "/summary", condition.Summary.Text);
            yield return (id + "/definition", condition.Definition?.Text ?? condition.Summary.Text);
            yield return (id + "/imaging", condition.Imaging?.Text ?? condition.Summary.Text);
            yield return (id + "/misuse", condition.Misuse ?? condition.Summary.Text);
            foreach (Distinction distinction in condition.Distinctions)
            {
                yield return (id + "/distinction from " + distinction.FromId, distinction.Text);
            }

            foreach (CitedText text in condition.Facts.Concat(condition.Onset).Concat(condition.AgeAndSex).Concat(condition.Causes).Concat(condition.PainMechanisms).Concat(condition.Consequences))
            {
                yield return (id + "/" + text.Key, text.Text);
            }

            foreach (ConditionCourse course in condition.Courses)
            {
                yield return (id + "/course", course.Text);
            }

            foreach (ConditionRelation relation in Kb.RelationsFrom(condition))
            {
                yield return (id + "/relation", relation.Text);
            }

            foreach (string name in condition.Synonyms.Append(condition.Name))
            {
                yield return (id + "/name", name);
            }

            foreach (Recommendation recommendation in condition.Recommendations)
            {
                yield return (id + "/recommendation", recommendation.IndicationText ?? recommendation.Treatment.Name);
                yield return (id + "/population", recommendation.Population?.Text ?? recommendation.Treatment.Name);
            }

            foreach (Rung rung in condition.Ladders.SelectMany(l => l.Rungs))
            {
                yield return (id + "/" + rung.Id, rung.Role);
                if (rung.CriterionText is { } criterion)
                {
                    yield return (id + "/" + rung.Id + "/criterion", criterion);
                }

                if (rung.Aim is { } aim)
                {
                    yield return (id + "/" + rung.Id + "/aim", aim.Text);
                }
            }
        }

        foreach (Finding finding in Kb.Findings)
        {
            yield return ("finding " + finding.Id, finding.Question ?? finding.Name + ".");
        }

        foreach (Treatment treatment in Kb.Treatments)
        {
            yield return ("treatment " + treatment.Id, treatment.Description);
            foreach (CitedText fact in treatment.Facts)
            {
                yield return ("treatment " + treatment.Id + "/" + fact.Key, fact.Text);
            }
        }
    }
}
