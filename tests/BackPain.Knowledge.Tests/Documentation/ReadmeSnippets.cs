using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using BackPain.Knowledge.Serialization;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>The code of README.md and of the README of the package, compiled and asserted. A block between two marks stands there word for word.</summary>
public sealed class ReadmeSnippets
{
    [Fact]
    public void Compare_PrintsWhatToAskFirst()
    {
        KnowledgeBase kb = KnowledgeBase.Default;
        var console = new StringWriter(CultureInfo.InvariantCulture);

        // snippet: compare
        ConditionComparison tellApart = kb.Compare(ConditionIds.SpinalStenosis, ConditionIds.PeripheralArteryDisease);
        foreach (ComparisonQuestion ask in tellApart.Questions.Where(q => q.IsFirstOfCluster).Take(2))
        {
            Separation no = ask.Compared.WhenAbsent;               // presence and absence are kept apart
            console.WriteLine($"{ask}  No: {kb[no.SpeaksForId!.Value]}, {no.Strength} millibans, {no.Basis} [{no.Citations[0]}]");
        }

        console.WriteLine($"Shared: {string.Join("; ", tellApart.Shared.Where(f => !f.IsSeparating).Select(f => f.Finding.Name))}");
        console.WriteLine(tellApart.Distinctions[0].Distinction.Text);
        // end-snippet

        string[] lines = Lines(console);
        lines[0].Should().Be("Does just standing bring on the pain or make it worse?  No: Poor circulation in the legs, 1301 millibans, HeadToHead [nadeau-2013, Abstract]");
        ReadReadme().Should().Contain(lines[0]);
        lines[1].Should().EndWith("509 millibans, HeadToHead [nadeau-conference, Abstract]");
        lines[2].Should().StartWith("Shared: ").And.Contain(kb[FindingIds.WorseWalking].Name);
        lines[3].Should().Contain("standing alone");
    }

    [Fact]
    public void FirstScreen_PrintsTheLadderWithItsSource()
    {
        var console = new StringWriter(CultureInfo.InvariantCulture);

        // snippet: first-screen
        KnowledgeBase kb = KnowledgeBase.Default;                  // in process, offline, immutable, thread-safe
        Condition stenosis = kb[ConditionIds.SpinalStenosis];      // or Conditions.SpinalStenosis

        console.WriteLine($"{stenosis.Name}: {stenosis.Summary} [{stenosis.Summary.Citations[0]}]");
        foreach (Rung rung in stenosis.Ladders.From(SourceIds.SeedPage).Rungs)
        {
            console.WriteLine($"{rung.Order}. {rung.Treatments[0].Name}: {rung.Role} [{rung.Citations[0]}]");
        }

        foreach (RelationPath path in kb.WhatLeadsTo(ConditionIds.SpinalStenosis))
        {
            console.WriteLine($"{path.Steps[0].Text} [{path.Steps[0].Citations[0]}]");
        }
        // end-snippet

        Lines(console)[0].Should().StartWith("Spinal stenosis: ").And.EndWith("]");
        Lines(console).Skip(1).Should().StartWith(
        [
            "1. Spinal injection: first step [seed-page, spinal-stenosis#5a]",
            "2. Decompression surgery: may be necessary [seed-page, spinal-stenosis#6a]",
            "Spinal arthritis can sometimes lead to pressure on the nerves in the spine. [seed-page, spinal-stenosis#1a]",
        ]);
    }

    [Fact]
    public void LookUp_KnownAndUnknown()
    {
        string input = "spinal-stenosis";
        KnowledgeBase kb = KnowledgeBase.Default;
        string? shown = null;

        // snippet: look-up
        if (ConditionId.TryParse(input, out ConditionId id) && kb.TryGet(id, out Condition? condition))
        {
            shown = condition.Name;                                // no exception for bad or unknown input
        }

        Condition sure = kb[ConditionIds.SacroiliacJointPain];     // throws UnknownConceptException if it is not there
        Condition shipped = Conditions.SacroiliacJointPain;        // as shipped, in English, without overlays
        // end-snippet

        shown.Should().Be("Spinal stenosis");
        sure.Should().BeSameAs(shipped);
    }

