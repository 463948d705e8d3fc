using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using FsCheck.Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>The laws of three-valued logic over random criteria and random knowledge.</summary>
[Properties(MaxTest = 1000, Arbitrary = new[] { typeof(CriterionArbitraries) })]
public sealed class CriterionLawTests
{
    [Property]
    public void Evaluate_RandomCriterion_EqualsMinimumMaximumAndRank(AnyTree tree, GrowingKnowledge person)
    {
        // Kleene's logic is that of minimum and maximum over unmet < unknown < met; at least n is the n-th greatest.
        Rank(tree.Criterion.Evaluate(person.Little)).Should().Be(ByRank(tree.Criterion, person.Little));
    }

    [Property]
    public void Evaluate_EverythingKnown_EqualsTwoValuedLogic(WordlessTree tree, GrowingKnowledge person)
    {
        CriterionOutcome expected = Classical(tree.Criterion, person.Everything) ? CriterionOutcome.Met : CriterionOutcome.Unmet;

        tree.Criterion.Evaluate(person.Everything).Should().Be(expected);
    }

    [Property]
    public void Evaluate_MoreIsKnown_KeepsWhatWasDecided(AnyTree tree, GrowingKnowledge person)
    {
        CriterionOutcome before = tree.Criterion.Evaluate(person.Little);
        CriterionOutcome after = tree.Criterion.Evaluate(person.More);
        CriterionOutcome last = tree.Criterion.Evaluate(person.Everything);

        (before == CriterionOutcome.Unknown ? after : before).Should().Be(after);
        (after == CriterionOutcome.Unknown ? last : after).Should().Be(last);
    }

    [Property]
    public void Evaluate_OneUnknownFindingAnswered_KeepsWhatWasDecided(AnyTree tree, GrowingKnowledge person)
    {
        CriterionOutcome before = tree.Criterion.Evaluate(person.Little);
        if (before == CriterionOutcome.Unknown)
        {
            return;
        }

        foreach (FindingId finding in KnownState.Findings.Where(f => person.Little.GetFinding(f) == FindingStatus.Unknown))
        {
            tree.Criterion.Evaluate(person.Little.With(finding, FindingStatus.Present)).Should().Be(before);
            tree.Criterion.Evaluate(person.Little.With(finding, FindingStatus.Absent)).Should().Be(before);
        }
    }

    [Property]
    public void Evaluate_EverythingKnownWithoutWords_IsDecided(WordlessTree tree, GrowingKnowledge person) =>
        tree.Criterion.Evaluate(person.Everything).Should().NotBe(CriterionOutcome.Unknown);

    [Property]
    public void Evaluate_NothingKnown_IsUnknown(AnyTree tree) => tree.Criterion.Evaluate(new KnownState()).Should().Be(CriterionOutcome.Unknown);

    [Property]
    public void Not_Twice_ChangesNothing(AnyTree x, GrowingKnowledge person) => MustAgree(Criterion.Not(Criterion.Not(x.Criterion)), x.Criterion, person);

    [Property]
    public void Not_OfAll_IsAnyOfNots(AnyTree x, AnyTree y, GrowingKnowledge person) =>
        MustAgree(Criterion.Not(Criterion.All(x.Criterion, y.Criterion)), Criterion.Any(Criterion.Not(x.Criterion), Criterion.Not(y.Criterion)), person);

    [Property]
    public void Not_OfAny_IsAllOfNots(AnyTree x, AnyTree y, GrowingKnowledge person) =>
        MustAgree(Criterion.Not(Criterion.Any(x.Criterion, y.Criterion)), Criterion.All(Criterion.Not(x.Criterion), Criterion.Not(y.Criterion)), person);

    [Property]
    public void Not_OfAtLeast_IsAtLeastTheRestOfNots(AnyTree x, AnyTree y, AnyTree z, byte number, GrowingKnowledge person)
    {
        Criterion[] parts = { x.Criterion, y.Criterion, z.Criterion };
        int count = 1 + (number % 3);

        MustAgree(Criterion.Not(Criterion.AtLeast(count, parts)), Criterion.AtLeast(4 - count, parts.Select(Criterion.Not).ToArray()), person);
    }

    [Property]
    public void All_PartsTurnedRound_IsTheSame(AnyTree x, AnyTree y, AnyTree z, GrowingKnowledge person) =>
        MustAgree(Criterion.All(x.Criterion, y.Criterion, z.Criterion), Criterion.All(z.Criterion, y.Criterion, x.Criterion), person);

