using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>What people read is at grade 8 or less, text by text; what clinicians read is at 12 or less.</summary>
public sealed class ReadingGradeTests
{
    private const double GradeForPeople = 8;
    private const double GradeForClinicians = 12;

    /// <summary>Below this many words the grade says more of one long term than of the text: such notes are graded together.</summary>
    private const int FewWords = 10;

    [Fact]
    public void PlainTexts_EachReadAtGrade8OrLess()
    {
        HashSet<string> exceptions = TsvRow.Read("reading-grade-exceptions.tsv").Select(e => e["path"]).ToHashSet(StringComparer.Ordinal);
        List<KnowledgeText> plain = KnowledgeTexts.Shipped.Where(t => t.Kind == TextKind.Plain).ToList();

        plain.Count.Should().BeGreaterThan(500);
        plain.Where(t => ReadingGrade.Of(t.Text) > GradeForPeople && !exceptions.Contains(t.Path)).Select(Graded).Should().BeEmpty();
        exceptions.Should().BeSubsetOf(plain.Where(t => ReadingGrade.Of(t.Text) > GradeForPeople).Select(t => t.Path), "an exception that is not needed goes");
    }

    [Fact]
    public void ClinicianTexts_ReadAtGrade12OrLess()
    {
        ILookup<bool, KnowledgeText> texts = KnowledgeTexts.Shipped
            .Where(t => t.Kind == TextKind.Clinician)
            .ToLookup(t => ReadingGrade.CountWords([t.Text]) < FewWords);

        texts[false].Where(t => ReadingGrade.Of(t.Text) > GradeForClinicians).Select(Graded).Should().BeEmpty();
        ReadingGrade.Of(texts[true].Select(t => t.Text)).Should().BeLessThanOrEqualTo(GradeForClinicians);
    }

    [Fact]
    public void Pages_OfEachCondition_ReadAtGrade8OrLessAsAWhole()
    {
        foreach (Condition condition in KnowledgeBase.Default.Conditions)
        {
            string path = "conditions/" + condition.Id.Value + "/";
            List<string> page = KnowledgeTexts.Shipped.Where(t => t.Kind == TextKind.Plain && t.Path.StartsWith(path, StringComparison.Ordinal)).Select(t => t.Text).ToList();

            ReadingGrade.Of(page).Should().BeLessThanOrEqualTo(GradeForPeople, "of {0}", condition.Id);
        }
    }

    [Fact]
    public void Grade_KnowsEasyFromHard()
    {
        ReadingGrade.Of("The cat sat on the mat. It was a hot day.").Should().BeLessThan(3);
        ReadingGrade.Of("Multidisciplinary rehabilitation necessitates considerable organizational infrastructure and interprofessional communication.").Should().BeGreaterThan(16);
        ReadingGrade.Of("").Should().Be(0);
    }

    [Theory]
    [InlineData("Pain.", 1, 1)]
    [InlineData("It is a tender spot.", 5, 6)]
    [InlineData("The back is stiff; it improves.", 6, 7)]
    [InlineData("Low-back pain at 65.", 4, 5)]
    public void Grade_IsTheFormulaOfKincaid(string text, int words, int syllables)
    {
        int sentences = text.Contains(';', StringComparison.Ordinal) ? 2 : 1;

        ReadingGrade.CountWords([text]).Should().Be(words);
        ReadingGrade.Of(text).Should().BeApproximately((0.39 * words / sentences) + (11.8 * syllables / words) - 15.59, 1e-9);
    }

    private static string Graded(KnowledgeText text) => FormattableString.Invariant($"{ReadingGrade.Of(text.Text):0.0} {text.Path}: {text.Text}");
}
