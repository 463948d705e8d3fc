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
        string written = TourRun.Of().Output + TourRun.Of("--condition", "spinal", "stenosis").Output + TourRun.Of("--condition", "stenosis").Error;

        string[] excerpts = [.. readme.Split("```text\n").Skip(1).Select(static part => part[..part.IndexOf("\n```", StringComparison.Ordinal)])];

        excerpts.Should().HaveCount(7).And.OnlyContain(excerpt => written.Contains(excerpt, StringComparison.Ordinal), "the README shows real output; paste it anew where the tour or the knowledge changed");
    }
}
