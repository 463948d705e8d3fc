using System;

namespace BackPain.Knowledge.Tests;

/// <summary>What a piece of code allocates by itself.</summary>
internal static class Allocation
{
    private const int Rounds = 50;

    /// <summary>
    /// The fewest bytes that one run of <paramref name="code"/> allocated on this thread. The run-time now and then
    /// allocates in the name of the code that it is compiling or setting up; code that allocates does so in every round.
    /// </summary>
    public static long Of(Action code)
    {
        long least = long.MaxValue;
        for (int round = 0; round < Rounds && least != 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            code();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
