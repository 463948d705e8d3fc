using System;
using System.Globalization;
using System.IO;
using System.Linq;
using BackPain.Knowledge.Tests;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>The code of the package's README compiles and prints what it says.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Triage_OfTheReadme_PrintsWhatItSays()
    {
        var console = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };

        // snippet
        var assessor = new Assessor(KnowledgeBase.Default);        // make one and keep it; it remembers nobody

        Presentation person = Presentation.Of(age: 68)
            .Present(FindingIds.LegSymptomsOnBothSides)
            .Absent(FindingIds.NewSaddleNumbness);                 // what is not said is unknown, never absent

        TriageResult result = assessor.Triage(person);
        console.WriteLine(result.Level);
        console.WriteLine(result.NearMisses[0].Flag.Name);
        console.WriteLine(result.Unasked[0].Question);
        // end-snippet

        string readme = Readme();
        string code = readme.Split("```csharp\n")[1].Split("```")[0];
        Snippet().Should().Be(code[(code.IndexOf("\n\n", System.StringComparison.Ordinal) + 2)..].Replace("Console.WriteLine", "console.WriteLine").TrimEnd());
        readme.Split("```text\n")[1].Split("```")[0].Should().Be(console.ToString());
    }

    [Fact]
    public void Match_OfTheReadme_PrintsWhatItSays()
    {
        var console = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var assessor = new Assessor(KnowledgeBase.Default);

        // match snippet
        MatchResult result = assessor.Match(Presentation.Of(age: 72)
            .Present(FindingIds.LegPain, FindingIds.WorseWalking, FindingIds.NoPainWhenSeated)
            .Absent(FindingIds.BetterStandingStill));
        console.WriteLine($"{result.Outcome}, triage {result.Triage.Level}");
        foreach (Contribution contribution in result.Matches[0].Contributions)
        {
            console.WriteLine($"{result.Matches[0].Condition.Name}: {contribution}");
        }
        // end-snippet

        AssertSection("## What fits, and why\n", "match snippet", console);
    }

    [Fact]
    public void Next_OfTheReadme_PrintsWhatItSays()
    {
        var console = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var assessor = new Assessor(KnowledgeBase.Default);

        // next snippet
        Interview interview = Interview.Empty.WorkedOutFrom(assessor.Trace);
        for (NextStep step = assessor.Next(interview); !step.IsStop; step = assessor.Next(interview))
        {
            interview = interview.With(step.Observable is null ? step.Answer() : step.Decline());   // "none of these"; no value given
        }

        console.WriteLine(interview);
        console.WriteLine(assessor.Next(interview));
        // end-snippet

        AssertSection("## What to ask next\n", "next snippet", console);
    }

    [Fact]
    public void Locate_OfTheReadme_PrintsWhatItSays()
    {
        var console = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var assessor = new Assessor(KnowledgeBase.Default);

        // ladder snippet
        CareHistory tried = CareHistory.Empty.Tried(TreatmentIds.PhysicalTherapy, weeks: 8, CareOutcome.NoBenefit);
        LadderPosition at = assessor.Locate(ConditionIds.SpinalStenosis, Presentation.Of(age: 68), tried);
        console.WriteLine(at.Triage.Level);
        console.WriteLine(at.Current);
        console.WriteLine(at.Next);
        foreach (CriterionPosition criterion in at.Next!.Treatments[0].Criteria)
        {
            console.WriteLine($"considered {criterion.Text} {criterion.Outcome} [{criterion.Citations[0]}]");
        }

        console.WriteLine("advised against: " + string.Join(", ", at.AdvisedAgainst));
        // end-snippet

        string section = Readme().Split("## Where the care that was tried stands\n")[1];
        string code = section.Split("```csharp\n")[1].Split("```")[0];
        Snippet("ladder snippet").Should().Be(code.Replace("Console.WriteLine", "console.WriteLine").TrimEnd());
        section.Split("```text\n")[1].Split("```")[0].Should().Be(console.ToString());
    }

    [Fact]
    public void Explain_OfTheReadme_PrintsWhatItSays()
    {
        var console = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var assessor = new Assessor(KnowledgeBase.Default);

        // words snippet
        MatchResult match = assessor.Match(Presentation.Of(age: 68)
            .Present(FindingIds.BilateralButtockOrLegPain, FindingIds.NoPainWhenSeated, FindingIds.LegPain));
        Explanation words = assessor.Explain(match);
        string[] paragraphs = words.ForPerson.Split("\n\n");       // the first: how soon help is needed
        console.WriteLine(string.Join("\n\n", paragraphs[1..5]));
        console.WriteLine();
        console.WriteLine(words.Citations[0]);
        foreach (string line in words.ForClinician.Split('\n').SkipWhile(line => !line.StartsWith("1. ", StringComparison.Ordinal)).Take(2))
        {
            console.WriteLine(line);
        }
        // end-snippet

        AssertSection("## In words\n", "words snippet", console);
    }

    private static void AssertSection(string heading, string snippet, StringWriter console)
    {
        string section = Readme().Split(heading)[1];
        Snippet(snippet).Should().Be(section.Split("```csharp\n")[1].Split("```")[0].Replace("Console.WriteLine", "console.WriteLine").TrimEnd());
        section.Split("```text\n")[1].Split("```")[0].Should().Be(console.ToString());
    }

    private static string Readme() => File.ReadAllText(Path.Combine(Repository.Root, "src", "BackPain.Knowledge.Assessment", "README.md")).ReplaceLineEndings("\n");

    private static string Snippet(string name = "snippet")
    {
        string file = Path.Combine(Repository.Root, "tests", "BackPain.Knowledge.Assessment.Tests", "Documentation", "ReadmeTests.cs");
        return string.Join('\n', File.ReadLines(file).SkipWhile(l => l != "        // " + name).Skip(1).TakeWhile(l => l != "        // end-snippet").Select(l => l.Length > 8 ? l[8..] : ""));
    }
}