    [Fact]
    public void Search_FindsWhatPatientsSay()
    {
        var console = new StringWriter(CultureInfo.InvariantCulture);
        KnowledgeBase kb = KnowledgeBase.Default;

        // snippet: search
        foreach (SearchHit hit in kb.Search("slipped bone in my spine", limit: 5))       // any order, inflection, spelling; never a guess
        {
            console.WriteLine($"{hit.Name} <- \"{hit.MatchedTerm}\" ({hit.Kind})");
        }

        ImmutableArray<SearchHit> typing = kb.Suggest("spinal ste", kinds: ConceptKinds.Conditions);
        // end-snippet

        Lines(console)[0].Should().Be("Slipped spine bone (spondylolisthesis) <- \"slipped spine bone\" (AllWords)");
        typing[0].Condition.Should().BeSameAs(Conditions.SpinalStenosis);
    }

    [Fact]
    public void WhoSaysWhat_PrintsEachStepWithThoseForAndAgainst()
    {
        var console = new StringWriter(CultureInfo.InvariantCulture);
        KnowledgeBase kb = KnowledgeBase.Default;
        Condition stenosis = kb[ConditionIds.SpinalStenosis];

        // snippet: who-says-what
        console.WriteLine(TreatmentOverview.Notice);
        foreach (OverviewEntry entry in stenosis.Overview.Steps.SelectMany(step => step.Entries).Concat(stenosis.Overview.AdvisedAgainst))
        {
            var voices = entry.For.Concat(entry.Against).Select(said => $"{said.Source} {said.Stance} [{said.Citation}]");
            console.WriteLine($"{entry.Treatment}: {string.Join("; ", voices)}");
        }
        // end-snippet

        Lines(console)[0].Should().Be("This is our own arrangement of what current guidelines say. It is not advice for one person.");
        string printed = ReadReadme().Split("This is our own arrangement")[1].Split("\n```")[0];
        ("This is our own arrangement" + printed).Split('\n').Should().BeSubsetOf(Lines(console));
    }

    [Fact]
    public void Readme_Picture_IsWhatTheOverviewDraws()
    {
        string picture = ReadReadme().Split("```mermaid\n")[1].Split("```")[0];

        picture.Should().Be(Conditions.SpinalStenosis.Overview.ToMermaid());
    }

    [Fact]
    public void OtherWayRound_Lookups()
    {
        KnowledgeBase kb = KnowledgeBase.Default;

        // snippet: reverse
        var worseWalking = kb.ConditionsWith(FindingIds.WorseWalking);        // which conditions know this finding
        var why = kb.AssociationsOf(FindingIds.WorseWalking);                 // ... in which role, by which source
        var inTheLeg = kb.ConditionsIn(BodyRegionIds.Leg);                    // the leg and all its parts
        var shortLived = kb.ConditionsByCourse(Course.Acute);
        var surgery = kb.LaddersNaming(TreatmentIds.SpineSurgery);            // also decompression, fusion ...: kinds of it
        var claims = kb.ClaimsFrom(SourceIds.SeedPage);                       // everything that cites one source
        // end-snippet

        worseWalking.Should().Contain([Conditions.SpinalStenosis, Conditions.PeripheralArteryDisease]).And.NotContain(Conditions.StressAndDepression);
        why.Single(a => a.ConditionId == ConditionIds.SpinalStenosis).Role.Should().Be(AssociationRole.Characteristic);
        inTheLeg.Should().Contain([Conditions.SpinalStenosis, Conditions.LumbarDiscHerniation]);
        shortLived.Should().Contain([Conditions.SacroiliacJointPain, Conditions.LumbarMuscleStrain]);
        surgery.Should().HaveCountGreaterThanOrEqualTo(4);
        claims.Should().NotBeEmpty().And.OnlyContain(c => c.Cites(SourceIds.SeedPage));
    }

