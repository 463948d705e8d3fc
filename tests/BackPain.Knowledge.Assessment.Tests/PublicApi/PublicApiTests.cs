using System;
using System.IO;
using System.Linq;
using BackPain.Knowledge.Tests;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>The public API is the committed text; a change of it is a change of that file, which a reviewer sees.</summary>
public sealed class PublicApiTests
{
    private static readonly string ApprovedFile = Path.Combine(Repository.Root, "tests", "BackPain.Knowledge.Assessment.Tests", "PublicApi", Repository.LibraryTarget + ".txt");

    [Fact]
    public void PublicApi_IsTheApprovedText()
    {
        string[] actual = PublicApiText.Of(typeof(Assessor).Assembly);
        if (Environment.GetEnvironmentVariable("BACKPAIN_APPROVE_API") == "1")
        {
            File.WriteAllText(ApprovedFile, string.Join('\n', actual) + "\n");
        }

        string[] approved = File.Exists(ApprovedFile) ? File.ReadAllLines(ApprovedFile) : [];

        string[] difference = [.. approved.Except(actual).Select(line => "- " + line), .. actual.Except(approved).Select(line => "+ " + line)];
        difference.Should().BeEmpty("the public API must not change unseen; to approve it, run the tests with BACKPAIN_APPROVE_API=1 and commit the file");
        actual.Should().Equal(approved);
    }
}
