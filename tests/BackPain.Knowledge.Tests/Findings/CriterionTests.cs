using System;
using System.Globalization;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>Each case by itself.</summary>
public sealed partial class CriterionTests
{
    private static readonly FindingId legPain = FindingId.Parse("leg-pain");
    private static readonly FindingId numbness = FindingId.Parse("numbness");
    private static readonly FindingId fever = FindingId.Parse("fever");
    private static readonly ObservableId age = ObservableId.Parse("age");
    private static readonly ObservableId sex = ObservableId.Parse("sex");
    private static readonly TreatmentId therapy = TreatmentId.Parse("physical-therapy");
    private static readonly TreatmentId rest = TreatmentId.Parse("rest");
    private static readonly KnownState nothing = new();

    [Theory]
    [InlineData(FindingStatus.Present, CriterionOutcome.Met)]
    [InlineData(FindingStatus.Absent, CriterionOutcome.Unmet)]
    [InlineData(FindingStatus.Unknown, CriterionOutcome.Unknown)]
    [InlineData((FindingStatus)99, CriterionOutcome.Unknown)]
    public void Evaluate_Present_FollowsTheFinding(FindingStatus status, CriterionOutcome expected) =>
        Criterion.Present(legPain).Evaluate(nothing.With(legPain, status)).Should().Be(expected);

    [Fact]
    public void Evaluate_PresentWithAnotherFindingKnown_IsUnknown() =>
        Criterion.Present(legPain).Evaluate(nothing.With(numbness, FindingStatus.Present)).Should().Be(CriterionOutcome.Unknown);

    [Theory]
    [InlineData(Comparison.AtLeast, "59.9", CriterionOutcome.Unmet)]
    [InlineData(Comparison.AtLeast, "60", CriterionOutcome.Met)]
    [InlineData(Comparison.AtLeast, "60.1", CriterionOutcome.Met)]
    [InlineData(Comparison.Over, "59.9", CriterionOutcome.Unmet)]
    [InlineData(Comparison.Over, "60", CriterionOutcome.Unmet)]
    [InlineData(Comparison.Over, "60.1", CriterionOutcome.Met)]
    [InlineData(Comparison.AtMost, "59.9", CriterionOutcome.Met)]
    [InlineData(Comparison.AtMost, "60", CriterionOutcome.Met)]
    [InlineData(Comparison.AtMost, "60.1", CriterionOutcome.Unmet)]
    [InlineData(Comparison.Under, "59.9", CriterionOutcome.Met)]
    [InlineData(Comparison.Under, "60", CriterionOutcome.Unmet)]
    [InlineData(Comparison.Under, "60.1", CriterionOutcome.Unmet)]
    [InlineData(Comparison.Is, "59.9", CriterionOutcome.Unmet)]
    [InlineData(Comparison.Is, "60.00", CriterionOutcome.Met)]
    [InlineData(Comparison.Is, "60.1", CriterionOutcome.Unmet)]
    public void Evaluate_Number_Compares(Comparison comparison, string value, CriterionOutcome expected) =>
        Criterion.Number(age, comparison, 60).Evaluate(nothing.With(age, decimal.Parse(value, CultureInfo.InvariantCulture))).Should().Be(expected);

    [Theory]
    [InlineData(Comparison.AtLeast)]
    [InlineData(Comparison.Over)]
    [InlineData(Comparison.AtMost)]
    [InlineData(Comparison.Under)]
    [InlineData(Comparison.Is)]
    public void Evaluate_NumberNotKnown_IsUnknown(Comparison comparison) => Criterion.Number(age, comparison, 0).Evaluate(nothing).Should().Be(CriterionOutcome.Unknown);

    [Theory]
    [InlineData("female", CriterionOutcome.Met)]
    [InlineData("male", CriterionOutcome.Unmet)]
    [InlineData("Female", CriterionOutcome.Unmet)]
    [InlineData("", CriterionOutcome.Unmet)]
    public void Evaluate_Choice_ComparesOrdinally(string choice, CriterionOutcome expected) => Criterion.Choice(sex, "female").Evaluate(nothing.With(sex, choice)).Should().Be(expected);

