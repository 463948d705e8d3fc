using System;

namespace BackPain.Knowledge.Assessment;

/// <summary>The totals of one comparison; used again for the next, empty in between.</summary>
internal sealed class SupportScratch
{
    public SupportScratch(SupportIndex index)
    {
        Totals = new int[index.TargetCount];
        Best = new int[index.SlotCount];
        Winner = new int[index.SlotCount];
    }

    public int[] Totals { get; }

    /// <summary>What counts in each slot; 0 for nothing.</summary>
    public int[] Best { get; }

    /// <summary>The tag of what counts in each slot; meaningless where nothing does.</summary>
    public int[] Winner { get; }

    public void Clear()
    {
        Array.Clear(Totals, 0, Totals.Length);
        Array.Clear(Best, 0, Best.Length);
        Array.Clear(Winner, 0, Winner.Length);
    }
}
