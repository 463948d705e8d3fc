using System;
using System.Collections.Generic;
using System.Text;

namespace BackPain.Knowledge.Format;

/// <summary>
/// The list of all identifiers ever published: a line <c>kind id meaning</c> each. An identifier never disappears and never
/// changes its meaning; its meaning is the clinical name (of a source its title, of a rung its condition and source).
/// </summary>
internal static class Ledger
{
    public const string FileName = "ids.ledger";

    private static readonly char[] Space = { ' ' };

    public static void Check(JsonFile ledger, ReadingContext context, IReadOnlyDictionary<(EntityKind Kind, string Id), string?> meanings)
    {
        var listed = new HashSet<(EntityKind, string)>();
        int offset = 0;
        foreach (string rawLine in Encoding.UTF8.GetString(ledger.Utf8).Split('\n'))
        {
            string line = rawLine.TrimEnd('\r');
            CheckLine(ledger, context, meanings, listed, line, offset);
            offset += Encoding.UTF8.GetByteCount(rawLine) + 1;
        }

        foreach (KeyValuePair<(EntityKind Kind, string Id), string?> entry in meanings)
        {
            if (entry.Value is { } meaning && !listed.Contains(entry.Key))
            {
                context.Problems.Add(
                    ProblemCodes.LedgerIdUnlisted,
                    context.Definitions[entry.Key],
                    "The ledger does not list this id yet. If it is final, add the line '" + LineOf(entry.Key.Kind, entry.Key.Id, meaning) + "' to " + FileName + ".");
            }
        }
    }

    public static string LineOf(EntityKind kind, string id, string meaning) => EntityKinds.WordOf(kind) + " " + id + " " + meaning;

    private static void CheckLine(
        JsonFile ledger, ReadingContext context, IReadOnlyDictionary<(EntityKind Kind, string Id), string?> meanings, HashSet<(EntityKind, string)> listed, string line, int offset)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            return;
        }

        int length = Encoding.UTF8.GetByteCount(line);
        string[] parts = line.Split(Space, 3);
        EntityKind? kind = null;
        foreach (EntityKind candidate in EntityKinds.All)
        {
            kind = EntityKinds.WordOf(candidate) == parts[0] ? candidate : kind;
        }

        if (kind is not { } k || parts.Length < 3)
        {
            context.Problems.AddAt(ProblemCodes.InvalidValue, ledger, offset, length, "$", "A line of the ledger is 'kind id meaning'.");
            return;
        }

        if (!listed.Add((k, parts[1])))
        {
            context.Problems.AddAt(ProblemCodes.DoubledId, ledger, offset, length, "$", "The ledger lists the " + EntityKinds.NameOf(k) + " '" + parts[1] + "' twice.");
        }
        else if (!meanings.TryGetValue((k, parts[1]), out string? meaning))
        {
            context.Problems.AddAt(ProblemCodes.LedgerIdMissing, ledger, offset, length, "$", "The " + EntityKinds.NameOf(k) + " '" + parts[1] + "' was published and is gone. A published id never disappears: bring it back.");
        }
        else if (meaning is not null && !string.Equals(meaning, parts[2], StringComparison.Ordinal))
        {
            context.Problems.AddAt(ProblemCodes.LedgerMeaningChanged, ledger, offset, length, "$", "The " + EntityKinds.NameOf(k) + " '" + parts[1] + "' was published as '" + parts[2] + "' and now means '" + meaning + "'. A published id keeps its meaning: give the new meaning an id of its own.");
        }
    }
}
