using System;
using System.IO;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>Each statement of the seed page stands beside what stronger sources say of it.</summary>
public sealed class AuditTests
{
    private static readonly SourceAudit Audit = KnowledgeBase.Default.Audit(SourceIds.SeedPage);

    [Fact]
    public void EveryStatement_OfTheSeedPage_IsLookedAt()
    {
        string[] statements = File.ReadLines(Repository.Data("seed-statements.tsv")).Where(l => l.Contains('\t')).Select(l => l.Split('\t')[0]).Where(l => l.Contains('#')).ToArray();

        statements.Should().HaveCount(27);
        Audit.Statements.Select(s => s.Locator.TrimEnd('a', 'b', 'c')).Distinct().Should().Equal(statements);
        Audit.Statements.Should().OnlyContain(s => s.Says.EndsWith('.'));
    }

    [Fact]
    public void Verdicts_AreOfStrongerSources_WithCitations()
    {
        SourceKind[] strong = [SourceKind.Guideline, SourceKind.SystematicReview, SourceKind.Trial, SourceKind.Study, SourceKind.Review, SourceKind.Pathway];
        var cited = Audit.Statements.SelectMany(s => s.Verdicts).SelectMany(v => v.Citations).Select(c => KnowledgeBase.Default[c.SourceId]);

        cited.Should().OnlyContain(s => strong.Contains(s.Kind));
        Audit.Statements.SelectMany(s => s.Verdicts).Should().OnlyContain(v => v.Citations.Length > 0 && v.Text.EndsWith('.') && v.Verdict != Verdict.Unspecified);
    }

    [Fact]
    public void Contradicts_IsSaidExactlyWhereACurrentGuidelineDisagrees()
    {
        var contradicted = Audit.Statements.Where(s => s.Verdicts.Any(v => v.Verdict == Verdict.Contradicts)).Select(s => s.Locator.TrimEnd('a', 'b', 'c'));
        var disagreed = KnowledgeBase.Default.Disagreements.With(SourceIds.SeedPage).Where(d => d.Second.IsOfCurrentGuideline && d.Overlap == PopulationOverlap.Certain)
            .Select(d => d.First.Citation.Locator.TrimEnd('a', 'b', 'c'));

        contradicted.Distinct().Should().BeEquivalentTo(disagreed.Distinct());
    }

    [Fact]
    public void Injections_FirstForStenosis_AreContradictedByNiceAndBussieres()
    {
        AuditedStatement statement = Audit.Statements.Single(s => s.Locator.StartsWith("spinal-stenosis#5", StringComparison.Ordinal));

        statement.Verdicts.Where(v => v.Verdict == Verdict.Contradicts).SelectMany(v => v.Citations).Select(c => c.SourceId).Should().Contain([SourceIds.NiceNg59, SourceIds.Bussieres2021]);
    }

    [Fact]
    public void Audit_UnknownOrUnauditedSource_Throws()
    {
        FluentActions.Invoking(() => KnowledgeBase.Default.Audit(default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => KnowledgeBase.Default.Audit(SourceId.Parse("nobody"))).Should().Throw<UnknownConceptException>();
        FluentActions.Invoking(() => KnowledgeBase.Default.Audit(SourceIds.NiceNg59)).Should().Throw<UnknownConceptException>().WithMessage("*no audit*");
    }

    [Fact]
    public void Text_OfAnAudit_IsForDevelopers()
    {
        Audit.ToString().Should().Be("Seed page: " + Audit.Statements.Length + " statements");
        Audit.Statements[0].ToString().Should().Be(Audit.Statements[0].Locator + ": " + Audit.Statements[0].Says);
        Audit.Statements.SelectMany(s => s.Verdicts).First(v => v.Verdict == Verdict.GoesFurther).ToString().Should().StartWith("goes-further: ");
        KnowledgeBase.Default.Audits.Should().Equal(Audit);
    }
}
