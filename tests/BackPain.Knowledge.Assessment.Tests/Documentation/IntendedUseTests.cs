using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using BackPain.Knowledge.Tests;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>INTENDED-USE.md names a test for each hazard; each test and golden case that it names exists; its counts and facts hold.</summary>
public sealed class IntendedUseTests
{
    private const string OwnProject = "BackPain.Knowledge.Assessment.Tests";

    // Of a test: the project unless it is this one, the class, the method.
    private const string TestName = @"`(?:(BackPain[\w.]+)/)?(\w+Tests)\.(\w+)`";

    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "src", "BackPain.Knowledge.Assessment", "INTENDED-USE.md")).ReplaceLineEndings("\n");

    private static readonly Dictionary<string, string[]> Sources = [];

    public static TheoryData<string> Hazards() => [.. HazardRows().Select(static cells => cells[0])];

    [Theory]
    [MemberData(nameof(Hazards))]
    public void Hazard_NamesWhatIsDoneAndMethodsThatTestIt(string hazard)
    {
        string[] cells = HazardRows().Single(row => row[0] == hazard);
        Match[] named = Regex.Matches(cells[2], TestName).ToArray();

        cells.Should().HaveCount(3).And.OnlyContain(static cell => cell.Length > 10);
        named.Should().NotBeEmpty();
        named.Where(static test => !Exists(test)).Select(static test => test.Value).Should().BeEmpty();
        cells[2].Should().NotContainAny("``", "` `");
    }

    [Fact]
    public void EveryTest_ThatTheDocumentNames_IsOneThatRuns()
    {
        Match[] named = Regex.Matches(Document, TestName).ToArray();

        named.Select(static test => test.Value).Distinct().Should().HaveCountGreaterThan(70);
        named.Where(static test => !Exists(test)).Select(static test => test.Value).Should().BeEmpty();
        Regex.Matches(Document, @"`[^`\n]*Tests\.\w+`").Should().HaveSameCount(named, "every name is read");
    }

    [Fact]
    public void EveryCase_ThatTheDocumentNames_IsAGoldenCase()
    {
        string[] cases = [.. Regex.Matches(Document, "case `([^`]+)`").Select(static m => m.Groups[1].Value)];

        cases.Should().HaveCountGreaterThan(10).And.OnlyHaveUniqueItems();
        cases.Except(Enumerable.Cast<object[]>(GoldenMatchTests.CaseIds()).Select(static row => (string)row[0])).Should().BeEmpty();
    }

    [Fact]
    public void Counts_AreThoseOfTheBaseAndTheCases()
    {
        Condition[] ranked = [.. KnowledgeBase.Default.Conditions.Where(static c => c.Kind is not (ConditionKind.SeriousCause or ConditionKind.Umbrella))];
        Association[] weighed = [.. ranked.SelectMany(static c => c.Associations).Where(static a => a.WhenPresent.Millibans != 0 || a.WhenAbsent.Millibans != 0)];
        int onFigures = weighed.Count(static a => Published(a.WhenPresent.Basis) && a.WhenPresent.Millibans != 0 || Published(a.WhenAbsent.Basis) && a.WhenAbsent.Millibans != 0);

        Document.Should().Contain($"Of {weighed.Length} associations that weigh in a comparison, {onFigures} use a published ratio.");
        Document.Should().Contain($"It knows {ranked.Length} conditions by rank.");
        Document.Should().Contain($"compared with {Enumerable.Cast<object>(GoldenTriageTests.CaseNames()).Count()} triage cases and {Enumerable.Cast<object>(GoldenMatchTests.CaseIds()).Count()} cases of people");

        static bool Published(WeightBasis basis) => basis is WeightBasis.PublishedRatio or WeightBasis.PublishedRatioWithoutInterval;
    }

    [Fact]
    public void ScopeQuestions_AreAskedOrNotAskedAsTheDocumentSays()
    {
        var asked = new HashSet<FindingId>();
        var assessor = new Assessor(KnowledgeBase.Default);
        Interview interview = Interview.Empty;
        for (NextStep step = assessor.Next(interview); !step.IsStop; step = assessor.Next(interview))
        {
            asked.UnionWith(step.Items.Select(static i => i.Id));
            interview = interview.With(step.Observable is null ? step.Answer() : step.Decline());
        }

        Document.Should().Contain("`Assessor.Next` asks for the age, and about cancer. It does not ask about pregnancy or recent spine surgery");
        asked.Should().Contain(FindingId.Parse("cancer-now-or-past"));
        asked.Should().NotContain([FindingId.Parse("pregnant-now"), FindingId.Parse("recent-spine-surgery")], "the document says so");
    }

    /// <summary>A method with the attribute of a test, in a file of the project that declares the class.</summary>
    private static bool Exists(Match test)
    {
        string project = test.Groups[1].Success ? test.Groups[1].Value : OwnProject;
        if (!Sources.TryGetValue(project, out string[]? files))
        {
            string folder = Path.Combine(Repository.Root, "tests", project);
            files = Directory.Exists(folder)
                ? [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(static p => !p.Split(Path.DirectorySeparatorChar).Contains("obj")).Select(static p => File.ReadAllText(p).ReplaceLineEndings("\n"))]
                : [];
            Sources.Add(project, files);
        }

        return files.Any(file => Regex.IsMatch(file, @"\bclass " + test.Groups[2].Value + @"\b")
            && Regex.IsMatch(file, @"\[(?:Fact|Theory|Property)\b[^\n]*\]\n(?:\s*\[[^\n]*\]\n)*\s*public [\w ]+ " + test.Groups[3].Value + @"\("));
    }

    private static IEnumerable<string[]> HazardRows() => Document.Split("| hazard |")[1].Split("\n\n")[0].Split('\n').Skip(2)
        .Select(static line => line.Trim('|', ' ').Split(" | "));
}
