using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace BackPain.Tour;

/// <summary>The arguments, understood.</summary>
/// <param name="Action">What is asked for.</param>
/// <param name="Words">The words of the names, none of them blank; empty where no name is asked for.</param>
/// <param name="Ladder">The name of the source whose ladder is asked for; empty where none is.</param>
/// <param name="Problem">Why the arguments cannot be understood; else empty.</param>
internal sealed record TourRequest(TourAction Action, ImmutableArray<string> Words, string Ladder, string Problem)
{
    public const string ConditionOption = "--condition";
    public const string FindingOption = "--finding";
    public const string TreatmentOption = "--treatment";
    public const string CompareOption = "--compare";
    public const string AuditOption = "--audit";
    public const string MermaidOption = "--mermaid";
    public const string SearchOption = "--search";
    public const string LadderOption = "--ladder";
    public const string RelationsOption = "--relations";
    public const string HelpOption = "--help";

    private static readonly NamedOption Ladders = new(LadderOption, TourAction.Reject, 1, "the id or a name of a source");

    private static readonly ImmutableArray<NamedOption> Pages =
    [
        new(ConditionOption, TourAction.ShowCondition, 1, "the id or a name of a condition"),
        new(FindingOption, TourAction.ShowFinding, 1, "the id or a name of a finding"),
        new(TreatmentOption, TourAction.ShowTreatment, 1, "the id or a name of a treatment"),
        new(CompareOption, TourAction.ShowComparison, 2, "the ids or names of two conditions"),
        new(AuditOption, TourAction.ShowAudit, 0, ""),
        new(SearchOption, TourAction.ShowSearch, 1, "the words to look for"),
        new(MermaidOption, TourAction.ShowMermaid, 1, "the id or a name of a condition"),
        new(RelationsOption, TourAction.ShowRelations, 0, "", MayHaveName: true),
    ];

    /// <summary>The words as one name, as in <c>--condition spinal stenosis</c>.</summary>
    public string Name => string.Join(' ', Words);

    public static TourRequest Parse(IReadOnlyList<string> arguments)
    {
        // The words of a name need no quotes: "--condition spinal stenosis". They belong to the option before them.
        var words = new Dictionary<NamedOption, List<string>>();
        NamedOption? current = null;
        foreach (string argument in arguments)
        {
            if (argument is HelpOption or "-h" or "-?")
            {
                return new TourRequest(TourAction.ShowHelp, [], "", "");
            }

            if (Pages.Add(Ladders).FirstOrDefault(known => known.IsGivenBy(argument)) is { } given)
            {
                if (!words.TryAdd(given, [.. given.ValueIn(argument)]))
                {
                    return Reject(given.Name + " is given twice; the tour shows one page at a time.");
                }

                current = given;
            }
            else if (argument.StartsWith('-'))
            {
                return Reject("There is no option \"" + Printable.Of(argument) + "\".");
            }
            else if (current is null)
            {
                return Reject("\"" + Printable.Of(argument) + "\" stands alone; write " + ConditionOption + ", " + FindingOption + " or " + TreatmentOption + " before a name, or "
                    + CompareOption + " before two.");
            }
            else
            {
                words[current].Add(argument);
            }
        }

        return Judge(words.ToDictionary(static given => given.Key, static given => given.Value.Where(static word => !string.IsNullOrWhiteSpace(word)).ToImmutableArray()));
    }

    private static TourRequest Judge(Dictionary<NamedOption, ImmutableArray<string>> given)
    {
        ImmutableArray<NamedOption> pages = [.. Pages.Where(given.ContainsKey)];
        if (pages is [var first, var second, ..])
        {
            return Reject(first.Name + " and " + second.Name + " do not go together; the tour shows one page at a time.");
        }

        bool hasLadder = given.TryGetValue(Ladders, out ImmutableArray<string> ladder);
        NamedOption? page = pages.FirstOrDefault();
        if (hasLadder && page?.Action != TourAction.ShowMermaid)
        {
            return Reject(LadderOption + " goes with " + MermaidOption + " only.");
        }

        if (hasLadder && ladder.Length < Ladders.LeastWords)
        {
            return Reject(LadderOption + " needs " + Ladders.Needs + ".");
        }

        return page switch
        {
            null => new TourRequest(TourAction.ShowOverview, [], "", ""),
            { LeastWords: 0, MayHaveName: false } when !given[page].IsEmpty => Reject(page.Name + " takes no name."),
            _ when given[page].Length < page.LeastWords => Reject(page.Name + " needs " + page.Needs + "."),
            _ => new TourRequest(page.Action, given[page], hasLadder ? string.Join(' ', ladder) : "", ""),
        };
    }

    private static TourRequest Reject(string why) => new(TourAction.Reject, [], "", why);

    // Without a least number of words, it takes none, but where a name is optional.
    private sealed record NamedOption(string Name, TourAction Action, int LeastWords, string Needs, bool MayHaveName = false)
    {
        private string Prefix => Name + "=";

        public bool IsGivenBy(string argument) => argument == Name || argument.StartsWith(Prefix, StringComparison.Ordinal);

        public IEnumerable<string> ValueIn(string argument) => argument == Name ? [] : [argument[Prefix.Length..]];
    }
}
