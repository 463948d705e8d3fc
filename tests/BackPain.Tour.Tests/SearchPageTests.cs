using System.Collections.Immutable;
using BackPain.Knowledge;
using FluentAssertions;
using Xunit;

namespace BackPain.Tour.Tests;

public sealed class SearchPageTests
{
    [Theory]
    [InlineData("slipped bone in my spine")]
    [InlineData("siatica")]
    [InlineData("numb bum")]
    [InlineData("fever with back pain")]
    public void Search_Words_ShowsEachHitInOrderWithWhereToReadOn(string words)
    {
        ImmutableArray<SearchHit> hits = KnowledgeBase.Default.Search(words, 8);

        TourRun run = TourRun.Of(["--search", .. words.Split(' ')]);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        int at = 0;
        foreach (SearchHit hit in hits)
        {
            int next = run.Words.IndexOf("- " + hit.Name + " (", at, System.StringComparison.Ordinal);
            next.Should().BeGreaterThanOrEqualTo(at, "{0} follows", hit);
            run.Words[next..].Should().Contain("by \"" + hit.MatchedTerm + "\": " + Phrases.Of(hit.Kind) + "; score " + hit.Score + ";");
            at = next;
        }
    }

    [Fact]
    public void Search_NothingLikeIt_SaysSo()
    {
        TourRun run = TourRun.Of("--search", "asdfghjkl");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("Nothing here is called anything like \"asdfghjkl\".");
    }

    [Fact]
    public void Search_NoWords_SaysWhatIsNeeded() => TourRun.Flow(TourRun.Of("--search").Error).Should().StartWith("--search needs the words to look for. Usage:");

    [Theory]
    [InlineData("\u001b[31m sciatica")]
    [InlineData("\ud800 sciatica \u202e")]
    [InlineData("[red]sciatica[/]")]
    public void Search_HostileWords_AreNotPassedOn(string words)
    {
        TourRun run = TourRun.Of("--search", words);

        run.ExitCode.Should().Be(0);
        run.Output.Should().NotContainAny("\u001b", "\ud800", "\u202e").And.Contain("Slipped disc in the lower back");
    }
}
