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

    public TourApplication(KnowledgeBase knowledge, IAnsiConsole output, IAnsiConsole error)
    {
        this.knowledge = knowledge;
        this.output = output;
        this.error = error;
        conditions = NameFinders.OfConditions(knowledge);
        findings = NameFinders.OfFindings(knowledge);
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
                return ShowCondition(request.Name);
            case TourAction.ShowFinding:
                return ShowFinding(request.Name);
            case TourAction.ShowComparison:
                return ShowComparison(request.Words);
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

    private int ShowCondition(string name)
    {
        if (conditions.Find(name) is [var condition])
        {
            new ConditionPage(knowledge, condition).Show(output);
            return Success;
        }

        error.Write(NameHelp.Of(conditions, name, TourRequest.ConditionOption + " ", Hints(findings, name, TourRequest.FindingOption))
            .Line().Add("Without arguments, the tour shows every condition."));
        return WrongInput;
    }

    private int ShowFinding(string name)
    {
        if (findings.Find(name) is [var finding])
        {
            new FindingPage(knowledge, finding).Show(output);
            return Success;
        }

        error.Write(NameHelp.Of(findings, name, TourRequest.FindingOption + " ", Hints(conditions, name, TourRequest.ConditionOption))
            .Line().Add("The page of a condition shows its findings."));
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
                error.Write(NameHelp.Of(conditions, name, option: "", Hints(findings, name, TourRequest.FindingOption)));
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

    private static IEnumerable<string> Hints<T>(NameFinder<T> elsewhere, string name, string option) =>
        elsewhere.Find(name).Select(item => "There is a " + elsewhere.Kind + " of that name: " + option + " " + elsewhere.IdOf(item));
}