    [Fact]
    public void Queries_FindWithReasons()
    {
        var console = new StringWriter(CultureInfo.InvariantCulture);
        KnowledgeBase kb = KnowledgeBase.Default;

        // snippet: queries
        ConditionQuery query = kb.Conditions.Query()
            .Presenting(FindingIds.WorseWalking)
            .InRegion(BodyRegionIds.Leg)                           // or any part of it
            .WithNoLadderNaming(TreatmentKind.Surgery);

        foreach (Condition found in query)                         // a struct enumerator: allocates nothing
        {
            console.WriteLine(found.Name);
        }

        foreach (QueryReason reason in query.Explain()[0].Reasons) // which filter held, what made it hold, and the source
        {
            console.WriteLine($"{reason} [{string.Join("; ", reason.Citations)}]");
        }

        var englandIsAgainst = kb.Conditions.Query().WithRecommendation(kb.Recommendations.Query()
            .About(TreatmentIds.SpinalInjection)                   // or a kind of it
            .SpeakingAgainst().FromJurisdiction("England").PublishedFrom(2016));
        console.WriteLine(query.Or(englandIsAgainst));             // sets of one base: And, Or, AndNot, Not
        // end-snippet

        string printed = ReadReadme().Split("WriteLine(query.Or")[1].Split("```text\n")[1].Split("\n```")[0];
        printed.Split('\n').Should().Equal(Lines(console));
        englandIsAgainst.Should().Contain(Conditions.SpinalStenosis);
    }

    [Fact]
    public void Relations_WalkCauseAndConsequence()
    {
        var console = new StringWriter(CultureInfo.InvariantCulture);
        KnowledgeBase kb = KnowledgeBase.Default;

        // snippet: relations
        foreach (RelationPath path in kb.WhatMayFollow(ConditionIds.SpinalArthritis))
        {
            console.WriteLine($"{kb[path.ToId].Name}: {path.Steps.Length} step(s), {path.Steps[^1].Citations[0]}");
        }

        if (kb.TryFindPath(ConditionIds.ChronicBackAndLegPain, ConditionIds.ChronicBackAndLegPain, out RelationPath? circle))
        {
            console.WriteLine(circle);                             // pain and mood worsen one another
        }
        // end-snippet

        Lines(console).Should().Contain("Spinal stenosis: 1 step(s), seed-page, spinal-stenosis#1a");
        Lines(console)[^1].Should().StartWith("chronic-back-and-leg-pain worsens stress-and-depression; stress-and-depression ");
    }

    [Fact]
    public void Criteria_AreThreeValued()
    {
        IFindingState whatIsKnown = new NothingKnown();

        // snippet: criteria
        Rung fusion = Conditions.Spondylolisthesis.Ladders.From(SourceIds.SeedPage).Rungs[1];
        CriterionOutcome outcome = fusion.Criterion!.Evaluate(whatIsKnown);   // Met, Unmet or Unknown; unknown is never absent
        CriterionResult reason = fusion.Criterion.Explain(whatIsKnown);       // which parts decided it, and which still could
        // end-snippet

        outcome.Should().Be(CriterionOutcome.Unknown);
        reason.GetUndecided().Should().ContainSingle();
    }