    [Fact]
    public void Evaluate_ChoiceNotKnown_IsUnknown() => Criterion.Choice(sex, "female").Evaluate(nothing).Should().Be(CriterionOutcome.Unknown);

    [Fact]
    public void Evaluate_Words_IsUnknownWhateverIsKnown()
    {
        KnownState much = nothing.With(legPain, FindingStatus.Present).With(age, 70m).With(sex, "female").With(therapy, TriedCare.NotTried);

        Criterion.Words("leg-pain").Evaluate(much).Should().Be(CriterionOutcome.Unknown);
        Criterion.Not(Criterion.Words("leg-pain")).Evaluate(much).Should().Be(CriterionOutcome.Unknown);
    }

    // m = met, u = unmet, ? = unknown, for the parts and the outcome of all, any, at-least-2.
    [Theory]
    [InlineData("mmm", 'm', 'm', 'm')]
    [InlineData("mm?", '?', 'm', 'm')]
    [InlineData("mmu", 'u', 'm', 'm')]
    [InlineData("m??", '?', 'm', '?')]
    [InlineData("m?u", 'u', 'm', '?')]
    [InlineData("muu", 'u', 'm', 'u')]
    [InlineData("???", '?', '?', '?')]
    [InlineData("??u", 'u', '?', '?')]
    [InlineData("?uu", 'u', '?', 'u')]
    [InlineData("uuu", 'u', 'u', 'u')]
    public void Evaluate_ThreeParts_FollowsTheTable(string parts, char all, char any, char two)
    {
        KnownState state = nothing.With(legPain, Status(parts[0])).With(numbness, Status(parts[1])).With(fever, Status(parts[2]));
        Criterion[] criteria = { Criterion.Present(legPain), Criterion.Present(numbness), Criterion.Present(fever) };

        Criterion.All(criteria).Evaluate(state).Should().Be(Outcome(all));
        Criterion.Any(criteria).Evaluate(state).Should().Be(Outcome(any));
        Criterion.AtLeast(2, criteria).Evaluate(state).Should().Be(Outcome(two));
    }

    [Theory]
    [InlineData('m', 'u')]
    [InlineData('u', 'm')]
    [InlineData('?', '?')]
    public void Evaluate_Not_FollowsTheTable(char part, char expected) =>
        Criterion.Not(Criterion.Present(legPain)).Evaluate(nothing.With(legPain, Status(part))).Should().Be(Outcome(expected));

    // Asked for: nothing more, an outcome, a time, both. Known: not whether tried, not tried, or tried with what is known of it.
    [Theory]
    [InlineData("any", "unknown", '?')]
    [InlineData("any", "not tried", 'u')]
    [InlineData("any", "tried", 'm')]
    [InlineData("any", "tried, harm", 'm')]
    [InlineData("any", "tried, 0 weeks", 'm')]
    [InlineData("outcome", "unknown", '?')]
    [InlineData("outcome", "not tried", 'u')]
    [InlineData("outcome", "tried", '?')]
    [InlineData("outcome", "tried, 9 weeks", '?')]
    [InlineData("outcome", "tried, no benefit", 'm')]
    [InlineData("outcome", "tried, some benefit", 'u')]
    [InlineData("outcome", "tried, benefit", 'u')]
    [InlineData("outcome", "tried, harm", 'u')]
    [InlineData("weeks", "unknown", '?')]
    [InlineData("weeks", "not tried", 'u')]
    [InlineData("weeks", "tried", '?')]
    [InlineData("weeks", "tried, no benefit", '?')]
    [InlineData("weeks", "tried, 0 weeks", 'u')]
    [InlineData("weeks", "tried, 5 weeks", 'u')]
    [InlineData("weeks", "tried, 6 weeks", 'm')]
    [InlineData("weeks", "tried, 9 weeks", 'm')]
    [InlineData("both", "unknown", '?')]
    [InlineData("both", "not tried", 'u')]
    [InlineData("both", "tried", '?')]
    [InlineData("both", "tried, no benefit", '?')]
    [InlineData("both", "tried, benefit", 'u')]
    [InlineData("both", "tried, 5 weeks", 'u')]
    [InlineData("both", "tried, 6 weeks", '?')]
    [InlineData("both", "tried, 5 weeks, no benefit", 'u')]
    [InlineData("both", "tried, 6 weeks, no benefit", 'm')]
    [InlineData("both", "tried, 6 weeks, benefit", 'u')]
    [InlineData("both", "tried, 5 weeks, benefit", 'u')]
    public void Evaluate_Tried_FollowsTheTable(string asked, string known, char expected)
    {
        Criterion criterion = Criterion.Tried(
            therapy, asked is "weeks" or "both" ? 6 : null, asked is "outcome" or "both" ? CareOutcome.NoBenefit : CareOutcome.Unspecified);

        criterion.Evaluate(nothing.With(therapy, Care(known))).Should().Be(Outcome(expected));
    }

