using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>The digest in src/BackPain.Knowledge/Knowledge/digest is the knowledge, whole, on pages whose links work.</summary>
public sealed partial class DigestTests
{
    private const string HowToRewrite = "the digest shows the knowledge as it is; to rewrite it, run the tests with BACKPAIN_WRITE_DIGEST=1 and commit the files";

    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;
    private static readonly SortedDictionary<string, string> Pages = DigestPages.Of(Kb);

    [Fact]
    public void Digest_CommittedFiles_AreThePagesAndNothingElse()
    {
        if (Environment.GetEnvironmentVariable("BACKPAIN_WRITE_DIGEST") == "1")
        {
            DigestFolder.Write(Pages);
        }

        DigestFolder.Differences(Pages).Should().BeEmpty(HowToRewrite);
    }

    [Theory]
    [MemberData(nameof(ValueTestCultures.All), MemberType = typeof(ValueTestCultures))]
    public void Pages_InAnyCulture_AreTheSame(string culture) =>
        ValueTestCultures.Run(culture, () => DigestPages.Of(Kb).Should().Equal(Pages));

    [Fact]
    public void Pages_AreMarkdownWithLineFeeds_ThatTheBuildDoesNotTakeForKnowledge()
    {
        foreach ((string path, string text) in Pages)
        {
            path.Should().EndWith(".md", "the build reads *.json and ids.ledger");
            text.Should().NotContain("\r").And.NotContain(" \n").And.NotContain("\n\n\n").And.EndWith("\n").And.NotEndWith("\n\n");
        }
    }

    [Fact]
    public void Links_WithinTheDigest_LeadToAPageAndAPlaceOnIt()
    {
        Dictionary<string, HashSet<string>> places = Pages.ToDictionary(p => p.Key, p => Places(p.Value), StringComparer.Ordinal);
        int count = 0;
        foreach ((string path, string text) in Pages)
        {
            foreach (string target in Regex.Matches(text, @"\]\(([^)<][^)]*)\)").Select(m => m.Groups[1].Value))
            {
                count++;
                string[] parts = target.Split('#');
                string page = new Uri(new Uri("digest:///" + path), parts[0]).AbsolutePath.TrimStart('/');
                places.Should().ContainKey(page, "{0} links to {1}", path, target);
                if (parts.Length > 1)
                {
                    places[page].Should().Contain(parts[1], "{0} links to {1}", path, target);
                }
            }
        }

        count.Should().BeGreaterThan(1000);
    }

    [Fact]
    public void Anchors_OnOnePage_AreUnique()
    {
        foreach ((string path, string text) in Pages)
        {
            Anchors(text).Should().OnlyHaveUniqueItems("{0} has one place for each", path);
        }
    }

    [Fact]
    public void Claims_OfACondition_StandOnItsPage_WithEveryCitation()
    {
        foreach (Claim claim in Kb.Claims.Where(c => c.ConditionId is not null))
        {
            string page = PageOf(claim.ConditionId!.Value);
            foreach (Citation citation in claim.Citations)
            {
                page.Should().Contain(Markdown.Escape(citation.Locator) + "](../sources.md#" + citation.SourceId + ")", "{0} cites it", claim.Path);
            }

            if (claim.Value.EndsWith('.'))
            {
                page.Should().Contain(Markdown.Escape(claim.Value), "{0} says so", claim.Path);
            }
        }
    }

    [Fact]
    public void Claims_OfFindingsAndClusters_StandOnTheirPages()
    {
        foreach (Finding finding in Kb.Findings.Where(f => f.Definition is not null))
        {
            string entry = Section(Pages["findings.md"], finding.Id.Value);
            entry.Should().Contain("**Worked out as:**");
            foreach (Citation citation in finding.Citations)
            {
                entry.Should().Contain(Markdown.Escape(citation.Locator) + "](sources.md#" + citation.SourceId + ")");
            }
        }

        foreach (Cluster cluster in Kb.Clusters)
        {
            Section(Pages["clusters.md"], cluster.Key).Should().Contain(Markdown.Escape(cluster.Reason));
        }
    }

