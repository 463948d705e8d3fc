using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests.Digest;

/// <content>What the digest says of red flags, of the questions that screen for them, of safety texts and of codes.</content>
public sealed partial class DigestTests
{
    [Fact]
    public void RedFlags_StandOnTheirPage_WithSourcesApartFromPolicy()
    {
        foreach (RedFlag flag in Kb.RedFlags)
        {
            string entry = Section(Pages["red-flags.md"], flag.Id.Value);
            entry.Should().StartWith("\n\n### " + Markdown.Escape(flag.Name) + "\n");
            Bullet(entry, "What must be reported").Should().Be(Markdown.Escape(flag.CriterionText));
            string criterion = Bullet(entry, "As a criterion");
            Names(flag.Criterion).Where(n => !criterion.Contains(n, StringComparison.Ordinal)).Should().BeEmpty("{0} shows its whole criterion", flag.Id);

            string cited = Bullet(entry, "By the sources");
            cited.Should().StartWith(flag.CitedUrgency switch
            {
                TriageLevel.Emergency => "**emergency** – ",
                TriageLevel.SameDay => "**same day** – ",
                TriageLevel.Within2Weeks => "**within 2 weeks** – ",
                TriageLevel.Routine => "**routine** – ",
                _ => "the sources give no time – ",
            });
            flag.Citations.Where(c => !cited.Contains(Markdown.Escape(c.Locator) + "](sources.md#" + c.SourceId + ")", StringComparison.Ordinal)).Should().BeEmpty("{0} shows where it was read", flag.Id);
            cited.Should().NotContain(Markdown.Escape(flag.PolicyReason));
            Bullet(entry, "By our policy").Should().Be("**" + (flag.PolicyLevel is { } level ? DigestWords.Of(level) : "none alone") + "**: " + Markdown.Escape(flag.PolicyReason) + " *(our own judgment)*");

            Bullet(entry, "Confidence").Should().Be(DigestWords.Of(flag.Confidence));
            Bullet(entry, "Core").Should().StartWith(flag.IsCore ? "yes" : "no");
            Bullet(entry, "How much it tells").Should().StartWith(flag.SpecificityNote is { } note ? Markdown.Escape(note) : "no source was read that says");
            Bullets(entry, "What the person is told of that").Select(l => l.Split(" [")[0]).Should().Equal(flag.SpecificityForPerson is { } words ? [Markdown.Escape(words)] : []);
            Bullets(entry, "LR+").Select(l => l.Split(" [")[0]).Should().Equal(flag.Positive is { } ratio ? [ratio.ToString()] : []);
            Bullet(entry, "Identifier").Should().Be("`" + flag.Id + "`");
        }
    }

    [Fact]
    public void RedFlagLevels_StandWithTheirCriterionAndReason_AndSoDoesWhatHoldsWhileUnknown()
    {
        foreach (RedFlag flag in Kb.RedFlags)
        {
            string entry = Section(Pages["red-flags.md"], flag.Id.Value);
            Expect(Bullets(entry, "Further level"), flag.Levels);
            Expect(Bullets(entry, "While it is not known whether it is met"), flag.WhileUnknown is { } held ? [held] : []);
        }

        static void Expect(string[] lines, IReadOnlyList<RedFlagLevel> levels)
        {
            lines.Should().HaveCount(levels.Count);
            for (int i = 0; i < lines.Length; i++)
            {
                lines[i].Should().StartWith("**" + DigestWords.Of(levels[i].Level) + "** – " + Markdown.Escape(levels[i].CriterionText)).And.EndWith(Markdown.Escape(levels[i].Reason) + " *(our own judgment)*");
                Names(levels[i].Criterion).Where(n => !lines[i].Contains(n, StringComparison.Ordinal)).Should().BeEmpty();
            }
        }
    }

