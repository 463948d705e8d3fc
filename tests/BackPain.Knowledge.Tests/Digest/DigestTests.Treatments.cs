using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests.Digest;

/// <content>What the digest says of treatments: the arrangement, ladders, disagreements and the audit.</content>
public sealed partial class DigestTests
{
    [Fact]
    public void Stenosis_ShowsWhatFourSourcesSayOfInjections_SideBySide()
    {
        string[] sources = ["Seed page", "NICE NG59 2016", "Bussieres 2021", "VA/DoD low back pain guideline, version 2.0 2017"];
        Lines(PageOf(ConditionIds.SpinalStenosis)).Should().ContainSingle(l => l.StartsWith("| Advised against | [Epidural steroid injection](", StringComparison.Ordinal))
            .Which.Should().ContainAll(sources.Select(s => "[" + s + "](")).And.Contain("version 2.0 2017](../sources.md#vadod-2017) (since replaced)");

        string[] rows = Table(Section(PageOf(ConditionIds.SpinalStenosis), "treatment-epidural-steroid-injection"));

        rows.Should().ContainSingle(r => r.Contains("#seed-page)", StringComparison.Ordinal)).Which.Should()
            .StartWith("| For |").And.Contain("spinal-stenosis#5a]").And.Contain("<br>patient page").And.Contain("of the wider [Spinal injection]").And.Contain("recommends it").And.Contain("“first step”");
        rows.Should().ContainSingle(r => r.Contains("#nice-ng59)", StringComparison.Ordinal)).Which.Should()
            .StartWith("| **Against** |").And.Contain("[NICE NG59 2016, 1.3.6]").And.Contain("guideline, **current**").And.Contain("recommends against it").And.Contain("“do not use”");
        rows.Should().ContainSingle(r => r.Contains("#bussieres-2021)", StringComparison.Ordinal)).Which.Should()
            .StartWith("| **Against** |").And.Contain("[Bussieres 2021, ").And.Contain("guideline, **current**").And.Contain("suggests usually not");
        rows.Should().ContainSingle(r => r.Contains("#vadod-2017)", StringComparison.Ordinal)).Which.Should()
            .StartWith("| Against |").And.Contain("version 2.0 2017, Recommendation 34]").And.Contain("guideline, **since replaced**").And.Contain("recommends against it").And.Contain("“strong against”");
    }

    [Fact]
    public void Arrangement_StandsUnderItsNotice_WithEachTreatmentInItsOnePlace()
    {
        foreach (Condition condition in Kb.Conditions)
        {
            string page = PageOf(condition.Id);
            string[] headings = Lines(page).Where(l => l.StartsWith("#### ", StringComparison.Ordinal)).Select(l => l[5..]).ToArray();
            headings.Should().BeEquivalentTo(condition.Recommendations.Select(r => Markdown.Escape(r.Treatment.Name)).Distinct(), "{0} has each treatment once", condition);
            if (condition.Recommendations.IsEmpty)
            {
                page.Should().NotContain(ConditionTreatments.Heading);
                continue;
            }

            page.Should().Contain("## " + ConditionTreatments.Heading + "\n\n**" + TreatmentOverview.Notice + "**");
            foreach ((string heading, IEnumerable<OverviewEntry> entries) in Places(condition.Overview))
            {
                string text = page.Split("\n### " + heading + "\n")[1].Split("\n## ")[0].Split("\n### ")[0];
                foreach (OverviewEntry entry in entries)
                {
                    text.Should().Contain("#### " + Markdown.Escape(entry.Treatment.Name) + "\n", "{0} is {1} for {2}", entry.Treatment, heading, condition);
                    Section(page, "treatment-" + entry.Treatment.Id.Value).Contains("Contested only as a whole", StringComparison.Ordinal).Should().Be(entry.MeansDifferentPeople);
                }
            }
        }
    }

