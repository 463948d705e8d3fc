using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>Hazards of INTENDED-USE.md that no other test looks at.</summary>
public sealed class HazardTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;

    [Fact]
    public void SafetyTexts_BelowEmergency_StillNameTheSignsThatNeedHelpAtOnce()
    {
        SafetyTextKind[] kinds = [SafetyTextKind.SameDay, SafetyTextKind.Within2Weeks, SafetyTextKind.Routine, SafetyTextKind.NothingFound, SafetyTextKind.NotAssessed];

        Kb.SafetyTexts.Where(t => kinds.Contains(t.Kind)).Should().HaveCount(kinds.Length)
            .And.OnlyContain(t => t.Text.Contains("new numbness between the legs, new bladder or bowel trouble, growing weakness, chest pain, fainting, a swollen leg with trouble breathing, "
                + "a leg or foot that suddenly turns cold or pale, or feeling very ill") && t.Text.Contains("emergency"));
    }

    [Fact]
    public void SafetyTexts_NeverCallAnybodySafeOrHealthy() =>
        Kb.SafetyTexts.Should().OnlyContain(t => !new[] { " safe", "healthy", "all clear", "no need", "nothing to worry", "harmless", "reassur" }.Any(word => t.Text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    [Theory]
    [InlineData("pain-worse-at-night")]
    [InlineData("worse-cough-sneeze-strain")]
    [InlineData("pain-worse-when-pooing")]
    [InlineData("no-better-with-rest")]
    public void WeakSign_ThatMeetsAFlagAlone_SaysHowWeakItIs(string sign)
    {
        var alone = new KnownFindings(Kb, [FindingId.Parse(sign)], []);
        List<RedFlag> met = Kb.RedFlags.Where(f => f.Criterion.Evaluate(alone) == CriterionOutcome.Met).ToList();

        met.Should().NotBeEmpty().And.OnlyContain(f => f.SpecificityNote != null);
        met.Should().OnlyContain(f => f.PolicyLevel != TriageLevel.Emergency);
    }

    [Fact]
    public void ConditionsThatSymptomsCannotTell_SayWhatAnAppMustNotConclude()
    {
        Kb.ConditionsOfKind(ConditionKind.ImagingDecides).Should().NotBeEmpty().And.OnlyContain(c => c.Misuse != null && c.Imaging != null);
        Kb.ConditionsOfKind(ConditionKind.ByExclusion).Should().NotBeEmpty().And.OnlyContain(c => c.Misuse != null);
        Kb.ConditionsOfKind(ConditionKind.SeriousCause).Should().NotBeEmpty().And.OnlyContain(c => c.Associations.IsEmpty, "a serious cause is pointed to by flags and never ranked");
    }

    [Fact]
    public void PublicTypes_NameNoDiagnosisAndNoProbability() =>
        typeof(KnowledgeBase).Assembly.GetExportedTypes().SelectMany(t => t.GetMembers().Select(m => m.Name).Append(t.Name))
            .Should().NotContain(name => name.Contains("Diagnos") || name.Contains("Probability") || name.Contains("IsSafe"));
}
