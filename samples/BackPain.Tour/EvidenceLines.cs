using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge;

namespace BackPain.Tour;

/// <summary>What sources report of a finding for a condition: figures, in whom and against whom, and where it was read.</summary>
internal sealed class EvidenceLines
{
    private readonly KnowledgeBase knowledge;

    public EvidenceLines(KnowledgeBase knowledge) => this.knowledge = knowledge;

    /// <summary>A line for each report; those that only name the finding share one.</summary>
    public void Add(Prose prose, IEnumerable<AssociationEvidence> reports, int indent)
    {
        foreach (AssociationEvidence report in reports.Where(static report => !OnlyNames(report)))
        {
            Add(prose, report, indent);
        }

        foreach (IGrouping<Confidence, AssociationEvidence> bare in reports.Where(OnlyNames).GroupBy(static report => report.Confidence).OrderByDescending(static bare => bare.Key))
        {
            prose.Line(indent, indent + 2).Add("* Named without a figure.");
            AddConfidence(prose, bare.Key);
            foreach (AssociationEvidence report in bare)
            {
                prose.Cite(report.Citations);
            }
        }
    }

    private static bool OnlyNames(AssociationEvidence report) =>
        !report.HasFigures && report.Note is null && report.Population is null && report.Comparator == Comparator.Others;

    private static void AddConfidence(Prose prose, Confidence confidence)
    {
        if (confidence != Confidence.High)
        {
            prose.Add("Confidence: " + Phrases.Of(confidence) + ".");
        }
    }

    private void Add(Prose prose, AssociationEvidence report, int indent)
    {
        prose.Line(indent, indent + 2).Add("*").Add(report.HasFigures ? report.ToString() + "," : "No figure" + (report.Comparator == Comparator.Others ? "." : ","), Styles.Name);
        if (report.HasFigures || report.Comparator != Comparator.Others)
        {
            prose.Add(AgainstWhom(report.Comparator) + ".");
        }

        if (report.Population is { } population)
        {
            prose.Add("In:", Styles.Label).Add(Phrases.Sentence(population.Text));
        }
        else if (report.HasFigures)
        {
            prose.Add("In:", Styles.Label).Add(Phrases.NotStated + ".");
        }

        if (report.PositiveSetAside is { } positive)
        {
            prose.Add("LR+ is not used:", Styles.Label).Add(Phrases.Sentence(positive));
        }

        if (report.NegativeSetAside is { } negative)
        {
            prose.Add("LR- is not used:", Styles.Label).Add(Phrases.Sentence(negative));
        }

        if (report.Note is { } note)
        {
            prose.Add("Note:", Styles.Label).Add(Phrases.Sentence(note));
        }

        if (report.PreferredReason is { } reason)
        {
            prose.Add("Preferred:", Styles.Label).Add(Phrases.Sentence(reason));
        }
        else if (report.HasFigures && !report.IsPreferred)
        {
            prose.Add("Other figures are preferred to these.");
        }

        AddConfidence(prose, report.Confidence);
        prose.Cite(report.Citations);
    }

    private string AgainstWhom(Comparator comparator) => comparator switch
    {
        { ConditionId: { } condition } => "against " + knowledge[condition].Name + " only",
        { Kind: ComparatorKind.None } => "about something else, so shown and not weighed",
        _ => "against the others who were studied",
    };
}