    [Fact]
    public void Recommendations_StandUnderTheirTreatment_WithAllTheySay()
    {
        foreach (Condition condition in Kb.Conditions)
        {
            foreach (Recommendation r in condition.Recommendations)
            {
                string section = Section(PageOf(condition.Id), "treatment-" + r.Treatment.Id.Value);
                string side = r.IsFor ? "For" : r.IsAgainst ? "Against" : "Neither";
                bool decides = side != "Neither" && r.Source is { Kind: SourceKind.Guideline, Status: SourceStatus.Current };
                string start = decides ? "| **" + side + "** | " : "| " + side + " | ";
                string status = r.Source.Status switch { SourceStatus.Superseded => "**since replaced**", SourceStatus.Old => "**older**", SourceStatus.Current => "**current**", _ => "" };
                string?[] words =
                [
                    r.Citation.Locator,
                    r.Source.ShortName,
                    r.Source.Year?.ToString(CultureInfo.InvariantCulture),
                    DigestWords.Of(r.Stance),
                    r.Strength,
                    r.Certainty,
                    r.Population?.Text ?? "not stated",
                    r.Population?.Setting,
                    r.IndicationText,
                    r.Note,
                ];
                string end = " | " + DigestWords.Of(r.Confidence) + " |";
                Table(section).Should().Contain(
                    row => row.StartsWith(start, StringComparison.Ordinal) && row.EndsWith(end, StringComparison.Ordinal) && row.Contains(status, StringComparison.Ordinal) && row.Contains("sources.md#" + r.Source.Id + ")", StringComparison.Ordinal)
                        && words.All(w => w == null || row.Contains(Markdown.Escape(w), StringComparison.Ordinal)),
                    "{0} shows {1}",
                    condition,
                    r);
            }
        }
    }

    [Fact]
    public void Ladders_StandUnaltered_WithEveryCitation()
    {
        foreach (Condition condition in Kb.Conditions)
        {
            foreach (TreatmentLadder ladder in condition.Ladders)
            {
                string heading = "\n## Treatments as arranged by " + Markdown.Escape(DigestLinks.ShortName(ladder.Source)) + "\n";
                string[] rows = Table(PageOf(condition.Id).Split(heading)[1].Split("\n## ")[0]);
                rows.Should().HaveCount(ladder.Rungs.Length, "{0} is shown as it is", ladder);
                for (int i = 0; i < rows.Length; i++)
                {
                    Rung rung = ladder.Rungs[i];
                    rows[i].Should().StartWith("| " + (rung.Order?.ToString(CultureInfo.InvariantCulture) ?? "–") + " | ");
                    string?[] words = [.. rung.Treatments.Select(t => t.Name), rung.Role, rung.CriterionText, rung.Aim?.Text, rung.TimeBeforeEscalating?.ToString(), .. rung.Citations.Select(c => c.Locator)];
                    words.Where(w => w != null && !rows[i].Contains(Markdown.Escape(w), StringComparison.Ordinal)).Should().BeEmpty("{0} has the step {1}", condition, rung);
                    rows[i].Contains("As a criterion: ", StringComparison.Ordinal).Should().Be(rung.Criterion is not null);
                }
            }
        }
    }

    [Fact]
    public void DisagreementsAndTensions_StandOnTheirPage_AndOnThatOfTheirCondition()
    {
        string all = Pages["disagreements.md"];
        foreach (RecommendationPair pair in Kb.Disagreements.Cast<RecommendationPair>().Concat(Kb.Tensions))
        {
            string heading = pair is Tension tension ? "Tensions: " + DigestWords.Of(tension.Kind) : "Disagreements";
            string[] words =
            [
                Markdown.Escape(pair.Text),
                "| " + DigestWords.Of(pair.Overlap) + " |",
                "#treatment-" + pair.Treatment.Id.Value + ")",
                .. pair.Positions.Select(r => Markdown.Escape(r.Population?.Text ?? "not stated")),
                .. pair.Positions.Select(r => Markdown.Escape(r.Citation.Locator) + "]("),
                .. (pair as Tension)?.Citations.Select(c => Markdown.Escape(c.Locator) + "](") ?? [],
            ];
            string part = all.Split("\n## " + heading + "\n")[1].Split("\n## ")[0].Split("\n### " + Markdown.Escape(NameOf(Kb[pair.ConditionId])) + "\n")[1].Split("\n### ")[0];
            Lines(part).Should().Contain(l => words.All(l.Contains), "the page has {0}", pair);
            string own = pair is Tension ? "\n### " + heading + "\n" : "\n## Where sources disagree\n";
            Lines(PageOf(pair.ConditionId).Split(own)[1].Split("\n## ")[0].Split("\n### ")[0]).Should().Contain(l => words.All(l.Contains), "the page of {0} has {1}", pair.ConditionId, pair);
        }

        Table(all).Should().HaveCount(Kb.Disagreements.Count + Kb.Tensions.Count);
        Kb.Conditions.Sum(c => PageOf(c.Id).Split("\n## ").Where(part => part.StartsWith("Where sources", StringComparison.Ordinal)).Sum(part => Table(part).Length))
            .Should().Be(Kb.Disagreements.Count + Kb.Tensions.Count);
    }