    [Property]
    public void Any_PartsTurnedRound_IsTheSame(AnyTree x, AnyTree y, AnyTree z, GrowingKnowledge person) =>
        MustAgree(Criterion.Any(x.Criterion, y.Criterion, z.Criterion), Criterion.Any(z.Criterion, y.Criterion, x.Criterion), person);

    [Property]
    public void AtLeast_PartsTurnedRound_IsTheSame(AnyTree x, AnyTree y, AnyTree z, byte number, GrowingKnowledge person)
    {
        int count = 1 + (number % 3);

        MustAgree(Criterion.AtLeast(count, x.Criterion, y.Criterion, z.Criterion), Criterion.AtLeast(count, y.Criterion, z.Criterion, x.Criterion), person);
    }

    [Property]
    public void All_Nested_IsAssociative(AnyTree x, AnyTree y, AnyTree z, GrowingKnowledge person)
    {
        Criterion flat = Criterion.All(x.Criterion, y.Criterion, z.Criterion);

        MustAgree(Criterion.All(Criterion.All(x.Criterion, y.Criterion), z.Criterion), flat, person);
        MustAgree(Criterion.All(x.Criterion, Criterion.All(y.Criterion, z.Criterion)), flat, person);
    }

    [Property]
    public void Any_Nested_IsAssociative(AnyTree x, AnyTree y, AnyTree z, GrowingKnowledge person)
    {
        Criterion flat = Criterion.Any(x.Criterion, y.Criterion, z.Criterion);

        MustAgree(Criterion.Any(Criterion.Any(x.Criterion, y.Criterion), z.Criterion), flat, person);
        MustAgree(Criterion.Any(x.Criterion, Criterion.Any(y.Criterion, z.Criterion)), flat, person);
    }

    [Property]
    public void All_OverAny_Distributes(AnyTree x, AnyTree y, AnyTree z, GrowingKnowledge person) => MustAgree(
        Criterion.All(x.Criterion, Criterion.Any(y.Criterion, z.Criterion)),
        Criterion.Any(Criterion.All(x.Criterion, y.Criterion), Criterion.All(x.Criterion, z.Criterion)),
        person);

    [Property]
    public void All_AndAny_Absorb(AnyTree x, AnyTree y, GrowingKnowledge person)
    {
        MustAgree(Criterion.All(x.Criterion, Criterion.Any(x.Criterion, y.Criterion)), x.Criterion, person);
        MustAgree(Criterion.Any(x.Criterion, Criterion.All(x.Criterion, y.Criterion)), x.Criterion, person);
    }

    [Property]
    public void AllAndAny_SamePartTwice_AreThePart(AnyTree x, GrowingKnowledge person)
    {
        MustAgree(Criterion.All(x.Criterion, x.Criterion), x.Criterion, person);
        MustAgree(Criterion.Any(x.Criterion, x.Criterion), x.Criterion, person);
    }

    [Property]
    public void AllAnyAndAtLeastOne_OnePart_AreThePart(AnyTree x, GrowingKnowledge person)
    {
        MustAgree(Criterion.All(x.Criterion), x.Criterion, person);
        MustAgree(Criterion.Any(x.Criterion), x.Criterion, person);
        MustAgree(Criterion.AtLeast(1, x.Criterion), x.Criterion, person);
    }

    [Property]
    public void AtLeast_AllParts_IsAll(AnyTree x, AnyTree y, AnyTree z, GrowingKnowledge person) =>
        MustAgree(Criterion.AtLeast(3, x.Criterion, y.Criterion, z.Criterion), Criterion.All(x.Criterion, y.Criterion, z.Criterion), person);

    [Property]
    public void AtLeast_One_IsAny(AnyTree x, AnyTree y, AnyTree z, GrowingKnowledge person) =>
        MustAgree(Criterion.AtLeast(1, x.Criterion, y.Criterion, z.Criterion), Criterion.Any(x.Criterion, y.Criterion, z.Criterion), person);

    [Property]
    public void Explain_RandomCriterion_HasTheOutcomeOfEvaluateAtEveryPart(AnyTree tree, GrowingKnowledge person) =>
        MustMirror(tree.Criterion.Explain(person.Little), tree.Criterion, person.Little);

