using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

public sealed class Smoke
{
    [Fact]
    public void Default_Loads()
    {
        KnowledgeBase kb = KnowledgeBase.Default;
        kb[ConditionIds.SpinalStenosis].Ladders.From(SourceIds.SeedPage).Rungs.Should().HaveCount(2);
        Conditions.All.Count.Should().Be(6);
        kb.Claims.Should().NotBeEmpty();
    }
}
