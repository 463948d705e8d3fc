namespace BackPain.Knowledge.Tests;

/// <summary>All that one row of the dossier says of a finding for a condition, and one report of the knowledge holds; equal when every value is.</summary>
internal sealed record DossierFigures(
    ConditionId Condition,
    FindingId Finding,
    AssociationRole Role,
    LikelihoodRatio? Positive,
    LikelihoodRatio? Negative,
    Proportion? Sensitivity,
    Proportion? Specificity,
    SourceId Source,
    Confidence Confidence,
    Comparator Comparator,
    Criterion? Population)
{
    public bool HasFigures => Positive is not null || Negative is not null || Sensitivity is not null || Specificity is not null;
}