    [Property]
    public void GetUndecided_RandomCriterion_IsEmptyExactlyWhenDecided(AnyTree tree, GrowingKnowledge person)
    {
        CriterionResult result = tree.Criterion.Explain(person.Little);

        result.GetUndecided().IsEmpty.Should().Be(result.Outcome != CriterionOutcome.Unknown);
        result.GetUndecided().All(static leaf => leaf.Parts.IsEmpty && leaf.Outcome == CriterionOutcome.Unknown).Should().BeTrue();
    }

    [Property]
    public void GetDeciding_RandomCriterion_IsEmptyExactlyWhenUnknown(AnyTree tree, GrowingKnowledge person)
    {
        CriterionResult result = tree.Criterion.Explain(person.Little);

        result.GetDeciding().IsEmpty.Should().Be(result.Outcome == CriterionOutcome.Unknown);
        result.GetDeciding().All(static leaf => leaf.Parts.IsEmpty && leaf.Outcome != CriterionOutcome.Unknown).Should().BeTrue();
    }

    [Property(MaxTest = 3000)]
    public void GetDeciding_OnlyTheseStayKnown_DecideTheSame(AnyTree tree, GrowingKnowledge person)
    {
        foreach (KnownState state in new[] { person.Little, person.More, person.Everything })
        {
            CriterionResult result = tree.Criterion.Explain(state);
            var deciding = new HashSet<string?>(result.GetDeciding().Select(static leaf => KnownState.AtomOf(leaf.Criterion)), StringComparer.Ordinal);

            tree.Criterion.Evaluate(state.Only(deciding)).Should().Be(result.Outcome);
        }
    }

    [Property(MaxTest = 3000)]
    public void GetDeciding_AllElseAnsweredAnyWay_DecideTheSame(AnyTree tree, GrowingKnowledge person, GrowingKnowledge other)
    {
        CriterionResult result = tree.Criterion.Explain(person.Little);
        if (result.Outcome == CriterionOutcome.Unknown)
        {
            return;
        }

        var deciding = new HashSet<string?>(result.GetDeciding().Select(static leaf => KnownState.AtomOf(leaf.Criterion)), StringComparer.Ordinal);

        tree.Criterion.Evaluate(other.Everything.With(person.Little, deciding)).Should().Be(result.Outcome);
    }

    [Property(MaxTest = 3000)]
    public void GetUndecided_AllOtherUnknownsAnswered_StaysUnknown(AnyTree tree, GrowingKnowledge person)
    {
        CriterionResult result = tree.Criterion.Explain(person.Little);
        if (result.Outcome != CriterionOutcome.Unknown)
        {
            return;
        }

        var undecided = new HashSet<string?>(result.GetUndecided().Select(static leaf => KnownState.AtomOf(leaf.Criterion)), StringComparer.Ordinal);
        var others = new HashSet<string?>(KnownState.Atoms.Where(atom => !undecided.Contains(atom)), StringComparer.Ordinal);

        tree.Criterion.Evaluate(person.Little.With(person.Everything, others)).Should().Be(CriterionOutcome.Unknown);
    }

    [Property(MaxTest = 3000)]
    public void GetUndecided_OnlyTheseAnswered_DecidesWithoutWords(WordlessTree tree, GrowingKnowledge person)
    {
        CriterionResult result = tree.Criterion.Explain(person.Little);
        var undecided = new HashSet<string?>(result.GetUndecided().Select(static leaf => KnownState.AtomOf(leaf.Criterion)), StringComparer.Ordinal);

        tree.Criterion.Evaluate(person.Little.With(person.Everything, undecided)).Should().NotBe(CriterionOutcome.Unknown);
    }

    [Property]
    public void Equals_SameShapeBuiltTwice_IsTrueWithEqualHashAndText(AnyTree tree)
    {
        Criterion copy = Copy(tree.Criterion);

        copy.Should().NotBeSameAs(tree.Criterion);
        copy.Equals(tree.Criterion).Should().BeTrue();
        copy.GetHashCode().Should().Be(tree.Criterion.GetHashCode());
        copy.ToString().Should().Be(tree.Criterion.ToString());
    }

    [Property]
    public void Equals_TwoCriteria_IsSymmetricAndAgreesWithText(AnyTree x, AnyTree y)
    {
        // The vocabulary of the generator is such that different criteria print differently.
        bool expected = string.Equals(x.ToString(), y.ToString(), StringComparison.Ordinal);

        x.Criterion.Equals(y.Criterion).Should().Be(expected);
        y.Criterion.Equals(x.Criterion).Should().Be(expected);
    }

