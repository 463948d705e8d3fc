using System;
using System.Collections.Immutable;
using System.Globalization;

namespace BackPain.Knowledge;

/// <content>The cases, and how each is evaluated.</content>
public abstract partial class Criterion
{
    /// <summary>A finding is present. Unmet when it is absent, unknown when it is unknown.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class FindingPresent : Criterion
    {
        internal FindingPresent(FindingId finding)
        {
            if (finding.IsDefault)
            {
                throw new ArgumentException("A criterion names a finding.", nameof(finding));
            }

            Finding = finding;
        }

        /// <summary>The finding.</summary>
        public FindingId Finding { get; }

        /// <inheritdoc/>
        public override int GetHashCode() => Combine(1, Finding.GetHashCode());

        /// <inheritdoc/>
        public override string ToString() => "present(" + Finding.Value + ")";

        private protected override bool HasEqualContent(Criterion other) => Finding == ((FindingPresent)other).Finding;

        private protected override CriterionOutcome EvaluateCore(IFindingState state) => state.GetFinding(Finding) switch
        {
            FindingStatus.Present => CriterionOutcome.Met,
            FindingStatus.Absent => CriterionOutcome.Unmet,
            _ => CriterionOutcome.Unknown,
        };
    }

    /// <summary>A number compares with a bound. Unknown when the number is not known.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class NumberCompared : Criterion
    {
        // Null for a plain number: putting it in words now would load the cultures of the system on every first use.
        private readonly string? boundText;

        internal NumberCompared(ObservableId observable, Comparison comparison, decimal bound, string? boundText)
        {
            if (observable.IsDefault)
            {
                throw new ArgumentException("A criterion names an observable.", nameof(observable));
            }

            if (comparison is <= Comparison.Unspecified or > Comparison.Is)
            {
                throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "There is no such comparison.");
            }

            Observable = observable;
            Comparison = comparison;
            Bound = bound;
            this.boundText = boundText;
        }

        /// <summary>The observable.</summary>
        public ObservableId Observable { get; }

        /// <summary>How its value is compared with <see cref="Bound"/>.</summary>
        public Comparison Comparison { get; }

        /// <summary>The bound, in the unit of the observable.</summary>
        public decimal Bound { get; }

        /// <summary>The bound as it was stated: a number, or a duration such as <c>6 months</c>; never empty.</summary>
        public string BoundText => boundText ?? Bound.ToString(CultureInfo.InvariantCulture);

        /// <inheritdoc/>
        public override int GetHashCode() => Combine(Combine(Combine(2, Observable.GetHashCode()), (int)Comparison), Bound.GetHashCode());

        /// <inheritdoc/>
        public override string ToString() => Observable.Value + Sign() + BoundText;

        private protected override bool HasEqualContent(Criterion other)
        {
            var that = (NumberCompared)other;
            return Observable == that.Observable && Comparison == that.Comparison && Bound == that.Bound;
        }

        private protected override CriterionOutcome EvaluateCore(IFindingState state)
        {
            if (!state.TryGetNumber(Observable, out decimal value))
            {
                return CriterionOutcome.Unknown;
            }

            bool met = Comparison switch
            {
                Comparison.AtLeast => value >= Bound,
                Comparison.Over => value > Bound,
                Comparison.AtMost => value <= Bound,
                Comparison.Under => value < Bound,
                _ => value == Bound,
            };
            return met ? CriterionOutcome.Met : CriterionOutcome.Unmet;
        }

