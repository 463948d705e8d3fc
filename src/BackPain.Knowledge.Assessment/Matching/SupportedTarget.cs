namespace BackPain.Knowledge.Assessment;

/// <summary>A target and its support.</summary>
internal readonly struct SupportedTarget
{
    public SupportedTarget(int target, int support)
    {
        Target = target;
        Support = support;
    }

    public int Target { get; }

    public int Support { get; }
}
