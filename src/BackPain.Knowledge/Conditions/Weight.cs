using System.Globalization;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>How strongly the presence, or the absence, of a finding counts for or against a condition.</summary>
/// <remarks>
/// <para>Worked out when the knowledge is compiled, by rules of our own that are fixed here. In millibans: 1000 times the decimal
/// logarithm of a likelihood ratio, rounded; above 0 speaks for the condition, below 0 against it.</para>
/// <para>A published ratio counts when it was measured against the others, at medium confidence or better; an interval that contains 1
/// weighs 0. It holds inside the population it was measured in (<see cref="Millibans"/>); elsewhere, and where that is not known, the
/// default of the role counts (<see cref="MillibansElsewhere"/>), never further from zero than the figure it replaces. Without a
/// published ratio the default of the role counts: present: characteristic 400, common 150, occasional 50, argues against -300,
/// required 0; absent: characteristic -150, required -300, else 0.</para>
/// <para>It is no probability. Weights of one <see cref="Cluster"/> are never added up.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public readonly record struct Weight
{
    internal Weight(TableReader table)
    {
        Millibans = table.Signed();
        MillibansElsewhere = table.Signed();
        Basis = (WeightBasis)table.Number();
    }

    /// <summary>The weight in millibans, inside the population of the figure it rests on.</summary>
    public int Millibans { get; }

    /// <summary>The weight where the person is not, or not known to be, in that population; equal to <see cref="Millibans"/> where the figure is not restricted.</summary>
    public int MillibansElsewhere { get; }

    /// <summary>What the weight rests on.</summary>
    public WeightBasis Basis { get; }

    /// <summary>The weight and what it rests on, for example <c>+869 (published-ratio)</c> or <c>+362, elsewhere +150 (published-ratio)</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString()
    {
        string elsewhere = MillibansElsewhere == Millibans ? "" : ", elsewhere " + Signed(MillibansElsewhere);
        return Signed(Millibans) + elsewhere + " (" + Words.WeightBasis[(int)Basis] + ")";
    }

    private static string Signed(int value) => value.ToString("+0;-0;0", CultureInfo.InvariantCulture);
}
