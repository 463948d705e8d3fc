namespace BackPain.Knowledge.Assessment;

/// <summary>A condition with its kinds, as it stands among the others.</summary>
internal readonly struct Standing
{
    public Standing(int condition, int support, SupportBand band)
    {
        Condition = condition;
        Support = support;
        Band = band;
    }

    public int Condition { get; }

    public int Support { get; }

    public SupportBand Band { get; }
}
