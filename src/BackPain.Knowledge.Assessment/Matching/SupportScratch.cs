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
        SlotsFor = new int[index.TargetCount];
    }

    /// <summary>The support of each target, less what all have in common.</summary>
    public int[] Totals { get; }

    /// <summary>What the support of all targets has in common.</summary>
    public int ForAll { get; set; }

    /// <summary>What counts in each slot; 0 for nothing.</summary>
    public int[] Best { get; }

    /// <summary>One more than the tag of what counts in each slot; 0 for nothing.</summary>
    public int[] Winner { get; }

    /// <summary>How many slots speak for each target.</summary>
    public int[] SlotsFor { get; }

    /// <summary>The best supported targets, the best first; of equal ones the first by number.</summary>
    /// <param name="count">How many, 1 or more; fewer when there are not so many targets.</param>
    public SupportedTarget[] FindBest(int count)
    {
        // Inserted into a short list, not sorted: after the first few hardly any target is better than the last of them.
        var best = new SupportedTarget[Math.Min(count, Totals.Length)];
        int length = 0;
        for (int i = 0; i < Totals.Length; i++)
        {
            int total = Totals[i];
            if (length == best.Length)
            {
                if (total <= best[length - 1].Support)
                {
                    continue;
                }

                length--;
            }

            int at = length++;
            for (; at > 0 && best[at - 1].Support < total; at--)
            {
                best[at] = best[at - 1];
            }

            best[at] = new SupportedTarget(i, total);
        }

        for (int i = 0; i < best.Length; i++)
        {
            best[i] = new SupportedTarget(best[i].Target, best[i].Support + ForAll);
        }

        return best;
    }

    public void Clear()
    {
        Array.Clear(Totals, 0, Totals.Length);
        Array.Clear(Best, 0, Best.Length);
        Array.Clear(Winner, 0, Winner.Length);
        Array.Clear(SlotsFor, 0, SlotsFor.Length);
        ForAll = 0;
    }
}