    [Fact]
    public void Figures_StandInOneLine_WithTheirPopulationAndTheirCitation()
    {
        foreach (Condition condition in Kb.Conditions)
        {
            foreach (Association association in condition.Associations)
            {
                string[] lines = Section(PageOf(condition.Id), association.Finding.Id.Value).Split('\n');
                foreach (AssociationEvidence report in association.Evidence.Where(r => r.HasFigures))
                {
                    IEnumerable<string> words =
                    [
                        "#" + report.Citations[0].SourceId + ")",
                        report.Positive is { } positive ? "LR+ " + positive : "",
                        report.Negative is { } negative ? "LR- " + negative : "",
                        report.Sensitivity is { } sensitivity ? "sensitivity " + sensitivity : "",
                        report.Specificity is { } specificity ? "specificity " + specificity : "",
                        report.Population is { } population ? Markdown.Escape(population.Text) : "not stated",
                    ];
                    lines.Should().Contain(line => words.All(line.Contains), "{0} reports {1}", association, report);
                }
            }
        }
    }

    [Fact]
    public void Sources_SayWhetherAGuidelineIsStillAdvice_AndWhoCitesThem()
    {
        foreach (Source source in Kb.Sources)
        {
            string entry = Section(Pages["sources.md"], source.Id.Value);
            int claims = Kb.Claims.Count(c => c.Citations.Any(citation => citation.SourceId == source.Id));
            entry.Should().Contain(string.Create(CultureInfo.InvariantCulture, $"**Cited by:** {claims} claim")).And.Contain(Markdown.Escape(source.Title));
            if (source.Status != SourceStatus.Unspecified)
            {
                entry.Should().Contain("**" + DigestWords.Of(source.Status) + "**").And.Contain(Markdown.Escape(source.StatusReason!));
            }
        }
    }

    [Fact]
    public void Index_SaysThatNoClinicianSignedOff() => Pages["index.md"].Should().Contain("**This edition is not signed off by a clinician.**");

    [Fact]
    public void Index_CountsByStrongestSource_AreThoseOfTheClaims_AndAddUp()
    {
        int CountOf(string row) => Row("What claims rest on", row)[0];

        // Worked out anew: take away, from the strongest kind down, the claims that cite it.
        List<Claim> left = Kb.Claims.ToList();
        foreach (SourceKind kind in (SourceKind[])[SourceKind.Guideline, SourceKind.SystematicReview, SourceKind.Trial, SourceKind.Study, SourceKind.Review, SourceKind.Reference, SourceKind.Pathway, SourceKind.PatientPage])
        {
            CountOf(DigestWords.Of(kind)).Should().Be(left.RemoveAll(claim => claim.Citations.Any(c => Kb[c.SourceId].Kind == kind)));
        }

        CountOf("us alone").Should().Be(left.RemoveAll(claim => claim.IsOwnJudgment)).And.BeGreaterThan(0);
        CountOf("code system").Should().Be(0);
        CountOf("license statement").Should().Be(0);
        left.Should().BeEmpty();
        CountOf("all").Should().Be(Kb.Claims.Length);
        ClaimCounts.Bases.Sum(CountOf).Should().Be(Kb.Claims.Length);
    }

    [Fact]
    public void Index_CountsByCondition_AreThoseOfTheClaims_AndAddUp()
    {
        foreach (Condition condition in Kb.Conditions)
        {
            Claim[] claims = Kb.Claims.Where(c => c.ConditionId == condition.Id).ToArray();
            int[] row = Row("Claims by condition", new DigestLinks(Kb, "", "conditions/").Condition(condition.Id));
            row[0].Should().Be(claims.Length);
            row[1].Should().Be(claims.Sum(c => c.Citations.Length));
            row[2..].Sum().Should().Be(claims.Length);
            row[^1].Should().Be(claims.Count(c => c.Citations.IsEmpty));
        }

        int[][] rows = Rows("Claims by condition").Where(r => r.Key != "all").Select(r => r.Value).ToArray();
        int[] all = Row("Claims by condition", "all");
        all[0].Should().Be(Kb.Claims.Length);
        all[1].Should().Be(Kb.Claims.Sum(c => c.Citations.Length));
        all.Should().Equal(Enumerable.Range(0, all.Length).Select(column => rows.Sum(r => r[column])));
    }

