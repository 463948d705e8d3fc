using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge;
using Spectre.Console;

namespace BackPain.Tour;

/// <summary>Decides which page to show, and which exit code to end with.</summary>
internal sealed class TourApplication
{
    public const int Success = 0;
    public const int WrongInput = 2;

    private readonly KnowledgeBase knowledge;
    private readonly IAnsiConsole output;
    private readonly IAnsiConsole error;
    private readonly NameFinder<Condition> conditions;
    private readonly NameFinder<Finding> findings;
    private readonly NameFinder<Treatment> treatments;
    private readonly NameFinder<Source> sources;

    public TourApplication(KnowledgeBase knowledge, IAnsiConsole output, IAnsiConsole error)
    {
        this.knowledge = knowledge;
        this.output = output;
        this.error = error;
        conditions = NameFinders.OfConditions(knowledge);
        findings = NameFinders.OfFindings(knowledge);
        treatments = NameFinders.OfTreatments(knowledge);
        sources = NameFinders.OfSources(knowledge);
    }

    public int Run(IReadOnlyList<string> arguments)
    {
        var request = TourRequest.Parse(arguments);
        switch (request.Action)
        {
            case TourAction.ShowOverview:
                new OverviewPage(knowledge).Show(output);
                return Success;
            case TourAction.ShowCondition:
                return Show(conditions, request.Name, TourRequest.ConditionOption, "Without arguments, the tour shows every condition.", condition => new ConditionPage(knowledge, condition).Show(output));
            case TourAction.ShowFinding:
                return Show(findings, request.Name, TourRequest.FindingOption, "The page of a condition shows its findings.", finding => new FindingPage(knowledge, finding).Show(output));
            case TourAction.ShowTreatment:
                return Show(treatments, request.Name, TourRequest.TreatmentOption, "The page of a condition shows its treatments.", treatment => new TreatmentPage(knowledge, treatment).Show(output));
            case TourAction.ShowComparison:
                return ShowComparison(request.Words);
            case TourAction.ShowAudit:
                new AuditPage(knowledge, knowledge.Audit(SourceIds.SeedPage)).Show(output);
                return Success;
            case TourAction.ShowSearch:
                return ShowSearch(request.Name);
            case TourAction.ShowMermaid:
                return ShowMermaid(request.Name, request.Ladder);
            case TourAction.ShowRelations:
                return ShowRelations(request.Name);
            case TourAction.ShowHelp:
                output.Write(Usage.Text());
                return Success;
            default:
                return Reject(request.Problem);
        }
    }

    private int Reject(string problem)
    {
        error.Write(new Prose().Line().Add(problem, Styles.Problem));
        error.WriteLine();
        error.Write(Usage.Text());
        return WrongInput;
    }

    private int Show<T>(NameFinder<T> finder, string name, string option, string whereToLook, Action<T> show)
    {
        if (finder.Find(name) is [var item])
        {
            show(item);
            return Success;
        }

        error.Write(NameHelp.Of(finder, name, option + " ", HintsBeside(option == TourRequest.RelationsOption ? TourRequest.ConditionOption : option, name)).Line().Add(whereToLook));
        return WrongInput;
    }

    private int ShowComparison(ImmutableArray<string> words)
    {
        // Names of several words need no quotes where only one way of parting the words gives two known names.
        ImmutableArray<(string First, string Second)> ways =
            [.. Enumerable.Range(1, words.Length - 1).Select(i => (string.Join(' ', words[..i]), string.Join(' ', words[i..])))];
        ImmutableArray<(string First, string Second)> known =
            [.. ways.Where(way => !conditions.Find(way.First).IsEmpty && !conditions.Find(way.Second).IsEmpty)];
        if (known.Length != 1 && ways.Length > 1)
        {
            return Reject("These words are not the names of two conditions, or it is not clear where the first name ends; put each name in quotes.");
        }

        (string first, string second) = known is [var only] ? only : ways[0];
        if (conditions.Find(first) is not [var left] || conditions.Find(second) is not [var right])
        {
            foreach (string name in new[] { first, second }.Where(name => conditions.Find(name).Length != 1))
            {
                error.Write(NameHelp.Of(conditions, name, option: "", HintsBeside(TourRequest.ConditionOption, name)));
            }

            return WrongInput;
        }

        if (left.Id == right.Id)
        {
            return Reject("Both names are names of one condition, " + left.Name + "; " + TourRequest.CompareOption + " needs two.");
        }

        new ComparisonPage(knowledge, left, right).Show(output);
        return Success;
    }

