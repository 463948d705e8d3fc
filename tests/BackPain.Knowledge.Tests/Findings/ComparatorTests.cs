using System;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

public sealed class ComparatorTests
{
    private static readonly ConditionId condition = ConditionId.Parse("spinal-stenosis");

    public static TheoryData<string> Cultures => ValueTestCultures.All;

    [Fact]
    public void Others_Value_HasNoCondition()
    {
        Comparator.Others.Kind.Should().Be(ComparatorKind.Others);
        Comparator.Others.ConditionId.Should().BeNull();
    }

    [Fact]
    public void None_Value_HasNoCondition()
    {
        Comparator.None.Kind.Should().Be(ComparatorKind.None);
        Comparator.None.ConditionId.Should().BeNull();
    }

    [Fact]
    public void Against_Condition_KeepsIt()
    {
        var comparator = Comparator.Against(condition);

        comparator.Kind.Should().Be(ComparatorKind.Condition);
        comparator.ConditionId.Should().Be(condition);
    }

    [Fact]
    public void Against_DefaultCondition_ThrowsArgumentException()
    {
        Action act = () => Comparator.Against(default);

        act.Should().ThrowExactly<ArgumentException>().WithParameterName("condition");
    }

    [Fact]
    public void Default_Value_IsUnspecified()
    {
        Comparator comparator = default;

        comparator.Kind.Should().Be(ComparatorKind.Unspecified);
        comparator.ConditionId.Should().BeNull();
        comparator.ToString().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void ToString_EveryCulture_IsAsTheFilesWriteIt(string culture) => ValueTestCultures.Run(culture, () =>
    {
        Comparator.Others.ToString().Should().Be("others");
        Comparator.None.ToString().Should().Be("none");
        Comparator.Against(condition).ToString().Should().Be("spinal-stenosis");
    });

    [Fact]
    public void Equals_SameCondition_IsTrueWithEqualHash()
    {
        var a = Comparator.Against(condition);
        var b = Comparator.Against(ConditionId.Parse("spinal-stenosis"));

        (a == b).Should().BeTrue();
        (a != b).Should().BeFalse();
        a.GetHashCode().Should().Be(b.GetHashCode());
    }

    [Fact]
    public void Equals_OtherComparators_IsFalse()
    {
        Comparator[] all = { default, Comparator.Others, Comparator.None, Comparator.Against(condition), Comparator.Against(ConditionId.Parse("disc-herniation")) };

        all.Should().OnlyHaveUniqueItems();
    }
}
