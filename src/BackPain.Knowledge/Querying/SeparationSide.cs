using System.Globalization;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>What an answer about a finding says of one of two compared conditions, by its general weights.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class SeparationSide
{
    internal SeparationSide(ConditionId condition, SideBasis basis, Association? association, FindingStatus status, int millibans, int millibansElsewhere)
    {
        ConditionId = condition;
        Basis = basis;
        Association = association;
        Status = status;
        Millibans = millibans;
        MillibansElsewhere = millibansElsewhere;
    }

    /// <summary>The condition.</summary>
    public ConditionId ConditionId { get; }

    /// <summary>How the condition comes to have a weight.</summary>
    public SideBasis Basis { get; }

    /// <summary>
    /// The association that gives the weight: with the finding itself; without one, with a finding that follows from the answer, of several the one
    /// that takes away most, then by identifier. <see langword="null"/> when <see cref="Basis"/> is <see cref="SideBasis.NotKnown"/>.
    /// </summary>
    public Association? Association { get; }

    /// <summary>Whether the finding of <see cref="Association"/> is present or absent by the answer; unknown when there is no association.</summary>
    public FindingStatus Status { get; }

    /// <summary>
    /// The weight in millibans, inside the population of the figure it rests on; 0 when nothing is known. Of what only follows from the answer, no
    /// more than the weight of the other condition, on the same side of zero.
    /// </summary>
    public int Millibans { get; }

    /// <summary>The same where a person is not, or not known to be, in that population.</summary>
    public int MillibansElsewhere { get; }

    /// <summary>The weight of the association as it stands; <see langword="null"/> when nothing is known. What counts here may be less.</summary>
    public Weight? Weight => Association is null ? null : Status == FindingStatus.Present ? Association.WhenPresent : Association.WhenAbsent;

    /// <summary>Condition, weight and finding, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => ConditionId.Value + " " + Millibans.ToString("+0;-0;0", CultureInfo.InvariantCulture)
        + (Association is null ? " (not known)" : " (" + Association.Finding.Id.Value + (Status == FindingStatus.Present ? " present, " : " absent, ") + Words.AssociationRole[(int)Association.Role] + ")");
}
