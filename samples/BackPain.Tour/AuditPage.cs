using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge;
using Spectre.Console;

namespace BackPain.Tour;

/// <summary>One source, statement by statement, with what stronger sources say of it.</summary>
internal sealed class AuditPage
{
    private readonly KnowledgeBase knowledge;
    private readonly SourceAudit audit;

    public AuditPage(KnowledgeBase knowledge, SourceAudit audit)
    {
        this.knowledge = knowledge;
        this.audit = audit;
    }

    public void Show(IAnsiConsole console)
    {
        var page = new PageWriter(knowledge, console);
        page.Title(audit.Source.Title);
        page.Write(PageParts.Notice(knowledge));
        page.Write(new Prose().Line().Add("Each statement of this source stands in our words, with what stronger sources say of it. The source itself is never altered."));
        page.Section("In short", InShort());
        page.Section("Statement by statement", Statements());
        page.Section("Sources", page.CitedSources());
    }

    private Prose InShort()
    {
        ImmutableArray<AuditedStatement> statements = audit.Statements;
        Prose prose = new Prose().Line(indent: 2).Add(FormattableString.Invariant(
            $"Statements: {statements.Length}; on {statements.Count(static statement => statement.Verdicts.IsEmpty)} of them no stronger source was read."));
        foreach (IGrouping<Verdict, AuditVerdict> verdict in statements.SelectMany(static statement => statement.Verdicts).GroupBy(static verdict => verdict.Verdict).OrderBy(static verdict => verdict.Key))
        {
            prose.Bullet(indent: 2).Add(Phrases.Of(verdict.Key) + ":", Styles.Label).Add(FormattableString.Invariant($"{verdict.Count()}"));
        }

        return prose;
    }

    private Prose Statements()
    {
        var prose = new Prose();
        foreach (AuditedStatement statement in audit.Statements)
        {
            prose.Bullet().Add(statement.Says, Styles.Name).Cite([new Citation(audit.Source, statement.Locator)]);
            foreach (AuditVerdict verdict in statement.Verdicts)
            {
                prose.Line(indent: 2, hang: 4).Add("*").Add(Phrases.Of(verdict.Verdict) + ":", Styles.Label).Add(verdict.Text).Cite(verdict.Citations);
            }

            if (statement.Verdicts.IsEmpty)
            {
                prose.Line(indent: 2, hang: 4).Add("* No stronger source was read on it.");
            }
        }

        return prose;
    }
}
