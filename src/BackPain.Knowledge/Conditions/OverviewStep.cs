using System.Collections.Immutable;

namespace BackPain.Knowledge;

/// <summary>Treatments that stand side by side in an overview.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class OverviewStep
{
    internal OverviewStep(int order, bool ordersContradict, ImmutableArray<OverviewEntry> entries)
    {
        Order = order;
        OrdersContradict = ordersContradict;
        Entries = entries;
    }

    /// <summary>The position, from 1.</summary>
    public int Order { get; }

    /// <summary>Whether current guidelines order these treatments in contrary ways, which is why they stand side by side.</summary>
    public bool OrdersContradict { get; }

    /// <summary>The treatments; at least one.</summary>
    public ImmutableArray<OverviewEntry> Entries { get; }

    /// <summary>Position and treatments, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString()
    {
        string text = System.FormattableString.Invariant($"{Order}. ");
        for (int i = 0; i < Entries.Length; i++)
        {
            text += (i == 0 ? "" : " + ") + Entries[i].Treatment.Name;
        }

        return text;
    }
}
