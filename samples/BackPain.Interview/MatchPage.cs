using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using BackPain.Tour;
using Spectre.Console;

namespace BackPain.Interview;

/// <summary>What fits the answers: the outcome, a chart, what speaks for and against each, what is not known, and what adds to pain beside a cause.</summary>
internal sealed class MatchPage
{
    private const int MostReasons = 5;
    private const int MostOpen = 5;

    private readonly KnowledgeBase knowledge;
    private readonly MatchResult match;
    private readonly SourceBook sources;

    public MatchPage(KnowledgeBase knowledge, MatchResult match, SourceBook sources)
    {
        this.knowledge = knowledge;
        this.match = match;
        this.sources = sources;
    }

    public void Show(IAnsiConsole console)
    {
        if (Outcome() is not { } outcome)
        {
            return;
        }

        Section(console, "What fits the answers", new Prose().Line().Add(outcome));
        if (!match.Matches.IsEmpty)
        {
            console.WriteLine();
            console.Write(new SupportChart(match.Matches));
            console.Write(new Prose().Line().Add("How much speaks for each, less what speaks against it, in millibans. It is no probability, and the borders of weak, moderate and strong are ours.")
                .Line().Add("The order: causes with moderate support or more; what is left when nothing specific is found; weaker causes. What only a scan or exclusion can show stands after what it shares signs with."));
        }

        for (int i = 0; i < match.Matches.Length; i++)
        {
            Section(console, FormattableString.Invariant($"{i + 1}. {match.Matches[i].Condition.Name}"), One(match.Matches[i]));
        }

        Section(console, "What can add to pain, beside a cause", Beside());
        Section(console, "Reported, and linked to none of these", Names(match.Unexplained.Where(finding => !IsWarningSign(finding)).Select(static finding => finding.Name), MostOpen));
        Section(console, "What is not known and would count", Open());
    }

    // Warning signs stand above, and are never called linked to nothing.
    private bool IsWarningSign(Finding finding) => match.Triage.AlsoReported.Contains(finding) || knowledge.QuestionGroups.Any(group => group.Items.Contains(finding));

    private static void Section(IAnsiConsole console, string heading, Prose prose)
    {
        if (!prose.IsEmpty)
        {
            console.WriteLine();
            console.Write(new Prose().Line().Add(heading, Styles.Heading));
            console.Write(prose);
        }
    }

    private static Prose Names(IEnumerable<string> names, int most)
    {
        var prose = new Prose();
        string[] all = [.. names];
        foreach (string name in all.Take(most))
        {
            prose.Bullet().Add(name);
        }

        if (all.Length > most)
        {
            prose.Bullet().Add(FormattableString.Invariant($"and {all.Length - most} more"));
        }

        return prose;
    }

    private string? Outcome() => match.Outcome switch
    {
        MatchOutcome.EmergencyFirst or MatchOutcome.OutOfScope => null,
        MatchOutcome.TooLittleInformation when match.Matches.IsEmpty => "Nothing is known yet that could be compared with causes.",
        MatchOutcome.TooLittleInformation => "Too little is known to compare well. What is listed is only a first, rough look.",
        MatchOutcome.NoGoodMatch => "The answers fit none of the causes here well. The pain is just as real, and a doctor can look into it.",
        _ => "The answers were compared with what is known of causes of back and leg pain. The list shows what they fit best. It does not show what the cause is.",
    };

    private Prose One(ConditionMatch listed)
    {
        var prose = new Prose();
        Prose summary = prose.Line(indent: 2).Add(listed.Condition.Summary.Text);
        sources.Cite(summary, listed.Condition.Summary.Citations);
        if (listed.ParentId is { } parent && knowledge.TryGet(parent, out Condition? kindOf))
        {
            prose.Line(indent: 2).Add("It is a kind of this:", Styles.Label).Add(kindOf.Name + ".");
        }

        if (listed.Condition.Kind is ConditionKind.Remainder or ConditionKind.ImagingDecides or ConditionKind.ByExclusion or ConditionKind.Contributor)
        {
            prose.Line(indent: 2).Add("What it is:", Styles.Label).Add(Phrases.Of(listed.Condition.Kind) + ".");
        }

        Reasons(prose, "For:", listed.Supporting);
        Reasons(prose, "Against:", listed.Conflicting);
        if (listed.Supporting.IsEmpty && listed.Conflicting.IsEmpty)
        {
            prose.Line(indent: 2).Add("None of the answers weighs for or against it.");
        }

        return prose;
    }

    private void Reasons(Prose prose, string label, ImmutableArray<Contribution> reasons)
    {
        if (reasons.IsEmpty)
        {
            return;
        }

        prose.Line(indent: 2).Add(label, Styles.Label);
        foreach (Contribution reason in reasons.Take(MostReasons))
        {
            prose.Bullet(indent: 2).Add(reason.Finding.Name + ":", Styles.Name)
                .Add((reason.Status == FindingStatus.Present ? "yes" : "no") + (reason.KnownBy == KnownBy.Statement ? "" : ", by other answers"))
                .Add("(" + InterviewPhrases.Signed(reason.Millibans) + ")");
            sources.Cite(prose, reason.Citations);
        }

        if (reasons.Length > MostReasons)
        {
            prose.Bullet(indent: 2).Add(FormattableString.Invariant($"and {reasons.Length - MostReasons} more that weigh less"));
        }
    }

    private Prose Beside()
    {
        var prose = new Prose();
        foreach (ConditionMatch contributor in match.Contributors.Where(contributor => contributor.Band != SupportBand.BelowWeak && match.Matches.All(listed => listed.Condition.Id != contributor.Condition.Id)))
        {
            prose.Bullet().Add(contributor.Condition.Name + ":", Styles.Name)
                .Add(InterviewPhrases.Of(contributor.Band) + " (" + InterviewPhrases.Signed(contributor.Support) + ").").Add("The pain is just as real.");
            foreach (Contribution reason in contributor.Supporting.Take(MostReasons))
            {
                prose.Bullet(indent: 2).Add(reason.Finding.Name).Add("(" + InterviewPhrases.Signed(reason.Millibans) + ")");
                sources.Cite(prose, reason.Citations);
            }
        }

        return prose;
    }

    private Prose Open()
    {
        var prose = new Prose();
        if (match.Matches.IsEmpty)
        {
            return prose;
        }

        foreach (ConditionMatch listed in match.Matches.Take(2).Where(static listed => !listed.Unconfirmed.IsEmpty))
        {
            prose.Bullet().Add(listed.Condition.Name + ":", Styles.Name)
                .Add(string.Join("; ", listed.Unconfirmed.Take(MostOpen).Select(static open => open.Finding.Name + (open.Finding.Kind == FindingKind.Sign ? " (seen in an examination)" : ""))) + ".");
        }

        ImmutableArray<ChangingAnswer> changing = match.Sensitivity;
        if (!changing.IsEmpty)
        {
            prose.Line().Add("A single answer that would put another one first:", Styles.Label);
            foreach (ChangingAnswer answer in changing.Take(MostOpen))
            {
                prose.Bullet().Add(answer.Finding.Name + ":", Styles.Name)
                    .Add((answer.Answer == FindingStatus.Present ? "yes" : "no") + " would put first: " + knowledge[answer.First].Name + ".");
            }

            if (changing.Length > MostOpen)
            {
                prose.Bullet().Add(FormattableString.Invariant($"and {changing.Length - MostOpen} more"));
            }
        }

        return prose;
    }
}
