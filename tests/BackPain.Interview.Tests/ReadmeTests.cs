using System;
using System.IO;
using System.Linq;
using System.Reflection;
using FluentAssertions;
using Xunit;

namespace BackPain.Interview.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void Readme_EachExcerpt_IsWhatTheInterviewWrites()
    {
        string root = typeof(ReadmeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static entry => entry.Key == "RepositoryRoot").Value!;
        string readme = File.ReadAllText(Path.Combine(root, "samples", "BackPain.Interview", "README.md")).ReplaceLineEndings("\n");
        InterviewRun[] runs =
        [
            InterviewRun.Of(PlayedRuns.StenosisWithWhy),
            InterviewRun.Of(PlayedRuns.CaudaEquina),
            InterviewRun.Of(PlayedRuns.Mistakes),
            InterviewRun.Of(PlayedRuns.NotSure.Lines),
            InterviewRun.OfBatch(Excerpts(readme, "json")[1], "--match"),
            InterviewRun.OfBatch(Excerpts(readme, "json")[0]),
        ];
        string written = string.Concat(runs.Select(static run => run.Output + run.Error));

        runs[^1].ExitCode.Should().Be(1);
        Excerpts(readme, "text").Should().HaveCount(12)
            .And.OnlyContain(excerpt => written.Contains(excerpt, StringComparison.Ordinal), "the README shows real output; paste it anew where the interview or the knowledge changed");
    }

    private static string[] Excerpts(string readme, string language) =>
        [.. readme.Split("```" + language + "\n").Skip(1).Select(static part => part[..part.IndexOf("\n```", StringComparison.Ordinal)])];
}
