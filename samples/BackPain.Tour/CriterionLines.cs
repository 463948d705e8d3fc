using System;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge;

namespace BackPain.Tour;

/// <summary>A criterion in plain words, its parts as bullets below it.</summary>
internal sealed class CriterionLines
{
    private readonly KnowledgeBase knowledge;

    public CriterionLines(KnowledgeBase knowledge) => this.knowledge = knowledge;

    public void Add(Prose prose, Criterion criterion, int indent)
    {
        prose.Bullet(indent).Add(Words(criterion));
        foreach (Criterion part in criterion.Parts)
        {
            Add(prose, part, indent + 2);
        }
    }

    private string Words(Criterion criterion) => criterion switch
    {
        Criterion.FindingPresent present => knowledge[present.Finding].Name,
        Criterion.NumberCompared compared => Words(compared),
        Criterion.ChoiceMade made => Words(made),
        Criterion.AllOf => "all of these:",
        Criterion.AnyOf => "any of these:",
        Criterion.Negation => "not this:",
        Criterion.CountOf count => FormattableString.Invariant($"at least {count.Count} of these:"),
        Criterion.TreatmentTried tried => knowledge[tried.Treatment].Name + " was tried, " + Phrases.Of(tried.Outcome)
            + (tried.Weeks is { } weeks ? FormattableString.Invariant($", for {weeks} weeks or more") : ""),
        Criterion.InWords words => words.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, "No words for this form of criterion."),
    };

    private string Words(Criterion.NumberCompared compared)
    {
        Observable observable = knowledge[compared.Observable];
        // A duration has its unit already, as in "12 weeks".
        string bound = compared.BoundText.All(static c => char.IsAsciiDigit(c) || c is '.' or '-') && observable.Unit is { } unit
            ? compared.BoundText + " " + unit
            : compared.BoundText;
        return observable.Name + ": " + compared.Comparison switch
        {
            Comparison.AtLeast => bound + " or more",
            Comparison.Over => "more than " + bound,
            Comparison.AtMost => bound + " or less",
            Comparison.Under => "less than " + bound,
            _ => bound,
        };
    }

    private string Words(Criterion.ChoiceMade made)
    {
        Observable observable = knowledge[made.Observable];
        ImmutableArray<ObservableChoice> choices = observable.Choices;
        return observable.Name + ": " + (choices.FirstOrDefault(choice => choice.Value == made.Value)?.Name ?? made.Value);
    }
}
