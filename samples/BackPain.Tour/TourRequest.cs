using System;
using System.Collections.Generic;

namespace BackPain.Tour;

/// <summary>The arguments, understood.</summary>
/// <param name="Action">What is asked for.</param>
/// <param name="Text">The name of a condition, or why the arguments cannot be understood; else empty.</param>
internal sealed record TourRequest(TourAction Action, string Text)
{
    public const string ConditionOption = "--condition";
    public const string HelpOption = "--help";

    private const string ConditionPrefix = ConditionOption + "=";

    public static TourRequest Parse(IReadOnlyList<string> arguments)
    {
        // The words of a name need no quotes: "--condition spinal stenosis".
        List<string>? words = null;
        foreach (string argument in arguments)
        {
            if (argument is HelpOption or "-h" or "-?")
            {
                return new TourRequest(TourAction.ShowHelp, "");
            }

            bool hasValue = argument.StartsWith(ConditionPrefix, StringComparison.Ordinal);
            if (hasValue || argument == ConditionOption)
            {
                if (words is not null)
                {
                    return Reject(ConditionOption + " is given twice; the tour shows one condition at a time.");
                }

                words = hasValue ? [argument[ConditionPrefix.Length..]] : [];
            }
            else if (argument.StartsWith('-'))
            {
                return Reject("There is no option \"" + Printable.Of(argument) + "\".");
            }
            else if (words is null)
            {
                return Reject("\"" + Printable.Of(argument) + "\" stands alone; write " + ConditionOption + " before the name of a condition.");
            }
            else
            {
                words.Add(argument);
            }
        }

        if (words is null)
        {
            return new TourRequest(TourAction.ShowOverview, "");
        }

        string name = string.Join(' ', words);
        return string.IsNullOrWhiteSpace(name)
            ? Reject(ConditionOption + " needs the id or a name of a condition.")
            : new TourRequest(TourAction.ShowCondition, name);
    }

    private static TourRequest Reject(string why) => new(TourAction.Reject, why);
}