    [Fact]
    public void RedFlags_NarrowerThanTheirSource_ShowBoth_AndAreListedAtTheTop()
    {
        string[] list = Table(Pages["red-flags.md"].Split("\n## Needs clinician sign-off\n")[1].Split("\n## ")[0]);
        list.Should().HaveCount(Kb.RedFlags.Count(f => f.SourceWords is not null));
        foreach (RedFlag flag in Kb.RedFlags)
        {
            string[] narrower = Bullets(Section(Pages["red-flags.md"], flag.Id.Value), "Narrower than the source");
            if (flag.SourceWords is null)
            {
                narrower.Should().BeEmpty();
                list.Should().NotContain(r => r.Contains("](#" + flag.Id + ")", StringComparison.Ordinal));
                continue;
            }

            string[] words = [Markdown.Escape(flag.SourceWords), Markdown.Escape(flag.CriterionText), Markdown.Escape(flag.NarrowerReason!)];
            narrower.Should().ContainSingle().Which.Should().StartWith("**needs clinician sign-off**").And.ContainAll(words);
            list.Should().ContainSingle(r => r.Contains("](#" + flag.Id + ")", StringComparison.Ordinal)).Which.Should().ContainAll(words);
        }
    }

    [Fact]
    public void RedFlagModifiers_SayWhatTheyAddTo_AndTheOthersWhatAddsToThem()
    {
        foreach (RedFlag modifier in Kb.RedFlags)
        {
            string[] adds = Bullets(Section(Pages["red-flags.md"], modifier.Id.Value), "Modifier");
            adds.Should().HaveCount(modifier.PolicyLevel is null ? 1 : 0);
            foreach (RedFlagId id in modifier.Modifies)
            {
                adds[0].Should().Contain("](#" + id + ")");
                Bullet(Section(Pages["red-flags.md"], id.Value), "Modifiers that add to it").Should().Contain("](#" + modifier.Id + ")");
            }
        }
    }

    [Fact]
    public void RedFlags_StandUnderTheirCause_AndOnThePageOfIt()
    {
        string page = Pages["red-flags.md"];
        foreach (RedFlag flag in Kb.RedFlags)
        {
            string heading = flag.SeriousCauseId is { } id ? NameOf(Kb[id]) : "No condition of this knowledge";
            page.Split("\n## " + Markdown.Escape(heading) + "\n")[1].Split("\n## ")[0].Should().Contain("<a id=\"" + flag.Id + "\">");
            Table(page.Split("\n## All flags at a glance\n")[1].Split("\n## ")[0]).Should().ContainSingle(r => r.Contains("](#" + flag.Id + ")", StringComparison.Ordinal));
        }

        foreach (Condition condition in Kb.Conditions)
        {
            RedFlag[] flags = Kb.RedFlags.Where(f => f.SeriousCauseId == condition.Id).ToArray();
            string[] parts = PageOf(condition.Id).Split("\n## Red flags\n");
            parts.Should().HaveCount(flags.Length > 0 ? 2 : 1);
            string[] rows = Table(parts.Length == 2 ? parts[1].Split("\n## ")[0] : "");
            rows.Should().HaveCount(flags.Length);
            foreach (RedFlag flag in flags)
            {
                string row = rows.Single(r => r.Contains("](../red-flags.md#" + flag.Id + ")", StringComparison.Ordinal));
                row.Should().ContainAll([Markdown.Escape(flag.CriterionText), .. flag.Levels.Select(l => Markdown.Escape(l.CriterionText)), .. flag.Citations.Select(c => "](../sources.md#" + c.SourceId + ")")]);
                row.Contains("**needs clinician sign-off**", StringComparison.Ordinal).Should().Be(flag.NeedsClinicianSignOff);
            }
        }

        Kb.ConditionsOfKind(ConditionKind.SeriousCause).Should().OnlyContain(c => PageOf(c.Id).Contains("\n## Red flags\n"), "each serious cause is found by flags");
    }