    [Fact]
    public void Disagreements_AreSortedByConditionAndTreatment()
    {
        foreach (string section in Pages["disagreements.md"].Split("\n## ").Skip(1))
        {
            string[] conditions = Lines(section).Where(l => l.StartsWith("### ", StringComparison.Ordinal)).Select(l => l[4..]).ToArray();
            conditions.Should().Equal(Kb.Conditions.Select(c => Markdown.Escape(NameOf(c))).Where(conditions.Contains));
            foreach (string part in section.Split("\n### ").Skip(1))
            {
                Table(part).Select(r => Regex.Match(r, @"^\| \[([^\]]*)\]").Groups[1].Value).Should().BeInAscendingOrder(StringComparer.Ordinal);
            }
        }
    }

    [Fact]
    public void Treatments_StandInTheVocabulary_WithTheirCitationsAndWhoSpeaksOfThem()
    {
        foreach (Treatment treatment in Kb.Treatments)
        {
            string entry = Section(Pages["treatments.md"], treatment.Id.Value);
            IEnumerable<string> texts =
            [
                treatment.Name, treatment.ClinicalName, treatment.Description, .. treatment.Synonyms, .. treatment.Facts.Select(f => f.Text), .. treatment.TimesToJudge.Select(t => t.Text),
                .. treatment.IsA.Select(t => t.Name), treatment.Involves?.Text ?? "", treatment.SafetyNote ?? "",
            ];
            texts.Where(t => !entry.Contains(Markdown.Escape(t), StringComparison.Ordinal)).Should().BeEmpty("{0} has them", treatment);
            IEnumerable<Citation> citations = treatment.Citations.Concat(Kb.Claims.Where(c => c.Path.StartsWith("treatments/" + treatment.Id + "/", StringComparison.Ordinal)).SelectMany(c => c.Citations));
            citations.Where(c => !entry.Contains(Markdown.Escape(c.Locator) + "](sources.md#" + c.SourceId + ")", StringComparison.Ordinal)).Should().BeEmpty("{0} has them", treatment);

            string speaking = Lines(entry).Single(l => l.StartsWith("- **Conditions whose", StringComparison.Ordinal));
            foreach (Condition condition in Kb.Conditions)
            {
                bool isNamed = condition.Recommendations.Any(r => r.Treatment.Id == treatment.Id) || condition.Ladders.Any(l => l.Rungs.Any(r => r.Treatments.Any(t => t.Id == treatment.Id)));
                Regex.IsMatch(speaking, @"\(conditions/" + condition.Id + @"\.md[#)]").Should().Be(isNamed, "{0} has sources that speak of {1}: {2}", condition, treatment, isNamed);
            }
        }

        Sum(Pages["treatments.md"], @"(\d+) for, ").Should().Be(Kb.Conditions.Sum(c => c.Recommendations.Count(r => r.IsFor)));
        Sum(Pages["treatments.md"], @"(\d+) against, ").Should().Be(Kb.Conditions.Sum(c => c.Recommendations.Count(r => r.IsAgainst)));
    }

    [Fact]
    public void Audit_ShowsEachStatementWithItsVerdicts_OrSaysThatNoStrongerSourceWasRead()
    {
        SourceAudit audit = Kb.Audit(SourceIds.SeedPage);
        string page = Pages["audit-of-the-seed-page.md"];
        foreach (AuditedStatement statement in audit.Statements)
        {
            string entry = Section(page, statement.Locator.Replace('#', '-'));
            entry.Should().Contain(Markdown.Escape(statement.Says)).And.Contain(Markdown.Escape(statement.Locator) + "](sources.md#seed-page)");
            entry.Contains("No stronger source was read.", StringComparison.Ordinal).Should().Be(statement.Verdicts.IsEmpty, "{0}", statement);
            Lines(entry).Count(l => l.StartsWith("- ", StringComparison.Ordinal)).Should().Be(statement.Verdicts.Length);
            foreach (AuditVerdict verdict in statement.Verdicts)
            {
                string[] words = [Markdown.Escape(verdict.Text), .. verdict.Citations.Select(c => Markdown.Escape(c.Locator) + "](sources.md#" + c.SourceId + ")")];
                string label = "- **" + DigestWords.Capitalized(DigestWords.Of(verdict.Verdict)) + ":** ";
                Lines(entry).Should().Contain(l => l.StartsWith(label, StringComparison.Ordinal) && words.All(l.Contains), "{0} has {1}", statement, verdict);
            }
        }
    }

