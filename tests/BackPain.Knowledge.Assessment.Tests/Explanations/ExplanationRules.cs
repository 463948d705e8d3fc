using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using BackPain.Knowledge.Tests;
using FluentAssertions;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>What holds for every explanation, read back from its text.</summary>
internal static partial class ExplanationRules
{
    private const double Grade = 8;

    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;

    private static readonly (string Word, Regex Pattern)[] Forbidden =
    [
        .. TsvRow.Read("forbidden-words.tsv").Select(static w => (w["word"], w["where"] == "opening" ? WordPattern.Opening(w["word"]) : WordPattern.Of(w["word"]))),
        ("you have", WordPattern.Of("you have")),
        ("milliban*", WordPattern.Of("milliban*")),
    ];

    // The finding that is called so is the only one whose name holds a word of the list.
    private static readonly string[] AllowedNames = [.. Kb.Findings.Select(static f => f.Name).Where(static n => n.Contains("better off", StringComparison.Ordinal))];

    /// <summary>The help comes first, the words are plain and calm, the lines are clean, the numbers of sources are there.</summary>
    public static void AssertForPerson(Explanation explanation, TriageResult triage, params string[] quoted)
    {
        string text = explanation.ForPerson;
        text.Should().StartWith(string.Join("\n\n", triage.Texts) + "\n").And.EndWith("\n");
        text.Should().NotContain("\r").And.NotContain("\n\n\n").And.NotContain("  ").And.NotContain("..").And.NotContain(" \n");

        string[] prose = [.. text.Split('\n').Where(static line => !line.StartsWith("- ", StringComparison.Ordinal) && !line.StartsWith('['))];
        ReadingGrade.Of(text).Should().BeLessThanOrEqualTo(Grade, text);
        ReadingGrade.Of(prose).Should().BeLessThanOrEqualTo(Grade, "without the short lines of lists: {0}", text);

        string own = OwnWords(text, [.. triage.Texts, .. quoted, .. AllowedNames]);
        Forbidden.Where(f => f.Pattern.IsMatch(own)).Select(static f => f.Word).Should().BeEmpty(own);
        Figure().IsMatch(own).Should().BeFalse("a person reads no figures of weights: {0}", own);

        string[] sources = [.. text.Split('\n').Where(static line => line.StartsWith('['))];
        int[] cited = [.. Numbers().Matches(string.Join('\n', prose)).SelectMany(static m => m.Groups["numbers"].Value.Split(", ")).Select(static n => int.Parse(n, CultureInfo.InvariantCulture))];
        cited.Distinct().Order().Should().Equal(Enumerable.Range(1, sources.Length));
        SourceId[] used = [.. explanation.Citations.Select(static c => c.SourceId).Distinct()];
        sources.Should().Equal(used.Take(sources.Length).Select(static (id, i) => "[" + (i + 1) + "] " + Kb[id] + "."));
    }

    /// <summary>Every citation of the text is in the list, and the list holds nothing else, in the order of first use.</summary>
    public static void AssertCitations(Explanation explanation)
    {
        string text = explanation.ForClinician;
        text.Should().EndWith("\n").And.NotContain("\r").And.NotContain("\n\n");
        explanation.Citations.Should().OnlyHaveUniqueItems();
        foreach (Match bracket in CitationStart().Matches(text))
        {
            explanation.Citations.Any(c => string.CompareOrdinal(text, bracket.Index, "[" + c + "]", 0, c.ToString().Length + 2) == 0)
                .Should().BeTrue("{0} is cited", text.Substring(bracket.Index, Math.Min(60, text.Length - bracket.Index)));
        }

        int numbered = explanation.ForPerson.Split('\n').Count(static line => line.StartsWith('['));
        SourceId[] used = [.. explanation.Citations.Select(static c => c.SourceId).Distinct()];
        Citation[] onlyForClinician = [.. explanation.Citations.SkipWhile(c => used.Take(numbered).Contains(c.SourceId))];
        int[] places = [.. onlyForClinician.Select(c => text.IndexOf("[" + c + "]", StringComparison.Ordinal))];
        places.Should().NotContain(-1).And.BeInAscendingOrder();
        foreach (SourceId id in used)
        {
            text.Should().Contain("\n- " + id.Value + ": ");
        }
    }

