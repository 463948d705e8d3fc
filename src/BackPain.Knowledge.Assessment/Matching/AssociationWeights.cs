using System;

namespace BackPain.Knowledge.Assessment;

/// <summary>What one association weighs under the options of an assessor; with the default options, what the knowledge says.</summary>
internal readonly struct AssociationWeights
{
    private AssociationWeights(AssociationEvidence? report, (int Inside, int Elsewhere, WeightBasis Basis) present, (int Inside, int Elsewhere, WeightBasis Basis) absent, int absentDefault)
    {
        Report = report;
        Present = present.Inside;
        PresentElsewhere = present.Elsewhere;
        PresentBasis = present.Basis;
        Absent = absent.Inside;
        AbsentElsewhere = absent.Elsewhere;
        AbsentBasis = absent.Basis;
        AbsentDefault = absentDefault;
    }

    /// <summary>The report whose figures are used; null when there is none.</summary>
    public AssociationEvidence? Report { get; }

    public int Present { get; }

    public int PresentElsewhere { get; }

    public WeightBasis PresentBasis { get; }

    public int Absent { get; }

    public int AbsentElsewhere { get; }

    public WeightBasis AbsentBasis { get; }

    /// <summary>What the absence weighs by its role alone: the most that an absence inferred from an exclusion weighs.</summary>
    public int AbsentDefault { get; }

    /// <summary>The criterion of the population in which the figures hold; null when they are not restricted.</summary>
    public Criterion? Population => Report?.Population?.Criterion;

    public static AssociationWeights Of(Association association, AssessorOptions options)
    {
        AssociationEvidence? report = null;
        bool counts = false;
        bool isWeighed = false;
        foreach (AssociationEvidence candidate in association.Evidence)
        {
            if (!MayCount(candidate, options))
            {
                continue;
            }

            counts = true;
            isWeighed |= candidate.Comparator.Kind != ComparatorKind.None;
            bool isBetter = report is null || (candidate.IsPreferred && !report.IsPreferred);
            bool isCandidate = candidate.IsPreferred || (!options.Sources.IsEmpty && candidate.HasFigures);
            if (isCandidate && isBetter && candidate.Comparator == Comparator.Others)
            {
                report = candidate;
            }
        }

        int presentDefault = options.Roles.WhenPresent(association.Role);
        int absentDefault = Share(options.Roles.WhenAbsent(association.Role), options.AbsentPercent);
        if (!counts || !isWeighed)
        {
            return new AssociationWeights(null, (0, 0, WeightBasis.NotWeighed), (0, 0, WeightBasis.NotWeighed), 0);
        }

        (int Inside, int Elsewhere, WeightBasis Basis) absent = Weigh(options.Roles.WhenAbsent(association.Role), association.Role, report, report?.Negative, report?.NegativeSetAside);
        return new AssociationWeights(
            report,
            Weigh(presentDefault, association.Role, report, report?.Positive, report?.PositiveSetAside),
            (Share(absent.Inside, options.AbsentPercent), Share(absent.Elsewhere, options.AbsentPercent), absent.Basis),
            absentDefault);
    }

    /// <summary>No further from zero than a bound on the same side of zero.</summary>
    public static int NoFurtherThan(int weight, int bound) => Math.Min(Math.Max(weight, Math.Min(0, bound)), Math.Max(0, bound));

    /// <summary>Whether a report is of a source that counts.</summary>
    public static bool MayCount(AssociationEvidence report, AssessorOptions options) =>
        options.Sources.IsEmpty || options.Sources.Contains(report.Citations[0].SourceId);

    /// <summary>What is left of the weight of an absence.</summary>
    public static int Share(int weight, int percent) => percent == 100 ? weight : (int)Math.Round(weight * percent / 100m, MidpointRounding.AwayFromZero);

    // The rules of the knowledge (documented at Weight), again for other role tables and for some of the sources.
    private static (int Inside, int Elsewhere, WeightBasis Basis) Weigh(int byRole, AssociationRole role, AssociationEvidence? report, LikelihoodRatio? ratio, string? setAside)
    {
        if (role == AssociationRole.Required || report is null || ratio is not { } published)
        {
            return (byRole, byRole, WeightBasis.RoleDefault);
        }

        int figure = published.IntervalContainsOne ? 0 : (int)Math.Round(1000 * Math.Log10((double)published.Value), MidpointRounding.AwayFromZero);
        int fallback = NoFurtherThan(byRole, figure);
        if (setAside is not null || report.Confidence == Confidence.Low)
        {
            return (fallback, fallback, setAside is not null ? WeightBasis.SetAside : WeightBasis.LowConfidence);
        }

        WeightBasis basis = published.IntervalContainsOne ? WeightBasis.IntervalContainsOne
            : published.Lower is null ? WeightBasis.PublishedRatioWithoutInterval
            : WeightBasis.PublishedRatio;
        return (figure, report.Population?.Criterion is null ? figure : fallback, basis);
    }
}
