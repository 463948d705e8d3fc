using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace BackPain.Tour;

/// <summary>The arguments, understood.</summary>
/// <param name="Action">What is asked for.</param>
/// <param name="Words">The words of the names, none of them blank; empty where no name is asked for.</param>
/// <param name="Problem">Why the arguments cannot be understood; else empty.</param>
internal sealed record TourRequest(TourAction Action, ImmutableArray<string> Words, string Problem)
{
    public const string ConditionOption = "--condition";
    public const string FindingOption = "--finding";
    public const string CompareOption = "--compare";
    public const string HelpOption = "--help";

    private static readonly ImmutableArray<PageOption> PageOptions =
    [
        new(ConditionOption, TourAction.ShowCondition, 1, "the id or a name of a condition"),
        new(FindingOption, TourAction.ShowFinding, 1, "the id or a name of a finding"),
        new(CompareOption, TourAction.ShowComparison, 2, "the ids or names of two conditions"),
    ];

    /// <summary>The words as one name, as in <c>--condition spinal stenosis</c>.</summary>
    public string Name => string.Join(' ', Words);

    public static TourRequest Parse(IReadOnlyList<string> arguments)
    {
        // The words of a name need no quotes: "--condition spinal stenosis".
        var words = new List<string>();
        PageOption? option = null;
        foreach (string argument in arguments)
        {
            if (argument is HelpOption or "-h" or "-?")
            {
                return new TourRequest(TourAction.ShowHelp, [], "");
            }

            if (PageOptions.FirstOrDefault(known => known.IsGivenBy(argument)) is { } given)
            {
                if (option is not null)
                {
                    return Reject(option == given
                        ? given.Name + " is given twice; the tour shows one page at a time."
                        : option.Name + " and " + given.Name + " do not go together; the tour shows one page at a time.");
                }

                option = given;
                words.AddRange(given.ValueIn(argument));
            }
            else if (argument.StartsWith('-'))
            {
                return Reject("There is no option \"" + Printable.Of(argument) + "\".");
            }
            else if (option is null)
            {
                return Reject("\"" + Printable.Of(argument) + "\" stands alone; write " + ConditionOption + " or " + FindingOption + " before a name, or "
                    + CompareOption + " before two.");
            }
            else
            {
                words.Add(argument);
            }
        }

        words.RemoveAll(string.IsNullOrWhiteSpace);
        return option switch
        {
            null => new TourRequest(TourAction.ShowOverview, [], ""),
            _ when words.Count < option.LeastWords => Reject(option.Name + " needs " + option.Needs + "."),
            _ => new TourRequest(option.Action, [.. words], ""),
        };
    }

    private static TourRequest Reject(string why) => new(TourAction.Reject, [], why);

    private sealed record PageOption(string Name, TourAction Action, int LeastWords, string Needs)
    {
        private string Prefix => Name + "=";

        public bool IsGivenBy(string argument) => argument == Name || argument.StartsWith(Prefix, StringComparison.Ordinal);

        public IEnumerable<string> ValueIn(string argument) => argument == Name ? [] : [argument[Prefix.Length..]];
    }
}
