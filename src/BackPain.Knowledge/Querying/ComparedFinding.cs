using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace BackPain.Knowledge;

/// <summary>A finding that at least one of the compared conditions knows, with what it says of each and between each two.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class ComparedFinding
{
    internal ComparedFinding(Finding finding, ImmutableArray<Association> associations, bool isKnownToAll, ImmutableArray<Separation> separations)
    {
        Finding = finding;
        Associations = associations;
        IsKnownToAll = isKnownToAll;
        IsShared = isKnownToAll && PointTheSameWay(associations);
        Separations = separations;
        WhenPresent = Strongest(separations, FindingStatus.Present);
        WhenAbsent = Strongest(separations, FindingStatus.Absent);
        Strength = System.Math.Max(WhenPresent.Strength, WhenAbsent.Strength);
    }

    /// <summary>The finding.</summary>
    public Finding Finding { get; }

    /// <summary>What it says of the conditions that know it, in the order of the comparison, with role, weights and citations; at least one.</summary>
    public ImmutableArray<Association> Associations { get; }

    /// <summary>Whether every compared condition has an association with the finding.</summary>
    public bool IsKnownToAll { get; }

    /// <summary>
    /// Whether they share it: every compared condition knows it, and its presence speaks against none of them, or against all. A shared finding
    /// may still separate, when it weighs more for one than for another: then <see cref="IsSeparating"/> is <see langword="true"/> too.
    /// </summary>
    public bool IsShared { get; }

    /// <summary>Whether an answer about it speaks for one of the conditions rather than another: <see cref="Strength"/> is above 0.</summary>
    public bool IsSeparating => Strength > 0;

    /// <summary>
    /// What each answer says between each two conditions: by pair in the order of the comparison, presence before absence. Also those that speak for neither.
    /// </summary>
    public ImmutableArray<Separation> Separations { get; }

    /// <summary>What its presence says; of more than two conditions, for the pair that it separates most, the first of equals.</summary>
    public Separation WhenPresent { get; }

    /// <summary>What its absence says; of more than two conditions, for the pair that it separates most, the first of equals.</summary>
    public Separation WhenAbsent { get; }

    /// <summary>How strongly the more telling answer separates, in millibans; 0 or more.</summary>
    public int Strength { get; }

    /// <summary>What the finding says of one of the compared conditions. Does not throw.</summary>
    /// <param name="condition">The condition; a default one, or one that is not compared, gives <see langword="false"/>.</param>
    /// <param name="association">The association, or <see langword="null"/>.</param>
    /// <returns>Whether the condition is compared and knows the finding.</returns>
    public bool TryGetAssociation(ConditionId condition, [NotNullWhen(true)] out Association? association)
    {
        foreach (Association candidate in Associations)
        {
            if (candidate.ConditionId == condition)
            {
                association = candidate;
                return true;
            }
        }

        association = null;
        return false;
    }

    /// <summary>What presence and absence say, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => WhenPresent + "; " + WhenAbsent + (IsShared ? "; shared" : "");

    private static bool PointTheSameWay(ImmutableArray<Association> associations)
    {
        foreach (Association association in associations)
        {
            if ((association.Role == AssociationRole.ArguesAgainst) != (associations[0].Role == AssociationRole.ArguesAgainst))
            {
                return false;
            }
        }

        return true;
    }

    private static Separation Strongest(ImmutableArray<Separation> separations, FindingStatus answer)
    {
        Separation? strongest = null;
        foreach (Separation separation in separations)
        {
            if (separation.Answer == answer && (strongest is null || separation.Strength > strongest.Strength))
            {
                strongest = separation;
            }
        }

        return strongest!;
    }
}
