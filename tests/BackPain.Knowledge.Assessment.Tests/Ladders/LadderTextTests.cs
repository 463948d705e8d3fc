using System;
using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge.Tests;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>What a person reads of a position: plain, calm, no orders, no promises.</summary>
public sealed class LadderTextTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;
    private static readonly Assessor Assessor = new(Kb);
    private static readonly CareOutcome[] Outcomes = Enum.GetValues<CareOutcome>();

    [Fact]
    public void Texts_OfAnyPosition_ReadAtGrade8OrLess()
    {
        foreach ((LadderPosition at, string[] own) in Positions())
        {
            ReadingGrade.Of(at.Texts).Should().BeLessThanOrEqualTo(8, "of {0} on {1}", at, at.Source);
            ReadingGrade.Of(own.Select(t => WithoutNames(t))).Should().BeLessThanOrEqualTo(8, "of our own sentences alone: {0}", string.Join(" | ", own));
        }
    }

    [Theory]
    [InlineData("all")]
    [InlineData("plain")]
    public void Texts_HoldNoForbiddenWord(string where)
    {
        string[] words = [.. TsvRow.Read("forbidden-words.tsv").Where(w => w["where"] == where).Select(w => w["word"])];
        string all = string.Join('\n', Positions().SelectMany(p => p.Own).Distinct());

        words.Where(w => WordPattern.Of(w).IsMatch(all)).Should().BeEmpty();
        all.Should().Contain("This is considered when");
    }

    [Fact]
    public void Summary_IsForClinicians_WithCitations_AndEndsLinesWithLf()
    {
        LadderPosition at = Assessor.Locate(
            ConditionIds.SpinalStenosis, Presentation.Empty.Present(FindingIds.NeurogenicClaudication), CareHistory.Empty.Tried(TreatmentIds.PhysicalTherapy, 8, CareOutcome.NoBenefit).Tried(TreatmentIds.EpiduralSteroidInjection, 2, CareOutcome.NoBenefit).NotTried(TreatmentIds.Acupuncture));

        at.Summary.Should().Contain("- Step 1 (done)\n  - Physical therapy; tried: 8 weeks, no benefit\n")
            .And.Contain("Acupuncture; not tried\n")
            .And.Contain("- Step 2 (next)\n")
            .And.Contain("met [bussieres-2021, Recommendation 2 (secondary summary)]\n")
            .And.Contain("2 weeks, no benefit, too early; judged at 3 to 6 weeks [friedly-2014, Abstract]")
            .And.Contain("NICE NG59 (2016): recommends-against, people with central canal stenosis and neurogenic claudication (in-words) [nice-ng59, 1.3.6]")
            .And.NotContain("\r");
        at.ToString().Should().Be("spinal-stenosis: NextIsUnknown, 2 steps");
    }

    /// <summary>Every condition and ladder, walked to its end with every outcome in turn; each with the texts that the triage did not give.</summary>
    private static IEnumerable<(LadderPosition At, string[] Own)> Positions()
    {
        Presentation[] people =
        [
            Presentation.Empty, Presentation.Of(68).Observe(ObservableIds.PainDuration, 20m).Present(FindingIds.NeurogenicClaudication), Presentation.Of(12),
            Presentation.Empty.Present(FindingIds.NewSaddleNumbness),
        ];
        foreach (Condition condition in Kb.Conditions)
        {
            foreach (SourceId? source in condition.Ladders.Select(l => (SourceId?)l.Source.Id).Prepend(null))
            {
                foreach (Presentation person in people)
                {
                    CareHistory history = CareHistory.Empty.Tried(TreatmentIds.Traction, 1);
                    for (int i = 0; i < 12; i++)
                    {
                        LadderPosition at = source is { } id ? Assessor.Locate(condition, id, person, history) : Assessor.Locate(condition, person, history);
                        yield return (at, [.. at.Texts.Skip(at.Triage.Texts.Length)]);
                        if (at.Next is null)
                        {
                            break;
                        }

                        history = history.Tried(at.Next.Treatments[0].Treatment, i % 3 == 2 ? null : i * 5, Outcomes[(i + 2) % Outcomes.Length]);
                    }
                }
            }
        }
    }

    /// <summary>Names of treatments, conditions and sources are as long as they are: replaced by one short word each.</summary>
    private static string WithoutNames(string text)
    {
        foreach (string name in Kb.Treatments.Select(t => t.Name).Concat(Kb.Conditions.Select(c => c.Name)).Concat(Kb.Sources.Select(s => s.ToString())).OrderByDescending(n => n.Length))
        {
            text = text.Replace(name, "care", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }
}
