using System.Collections.Immutable;
using System.Text;

namespace BackPain.Knowledge.Assessment;

/// <summary>Puts a place on a ladder into words: its own sentences between triage, condition and sources.</summary>
internal sealed class LadderExplainer
{
    private readonly LadderPosition position;
    private readonly CitationBook citations;
    private readonly TriageExplainer triage;

    public LadderExplainer(KnowledgeBase knowledge, LadderPosition position)
    {
        this.position = position;
        citations = new CitationBook(knowledge);
        triage = new TriageExplainer(knowledge, position.Triage, citations);
    }

    public Explanation Explain()
    {
        string person = ForPerson();
        return new Explanation(person, ForClinician(), citations.ToImmutable());
    }

    private string ForPerson()
    {
        var text = new PersonText();
        triage.OpenForPerson(text);
        text.Paragraph("What follows is about care for this: " + ExplanationWords.Sentence(position.Condition.Name)
            + " It does not say that this is what causes the pain. A doctor can look into that.");
        if (position.Triage.Level < TriageLevel.Emergency && !triage.IsCrisis())
        {
            ExplanationWords.AddMeaning(text, citations, position.Condition, position.Triage);
        }

        // The texts of the triage stand first among those of a position, and here they stand at the top already.
        for (int i = position.Triage.Texts.Length; i < position.Texts.Length; i++)
        {
            text.Paragraph(position.Texts[i]);
        }

        triage.AddOtherContradictions(text);
        text.Paragraph("Which care fits is for a person and a doctor to talk over.");
        citations.AppendNumbered(text);
        return text.ToString();
    }

    private string ForClinician()
    {
        var text = new StringBuilder();
        triage.AppendForClinician(text);
        text.Append(position.Summary);
        Cite();
        triage.AppendContradictions(text);
        if (!position.Ignored.IsEmpty)
        {
            text.Append("Left out of the history or of what was set aside: ").Append(string.Join("; ", position.Ignored)).Append(".\n");
        }

        LocateOptions options = position.Options;
        text.Append("Options: next step named although help comes first ").Append(YesNo(options.NextWhenHelpComesFirst)).Append(", out of scope ")
            .Append(YesNo(options.NextWhenOutOfScope)).Append(", when care helped enough ").Append(YesNo(options.NextWhenHelpedEnough)).Append("; set aside ")
            .Append(options.SetAside.IsEmpty ? "nothing" : string.Join(", ", options.SetAside)).Append(".\n");
        ExplanationWords.AppendTrace(text, position.Trace);
        citations.AppendAll(text);
        return text.ToString();
    }

    /// <summary>What the summary of the position cites, in its order.</summary>
    private void Cite()
    {
        foreach (StepPosition step in position.Steps)
        {
            Cite(step.Treatments);
        }

        Cite(position.Contested);
        Cite(position.AdvisedAgainst);
        Cite(position.SourceOnly);
        foreach (EpisodePosition episode in position.Elsewhere)
        {
            Cite(episode);
        }

        foreach (Disagreement disagreement in position.Disagreements)
        {
            _ = citations.Cite(disagreement.Citations);
        }
    }

    private void Cite(ImmutableArray<TreatmentPosition> treatments)
    {
        foreach (TreatmentPosition treatment in treatments)
        {
            foreach (EpisodePosition episode in treatment.Tried)
            {
                Cite(episode);
            }

            foreach (CriterionPosition criterion in treatment.Criteria)
            {
                _ = citations.Cite(criterion.Citations);
            }

            foreach (RecommendationPosition view in treatment.Views)
            {
                _ = citations.Cite(ImmutableArray.Create(view.Recommendation.Citation));
            }
        }
    }

    private void Cite(EpisodePosition episode)
    {
        if (episode.Standing is EpisodeStanding.TooEarly or EpisodeStanding.TimeIsUnknown)
        {
            foreach (JudgingTime time in episode.Times)
            {
                _ = citations.Cite(time.Citations);
            }
        }
    }

    private static string YesNo(bool choice) => choice ? "yes" : "no";
}
