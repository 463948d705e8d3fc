using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>The numbers of ids, by the ids of all findings.</summary>
public sealed class IdNumbersTests
{
    private static readonly string[] Ids = [.. KnowledgeBase.Default.Findings.Select(static f => f.Id.Value)];
    private static readonly IdNumbers Numbers = new(Ids);

    [Fact]
    public void TryGet_EveryId_IsItsPlace()
    {
        for (int i = 0; i < Ids.Length; i++)
        {
            Numbers.TryGet(Ids[i], out int number).Should().BeTrue();
            number.Should().Be(i);
        }
    }

    [Fact]
    public void TryGet_SameLettersWhereItLooks_ButAnotherId_IsNotFound()
    {
        // One letter changed, at every place: some of these fall together with the id itself.
        foreach (string id in Ids)
        {
            for (int i = 0; i < id.Length; i++)
            {
                string other = id.Remove(i, 1).Insert(i, id[i] == 'q' ? "z" : "q");

                Numbers.TryGet(other, out _).Should().Be(Ids.Contains(other), other);
            }
        }
    }

    [Fact]
    public void TryGet_EmptyOrShortId_IsNotFound()
    {
        Numbers.TryGet("", out _).Should().BeFalse();
        Numbers.TryGet("a", out _).Should().BeFalse();
    }
}