    [Fact]
    public void QuestionGroups_StandInOrder_WithEveryItem()
    {
        string page = Pages["question-groups.md"];
        Anchors(page).Should().Equal(Kb.QuestionGroups.OrderBy(g => g.Order).Select(g => g.Id.Value));
        page.Should().Contain("- **None of these:** makes every item of the group absent").And.Contain("- **Not sure:** leaves the items unknown");
        foreach (QuestionGroup group in Kb.QuestionGroups)
        {
            string entry = Section(page, group.Id.Value);
            Bullet(entry, "Question").Should().Be(Markdown.Escape(group.Question));
            Bullet(entry, "Order").Should().Be(group.Order!.Value.ToString(CultureInfo.InvariantCulture));
            Bullet(entry, "Core").Should().Be(group.IsCore ? "yes" : "no");
            string when = Bullet(entry, "Asked when");
            when.Should().StartWith(group.AskWhenText is null ? "always" : Markdown.Escape(group.AskWhenText)).And.ContainAll(["", .. group.AskWhen is { } criterion ? Names(criterion) : []]);
            Table(entry).Select(r => Cells(r)[..3]).Should().BeEquivalentTo(
                group.Items.Select(i => new[] { "[" + Markdown.Escape(i.Name) + "](findings.md#" + i.Id + ")", Markdown.Escape(i.Question!), "`" + i.Id + "`" }),
                o => o.WithStrictOrdering());
        }
    }

    [Fact]
    public void QuestionGroups_SayWhichFlagsAnItemTriggers_AndFlagsWhoAsksForThem()
    {
        foreach (QuestionGroup group in Kb.QuestionGroups)
        {
            string[] rows = Table(Section(Pages["question-groups.md"], group.Id.Value));
            foreach ((Finding item, string row) in group.Items.Zip(rows))
            {
                Dictionary<string, string> parts = Cells(row)[3].Split("<br>").Select(p => p.Split(":** ")).ToDictionary(p => p[0].Trim('*'), p => p[^1], StringComparer.Ordinal);
                foreach (RedFlag flag in Kb.RedFlags)
                {
                    string link = "](red-flags.md#" + flag.Id + ")";
                    bool isAlone = IsMetBy(flag.Criterion, item);
                    bool isNamed = Leaves(flag.Criterion).Contains(item.Id);
                    parts.GetValueOrDefault("Alone", "").Contains(link, StringComparison.Ordinal).Should().Be(isAlone, "{0} alone meets {1}: {2}", item.Id, flag.Id, isAlone);
                    if (isNamed)
                    {
                        (parts.GetValueOrDefault("Alone", "") + parts.GetValueOrDefault("With others", "") + parts.GetValueOrDefault("Rules out", "")).Should().Contain(link, "{0} is part of {1}", item.Id, flag.Id);
                        Bullet(Section(Pages["red-flags.md"], flag.Id.Value), "Asked for in").Should().Contain("](question-groups.md#" + group.Id + ")").And.Contain("](findings.md#" + item.Id + ")");
                    }

                    if (flag.Levels.Any(l => Leaves(l.Criterion).Contains(item.Id)))
                    {
                        parts.GetValueOrDefault("Raises", "").Should().Contain(link);
                    }
                }
            }
        }

        // What is known to be old does not hold the flag that it rules out.
        string old = Lines(Pages["question-groups.md"]).Single(l => l.Contains("| `long-standing-unchanged-leg-symptoms-on-both-sides` |", StringComparison.Ordinal));
        old.Should().Contain("**Rules out:** [New or worse trouble in both legs](red-flags.md#ces-08)").And.NotContain("**Holds:**");
        Lines(Pages["question-groups.md"]).Single(l => l.Contains("| `leg-symptoms-on-both-sides` |", StringComparison.Ordinal)).Should().Contain("**Holds:** [New or worse trouble in both legs](red-flags.md#ces-08) (at same day)");
    }

