using System;
using System.Linq;
using System.Text.RegularExpressions;
using BackPain.Knowledge.Format;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BackPain.Knowledge.Generator.Tests.Format;

/// <summary>Laws of the small text forms: identifiers, durations, dates and nearest texts.</summary>
public sealed class TextFormTests
{
    // \z, not $: a dollar sign also matches before a final line break.
    private static readonly Regex Documented = new(@"^([a-z][a-z0-9]*\.)?[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    public static Arbitrary<string> NearIds() => Gen.Elements("a", "b", "z", "0", "9", "12", "-", "--", ".", "A", "_", " ", "é", "ı", "٣", "３", "\n", "\0", "word", "spinal-stenosis", "acme.")
        .ListOf().Select(static parts => string.Concat(parts)).ToArbitrary();

    public static Arbitrary<string> ShortTexts() => Gen.Elements('a', 'b', 'c', '-').ListOf().Select(static chars => string.Concat(chars.Take(12))).ToArbitrary();

    [Property(MaxTest = 3000)]
    public Property IsValid_NearMiss_AgreesWithTheDocumentedExpression() => Prop.ForAll(NearIds(), static id =>
        IdGrammar.IsValid(id.AsSpan()) == (id.Length <= 64 && Documented.IsMatch(id)));

    [Fact]
    public void IsValid_EveryTextOfFiveCharacters_AgreesWithTheDocumentedExpression()
    {
        const string Alphabet = "a0-.A";
        for (int n = 0; n < 5 * 5 * 5 * 5 * 5; n++)
        {
            int rest = n;
            string id = string.Concat(Enumerable.Range(0, 5).Select(_ =>
            {
                char c = Alphabet[rest % Alphabet.Length];
                rest /= Alphabet.Length;
                return c;
            }));

            IdGrammar.IsValid(id.AsSpan()).Should().Be(Documented.IsMatch(id), "of '{0}'", id);
        }
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(10_000, false)]
    public void IsValid_LongText_IsBoundedBy64(int length, bool expected) => IdGrammar.IsValid(new string('a', length).AsSpan()).Should().Be(expected);

    [Property]
    public Property Format_ParsedDuration_IsIdentity(NonNegativeInt number, bool hasNumber) =>
        Prop.ForAll(Gen.Choose(1, Words.DurationUnit.Length - 1).ToArbitrary(), unit =>
        {
            int? value = hasNumber ? number.Get % 100_001 : null;
            return DurationText.TryParse(DurationText.Format(value, unit), out int? parsed, out int parsedUnit) && parsed == value && parsedUnit == unit;
        });

    [Theory]
    [InlineData("1 week", 1, "weeks")]
    [InlineData("1 weeks", 1, "weeks")]
    [InlineData("12 weeks", 12, "weeks")]
    [InlineData("0 days", 0, "days")]
    [InlineData("100000 hours", 100_000, "hours")]
    [InlineData("months", null, "months")]
    public void TryParse_Duration_GivesNumberAndUnit(string text, int? value, string unit)
    {
        DurationText.TryParse(text, out int? parsed, out int parsedUnit).Should().BeTrue();

        parsed.Should().Be(value);
        Words.DurationUnit[parsedUnit].Should().Be(unit);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("week")]
    [InlineData("2 week")]
    [InlineData("12")]
    [InlineData("12weeks")]
    [InlineData("12  weeks")]
    [InlineData(" 12 weeks")]
    [InlineData("12 weeks ")]
    [InlineData("12 Weeks")]
    [InlineData("+12 weeks")]
    [InlineData("-1 weeks")]
    [InlineData("1.5 weeks")]
    [InlineData("١٢ weeks")]
    [InlineData("100001 weeks")]
    [InlineData("99999999999 weeks")]
    [InlineData("12\u00a0weeks")]
    [InlineData("12 weeks\0")]
    public void TryParse_NoDuration_IsFalse(string text) => DurationText.TryParse(text, out _, out _).Should().BeFalse();

    [Property]
    public bool TryParse_FormattedDate_IsIdentity(DateTime date) =>
        DateText.TryParse(DateText.Format(date.Year, date.Month, date.Day), out int year, out int month, out int day)
        && (year, month, day) == (date.Year, date.Month, date.Day);

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-10")]
    [InlineData("0000-01-01")]
    [InlineData("2026-1-01")]
    [InlineData("2026/01/01")]
    [InlineData("2026-01-01T00:00")]
    [InlineData("٢٠٢٦-٠١-٠١")]
    [InlineData("")]
    public void TryParse_NoDate_IsFalse(string text) => DateText.TryParse(text, out _, out _, out _).Should().BeFalse();

    [Fact]
    public void TryParse_LeapDay_IsTrue() => DateText.TryParse("2028-02-29", out _, out _, out _).Should().BeTrue();

    [Property(MaxTest = 1000)]
    public Property Distance_TwoTexts_IsSymmetric() => Prop.ForAll(ShortTexts(), ShortTexts(), static (a, b) => NearestText.Distance(a, b) == NearestText.Distance(b, a));

    [Property(MaxTest = 1000)]
    public Property Distance_TwoTexts_IsZeroExactlyWhenEqual() => Prop.ForAll(ShortTexts(), ShortTexts(), static (a, b) => NearestText.Distance(a, b) == 0 == (a == b) && NearestText.Distance(a, new string(a.AsSpan())) == 0);

    [Property(MaxTest = 1000)]
    public Property Distance_TwoTexts_LiesBetweenTheDifferenceAndTheLongerLength() => Prop.ForAll(ShortTexts(), ShortTexts(), static (a, b) =>
        NearestText.Distance(a, b) >= Math.Abs(a.Length - b.Length) && NearestText.Distance(a, b) <= Math.Max(a.Length, b.Length));

    [Theory]
    [InlineData("back-pain", "back-pian", 1)]
    [InlineData("back-pain", "back-pai", 1)]
    [InlineData("back-pain", "back-pains", 1)]
    [InlineData("back-pain", "bcak-pian", 2)]
    [InlineData("", "abc", 3)]
    public void Distance_KnownSlips_CountsEachOnce(string a, string b, int distance) => NearestText.Distance(a, b).Should().Be(distance);

    [Fact]
    public void Find_SeveralAsNear_GivesTheOrdinallyFirst() => NearestText.Find("cat", ["hat", "bat", "rat"]).Should().Be("bat");

    [Fact]
    public void Find_NothingNear_GivesNull() => NearestText.Find("exercise", ["surgery", "injection"]).Should().BeNull();

    [Fact]
    public void Find_TextOfTenThousandCharacters_GivesNullAtOnce() => NearestText.Find(new string('a', 10_000), [new string('a', 9_999)]).Should().BeNull();
}
