using System;
using System.IO;
using System.Linq;
using System.Reflection;
using FluentAssertions;
using Xunit;

namespace BackPain.Tour.Tests;

public sealed class ReadmeTests
{
    private static readonly string Readme = ReadReadme();

    [Fact]
    public void Readme_EachExcerpt_IsWhatTheTourWrites()
    {
        TourRun[] runs =
        [
            TourRun.Of(),
            TourRun.Of("--condition", "spinal", "stenosis"),
            TourRun.Of("--finding", "no", "pain", "when", "seated"),
            TourRun.Of("--treatment", "epidural"),
            TourRun.Of("--audit"),
            TourRun.Of("--compare", "spinal-stenosis", "peripheral-artery-disease"),
            TourRun.Of("--compare", "spinal-stenosis", "hip-osteoarthritis"),
            TourRun.Of("--condition", "stenosis"),
            TourRun.Of("--search", "slipped", "bone", "in", "my", "spine"),
        ];
        string written = string.Concat(runs.Select(static run => run.Output + run.Error));

        string[] excerpts = Blocks("text");

        excerpts.Should().HaveCount(22).And.OnlyContain(excerpt => written.Contains(excerpt, StringComparison.Ordinal), "the README shows real output; paste it anew where the tour or the knowledge changed");
    }

    [Fact]
    public void Readme_Picture_IsTheWholeOutput()
    {
        string picture = TourRun.Of("--mermaid", "spinal", "stenosis", "--ladder", "nass-lss-2011").Output;

        Blocks("mermaid").Should().ContainSingle().Which.Should().Be(picture.TrimEnd('\n'));
    }

    private static string[] Blocks(string language) =>
        [.. Readme.Split("```" + language + "\n").Skip(1).Select(static part => part[..part.IndexOf("\n```", StringComparison.Ordinal)])];

    private static string ReadReadme()
    {
        string root = typeof(ReadmeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static entry => entry.Key == "RepositoryRoot").Value!;
        return File.ReadAllText(Path.Combine(root, "samples", "BackPain.Tour", "README.md")).ReplaceLineEndings("\n");
    }
}
