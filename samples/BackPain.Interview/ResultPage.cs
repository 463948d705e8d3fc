using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using BackPain.Tour;
using Spectre.Console;

namespace BackPain.Interview;

/// <summary>All that a triage says, for the person: what to do first, then why, then what is open.</summary>
internal sealed class ResultPage
{
    private readonly KnowledgeBase knowledge;
    private readonly TriageResult result;
    private readonly string how;
    private readonly CriterionLines criteria;
    private readonly HashSet<SourceId> cited = [];

    public ResultPage(KnowledgeBase knowledge, TriageResult result, string how)
    {
        this.knowledge = knowledge;
        this.result = result;
        this.how = how;
        criteria = new CriterionLines(knowledge);
    }

    public void Show(IAnsiConsole console)
    {
        // In an emergency nothing stands before what to do.
        bool isUrgent = result.Level == TriageLevel.Emergency;
        Prose sentence = new Prose().Line().Add(how).Line().Add(result.Sentence);
        console.Write(isUrgent ? Texts() : sentence);
        console.WriteLine();
        console.Write(isUrgent ? sentence : Texts());
        Section(console, "What was reported, and why it counts", Reported());
        Section(console, "Warning signs that are known only in part", InPart());
        Section(console, "Not sure", Names(result.NotSure));
        Section(console, "Not asked", Names(result.Unasked));
        Section(console, "Answers that do not fit together", Contradictions());
        Section(console, "Outside what this is made for", Bullets(result.OutOfScope.Select(InterviewPhrases.Of)));
        Section(console, "Left out", Bullets(result.Ignored.Select(static left => Printable.Of(left))));
        Section(console, "Sources", SourceList.Of(knowledge.Sources.Where(source => cited.Contains(source.Id))));
        Section(console, "What this rests on", Notice());
    }

    private static void Section(IAnsiConsole console, string heading, Prose prose)
    {
        if (!prose.IsEmpty)
        {
            console.WriteLine();
            console.Write(new Prose().Line().Add(heading, Styles.Heading));
            console.Write(prose);
        }
    }

    private static Prose Bullets(IEnumerable<string> texts)
    {
        var prose = new Prose();
        foreach (string text in texts)
        {
            prose.Bullet().Add(text);
        }

        return prose;
    }

    private static Prose Names(ImmutableArray<QuestionGroup> groups) => Bullets(groups.Select(static group => group.Name));

    private Prose Texts()
    {
        var prose = new Prose();
        foreach (string text in result.Texts)
        {
            prose.Line().Add(text, Styles.Name);
        }

        return prose;
    }

    private Prose Reported()
    {
        var prose = new Prose();
        foreach (TriggeredFlag triggered in result.Triggered)
        {
            RedFlag flag = triggered.Flag;
            prose.Bullet().Add(flag.Name + ":", Styles.Name).Add(flag.CriterionText).Cite(flag.Citations)
                .Line(indent: 2).Add("Answers that count here:", Styles.Label);
            cited.UnionWith(flag.Citations.Select(static citation => citation.SourceId));
            foreach (CriterionResult answer in triggered.Answers)
            {
                criteria.Add(prose, answer.Criterion, indent: 2);
            }

            // What sources say and what we made of it are two things.
            prose.Line(indent: 2).Add("By the sources:", Styles.Label).Add(flag.CitedUrgency is { } urgency ? InterviewPhrases.Of(urgency) + "." : "they give no time.")
                .Line(indent: 2).Add("By our own policy:", Styles.Label)
                .Add(triggered.Level is { } level ? InterviewPhrases.Of(level) + "." : "no time alone; it adds to other signs.").Add(flag.PolicyReason);
            foreach (RedFlagLevel further in triggered.FurtherLevels)
            {
                prose.Line(indent: 2).Add("Besides:", Styles.Label).Add(further.CriterionText).Add(further.Reason);
            }

            foreach (RedFlag modifier in triggered.Modifiers)
            {
                prose.Line(indent: 2).Add("Adds to it:", Styles.Label).Add(modifier.Name + ".");
            }

            if (flag.SpecificityNote is { } note)
            {
                prose.Line(indent: 2).Add("How much it tells:", Styles.Label).Add(note);
            }

            if (flag.NeedsClinicianSignOff)
            {
                prose.Line(indent: 2).Add("It asks for less than its source does; a clinician has yet to sign that off.");
            }
        }

        return prose;
    }

    private Prose InPart()
    {
        var prose = new Prose();
        foreach (NearMiss nearMiss in result.NearMisses)
        {
            prose.Bullet().Add(nearMiss.Flag.Name + ":", Styles.Name).Add(nearMiss.Flag.CriterionText).Cite(nearMiss.Flag.Citations);
            cited.UnionWith(nearMiss.Flag.Citations.Select(static citation => citation.SourceId));
            if (nearMiss.HeldLevel is { } held)
            {
                prose.Line(indent: 2).Add("Until it is known:", Styles.Label).Add(InterviewPhrases.Of(held) + ".").Add(nearMiss.Flag.WhileUnknown?.Reason ?? "");
            }

            prose.Line(indent: 2).Add("Not known:", Styles.Label);
            foreach (CriterionResult missing in nearMiss.Missing)
            {
                criteria.Add(prose, missing.Criterion, indent: 2);
            }
        }

        return prose;
    }

    private Prose Contradictions() => Bullets(result.Contradictions.Select(contradiction =>
        Said(contradiction.Counted) + " against " + Said(contradiction.SetAside) + ". " + (contradiction.BothCount ? "Both count." : "The first one counts.")));

    private string Said(FindingStatement statement) => "\"" + knowledge[statement.Finding].Name + "\" (" + InterviewPhrases.Of(statement.Status) + ")";

    private Prose Notice() => new Prose()
        .Line().Add(InterviewPhrases.NoDiagnosis)
        .Line().Add(FormattableString.Invariant($"Known: {result.CoreItemsKnown} of {result.CoreItems} things that everybody is asked. What was not asked or not sure is not ruled out."))
        .Line().Add(InterviewPhrases.Of(knowledge))
        .Line().Add("To change an answer, start again. Nothing was kept.");
}
