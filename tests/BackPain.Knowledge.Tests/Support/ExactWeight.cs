using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace BackPain.Knowledge.Tests;

/// <summary>What an association weighs by the rules of DESIGN.md, section 5, worked out once more from the rows of the dossier, in whole numbers only.</summary>
internal sealed record ExactWeight(int Millibans, int Elsewhere, WeightBasis Basis)
{
    public static ExactWeight WhenPresent(IReadOnlyCollection<DossierAssociation> rows) => Of(rows, isPresent: true);

    public static ExactWeight WhenAbsent(IReadOnlyCollection<DossierAssociation> rows) => Of(rows, isPresent: false);

    /// <summary>The whole number nearest to 1000 log10 of a ratio: the n with 10^(2n-1) below ratio^2000 below 10^(2n+1).</summary>
    public static int NearestMillibans(decimal ratio)
    {
        // A decimal is numerator / 10^scale. Equality cannot be: no rational number to the power of 2000 is an odd power of ten.
        int[] bits = decimal.GetBits(ratio);
        int scale = (bits[3] >> 16) & 0xFF;
        BigInteger numerator = (((new BigInteger((uint)bits[2]) << 32) | (uint)bits[1]) << 32) | (uint)bits[0];
        BigInteger power = BigInteger.Pow(numerator, 2000);
        int tens = 2000 * scale;
        int n = (int)Math.Floor(1000 * BigInteger.Log10(numerator)) - (1000 * scale) - 2;
        while (IsTenToThePowerBelow((2 * n) + 1 + tens, power))
        {
            n++;
        }

        return n;

        static bool IsTenToThePowerBelow(int exponent, BigInteger whole) => exponent < 0 || BigInteger.Pow(10, exponent) < whole;
    }

    public static int DefaultWhenPresent(AssociationRole role) => role switch
    {
        AssociationRole.Characteristic => 400,
        AssociationRole.Common => 150,
        AssociationRole.Occasional => 50,
        AssociationRole.ArguesAgainst => -300,
        AssociationRole.Required => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static int DefaultWhenAbsent(AssociationRole role) => role switch
    {
        AssociationRole.Characteristic => -150,
        AssociationRole.Required => -300,
        _ => 0,
    };

    private static ExactWeight Of(IReadOnlyCollection<DossierAssociation> rows, bool isPresent)
    {
        if (rows.All(r => r.Figures.Comparator.Kind == ComparatorKind.None))
        {
            return new ExactWeight(0, 0, WeightBasis.NotWeighed);
        }

        AssociationRole role = rows.First().Figures.Role;
        int byRole = isPresent ? DefaultWhenPresent(role) : DefaultWhenAbsent(role);
        List<DossierAssociation> measured = rows.Where(r => r.Figures.HasFigures && r.Figures.Comparator == Comparator.Others).ToList();
        DossierAssociation? used = measured.Count == 1 ? measured[0] : measured.SingleOrDefault(r => r.IsPreferred);
        LikelihoodRatio? ratio = isPresent ? used?.Figures.Positive : used?.Figures.Negative;
        if (role == AssociationRole.Required || used is null || ratio is not { } published)
        {
            return new ExactWeight(byRole, byRole, WeightBasis.RoleDefault);
        }

        bool containsOne = published.Lower <= 1 && 1 <= published.Upper;
        int figure = containsOne ? 0 : NearestMillibans(published.Value);
        int fallback = Math.Sign(byRole) == Math.Sign(figure) ? Math.Sign(byRole) * Math.Min(Math.Abs(byRole), Math.Abs(figure)) : 0;
        if (isPresent ? used.IsPositiveSetAside : used.IsNegativeSetAside)
        {
            return new ExactWeight(fallback, fallback, WeightBasis.SetAside);
        }

        if (used.Figures.Confidence == Confidence.Low)
        {
            return new ExactWeight(fallback, fallback, WeightBasis.LowConfidence);
        }

        WeightBasis basis = containsOne ? WeightBasis.IntervalContainsOne
            : published.Lower is null ? WeightBasis.PublishedRatioWithoutInterval
            : WeightBasis.PublishedRatio;
        return new ExactWeight(figure, used.Figures.Population is null ? figure : fallback, basis);
    }
}
