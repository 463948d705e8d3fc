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
        var byText = new SortedDictionary<string, NormalForm<TItem>>(StringComparer.Ordinal);
        foreach (NormalForm<TItem> part in parts)
        {
            // What was an "any" of one part may turn out an "all" itself; the constants come apart into no parts here.
            if (part.filter is null && part.isAll == isAll)
            {
                foreach (NormalForm<TItem> inner in part.parts)
                {
                    byText[inner.Text] = inner;
                }
            }
            else if (ReferenceEquals(part, decisive))
            {
                return decisive;
            }
            else
            {
                byText[part.Text] = part;
            }
        }

        foreach (NormalForm<TItem> part in byText.Values)
        {
            if (part is { filter: { } one, isNegated: true } && byText.ContainsKey(one.Text))
            {
                return decisive;
            }
        }

        if (byText.Count < 2)
        {
            foreach (NormalForm<TItem> only in byText.Values)
            {
                return only;
            }

            return neutral;
        }

        var sorted = new NormalForm<TItem>[byText.Count];
        byText.Values.CopyTo(sorted, 0);
        return new NormalForm<TItem>(isAll, sorted, Print(isAll, sorted));
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

    private static string Print(bool isAll, NormalForm<TItem>[] parts)
    {
        var text = new StringBuilder(isAll ? "all(" : "any(");
        for (int i = 0; i < parts.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(parts[i].Text);
        }

        return text.Append(')').ToString();
    }
}
