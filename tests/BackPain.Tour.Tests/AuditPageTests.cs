using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge;
using FluentAssertions;
using Xunit;

namespace BackPain.Tour.Tests;

public sealed class AuditPageTests
{
    private static readonly SourceAudit Audit = KnowledgeBase.Default.Audit(SourceIds.SeedPage);

    [Fact]
    public void Show_EachStatement_StandsInOrderWithItsVerdictsAndCitations()
    {
        TourRun run = TourRun.Of("--audit");

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        ImmutableArray<string> blocks = TourPage.Blocks(run.Output, "Statement by statement", "- ");
        blocks.Should().Equal(Audit.Statements.Select(static statement => "- " + statement.Says + " [seed-page, " + statement.Locator + "] " + (statement.Verdicts.IsEmpty
            ? "* No stronger source was read on it."
            : string.Join(" ", statement.Verdicts.Select(static verdict => "* " + Phrases.Of(verdict.Verdict) + ": " + verdict.Text + " " + TourPage.Cited(verdict.Citations))))));
    }

    [Fact]
    public void Show_InShort_CountsStatementsAndVerdicts()
    {
        string words = TourPage.Section(TourRun.Of("--audit").Output, "In short");

        words.Should().Contain($"Statements: {Audit.Statements.Length}; on {Audit.Statements.Count(static statement => statement.Verdicts.IsEmpty)} of them no stronger source was read.");
        foreach (IGrouping<Verdict, AuditVerdict> kind in Audit.Statements.SelectMany(static statement => statement.Verdicts).GroupBy(static verdict => verdict.Verdict))
        {
            words.Should().Contain("- " + Phrases.Of(kind.Key) + ": " + kind.Count());
        }
    }

    [Fact]
    public void Show_Sources_AreThoseItCites()
    {
        TourPage.ShouldListWhatItCites(TourRun.Of("--audit").Output, "Sources");
    }
}
