using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>One treatment of a ladder or an overview, with what a person tried of it and what sources say of it.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class TreatmentPosition
{
    internal const string ContraindicationNote = "Contraindications are not modeled here. A doctor or pharmacist can say whether it suits a person.";

    internal TreatmentPosition(Treatment treatment) => Treatment = treatment;

    /// <summary>How often a ladder has named the treatment up to here, from 1.</summary>
    internal int Rank { get; init; } = 1;

    /// <summary>The treatment.</summary>
    public Treatment Treatment { get; }

    /// <summary>Where it stands in our overview of the condition; <see cref="OverviewPlace.Unspecified"/> where the overview does not name it.</summary>
    public OverviewPlace Place { get; internal init; }

    /// <summary>The rung that names it; <see langword="null"/> in an overview.</summary>
    public Rung? Rung { get; internal init; }

    /// <summary>What was tried of it or of its sorts, in the order of <see cref="CareHistory.Episodes"/>; empty when nothing is known or it was not tried.</summary>
    public ImmutableArray<EpisodePosition> Tried { get; internal init; }

    /// <summary>Present when it or a sort of it was tried, absent when it is known not to have been, else unknown.</summary>
    public FindingStatus Status { get; internal init; }

    /// <summary>Whether it counts as done: so many judged episodes as a ladder names the treatment up to here.</summary>
    public bool IsDone { get; internal init; }

    /// <summary>
    /// When those who are for it consider it: in a ladder its rung; in an overview the current guidelines that put it there, in
    /// recommendations and in their own ladders (for <see cref="OverviewPlace.SourceOnly"/> all sources). May be empty.
    /// </summary>
    public ImmutableArray<CriterionPosition> Criteria { get; internal init; }

    /// <summary>
    /// Whether it is considered by at least one of those: met when one sets no condition or its conditions are met; unmet when the conditions
    /// of each are unmet, or each means other people. <see langword="null"/> where none of those who decide is for it.
    /// </summary>
    public CriterionOutcome? Considered { get; internal init; }

    /// <summary>Whether all who decide and are for it mean other people, by what they state as a measure.</summary>
    public bool IsForOthers { get; internal init; }

    /// <summary>Whether the host has set it aside, or a wider treatment.</summary>
    public bool IsSetAside { get; internal init; }

    /// <summary>What sources say of it for this condition, for, then against, then neither, current guidelines first in each; may be empty.</summary>
    public ImmutableArray<RecommendationPosition> Views { get; internal init; }

    /// <summary>What an app shows beside it: for every medicine and injection that contraindications are not modeled. <see langword="null"/> for other care.</summary>
    public string? SafetyNote => Treatment.SafetyNote ?? (Treatment.Kind == TreatmentKind.Pharmacological ? ContraindicationNote : null);

    /// <summary>The plain name of the treatment.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Treatment.Name;
}