    /// <summary>What is called an answer was said, and what follows from others is called so.</summary>
    public static void AssertOnlyWhatWasSaid(Explanation explanation, Presentation presentation, PersonState careful, PersonState? matched = null)
    {
        var section = "";
        foreach (string line in explanation.ForPerson.Split('\n'))
        {
            section = line.StartsWith("- ", StringComparison.Ordinal) ? section : line;
            Match match = Answer().Match(line);
            if (match.Success && section == "This is why:")
            {
                FindingId[] named = Named(match.Groups["name"].Value);
                named.Any(id => careful.GetFinding(id) == StatusOf(match)).Should().BeTrue(line);
            }
            else if (match.Success && section is "This speaks for it:" or "This speaks against it:")
            {
                FindingId[] named = Named(match.Groups["name"].Value);
                bool isSaid = presentation.Statements.Any(s => named.Contains(s.Finding) && s.Status == StatusOf(match));
                bool isContradicted = presentation.Statements.Any(s => named.Contains(s.Finding) && s.Status != StatusOf(match));
                bool follows = match.Groups["follows"].Length > 0;
                (isSaid || follows).Should().BeTrue(line);
                (!follows || !isSaid || isContradicted).Should().BeTrue("what was said, and by nobody denied, is called said: {0}", line);
                named.Any(id => matched!.GetFinding(id) == StatusOf(match)).Should().BeTrue(line);
            }
            else if (section.StartsWith("You also told us this.", StringComparison.Ordinal) && line.StartsWith("- ", StringComparison.Ordinal) && !line.StartsWith("- And ", StringComparison.Ordinal))
            {
                FindingId[] named = Named(line[2..]);
                presentation.Statements.Should().Contain(s => named.Contains(s.Finding) && s.Status == FindingStatus.Present, line);
            }
        }
    }

    /// <summary>Whether the words name what stands first: not where it is what is left, and low back pain was not told of, or beside a warning sign; nor beside the crisis text.</summary>
    public static bool NamesAFirst(MatchResult result) => !result.Matches.IsEmpty
        && !(result.Outcome != MatchOutcome.EmergencyFirst && result.Triage.Triggered.Any(static f => TriageRules.IsOfSelfHarm(f.Flag)))
        && !(result.Matches[0].Condition.Kind == ConditionKind.Remainder
            && (result.Person.GetFinding(FindingIds.LowBackPain) != FindingStatus.Present || result.Triage.Level >= TriageLevel.Within2Weeks));

    /// <summary>What speaks for the first condition and against it stands on its own side, the strongest first.</summary>
    public static void AssertSides(Explanation explanation, MatchResult result)
    {
        foreach ((string lead, bool isFor) in (ReadOnlySpan<(string, bool)>)[("This speaks for it:", true), ("This speaks against it:", false)])
        {
            string[] shown = [.. explanation.ForPerson.Split('\n').SkipWhile(l => l != lead).Skip(1).TakeWhile(static l => l.Length > 0)
                .Where(static l => !l.StartsWith("- And ", StringComparison.Ordinal)).Select(static l => Answer().Match(l).Groups["name"].Value)];
            string[] expected = !NamesAFirst(result) ? [] : [.. (isFor ? result.Matches[0].Supporting : result.Matches[0].Conflicting.Where(static c => c.Millibans <= -100)).Select(static c => c.Finding.Name + ".")];
            shown.Should().Equal(expected.Take(shown.Length), lead);
            (shown.Length == expected.Length || (shown.Length == 5 && expected.Length > 6)).Should().BeTrue("{0} {1} of {2}", lead, shown.Length, expected.Length);
        }
    }