    [Fact]
    public void Index_CountsOfContents_AreThoseOfTheBase()
    {
        int CountOf(string row) => Row("What there is", row)[0];

        CountOf("Conditions").Should().Be(Kb.Conditions.Count);
        CountOf("Findings").Should().Be(Kb.Findings.Count);
        CountOf("Treatments").Should().Be(Kb.Treatments.Count);
        CountOf("Ladders").Should().Be(Kb.Claims.Where(c => c.Path.Contains("/ladders/", StringComparison.Ordinal)).Select(c => string.Join('/', c.Path.Split('/').Take(4))).Distinct().Count());
        CountOf("Recommendations").Should().Be(File.ReadLines(Repository.Data("dossier-statements.tsv")).Count() - 1);
        CountOf("Sources").Should().Be(Kb.Sources.Count);
        CountOf("Claims").Should().Be(Kb.Claims.Length);
        CountOf("Citations").Should().Be(Kb.Sources.Sum(s => Kb.Claims.Sum(c => c.Citations.Count(citation => citation.SourceId == s.Id))));
        CountOf("Reports with figures").Should().Be(Kb.Claims.Count(c => c.Path.EndsWith("/figures", StringComparison.Ordinal)));
    }

    [Fact]
    public void Index_CountsOfWeights_AddUp()
    {
        Dictionary<string, int[]> rows = Rows("What weights rest on");
        int pairs = Kb.Conditions.Sum(c => c.Associations.Length);

        rows["all"].Should().Equal(pairs, pairs);
        rows.Where(r => r.Key != "all").Sum(r => r.Value[0]).Should().Be(pairs);
        rows.Where(r => r.Key != "all").Sum(r => r.Value[1]).Should().Be(pairs);
    }

    [Theory]
    [InlineData("a_b *c* [12] <0.05 | x", @"a\_b \*c\* \[12\] \<0.05 \| x")]
    [InlineData("# no heading", @"\# no heading")]
    [InlineData("12. no list", @"12\. no list")]
    [InlineData("0.47 (a)", "0.47 (a)")]
    [InlineData("R&D and a & b", @"R\&D and a & b")]
    [InlineData("", "")]
    public void Escape_TextThatLooksLikeMarkdown_StaysText(string text, string markdown) => Markdown.Escape(text).Should().Be(markdown);

    private static string PageOf(ConditionId id) => Pages["conditions/" + id.Value + ".md"];

    private static HashSet<string> Places(string page) => Anchors(page)
        .Concat(Regex.Matches(page, "^#+ (?<heading>.*)$", RegexOptions.Multiline).Select(m => Markdown.Slug(m.Groups["heading"].Value)))
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Anchors(string page) => Regex.Matches(page, "<a id=\"([^\"]*)\"></a>").Select(m => m.Groups[1].Value);

    /// <summary>From an anchor to the next one.</summary>
    private static string Section(string page, string anchor)
    {
        string start = "<a id=\"" + anchor + "\"></a>";
        page.Should().Contain(start);
        string rest = page[(page.IndexOf(start, StringComparison.Ordinal) + start.Length)..];
        int end = rest.IndexOf("<a id=\"", StringComparison.Ordinal);
        return end < 0 ? rest : rest[..end];
    }

    private static int[] Row(string heading, string name)
    {
        Dictionary<string, int[]> rows = Rows(heading);
        rows.Should().ContainKey(name, "the index has it under {0}", heading);
        return rows[name];
    }

    /// <summary>The rows of numbers in the table under a heading of the index, by their first cell.</summary>
    private static Dictionary<string, int[]> Rows(string heading) => Pages["index.md"]
        .Split("## " + heading + "\n")[1]
        .Split("\n## ")[0]
        .Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Skip(2)
        .Select(line => line.Trim('|', ' ').Split(" | "))
        .ToDictionary(cells => cells[0], cells => cells[1..].Select(c => int.Parse(c, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray(), StringComparer.Ordinal);
}
