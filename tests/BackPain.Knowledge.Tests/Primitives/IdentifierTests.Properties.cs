using System;
using System.Text.RegularExpressions;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>Text that follows the grammar of identifiers.</summary>
public sealed record IdentifierText(string Text)
{
    public override string ToString() => Text;
}

/// <summary>Text made of the characters of the grammar and their neighbors, so that near misses are common.</summary>
public sealed record NearIdentifierText(string Text)
{
    public override string ToString() => Text;
}

public static class IdentifierArbitraries
{
    public static Arbitrary<IdentifierText> Valid() => Arb.From(
        from prefix in Gen.Frequency((2, Gen.Constant("")), (1, Word("abcxyz", 6).Select(static w => w + ".")))
        from head in Word("abcxyz", 8)
        from tail in Gen.ListOf(Word("abcxyz0123456789", 8).Select(static w => "-" + w), 4)
        let text = prefix + head + string.Concat(tail)
        select new IdentifierText(text.Length <= 64 ? text : "cut"));

    public static Arbitrary<NearIdentifierText> Near() => Arb.From(
        from length in Gen.Frequency((6, Gen.Choose(0, 9)), (1, Gen.Choose(60, 68)))
        from letters in Gen.ListOf(Gen.Frequency((12, Gen.Elements("abyz".ToCharArray())), (3, Gen.Elements("019".ToCharArray())), (3, Gen.Constant('-')), (1, Gen.Elements("./:`{@_A\n\0\u0131\u0661\uD800".ToCharArray()))), length)
        select new NearIdentifierText(string.Concat(letters)));

    private static Gen<string> Word(string first, int longest) =>
        from start in Gen.Elements(first.ToCharArray())
        from length in Gen.Choose(0, longest)
        from rest in Gen.ListOf(Gen.Elements("abcxyz0123456789".ToCharArray()), length)
        select start + string.Concat(rest);
}

/// <content>Laws.</content>
public abstract partial class IdentifierTests<TId>
{
    // The dollar sign of .NET would also match before a last line feed.
    private static readonly Regex grammar = new(@"\A([a-z][a-z0-9]*\.)?[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    [Property(MaxTest = 300, Arbitrary = new[] { typeof(IdentifierArbitraries) })]
    public void Parse_AfterFormat_IsIdentity(IdentifierText text)
    {
        TId id = api.Parse(text.Text);

        api.Parse(id.ToString()!).Should().Be(id);
        id.ToString().Should().Be(text.Text);
    }

    [Property(MaxTest = 1000, Arbitrary = new[] { typeof(IdentifierArbitraries) })]
    public void TryParse_NearMisses_AgreesWithTheGrammar(NearIdentifierText text)
    {
        bool expected = text.Text.Length <= 64 && grammar.IsMatch(text.Text);

        api.TryParse(text.Text, out TId id).Should().Be(expected);
        api.IsDefault(id).Should().Be(!expected);
    }

    [Property(MaxTest = 300)]
    public void TryParse_ArbitraryText_AgreesWithTheGrammar(string? text)
    {
        bool expected = text is { Length: <= 64 } && grammar.IsMatch(text);

        api.TryParse(text, out _).Should().Be(expected);
    }

    [Property(MaxTest = 300, Arbitrary = new[] { typeof(IdentifierArbitraries) })]
    public void Parse_NearMisses_ThrowsExactlyWhenTryParseIsFalse(NearIdentifierText text)
    {
        bool threw = false;
        try
        {
            api.Parse(text.Text);
        }
        catch (FormatException)
        {
            threw = true;
        }

        threw.Should().Be(!api.TryParse(text.Text, out _));
    }

    [Property(MaxTest = 300, Arbitrary = new[] { typeof(IdentifierArbitraries) })]
    public void CompareTo_TwoIdentifiers_AgreesWithOrdinalTextAndEquals(IdentifierText left, IdentifierText right, bool same)
    {
        TId a = api.Parse(left.Text);
        TId b = api.Parse(same ? left.Text : right.Text);

        Math.Sign(a.CompareTo(b)).Should().Be(Math.Sign(string.CompareOrdinal(api.Value(a), api.Value(b))));
        (a.CompareTo(b) == 0).Should().Be(a.Equals(b));
        Math.Sign(a.CompareTo(b)).Should().Be(-Math.Sign(b.CompareTo(a)));
    }

    [Property(MaxTest = 300, Arbitrary = new[] { typeof(IdentifierArbitraries) })]
    public void CompareTo_ThreeIdentifiers_IsTransitive(IdentifierText first, IdentifierText second, IdentifierText third)
    {
        TId a = api.Parse(first.Text);
        TId b = api.Parse(second.Text);
        TId c = api.Parse(third.Text);

        if (a.CompareTo(b) <= 0 && b.CompareTo(c) <= 0)
        {
            a.CompareTo(c).Should().BeLessThanOrEqualTo(0);
        }

        if (a.CompareTo(b) >= 0 && b.CompareTo(c) >= 0)
        {
            a.CompareTo(c).Should().BeGreaterThanOrEqualTo(0);
        }
    }

    [Property(MaxTest = 300, Arbitrary = new[] { typeof(IdentifierArbitraries) })]
    public void GetHashCode_EqualIdentifiers_IsEqual(IdentifierText text) =>
        api.Parse(text.Text).GetHashCode().Should().Be(api.Parse(new string(text.Text.ToCharArray())).GetHashCode());
}
