using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Generator.Tests;

public sealed class Smoke
{
    [Fact]
    public void Names_Work() => Format.MemberNames.Of("a-12-b").Should().Be("A12B");
}
