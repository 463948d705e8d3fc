using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>All that the dossier names is in the knowledge, or in the one list of exclusions with its reason.</summary>
public sealed class DossierCoverageTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;
    private static readonly List<TsvRow> Exclusions = TsvRow.Read("dossier-exclusions.tsv");

    /// <summary>The files of the dossier whose issues come later, and whether the knowledge already holds all of one.</summary>
    private static readonly Dictionary<string, Func<bool>> Groups = new(StringComparer.Ordinal)
    {
        ["red-flags.csv"] = () => Kb.RedFlags.Count >= 57,
        ["treatments.csv"] = () => Kb.Treatments.Count >= 62,
        ["ladders.csv"] = () => Kb.Conditions.SelectMany(c => c.Ladders).SelectMany(l => l.Rungs).SelectMany(r => r.Treatments).Count() >= 69,
        ["statements.csv"] = () => Kb.Conditions.SelectMany(c => c.Recommendations).Count() >= 306,
        ["disagreements.csv"] = () => typeof(KnowledgeBase).GetProperty("Disagreements") is not null,
        ["codes.csv"] = () => Kb.Conditions.SelectMany(c => c.Codings).Any(),
    };

    [Fact]
    public void Exclusions_AreOfAKnownKind_OnceEach_WithAReason()
    {
        Exclusions.Should().OnlyContain(e => e["reason"].Trim().Length >= 20);
        Exclusions.Select(e => (e["kind"], e["id"])).Should().OnlyHaveUniqueItems();
        Exclusions.Select(e => e["kind"]).Distinct().Should().BeSubsetOf(["condition", "finding", "source", "serious-cause", "relation", "relation-source", "group"]);
        Excluded("group").Should().BeEquivalentTo(Groups.Where(g => !g.Value()).Select(g => g.Key), "a file stays listed until all of it is there");
    }

    [Fact]
    public void Conditions_AreThoseOfTheDossier_WithTheSeriousCauses()
    {
        string[] named = TsvRow.Read("dossier-conditions.tsv").Select(r => r["condition"]).ToArray();
        string[] serious = TsvRow.Read("dossier-serious-causes.tsv").SelectMany(r => r.List("conditions")).Except(named, StringComparer.Ordinal).ToArray();

        named.Should().HaveCount(16);
        ShouldCover("condition", named.Concat(serious), Kb.Conditions.Select(c => c.Id.Value));
        Kb.Conditions.Where(c => c.Kind == ConditionKind.SeriousCause).Select(c => c.Id.Value).Should().BeEquivalentTo(serious);
    }

    [Fact]
    public void SeriousCauses_AreAllThere_OrListed()
    {
        List<TsvRow> causes = TsvRow.Read("dossier-serious-causes.tsv");

        causes.Should().HaveCount(12);
        ShouldCover("serious-cause", causes.Select(r => r["serious_cause"]), causes.Where(r => r.List("conditions").Length > 0).Select(r => r["serious_cause"]));
    }

    [Fact]
    public void Findings_AreThoseOfTheDossier() =>
        ShouldCover("finding", TsvRow.Read("dossier-findings.tsv").Select(r => r["finding"]), Kb.Findings.Select(f => f.Id.Value).Except(TsvRow.Read("red-flag-findings.tsv").Select(r => r["finding"])).Concat(Kb.Observables.Select(o => o.Id.Value)));

    [Fact]
    public void Sources_AreThoseOfTheDossier()
    {
        List<TsvRow> sources = TsvRow.Read("dossier-sources.tsv");

        sources.Should().HaveCount(252);
        ShouldCover("source", sources.Select(r => r["source"]), Kb.Sources.Select(s => s.Id.Value));
    }

    [Fact]
    public void SourcesOfConditionsFindingsAndAssociations_AreThere()
    {
        // Three are named in the prose of conditions.md without a claim that could be made from them; the list says why.
        TsvRow.Read("dossier-sources.tsv")
            .Where(r => r.List("used_by").Intersect(["conditions.md", "findings.csv", "associations.csv"], StringComparer.Ordinal).Any())
            .Select(r => r["source"])
            .Except(Kb.Sources.Select(s => s.Id.Value), StringComparer.Ordinal)
            .Should().BeEquivalentTo("de-schepper-2013", "konno-2007-sshq", "sij-tests-review");
    }

    [Fact]
    public void Relations_OfTheDossier_StandAtTheirPaths_WithTheirSources()
    {
        Dictionary<string, Claim> claims = Kb.Claims.ToDictionary(c => c.Path, StringComparer.Ordinal);
        List<TsvRow> relations = TsvRow.Read("dossier-relations.tsv");

        relations.Should().HaveCount(16);
        ShouldCover("relation", relations.Select(r => r["row"]), relations.Where(r => r["paths"].Length > 0).Select(r => r["row"]));
        var missing = new List<string>();
        var uncited = new List<string>();
        foreach (TsvRow relation in relations)
        {
            missing.AddRange(relation.List("paths").Where(path => !claims.ContainsKey(path)));
            List<Citation> citations = relation.List("paths").Where(claims.ContainsKey).SelectMany(path => claims[path].Citations).ToList();
            missing.AddRange(relation.List("seed_refs").Where(seedRef => !citations.Contains(new Citation(SourceIds.SeedPage, seedRef))));
            uncited.AddRange(relation.List("source").Where(source => citations.All(c => c.SourceId.Value != source)).Select(source => relation["row"] + " " + source));
        }

        missing.Should().BeEmpty();
        uncited.Should().BeEquivalentTo(Excluded("relation-source"));
    }

    [Fact]
    public void Relations_OfTheKnowledge_AreThoseOfTheDossier_AndItsListsOfCausesAndSubtypes()
    {
        HashSet<string> paths = TsvRow.Read("dossier-relations.tsv").SelectMany(r => r.List("paths")).ToHashSet(StringComparer.Ordinal);
        string[] others = Kb.Claims.Select(c => c.Path)
            .Where(path => path.Contains("/relations/", StringComparison.Ordinal) && !paths.Contains(path))
            .ToArray();

        others.Should().BeEquivalentTo(
        [
            // The page calls its five sections causes (chronic-pain#2a).
            "conditions/spinal-arthritis/relations/can-cause/chronic-back-and-leg-pain",
            "conditions/spondylolisthesis/relations/can-cause/chronic-back-and-leg-pain",
            "conditions/spinal-stenosis/relations/can-cause/chronic-back-and-leg-pain",
            "conditions/sacroiliac-joint-pain/relations/can-cause/chronic-back-and-leg-pain",

            // conditions.md, sections 2 and 2.13.
            "conditions/lumbar-facet-joint-pain/relations/is-subtype-of/spinal-arthritis",
            "conditions/lumbar-muscle-strain/relations/is-subtype-of/non-specific-low-back-pain",

            // conditions.md, section 2.6: mental illness beside it is a risk.
            "conditions/stress-and-depression/relations/is-associated-with/non-specific-low-back-pain",
        ]);
    }

    [Fact]
    public void StatusOfGuidelines_FollowsTheDossier()
    {
        Dictionary<string, TsvRow> rows = TsvRow.Read("dossier-sources.tsv").ToDictionary(r => r["source"], StringComparer.Ordinal);
        foreach (Source source in Kb.Sources)
        {
            TsvRow row = rows[source.Id.Value];
            source.Status.Should().Be(StatusOf(row["kind"], row["year"]), "of {0}", source.Id);
        }
    }

    private static SourceStatus StatusOf(string kind, string year)
    {
        if (!new[] { "guideline", "technology appraisal", "medical technologies guidance", "appropriateness criteria" }.Any(g => kind.StartsWith(g, StringComparison.Ordinal)))
        {
            return SourceStatus.Unspecified;
        }

        if (kind.Contains("superseded", StringComparison.Ordinal) || kind.Contains("updated", StringComparison.Ordinal))
        {
            return SourceStatus.Superseded;
        }

        return year.Length >= 4 && int.Parse(year.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture) < 2015 ? SourceStatus.Old : SourceStatus.Current;
    }

    private static IEnumerable<string> Excluded(string kind) => Exclusions.Where(e => e["kind"] == kind).Select(e => e["id"]);

    /// <summary>What is there and what is listed make up the whole, and share nothing.</summary>
    private static void ShouldCover(string kind, IEnumerable<string> dossier, IEnumerable<string> knowledge)
    {
        string[] all = dossier.ToArray();
        string[] present = knowledge.ToArray();

        Excluded(kind).Should().NotIntersectWith(present, "what is there is not listed");
        Excluded(kind).Should().BeSubsetOf(all, "only what the dossier names can be listed");
        present.Should().BeEquivalentTo(all.Except(Excluded(kind), StringComparer.Ordinal), "each {0} of the dossier is there or listed", kind);
    }
}
