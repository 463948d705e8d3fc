using System.Collections.Generic;

namespace BackPain.Knowledge.Assessment;

/// <summary>The ranked conditions of one person, by number.</summary>
internal sealed class Ranking
{
    public Ranking(int conditions, bool[] isInPopulation)
    {
        IsInPopulation = isInPopulation;
        Support = new int[conditions];
        ClustersFor = new int[conditions];
        Band = new SupportBand[conditions];
    }

    /// <summary>For each population, whether the person is known to be in it.</summary>
    public bool[] IsInPopulation { get; }

    public int[] Support { get; }

    public int[] ClustersFor { get; }

    public SupportBand[] Band { get; }

    /// <summary>What is listed, in order; kinds stand right after their parent.</summary>
    public List<int> Listed { get; } = new();

    public List<int> Contributors { get; } = new();

    /// <summary>The best band of a cause that findings can point to.</summary>
    public SupportBand BestCause { get; set; }

    /// <summary>The best band of a cause that only imaging or exclusion decides.</summary>
    public SupportBand BestHeld { get; set; }

    /// <summary>Whether what is left when nothing specific is found, or a contributor that leads, has support.</summary>
    public bool IsLeftOverSupported { get; set; }

    /// <summary>How many findings were denied that would tell something.</summary>
    public int Denied { get; set; }

    /// <summary>How many present findings tell something.</summary>
    public int Informative { get; set; }
}
