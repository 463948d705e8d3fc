using System;
using System.IO;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>The public API is the committed text; a change of it is a change of that file, which a reviewer sees.</summary>
public sealed class PublicApiTests
{
    private static readonly string ApprovedFile = Path.Combine(Repository.Root, "tests", "BackPain.Knowledge.Tests", "PublicApi", Repository.LibraryTarget + ".txt");

    [Fact]
    public void PublicApi_IsTheApprovedText()
    {
        string[] actual = PublicApiText.Of(typeof(KnowledgeBase).Assembly);
        if (Environment.GetEnvironmentVariable("BACKPAIN_APPROVE_API") == "1")
        {
            File.WriteAllText(ApprovedFile, string.Join('\n', actual) + "\n");
        }

        string[] approved = File.Exists(ApprovedFile) ? File.ReadAllLines(ApprovedFile) : [];

        string[] difference = [.. approved.Except(actual).Select(line => "- " + line), .. actual.Except(approved).Select(line => "+ " + line)];
        difference.Should().BeEmpty("the public API of {0} must not change unseen; to approve it, run the tests with BACKPAIN_APPROVE_API=1 and commit the file", Repository.LibraryTarget);
        actual.Should().Equal(approved);
    }

#if NETSTANDARD_LIBRARY
    [Fact]
    public void PublicApi_OfTheOlderTarget_OffersNothingThatTheNewerDoesNot()
    {
        string newer = Path.Combine(Repository.Root, "tests", "BackPain.Knowledge.Tests", "PublicApi", "net8.0.txt");

        // A type line lists its interfaces, of which the newer target may have more.
        string[] members = PublicApiText.Of(typeof(KnowledgeBase).Assembly).Where(line => line.StartsWith("  ", StringComparison.Ordinal)).ToArray();

        members.Except(File.ReadAllLines(newer)).Should().BeEmpty();
    }
#endif
}
