using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>What one source reports of a finding for a condition: that it belongs to it, and what was measured.</summary>
/// <remarks>A ratio that was not published is <see langword="null"/>; an odds ratio is never shown as a likelihood ratio, only told in the <see cref="Note"/>.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class AssociationEvidence
{
    private readonly LikelihoodRatio positive;
    private readonly LikelihoodRatio negative;
    private readonly Citation[] citations;

    internal AssociationEvidence(TableReader table)
    {
        Key = table.OptionalText();
        Note = table.OptionalText();
        positive = LikelihoodRatio.From(table);
        PositiveSetAside = table.OptionalText();
        negative = LikelihoodRatio.From(table);
        NegativeSetAside = table.OptionalText();
        Sensitivity = Proportion.From(table);
        Specificity = Proportion.From(table);
        Population = Population.OptionalFrom(table);
        Comparator = Comparator.From(table);
        Confidence = (Confidence)table.Number();
        IsPreferred = table.Flag();
        PreferredReason = table.OptionalText();
        citations = Citation.ListFrom(table);
    }

    /// <summary>What tells it from other reports of the same source for the same pair; <see langword="null"/> when it is the only one.</summary>
    public string? Key { get; }

    /// <summary>What the source says beyond role and figures, for clinicians, in our words; <see langword="null"/> when there is nothing to add.</summary>
    public string? Note { get; }

    /// <summary>The likelihood ratio when the finding is present; <see langword="null"/> when none was published.</summary>
    public LikelihoodRatio? Positive => positive.OrNull();

    /// <summary>Why <see cref="Positive"/> is shown and not used; <see langword="null"/> when it may be used.</summary>
    public string? PositiveSetAside { get; }

    /// <summary>The likelihood ratio when the finding is absent; <see langword="null"/> when none was published.</summary>
    public LikelihoodRatio? Negative => negative.OrNull();

    /// <summary>Why <see cref="Negative"/> is shown and not used; <see langword="null"/> when it may be used.</summary>
    public string? NegativeSetAside { get; }

    /// <summary>The share of people with the condition who have the finding; <see langword="null"/> when not published.</summary>
    public Proportion? Sensitivity { get; }

    /// <summary>The share of people without the condition who do not have the finding; <see langword="null"/> when not published.</summary>
    public Proportion? Specificity { get; }

    /// <summary>In whom it was seen; <see langword="null"/> when not stated in what was read.</summary>
    public Population? Population { get; }

    /// <summary>Against whom it was measured: its figures hold for that comparison only.</summary>
    public Comparator Comparator { get; }

    /// <summary>How sure we are that it was read as its source has it.</summary>
    public Confidence Confidence { get; }

    /// <summary>Whether its figures are the ones to use for the pair and the comparison: the only ones, or those chosen among several.</summary>
    public bool IsPreferred { get; }

    /// <summary>Why its figures are the ones to use; <see langword="null"/> when they are not, or when there are no others.</summary>
    public string? PreferredReason { get; }

    /// <summary>Where it was read: one source, at least one place.</summary>
    public ImmutableArray<Citation> Citations => ImmutableArrays.Own(citations);

    /// <summary>Whether it holds any number: a ratio, a sensitivity or a specificity.</summary>
    public bool HasFigures => Positive is not null || Negative is not null || Sensitivity is not null || Specificity is not null;

    /// <summary>The figures, for example <c>LR+ 7.4 (1.9 to 30), LR- 0.57, sens 0.47, spec 0.94</c>; the note when there are none.</summary>
    /// <returns>The text, the same in every culture; empty when there is neither.</returns>
    public override string ToString()
    {
        if (!HasFigures)
        {
            return Note ?? "";
        }

        string text = "";
        Append(ref text, "LR+ ", Positive?.ToString());
        Append(ref text, "LR- ", Negative?.ToString());
        Append(ref text, "sens ", Sensitivity?.ToString());
        Append(ref text, "spec ", Specificity?.ToString());
        return text;
    }

    private static void Append(ref string text, string label, string? figure)
    {
        if (figure is not null)
        {
            text += (text.Length == 0 ? "" : ", ") + label + figure;
        }
    }
}
