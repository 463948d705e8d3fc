using System.Linq;
using BackPain.Knowledge.Querying;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>Looking up identifiers by a hash of their ends.</summary>
public sealed class IdPositionsTests
{
    [Fact]
    public void Find_EveryIdentifierOfTheBase_GivesItsPosition()
    {
        string[] ids = KnowledgeBase.Default.Findings.Select(f => f.Id.Value).ToArray();
        var positions = new IdPositions(ids);

        ids.Select(id => positions.Find(new string(id.ToCharArray()))).Should().Equal(Enumerable.Range(0, ids.Length));
    }

    [Fact]
    public void Find_SameLengthAndEnds_TellsThemApart()
    {
        string[] ids = Enumerable.Range(100, 900).Select(i => "acme.ache-" + i + "-left").ToArray();
        var positions = new IdPositions(ids);

        ids.Select(positions.Find).Should().Equal(Enumerable.Range(0, ids.Length));
        positions.Find("acme.ache-099-left").Should().Be(-1);
    }

    [Fact]
    public void Find_ShortEmptyOrUnknown_GivesThePositionOrMinusOne()
    {
        var positions = new IdPositions(["hip", "arm", "a", "head"]);

        new[] { "hip", "arm", "a", "head", "", "leg", "b", "heads", "hea" }.Select(positions.Find).Should().Equal(0, 1, 2, 3, -1, -1, -1, -1, -1);
        new IdPositions([]).Find("hip").Should().Be(-1);
    }
}