    [Fact]
    public void SafetyTexts_StandWordForWord_UnderTheirKind()
    {
        string page = Pages["safety-texts.md"];
        Regex.Count(page, "^## ", RegexOptions.Multiline).Should().Be(Kb.SafetyTexts.Length).And.Be(Enum.GetValues<SafetyTextKind>().Length - 1);
        foreach (SafetyText text in Kb.SafetyTexts)
        {
            string entry = page.Split("\n## " + DigestWords.Capitalized(DigestWords.Of(text.Kind)) + "\n")[1].Split("\n## ")[0];
            Bullet(entry, "Text").Should().Be(Markdown.Escape(text.Text));
            Bullet(entry, "With a local number, then").Should().Be(Markdown.Escape(text.NumberLead) + " (number).");
        }
    }

    [Fact]
    public void Codes_StandUnderTheirSystem_AndWithWhatTheyStandFor()
    {
        int count = 0;
        foreach (IGrouping<string, string[]> system in DossierCodes().GroupBy(r => r[2], StringComparer.Ordinal))
        {
            string[] rows = Table(Pages["codes.md"].Split("\n`" + system.Key + "`: ")[1].Split("\n## ")[0]);
            rows.Should().HaveCount(system.Count());
            count += rows.Length;
            rows.Select(r => Cells(r)[0]).Should().BeInAscendingOrder(StringComparer.Ordinal);
            foreach (string[] code in system)
            {
                Coding coding = CodingsOf(code[5], code[6]).Single(c => c.System == code[2] && c.Code == code[3]);
                string target = code[5] == "condition" ? "conditions/" + code[6] + ".md" : code[5] + "s.md#" + code[6];
                string[] cells = rows.Select(Cells).Single(c => c[0] == "`" + code[3] + "`" && c[2].EndsWith("](" + target + ")", StringComparison.Ordinal));
                cells[1].Should().Be(Markdown.Escape(code[4]));
                cells[3..].Should().Equal(
                    code[5],
                    coding.Version is { } version ? Markdown.Escape(version) : "version not stated",
                    coding.System == CodeSystems.SnomedCt ? "none asserted" : DigestWords.Of(coding.Equivalence),
                    coding.IsBillable switch { true => "billable", false => "not billable", _ => "–" },
                    DigestWords.Of(coding.Confidence));
                string own = code[5] == "condition" ? PageOf(ConditionId.Parse(code[6])).Split("\n## Codes\n")[1].Split("\n## ")[0] : Bullet(Section(Pages[code[5] + "s.md"], code[6]), "Codes");
                own.Should().ContainAll("`" + code[3] + "`", Markdown.Escape(code[4]));
            }
        }

        count.Should().Be(Table(Pages["codes.md"]).Length);
        foreach (string path in (string[])["codes.md", "findings.md", "observables.md", "treatments.md", .. Kb.Conditions.Where(c => c.Codings.Length > 0).Select(c => "conditions/" + c.Id + ".md")])
        {
            Pages[path].Should().Contain("How a code relates to the concept is our own judgment; for SNOMED CT none is asserted.");
        }
    }

