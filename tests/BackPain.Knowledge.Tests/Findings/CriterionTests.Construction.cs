using System;
using System.Collections.Generic;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <content>Factories, equality and text.</content>
public sealed partial class CriterionTests
{
    public static TheoryData<string> Cultures => ValueTestCultures.All;

    public static TheoryData<string> HostileTexts => ValueTestText.Labels;

    [Fact]
    public void Present_DefaultFinding_ThrowsArgumentException() => MustThrow<ArgumentException>(() => Criterion.Present(default), "finding");

    [Fact]
    public void Number_DefaultObservable_ThrowsArgumentException() => MustThrow<ArgumentException>(() => Criterion.Number(default, Comparison.Is, 1), "observable");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(6)]
    [InlineData(int.MaxValue)]
    public void Number_NoComparison_ThrowsArgumentOutOfRangeException(int number) =>
        MustThrow<ArgumentOutOfRangeException>(() => Criterion.Number(age, (Comparison)number, 1), "comparison");

    [Fact]
    public void Choice_DefaultObservable_ThrowsArgumentException() => MustThrow<ArgumentException>(() => Criterion.Choice(default, "female"), "observable");

    [Fact]
    public void Choice_Null_ThrowsArgumentNullException() => MustThrow<ArgumentNullException>(() => Criterion.Choice(sex, null!), "choice");

    [Fact]
    public void Choice_Empty_ThrowsArgumentException() => MustThrow<ArgumentException>(() => Criterion.Choice(sex, ""), "choice");

    [Fact]
    public void All_Null_ThrowsArgumentNullException() => MustThrow<ArgumentNullException>(() => Criterion.All(null!), "parts");

    [Fact]
    public void All_NoParts_ThrowsArgumentException() => MustThrow<ArgumentException>(() => Criterion.All(), "parts");

    [Fact]
    public void All_NullPart_ThrowsArgumentException() => MustThrow<ArgumentException>(() => Criterion.All(Criterion.Present(legPain), null!), "parts");

    [Fact]
    public void Any_Null_ThrowsArgumentNullException() => MustThrow<ArgumentNullException>(() => Criterion.Any(null!), "parts");

    [Fact]
    public void Any_NoParts_ThrowsArgumentException() => MustThrow<ArgumentException>(() => Criterion.Any(), "parts");

    [Fact]
    public void Any_NullPart_ThrowsArgumentException() => MustThrow<ArgumentException>(() => Criterion.Any(Criterion.Present(legPain), null!), "parts");

    [Fact]
    public void Not_Null_ThrowsArgumentNullException() => MustThrow<ArgumentNullException>(() => Criterion.Not(null!), "part");

    [Fact]
    public void AtLeast_Null_ThrowsArgumentNullException() => MustThrow<ArgumentNullException>(() => Criterion.AtLeast(1, null!), "parts");

    [Fact]
    public void AtLeast_NoParts_ThrowsArgumentException() => MustThrow<ArgumentException>(() => Criterion.AtLeast(1), "parts");

    [Fact]
    public void AtLeast_NullPart_ThrowsArgumentException() => MustThrow<ArgumentException>(() => Criterion.AtLeast(1, Criterion.Present(legPain), null!), "parts");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void AtLeast_CountOutOfRange_ThrowsArgumentOutOfRangeException(int number) =>
        MustThrow<ArgumentOutOfRangeException>(() => Criterion.AtLeast(number, Criterion.Present(legPain), Criterion.Present(fever)), "count");

    [Fact]
    public void Tried_DefaultTreatment_ThrowsArgumentException() => MustThrow<ArgumentException>(() => Criterion.Tried(default), "treatment");

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void Tried_NoSuchOutcome_ThrowsArgumentOutOfRangeException(int number) => MustThrow<ArgumentOutOfRangeException>(() => Criterion.Tried(therapy, outcome: (CareOutcome)number), "outcome");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Tried_NoWeeks_ThrowsArgumentOutOfRangeException(int number) =>
        MustThrow<ArgumentOutOfRangeException>(() => Criterion.Tried(therapy, number, CareOutcome.Harm), "weeks");

    [Fact]
    public void Words_Null_ThrowsArgumentNullException() => MustThrow<ArgumentNullException>(() => Criterion.Words(null!), "words");

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t\r\n\u3000")]
    public void Words_White_ThrowsArgumentException(string white) => MustThrow<ArgumentException>(() => Criterion.Words(white), "words");

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Choice_HostileText_MatchesOnlyItself(string label)
    {
        string text = ValueTestText.Get(label);
        if (text.Length == 0)
        {
            return;
        }

        Criterion criterion = Criterion.Choice(sex, text);

        criterion.Evaluate(nothing.With(sex, new string(text.ToCharArray()))).Should().Be(CriterionOutcome.Met);
        criterion.Evaluate(nothing.With(sex, text + "\u200F")).Should().Be(CriterionOutcome.Unmet);
        criterion.Evaluate(nothing.With(sex, text + "\0")).Should().Be(CriterionOutcome.Unmet);
    }

    [Fact]
    public void All_ArrayChangedLater_KeepsItsParts()
    {
        Criterion[] parts = { Criterion.Present(legPain), Criterion.Present(fever) };
        Criterion criterion = Criterion.All(parts);

        parts[0] = Criterion.Words("changed");

        criterion.ToString().Should().Be("all(present(leg-pain), present(fever))");
    }

    [Fact]
    public void Parts_SingleRequirement_IsEmptyAndNotDefault()
    {
        Criterion.Present(legPain).Parts.IsDefault.Should().BeFalse();
        Criterion.Present(legPain).Parts.Should().BeEmpty();
    }

    [Fact]
    public void Properties_EachCase_HoldWhatTheFactoryWasGiven()
    {
        Criterion.Present(legPain).Should().BeOfType<Criterion.FindingPresent>().Which.Finding.Should().Be(legPain);
        var number = (Criterion.NumberCompared)Criterion.Number(age, Comparison.Under, 45.5m);
        (number.Observable, number.Comparison, number.Bound).Should().Be((age, Comparison.Under, 45.5m));
        var choice = (Criterion.ChoiceMade)Criterion.Choice(sex, "female");
        (choice.Observable, choice.Value).Should().Be((sex, "female"));
        var tried = (Criterion.TreatmentTried)Criterion.Tried(therapy, 6, CareOutcome.Harm);
        (tried.Treatment, tried.Outcome, tried.Weeks).Should().Be((therapy, CareOutcome.Harm, 6));
        Criterion.Words("often").Should().BeOfType<Criterion.InWords>().Which.Text.Should().Be("often");
        var count = (Criterion.CountOf)Criterion.AtLeast(1, Criterion.Present(legPain), Criterion.Present(fever));
        count.Count.Should().Be(1);
        count.Parts.Should().Equal(Criterion.Present(legPain), Criterion.Present(fever));
        Criterion.Not(Criterion.Present(legPain)).Should().BeOfType<Criterion.Negation>().Which.Part.Should().Be(Criterion.Present(legPain));
    }

    [Fact]
    public void Equals_DifferentCriteria_AreAllDifferent() => Different().Should().OnlyHaveUniqueItems();

    [Fact]
    public void Equals_EachPairOfDifferentCriteria_IsFalse()
    {
        // A set of them asks for Equals only where two hashes meet; each pair has to be asked.
        Criterion[] all = Different();
        for (int i = 0; i < all.Length; i++)
        {
            for (int j = 0; j < all.Length; j++)
            {
                all[i].Equals(all[j]).Should().Be(i == j, "of {0} and {1}", all[i], all[j]);
            }
        }
    }

    [Fact]
    public void Equals_BuiltTwice_IsTrueWithEqualHashAndOperators()
    {
        Criterion[] first = Different();
        Criterion[] second = Different();

        for (int i = 0; i < first.Length; i++)
        {
            first[i].Equals(second[i]).Should().BeTrue();
            first[i].Equals((object)second[i]).Should().BeTrue();
            (first[i] == second[i]).Should().BeTrue();
            (first[i] != second[i]).Should().BeFalse();
            first[i].GetHashCode().Should().Be(second[i].GetHashCode());
        }
    }

    [Fact]
    public void Operators_DifferentCriteria_Differ()
    {
        Criterion[] all = Different();

        (all[0] == all[1]).Should().BeFalse();
        (all[0] != all[1]).Should().BeTrue();
    }

    [Fact]
    public void Operators_Null_EqualsOnlyNull()
    {
        Criterion? none = null;
        Criterion some = Criterion.Present(legPain);

        (none == null).Should().BeTrue();
        (none != null).Should().BeFalse();
        (none == some).Should().BeFalse();
        (some == none).Should().BeFalse();
        some.Equals("present(leg-pain)").Should().BeFalse();
        some.Equals(none).Should().BeFalse();
    }

    [Fact]
    public void Equals_NullObject_IsFalse() => Criterion.Present(legPain).Equals((object?)null).Should().BeFalse();

    [Fact]
    public void Equals_BoundWithOtherDigits_IsTrueWithEqualHash()
    {
        Criterion a = Criterion.Number(age, Comparison.AtLeast, 60m);
        Criterion b = Criterion.Number(age, Comparison.AtLeast, 60.00m);

        a.Equals(b).Should().BeTrue();
        a.GetHashCode().Should().Be(b.GetHashCode());
    }

    [Fact]
    public void GetHashCode_DifferentCriteria_AreMostlyDifferent()
    {
        var hashes = new HashSet<int>();
        foreach (Criterion criterion in Different())
        {
            hashes.Add(criterion.GetHashCode());
        }

        hashes.Count.Should().BeGreaterThan(Different().Length - 3);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void ToString_EveryCultureAndCase_IsExact(string culture) => ValueTestCultures.Run(culture, () =>
    {
        Criterion pain = Criterion.Present(legPain);

        pain.ToString().Should().Be("present(leg-pain)");
        Criterion.Number(age, Comparison.AtLeast, 60).ToString().Should().Be("age >= 60");
        Criterion.Number(age, Comparison.Over, 60.5m).ToString().Should().Be("age > 60.5");
        Criterion.Number(age, Comparison.AtMost, -1234.50m).ToString().Should().Be("age <= -1234.50");
        Criterion.Number(age, Comparison.Under, 45).ToString().Should().Be("age < 45");
        Criterion.Number(age, Comparison.Is, 0).ToString().Should().Be("age = 0");
        Criterion.Choice(sex, "female").ToString().Should().Be("sex = female");
        Criterion.All(pain).ToString().Should().Be("all(present(leg-pain))");
        Criterion.All(pain, Criterion.Number(age, Comparison.AtLeast, 60)).ToString().Should().Be("all(present(leg-pain), age >= 60)");
        Criterion.Any(pain, Criterion.Words("most days")).ToString().Should().Be("any(present(leg-pain), \"most days\")");
        Criterion.Not(pain).ToString().Should().Be("not(present(leg-pain))");
        Criterion.AtLeast(2, pain, pain, Criterion.Not(pain)).ToString().Should().Be("at-least-2(present(leg-pain), present(leg-pain), not(present(leg-pain)))");
        Criterion.Tried(therapy).ToString().Should().Be("tried(physical-therapy)");
        Criterion.Tried(therapy, outcome: CareOutcome.Benefit).ToString().Should().Be("tried(physical-therapy, benefit)");
        Criterion.Tried(therapy, outcome: CareOutcome.SomeBenefit).ToString().Should().Be("tried(physical-therapy, some-benefit)");
        Criterion.Tried(therapy, 6, CareOutcome.NoBenefit).ToString().Should().Be("tried(physical-therapy, no-benefit, 6 weeks)");
        Criterion.Tried(therapy, outcome: CareOutcome.Harm).ToString().Should().Be("tried(physical-therapy, harm)");
        Criterion.Tried(therapy, weeks: 1000).ToString().Should().Be("tried(physical-therapy, 1000 weeks)");
        pain.Explain(nothing).ToString().Should().Be("present(leg-pain): Unknown");
    });

    private static Criterion[] Different() => new[]
    {
        Criterion.Present(legPain),
        Criterion.Present(fever),
        Criterion.Number(age, Comparison.AtLeast, 60),
        Criterion.Number(age, Comparison.AtLeast, 61),
        Criterion.Number(age, Comparison.Over, 60),
        Criterion.Number(sex, Comparison.AtLeast, 60),
        Criterion.Choice(sex, "female"),
        Criterion.Choice(sex, "Female"),
        Criterion.Choice(age, "female"),
        Criterion.All(Criterion.Present(legPain)),
        Criterion.All(Criterion.Present(legPain), Criterion.Present(fever)),
        Criterion.All(Criterion.Present(fever), Criterion.Present(legPain)),
        Criterion.Any(Criterion.Present(legPain), Criterion.Present(fever)),
        Criterion.Any(Criterion.Present(fever), Criterion.Present(legPain)),
        Criterion.AtLeast(1, Criterion.Present(legPain), Criterion.Present(fever)),
        Criterion.AtLeast(2, Criterion.Present(legPain), Criterion.Present(fever)),
        Criterion.AtLeast(1, Criterion.Present(legPain)),
        Criterion.Not(Criterion.Present(legPain)),
        Criterion.Not(Criterion.Present(fever)),
        Criterion.Not(Criterion.Not(Criterion.Present(legPain))),
        Criterion.Tried(therapy),
        Criterion.Tried(rest),
        Criterion.Tried(therapy, outcome: CareOutcome.Harm),
        Criterion.Tried(therapy, outcome: CareOutcome.Benefit),
        Criterion.Tried(therapy, 6, CareOutcome.Harm),
        Criterion.Tried(therapy, 7, CareOutcome.Harm),
        Criterion.Tried(therapy, weeks: 6),
        Criterion.Tried(rest, 6, CareOutcome.Harm),
        Criterion.Tried(therapy, 6, CareOutcome.Benefit),
        Criterion.Words("leg-pain"),
        Criterion.Words("present(leg-pain)"),
    };

    private static void MustThrow<TException>(Action act, string parameter)
        where TException : ArgumentException => act.Should().ThrowExactly<TException>().WithParameterName(parameter);
}
