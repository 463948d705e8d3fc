using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BackPain.Knowledge.Assessment;

/// <summary>Puts the next step of an interview into words.</summary>
internal sealed class NextStepExplainer
{
    private readonly KnowledgeBase knowledge;
    private readonly NextStep step;
    private readonly CitationBook citations;
    private readonly TriageExplainer triage;

    public NextStepExplainer(KnowledgeBase knowledge, NextStep step)
    {
        this.knowledge = knowledge;
        this.step = step;
        citations = new CitationBook(knowledge);
        triage = new TriageExplainer(knowledge, step.Triage, citations);
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
        if (step.IsStop)
        {
            text.Paragraph(step.Reason);
        }
        else
        {
            text.Paragraph("The next question: " + step.Question);
            var items = new List<string>();
            foreach (Finding item in step.Items)
            {
                items.Add(ExplanationWords.Sentence(item.Name));
            }

            text.List("It asks about this:", items);
            text.Paragraph("Why this is asked: " + step.Reason);
            AddEffects(text);
            text.Paragraph("No answer is right or wrong. Not to be sure is an answer too.");
        }

        triage.AddOtherContradictions(text);
        text.Paragraph("This does not say what causes the pain. A doctor can look into that.");
        citations.AppendNumbered(text);
        return text.ToString();
    }

    private void AddEffects(PersonText text)
    {
        if (!step.Effects.IsEmpty && !ChangesAnything())
        {
            // What was measured between two conditions is never weighed against all others.
            text.Paragraph("By itself, no answer to this changes the order here. It was seen to tell these apart where people with each were compared." + citations.CiteByNumber(Compared()));
            return;
        }

        foreach (AnswerEffect effect in step.Effects)
        {
            string lead = effect.Answer == FindingStatus.Present ? "If the answer to this is yes: " : "If the answer to this is no: ";
            text.List(lead + ExplanationWords.Sentence(effect.Finding.Name), Effects(effect));
        }
    }

    private bool ChangesAnything()
    {
        foreach (AnswerEffect effect in step.Effects)
        {
            if (effect.First != step.Effects[0].First)
            {
                return true;
            }

            foreach (SupportChange change in effect.Changes)
            {
                if (change.Change != 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The citations of what was measured of one leader against another.</summary>
    private ImmutableArray<Citation> Compared()
    {
        ImmutableArray<Citation>.Builder cited = ImmutableArray.CreateBuilder<Citation>();
        foreach (Association association in step.Associations)
        {
            foreach (AssociationEvidence report in association.Evidence)
            {
                if (report.HasFigures && report.Comparator.ConditionId is { } other && step.Leaders.Contains(other))
                {
                    cited.AddRange(report.Citations);
                }
            }
        }

        return cited.ToImmutable();
    }

    private List<string> Effects(AnswerEffect effect)
    {
        var lines = new List<string>();
        foreach (SupportChange change in effect.Changes)
        {
            if (change.Change != 0)
            {
                lines.Add((change.Change > 0 ? "More would point to this: " : "Less would point to this: ") + NameOf(change.ConditionId));
            }
        }

        lines.Add(effect.First is { } first ? "This would stand first: " + NameOf(first) : "Nothing would stand first.");
        return lines;
    }

    private string ForClinician()
    {
        var text = new StringBuilder();
        triage.AppendForClinician(text);
        text.Append("Next step: ").Append(QuestionWords.Kinds[(int)step.Kind]);
        if (step.IsStop)
        {
            text.Append(", ").Append(QuestionWords.Stops[(int)step.StopReason]).Append(". ").Append(step.Reason).Append('\n');
        }
        else
        {
            text.Append(", ").Append(step.QuestionKey).Append(": ").Append(step.Question).Append(" Reason: ").Append(step.Reason).Append('\n');
            AppendItems(text);
            AppendSeparation(text);
        }

        triage.AppendContradictions(text);
        text.Append("Options: most questions ").Append(ExplanationWords.Number(step.Options.MostQuestions)).Append("; declined values ")
            .Append(step.Options.Declined.IsEmpty ? "none" : string.Join(", ", step.Options.Declined)).Append(".\n");
        ExplanationWords.AppendTrace(text, step.Trace);
        citations.AppendAll(text);
        return text.ToString();
    }

    private void AppendItems(StringBuilder text)
    {
        var items = new List<string>();
        foreach (Finding item in step.Items)
        {
            items.Add(item.ClinicalName + " (" + item.Id.Value + ")");
        }

        if (items.Count > 0)
        {
            text.Append("Items: ").Append(string.Join("; ", items)).Append(".\n");
        }
    }

    private void AppendSeparation(StringBuilder text)
    {
        if (step.Leaders.IsEmpty)
        {
            return;
        }

        text.Append("Leaders: ").Append(string.Join(", ", step.Leaders)).Append(". The first item separates them by ")
            .Append(step.Separation.ToString(CultureInfo.InvariantCulture)).Append(" millibans.\n");
        foreach (AnswerEffect effect in step.Effects)
        {
            text.Append("- If ").Append(effect.Finding.Id.Value).Append(" is ").Append(TriageWords.Statuses[(int)effect.Answer]).Append(':');
            foreach (SupportChange change in effect.Changes)
            {
                text.Append(' ').Append(change.ConditionId.Value).Append(' ').Append(ExplanationWords.Signed(change.Before)).Append(" to ")
                    .Append(ExplanationWords.Signed(change.After)).Append(" (").Append(ExplanationWords.Signed(change.Change)).Append(");");
            }

            text.Append(" first: ").Append(effect.First?.Value ?? "none").Append(".\n");
        }

        foreach (Association association in step.Associations)
        {
            text.Append("- ").Append(association.ConditionId.Value).Append(": ").Append(association.Finding.Id.Value).Append(' ')
                .Append(ExplanationWords.Roles[(int)association.Role]);
            text.Append(citations.Cite(association.Citations)).Append('\n');
            AppendFigures(text, association);
        }
    }

    private void AppendFigures(StringBuilder text, Association association)
    {
        foreach (AssociationEvidence report in association.Evidence)
        {
            if (report.Positive is not null || report.Negative is not null)
            {
                text.Append("  - against ").Append(report.Comparator.ToString()).Append(':').Append(report.Positive is { } positive ? " LR+ " + positive : "")
                    .Append(report.Negative is { } negative ? " LR- " + negative : "").Append(citations.Cite(report.Citations)).Append('\n');
            }
        }
    }

    private string NameOf(ConditionId id) => ExplanationWords.Sentence(knowledge.TryGet(id, out Condition? condition) ? condition.Name : id.Value);
}
