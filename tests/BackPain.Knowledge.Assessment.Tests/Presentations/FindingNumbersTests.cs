using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

public sealed class FindingNumbersTests
{
    private static readonly Finding[] Findings = [.. KnowledgeBase.Default.Findings];
    private static readonly FindingNumbers Numbers = new(Findings);

    [Fact]
    public void TryGet_EveryFinding_IsItsPlace()
    {
        for (int i = 0; i < Findings.Length; i++)
        {
            Numbers.TryGet(Findings[i].Id, out int number).Should().BeTrue();
            number.Should().Be(i);
        }
    }

    [Fact]
    public void TryGet_SameLettersWhereItLooks_ButAnotherId_IsNotFound()
    {
        // One letter changed, at every place: some of these fall together with the finding itself.
        foreach (string id in Findings.Select(static f => f.Id.Value))
        {
            for (int i = 0; i < id.Length; i++)
            {
                string other = id.Remove(i, 1).Insert(i, id[i] == 'q' ? "z" : "q");
                bool isFinding = FindingId.TryParse(other, out FindingId parsed) && Findings.Any(f => f.Id == parsed);

                Numbers.TryGet(parsed, out _).Should().Be(isFinding, other);
            }
        }
    }

    [Fact]
    public void TryGet_DefaultOrShortId_IsNotFound()
    {
        Numbers.TryGet(default, out _).Should().BeFalse();
        Numbers.TryGet(FindingId.Parse("a"), out _).Should().BeFalse();
    }
}