    [Fact]
    public void Evaluate_NullState_ThrowsArgumentNullException()
    {
        Action act = () => Criterion.Present(legPain).Evaluate(null!);

        act.Should().ThrowExactly<ArgumentNullException>().WithParameterName("state");
    }

    [Fact]
    public void Explain_NullState_ThrowsArgumentNullException()
    {
        Action act = () => Criterion.Present(legPain).Explain(null!);

        act.Should().ThrowExactly<ArgumentNullException>().WithParameterName("state");
    }

    [Fact]
    public void GetDeciding_UnmetAll_NamesOnlyWhatRuledItOut()
    {
        KnownState state = nothing.With(legPain, FindingStatus.Present).With(numbness, FindingStatus.Absent);

        CriterionResult result = Criterion.All(Criterion.Present(legPain), Criterion.Present(numbness), Criterion.Present(fever)).Explain(state);

        result.GetDeciding().Should().ContainSingle().Which.Criterion.Should().Be(Criterion.Present(numbness));
    }

    [Fact]
    public void GetDeciding_NegationInCount_NamesTheAbsentFinding()
    {
        KnownState state = nothing.With(legPain, FindingStatus.Absent).With(numbness, FindingStatus.Present);
        Criterion criterion = Criterion.AtLeast(2, Criterion.Not(Criterion.Present(legPain)), Criterion.Present(numbness), Criterion.Present(fever));

        CriterionResult result = criterion.Explain(state);

        result.Outcome.Should().Be(CriterionOutcome.Met);
        result.GetDeciding().Should().SatisfyRespectively(
            static first => first.ToString().Should().Be("present(leg-pain): Unmet"),
            static second => second.ToString().Should().Be("present(numbness): Met"));
    }

    [Fact]
    public void GetUndecided_UnknownAll_NamesUnknownsInOrder()
    {
        KnownState state = nothing.With(numbness, FindingStatus.Present);
        Criterion criterion = Criterion.All(Criterion.Present(legPain), Criterion.Present(numbness), Criterion.Words("often"), Criterion.Number(age, Comparison.Over, 50));

        CriterionResult result = criterion.Explain(state);

        result.GetUndecided().Should().SatisfyRespectively(
            static first => first.Criterion.ToString().Should().Be("present(leg-pain)"),
            static second => second.Criterion.ToString().Should().Be("\"often\""),
            static third => third.Criterion.ToString().Should().Be("age > 50"));
    }

    [Fact]
    public void GetUndecided_KnownInsideUnknown_SkipsDecidedParts()
    {
        KnownState state = nothing.With(legPain, FindingStatus.Present);
        Criterion criterion = Criterion.All(Criterion.Any(Criterion.Present(legPain), Criterion.Present(fever)), Criterion.Present(numbness));

        CriterionResult result = criterion.Explain(state);

        result.GetUndecided().Should().ContainSingle().Which.Criterion.Should().Be(Criterion.Present(numbness));
    }