    [Fact]
    public void RedFlags_QuestionsFlagsAndEmergencyText()
    {
        var console = new StringWriter(CultureInfo.InvariantCulture);
        KnowledgeBase kb = KnowledgeBase.Default;

        // snippet: red-flags
        foreach (QuestionGroup group in kb.QuestionGroups.Where(g => g.IsCore).OrderBy(g => g.Order))
        {
            console.WriteLine($"{group.Order}. {group.Question} ({group.Items.Length} items) {group.AskWhenText}");
        }

        bool Names(Criterion criterion, FindingId item) =>
            criterion is Criterion.FindingPresent one ? one.Finding == item : criterion.Parts.Any(part => Names(part, item));

        foreach (RedFlag flag in kb.RedFlags.Where(f => Names(f.Criterion, FindingIds.NewSaddleNumbness)))
        {
            console.WriteLine($"{flag.Name}: {flag.PolicyLevel}; {flag.CriterionText} [{flag.Citations[0]}]");
        }

        SafetyText emergency = kb.SafetyTexts.Single(t => t.Kind == SafetyTextKind.Emergency);
        console.WriteLine(emergency.With("112"));                  // the whole text, then the host's number
        // end-snippet

        Lines(console)[1].Should().Be("2. Have any of these changes come up, or got worse? (14 items)");
        Lines(console).Should().Contain(line => line.StartsWith("Numb between the legs: Emergency; ") && line.EndsWith("[girft-ces-2023, Primary care list]"));
        Lines(console)[^1].Should().StartWith("Call your local emergency number now").And.EndWith("The emergency number here is 112.");
    }

    [Fact]
    public void Codes_ThereAndBack()
    {
        var console = new StringWriter(CultureInfo.InvariantCulture);
        KnowledgeBase kb = KnowledgeBase.Default;

        // snippet: codes
        foreach (Condition found in kb.ConditionsByCode(CodeSystems.Icd10Cm, "M48.062"))
        {
            foreach (Coding coding in found.Codings.Where(c => c.System == CodeSystems.Icd10Cm))
            {
                console.WriteLine($"{found.Name}: {coding.Code} {coding.Display} ({coding.Equivalence}, {coding.Version})");
            }
        }
        // end-snippet

        Lines(console).Should().Contain("Spinal stenosis: M48.062 Spinal stenosis, lumbar region with neurogenic claudication (Narrower, 2026-04-01)");
    }

    [Fact]
    public void Package_FirstScreen()
    {
        var console = new StringWriter(CultureInfo.InvariantCulture);

        // package-snippet: first-screen
        KnowledgeBase kb = KnowledgeBase.Default;
        Condition stenosis = kb[ConditionIds.SpinalStenosis];      // or Conditions.SpinalStenosis

        foreach (Rung rung in stenosis.Ladders.From(SourceIds.SeedPage).Rungs)
        {
            console.WriteLine($"{rung.Order}. {rung.Treatments[0].Name}: {rung.Role} [{rung.Citations[0]}]");
        }
        // end-snippet

        Lines(console).Should().Equal("1. Spinal injection: first step [seed-page, spinal-stenosis#5a]", "2. Decompression surgery: may be necessary [seed-page, spinal-stenosis#6a]");
    }

    [Fact]
    public void Package_RedFlags()
    {
        var console = new StringWriter(CultureInfo.InvariantCulture);
        KnowledgeBase kb = KnowledgeBase.Default;

        // package-snippet: red-flags
        foreach (QuestionGroup group in kb.QuestionGroups.Where(g => g.IsCore).OrderBy(g => g.Order))
        {
            console.WriteLine(group.Question);
        }

        SafetyText emergency = kb.SafetyTexts.Single(t => t.Kind == SafetyTextKind.Emergency);
        console.WriteLine(emergency.With("112"));                  // complete without the number; a host adds its own
        // end-snippet

        Lines(console).Should().HaveCount(9);
        Lines(console)[^1].Should().EndWith("112.");
    }

    [Fact]
    public void Package_Codes()
    {
        var console = new StringWriter(CultureInfo.InvariantCulture);
        KnowledgeBase kb = KnowledgeBase.Default;

        // package-snippet: codes
        foreach (Condition found in kb.ConditionsByCode(CodeSystems.Icd10Cm, "M48.062"))
        {
            console.WriteLine($"{found.Name}: {string.Join(", ", found.Codings.Select(c => c.Code))}");
        }
        // end-snippet

        Lines(console).Should().ContainSingle().Which.Should().StartWith("Spinal stenosis: ").And.Contain("M48.062");
    }

