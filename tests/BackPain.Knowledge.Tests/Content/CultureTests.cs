using System;
using System.Globalization;
using System.Linq;
using BackPain.Knowledge.Serialization;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>Nothing depends on the culture. CI also runs the whole suite under tr-TR, ar-SA and in invariant-globalization mode.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void Texts_UnderAnotherCulture_AreTheSame(string name)
    {
        string[] expected = AllTexts(KnowledgeBase.Default);
        string expectedProblem = Problem();

        string[] actual = [];
        string actualProblem = "";
        Under(name, () =>
        {
            actual = AllTexts(KnowledgeFiles.Load(Repository.ShippedFiles()));
            actualProblem = Problem();
        });

        actual.Should().Equal(expected);
        actualProblem.Should().Be(expectedProblem);
    }

    private static string[] AllTexts(KnowledgeBase kb) =>
        kb.Claims.Select(c => FormattableString.CurrentCulture($"{c} {string.Join(';', c.Citations)}"))
            .Append(FormattableString.CurrentCulture($"{kb} {kb.ContentHash} {kb.Edition.ReviewedThrough} {kb.Edition}"))
            .Concat(kb.Conditions.SelectMany(c => c.Associations.Select(a => FormattableString.CurrentCulture($"{a} {a.Finding.Definition}"))))
            .Concat(SmallKnowledge.Load().Claims.Select(c => FormattableString.CurrentCulture($"{c}")))
            .ToArray();

    private static string Problem()
    {
        KnowledgeFiles.TryLoad(new SmallKnowledge().With("conditions/alpha.json", "\"order\": 1", "\"order\": 1234").ToFiles(), out _, out var problems);
        return string.Join('\n', problems);
    }

    private static void Under(string name, Action action)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            action();
        }
        catch (CultureNotFoundException)
        {
            // In invariant-globalization mode there is no other culture; the texts are then compared under the invariant one.
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
