using System.Collections.Immutable;
using System.Globalization;

namespace BackPain.Knowledge;

/// <summary>Our arrangement of what sources say of the treatments of one condition. It is worked out, not stored, and it is not advice.</summary>
/// <remarks>
/// <para>Only guidelines that are current decide. For counts: recommends, suggests, conditional. Against counts: suggests or recommends against.
/// Each treatment stands in one place: with for and against it is <see cref="Contested"/>, and the entry says where both only mean different
/// people (<see cref="OverviewEntry.MeansDifferentPeople"/>); with only for it is one of <see cref="Steps"/>; with only against it is
/// <see cref="AdvisedAgainst"/>. What only other sources speak of is <see cref="SourceOnly"/>: the seed page, older or replaced guidelines, trials.</para>
/// <para>Steps keep every order that a current guideline's own ladder gives. Treatments that no ladder orders stand with others of their
/// kind, from the least invasive; treatments that ladders order in contrary ways stand side by side. Within a step, what guidelines are for only under stated conditions
/// stands last (<see cref="OverviewEntry.IsOnlyConditional"/>); an app shows those conditions with it. Nothing is averaged.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class TreatmentOverview
{
    internal TreatmentOverview(
        Condition condition,
        ImmutableArray<OverviewStep> steps,
        ImmutableArray<OverviewEntry> contested,
        ImmutableArray<OverviewEntry> advisedAgainst,
        ImmutableArray<OverviewEntry> sourceOnly)
    {
        Condition = condition;
        Steps = steps;
        Contested = contested;
        AdvisedAgainst = advisedAgainst;
        SourceOnly = sourceOnly;
    }

    /// <summary>The words that an app shows above an overview; English.</summary>
    public static string Notice => "This is our own arrangement of what current guidelines say. It is not advice for one person.";

    /// <summary>The condition.</summary>
    public Condition Condition { get; }

    /// <summary>What current guidelines are for and none is against, in order; may be empty.</summary>
    public ImmutableArray<OverviewStep> Steps { get; }

    /// <summary>What current guidelines are both for and against; may be empty.</summary>
    public ImmutableArray<OverviewEntry> Contested { get; }

    /// <summary>What a current guideline is against and none is for; may be empty.</summary>
    public ImmutableArray<OverviewEntry> AdvisedAgainst { get; }

    /// <summary>What no current guideline is for or against: only other sources speak of it. Never a numbered step; may be empty.</summary>
    public ImmutableArray<OverviewEntry> SourceOnly { get; }

    /// <summary>The overview as a Mermaid flowchart: the steps from top to bottom, the rest beside them.</summary>
    /// <returns>The text, the same for the same knowledge; lines end with LF.</returns>
    public string ToMermaid() => MermaidText.Of(this);

    /// <summary>The condition and how many treatments stand where, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        "{0}: {1} steps, {2} contested, {3} advised against, {4} of other sources only",
        Condition.Id.Value,
        Steps.Length,
        Contested.Length,
        AdvisedAgainst.Length,
        SourceOnly.Length);
}
