namespace BackPain.Knowledge.Assessment;

/// <summary>Whether a person is among those of whom a source speaks, by what the source states as a measure.</summary>
internal sealed class PopulationJudge
{
    // As Population.OverlapWith has it: acute and subacute are within the first 12 weeks, chronic is 12 weeks or more.
    private const decimal ChronicDays = 84;

    private readonly PersonState person;
    private readonly Span age;
    private readonly Span days;

    public PopulationJudge(FindingGraph graph, PersonState person)
    {
        this.person = person;
        age = SpanOf(graph, person, ObservableIds.Age);
        days = SpanOf(graph, person, ObservableIds.PainDuration);
    }

    public PopulationFit FitOf(Population? population)
    {
        if (population is null)
        {
            return PopulationFit.Unspecified;
        }

        bool isTyped = false;
        PopulationFit fit = PopulationFit.Within;
        if (population.MinimumAge is not null || population.MaximumAge is not null)
        {
            isTyped = true;
            fit = Worse(fit, age.FitIn(population.MinimumAge ?? 0, population.MaximumAge is { } last ? last + 1 : decimal.MaxValue));
        }

        if (!population.Courses.IsEmpty || population.Duration is not null)
        {
            (decimal from, decimal to) = DaysOf(population);
            bool isBound = from > 0 || to < decimal.MaxValue;
            isTyped |= isBound || !population.Courses.IsEmpty;
            fit = isBound ? Worse(fit, days.FitIn(from, to)) : fit;
        }

        if (population.Criterion is { } criterion)
        {
            isTyped = true;
            fit = Worse(fit, criterion.Evaluate(person) switch
            {
                CriterionOutcome.Met => PopulationFit.Within,
                CriterionOutcome.Unmet => PopulationFit.Outside,
                _ => PopulationFit.Unknown,
            });
        }

        return isTyped ? fit : PopulationFit.InWords;
    }

    // From inclusive, to exclusive. A loose bound ("months") restricts nothing.
    private static (decimal From, decimal To) DaysOf(Population population)
    {
        if (population.Duration is { } duration)
        {
            return (duration.Minimum?.Days ?? 0, duration.Maximum?.Days is { } last ? last + 1 : decimal.MaxValue);
        }

        bool isChronic = population.Courses.Contains(Course.Chronic);
        return (isChronic && population.Courses.Length == 1 ? ChronicDays : 0, isChronic ? decimal.MaxValue : ChronicDays);
    }

    private static PopulationFit Worse(PopulationFit a, PopulationFit b) =>
        a == PopulationFit.Outside || b == PopulationFit.Outside ? PopulationFit.Outside
        : a == PopulationFit.Unknown || b == PopulationFit.Unknown ? PopulationFit.Unknown
        : PopulationFit.Within;

    /// <summary>What is known of a number: itself, or what findings that are defined by it leave open, such as "pain for 12 weeks or more".</summary>
    private static Span SpanOf(FindingGraph graph, PersonState person, ObservableId observable)
    {
        if (person.TryGetNumber(observable, out decimal number))
        {
            return new Span(number, number, false);
        }

        var span = new Span(0, decimal.MaxValue, false);
        foreach (int index in graph.Derived)
        {
            FindingStatus status = person.StatusOf(index);
            if (status != FindingStatus.Unknown
                && graph.Findings[index].Definition is Criterion.NumberCompared compared
                && compared.Observable == observable)
            {
                span = span.And(compared, status == FindingStatus.Present);
            }
        }

        return span;
    }

    /// <summary>From a least to a greatest value, both possible; the greatest is not when the end is open.</summary>
    private readonly struct Span
    {
        private readonly decimal least;
        private readonly decimal greatest;
        private readonly bool isOpen;

        public Span(decimal least, decimal greatest, bool isOpen)
        {
            this.least = least;
            this.greatest = greatest;
            this.isOpen = isOpen;
        }

        /// <summary>Whether the value lies from the least that fits up to, but not at, the first above that no longer does.</summary>
        public PopulationFit FitIn(decimal from, decimal to)
        {
            if (least >= to || greatest < from || (isOpen && greatest <= from))
            {
                return PopulationFit.Outside;
            }

            return least >= from && (greatest < to || (isOpen && greatest <= to) || to == decimal.MaxValue) ? PopulationFit.Within : PopulationFit.Unknown;
        }

        public Span And(Criterion.NumberCompared compared, bool holds)
        {
            decimal bound = compared.Bound;
            switch (compared.Comparison)
            {
                case Comparison.AtLeast when holds:
                case Comparison.Over when holds:
                case Comparison.Under when !holds:
                case Comparison.AtMost when !holds:
                    return new Span(bound > least ? bound : least, greatest, isOpen);
                case Comparison.Under:
                case Comparison.AtMost:
                case Comparison.AtLeast:
                case Comparison.Over:
                    bool ends = bound < greatest;
                    bool excludes = compared.Comparison is Comparison.Under or Comparison.AtLeast;
                    return new Span(least, ends ? bound : greatest, ends ? excludes : isOpen);
                case Comparison.Is when holds:
                    return new Span(bound, bound, false);
                default:
                    return this;
            }
        }
    }
}