    private static void MustAgree(Criterion left, Criterion right, GrowingKnowledge person)
    {
        left.Evaluate(person.Little).Should().Be(right.Evaluate(person.Little));
        left.Evaluate(person.More).Should().Be(right.Evaluate(person.More));
        left.Evaluate(person.Everything).Should().Be(right.Evaluate(person.Everything));
    }

    private static void MustMirror(CriterionResult result, Criterion criterion, KnownState state)
    {
        result.Criterion.Should().BeSameAs(criterion);
        result.Outcome.Should().Be(criterion.Evaluate(state));
        result.Parts.Length.Should().Be(criterion.Parts.Length);
        for (int i = 0; i < criterion.Parts.Length; i++)
        {
            MustMirror(result.Parts[i], criterion.Parts[i], state);
        }
    }

    private static Criterion Copy(Criterion criterion)
    {
        Criterion[] parts = criterion.Parts.Select(Copy).ToArray();
        return criterion switch
        {
            Criterion.AllOf => Criterion.All(parts),
            Criterion.AnyOf => Criterion.Any(parts),
            Criterion.CountOf count => Criterion.AtLeast(count.Count, parts),
            Criterion.Negation => Criterion.Not(parts[0]),
            Criterion.FindingPresent present => Criterion.Present(present.Finding),
            Criterion.NumberCompared number => Criterion.Number(number.Observable, number.Comparison, number.Bound),
            Criterion.ChoiceMade choice => Criterion.Choice(choice.Observable, choice.Value),
            Criterion.TreatmentTried tried => Criterion.Tried(tried.Treatment, tried.Weeks, tried.Outcome),
            Criterion.InWords words => Criterion.Words(words.Text),
            _ => throw new ArgumentException("Unknown case.", nameof(criterion)),
        };
    }

    private static int Rank(CriterionOutcome outcome) => outcome switch
    {
        CriterionOutcome.Met => 1,
        CriterionOutcome.Unmet => -1,
        _ => 0,
    };

    private static int ByRank(Criterion criterion, KnownState state) => criterion switch
    {
        Criterion.AllOf => criterion.Parts.Min(p => ByRank(p, state)),
        Criterion.AnyOf => criterion.Parts.Max(p => ByRank(p, state)),
        Criterion.CountOf count => count.Parts.Select(p => ByRank(p, state)).OrderByDescending(static r => r).ElementAt(count.Count - 1),
        Criterion.Negation not => -ByRank(not.Part, state),
        _ => Rank(criterion.Evaluate(state)),
    };

    private static bool Classical(Criterion criterion, KnownState state)
    {
        switch (criterion)
        {
            case Criterion.AllOf:
                return criterion.Parts.All(p => Classical(p, state));
            case Criterion.AnyOf:
                return criterion.Parts.Any(p => Classical(p, state));
            case Criterion.CountOf count:
                return criterion.Parts.Count(p => Classical(p, state)) >= count.Count;
            case Criterion.Negation not:
                return !Classical(not.Part, state);
            case Criterion.FindingPresent present:
                return state.GetFinding(present.Finding) == FindingStatus.Present;
            case Criterion.NumberCompared number:
                state.TryGetNumber(number.Observable, out decimal value).Should().BeTrue();
                int sign = decimal.Compare(value, number.Bound);
                return number.Comparison switch
                {
                    Comparison.AtLeast => sign >= 0,
                    Comparison.Over => sign > 0,
                    Comparison.AtMost => sign <= 0,
                    Comparison.Under => sign < 0,
                    Comparison.Is => sign == 0,
                    _ => throw new ArgumentException("Unknown comparison.", nameof(criterion)),
                };
            case Criterion.ChoiceMade choice:
                state.TryGetChoice(choice.Observable, out string? chosen).Should().BeTrue();
                return string.Equals(chosen, choice.Value, StringComparison.Ordinal);
            case Criterion.TreatmentTried tried:
                return state.GetCare(tried.Treatment).Any(care => care.Status == FindingStatus.Present
                    && (tried.Outcome == CareOutcome.Unspecified || care.Outcome == tried.Outcome)
                    && (tried.Weeks is null || care.Weeks!.Value >= tried.Weeks.Value));
            default:
                throw new ArgumentException("Unknown case.", nameof(criterion));
        }
    }
}
