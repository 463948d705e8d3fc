using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using BackPain.Tour;
using Spectre.Console;
using Answers = BackPain.Knowledge.Assessment.Interview;

namespace BackPain.Interview;

/// <summary>All that follows from the answers, for the person: what to do first, then what fits and why, then care, then the sources. The same answers give the same page.</summary>
internal sealed class ResultPage
{
    private readonly Assessor assessor;
    private readonly KnowledgeBase knowledge;
    private readonly InterviewRequest request;
    private readonly Presentation person;
    private readonly NextStep next;
    private readonly TriageResult result;
    private readonly IAnsiConsole console;
    private readonly CriterionLines criteria;
    private readonly SourceBook sources;

    public ResultPage(Assessor assessor, InterviewRequest request, Answers interview, IAnsiConsole console)
    {
        this.assessor = assessor;
        this.request = request;
        this.console = console;
        knowledge = assessor.Knowledge;
        person = interview.Presentation;
        next = assessor.Next(interview, request.NextOptions);
        Match = assessor.Match(person, request.MatchOptions);
        result = Match.Triage;
        criteria = new CriterionLines(knowledge);
        sources = new SourceBook(knowledge);
    }

    public MatchResult Match { get; }

    private string How => next.StopReason switch
    {
        StopReason.Unspecified => "The questions were ended early. This is what is known so far.",
        StopReason.Emergency => "The questions stopped here, because help comes first.",
        _ => "That was the last question. " + next.Reason,
    };

    /// <summary>What to do, and what fits.</summary>
    public void ShowAnswers()
    {
        // Nothing stands before what to do. Without a flag the sentence says what that says already.
        console.Write(Texts());
        console.WriteLine();
        Prose how = new Prose().Line().Add(How);
        console.Write(result.Level <= TriageLevel.NothingFound ? how : how.Line().Add(result.Sentence));
        Section("What was reported, and why it counts", Reported());
        Section("This too is worth telling a doctor", Bullets(result.AlsoReported.Select(static finding => finding.Name)));
        Section("Warning signs that are known only in part", InPart());
        Section("Answers that do not fit together", Contradictions());
        Section("Outside what this is made for", Bullets(result.OutOfScope.Select(InterviewPhrases.Of)));
        new MatchPage(knowledge, Match, sources).Show(console);
        Section("Warning signs not sure of", Names(result.NotSure));
        Section("Warning signs not asked about", Names(result.Unasked));
        Section("Left out", Bullets(result.Ignored.Select(static left => Printable.Of(left))));
    }

    /// <summary>Where care stands, what all of it rests on, and the sources.</summary>
    public void ShowCare(ConditionId? condition, CareHistory history)
    {
        if (condition is { } id && result.Level != TriageLevel.Emergency)
        {
            new LadderPage(assessor.Locate(id, person, history, request.LocateOptions), sources).Show(console);
        }

        Section("What this rests on", Notice());
        Section("Sources", sources.List());
    }

    private void Section(string heading, Prose prose)
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
            prose.Bullet().Add(flag.Name + ":", Styles.Name).Add(flag.CriterionText);
            sources.Cite(prose, flag.Citations).Line(indent: 2).Add("Answers that count here:", Styles.Label);
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

            if (result.Level != TriageLevel.Emergency && flag.SpecificityForPerson is { } note)
            {
                prose.Line(indent: 2).Add("How much it tells:", Styles.Label).Add(note);
            }

            if (flag.NeedsClinicianSignOff)
            {
                prose.Line(indent: 2).Add("Our rule is narrower than the words of its source; a clinician has yet to sign that off.");
            }
        }

        return prose;
    }

    private Prose InPart()
    {
        var prose = new Prose();
        foreach (NearMiss nearMiss in result.NearMisses)
        {
            prose.Bullet().Add(nearMiss.Flag.Name + ":", Styles.Name).Add(nearMiss.Flag.CriterionText);
            sources.Cite(prose, nearMiss.Flag.Citations);
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
        .Line().Add(InterviewPhrases.Of(knowledge));
}
