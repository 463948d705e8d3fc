using System;
using System.Collections.Generic;
using System.Text;

namespace BackPain.Knowledge.Querying;

/// <summary>
/// A query in normal form: negations stand at the filters, an "all" holds no "all" and an "any" no "any", parts stand once and in the
/// order of their text, and what holds always or never is left out.
/// </summary>
internal sealed class NormalForm<TItem>
    where TItem : class
{
    public static readonly NormalForm<TItem> Everything = new(isAll: true, Array.Empty<NormalForm<TItem>>(), "everything");
    public static readonly NormalForm<TItem> Nothing = new(isAll: false, Array.Empty<NormalForm<TItem>>(), "nothing");

    public readonly string Text;
    private readonly QueryFilter<TItem>? filter;
    private readonly bool isNegated;
    private readonly bool isAll;
    private readonly NormalForm<TItem>[] parts;

    private NormalForm(QueryFilter<TItem> filter, bool isNegated)
    {
        this.filter = filter;
        this.isNegated = isNegated;
        parts = Array.Empty<NormalForm<TItem>>();
        Text = isNegated ? "not(" + filter.Text + ")" : filter.Text;
    }

    private NormalForm(bool isAll, NormalForm<TItem>[] parts, string text)
    {
        this.isAll = isAll;
        this.parts = parts;
        Text = text;
    }

    public static NormalForm<TItem> Of(QueryFilter<TItem> filter, bool isNegated) => new(filter, isNegated);

    public static NormalForm<TItem> Combine(bool isAll, List<NormalForm<TItem>> parts)
    {
        NormalForm<TItem> neutral = isAll ? Everything : Nothing;
        NormalForm<TItem> decisive = isAll ? Nothing : Everything;
        var sorted = new List<NormalForm<TItem>>(parts.Count);
        foreach (NormalForm<TItem> part in parts)
        {
            // What was an "any" of one part may turn out an "all" itself; the constants come apart into no parts here.
            if (part.filter is null && part.isAll == isAll)
            {
                sorted.AddRange(part.parts);
            }
            else if (ReferenceEquals(part, decisive))
            {
                return decisive;
            }
            else
            {
                sorted.Add(part);
            }
        }

        sorted.Sort(ByText);
        int count = 0;
        for (int i = 0; i < sorted.Count; i++)
        {
            if (count == 0 || ByText(sorted[count - 1], sorted[i]) != 0)
            {
                sorted[count++] = sorted[i];
            }
        }

        sorted.RemoveRange(count, sorted.Count - count);
        foreach (NormalForm<TItem> part in sorted)
        {
            if (part is { filter: { } one, isNegated: true } && Holds(sorted, one.Text))
            {
                return decisive;
            }
        }

        return count switch
        {
            0 => neutral,
            1 => sorted[0],
            _ => new NormalForm<TItem>(isAll, sorted.ToArray(), Print(isAll, sorted)),
        };
    }

    /// <summary>Everything that makes the query hold for an item that it finds.</summary>
    public void Explain(TItem item, int position, List<QueryReason> reasons)
    {
        if (filter is null)
        {
            foreach (NormalForm<TItem> part in parts)
            {
                if (isAll || part.Holds(position))
                {
                    part.Explain(item, position, reasons);
                }
            }
        }
        else if (isNegated)
        {
            reasons.Add(new QueryReason.NoneFound(filter.Text));
        }
        else
        {
            filter.Explain(item, position, reasons);
        }
    }

    private bool Holds(int position)
    {
        if (filter is not null)
        {
            return filter.Positions.Contains(position) != isNegated;
        }

        foreach (NormalForm<TItem> part in parts)
        {
            if (part.Holds(position) != isAll)
            {
                return !isAll;
            }
        }

        return isAll;
    }

    // Parts of the same text ask the same.
    private static int ByText(NormalForm<TItem> a, NormalForm<TItem> b) => string.CompareOrdinal(a.Text, b.Text);

    private static bool Holds(List<NormalForm<TItem>> sorted, string text)
    {
        int low = 0;
        int high = sorted.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(sorted[middle].Text, text);
            if (order == 0)
            {
                return true;
            }

            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle;
        }

        return false;
    }

    private static string Print(bool isAll, List<NormalForm<TItem>> parts)
    {
        var text = new StringBuilder(isAll ? "all(" : "any(");
        for (int i = 0; i < parts.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(parts[i].Text);
        }

        return text.Append(')').ToString();
    }
}
