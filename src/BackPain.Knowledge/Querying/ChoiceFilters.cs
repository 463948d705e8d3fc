using System;
using System.Collections.Immutable;
using System.Threading;

namespace BackPain.Knowledge.Querying;

/// <summary>Filters by a closed choice that every item has, such as its kind: one of several values.</summary>
internal sealed class ChoiceFilters<TItem>
    where TItem : class
{
    private readonly string name;
    private readonly QueryDomain<TItem> domain;
    private readonly string[] words;
    private readonly Func<TItem, int> valueOf;
    private readonly Func<TItem, ImmutableArray<Citation>>? citationsOf;
    private readonly QueryFilter<TItem>?[] single;

    public ChoiceFilters(string name, QueryDomain<TItem> domain, string[] words, Func<TItem, int> valueOf, Func<TItem, ImmutableArray<Citation>>? citationsOf = null)
    {
        this.name = name;
        this.domain = domain;
        this.words = words;
        this.valueOf = valueOf;
        this.citationsOf = citationsOf;
        single = new QueryFilter<TItem>?[words.Length];
    }

    /// <summary>The filter for a set of values; bit 1 is the value 1.</summary>
    public QueryFilter<TItem> this[int mask] => (mask & (mask - 1)) == 0 ? single[Bits.LeastOf((ulong)mask)] ?? MakeSingle(mask) : MakeAny(mask);

    private QueryFilter<TItem> MakeSingle(int mask)
    {
        QueryFilter<TItem> made = Make(mask, domain.Where(domain.All, Of(mask)));
        return Interlocked.CompareExchange(ref single[Bits.LeastOf((ulong)mask)], made, null) ?? made;
    }

    private QueryFilter<TItem> MakeAny(int mask)
    {
        BitSet positions = BitSet.AndNot(domain.All, domain.All);
        for (int left = mask; left != 0; left &= left - 1)
        {
            positions = BitSet.Or(positions, this[left & -left].Positions);
        }

        return Make(mask, positions);
    }

    private QueryFilter<TItem> Make(int mask, in BitSet positions) => new(domain, positions, () => name + "(" + Choices.Print(words, mask) + ")", Of(mask));

    private Evidence<TItem> Of(int mask) => (item, _, filter, reasons) =>
    {
        int value = valueOf(item);
        if (((mask >> value) & 1) == 0)
        {
            return false;
        }

        reasons?.Add(new QueryReason.PropertyHolds(filter, words[value], citationsOf is null ? ImmutableArray<Citation>.Empty : citationsOf(item)));
        return true;
    };
}
