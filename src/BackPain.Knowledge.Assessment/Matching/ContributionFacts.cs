namespace BackPain.Knowledge.Assessment;

/// <summary>What one association says by itself when its finding is known in one way; made beforehand and shared, as it says nothing of whom.</summary>
internal sealed class ContributionFacts
{
    public ContributionFacts(Association association, FindingStatus status, KnownBy knownBy)
    {
        Association = association;
        Status = status;
        KnownBy = knownBy;
    }

    public Association Association { get; }

    public FindingStatus Status { get; }

    public KnownBy KnownBy { get; }

    /// <summary>What it weighs alone, in millibans.</summary>
    public int Weight { get; init; }

    /// <summary>What of it counts when nothing takes its place.</summary>
    public int Counted { get; init; }

    public WeightBasis Basis { get; init; }

    public AssociationEvidence? Report { get; init; }

    public CriterionOutcome? IsInPopulation { get; init; }
}