    [Fact]
    public void Audit_CountsAtTheTop_AreThoseOfTheStatements()
    {
        string[] claims = Kb.Claims.Where(c => c.Path.StartsWith("audits/seed-page/", StringComparison.Ordinal)).Select(c => c.Path[..c.Path.LastIndexOf('/')] + " " + c.Value.Split(':')[0]).ToArray();
        string[] lines = Table(Pages["audit-of-the-seed-page.md"].Split("\n## Counts\n")[1].Split("\n## ")[0]);
        void Expect(string name, int verdicts, int statements) => lines.Should().Contain(string.Create(CultureInfo.InvariantCulture, $"| {name} | {verdicts} | {statements} |"));

        foreach (string verdict in (string[])["agrees", "goes-further", "qualifies", "contradicts"])
        {
            string[] ofKind = claims.Where(c => c.EndsWith(" " + verdict, StringComparison.Ordinal)).ToArray();
            ofKind.Should().NotBeEmpty();
            Expect(verdict.Replace('-', ' '), ofKind.Length, ofKind.Distinct().Count());
        }

        int statements = Kb.Audit(SourceIds.SeedPage).Statements.Length;
        Expect("no stronger source read", 0, statements - claims.Select(c => c.Split(' ')[0]).Distinct().Count());
        Expect("all", claims.Length, statements);
    }

    [Fact]
    public void Index_CountsOfDisagreementsAndTensions_AreThoseOfTheirPage()
    {
        int CountOf(string row) => Row("What there is", row)[0];
        int RowsUnder(string heading) => Table(Pages["disagreements.md"].Split("\n## " + heading + "\n")[1].Split("\n## ")[0]).Length;

        foreach (string heading in (string[])["Disagreements", "Tensions: scope", "Tensions: strength", "Tensions: too little evidence", "Tensions: outcome"])
        {
            CountOf(heading).Should().Be(RowsUnder(heading)).And.BeGreaterThan(0);
        }

        int tensions = 0;
        foreach (TensionKind kind in Enum.GetValues<TensionKind>().Where(k => k != TensionKind.Unspecified))
        {
            tensions += CountOf("Tensions: " + DigestWords.Of(kind));
        }

        tensions.Should().Be(Kb.Tensions.Count);
        CountOf("Disagreements").Should().Be(Kb.Disagreements.Count);
        CountOf("Disagreements between current guidelines").Should().Be(Table(Pages["disagreements.md"].Split("\n## Tensions")[0]).Count(r => r.Contains("| both |", StringComparison.Ordinal)));
        CountOf("Audited statements").Should().Be(Regex.Count(Pages["audit-of-the-seed-page.md"], "^### ", RegexOptions.Multiline));
        CountOf("Verdicts on them").Should().Be(Kb.Claims.Count(c => c.Path.StartsWith("audits/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Index_LeadsToEveryPage()
    {
        foreach (string path in Pages.Keys.Where(p => p != "index.md"))
        {
            Pages["index.md"].Should().Contain("](" + path + ")");
        }
    }

    private static IEnumerable<(string Heading, IEnumerable<OverviewEntry> Entries)> Places(TreatmentOverview overview) =>
    [
        .. overview.Steps.Select(s => (string.Create(CultureInfo.InvariantCulture, $"Step {s.Order}"), (IEnumerable<OverviewEntry>)s.Entries)),
        .. new (string, IEnumerable<OverviewEntry>)[] { ("Contested", overview.Contested), ("Advised against", overview.AdvisedAgainst), ("Only other sources", overview.SourceOnly) }.Where(p => p.Item2.Any()),
    ];

    private static string NameOf(Condition condition) => new DigestLinks(Kb, "", "conditions/").Name(condition);

    private static string[] Lines(string text) => text.Split('\n');

    /// <summary>The rows of all tables in a text, without their heads.</summary>
    private static string[] Table(string text)
    {
        string[] lines = Lines(text);
        return lines.Where((l, i) => IsRow(l) && !l.StartsWith("| --- |", StringComparison.Ordinal) && !(i + 1 < lines.Length && lines[i + 1].StartsWith("| --- |", StringComparison.Ordinal))).ToArray();
    }

    private static int Sum(string text, string pattern) => Regex.Matches(text, pattern).Sum(m => int.Parse(m.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture));

    private static bool IsRow(string line) => line.StartsWith("| ", StringComparison.Ordinal);
}
