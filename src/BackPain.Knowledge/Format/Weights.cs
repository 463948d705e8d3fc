using System;

namespace BackPain.Knowledge.Format;

/// <summary>What each association weighs, in millibans (1000 times the decimal logarithm of a likelihood ratio).</summary>
/// <remarks>
/// Our rules, stated in the documentation of <c>Weight</c>: a published ratio counts only against the others, inside the population it was
/// measured in, at medium confidence or better; else the default of the role, never further from zero than the figure it replaces.
/// </remarks>
internal static class Weights
{
    // In the order of Words.AssociationRole. Ours; a simulation on published cases showed that their scale does not matter.
    private static readonly int[] PresentByRole = { 0, 400, 150, 50, -300, 0 };
    private static readonly int[] AbsentByRole = { 0, -150, 0, 0, 0, -300 };

    private static readonly int RoleDefault = Array.IndexOf(Words.WeightBasis, "role-default");
    private static readonly int PublishedRatio = Array.IndexOf(Words.WeightBasis, "published-ratio");
    private static readonly int WithoutInterval = Array.IndexOf(Words.WeightBasis, "published-ratio-without-interval");
    private static readonly int ContainsOne = Array.IndexOf(Words.WeightBasis, "interval-contains-one");
    private static readonly int LowConfidence = Array.IndexOf(Words.WeightBasis, "low-confidence");
    private static readonly int SetAside = Array.IndexOf(Words.WeightBasis, "set-aside");
    private static readonly int NotWeighed = Array.IndexOf(Words.WeightBasis, "not-weighed");

    private static readonly int Others = Array.IndexOf(Words.ComparatorKind, "others");
    private static readonly int None = Array.IndexOf(Words.ComparatorKind, "none");
    private static readonly int Low = Array.IndexOf(Words.Confidence, "low");
    private static readonly int Required = Array.IndexOf(Words.AssociationRole, "required");

    public static void Compute(AssociationRecord association)
    {
        EvidenceRecord? preferred = null;
        bool isWeighed = association.Evidence.Length == 0;
        foreach (EvidenceRecord report in association.Evidence)
        {
            isWeighed |= report.Comparator != None;
            if (report.IsPreferred && report.Comparator == Others)
            {
                preferred = report;
            }
        }

        association.WhenPresent = isWeighed
            ? Of(PresentByRole[association.Role], association.Role, preferred, preferred?.Positive, preferred?.PositiveSetAside)
            : new WeightRecord { Basis = NotWeighed };
        association.WhenAbsent = isWeighed
            ? Of(AbsentByRole[association.Role], association.Role, preferred, preferred?.Negative, preferred?.NegativeSetAside)
            : new WeightRecord { Basis = NotWeighed };
    }

    /// <summary>What the absence of a finding weighs by its role alone.</summary>
    public static int AbsentOf(int role) => AbsentByRole[role];

    /// <summary>A value that stands in for a figure that cannot be used: no further from zero than the figure, and on its side of zero.</summary>
    public static int NoFurtherThan(int figure, int value) => Math.Min(Math.Max(value, Math.Min(0, figure)), Math.Max(0, figure));

    /// <summary>The weight of a ratio, rounded to the nearest milliban; a half goes away from zero.</summary>
    public static int MillibansOf(decimal ratio) => (int)Math.Round(1000 * Math.Log10((double)ratio), MidpointRounding.AwayFromZero);

    private static WeightRecord Of(int byRole, int role, EvidenceRecord? report, RatioRecord? ratio, string? setAside)
    {
        // An entry criterion is no evidence whatever was measured of it. A ratio of 0 is a fault that is reported elsewhere.
        if (role == Required || report is null || ratio?.Value is not { } value || value <= 0)
        {
            return new WeightRecord { Millibans = byRole, MillibansElsewhere = byRole, Basis = RoleDefault };
        }

        bool containsOne = ratio.Lower <= 1 && ratio.Upper >= 1;
        int figure = containsOne ? 0 : MillibansOf(value);
        int fallback = NoFurtherThan(figure, byRole);
        if (setAside is not null || report.Confidence == Low)
        {
            return new WeightRecord { Millibans = fallback, MillibansElsewhere = fallback, Basis = setAside is not null ? SetAside : LowConfidence };
        }

        return new WeightRecord
        {
            Millibans = figure,
            MillibansElsewhere = report.Population?.Criterion is null ? figure : fallback,
            Basis = containsOne ? ContainsOne : ratio.Lower is null ? WithoutInterval : PublishedRatio,
        };
    }
}
