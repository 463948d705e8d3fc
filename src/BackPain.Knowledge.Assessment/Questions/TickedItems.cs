using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>What ticking some of several items says of all of them: one rule for question groups and for steps of an interview.</summary>
internal static class TickedItems
{
    /// <summary>What is ticked, and what that implies among the items, is present; the others have the status that is given.</summary>
    /// <param name="items">The items.</param>
    /// <param name="ticked">Those that were ticked.</param>
    /// <param name="others">What the others are: absent for "none of these", unknown for "not sure".</param>
    /// <param name="question">What the items belong to, for the message.</param>
    /// <exception cref="ArgumentException">A ticked finding is no item.</exception>
    public static List<FindingStatement> ToStatements(ImmutableArray<Finding> items, FindingId[] ticked, FindingStatus others, string question)
    {
        var implied = new HashSet<FindingId>();
        foreach (FindingId finding in ticked)
        {
            Finding item = Find(items, finding) ?? throw new ArgumentException("'" + finding.Value + "' is no item of " + question + ".", nameof(ticked));
            implied.Add(finding);
            implied.UnionWith(item.Implies);
        }

        var statements = new List<FindingStatement>(items.Length);
        foreach (Finding item in items)
        {
            statements.Add(new FindingStatement(item.Id, implied.Contains(item.Id) ? FindingStatus.Present : others, StatementOrigin.Asked));
        }

        return statements;
    }

    private static Finding? Find(ImmutableArray<Finding> items, FindingId finding)
    {
        foreach (Finding item in items)
        {
            if (item.Id == finding)
            {
                return item;
            }
        }

        return null;
    }
}
