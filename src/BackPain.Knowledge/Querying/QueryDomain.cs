using System;

namespace BackPain.Knowledge.Querying;

/// <summary>What the queries of one kind ask: a collection of one base, and the set of all its positions.</summary>
internal sealed class QueryDomain<TItem>
    where TItem : class
{
    /// <summary>How the collection is called when a query is printed.</summary>
    public readonly string Name;
    public readonly QueryIndex Index;
    public readonly TItem[] Items;
    public readonly BitSet All;

    /// <summary>What lets everything pass: with it a query begins.</summary>
    public readonly QueryFilter<TItem> Everything;

    public QueryDomain(string name, QueryIndex index, TItem[] items)
    {
        Name = name;
        Index = index;
        Items = items;
        All = BitSet.Below(items.Length);
        Everything = new QueryFilter<TItem>(this, All, static () => "everything", static (_, _, _, _) => true);
    }

    /// <summary>The positions among some for which there is evidence.</summary>
    public BitSet Where(in BitSet among, Evidence<TItem> evidence)
    {
        ulong[] words = BitSet.NewWords(Items.Length);
        for (int w = 0; w < words.Length; w++)
        {
            for (ulong left = w == 0 ? among.First : among.Rest![w - 1]; left != 0; left &= left - 1)
            {
                int position = (w << 6) + Bits.LeastOf(left);
                if (evidence(Items[position], position, "", null))
                {
                    words[w] |= left & (0 - left);
                }
            }
        }

        return BitSet.Of(words);
    }

    /// <summary>A filter that is not kept, because what it asks has no end: a year, a code, another query.</summary>
    public QueryFilter<TItem> Filter(in BitSet among, Func<string> print, Evidence<TItem> evidence, int size = 1) => new(this, Where(among, evidence), print, evidence, size);
}
