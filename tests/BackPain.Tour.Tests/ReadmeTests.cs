using System;
using System.IO;
using System.Linq;
using System.Reflection;
using FluentAssertions;
using Xunit;

namespace BackPain.Tour.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void Readme_EachExcerpt_IsWhatTheTourWrites()
    {
        string root = typeof(ReadmeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static entry => entry.Key == "RepositoryRoot").Value!;
        string readme = File.ReadAllText(Path.Combine(root, "samples", "BackPain.Tour", "README.md")).ReplaceLineEndings("\n");
        TourRun[] runs =
        [
            TourRun.Of(),
            TourRun.Of("--condition", "spinal", "stenosis"),
            TourRun.Of("--finding", "no", "pain", "when", "seated"),
            TourRun.Of("--compare", "spinal-stenosis", "peripheral-artery-disease"),
            TourRun.Of("--condition", "stenosis"),
        ];
        string written = string.Concat(runs.Select(static run => run.Output + run.Error));

        string[] excerpts = [.. readme.Split("```text\n").Skip(1).Select(static part => part[..part.IndexOf("\n```", StringComparison.Ordinal)])];

        excerpts.Should().HaveCount(11).And.OnlyContain(excerpt => written.Contains(excerpt, StringComparison.Ordinal), "the README shows real output; paste it anew where the tour or the knowledge changed");
    }
}