    /// <summary>Read back: under each condition the weights of the lines, and that their sum is the support.</summary>
    public static void AssertForClinician(Explanation explanation, MatchResult result)
    {
        string[] lines = explanation.ForClinician.Split('\n');
        ConditionMatch[] listed = [.. result.Matches.Concat(result.Contributors).DistinctBy(static m => m.Condition.Id)];
        string[] headers = [.. lines.Where(static l => Header().IsMatch(l))];
        headers.Should().HaveCount(listed.Length);
        foreach (ConditionMatch match in listed)
        {
            int at = Array.FindIndex(lines, l => Header().IsMatch(l) && l.Contains(" (" + match.Condition.Id.Value + "; ", StringComparison.Ordinal));
            lines[at].Should().Contain(match.Condition.ClinicalName).And.Contain(Signed(match.Support)).And.Contain(MatchWords.Bands[(int)match.Band]);
            string[] below = [.. lines.Skip(at + 1).TakeWhile(static l => l.StartsWith("   ", StringComparison.Ordinal))];
            string[] weights = [.. below.Where(static l => WeightLine().IsMatch(l))];
            weights.Sum(static l => int.Parse(WeightLine().Match(l).Groups["weight"].Value, CultureInfo.InvariantCulture)).Should().Be(match.Support, lines[at]);
            below.Should().Contain("   = " + Signed(match.Support) + " (sum of " + weights.Length + ")");
            foreach (Contribution contribution in match.Contributions)
            {
                if (contribution.Use == ContributionUse.Counted)
                {
                    string line = weights.Single(l => l.Contains(" (" + contribution.Finding.Id.Value + "): ", StringComparison.Ordinal));
                    line.Should().StartWith("   " + Signed(contribution.Millibans) + " " + contribution.Finding.ClinicalName)
                        .And.Contain(contribution.Status == FindingStatus.Present ? ": present, " : ": absent, ")
                        .And.EndWith(string.Concat(contribution.Citations.Select(static c => " [" + c + "]")));
                    if (contribution.Ratio is { } ratio)
                    {
                        line.Should().Contain((contribution.Status == FindingStatus.Present ? "LR+ " : "LR- ") + ratio);
                    }
                }
                else
                {
                    below.Single(static l => l.StartsWith("   Not counted: ", StringComparison.Ordinal)).Should().Contain(contribution.Finding.Name + " (");
                }
            }
        }

        foreach (Finding unexplained in result.Unexplained)
        {
            lines.Single(static l => l.StartsWith("Unexplained", StringComparison.Ordinal)).Should().Contain(unexplained.Name);
        }

        AssertTriageForClinician(explanation, result.Triage);
    }

    public static void AssertTriageForClinician(Explanation explanation, TriageResult triage)
    {
        explanation.ForClinician.Should().StartWith(triage.Summary)
            .And.Contain("\nTrace: edition " + triage.Trace.Edition + ", content hash " + triage.Trace.ContentHash + ", overlays none, algorithm version " + triage.Trace.AlgorithmVersion + ".\n")
            .And.Contain("\nOptions: ");
        foreach (TriggeredFlag flag in triage.Triggered)
        {
            explanation.Citations.Should().Contain(flag.Flag.Citations);
        }

        explanation.ForClinician.Split('\n').Count(static l => l.StartsWith("Contradiction: ", StringComparison.Ordinal)).Should().Be(triage.Contradictions.Length);
    }

    private static FindingId[] Named(string sentence) => [.. Kb.Findings.Where(f => f.Name == sentence[..^1] || f.Name == sentence).Select(static f => f.Id)];

    private static FindingStatus StatusOf(Match answer) => answer.Groups["answer"].Value == "Yes" ? FindingStatus.Present : FindingStatus.Absent;

    private static string Signed(int millibans) => millibans.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    private static string OwnWords(string text, string[] quoted)
    {
        foreach (string words in quoted.Where(static q => q.Length > 0))
        {
            text = text.Replace(words, "", StringComparison.Ordinal);
        }

        return string.Join('\n', text.Split('\n').Where(static line => !line.StartsWith('[')));
    }

    [GeneratedRegex(@"[+-]\d{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@" \[(?<numbers>\d+(, \d+)*)\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<= )\[[a-z][a-z0-9.-]*, ", RegexOptions.CultureInvariant)]
    private static partial Regex CitationStart();

    [GeneratedRegex("^- (?<answer>Yes|No)(?<follows>, by your other answers)?: (?<name>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Answer();

    [GeneratedRegex(@"^(\d+\. |Beside: )", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    [GeneratedRegex(@"^   (?<weight>[+-]\d+) ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex WeightLine();
}