        private string Sign() => Comparison switch
        {
            Comparison.AtLeast => " >= ",
            Comparison.Over => " > ",
            Comparison.AtMost => " <= ",
            Comparison.Under => " < ",
            _ => " = ",
        };
    }

    /// <summary>A choice has a value. Unknown when the choice is not known.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class ChoiceMade : Criterion
    {
        internal ChoiceMade(ObservableId observable, string choice)
        {
            Throw.IfNull(choice);
            if (observable.IsDefault)
            {
                throw new ArgumentException("A criterion names an observable.", nameof(observable));
            }

            if (choice.Length == 0)
            {
                throw new ArgumentException("A choice has a value.", nameof(choice));
            }

            Observable = observable;
            Value = choice;
        }

        /// <summary>The observable.</summary>
        public ObservableId Observable { get; }

        /// <summary>The value that it must have; compared ordinally.</summary>
        public string Value { get; }

        /// <inheritdoc/>
        public override int GetHashCode() => Combine(Combine(3, Observable.GetHashCode()), StringComparer.Ordinal.GetHashCode(Value));

        /// <inheritdoc/>
        public override string ToString() => Observable.Value + " = " + Value;

        private protected override bool HasEqualContent(Criterion other)
        {
            var that = (ChoiceMade)other;
            return Observable == that.Observable && string.Equals(Value, that.Value, StringComparison.Ordinal);
        }

        private protected override CriterionOutcome EvaluateCore(IFindingState state)
        {
            if (!state.TryGetChoice(Observable, out string? choice))
            {
                return CriterionOutcome.Unknown;
            }

            return string.Equals(choice, Value, StringComparison.Ordinal) ? CriterionOutcome.Met : CriterionOutcome.Unmet;
        }
    }

    /// <summary>All parts are met: unmet as soon as one is unmet, met when all are, else unknown.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class AllOf : Criterion
    {
        private readonly Criterion[] parts;

        internal AllOf(Criterion[] parts) => this.parts = parts;

        /// <inheritdoc/>
        public override ImmutableArray<Criterion> Parts => ImmutableArrays.Own(parts);

        /// <inheritdoc/>
        public override int GetHashCode() => HashOf(4, Parts);

        /// <inheritdoc/>
        public override string ToString() => "all(" + string.Join(", ", Parts) + ")";

        private protected override bool HasEqualContent(Criterion other) => AreEqual(Parts, other.Parts);

        private protected override CriterionOutcome EvaluateCore(IFindingState state)
        {
            CriterionOutcome outcome = CriterionOutcome.Met;
            foreach (Criterion part in parts)
            {
                switch (part.EvaluateCore(state))
                {
                    case CriterionOutcome.Unmet:
                        return CriterionOutcome.Unmet;
                    case CriterionOutcome.Unknown:
                        outcome = CriterionOutcome.Unknown;
                        break;
                }
            }

            return outcome;
        }
    }

    /// <summary>At least one part is met: met as soon as one is met, unmet when all are unmet, else unknown.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class AnyOf : Criterion
    {
        private readonly Criterion[] parts;

        internal AnyOf(Criterion[] parts) => this.parts = parts;

        /// <inheritdoc/>
        public override ImmutableArray<Criterion> Parts => ImmutableArrays.Own(parts);

        /// <inheritdoc/>
        public override int GetHashCode() => HashOf(5, Parts);

        /// <inheritdoc/>
        public override string ToString() => "any(" + string.Join(", ", Parts) + ")";

        private protected override bool HasEqualContent(Criterion other) => AreEqual(Parts, other.Parts);

        private protected override CriterionOutcome EvaluateCore(IFindingState state)
        {
            CriterionOutcome outcome = CriterionOutcome.Unmet;
            foreach (Criterion part in parts)
            {
                switch (part.EvaluateCore(state))
                {
                    case CriterionOutcome.Met:
                        return CriterionOutcome.Met;
                    case CriterionOutcome.Unknown:
                        outcome = CriterionOutcome.Unknown;
                        break;
                }
            }

            return outcome;
        }
    }

    /// <summary>A part is unmet; unknown stays unknown.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class Negation : Criterion
    {
        private readonly Criterion[] parts;

        internal Negation(Criterion part) => parts = new[] { part };

        /// <summary>The part that must be unmet.</summary>
        public Criterion Part => parts[0];

        /// <inheritdoc/>
        public override ImmutableArray<Criterion> Parts => ImmutableArrays.Own(parts);

        /// <inheritdoc/>
        public override int GetHashCode() => HashOf(6, Parts);

        /// <inheritdoc/>
        public override string ToString() => "not(" + Part + ")";

        private protected override bool HasEqualContent(Criterion other) => Part.Equals(((Negation)other).Part);

        private protected override CriterionOutcome EvaluateCore(IFindingState state) => Part.EvaluateCore(state) switch
        {
            CriterionOutcome.Met => CriterionOutcome.Unmet,
            CriterionOutcome.Unmet => CriterionOutcome.Met,
            _ => CriterionOutcome.Unknown,
        };
    }

    /// <summary>At least so many parts are met: met when enough are, unmet when too few still can be, else unknown.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class CountOf : Criterion
    {
        private readonly Criterion[] parts;

        internal CountOf(int count, Criterion[] parts)
        {
            if (count < 1 || count > parts.Length)
            {
                throw new ArgumentOutOfRangeException(nameof(count), count, "The count is 1 up to the number of parts.");
            }

            Count = count;
            this.parts = parts;
        }

        /// <summary>How many parts must be met, 1 up to the number of <see cref="Parts"/>.</summary>
        public int Count { get; }

        /// <inheritdoc/>
        public override ImmutableArray<Criterion> Parts => ImmutableArrays.Own(parts);

        /// <inheritdoc/>
        public override int GetHashCode() => HashOf(Combine(7, Count), Parts);

        /// <inheritdoc/>
        public override string ToString() => "at-least-" + Count.ToString(CultureInfo.InvariantCulture) + "(" + string.Join(", ", Parts) + ")";

        private protected override bool HasEqualContent(Criterion other) => Count == ((CountOf)other).Count && AreEqual(Parts, other.Parts);

        private protected override CriterionOutcome EvaluateCore(IFindingState state)
        {
            int met = 0;
            int possible = 0;
            foreach (Criterion part in parts)
            {
                CriterionOutcome outcome = part.EvaluateCore(state);
                met += outcome == CriterionOutcome.Met ? 1 : 0;
                possible += outcome == CriterionOutcome.Unmet ? 0 : 1;
            }

            if (met >= Count)
            {
                return CriterionOutcome.Met;
            }

            return possible < Count ? CriterionOutcome.Unmet : CriterionOutcome.Unknown;
        }
    }

    /// <summary>
    /// A treatment, or one of its sort, was tried with an outcome for a time. Met when any one try fits; unmet when it was not tried or when
    /// a known outcome or time of every try does not fit; else unknown. One outcome is asked for: "it failed" is
    /// <c>any(tried(x, no-benefit), tried(x, harm))</c>.
    /// </summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class TreatmentTried : Criterion
    {
        internal TreatmentTried(TreatmentId treatment, int? weeks, CareOutcome outcome)
        {
            if (treatment.IsDefault)
            {
                throw new ArgumentException("A criterion names a treatment.", nameof(treatment));
            }

            if (outcome is < CareOutcome.Unspecified or > CareOutcome.Harm)
            {
                throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome.");
            }

            if (weeks < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(weeks), weeks, "A time is 1 week or more.");
            }

            Treatment = treatment;
            Outcome = outcome;
            Weeks = weeks;
        }

        /// <summary>The treatment.</summary>
        public TreatmentId Treatment { get; }

        /// <summary>The outcome that it must have had; <see cref="CareOutcome.Unspecified"/> for any.</summary>
        public CareOutcome Outcome { get; }

        /// <summary>For at least how many weeks it must have been tried; <see langword="null"/> for any time.</summary>
        public int? Weeks { get; }

        /// <inheritdoc/>
        public override int GetHashCode() => Combine(Combine(Combine(8, Treatment.GetHashCode()), (int)Outcome), Weeks ?? 0);

        /// <inheritdoc/>
        public override string ToString() =>
            "tried(" + Treatment.Value
            + (Outcome == CareOutcome.Unspecified ? "" : ", " + Format.Words.CareOutcome[(int)Outcome])
            + (Weeks is { } weeks ? ", " + new DurationBound(weeks, DurationUnit.Weeks).ToString() : "") + ")";

        private protected override bool HasEqualContent(Criterion other)
        {
            var that = (TreatmentTried)other;
            return Treatment == that.Treatment && Outcome == that.Outcome && Weeks == that.Weeks;
        }

        private protected override CriterionOutcome EvaluateCore(IFindingState state)
        {
            ImmutableArray<TriedCare> tries = state.GetCare(Treatment);
            if (tries.IsDefaultOrEmpty)
            {
                return CriterionOutcome.Unknown;
            }

            CriterionOutcome outcome = CriterionOutcome.Unmet;
            foreach (TriedCare care in tries)
            {
                switch (Fit(care))
                {
                    case CriterionOutcome.Met:
                        return CriterionOutcome.Met;
                    case CriterionOutcome.Unknown:
                        outcome = CriterionOutcome.Unknown;
                        break;
                }
            }

            return outcome;
        }

        private CriterionOutcome Fit(TriedCare care)
        {
            if (care.Status != FindingStatus.Present)
            {
                return care.Status == FindingStatus.Absent ? CriterionOutcome.Unmet : CriterionOutcome.Unknown;
            }

            bool outcomeIsKnown = Outcome == CareOutcome.Unspecified || care.Outcome != CareOutcome.Unspecified;
            bool timeIsKnown = Weeks is null || care.Weeks is not null;
            bool outcomeFits = Outcome == CareOutcome.Unspecified || care.Outcome == Outcome;
            bool timeFits = Weeks is null || care.Weeks >= Weeks;
            if ((outcomeIsKnown && !outcomeFits) || (timeIsKnown && !timeFits))
            {
                return CriterionOutcome.Unmet;
            }

            return outcomeIsKnown && timeIsKnown ? CriterionOutcome.Met : CriterionOutcome.Unknown;
        }
    }

    /// <summary>A requirement that the literature gives only in words; always unknown, and shown.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class InWords : Criterion
    {
        internal InWords(string words)
        {
            Throw.IfNull(words);
            if (string.IsNullOrWhiteSpace(words))
            {
                throw new ArgumentException("A criterion in words has words.", nameof(words));
            }

            Text = words;
        }

        /// <summary>The words; never empty.</summary>
        public string Text { get; }

        /// <inheritdoc/>
        public override int GetHashCode() => Combine(9, StringComparer.Ordinal.GetHashCode(Text));

        /// <inheritdoc/>
        public override string ToString() => "\"" + Text + "\"";

        private protected override bool HasEqualContent(Criterion other) => string.Equals(Text, ((InWords)other).Text, StringComparison.Ordinal);

        private protected override CriterionOutcome EvaluateCore(IFindingState state) => CriterionOutcome.Unknown;
    }
}