    [Fact]
    public void Index_CountsOfFlagsGroupsAndCodes_AreThoseOfTheirPages()
    {
        int CountOf(string row) => Row("What there is", row)[0];
        string flags = Pages["red-flags.md"];

        CountOf("Red flags").Should().Be(Kb.Claims.Count(c => Regex.IsMatch(c.Path, "^red-flags/[^/]+$"))).And.Be(Regex.Count(flags, "<a id="));
        CountOf("Red flags that everybody is screened for").Should().Be(Regex.Count(flags, @"^- \*\*Core:\*\* yes", RegexOptions.Multiline));
        CountOf("Red flags that are modifiers").Should().Be(Kb.RedFlags.Count(f => f.PolicyLevel is null));
        CountOf("Red flags that need clinician sign-off").Should().Be(Kb.Claims.Count(c => c.Path.EndsWith("/policy/narrower-than-source", StringComparison.Ordinal))).And.Be(Regex.Count(flags, @"\*\*Narrower than the source:\*\* \*\*needs"));
        CountOf("Red flags whose sources give no time").Should().Be(Kb.RedFlags.Count - Kb.Claims.Count(c => c.Path.EndsWith("/cited-urgency", StringComparison.Ordinal)));
        CountOf("Question groups").Should().Be(Anchors(Pages["question-groups.md"]).Count());
        CountOf("Question groups of the core").Should().Be(Kb.QuestionGroups.Count(g => g.IsCore));
        CountOf("Items in question groups").Should().Be(Kb.QuestionGroups.SelectMany(g => g.Items).Distinct().Count(), "each item is asked for once");
        CountOf("Safety texts").Should().Be(Kb.SafetyTexts.Length);
        foreach ((string name, string system) in ((string, string)[])[("ICD-10-CM", CodeSystems.Icd10Cm), ("SNOMED CT", CodeSystems.SnomedCt), ("LOINC", CodeSystems.Loinc), ("Human Phenotype Ontology", CodeSystems.Hpo), ("MeSH", CodeSystems.Mesh), ("Mondo", CodeSystems.Mondo), ("Disease Ontology", CodeSystems.DiseaseOntology)])
        {
            CountOf("Codes: " + name).Should().Be(DossierCodes().Where(r => r[2] == system).Select(r => r[3]).Distinct().Count()).And.BeGreaterThan(0);
        }
    }

    private static string Bullet(string text, string label) => Bullets(text, label).Should().ContainSingle("there is one bullet {0}", label).Which;

    private static string[] Bullets(string text, string label)
    {
        string start = "- **" + Markdown.Escape(label) + ":** ";
        return Lines(text).Where(l => l.StartsWith(start, StringComparison.Ordinal)).Select(l => l[start.Length..]).ToArray();
    }

    private static string[] Cells(string row) => row[2..^2].Split(" | ");

    /// <summary>Links to all that a criterion names.</summary>
    private static IEnumerable<string> Names(Criterion criterion) => criterion switch
    {
        Criterion.FindingPresent present => ["](findings.md#" + present.Finding + ")"],
        Criterion.NumberCompared number => ["](observables.md#" + number.Observable + ")"],
        Criterion.ChoiceMade choice => ["](observables.md#" + choice.Observable + ")"],
        _ => criterion.Parts.SelectMany(Names),
    };

    private static IEnumerable<FindingId> Leaves(Criterion criterion) =>
        criterion is Criterion.FindingPresent present ? [present.Finding] : criterion.Parts.SelectMany(Leaves);

    /// <summary>Whether one finding meets a criterion by its form: itself, what it implies, or one arm of an "or".</summary>
    private static bool IsMetBy(Criterion criterion, Finding item) => criterion switch
    {
        Criterion.FindingPresent present => present.Finding == item.Id || item.Implies.Contains(present.Finding) || (Kb[present.Finding].Definition is { } definition && IsMetBy(definition, item)),
        Criterion.AnyOf any => any.Parts.Any(p => IsMetBy(p, item)),
        Criterion.AllOf all => all.Parts.All(p => IsMetBy(p, item)),
        Criterion.CountOf count => count.Parts.Count(p => IsMetBy(p, item)) >= count.Count,
        _ => false,
    };

    private static ImmutableArray<Coding> CodingsOf(string kind, string id) => kind switch
    {
        "condition" => Kb[ConditionId.Parse(id)].Codings,
        "finding" => Kb[FindingId.Parse(id)].Codings,
        "treatment" => Kb[TreatmentId.Parse(id)].Codings,
        _ => Kb[ObservableId.Parse(id)].Codings,
    };

    /// <summary>The rows of the dossier that are not left out; <c>CodeTests</c> holds the base to them.</summary>
    private static IEnumerable<string[]> DossierCodes() =>
        File.ReadLines(Repository.Data("dossier-codes.tsv")).Skip(1).Select(line => line.Split('\t')).Where(r => r[5].Length > 0);
}
