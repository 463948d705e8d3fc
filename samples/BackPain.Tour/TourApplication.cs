using System.Collections.Generic;
using System.Collections.Immutable;
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

    public TourApplication(KnowledgeBase knowledge, IAnsiConsole output, IAnsiConsole error)
    {
        this.knowledge = knowledge;
        this.output = output;
        this.error = error;
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
                return ShowCondition(request.Text);
            case TourAction.ShowHelp:
                output.Write(Usage.Text());
                return Success;
            default:
                error.Write(new Prose().Line().Add(request.Text, Styles.Problem));
                error.WriteLine();
                error.Write(Usage.Text());
                return WrongInput;
        }
    }

    private int ShowCondition(string name)
    {
        var finder = new ConditionFinder(knowledge);
        if (finder.TryFind(name, out Condition? condition))
        {
            new ConditionPage(knowledge, condition).Show(output);
            return Success;
        }

        error.Write(new Prose().Line().Add("No condition here is called \"" + Printable.Of(name) + "\".", Styles.Problem));
        Prose nearest = new Prose().Line().Add("The nearest names are:");
        ImmutableArray<NearName> names = finder.Nearest(name);
        foreach (NearName near in names)
        {
            nearest.Line(indent: 2, hang: 4).Add("- " + near.Name + " (--condition " + near.Condition.Id.Value + ")");
        }

        nearest.Line().Add("Without arguments, the tour shows every condition.");
        error.Write(nearest);
        return WrongInput;
    }
}