    private int ShowRelations(string name)
    {
        const int Steps = 2;
        if (name.Length == 0)
        {
            WriteAsItIs(knowledge.RelationsToMermaid());
            return Success;
        }

        return Show(conditions, name, TourRequest.RelationsOption, "Without a name, it draws all of them.", condition => WriteAsItIs(knowledge.RelationsToMermaid(condition, Steps)));
    }

    private int ShowSearch(string words)
    {
        if (SearchPage.Of(knowledge, words) is { } page)
        {
            output.Write(page);
            return Success;
        }

        error.Write(new Prose().Line().Add("Nothing here is called anything like \"" + Printable.Of(words) + "\".", Styles.Problem));
        return WrongInput;
    }

    private int ShowMermaid(string name, string ladder)
    {
        if (conditions.Find(name) is not [var condition])
        {
            error.Write(NameHelp.Of(conditions, name, TourRequest.MermaidOption + " ", HintsBeside(TourRequest.ConditionOption, name)));
            return WrongInput;
        }

        if (ladder.Length > 0)
        {
            return ShowMermaid(condition, ladder);
        }

        if (condition.Recommendations.IsEmpty)
        {
            error.Write(new Prose().Line().Add(condition.Name + ": " + PageParts.NoTreatments, Styles.Problem));
            return WrongInput;
        }

        WriteAsItIs(condition.Overview.ToMermaid());
        return Success;
    }

    private int ShowMermaid(Condition condition, string ladder)
    {
        ImmutableArray<Source> named = sources.Find(ladder);
        ImmutableArray<TreatmentLadder> found = [.. condition.Ladders.Where(candidate => named.Contains(candidate.Source))];
        if (found is [var only])
        {
            WriteAsItIs(only.ToMermaid());
            return Success;
        }

        Prose help = new Prose().Line().Add(named.IsEmpty
            ? "No source here is called \"" + Printable.Of(ladder) + "\"."
            : "\"" + Printable.Of(ladder) + "\" does not name one source that arranges the treatments of " + condition.Name + ".", Styles.Problem);
        help.Line().Add(condition.Ladders.Count == 0 ? condition.Name + ": " + PageParts.NoLadder : "These sources arrange the treatments of " + condition.Name + ":");
        foreach (TreatmentLadder offered in condition.Ladders)
        {
            help.Line(indent: 2, hang: 4).Add("- " + offered.Source + " (" + TourRequest.LadderOption + " " + offered.Source.Id + ")");
        }

        error.Write(help);
        return WrongInput;
    }

    // For a file or another program: no wrapping, whatever the width.
    private void WriteAsItIs(string text) => output.Profile.Out.Writer.Write(text);

    /// <summary>Where else something has the name.</summary>
    private IEnumerable<string> HintsBeside(string option, string name)
    {
        (string Option, IEnumerable<string> Hints)[] all =
        [
            (TourRequest.ConditionOption, Hints(conditions, name, TourRequest.ConditionOption)),
            (TourRequest.FindingOption, Hints(findings, name, TourRequest.FindingOption)),
            (TourRequest.TreatmentOption, Hints(treatments, name, TourRequest.TreatmentOption)),
        ];
        return all.Where(kind => kind.Option != option).SelectMany(static kind => kind.Hints);
    }

    private static IEnumerable<string> Hints<T>(NameFinder<T> elsewhere, string name, string option) =>
        elsewhere.Find(name).Select(item => "There is a " + elsewhere.Kind + " of that name: " + option + " " + elsewhere.IdOf(item));
}