    [Fact]
    public void Evaluate_EveryCase_AllocatesNothing()
    {
        KnownState state = nothing.With(legPain, FindingStatus.Present).With(numbness, FindingStatus.Absent).With(age, 70m).With(sex, "female")
            .With(therapy, TriedCare.Tried(8, CareOutcome.NoBenefit));
        Criterion criterion = Criterion.All(
            Criterion.Present(legPain),
            Criterion.Not(Criterion.Present(numbness)),
            Criterion.Any(Criterion.Present(fever), Criterion.Number(age, Comparison.AtLeast, 60)),
            Criterion.AtLeast(2, Criterion.Choice(sex, "female"), Criterion.Words("often"), Criterion.Tried(therapy, 6, CareOutcome.NoBenefit)));
        int met = 0;

        long allocated = Allocation.Of(() => met = CountMet(criterion, state, 10_000));

        met.Should().Be(10_000);
        allocated.Should().Be(0);
    }

    private static int CountMet(Criterion criterion, KnownState state, int times)
    {
        int met = 0;
        for (int i = 0; i < times; i++)
        {
            met += criterion.Evaluate(state) == CriterionOutcome.Met ? 1 : 0;
        }

        return met;
    }

    private static FindingStatus Status(char letter) => letter switch
    {
        'm' => FindingStatus.Present,
        'u' => FindingStatus.Absent,
        _ => FindingStatus.Unknown,
    };

    private static CriterionOutcome Outcome(char letter) => letter switch
    {
        'm' => CriterionOutcome.Met,
        'u' => CriterionOutcome.Unmet,
        _ => CriterionOutcome.Unknown,
    };

    [Fact]
    public void Tried_SeveralTries_IsMetWhenAnyOneFits_AndUnmetOnlyWhenNoneCan()
    {
        Criterion failed = Criterion.Tried(therapy, outcome: CareOutcome.NoBenefit);
        TriedCare helped = TriedCare.Tried(8, CareOutcome.Benefit);
        TriedCare didNot = TriedCare.Tried(8, CareOutcome.NoBenefit);

        failed.Evaluate(nothing.With(therapy, helped, didNot)).Should().Be(CriterionOutcome.Met);
        failed.Evaluate(nothing.With(therapy, helped, helped)).Should().Be(CriterionOutcome.Unmet);
        failed.Evaluate(nothing.With(therapy, helped, TriedCare.Tried(8))).Should().Be(CriterionOutcome.Unknown);
        failed.Evaluate(nothing.With(therapy, Array.Empty<TriedCare>())).Should().Be(CriterionOutcome.Unknown);
    }

    private static TriedCare Care(string known) => known switch
    {
        "unknown" => TriedCare.Unknown,
        "not tried" => TriedCare.NotTried,
        "tried" => TriedCare.Tried(),
        "tried, benefit" => TriedCare.Tried(outcome: CareOutcome.Benefit),
        "tried, some benefit" => TriedCare.Tried(outcome: CareOutcome.SomeBenefit),
        "tried, no benefit" => TriedCare.Tried(outcome: CareOutcome.NoBenefit),
        "tried, harm" => TriedCare.Tried(outcome: CareOutcome.Harm),
        "tried, 0 weeks" => TriedCare.Tried(0),
        "tried, 5 weeks" => TriedCare.Tried(5),
        "tried, 6 weeks" => TriedCare.Tried(6),
        "tried, 9 weeks" => TriedCare.Tried(9),
        "tried, 5 weeks, no benefit" => TriedCare.Tried(5, CareOutcome.NoBenefit),
        "tried, 6 weeks, no benefit" => TriedCare.Tried(6, CareOutcome.NoBenefit),
        "tried, 6 weeks, benefit" => TriedCare.Tried(6, CareOutcome.Benefit),
        "tried, 5 weeks, benefit" => TriedCare.Tried(5, CareOutcome.Benefit),
        _ => throw new ArgumentException("No such care: " + known, nameof(known)),
    };
}