    [Fact]
    public void OwnKnowledge_IsLoadedAndChecked()
    {
        IEnumerable<KnowledgeFile> files = new SmallKnowledge().ToFiles();
        var console = new StringWriter(CultureInfo.InvariantCulture);

        // snippet: own-knowledge
        if (!KnowledgeFiles.TryLoad(files, out KnowledgeBase? own, out var problems))
        {
            foreach (KnowledgeProblem problem in problems)         // all of them, each with file, line, column and JSON path
            {
                console.WriteLine(problem);
            }
        }
        // end-snippet

        own.Should().NotBeNull();
        Lines(console).Should().BeEmpty();
    }

    [Theory]
    [InlineData("README.md", "snippet")]
    [InlineData("src/BackPain.Knowledge/README.md", "package-snippet")]
    public void Readme_EveryBlockOfCode_IsOneOfTheseSnippets(string file, string mark)
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, file)).ReplaceLineEndings("\n");
        string[] blocks = readme.Split("```csharp\n").Skip(1).Select(rest => rest.Split("```")[0].Replace("using BackPain.Knowledge;\n", "").Trim()).ToArray();
        HashSet<string> snippets = ReadSnippets(mark);

        blocks.Should().HaveCount(snippets.Count).And.OnlyContain(block => snippets.Contains(block.Replace("Console.WriteLine", "console.WriteLine")));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/BackPain.Knowledge/README.md")]
    public void Readme_Counts_AreThoseOfTheBase(string file)
    {
        KnowledgeBase kb = KnowledgeBase.Default;
        int recommendations = kb.Conditions.Sum(c => c.Recommendations.Length);
        int codes = kb.Conditions.Sum(c => c.Codings.Length) + kb.Findings.Sum(f => f.Codings.Length) + kb.Treatments.Sum(t => t.Codings.Length) + kb.Observables.Sum(o => o.Codings.Length);

        File.ReadAllText(Path.Combine(Repository.Root, file)).Should().Contain(FormattableString.Invariant(
            $"This edition holds {kb.Conditions.Count} conditions, {kb.Findings.Count} findings, {kb.Treatments.Count} treatments, {recommendations} recommendations, {kb.RedFlags.Count} red flags, {kb.QuestionGroups.Count} question groups and {codes} codes, from {kb.Sources.Count} sources."));
    }

    private static string ReadReadme(params string[] folder) => File.ReadAllText(Path.Combine([Repository.Root, .. folder, "README.md"])).ReplaceLineEndings("\n");

    private static string[] BlocksOf(string readme) => readme.Split("```csharp\n").Skip(1).Select(rest => rest.Split("```")[0].Trim()).ToArray();

    private static HashSet<string> ReadSnippets(string mark)
    {
        string source = Path.Combine(Repository.Root, "tests", "BackPain.Knowledge.Tests", "Documentation", "ReadmeSnippets.cs");
        var snippets = new HashSet<string>();
        List<string>? current = null;
        foreach (string line in File.ReadLines(source))
        {
            if (line.StartsWith("        // " + mark + ": ", StringComparison.Ordinal))
            {
                current = [];
            }
            else if (line == "        // end-snippet")
            {
                snippets.UnionWith(current is null ? [] : [string.Join('\n', current).Trim()]);
                current = null;
            }
            else
            {
                current?.Add(line.Length > 8 ? line[8..] : "");
            }
        }

        return snippets;
    }

    private static string[] Lines(StringWriter writer) => writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private sealed class NothingKnown : IFindingState
    {
        public FindingStatus GetFinding(FindingId finding) => FindingStatus.Unknown;

        public bool TryGetNumber(ObservableId observable, out decimal value)
        {
            value = 0;
            return false;
        }

        public bool TryGetChoice(ObservableId observable, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? choice)
        {
            choice = null;
            return false;
        }

        public ImmutableArray<TriedCare> GetCare(TreatmentId treatment) => [];
    }
}
