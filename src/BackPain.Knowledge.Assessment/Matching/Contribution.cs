using System.Collections.Immutable;
using System.Globalization;

namespace BackPain.Knowledge.Assessment;

/// <summary>What one known finding says for or against one condition, how much of it counts, and what that rests on.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Contribution
{
    private readonly ContributionFacts facts;

    internal Contribution(ContributionFacts facts)
    {
        this.facts = facts;
        Use = facts.Weight == 0 ? ContributionUse.WeighsNothing : ContributionUse.Counted;
    }

    /// <summary>The same where something else says it: nothing of it counts.</summary>
    internal Contribution(Contribution alone, ContributionUse use, Finding? instead)
    {
        facts = alone.facts;
        Use = use;
        Instead = instead;
    }

    /// <summary>What the knowledge holds of the finding for the condition, with all that was reported.</summary>
    public Association Association => facts.Association;

    /// <summary>The finding.</summary>
    public Finding Finding => Association.Finding;

    /// <summary>Whether it is present or absent; never unknown.</summary>
    public FindingStatus Status => facts.Status;

    /// <summary>How that came to be known.</summary>
    public KnownBy KnownBy => facts.KnownBy;

    /// <summary>How much counts, in millibans: above 0 for the condition, below 0 against it, 0 when it does not count. At most 1000 either way.</summary>
    public int Millibans => Use == ContributionUse.Counted ? facts.Counted : 0;

    /// <summary>What it would weigh alone, in millibans, before clusters and their cap.</summary>
    public int Weight => Use == ContributionUse.WeighsNothing ? 0 : facts.Weight;

    /// <summary>What the weight rests on, for this person: a figure outside its population is not used, and the default of the role stands.</summary>
    public WeightBasis Basis => facts.Basis;

    /// <summary>Whether it counts, and why not where it does not.</summary>
    public ContributionUse Use { get; }

    /// <summary>The finding that counts in its place, or that says better what an absence only follows from; <see langword="null"/> when it counts itself or weighs nothing of itself.</summary>
    public Finding? Instead { get; }

    /// <summary>The report whose figure is used or was looked at; <see langword="null"/> when nobody published one for this comparison.</summary>
    public AssociationEvidence? Report => facts.Report;

    /// <summary>The published ratio of that report, for presence or for absence as the case is, with its interval; <see langword="null"/> when there is none.</summary>
    public LikelihoodRatio? Ratio => Status == FindingStatus.Present ? Report?.Positive : Report?.Negative;

    /// <summary>In whom the figure was measured; <see langword="null"/> when not stated or there is no figure.</summary>
    public Population? Population => Report?.Population;

    /// <summary>Whether the person is among those in whom the figure holds; <see langword="null"/> where it is not restricted to some.</summary>
    public CriterionOutcome? IsInPopulation => facts.IsInPopulation;

    /// <summary>How sure we are of what was read; <see cref="Confidence.Unspecified"/> when the weight rests on no report.</summary>
    public Confidence Confidence => Report?.Confidence ?? Confidence.Unspecified;

    /// <summary>The cluster that counts once.</summary>
    public Cluster Cluster => Association.Cluster;

    /// <summary>Where the figure was read; for a default of the role, where the association was read. At least one.</summary>
    public ImmutableArray<Citation> Citations => Basis is WeightBasis.RoleDefault || Report is null ? Association.Citations : Report.Citations;

    /// <summary>Weight, finding, status, basis and citation, for example <c>+568 Pain that eases when sitting (present; published ratio 3.7 (1.7 to 8.1)) [suri-2010, Table 2]</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString()
    {
        string counted = Millibans.ToString("+0;-0;0", CultureInfo.InvariantCulture);
        string basis = MatchWords.Bases[(int)Basis] + (Ratio is { } ratio && Basis != WeightBasis.RoleDefault ? " " + ratio : "");
        string use = Use == ContributionUse.Counted ? "" : "; " + MatchWords.Uses[(int)Use] + (Instead is null ? "" : ": " + Instead.Name);
        return counted + " " + Finding.Name + " (" + TriageWords.Statuses[(int)Status] + "; " + basis + use + ") [" + Citations[0] + "]";
    }
}
